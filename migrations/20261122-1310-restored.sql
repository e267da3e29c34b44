/*
 * A copy of the database holds what has been taken back or removed since it was made. Once it has been put back: situations go,
 * and each open referral ends, since its consent may have been withdrawn meanwhile (domain.md §6). What time removes goes by itself
 * the same day. For whoever owns the database, outside every association. Gives how many referrals ended.
 */
create function forget_what_was_copied() returns integer language plpgsql set search_path = public as $$
declare
  house bigint;
  here integer;
  ended integer := 0;
begin
  perform set_config('hissen.forums', '*', true), set_config('hissen.person', '', true), set_config('hissen.now', '', true);
  for house in select a.id from association a order by a.id loop
    perform set_config('hissen.association', house::text, true);
    delete from situation where association_id = house;
    update referral set closed_at = current_moment(), closed_as = 'turned_off' where association_id = house and closed_at is null;
    get diagnostics here = row_count;
    ended := ended + here;
  end loop;
  return ended;
end $$;
revoke execute on function forget_what_was_copied() from public;
