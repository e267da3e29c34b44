-- Consultations in a team (domain.md §6): talk, don't write. What kind of obstacle, which parts, what the team advised and how it went.
-- There is no column for who it was about, and none may be added: a code word is all the team has.

-- Whether a team may keep a short text on the situation until its meeting has been held. Off unless the team or the office says so.
alter table forum add column has_situation_text boolean not null default false;
-- Months after the last follow-up until the team's advice is removed.
alter table association add column advice_months_max integer not null default 24 check (advice_months_max between 1 and 120);

create table consultation (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  key uuid not null,
  forum_id bigint not null,
  -- Within the team.
  number integer not null check (number > 0),
  -- One made-up word; gone when the texts are.
  code_word text check (code_word ~ '^[A-Za-zÅÄÖåäöÉé][A-Za-zÅÄÖåäöÉé-]{1,29}$'),
  raised_on date not null default today(),
  -- The meeting it was raised at, where it was raised at the table.
  meeting_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  closed_on date,
  texts_removed_at timestamptz,
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  unique (association_id, forum_id, number),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, meeting_id) references meeting,
  foreign key (association_id, person_id) references membership,
  check (closed_on >= raised_on),
  constraint code_word_until_removed check ((code_word is null) = (texts_removed_at is not null)),
  constraint removed_is_closed check (texts_removed_at is null or closed_on is not null)
);
create unique index consultation_code_word_once on consultation (association_id, forum_id, lower(code_word)) where closed_on is null;
create index consultation_open on consultation (association_id, forum_id, id) where closed_on is null;
create index consultation_recent on consultation (association_id, forum_id, raised_on);
create index consultation_with_texts on consultation (association_id, raised_on) where texts_removed_at is null;

create table consultation_theme (
  association_id bigint not null default current_association(),
  consultation_id bigint not null,
  theme_id bigint not null,
  primary key (association_id, consultation_id, theme_id),
  foreign key (association_id, consultation_id) references consultation,
  foreign key (association_id, theme_id) references theme
);

create table consultation_part (
  association_id bigint not null default current_association(),
  consultation_id bigint not null,
  member_id bigint not null,
  primary key (association_id, consultation_id, member_id),
  foreign key (association_id, consultation_id) references consultation,
  foreign key (association_id, member_id) references member
);

-- What the team advised; put right by a new version, the latest holds. Its words are removed after their time, which part it was stays.
create table consultation_advice (
  association_id bigint not null default current_association(),
  consultation_id bigint not null,
  version integer not null,
  advice text check (length(advice) between 1 and 2000),
  next_step text check (length(next_step) between 1 and 500),
  -- The part that carries the next step.
  member_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, consultation_id, version),
  foreign key (association_id, consultation_id) references consultation,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, person_id) references membership,
  check (next_step is null or member_id is not null)
);

-- "Hur gick det?" A day to ask, and what was said. Small changes are kept: they are what the team learns from.
create table consultation_follow_up (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  consultation_id bigint not null,
  due_on date not null,
  outcome text check (outcome in ('better', 'bit_better', 'same', 'worse', 'unknown')),
  small_change text check (length(small_change) between 1 and 500),
  followed_on date,
  followed_by bigint,
  primary key (association_id, id),
  foreign key (association_id, consultation_id) references consultation,
  foreign key (association_id, followed_by) references membership,
  check ((outcome is null) = (followed_on is null) and (outcome is null) = (followed_by is null)),
  check (small_change is null or outcome is not null)
);
create unique index consultation_follow_up_once on consultation_follow_up (association_id, consultation_id) where outcome is null;
create index consultation_follow_up_by_consultation on consultation_follow_up (association_id, consultation_id, id);

-- A short text without anything that identifies, where the team's setting allows it; erased when the meeting has been held.
create table situation (
  association_id bigint not null default current_association(),
  consultation_id bigint not null,
  body text not null check (length(body) between 1 and 500),
  person_id bigint not null,
  written_on date not null default today(),
  primary key (association_id, consultation_id),
  foreign key (association_id, consultation_id) references consultation,
  foreign key (association_id, person_id) references membership
);

-- Only the team reads: not the office, not the forum above (domain.md §6). What hangs on a consultation follows it.
alter table consultation enable row level security;
alter table consultation force row level security;
create policy consultation_of_its_team on consultation using (
  association_id = (select current_association()) and ((select is_system()) or forum_id = any ((select current_forums())::bigint[])));
do $$
declare name text;
begin
  foreach name in array array['consultation_theme', 'consultation_part', 'consultation_advice', 'consultation_follow_up', 'situation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (association_id = (select current_association()) and exists (select from consultation c
      where c.association_id = %I.association_id and c.id = %I.consultation_id))', name || '_of_its_team', name, name, name);
  end loop;
  foreach name in array array['consultation', 'consultation_advice', 'consultation_follow_up'] loop
    execute format('create trigger %I before delete on %I for each row execute function refuse_change()', name || '_stays', name);
  end loop;
end $$;
grant select on consultation, consultation_theme, consultation_part, consultation_advice, consultation_follow_up, situation to hissen_app;
grant insert (association_id, key, forum_id, number, code_word, meeting_id, person_id, is_example), update (code_word, closed_on) on consultation to hissen_app;
grant insert (association_id, consultation_id, theme_id), delete on consultation_theme to hissen_app;
grant insert (association_id, consultation_id, member_id), delete on consultation_part to hissen_app;
grant insert (association_id, consultation_id, version, advice, next_step, member_id, person_id) on consultation_advice to hissen_app;
grant insert (association_id, consultation_id, due_on), update (due_on, outcome, small_change, followed_on, followed_by) on consultation_follow_up to hissen_app;
grant insert (association_id, consultation_id, body, person_id), delete on situation to hissen_app;

-- Writing -----------------------------------------------------------------------------------------------------------------------------

-- Those who have a seat in the team write there, deputies too; jobs for the association itself.
create function writes_consultations(p_forum bigint) returns boolean language sql stable
  return is_system() or sits_in(current_person(), p_forum);

create function check_consultation() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not sits_in(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Ärenden skrivs av dem som har en plats i teamet.');
  end if;
  if role_of_forum(new.forum_id) is distinct from 'team' or not is_in_lift(new.forum_id) then
    perform refuse('HI422', 'Ärenden tas upp i ett öppet konsultationsteam.');
  end if;
  if new.number <> 1 + (select coalesce(max(c.number), 0) from consultation c
    where c.association_id = new.association_id and c.forum_id = new.forum_id) then
    perform refuse('HI409', 'Någon annan i teamet skrev ett ärende i samma stund. Skicka igen.');
  end if;
  if new.closed_on is not null or new.raised_on <> today() then
    perform refuse('HI422', 'Ett ärende börjar öppet, den dag det skrivs.');
  end if;
  if new.meeting_id is not null and not exists (select from meeting m where m.association_id = new.association_id and m.id = new.meeting_id
    and m.forum_id = new.forum_id and m.state <> 'cancelled') then
    perform refuse('HI422', 'Ett ärende hör till ett möte i det egna teamet.');
  end if;
  return new;
end $$;
create trigger consultation_kept before insert on consultation for each row execute function check_consultation();

-- Its time is counted from the last follow-up, or from what happened last where there is none.
create function is_past_keeping(c consultation) returns boolean language plpgsql stable as $$
begin
  return (select (greatest(c.raised_on, c.closed_on,
      (select max(greatest(f.due_on, f.followed_on)) from consultation_follow_up f where f.association_id = c.association_id and f.consultation_id = c.id),
      (select max((v.at at time zone 'Europe/Stockholm')::date) from consultation_advice v where v.association_id = c.association_id and v.consultation_id = c.id))
    + make_interval(months => a.advice_months_max))::date <= today()
    from association a where a.id = c.association_id);
end $$;

create function check_consultation_change() returns trigger language plpgsql as $$
begin
  if not writes_consultations(old.forum_id) then
    perform refuse('HI403', 'Ärenden skrivs av dem som har en plats i teamet.');
  end if;
  if (new.association_id, new.id, new.key, new.forum_id, new.number, new.raised_on, new.person_id, new.at)
    is distinct from (old.association_id, old.id, old.key, old.forum_id, old.number, old.raised_on, old.person_id, old.at) then
    perform refuse('HI403', 'Det som har hänt ändras inte.');
  end if;
  if old.texts_removed_at is not null then
    perform refuse('HI422', 'Råden i ärendet är borttagna efter sin tid. Skriv ett nytt ärende.');
  end if;
  if new.texts_removed_at is not null and not is_past_keeping(old) then
    perform refuse('HI422', 'Råden tas bort först när deras tid har gått.');
  end if;
  if new.closed_on is distinct from old.closed_on and new.closed_on <> today() then
    perform refuse('HI422', 'Ett ärende avslutas den dag det sker.');
  end if;
  if old.closed_on is not null and new.closed_on is not null and new.texts_removed_at is null then
    perform refuse('HI409', 'Ärendet är avslutat.');
  end if;
  if old.closed_on is not null and new.closed_on is null and not exists (select from consultation_advice v
    where v.association_id = old.association_id and v.consultation_id = old.id) then
    perform refuse('HI422', 'Ärendet fick inga råd. Skriv ett nytt ärende.');
  end if;
  return new;
end $$;
create trigger consultation_changed before update on consultation for each row execute function check_consultation_change();

-- Locks the consultation that something is written on. Whoever may not read it is not told that it is there.
create function consultation_to_write(p_association bigint, p_id bigint) returns consultation language plpgsql as $$
declare
  c consultation;
begin
  select * into c from consultation where association_id = p_association and id = p_id for no key update;
  if c.id is null or not writes_consultations(c.forum_id) then
    perform refuse('HI403', 'Ärenden skrivs av dem som har en plats i teamet.');
  end if;
  if c.closed_on is not null then
    perform refuse('HI409', 'Ärendet är avslutat.');
  end if;
  return c;
end $$;

create function check_consultation_pattern() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform consultation_to_write(old.association_id, old.consultation_id);
    return old;
  end if;
  perform consultation_to_write(new.association_id, new.consultation_id);
  return new;
end $$;
create trigger consultation_theme_kept before insert or update or delete on consultation_theme for each row execute function check_consultation_pattern();
create trigger consultation_part_kept before insert or update or delete on consultation_part for each row execute function check_consultation_pattern();

create function check_advice() returns trigger language plpgsql as $$
declare
  c consultation := consultation_to_write(new.association_id, new.consultation_id);
begin
  if not is_own_name(new.person_id) then
    perform refuse('HI403', 'Det som skrivs, skrivs i eget namn.');
  end if;
  if new.version <> 1 + (select coalesce(max(v.version), 0) from consultation_advice v
    where v.association_id = new.association_id and v.consultation_id = new.consultation_id) then
    perform refuse('HI409', 'Råden har ändrats sedan du öppnade sidan.');
  end if;
  if new.advice is null then
    perform refuse('HI422', 'Skriv vad teamet rådde.');
  end if;
  if (new.next_step is null) <> (new.member_id is null) then
    perform refuse('HI422', 'Ett nästa steg har en part som bär det.');
  end if;
  if new.member_id is not null and not exists (select from seat s where s.association_id = c.association_id and s.forum_id = c.forum_id
    and s.member_id = new.member_id and s.closed_on is null) then
    perform refuse('HI422', 'Nästa steg bärs av en part som sitter i teamet.');
  end if;
  return new;
end $$;
create trigger advice_kept before insert on consultation_advice for each row execute function check_advice();

-- Advice is never rewritten, and its words go only when their time has passed.
create function check_advice_removed() returns trigger language plpgsql as $$
begin
  if new.advice is not null or new.next_step is not null
    or (new.association_id, new.consultation_id, new.version, new.member_id, new.person_id, new.at)
      is distinct from (old.association_id, old.consultation_id, old.version, old.member_id, old.person_id, old.at) then
    perform refuse('HI403', 'Det som har hänt ändras inte.');
  end if;
  if not exists (select from consultation c where c.association_id = old.association_id and c.id = old.consultation_id and is_past_keeping(c)) then
    perform refuse('HI422', 'Råden tas bort först när deras tid har gått.');
  end if;
  return new;
end $$;
create trigger advice_removed before update on consultation_advice for each row execute function check_advice_removed();

create function check_follow_up() returns trigger language plpgsql as $$
begin
  perform consultation_to_write(new.association_id, new.consultation_id);
  if tg_op = 'UPDATE' and old.outcome is not null then
    perform refuse('HI409', 'Uppföljningen är redan antecknad.');
  end if;
  if tg_op = 'INSERT' and new.outcome is not null then
    perform refuse('HI422', 'En uppföljning planeras först.');
  end if;
  if tg_op = 'INSERT' and not exists (select from consultation_advice v where v.association_id = new.association_id
    and v.consultation_id = new.consultation_id) then
    perform refuse('HI422', 'Uppföljningen planeras när teamet har gett råd.');
  end if;
  if new.outcome is null and (tg_op = 'INSERT' or new.due_on is distinct from old.due_on)
    and (new.due_on <= today() or new.due_on > (today() + interval '1 year')::date) then
    perform refuse('HI422', 'Uppföljningen har ett datum framåt, inom ett år.');
  end if;
  if new.outcome is not null and (not is_own_name(new.followed_by) or new.followed_on <> today()) then
    perform refuse('HI403', 'Det som skrivs, skrivs i eget namn och den dag det sägs.');
  end if;
  return new;
end $$;
create trigger follow_up_kept before insert or update on consultation_follow_up for each row execute function check_follow_up();

-- At the end of the transaction: a consultation says what kind of obstacle and which parts, and one with advice is not forgotten.
create function check_consultation_whole() returns trigger language plpgsql as $$
declare
  of_id bigint;
  c consultation;
  waits boolean;
begin
  if tg_table_name = 'consultation' then
    of_id := new.id;
  elsif tg_op = 'DELETE' then
    of_id := old.consultation_id;
  else
    of_id := new.consultation_id;
  end if;
  select * into c from consultation where association_id = current_association() and id = of_id;
  if c.id is null then
    return null;
  end if;
  if not exists (select from consultation_theme t where t.association_id = c.association_id and t.consultation_id = c.id)
    or not exists (select from consultation_part p where p.association_id = c.association_id and p.consultation_id = c.id) then
    perform refuse('HI422', 'Ett ärende har minst ett tema och minst en part.');
  end if;
  waits := exists (select from consultation_follow_up f where f.association_id = c.association_id and f.consultation_id = c.id and f.outcome is null);
  if c.closed_on is not null and c.texts_removed_at is null and waits then
    perform refuse('HI422', 'Ett avslutat ärende väntar inte på uppföljning.');
  end if;
  if c.closed_on is null and not waits and exists (select from consultation_advice v where v.association_id = c.association_id and v.consultation_id = c.id) then
    perform refuse('HI422', 'Ett öppet ärende med råd har ett datum för uppföljning.');
  end if;
  return null;
end $$;
create constraint trigger consultation_whole after insert or update on consultation deferrable initially deferred
  for each row execute function check_consultation_whole();
create constraint trigger consultation_theme_whole after delete on consultation_theme deferrable initially deferred
  for each row execute function check_consultation_whole();
create constraint trigger consultation_part_whole after delete on consultation_part deferrable initially deferred
  for each row execute function check_consultation_whole();
create constraint trigger consultation_advice_whole after insert on consultation_advice deferrable initially deferred
  for each row execute function check_consultation_whole();
create constraint trigger consultation_follow_up_whole after insert or update on consultation_follow_up deferrable initially deferred
  for each row execute function check_consultation_whole();

-- The situation -----------------------------------------------------------------------------------------------------------------------

create function check_situation_setting() returns trigger language plpgsql as $$
begin
  if new.has_situation_text and not exists (select from floor l where l.association_id = new.association_id and l.id = new.floor_id and l.role = 'team') then
    perform refuse('HI422', 'Bara ett konsultationsteam kan ha en text om situationen.');
  end if;
  if tg_op = 'UPDATE' and new.has_situation_text <> old.has_situation_text
    and not (is_system() or convenes(current_person(), new.id) or is_office(current_person())) then
    perform refuse('HI403', 'Teamets sammankallande eller kansliet bestämmer om situationen får skrivas.');
  end if;
  return new;
end $$;
create trigger situation_setting_kept before insert or update of has_situation_text, floor_id on forum for each row execute function check_situation_setting();

create function check_situation() returns trigger language plpgsql as $$
declare
  c consultation := consultation_to_write(new.association_id, new.consultation_id);
begin
  if not is_own_name(new.person_id) then
    perform refuse('HI403', 'Det som skrivs, skrivs i eget namn.');
  end if;
  if not exists (select from forum f where f.association_id = c.association_id and f.id = c.forum_id and f.has_situation_text) then
    perform refuse('HI422', 'Teamet skriver inte om situationen: prata, skriv inte.');
  end if;
  if exists (select from meeting m where m.association_id = c.association_id and m.forum_id = c.forum_id and m.state = 'held' and m.meets_on >= c.raised_on) then
    perform refuse('HI422', 'Mötet är hållet. Situationen skrivs inte efteråt.');
  end if;
  return new;
end $$;
create trigger situation_kept before insert or update on situation for each row execute function check_situation();

-- Held is talked about: what was raised by that day is erased with it, whoever holds it, and also what was written since where the meeting
-- is held some days late.
create function erase_situations_of_meeting() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  delete from situation s using consultation c where c.association_id = new.association_id and c.forum_id = new.forum_id
    and c.raised_on <= new.meets_on and s.association_id = c.association_id and s.consultation_id = c.id;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger meeting_held_erases after insert or update of state on meeting for each row when (new.state = 'held')
  execute function erase_situations_of_meeting();

-- Closed, or no longer allowed: nothing is left either.
create function erase_situation_of_closed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from situation s where s.association_id = new.association_id and s.consultation_id = new.id;
  return null;
end $$;
create trigger consultation_closed_erases after update of closed_on on consultation for each row when (new.closed_on is not null)
  execute function erase_situation_of_closed();

create function erase_situations_of_forum() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  delete from situation s using consultation c where c.association_id = new.association_id and c.forum_id = new.id
    and s.association_id = c.association_id and s.consultation_id = c.id;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger forum_erases_situations after update of has_situation_text, closed_on on forum for each row
  when (not new.has_situation_text or new.closed_on is not null) execute function erase_situations_of_forum();

-- Time --------------------------------------------------------------------------------------------------------------------------------

/*
 * What time removes: the words of advice and the code word after their time, and situations that no meeting has erased within 60 days.
 * Counts, themes, parts, how it went and the small changes stay. For jobs; gives how many consultations lost their words.
 */
create function remove_old_advice() returns integer language plpgsql security definer set search_path = public as $$
declare
  months integer := (select a.advice_months_max from association a where a.id = current_association());
  removed bigint[];
begin
  if not is_system() then
    perform refuse('HI403', 'Råden tas bort av sig själva när deras tid har gått.');
  end if;
  delete from situation s where s.association_id = current_association() and s.written_on + 60 < today();
  -- Nothing is past keeping before its first day is: so few are looked at. Months differ in length, hence the three days.
  removed := array(select c.id from consultation c
    where c.association_id = current_association() and c.texts_removed_at is null
      and c.raised_on <= (today() - make_interval(months => months))::date + 3 and is_past_keeping(c)
    order by c.id limit 500 for no key update skip locked);
  update consultation_advice v set advice = null, next_step = null
    where v.association_id = current_association() and v.consultation_id = any (removed);
  update consultation c set texts_removed_at = current_moment(), code_word = null, closed_on = coalesce(c.closed_on, today())
    where c.association_id = current_association() and c.id = any (removed);
  return cardinality(removed);
end $$;
revoke execute on function remove_old_advice() from public;
grant execute on function remove_old_advice() to hissen_app;

-- Counting ----------------------------------------------------------------------------------------------------------------------------

/*
 * For the office: how many consultations each team took up in the period and how many of the follow-ups that fell due were made, in tens
 * of per cent. One to four are never told apart ("färre än 5"): then `raised` is null. Zero is zero. A share needs five that were due.
 */
create function count_consultations(p_from date, p_until date) returns table (forum_id bigint, raised integer, followed_percent integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser hur många ärenden teamen tar upp.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  select f.id, case when r.total between 1 and 4 then null else r.total end,
    case when d.due >= 5 then (round(10.0 * d.made / d.due) * 10)::integer end
  from forum f
  join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'team'
  cross join lateral (select count(*)::integer as total from consultation c
    where c.association_id = f.association_id and c.forum_id = f.id and c.raised_on between p_from and p_until) r
  cross join lateral (select count(*)::integer as due, count(u.outcome)::integer as made from consultation c
    join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id
    where c.association_id = f.association_id and c.forum_id = f.id and u.due_on between p_from and least(p_until, today())) d
  where f.association_id = current_association() and f.closed_on is null
  order by l.ordinal, f.ordinal, f.id;
  perform set_config('hissen.forums', own_forums, true);
end $$;
revoke execute on function count_consultations(date, date) from public;
grant execute on function count_consultations(date, date) to hissen_app;
