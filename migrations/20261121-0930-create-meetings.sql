-- A forum meets; what has been planned, held or cancelled. Holding a meeting is what moves the lift (domain.md §1).

create table meeting (
  association_id bigint not null references association,
  id bigint generated always as identity,
  forum_id bigint not null,
  meets_on date not null,
  meets_at time,
  place text,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  held_at timestamptz,
  held_by bigint,
  primary key (association_id, id),
  unique (association_id, forum_id, meets_on),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, held_by) references membership,
  check ((state = 'held') = (held_at is not null)),
  check ((held_at is null) = (held_by is null))
);
create index meeting_by_state on meeting (association_id, forum_id, state, meets_on);

alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_of_association on meeting using (association_id = (select current_association()));
grant select, insert, update, delete on meeting to hissen_app;

-- The convener holds the forum's meetings; at the board and in learning forums the office may as well.
create function may_hold_meetings(p_person bigint, p_forum bigint) returns boolean language sql stable
  return convenes(p_person, p_forum) or (is_office(p_person) and exists (
    select from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum and (l.role = 'board' or f.kind = 'learning')));

-- What was held stays held, and is held on its day or later by whoever may: the lift moves on it.
create function check_meeting_kept() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'held' and (tg_op = 'DELETE' or new is distinct from old) then
    perform refuse('HI409', 'Mötet är redan hållet.');
  end if;
  if tg_op <> 'DELETE' and new.state = 'held' then
    if not may_hold_meetings(new.held_by, new.forum_id) or not (new.held_by = current_person() or is_system()) then
      perform refuse('HI403', 'Forumets sammankallande håller mötet.');
    end if;
    if new.meets_on > today() or new.held_at <> current_moment() then
      perform refuse('HI422', 'Mötet hålls på sin dag.');
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger meeting_kept before insert or update or delete on meeting for each row execute function check_meeting_kept();
