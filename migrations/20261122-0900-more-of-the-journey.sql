-- The whole journey (domain.md §4.2, §4.3, §4.6, §4.9, §4.12, §4.13): the tables of the acts that the first house did not have, the steps
-- they take, and the rules of a journey taken apart, one function an act. What each act asks stands in the migrations that follow.

alter table question drop constraint question_state_check;
alter table question add constraint question_state_check check (state in
  ('raised', 'received', 'preparing', 'resting', 'outside', 'gathered', 'delivering', 'delivered', 'closed'));
alter table question drop constraint question_outcome_check;
alter table question add constraint question_outcome_check check (outcome in
  ('answered_here', 'confirmed', 'obstacle_remains', 'silent', 'disagreed', 'solved', 'read_out'));
-- One that is gathered is held with the question that holds it.
alter table question drop constraint open_question_is_held;
alter table question add constraint open_question_is_held check (version = 0 or state in ('closed', 'gathered') or (holder_id is not null and next_on is not null));

-- Another team says "vi ser det också" (domain.md §4.9).
create table echo (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  sentence text check (length(sentence) between 1 and 2000),
  case_band text check (case_band in ('few', 'several', 'many')),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create unique index echo_once on echo (association_id, question_id, forum_id) where ended_at is null;

-- Similar questions gathered into one, and taken apart again (domain.md §4.9).
create table gathering (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  main_id bigint not null,
  forum_id bigint not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, main_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership,
  check (question_id <> main_id)
);
create unique index gathered_once on gathering (association_id, question_id) where ended_at is null;
create index gathering_by_main on gathering (association_id, main_id) where ended_at is null;

-- "Vi tar ett samtal" (domain.md §4): when and with whom; it is an answer only when it has been held and what was understood is written.
create table talk (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  on_day date not null,
  with_whom text not null check (length(with_whom) between 1 and 2000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create index talk_by_question on talk (association_id, question_id);

-- What kind of answer it is, the talk it tells of, and the answer it puts right (domain.md §4).
alter table answer add column kind text not null default 'text' check (kind in ('text', 'talk', 'declined', 'solved_already')),
  add column talk_id bigint,
  add column corrects_id bigint,
  add foreign key (association_id, talk_id) references talk,
  add foreign key (association_id, question_id, corrects_id) references answer (association_id, question_id, id),
  add check ((kind = 'talk') = (talk_id is not null));
grant insert (kind, talk_id, corrects_id) on answer to hissen_app;

-- Why an answer comes to a forum: it asked or passed the question on, it sees the same, or it is read out where the input was given.
alter table delivery add column kind text not null default 'path' check (kind in ('path', 'echo', 'read_out')),
  add check (kind = 'path' or not is_origin);

-- Nobody is ordered: what is asked of a part, and its replies, the latest of which holds (domain.md §4.6).
create table commitment (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  key uuid not null,
  question_id bigint,
  forum_id bigint not null,
  member_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  due_on date,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, person_id) references membership
);
create index commitment_by_member on commitment (association_id, member_id, id);
create index commitment_by_question on commitment (association_id, question_id);
create index commitment_by_forum on commitment (association_id, forum_id, id);

create table commitment_reply (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  commitment_id bigint not null,
  -- Replies are numbered, so that of two at once the second is told.
  seq integer not null check (seq > 0),
  value text not null check (value in ('yes', 'home', 'no', 'done')),
  -- Done by, or word by; 'YYYY-MM-DD' in Sweden.
  by_on date,
  body text check (length(body) between 1 and 20000),
  -- Noted by the forum that asked; then the speaker is whose word it is.
  is_at_table boolean not null default false,
  speaker_id bigint,
  corrects_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, commitment_id, seq),
  unique (association_id, commitment_id, id),
  foreign key (association_id, commitment_id) references commitment,
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, speaker_id) references membership,
  foreign key (association_id, commitment_id, corrects_id) references commitment_reply (association_id, commitment_id, id),
  check ((value in ('yes', 'home')) = (by_on is not null)),
  check (value <> 'no' or body is not null),
  constraint said_at_table_by_somebody check ((speaker_id is not null) = (is_at_table and value <> 'done'))
);

-- "Fråga till organisationen": asked quietly of the one part that is touched, through its contact (domain.md §4.6).
create table part_question (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  member_id bigint not null,
  contact_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  due_on date not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  is_example boolean not null default false,
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, contact_id) references membership,
  foreign key (association_id, person_id) references membership
);
create index part_question_by_question on part_question (association_id, question_id);
create index part_question_by_contact on part_question (association_id, contact_id);

create table part_reply (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  part_question_id bigint not null,
  body text not null check (length(body) between 1 and 20000),
  -- Noted by the forum that asked; then the speaker is whose word it is, and the part may correct it.
  speaker_id bigint,
  corrects_id bigint,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, part_question_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, part_question_id) references part_question,
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, speaker_id) references membership,
  foreign key (association_id, part_question_id, corrects_id) references part_reply (association_id, part_question_id, id),
  check (speaker_id is null or corrects_id is null)
);
create unique index part_reply_once on part_reply (association_id, part_question_id, coalesce(corrects_id, 0));

-- Outside the house: whom the board turned to, and what has been heard; in the board's keeping, watched by the office (domain.md §4.1).
create table outing (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  forum_id bigint not null,
  recipient text not null check (length(recipient) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  paragraph text not null check (length(paragraph) between 1 and 200),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_at timestamptz,
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, person_id) references membership
);
create unique index outing_once on outing (association_id, question_id) where ended_at is null;

create table outing_note (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  outing_id bigint not null,
  kind text not null check (kind in ('looked', 'reminded', 'reply', 'no_reply')),
  body text check (length(body) between 1 and 20000),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, outing_id) references outing,
  foreign key (association_id, person_id) references membership,
  check (kind <> 'reply' or body is not null)
);

do $$
declare name text;
begin
  foreach name in array array['echo', 'gathering', 'talk', 'outing', 'outing_note'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$I on %2$I using (association_id = (select current_association()) and exists (
      select from question where question.association_id = %2$I.association_id and question.id = %2$I.question_id))', name || '_of_its_readers', name);
    execute format('grant select on %I to hissen_app', name);
  end loop;
  -- Who reads these is said where their rules stand.
  foreach name in array array['commitment', 'commitment_reply', 'part_question', 'part_reply'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
grant insert (association_id, question_id, forum_id, sentence, case_band, person_id) on echo to hissen_app;
grant insert (association_id, question_id, main_id, forum_id, person_id) on gathering to hissen_app;
grant insert (association_id, question_id, forum_id, on_day, with_whom, person_id) on talk to hissen_app;
grant insert (association_id, question_id, forum_id, recipient, body, paragraph, person_id) on outing to hissen_app;
grant insert (association_id, question_id, outing_id, kind, body, person_id) on outing_note to hissen_app;

alter table question_event drop constraint question_event_action_check;
alter table question_event add constraint question_event_action_check check (action in ('raised', 'received', 'taken', 'heard', 'corrected', 'proposed',
  'lifted', 'withdrawn', 'returned', 'rested', 'woken', 'answered', 'delivered', 'meant', 'voiced', 'judged', 'reopened', 'closed', 'shown', 'handed',
  'dated', 'echoed', 'unechoed', 'gathered', 'joined', 'split', 'parted', 'moved', 'amended', 'talk_planned', 'talk_ended', 'sent_out', 'noted_outside',
  'came_back', 'part_asked', 'part_replied', 'commitment_asked', 'commitment_replied'));
alter table question_event
  add column echo_id bigint, add column gathering_id bigint, add column talk_id bigint, add column commitment_id bigint,
  add column commitment_reply_id bigint, add column part_question_id bigint, add column part_reply_id bigint, add column outing_id bigint,
  add column outing_note_id bigint,
  add foreign key (association_id, echo_id) references echo,
  add foreign key (association_id, gathering_id) references gathering,
  add foreign key (association_id, talk_id) references talk,
  add foreign key (association_id, commitment_id) references commitment,
  add foreign key (association_id, commitment_reply_id) references commitment_reply,
  add foreign key (association_id, part_question_id) references part_question,
  add foreign key (association_id, part_reply_id) references part_reply,
  add foreign key (association_id, outing_id) references outing,
  add foreign key (association_id, outing_note_id) references outing_note;
grant insert (echo_id, gathering_id, talk_id, commitment_id, commitment_reply_id, part_question_id, part_reply_id, outing_id, outing_note_id)
  on question_event to hissen_app;

create constraint trigger echo_told after insert on echo deferrable initially deferred for each row execute function check_told('echo_id');
create constraint trigger gathering_told after insert on gathering deferrable initially deferred for each row execute function check_told('gathering_id');
create constraint trigger talk_told after insert on talk deferrable initially deferred for each row execute function check_told('talk_id');
create constraint trigger commitment_told after insert on commitment deferrable initially deferred for each row
  when (new.question_id is not null) execute function check_told('commitment_id');
create constraint trigger part_question_told after insert on part_question deferrable initially deferred for each row execute function check_told('part_question_id');
create constraint trigger part_reply_told after insert on part_reply deferrable initially deferred for each row execute function check_told('part_reply_id');
create constraint trigger outing_told after insert on outing deferrable initially deferred for each row execute function check_told('outing_id');
create constraint trigger outing_note_told after insert on outing_note deferrable initially deferred for each row execute function check_told('outing_note_id');

insert into question_transition (action, from_state, to_state)
select action, state, state from unnest(array['raised', 'received', 'preparing', 'resting', 'outside', 'delivering', 'delivered']) state,
  unnest(array['echoed', 'unechoed', 'joined', 'parted', 'moved']) action
union all select 'parted', 'closed', 'closed'
union all select 'moved', 'gathered', 'gathered'
union all select action, 'outside', 'outside' from unnest(array['handed', 'dated', 'shown', 'noted_outside']) action
union all select 'shown', 'gathered', 'gathered'
union all select action, state, state from unnest(array['received', 'preparing']) state, unnest(array['talk_planned', 'talk_ended']) action
union all select action, state, state from unnest(array['raised', 'received', 'preparing']) state, unnest(array['part_asked']) action
union all select action, state, state from unnest(array['raised', 'received', 'preparing', 'resting', 'outside', 'gathered', 'delivering', 'delivered', 'closed']) state,
  unnest(array['part_replied', 'commitment_replied']) action
union all select 'commitment_asked', state, state from unnest(array['received', 'preparing', 'outside', 'delivering', 'delivered']) state
union all select action, from_state, to_state from (values
  ('gathered', 'received', 'gathered'), ('gathered', 'preparing', 'gathered'), ('split', 'gathered', 'received'), ('split', 'gathered', 'preparing'),
  ('closed', 'gathered', 'closed'), ('reopened', 'closed', 'gathered'),
  ('sent_out', 'received', 'outside'), ('sent_out', 'preparing', 'outside'), ('came_back', 'outside', 'preparing'),
  ('amended', 'delivering', 'delivering'), ('amended', 'delivered', 'delivering'), ('amended', 'closed', 'delivering'),
  ('delivered', 'delivered', 'delivered'), ('delivered', 'closed', 'closed'), ('voiced', 'closed', 'closed')
) as moves (action, from_state, to_state);

-- The rules of the journey, one function an act; each gives the sentence of the rule that is broken, or null.

-- What holds for every event: nothing gets lost (domain.md §4.1).
create function broken_rule_of_keeping(e question_event, q question) returns text language plpgsql stable as $$
begin
  if e.action not in ('lifted', 'withdrawn', 'returned', 'moved') and e.forum_id <> q.forum_id then
    return 'Frågan byter forum bara när den lyfts, tas tillbaka, skickas tillbaka eller flyttas.';
  end if;
  if e.state not in ('closed', 'gathered') and (e.holder_id is null or e.next_on is null) then
    return 'En öppen fråga har alltid någon som håller i den och ett nästa datum.';
  end if;
  if e.state not in ('closed', 'gathered') and (e.holder_id is distinct from q.holder_id or e.forum_id <> q.forum_id)
    and not (sits_in(e.holder_id, e.forum_id) or is_office(e.holder_id)) then
    return 'Den som håller i frågan har en plats i forumet, eller hör till kansliet.';
  end if;
  if e.state not in ('closed', 'resting', 'outside', 'gathered') and (e.next_on is distinct from q.next_on or e.forum_id <> q.forum_id)
    and (e.next_on < today() or not (counted_days(today(), e.next_on) <= (select question_days_max from association where id = e.association_id)
      or exists (select from meeting m where m.association_id = e.association_id and m.meets_on = e.next_on and m.state = 'planned'
        and (m.forum_id in (e.forum_id, q.origin_forum_id) or m.forum_id in (select p.forum_id from path_of_question(q.id) p)
          or exists (select from lift l where l.association_id = e.association_id
          and l.question_id = q.id and l.from_forum_id = m.forum_id))))) then
    return 'Nästa datum är forumets nästa möte, annars inom 60 dagar.';
  end if;
  if e.action <> 'closed' and e.outcome is distinct from (case when e.state = 'closed' then q.outcome end) then
    return 'Utfallet sätts när frågan avslutas.';
  end if;
  if e.holder_id is distinct from q.holder_id
    and e.action not in ('raised', 'taken', 'handed', 'lifted', 'withdrawn', 'returned', 'reopened', 'closed', 'amended', 'moved', 'gathered', 'split', 'sent_out') then
    return 'Frågan byter hand bara genom att någon tar den eller lämnar över den.';
  end if;
  return broken_rule_of_watching(e, q);
end $$;

create function broken_rule_of_raising(e question_event, q question) returns text language plpgsql stable as $$
begin
  if not exists (select from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = e.association_id and f.id = q.origin_forum_id and f.closed_on is null and l.role <> 'outside') then
    return 'Frågor ställs i ett öppet forum i huset.';
  end if;
  if q.number <> (select question_count from association where id = e.association_id) then
    return 'Frågor numreras i ordning.';
  end if;
  if q.raised_for is not null and not sits_for(q.raised_by, q.origin_forum_id, q.raised_for) then
    return 'Man frågar för den part man sitter för.';
  end if;
  return null;
end $$;

create function broken_rule_of_taking(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
begin
  if kind <> 'board' and not sits_in(e.holder_id, q.forum_id) then
    return 'Den som tar frågan ska ha en plats i forumet.';
  end if;
  return null;
end $$;

create function broken_rule_of_hearing(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  said perspective;
begin
  select * into said from perspective where association_id = e.association_id and id = e.perspective_id;
  if kind = 'board' then
    return 'Vid styrelsen frågas inte parterna; deras perspektiv följer med underifrån.';
  end if;
  if said.forum_id <> q.forum_id then
    return 'Perspektivet hör till ett annat forum.';
  end if;
  if not exists (select from seat s where s.association_id = e.association_id and s.forum_id = q.forum_id and s.member_id = said.member_id and s.closed_on is null)
    and not exists (select from question_touch t where t.association_id = e.association_id and t.question_id = q.id and t.member_id = said.member_id) then
    return 'Parten har ingen plats i forumet och berörs inte av frågan.';
  end if;
  if e.action = 'corrected' then
    if said.corrects_id is null then
      return 'Rättelsen saknar det som rättas.';
    end if;
    if exists (select from perspective p where p.association_id = e.association_id and p.id = said.corrects_id
      and (p.member_id <> said.member_id or p.question_id <> q.id or p.forum_id <> q.forum_id
        or exists (select from perspective other where other.association_id = e.association_id and other.corrects_id = p.id and other.id <> said.id)
        or counted_days((p.at at time zone 'Europe/Stockholm')::date, today()) > (select correction_days_max from association where id = e.association_id))) then
      return 'Det som har sagts kan rättas en gång, i 14 dagar.';
    end if;
  end if;
  return null;
end $$;

create function broken_rule_of_lifting(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  made lift;
begin
  select * into made from lift where association_id = e.association_id and id = e.lift_id;
  if made.question_id is distinct from q.id or made.person_id is distinct from e.person_id or made.from_forum_id is distinct from q.forum_id or e.forum_id is distinct from made.to_forum_id
    or not exists (select from forum f join forum up on up.association_id = f.association_id and up.id = f.lifts_to
      where f.association_id = e.association_id and f.id = q.forum_id and up.id = made.to_forum_id and up.closed_on is null) then
    return 'Ett forum lyfter till forumet närmast ovanför.';
  end if;
  if not exists (select from question_touch t where t.association_id = e.association_id and t.question_id = q.id) then
    return 'Ett lyft säger vilka parter frågan berör.';
  end if;
  if kind = 'group' and q.state <> 'preparing' then
    return 'Gruppen tar frågan och utser vem som håller i den innan den lyfts.';
  end if;
  if not is_ready_to_send(q) then
    return 'Ett lyft skickas efter ett möte eller när berörda parter står bakom.';
  end if;
  return null;
end $$;

create function broken_rule_of_going_back(e question_event, q question) returns text language plpgsql stable as $$
declare
  own lift := live_lift(q);
begin
  if own.id is null or own.to_forum_id <> q.forum_id or e.forum_id <> own.from_forum_id or e.lift_id is distinct from own.id then
    return 'Det finns inget lyft att ta tillbaka.';
  end if;
  if e.action = 'returned' and not exists (select from reason r where r.association_id = e.association_id and r.id = e.reason_id
    and r.question_id = q.id and r.kind = 'returned') then
    return 'Att skicka tillbaka kräver ett skäl.';
  end if;
  return null;
end $$;

create function broken_rule_of_resting(e question_event, q question) returns text language plpgsql stable as $$
declare
  why reason;
begin
  if e.action = 'rested' then
    select * into why from reason where association_id = e.association_id and id = e.reason_id and question_id = q.id and reason.kind = 'rested';
    if why.id is null or why.until_on <= today() or why.until_on > today() + 730 or e.next_on <> why.until_on then
      return 'Att låta frågan vila kräver ett skäl och ett datum framåt, inom två år.';
    end if;
  else
    if e.person_id is null and q.next_on > today() then
      return 'Frågan vilar till sitt datum.';
    end if;
    if e.state <> state_before_rest(q) then
      return 'Frågan tas upp där den lades ner.';
    end if;
  end if;
  return null;
end $$;

create function broken_rule_of_answering(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  given answer;
begin
  select * into given from answer where association_id = e.association_id and id = e.answer_id;
  if given.question_id is distinct from q.id or given.forum_id is distinct from q.forum_id or given.person_id is distinct from e.person_id then
    return 'Svaret hör inte till frågan här.';
  end if;
  if kind = 'board' then
    if given.paragraph is null then
      return 'Styrelsens svar hänvisar till en paragraf i protokollet eller ett delegerat beslut.';
    end if;
  elsif not is_ready_to_send(q) then
    return 'Ett svar skickas efter ett möte eller när berörda parter står bakom.';
  elsif answers_alone(q, e.person_id) then
    return 'Ingen svarar ensam för ett forum på det som en annan part har frågat.';
  end if;
  if kind = 'group' and q.state <> 'preparing' then
    return 'Gruppen tar frågan och utser vem som håller i den innan den besvaras.';
  end if;
  if kind = 'group' and given.unheard_reason is null and exists (select from unheard_parts(q)) then
    return 'Att svara utan att en berörd part har hörts kräver ett skäl.';
  end if;
  return null;
end $$;

create function broken_rule_of_delivering(e question_event, q question) returns text language plpgsql stable as $$
declare
  down delivery;
begin
  select * into down from delivery where association_id = e.association_id and id = e.delivery_id;
  if down.question_id is distinct from q.id or down.answer_id is distinct from q.answer_id or down.delivered_at is not null then
    return 'Svaret är redan återkopplat dit.';
  end if;
  if e.person_id is not null and e.meeting_id is not null and not exists (
    select from meeting m join meeting_question mq on mq.association_id = m.association_id and mq.meeting_id = m.id and mq.question_id = q.id
    where m.association_id = e.association_id and m.id = e.meeting_id and m.forum_id = down.forum_id and m.state = 'held' and mq.is_reached) then
    return 'Svaret återkopplas när ett möte med frågan på dagordningen har hållits.';
  end if;
  if e.person_id is null and counted_days((select (a.at at time zone 'Europe/Stockholm')::date from answer a where a.association_id = e.association_id and a.id = q.answer_id), today())
    < (select delivery_days_max from association where id = e.association_id) then
    return 'Utan möte återkopplas svaret först efter 90 dagar.';
  end if;
  if (e.state = 'delivered') <> not exists (select from delivery d where d.association_id = e.association_id and d.answer_id = q.answer_id
    and d.delivered_at is null and d.id <> down.id) then
    return 'Frågan är återkopplad när svaret har nått alla som väntar på det.';
  end if;
  return null;
end $$;

create function broken_rule_of_meaning(e question_event, q question) returns text language plpgsql stable as $$
begin
  if not exists (select from local_meaning m join delivery d on d.association_id = m.association_id and d.id = m.delivery_id
    where m.association_id = e.association_id and m.id = e.meaning_id and m.delivery_id = e.delivery_id and m.person_id = e.person_id
      and d.answer_id = q.answer_id) then
    return 'Tillägget hör inte till svaret.';
  end if;
  return null;
end $$;

create function broken_rule_of_judging(e question_event, q question) returns text language plpgsql stable as $$
declare
  judged verdict;
begin
  select * into judged from verdict where association_id = e.association_id and id = e.verdict_id;
  if judged.answer_id is distinct from q.answer_id or not exists (select from delivery d where d.association_id = e.association_id
    and d.answer_id = q.answer_id and d.forum_id = judged.forum_id and d.is_origin) then
    return 'Bara den som frågade avgör om svaret hjälper.';
  end if;
  if (judged.value = 'silent') <> (e.person_id is null) then
    return 'Inget besked kan inte lämnas av en person.';
  end if;
  if judged.value = 'silent' and not is_silence_due(q, judged.forum_id) then
    return 'Inget besked först efter två hållna möten eller 90 dagar.';
  end if;
  if q.state = 'closed' and (judged.value <> 'not_enough' or q.outcome in ('disagreed', 'solved')) then
    return 'Frågan är avslutad.';
  end if;
  return null;
end $$;

create function broken_rule_of_reopening(e question_event, q question) returns text language plpgsql stable as $$
begin
  if not exists (select from verdict v join question_event last on last.association_id = v.association_id and last.verdict_id = v.id
    where v.association_id = e.association_id and v.id = e.verdict_id and v.question_id = q.id and v.answer_id = q.answer_id and v.value = 'not_enough'
      and last.question_id = q.id and last.seq = q.version and last.action = 'judged') then
    return 'Frågan öppnas igen när den som frågade säger att svaret inte räcker.';
  end if;
  if q.state = 'closed' and counted_days((q.closed_at at time zone 'Europe/Stockholm')::date, today()) > (select reopen_days_max from association where id = e.association_id) then
    return 'Efter ett år börjar en ny fråga i stället.';
  end if;
  return null;
end $$;

create or replace function broken_rule(e question_event, q question) returns text language plpgsql stable as $$
declare
  broken text := broken_rule_of_keeping(e, q);
begin
  if broken is not null then
    return broken;
  end if;
  case e.action
    when 'raised' then
      return broken_rule_of_raising(e, q);
    when 'taken' then
      return broken_rule_of_taking(e, q);
    when 'shown' then
      return broken_rule_of_showing(e, q);
    when 'heard', 'corrected' then
      return broken_rule_of_hearing(e, q);
    when 'proposed' then
      return case when not exists (select from proposal p where p.association_id = e.association_id and p.id = e.proposal_id and p.question_id = q.id
        and p.forum_id = q.forum_id and p.person_id = e.person_id) then 'Förslaget hör inte till frågan här.' end;
    when 'lifted' then
      return broken_rule_of_lifting(e, q);
    when 'withdrawn', 'returned' then
      return broken_rule_of_going_back(e, q);
    when 'rested', 'woken' then
      return broken_rule_of_resting(e, q);
    when 'answered' then
      return broken_rule_of_answering(e, q);
    when 'amended' then
      return broken_rule_of_amending(e, q);
    when 'delivered' then
      return broken_rule_of_delivering(e, q);
    when 'meant' then
      return broken_rule_of_meaning(e, q);
    when 'voiced' then
      return case when not exists (select from voice v join delivery d on d.association_id = v.association_id and d.answer_id = v.answer_id and d.forum_id = v.forum_id
        where v.association_id = e.association_id and d.id = e.delivery_id and v.person_id = e.person_id and v.answer_id = q.answer_id) then
        'Rösten hör inte till svaret.' end;
    when 'judged' then
      return broken_rule_of_judging(e, q);
    when 'reopened' then
      return broken_rule_of_reopening(e, q);
    when 'closed' then
      return broken_rule_of_closing(e, q);
    when 'echoed', 'unechoed' then
      return broken_rule_of_echoing(e, q);
    when 'gathered', 'joined', 'split', 'parted' then
      return broken_rule_of_gathering(e, q);
    when 'moved' then
      return broken_rule_of_moving(e, q);
    when 'talk_planned', 'talk_ended' then
      return broken_rule_of_talking(e, q);
    when 'sent_out', 'noted_outside', 'came_back' then
      return broken_rule_outside(e, q);
    when 'part_asked', 'part_replied' then
      return broken_rule_of_asking_part(e, q);
    when 'commitment_asked', 'commitment_replied' then
      return broken_rule_of_promising(e, q);
    else
      return null;
  end case;
end $$;

alter function may_act(question_event, question) rename to may_act_on_journey;
create function may_act(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  -- What follows by itself is nobody's act; all else is done in one's own name.
  if e.person_id is not null and e.person_id is distinct from current_person() and not is_system() then
    return false;
  end if;
  case e.action
    when 'raised' then
      return e.person_id is not null and may_raise(e, q);
    when 'delivered', 'meant', 'voiced', 'judged', 'reopened' then
      return may_act_coming_down(e, q);
    when 'echoed', 'unechoed', 'gathered', 'joined', 'split', 'parted', 'moved', 'amended' then
      return may_act_together(e, q);
    when 'talk_planned', 'talk_ended' then
      return e.person_id is not null and may_talk(e, q);
    when 'sent_out', 'noted_outside', 'came_back' then
      return e.person_id is not null and leads(e.person_id, q.forum_id);
    when 'part_asked', 'part_replied', 'commitment_asked', 'commitment_replied' then
      return e.person_id is not null and may_act_with_part(e, q);
    else
      return may_act_on_journey(e, q);
  end case;
end $$;
