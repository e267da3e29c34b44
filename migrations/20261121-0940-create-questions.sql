-- A question is one record for its whole life (domain.md §4). Its journey is an append-only chain of events; the event is the
-- only writer of the question's state, through the trigger in the next migration. Texts stand in rows of their own.

create table question (
  association_id bigint not null references association,
  id bigint generated always as identity,
  number integer not null,
  key uuid not null,
  origin_forum_id bigint not null,
  raised_by bigint not null,
  raised_for bigint,
  raised_at timestamptz not null default current_moment(),
  -- What follows from the last event.
  version integer not null default 0,
  state text not null default 'raised'
    check (state in ('raised', 'received', 'preparing', 'resting', 'delivering', 'delivered', 'closed')),
  forum_id bigint not null,
  holder_id bigint,
  next_on date,
  waits_since date not null default today(),
  arrived_at timestamptz not null default current_moment(),
  answer_id bigint,
  outcome text check (outcome in ('answered_here', 'confirmed', 'obstacle_remains', 'silent', 'disagreed', 'solved')),
  closed_at timestamptz,
  shared_by text check (shared_by in ('lift', 'show')),
  text_version integer not null default 1,
  case_count integer check (case_count between 1 and 9999),
  case_band text check (case_band in ('few', 'several', 'many')),
  follows_id bigint,
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, number),
  unique (association_id, key),
  foreign key (association_id, origin_forum_id) references forum,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, raised_by) references membership,
  foreign key (association_id, raised_for) references member,
  foreign key (association_id, holder_id) references membership,
  foreign key (association_id, follows_id) references question,
  -- Nothing gets lost: an open question has a holder and a next date (domain.md §4.1).
  constraint open_question_is_held check (version = 0 or state = 'closed' or (holder_id is not null and next_on is not null)),
  constraint closed_question_has_outcome check ((state = 'closed') = (outcome is not null) and (state = 'closed') = (closed_at is not null)),
  constraint answer_when_coming_down check (state not in ('delivering', 'delivered') or answer_id is not null),
  constraint band_of_count check (case_count is null or case_band = case when case_count < 5 then 'few' when case_count < 10 then 'several' else 'many' end)
);
create index question_open_by_forum on question (association_id, forum_id, id) where state <> 'closed';
create index question_by_origin on question (association_id, origin_forum_id, id);
create index question_by_holder on question (association_id, holder_id) where state <> 'closed';
create index question_closed on question (association_id, closed_at desc, id desc) where state = 'closed';

create table question_text (
  association_id bigint not null,
  question_id bigint not null,
  version integer not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  author_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, question_id, version),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, author_id) references membership
);

create table question_theme (
  association_id bigint not null,
  question_id bigint not null,
  theme_id bigint not null,
  primary key (association_id, question_id, theme_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, theme_id) references theme
);

create table question_touch (
  association_id bigint not null,
  question_id bigint not null,
  member_id bigint not null,
  primary key (association_id, question_id, member_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, member_id) references member
);

-- Two reasons that always stand in plain words: why it goes back, why it rests; and the learning of what was solved low.
create table reason (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  kind text not null check (kind in ('returned', 'rested', 'solved', 'disagreed')),
  body text not null check (length(body) between 1 and 20000),
  until_on date,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, person_id) references membership,
  check ((kind = 'rested') = (until_on is not null))
);

create table lift (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  from_forum_id bigint not null,
  to_forum_id bigint not null,
  obstacle text not null check (length(obstacle) between 1 and 20000),
  tried text not null check (length(tried) between 1 and 20000),
  asks text not null check (asks in ('decide', 'coordinate', 'take_up', 'know')),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_by text check (ended_by in ('withdrawn', 'returned')),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, from_forum_id) references forum,
  foreign key (association_id, to_forum_id) references forum,
  foreign key (association_id, person_id) references membership,
  check (from_forum_id <> to_forum_id)
);
create index lift_by_question on lift (association_id, question_id, id);

-- "Hur ser det ut hos er?": written, said at the table and noted by another, or nothing to add (domain.md §4.4).
create table perspective (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  member_id bigint not null,
  given_as text not null check (given_as in ('written', 'table', 'nothing')),
  sees text check (length(sees) between 1 and 20000),
  can_do text check (length(can_do) between 1 and 20000),
  needs text check (length(needs) between 1 and 20000),
  stance text check (stance in ('behind', 'apart')),
  speaker_id bigint,
  noted_by bigint not null,
  corrects_id bigint,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, speaker_id) references membership,
  foreign key (association_id, noted_by) references membership,
  foreign key (association_id, corrects_id) references perspective,
  check (given_as <> 'written' or speaker_id = noted_by),
  check ((given_as = 'nothing') = (coalesce(sees, can_do, needs, stance) is null))
);
create index perspective_by_question on perspective (association_id, question_id, id);

-- Anyone with a seat may propose a lift or draft an answer; the convener sends it (domain.md §4.5).
create table proposal (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  kind text not null check (kind in ('answer', 'lift')),
  body text not null check (length(body) between 1 and 20000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create index proposal_by_question on proposal (association_id, question_id, id);

create table answer (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  paragraph text check (length(paragraph) between 1 and 200),
  unheard_reason text check (length(unheard_reason) between 1 and 20000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, question_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
alter table question add foreign key (association_id, id, answer_id) references answer (association_id, question_id, id);

-- What goes up comes down: one row for each forum the answer must reach, made by the database when the answer is given.
create table delivery (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  answer_id bigint not null,
  forum_id bigint not null,
  is_origin boolean not null,
  delivered_at timestamptz,
  via text check (via in ('meeting', 'note', 'mail')),
  meeting_id bigint,
  primary key (association_id, id),
  unique (association_id, answer_id, forum_id),
  foreign key (association_id, question_id, answer_id) references answer (association_id, question_id, id),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, meeting_id) references meeting,
  check ((delivered_at is null) = (via is null)),
  check ((via = 'meeting') = (meeting_id is not null) or via is null)
);
create index delivery_waiting on delivery (association_id, forum_id) where delivered_at is null;
create index delivery_by_question on delivery (association_id, question_id);
create index delivery_home on delivery (association_id, delivered_at desc) where is_origin;

-- What a passed floor adds: what the answer means locally.
create table local_meaning (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  delivery_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, delivery_id) references delivery,
  foreign key (association_id, person_id) references membership
);

-- Those who asked judge: one verdict per forum that raised it; the latest holds. Voices are the other representatives' taps.
create table verdict (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  answer_id bigint not null,
  forum_id bigint not null,
  value text not null check (value in ('helps', 'partly', 'obstacle_remains', 'not_enough', 'silent')),
  sentence text check (length(sentence) between 1 and 2000),
  person_id bigint,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id, answer_id) references answer (association_id, question_id, id),
  foreign key (association_id, answer_id, forum_id) references delivery (association_id, answer_id, forum_id),
  foreign key (association_id, person_id) references membership,
  check (value <> 'not_enough' or sentence is not null),
  check ((value = 'silent') = (person_id is null))
);
create index verdict_by_question on verdict (association_id, question_id, id);

create table voice (
  association_id bigint not null,
  answer_id bigint not null,
  person_id bigint not null,
  question_id bigint not null,
  forum_id bigint not null,
  value text not null check (value in ('helps', 'partly', 'obstacle_remains', 'not_enough')),
  at timestamptz not null default current_moment(),
  primary key (association_id, answer_id, person_id),
  foreign key (association_id, answer_id, forum_id) references delivery (association_id, answer_id, forum_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, person_id) references membership
);

-- Which questions stood on the table at a meeting, and whether it got to them.
create table meeting_question (
  association_id bigint not null,
  meeting_id bigint not null,
  question_id bigint not null,
  kind text not null check (kind in ('question', 'answer')),
  is_reached boolean not null,
  primary key (association_id, meeting_id, question_id),
  foreign key (association_id, meeting_id) references meeting,
  foreign key (association_id, question_id) references question
);
create index meeting_question_by_question on meeting_question (association_id, question_id);

-- Who, when, what and ids; never free text. The state after stands in the event, so the journey can be read from it alone.
create table question_event (
  association_id bigint not null,
  id bigint generated always as identity,
  question_id bigint not null,
  seq integer not null,
  action text not null check (action in ('raised', 'received', 'taken', 'heard', 'corrected', 'proposed', 'lifted', 'withdrawn', 'returned',
    'rested', 'woken', 'answered', 'delivered', 'meant', 'voiced', 'judged', 'reopened', 'closed', 'shown', 'handed', 'dated')),
  at timestamptz not null default current_moment(),
  person_id bigint,
  state text not null,
  forum_id bigint not null,
  holder_id bigint,
  next_on date,
  outcome text,
  from_forum_id bigint,
  member_id bigint,
  meeting_id bigint,
  lift_id bigint,
  perspective_id bigint,
  proposal_id bigint,
  reason_id bigint,
  answer_id bigint,
  delivery_id bigint,
  verdict_id bigint,
  meaning_id bigint,
  primary key (association_id, id),
  unique (association_id, question_id, seq),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, holder_id) references membership,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, from_forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, meeting_id) references meeting,
  foreign key (association_id, lift_id) references lift,
  foreign key (association_id, perspective_id) references perspective,
  foreign key (association_id, proposal_id) references proposal,
  foreign key (association_id, reason_id) references reason,
  foreign key (association_id, answer_id) references answer,
  foreign key (association_id, delivery_id) references delivery,
  foreign key (association_id, verdict_id) references verdict,
  foreign key (association_id, meaning_id) references local_meaning
);
create index question_event_recent on question_event (association_id, at desc, id desc);

-- What is being written, kept while one types; nobody else's, and no question yet.
create table draft (
  association_id bigint not null references association,
  person_id bigint not null,
  key uuid not null,
  fields jsonb not null check (length(fields::text) <= 100000),
  saved_at timestamptz not null default now(),
  primary key (association_id, person_id, key),
  foreign key (association_id, person_id) references membership
);
alter table draft enable row level security;
alter table draft force row level security;
create policy draft_of_its_writer on draft using (association_id = (select current_association()) and person_id = (select current_person()));
grant select, insert, update, delete on draft to hissen_app;

-- Whose own questions one reads: of the forums one sits in, and of the board's for the office, which prepares there.
-- Not in SQL: written into the policies of fifteen tables it would double the time it takes to plan a statement.
create function readable_forums() returns bigint[] language plpgsql stable as $$
begin
  return current_forums() || case when is_office(current_person()) then array(select f.id from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'board'
    where f.association_id = current_association()) else '{}' end;
end $$;

-- Who reads (domain.md §4.11): a question is its origin's, and its holder's, until it is lifted or shown. What hangs on it follows it.
alter table question enable row level security;
alter table question force row level security;
create policy question_of_its_readers on question using (
  association_id = (select current_association())
  and (shared_by is not null or (select is_system()) or origin_forum_id = any ((select readable_forums())::bigint[])
    or holder_id = (select current_person())));

do $$
declare name text;
begin
  foreach name in array array['question_text', 'question_theme', 'question_touch', 'reason', 'lift', 'perspective', 'proposal', 'answer',
    'delivery', 'local_meaning', 'verdict', 'voice', 'meeting_question', 'question_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$I on %2$I using (association_id = (select current_association()) and exists (
      select from question where question.association_id = %2$I.association_id and question.id = %2$I.question_id))', name || '_of_its_readers', name);
  end loop;
end $$;

-- What was said at a team's own table stays there when the question travels: in a team a part is usually one person (domain.md §4.10, §4.11).
create function is_heard_here(p_forum bigint) returns boolean language plpgsql stable as $$
begin
  return is_system() or p_forum = any (readable_forums()) or not exists (select from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'team'
    where f.association_id = current_association() and f.id = p_forum);
end $$;
create policy perspective_stays_in_team on perspective as restrictive for select using (is_heard_here(forum_id));

-- A chain is only added to. The question's own row is written by the event trigger alone.
grant select on question, question_text, question_theme, question_touch, reason, lift, perspective, proposal, answer, delivery,
  local_meaning, verdict, voice, meeting_question, question_event to hissen_app;
grant insert on question_text, question_theme, question_touch, meeting_question to hissen_app;
grant insert (association_id, number, key, origin_forum_id, raised_by, raised_for, forum_id, case_count, case_band, follows_id, is_example) on question to hissen_app;
grant insert (association_id, question_id, kind, body, until_on, person_id) on reason to hissen_app;
grant insert (association_id, question_id, from_forum_id, to_forum_id, obstacle, tried, asks, person_id) on lift to hissen_app;
grant insert (association_id, question_id, forum_id, member_id, given_as, sees, can_do, needs, stance, speaker_id, noted_by, corrects_id) on perspective to hissen_app;
grant insert (association_id, question_id, forum_id, kind, body, person_id) on proposal to hissen_app;
grant insert (association_id, question_id, forum_id, body, paragraph, unheard_reason, person_id) on answer to hissen_app;
grant insert (association_id, question_id, delivery_id, body, person_id) on local_meaning to hissen_app;
grant insert (association_id, question_id, answer_id, forum_id, value, sentence, person_id) on verdict to hissen_app;
grant insert (association_id, question_id, answer_id, forum_id, person_id, value), update (value) on voice to hissen_app;
grant insert (association_id, question_id, seq, action, person_id, state, forum_id, holder_id, next_on, outcome, from_forum_id, member_id, meeting_id,
  lift_id, perspective_id, proposal_id, reason_id, answer_id, delivery_id, verdict_id, meaning_id) on question_event to hissen_app;
