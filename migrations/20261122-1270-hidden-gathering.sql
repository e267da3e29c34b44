/* Whether a question holds others, also such as the reader may not read: it cannot then itself be gathered (domain.md §4.9). */
create function gathers_others(p_question bigint) returns boolean language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  holds boolean;
begin
  perform set_config('hissen.forums', '*', true);
  holds := exists (select from gathering g where g.association_id = current_association() and g.main_id = p_question and g.ended_at is null);
  perform set_config('hissen.forums', own_forums, true);
  return holds;
end $$;
revoke execute on function gathers_others(bigint) from public;
grant execute on function gathers_others(bigint) to hissen_app;
