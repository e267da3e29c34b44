-- What moves in the house is told to every process that draws it live; the payload is the association's id and nothing else.
-- A notice leaves when its transaction commits, and equal ones of one transaction leave as one.

create function tell_questions_moved() returns trigger language plpgsql as $$
begin
  perform pg_notify('hissen_change', moved.association_id::text) from (select distinct association_id from moved) moved;
  return null;
end $$;
create trigger questions_moved_told after insert on question_event referencing new table as moved
  for each statement execute function tell_questions_moved();

create function tell_association_changed() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'association' then
    perform pg_notify('hissen_change', new.id::text);
  elsif tg_op = 'DELETE' then
    perform pg_notify('hissen_change', old.association_id::text);
  else
    perform pg_notify('hissen_change', new.association_id::text);
  end if;
  return null;
end $$;
create trigger meeting_changed_told after insert or update or delete on meeting
  for each row execute function tell_association_changed();
-- The demo's clock has been moved: days and what follows from them are others.
create trigger clock_moved_told after update of clock_offset_days on association
  for each row when (new.clock_offset_days is distinct from old.clock_offset_days) execute function tell_association_changed();
