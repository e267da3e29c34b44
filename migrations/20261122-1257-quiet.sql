/*
 * What has waited long, as before (20261122-1195-plan-once.sql), asked every minute in every association: since when a question has been
 * quiet is reckoned once a question (`offset 0`), not once for each meeting its forum has ever held, and those meetings are found by when
 * they were held.
 */
create index meeting_by_held on meeting (association_id, forum_id, held_at) where state = 'held';

create or replace function waiting_too_long() returns table (question_id bigint, since timestamptz, step integer) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select w.id, w.since, w.step + 1
  from (select o.id, o.forum_id, o.since, t.step, coalesce(t.at, o.since) as told_at
    from (select q.association_id, q.id, q.forum_id, quiet_since(q.*) as since from question q
      where q.association_id = current_association() and q.state in ('raised', 'received', 'preparing') offset 0) o
    left join lateral (select max(told.at) as at, coalesce(max(told.step), 0) as step from waiting_told told
      where told.association_id = o.association_id and told.question_id = o.id and told.since = o.since) t on true
    offset 0) w,
    association a
  where a.id = current_association() and w.step < 3
    and ((today() - (w.told_at at time zone 'Europe/Stockholm')::date >= a.waiting_days_max
        and counted_days((w.told_at at time zone 'Europe/Stockholm')::date, today()) >= a.waiting_days_max)
      or 2 <= (select count(*) from meeting m where m.association_id = current_association() and m.forum_id = w.forum_id
        and m.state = 'held' and m.held_at > w.told_at));
end $$;

/* As before (20261122-1200-consultations.sql); those too young for it whatever has happened since are left out by their index. */
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
    where c.association_id = current_association() and c.texts_removed_at is null and c.raised_on <= raised_until and is_past_keeping(c)
    order by c.id limit 500);
  update consultation_advice v set advice = null, next_step = null
    where v.association_id = current_association() and v.consultation_id = any (removed);
  update consultation c set texts_removed_at = current_moment(), code_word = null, closed_on = coalesce(c.closed_on, today())
    where c.association_id = current_association() and c.id = any (removed);
  return cardinality(removed);
end $$;
