-- Down of its own accord (domain.md §4.12, §4.13): notices and questions down, input from learning forums, and local action plans.

-- The forums under a forum, floor by floor, as they lift to it; open ones only.
create function forums_below(p_forum bigint) returns table (forum_id bigint, depth integer) language sql stable
begin atomic
  with recursive below (id, depth) as (
    select f.id, 1 from forum f where f.association_id = current_association() and f.lifts_to = p_forum and f.closed_on is null
    union all
    select f.id, b.depth + 1 from below b join forum f on f.association_id = current_association() and f.lifts_to = b.id and f.closed_on is null
  )
  select below.id, below.depth from below;
end;

-- An open forum of the lift, inside the house.
create function is_in_lift(p_forum bigint) returns boolean language sql stable
  return exists (select from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum and f.closed_on is null and l.role <> 'outside');

create function is_learning(p_forum bigint) returns boolean language sql stable
  return exists (select from forum f where f.association_id = current_association() and f.id = p_forum and f.kind = 'learning');

-- What is written is written in one's own name.
create function is_own_name(p_person bigint) returns boolean language sql stable
  return p_person = current_person() or is_system();

-- "Vad ser ni?": a forum asks those below, with a date (domain.md §4.12).
create table question_down (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  key uuid not null,
  forum_id bigint not null,
  reach text not null check (reach in ('next', 'all')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  due_on date not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  closed_at timestamptz,
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create index question_down_open on question_down (association_id, due_on) where closed_at is null;

-- Who was asked, as the house stood that day.
create table question_down_forum (
  association_id bigint not null default current_association(),
  question_down_id bigint not null,
  forum_id bigint not null,
  replied_at timestamptz,
  primary key (association_id, question_down_id, forum_id),
  foreign key (association_id, question_down_id) references question_down,
  foreign key (association_id, forum_id) references forum
);
create index question_down_forum_waiting on question_down_forum (association_id, forum_id);

-- One short reply a forum; put right by a new row until the date, the latest holds.
create table question_down_reply (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_down_id bigint not null,
  forum_id bigint not null,
  body text not null check (length(body) between 1 and 2000),
  meeting_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_down_id, forum_id) references question_down_forum,
  foreign key (association_id, meeting_id) references meeting,
  foreign key (association_id, person_id) references membership
);
create index question_down_reply_latest on question_down_reply (association_id, question_down_id, forum_id, id desc);

-- A decision or news that comes down, no reply asked (domain.md §4.12).
create table notice_down (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  key uuid not null,
  -- Null where the office speaks for itself, to the house.
  forum_id bigint,
  kind text not null check (kind in ('decision', 'news')),
  to_forum_ids bigint[] not null check (cardinality(to_forum_ids) between 1 and 500),
  -- The question down that it sums up.
  question_down_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  unique (association_id, question_down_id),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, question_down_id) references question_down,
  foreign key (association_id, person_id) references membership,
  check (forum_id is not null or kind = 'news')
);

create table notice_down_text (
  association_id bigint not null default current_association(),
  notice_down_id bigint not null,
  version integer not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  -- "Vad det betyder hos oss", for those below.
  meaning text not null check (length(meaning) between 1 and 20000),
  paragraph text check (length(paragraph) between 1 and 200),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, notice_down_id, version),
  foreign key (association_id, notice_down_id) references notice_down,
  foreign key (association_id, person_id) references membership
);

-- One row for each forum the notice must reach, made by the database; one more where a corrected text comes down again.
create table notice_down_delivery (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  notice_down_id bigint not null,
  version integer not null,
  forum_id bigint not null,
  delivered_at timestamptz,
  via text check (via in ('meeting', 'mail')),
  meeting_id bigint,
  primary key (association_id, id),
  unique (association_id, notice_down_id, version, forum_id),
  foreign key (association_id, notice_down_id, version) references notice_down_text,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, meeting_id) references meeting,
  check ((delivered_at is null) = (via is null)),
  check ((via = 'meeting') = (meeting_id is not null) or via is null)
);
create index notice_down_delivery_waiting on notice_down_delivery (association_id, forum_id) where delivered_at is null;
create index notice_down_delivery_recent on notice_down_delivery (association_id, forum_id, delivered_at desc);

-- What a floor adds for those who lift to it; the latest of each forum holds.
create table notice_down_meaning (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  notice_down_id bigint not null,
  forum_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, notice_down_id) references notice_down,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create index notice_down_meaning_latest on notice_down_meaning (association_id, notice_down_id, forum_id, id desc);

-- Each local group's own promises: a list, not questions (domain.md §4.13).
create table action_plan_item (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  key uuid not null,
  forum_id bigint not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create index action_plan_item_by_forum on action_plan_item (association_id, forum_id, id);

create table action_plan_version (
  association_id bigint not null default current_association(),
  item_id bigint not null,
  version integer not null,
  body text not null check (length(body) between 1 and 2000),
  state text not null check (state in ('planned', 'ongoing', 'done', 'dropped')),
  by_on date,
  note text check (length(note) between 1 and 2000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, item_id, version),
  foreign key (association_id, item_id) references action_plan_item,
  foreign key (association_id, person_id) references membership,
  check (state <> 'dropped' or note is not null)
);

-- Input from a learning forum, such as RUF: the day it was given there (domain.md §4.13).
create table learning_input (
  association_id bigint not null default current_association(),
  question_id bigint not null,
  given_on date not null,
  primary key (association_id, question_id),
  foreign key (association_id, question_id) references question
);

-- "Uppläst på RUF den …", ticked by the office.
create table read_out (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  delivery_id bigint not null,
  read_on date not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, delivery_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, delivery_id) references delivery,
  foreign key (association_id, person_id) references membership
);
alter table question_event add column read_out_id bigint, add foreign key (association_id, read_out_id) references read_out;
grant insert (read_out_id) on question_event to hissen_app;
create constraint trigger read_out_told after insert on read_out deferrable initially deferred for each row execute function check_told('read_out_id');

do $$
declare name text;
begin
  foreach name in array array['question_down', 'question_down_forum', 'question_down_reply', 'notice_down', 'notice_down_text', 'notice_down_delivery', 'notice_down_meaning',
    'action_plan_item', 'action_plan_version', 'learning_input', 'read_out'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to hissen_app', name);
    if name <> 'question_down_reply' then
      execute format('create policy %I on %I using (association_id = (select current_association()))', name || '_of_association', name);
    end if;
  end loop;
  -- What has been said is added to, never changed.
  foreach name in array array['question_down_reply', 'notice_down', 'notice_down_text', 'notice_down_meaning', 'action_plan_item', 'action_plan_version',
    'learning_input', 'read_out'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', name || '_stays', name);
  end loop;
  foreach name in array array['question_down', 'question_down_forum', 'notice_down_delivery'] loop
    execute format('create trigger %I before delete on %I for each row execute function refuse_change()', name || '_stays', name);
  end loop;
end $$;
grant insert (association_id, key, forum_id, reach, title, body, due_on, person_id, is_example), update (closed_at) on question_down to hissen_app;
grant insert (association_id, question_down_id, forum_id, body, meeting_id, person_id) on question_down_reply to hissen_app;
grant insert (association_id, key, forum_id, kind, to_forum_ids, question_down_id, person_id, is_example) on notice_down to hissen_app;
grant insert (association_id, notice_down_id, version, title, body, meaning, paragraph, person_id) on notice_down_text to hissen_app;
grant update (delivered_at, via, meeting_id) on notice_down_delivery to hissen_app;
grant insert (association_id, notice_down_id, forum_id, body, person_id) on notice_down_meaning to hissen_app;
grant insert (association_id, key, forum_id, person_id, is_example) on action_plan_item to hissen_app;
grant insert (association_id, item_id, version, body, state, by_on, note, person_id) on action_plan_version to hissen_app;
grant insert (association_id, question_id, given_on) on learning_input to hissen_app;
grant insert (association_id, question_id, delivery_id, read_on, person_id) on read_out to hissen_app;

-- Each says what it sees itself: the others' replies are read by those who have replied, by whoever asked, and by all when the date has passed.
create policy question_down_reply_of_its_readers on question_down_reply using (
  association_id = (select current_association())
  and ((select is_system()) or forum_id = any ((select current_forums())::bigint[])
    or exists (select from question_down d where d.association_id = question_down_reply.association_id and d.id = question_down_reply.question_down_id
      and (d.closed_at is not null or d.due_on < (select today()) or d.forum_id = any ((select readable_forums())::bigint[])))
    or exists (select from question_down_forum f where f.association_id = question_down_reply.association_id
      and f.question_down_id = question_down_reply.question_down_id and f.replied_at is not null and f.forum_id = any ((select current_forums())::bigint[]))));

-- Questions down ----------------------------------------------------------------------------------------------------------------------

create function check_question_down() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not leads(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Forumets sammankallande frågar nedåt; för styrelsen också kansliet.');
  end if;
  if not is_in_lift(new.forum_id) or not exists (select from forums_below(new.forum_id)) then
    perform refuse('HI422', 'Det finns inget forum under att fråga.');
  end if;
  if new.due_on <= today() or new.due_on > (today() + interval '1 year')::date then
    perform refuse('HI422', 'Frågan har ett datum framåt, inom ett år.');
  end if;
  return new;
end $$;
create trigger question_down_kept before insert on question_down for each row execute function check_question_down();

create function ask_those_below() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into question_down_forum (association_id, question_down_id, forum_id)
    select new.association_id, new.id, b.forum_id from forums_below(new.forum_id) b where new.reach = 'all' or b.depth = 1;
  return null;
end $$;
create trigger question_down_asked after insert on question_down for each row execute function ask_those_below();

create function check_question_down_closed() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    perform refuse('HI409', 'Frågan är redan stängd.');
  end if;
  if not is_system() or old.due_on >= today() or new.closed_at <> current_moment() then
    perform refuse('HI403', 'Frågan stängs av sig själv när dess datum har passerat.');
  end if;
  return new;
end $$;
create trigger question_down_closed before update on question_down for each row execute function check_question_down_closed();

create function check_question_down_reply() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not convenes(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Forumets sammankallande svarar för forumet.');
  end if;
  if not exists (select from question_down_forum f where f.association_id = new.association_id and f.question_down_id = new.question_down_id
    and f.forum_id = new.forum_id) then
    perform refuse('HI422', 'Frågan är inte ställd till forumet.');
  end if;
  if not exists (select from question_down d where d.association_id = new.association_id and d.id = new.question_down_id
    and d.closed_at is null and d.due_on >= today()) then
    perform refuse('HI409', 'Frågans datum har passerat. Svar tas emot och rättas till och med den dagen.');
  end if;
  if new.meeting_id is not null and not exists (select from meeting m where m.association_id = new.association_id and m.id = new.meeting_id
    and m.forum_id = new.forum_id and m.state = 'held' and m.held_at = current_moment()) then
    perform refuse('HI422', 'Svaret antecknas när mötet hålls.');
  end if;
  return new;
end $$;
create trigger question_down_reply_kept before insert on question_down_reply for each row execute function check_question_down_reply();

create function note_question_down_reply() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update question_down_forum set replied_at = new.at
    where association_id = new.association_id and question_down_id = new.question_down_id and forum_id = new.forum_id and replied_at is null;
  return null;
end $$;
create trigger question_down_replied after insert on question_down_reply for each row execute function note_question_down_reply();

-- Notices -----------------------------------------------------------------------------------------------------------------------------

create function may_send_notice(p_person bigint, p_forum bigint) returns boolean language sql stable
  return case when p_forum is null then is_office(p_person) else leads(p_person, p_forum) end;

create function check_notice_down() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not may_send_notice(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Besked lämnas av forumets sammankallande, eller av kansliet.');
  end if;
  if new.forum_id is not null and not is_in_lift(new.forum_id) then
    perform refuse('HI422', 'Besked lämnas av ett öppet forum i huset.');
  end if;
  if exists (select from unnest(new.to_forum_ids) as t (id) where case when new.forum_id is null then not is_in_lift(t.id)
    else t.id not in (select b.forum_id from forums_below(new.forum_id) b) end) then
    perform refuse('HI422', 'Ett besked går till forum längre ner i huset.');
  end if;
  if new.question_down_id is not null and not exists (select from question_down d where d.association_id = new.association_id
    and d.id = new.question_down_id and d.forum_id = new.forum_id and d.closed_at is not null) then
    perform refuse('HI422', 'En fråga nedåt sammanfattas av den som frågade, när frågan är stängd.');
  end if;
  return new;
end $$;
create trigger notice_down_kept before insert on notice_down for each row execute function check_notice_down();

create function check_notice_down_has_text() returns trigger language plpgsql as $$
begin
  if not exists (select from notice_down_text t where t.association_id = new.association_id and t.notice_down_id = new.id) then
    perform refuse('HI422', 'Ett besked har en text.');
  end if;
  return null;
end $$;
create constraint trigger notice_down_has_text after insert on notice_down deferrable initially deferred for each row execute function check_notice_down_has_text();

create function check_notice_down_text() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not exists (select from notice_down n where n.association_id = new.association_id and n.id = new.notice_down_id
    and may_send_notice(new.person_id, n.forum_id)) then
    perform refuse('HI403', 'De som lämnar besked rättar det.');
  end if;
  if new.version <> 1 + (select coalesce(max(t.version), 0) from notice_down_text t where t.association_id = new.association_id and t.notice_down_id = new.notice_down_id) then
    perform refuse('HI409', 'Beskedet har ändrats.');
  end if;
  return new;
end $$;
create trigger notice_down_text_kept before insert on notice_down_text for each row execute function check_notice_down_text();

/* A text that is put right comes down again to those who have had the old one; the others have yet to get it, and get the new. */
create function send_notice_down() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into notice_down_delivery (association_id, notice_down_id, version, forum_id)
    select distinct new.association_id, new.notice_down_id, new.version, t.id from notice_down n, unnest(n.to_forum_ids) as t (id)
    where n.association_id = new.association_id and n.id = new.notice_down_id
      and not exists (select from notice_down_delivery d where d.association_id = n.association_id and d.notice_down_id = n.id and d.forum_id = t.id
        and d.delivered_at is null)
      and (new.version = 1 or is_in_lift(t.id));
  return null;
end $$;
create trigger notice_down_sent_down after insert on notice_down_text for each row execute function send_notice_down();

create function check_notice_down_delivered() returns trigger language plpgsql as $$
begin
  if old.delivered_at is not null then
    perform refuse('HI409', 'Beskedet har redan kommit dit.');
  end if;
  if new.delivered_at is distinct from current_moment() then
    perform refuse('HI422', 'Ett besked kommer fram i den stund det lämnas.');
  end if;
  if new.via = 'meeting' and not exists (select from meeting m where m.association_id = new.association_id and m.id = new.meeting_id
    and m.forum_id = new.forum_id and m.state = 'held' and m.held_at = current_moment() and is_own_name(m.held_by)) then
    perform refuse('HI403', 'Ett besked kommer fram när ett möte med det på dagordningen hålls.');
  end if;
  if new.via = 'mail' and not (is_system() and counted_days((select (t.at at time zone 'Europe/Stockholm')::date from notice_down_text t
      where t.association_id = new.association_id and t.notice_down_id = new.notice_down_id and t.version = new.version), today())
    >= (select delivery_days_max from association where id = new.association_id)) then
    perform refuse('HI403', 'Utan möte kommer ett besked fram först efter 90 dagar.');
  end if;
  return new;
end $$;
create trigger notice_down_delivered before update on notice_down_delivery for each row execute function check_notice_down_delivered();

create function check_notice_down_meaning() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not leads(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Forumets sammankallande lägger till vad beskedet betyder där.');
  end if;
  if not exists (select from notice_down_delivery d where d.association_id = new.association_id and d.notice_down_id = new.notice_down_id and d.forum_id = new.forum_id)
    or not exists (select from forums_below(new.forum_id)) then
    perform refuse('HI422', 'Den våning som beskedet passerar lägger till vad det betyder där.');
  end if;
  return new;
end $$;
create trigger notice_down_meaning_kept before insert on notice_down_meaning for each row execute function check_notice_down_meaning();

-- Action plans ------------------------------------------------------------------------------------------------------------------------

create function check_action_plan_item() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not convenes(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Gruppens sammankallande skriver i handlingsplanen.');
  end if;
  if role_of_forum(new.forum_id) is distinct from 'group' or not is_in_lift(new.forum_id) then
    perform refuse('HI422', 'En handlingsplan hör till en öppen lokal samverkansgrupp.');
  end if;
  return new;
end $$;
create trigger action_plan_item_kept before insert on action_plan_item for each row execute function check_action_plan_item();

create function check_action_plan_has_text() returns trigger language plpgsql as $$
begin
  if not exists (select from action_plan_version v where v.association_id = new.association_id and v.item_id = new.id) then
    perform refuse('HI422', 'Ett löfte har en text.');
  end if;
  return null;
end $$;
create constraint trigger action_plan_has_text after insert on action_plan_item deferrable initially deferred
  for each row execute function check_action_plan_has_text();

create function check_action_plan_version() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not exists (select from action_plan_item i where i.association_id = new.association_id and i.id = new.item_id
    and convenes(new.person_id, i.forum_id)) then
    perform refuse('HI403', 'Gruppens sammankallande skriver i handlingsplanen.');
  end if;
  if new.version <> 1 + (select coalesce(max(v.version), 0) from action_plan_version v where v.association_id = new.association_id and v.item_id = new.item_id) then
    perform refuse('HI409', 'Löftet har ändrats.');
  end if;
  return new;
end $$;
create trigger action_plan_version_kept before insert on action_plan_version for each row execute function check_action_plan_version();

-- Raising -----------------------------------------------------------------------------------------------------------------------------

-- Those who sit in a forum raise there; the office at the board, and for a learning forum, which has no convener of its own (domain.md §4.13).
create function may_raise(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  if q.raised_by is distinct from e.person_id then
    return false;
  end if;
  if is_learning(q.origin_forum_id) or (role_of_forum(q.origin_forum_id) = 'board' and is_office(e.person_id)) then
    return is_office(e.person_id);
  end if;
  return may_act_on_journey(e, q);
end $$;

-- What a learning forum gives in is open to all from the start (domain.md §4.11, §4.13).
create function open_input_to_all() returns trigger language plpgsql as $$
begin
  if is_learning(new.origin_forum_id) then
    new.shared_by := 'show';
  end if;
  return new;
end $$;
create trigger input_is_open before insert on question for each row execute function open_input_to_all();

create function check_learning_input() returns trigger language plpgsql as $$
begin
  if not exists (select from question q where q.association_id = new.association_id and q.id = new.question_id and q.version = 0
    and is_learning(q.origin_forum_id)) then
    perform refuse('HI422', 'Inspel kommer från ett lärande forum, när frågan ställs.');
  end if;
  if new.given_on > today() then
    perform refuse('HI422', 'Inspelet har redan lämnats.');
  end if;
  return new;
end $$;
create trigger learning_input_kept before insert on learning_input for each row execute function check_learning_input();

alter function broken_rule_of_raising(question_event, question) rename to broken_rule_of_raising_here;
create function broken_rule_of_raising(e question_event, q question) returns text language plpgsql stable as $$
begin
  if not is_learning(q.origin_forum_id) then
    return case when q.forum_id <> q.origin_forum_id then 'Frågan ställs i det forum som frågar.' else broken_rule_of_raising_here(e, q) end;
  end if;
  if not exists (select from forum f where f.association_id = e.association_id and f.id = q.origin_forum_id and f.closed_on is null) then
    return 'Frågor ställs i ett öppet forum.';
  end if;
  if not is_in_lift(q.forum_id) or role_of_forum(q.forum_id) not in ('group', 'board') then
    return 'Inspel lämnas till en öppen grupp eller styrelse, som håller i frågan.';
  end if;
  if not exists (select from learning_input i where i.association_id = e.association_id and i.question_id = q.id) then
    return 'Ett inspel säger vilken dag det lämnades.';
  end if;
  if q.number <> (select question_count from association where id = e.association_id) then
    return 'Frågor numreras i ordning.';
  end if;
  if q.raised_for is not null then
    return 'Ett inspel är ingen enskild parts.';
  end if;
  return null;
end $$;

-- Reading out -------------------------------------------------------------------------------------------------------------------------

-- The office tells that the answer has been read out, by holding the forum's meeting or afterwards with the day; nothing else does.
alter function may_act_coming_down(question_event, question) rename to may_act_coming_home;
create function may_act_coming_down(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  if e.action = 'delivered' and exists (select from delivery d where d.association_id = e.association_id and d.id = e.delivery_id and d.kind = 'read_out') then
    return e.person_id is not null and (is_office(e.person_id) or exists (select from delivery d where d.association_id = e.association_id
      and d.id = e.delivery_id and may_hold_meetings(e.person_id, d.forum_id)));
  end if;
  return may_act_coming_home(e, q);
end $$;

alter function broken_rule_of_delivering(question_event, question) rename to broken_rule_of_delivering_home;
create function broken_rule_of_delivering(e question_event, q question) returns text language plpgsql stable as $$
declare
  down delivery;
  told read_out;
begin
  select * into down from delivery where association_id = e.association_id and id = e.delivery_id;
  if down.kind = 'read_out' and e.meeting_id is null then
    select * into told from read_out where association_id = e.association_id and id = e.read_out_id;
    if told.delivery_id is distinct from down.id or told.person_id is distinct from e.person_id then
      return 'Svaret är återkopplat när det har lästs upp, med dagen.';
    end if;
    if told.read_on > today() or told.read_on < (select (a.at at time zone 'Europe/Stockholm')::date from answer a
      where a.association_id = e.association_id and a.id = down.answer_id) then
      return 'Svaret lästes upp efter att det gavs, senast i dag.';
    end if;
    -- A forum whose meetings are not kept here at all can still be told of.
    if not exists (select from meeting m where m.association_id = e.association_id and m.forum_id = down.forum_id
        and m.state <> 'cancelled' and m.meets_on = told.read_on)
      and exists (select from meeting m where m.association_id = e.association_id and m.forum_id = down.forum_id
        and m.state <> 'cancelled') then
      return 'Svaret läses upp en dag då forumet har möte.';
    end if;
  end if;
  return broken_rule_of_delivering_home(e, q);
end $$;
