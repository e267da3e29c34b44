-- Who sits where is looked after in the house itself: the office and a forum's conveners invite people to seats, each part writes its own
-- mandate, and a leaving date ends access that night (domain.md §3, §4.1, §4.5, §4.11). The same rules stand in src/people/seats/rules.ts.

-- Numbers are shown to the public only when the board has said so, with its paragraph and day kept.
alter table association
  add column shows_numbers boolean not null default false,
  add column numbers_paragraph text check (length(numbers_paragraph) between 1 and 200),
  add column numbers_decided_on date,
  add constraint numbers_are_decided check (not shows_numbers or (numbers_paragraph is not null and numbers_decided_on is not null));

-- Whether somebody has been in at all, for those who invite. When, and how often, is nobody's business.
alter table membership add column has_entered boolean not null default false;

alter table seat add column version integer not null default 1;

-- A preparatory group may meet as part of a team's meeting (domain.md §3).
alter table forum
  add column meets_with bigint,
  add foreign key (association_id, meets_with) references forum deferrable initially deferred,
  add constraint only_beside_meets_with check (meets_with is null or (kind = 'preparatory' and meets_with <> id));

create table invitation (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  key uuid not null,
  person_id bigint not null,
  -- Null where somebody is invited to the office.
  seat_id bigint,
  invited_by bigint not null,
  invited_at timestamptz not null default current_moment(),
  sent_count integer not null default 1 check (sent_count between 1 and 20),
  sent_at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, seat_id) references seat,
  foreign key (association_id, invited_by) references membership
);
create index invitation_by_person on invitation (association_id, person_id, id);
create index invitation_by_seat on invitation (association_id, seat_id, person_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_of_association on invitation using (association_id = (select current_association()));
grant select, insert (association_id, key, person_id, seat_id, invited_by), update (sent_count, sent_at) on invitation to hissen_app;

-- Seats and memberships end; they are never taken away, since what has been done hangs on them.
revoke delete on membership, seat from hissen_app;
revoke update on membership from hissen_app;
grant update (is_office, from_on, until_on) on membership to hissen_app;

create function convenes_any(p_person bigint) returns boolean language sql stable
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.is_convening and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));

create function holds_seat(p_person bigint, p_seat bigint) returns boolean language sql stable
  return is_member(p_person) and exists (select from seat_holder h where h.association_id = current_association()
    and h.seat_id = p_seat and h.person_id = p_person and is_current(h.from_on, h.until_on));

/* The office looks after every seat, a convener after those of the own forum. */
create function may_staff(p_person bigint, p_forum bigint) returns boolean language sql stable
  return is_office(p_person) or convenes(p_person, p_forum);

-- Set-up, jobs and the functions that end in the owner's name are bound by the tables alone.
create function is_bound() returns boolean language sql stable
  return current_user = 'hissen_app' and not is_system();

/* Who belongs to the association, and to its office. */
create function keep_membership() returns trigger language plpgsql as $$
declare
  p bigint := current_person();
  has_seat boolean;
begin
  if not is_bound() then
    return new;
  end if;
  if new.until_on < new.from_on and (tg_op = 'INSERT' or new.has_entered) then
    perform refuse('HI422', 'Sista dagen kommer efter den första.');
  end if;
  if tg_op = 'INSERT' or new.from_on is distinct from old.from_on then
    if new.from_on < today() then
      perform refuse('HI422', 'Ingen bjuds in bakåt i tiden.');
    end if;
  end if;
  if tg_op = 'UPDATE' and new.until_on is distinct from old.until_on and new.until_on < today() and old.has_entered then
    perform refuse('HI422', 'Sista dagen är tidigast i dag.');
  end if;
  if is_office(p) then
    if tg_op = 'UPDATE' and old.is_office and (not new.is_office or new.until_on is distinct from old.until_on) then
      -- Of two who take each other away at once the second is told.
      perform from association a where a.id = new.association_id for no key update;
      if (not new.is_office or new.until_on is not null) and not exists (
        select from membership m where m.association_id = new.association_id and m.person_id <> new.person_id and m.is_office and m.from_on <= today()
          and (m.until_on is null or m.until_on > coalesce(case when new.is_office then new.until_on end, today()))) then
        perform refuse('HI422', 'Någon finns alltid kvar på kansliet. Lägg till en till först.');
      end if;
    end if;
    return new;
  end if;
  if not convenes_any(p) or new.is_office or (tg_op = 'UPDATE' and old.is_office) then
    perform refuse('HI403', 'Det här sköter kansliet.');
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  has_seat := exists (select from seat_holder h where h.association_id = new.association_id and h.person_id = new.person_id
    and (h.until_on is null or h.until_on >= today()));
  -- A convener lets somebody begin, earlier or again, and takes back an invitation that nobody has used.
  if not (
    (old.until_on < today() and new.until_on is null)
    or (old.from_on > today() and new.from_on < old.from_on and new.until_on is not distinct from old.until_on)
    or (not old.has_entered and not has_seat and new.from_on = old.from_on and new.until_on is not null
      and exists (select from invitation i where i.association_id = new.association_id and i.person_id = new.person_id and i.invited_by = p))) then
    perform refuse('HI403', 'Det här sköter kansliet.');
  end if;
  return new;
end $$;
create trigger membership_kept before insert or update of is_office, from_on, until_on on membership
  for each row execute function keep_membership();

/* Which seats there are is the office's; what a seat may promise is its part's; how it is reached, also its forum's (domain.md §3). */
create function keep_seat() returns trigger language plpgsql as $$
declare
  p bigint := current_person();
  convening integer;
begin
  if tg_op = 'UPDATE' then
    new.version := old.version + 1;
  end if;
  if not is_bound() then
    return new;
  end if;
  if tg_op = 'INSERT' or (new.is_convening, new.closed_on, new.function, new.ordinal) is distinct from (old.is_convening, old.closed_on, old.function, old.ordinal) then
    if not is_office(p) then
      perform refuse('HI403', 'Kansliet lägger till och stänger platser och avgör vilka som är sammankallande.');
    end if;
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from forum f where f.association_id = new.association_id and f.id = new.forum_id and f.closed_on is null)
      or not exists (select from member m where m.association_id = new.association_id and m.id = new.member_id and m.closed_on is null) then
      perform refuse('HI422', 'Forumet eller parten finns inte längre.');
    end if;
  else
    if (new.forum_id, new.member_id, new.key) is distinct from (old.forum_id, old.member_id, old.key) then
      perform refuse('HI403', 'En plats hör till sin part och sitt forum.');
    end if;
    if old.closed_on is not null then
      perform refuse('HI409', 'Platsen är stängd.');
    end if;
    if new.closed_on is not null and new.closed_on <> today() then
      perform refuse('HI422', 'En plats stängs i dag.');
    end if;
    if (new.rhythm, new.times_per_year) is distinct from (old.rhythm, old.times_per_year) and not may_staff(p, new.forum_id) then
      perform refuse('HI403', 'Kansliet och forumets sammankallande säger hur ofta en plats är med.');
    end if;
    if new.mandate is distinct from old.mandate and not (is_office(p) or holds_seat(p, new.id)) then
      perform refuse('HI403', 'Parten skriver själv sitt mandat.');
    end if;
    if (new.phone, new.hours, new.way_in) is distinct from (old.phone, old.hours, old.way_in) and not (may_staff(p, new.forum_id) or holds_seat(p, new.id)) then
      perform refuse('HI403', 'Den som sitter på platsen, sammankallande och kansliet skriver hur man når den.');
    end if;
  end if;
  if tg_op = 'INSERT' or (new.is_convening, new.closed_on) is distinct from (old.is_convening, old.closed_on) then
    -- One or two convene a forum (domain.md §3); of two who change it at once the second is told.
    perform from forum f where f.association_id = new.association_id and f.id = new.forum_id for no key update;
    select count(*) into convening from seat s where s.association_id = new.association_id and s.forum_id = new.forum_id
      and s.is_convening and s.closed_on is null and s.id is distinct from new.id;
    if new.is_convening and new.closed_on is null and convening >= 2 then
      perform refuse('HI422', 'Ett forum har högst två sammankallande.');
    end if;
    if tg_op = 'UPDATE' and old.is_convening and (not new.is_convening or new.closed_on is not null) and convening = 0 then
      perform refuse('HI422', 'Ett forum har alltid en sammankallande. Gör en annan plats sammankallande först.');
    end if;
  end if;
  return new;
end $$;
create trigger seat_kept before insert or update on seat for each row execute function keep_seat();

/* Who sits on a seat, from which day to which. What has begun is ended, not taken away. */
create function keep_seat_holder() returns trigger language plpgsql as $$
declare
  p bigint := current_person();
  h seat_holder := case when tg_op = 'DELETE' then old else new end;
  s seat;
begin
  if not is_bound() then
    return h;
  end if;
  -- Two who fill a seat at once wait for each other.
  select * into s from seat where association_id = h.association_id and id = h.seat_id for no key update;
  if s.id is null or not may_staff(p, s.forum_id) then
    perform refuse('HI403', 'Kansliet och forumets sammankallande säger vem som sitter på en plats.');
  end if;
  if tg_op = 'DELETE' then
    if old.from_on < today() then
      perform refuse('HI422', 'Den som har börjat slutar på en dag.');
    end if;
    return old;
  end if;
  if s.closed_on is not null then
    perform refuse('HI409', 'Platsen är stängd.');
  end if;
  if new.until_on < new.from_on then
    perform refuse('HI422', 'Sista dagen kommer efter den första.');
  end if;
  if tg_op = 'INSERT' then
    if new.from_on < today() then
      perform refuse('HI422', 'Ingen bjuds in bakåt i tiden.');
    end if;
    if exists (select from seat_holder o where o.association_id = new.association_id and o.seat_id = new.seat_id and o.person_id = new.person_id
      and daterange(o.from_on, o.until_on, '[]') && daterange(new.from_on, new.until_on, '[]')) then
      perform refuse('HI409', 'Personen har redan platsen.');
    end if;
    return new;
  end if;
  if (new.seat_id, new.person_id, new.from_on) is distinct from (old.seat_id, old.person_id, old.from_on) then
    perform refuse('HI403', 'Den som har fått en plats har den tills den slutar.');
  end if;
  if old.until_on < today() then
    perform refuse('HI409', 'Tiden på platsen har redan slutat.');
  end if;
  if new.until_on is distinct from old.until_on and new.until_on < today() then
    perform refuse('HI422', 'Sista dagen är tidigast i dag.');
  end if;
  return new;
end $$;
create trigger seat_holder_kept before insert or update or delete on seat_holder for each row execute function keep_seat_holder();

/* Invitations come from those who may fill the seat; the same letter is not sent over and over. */
create function keep_invitation() returns trigger language plpgsql as $$
declare
  p bigint := current_person();
begin
  if not is_bound() then
    return new;
  end if;
  if not (case when new.seat_id is null then is_office(p)
    else exists (select from seat s where s.association_id = new.association_id and s.id = new.seat_id and may_staff(p, s.forum_id)) end) then
    perform refuse('HI403', 'Kansliet och forumets sammankallande bjuder in.');
  end if;
  if tg_op = 'INSERT' and new.invited_by is distinct from p then
    perform refuse('HI403', 'Man bjuder in i sitt eget namn.');
  end if;
  if tg_op = 'UPDATE' and (new.sent_count <> old.sent_count + 1 or new.sent_at <> current_moment() or old.sent_at > current_moment() - interval '10 minutes') then
    perform refuse('HI422', 'Inbjudan har nyss skickats. Vänta tio minuter.');
  end if;
  return new;
end $$;
create trigger invitation_kept before insert or update on invitation for each row execute function keep_invitation();

-- The settings of the association are the office's; the count of questions moves with each that is raised.
create function keep_association() returns trigger language plpgsql as $$
begin
  if is_bound() and not is_office(current_person()) and to_jsonb(new) - 'question_count' is distinct from to_jsonb(old) - 'question_count' then
    perform refuse('HI403', 'Kansliet ändrar förbundets inställningar.');
  end if;
  return new;
end $$;
create trigger association_kept before update on association for each row execute function keep_association();

/* Whether somebody belongs, or has belonged, to another association than the one that is set. */
create function is_known_elsewhere(p_person bigint) returns boolean
language plpgsql security definer set search_path = public as $$
declare
  own bigint := current_association();
  a bigint;
  is_known boolean := false;
begin
  for a in select id from association where id <> own order by id loop
    perform set_config('hissen.association', a::text, true);
    is_known := exists (select from membership m where m.association_id = a and m.person_id = p_person);
    exit when is_known;
  end loop;
  perform set_config('hissen.association', own::text, true);
  return is_known;
end $$;

/*
 * Makes somebody known; the same address is the same person in every association. Only the set-up changes a name, and only the name of
 * one who belongs to no other association.
 */
create or replace function enroll_person(p_email text, p_name text, p_is_demo boolean) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  found_person person;
begin
  if not (is_system() or is_office(current_person()) or convenes_any(current_person())) then
    perform refuse('HI403', 'Kansliet och forumens sammankallande bjuder in.');
  end if;
  insert into person (email, name, is_demo) values (lower(p_email), p_name, p_is_demo)
  on conflict (email) do nothing returning * into found_person;
  if found_person.id is null then
    select * into found_person from person where email = lower(p_email);
    if is_system() and found_person.name <> p_name and not is_known_elsewhere(found_person.id) then
      update person set name = p_name where id = found_person.id;
    end if;
  end if;
  return found_person.id;
end $$;

/* The office mends a name that was written wrong, of one whom nobody else knows. */
create function rename_person(p_person bigint, p_name text) returns void
language plpgsql security definer set search_path = public as $$
begin
  if not is_office(current_person()) or not exists (select from membership m where m.association_id = current_association() and m.person_id = p_person) then
    perform refuse('HI403', 'Kansliet rättar namn.');
  end if;
  if is_known_elsewhere(p_person) then
    perform refuse('HI422', 'Personen finns i ett annat förbund också. Namnet ändras inte härifrån.');
  end if;
  update person set name = p_name where id = p_person;
end $$;

-- That somebody has been in is noted the first time, and never again.
alter function load_viewer(bytea, text, timestamptz) rename to describe_viewer;
create function load_viewer(p_token_hash bytea, p_slug text, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  viewer json := describe_viewer(p_token_hash, p_slug, p_now);
begin
  if viewer #>> '{person,id}' is not null and current_setting('transaction_read_only') = 'off' then
    update membership set has_entered = true
    where association_id = (viewer #>> '{association,id}')::bigint and person_id = (viewer #>> '{person,id}')::bigint and not has_entered;
  end if;
  return viewer;
end $$;

-- Time gave these questions to whoever receives in the forum, since the hand that held them has left; nobody has yet said who goes on.
create index question_event_handed_by_nobody on question_event (association_id, question_id, seq) where action = 'handed' and person_id is null;
create function without_hand() returns table (question_id bigint) language sql stable
begin atomic
  select q.id from question_event h
  join question q on q.association_id = h.association_id and q.id = h.question_id and q.state not in ('closed', 'gathered')
  where h.association_id = current_association() and h.action = 'handed' and h.person_id is null
    and not exists (select from question_event e where e.association_id = h.association_id and e.question_id = h.question_id and e.seq > h.seq
      and (e.action in ('handed', 'taken') or e.holder_id is distinct from h.holder_id or e.forum_id <> h.forum_id));
end;

-- What makes a question stand still, as the office looks for it.
create function list_gaps() returns table (kind text, question_id bigint, forum_id bigint) language sql stable
begin atomic
  select 'undated', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered') and q.next_on is null
  union all
  select 'hand', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered')
    and (q.holder_id is null or q.id in (select w.question_id from without_hand() w))
  union all
  select 'passed', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered') and q.next_on < today()
  union all
  select 'unreceived', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'raised'
    and 2 <= (select count(*) from meeting m where m.association_id = q.association_id and m.forum_id = q.forum_id
      and m.state = 'held' and m.held_at >= q.arrived_at)
  union all
  select 'unjudged', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state in ('delivering', 'delivered')
    and exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin
      and d.delivered_at < current_moment() - interval '30 days' and verdict_of_origin(q, d.forum_id) is null)
  union all
  select 'silent', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'closed' and q.outcome = 'silent' and q.closed_at > current_moment() - interval '90 days';
end;

/* How many in each forum, also of those that only a team reads: counts and nothing but counts. For the office. */
create function count_gaps() returns table (kind text, forum_id bigint, total integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser flödet.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  select g.kind, g.forum_id, count(*)::integer from list_gaps() g group by g.kind, g.forum_id;
  perform set_config('hissen.forums', own_forums, true);
end $$;

/* How many open questions somebody holds in each forum. For those who say that somebody leaves. */
create function count_held(p_person bigint) returns table (forum_id bigint, total integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person()) or convenes_any(current_person())) then
    perform refuse('HI403', 'Kansliet och sammankallande ser vad någon lämnar efter sig.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  select q.forum_id, count(*)::integer from question q
  where q.association_id = current_association() and q.holder_id = p_person and q.state not in ('closed', 'gathered')
  group by q.forum_id;
  perform set_config('hissen.forums', own_forums, true);
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
    and p.proname in ('is_known_elsewhere', 'rename_person', 'load_viewer', 'describe_viewer', 'count_gaps', 'count_held')
  loop
    execute format('revoke execute on function %s from public', f);
    if f::text !~ '^(load_viewer|describe_viewer)\(' then
      execute format('grant execute on function %s to hissen_app', f);
    end if;
  end loop;
end $$;
