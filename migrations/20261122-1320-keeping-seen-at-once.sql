/* As it was, but what closed lately is seen by its own day, before anything is asked about it: in an old house nearly all. */
create or replace function remove_old_advice() returns integer language plpgsql security definer set search_path = public as $$
declare
  removed bigint[];
  -- Three days more, since a month back from the last of a month is not a month on.
  raised_until date := (select (today() - make_interval(months => a.advice_months_max))::date + 3 from association a where a.id = current_association());
begin
  if not is_system() then
    perform refuse('HI403', 'Råden tas bort av sig själva när deras tid har gått.');
  end if;
  delete from situation s where s.association_id = current_association() and s.written_on + 60 < today();
  removed := array(select c.id from consultation c
    where c.association_id = current_association() and c.texts_removed_at is null and c.raised_on <= raised_until
      and (c.closed_on is null or c.closed_on <= raised_until) and is_past_keeping(c)
    order by c.id limit 500);
  update consultation_advice v set advice = null, next_step = null
    where v.association_id = current_association() and v.consultation_id = any (removed);
  update consultation c set texts_removed_at = current_moment(), code_word = null, closed_on = coalesce(c.closed_on, today())
    where c.association_id = current_association() and c.id = any (removed);
  return cardinality(removed);
end $$;
