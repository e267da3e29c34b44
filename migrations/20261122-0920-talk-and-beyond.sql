-- Kinds of answer, the talk, what an answer means locally, outside the house, and obstacles that remain (domain.md §4.1, §4.2, §4.3).

-- One talk at a time: a planned one ends when the question goes on, when it is called off, and when an answer tells of it.
create unique index talk_once on talk (association_id, question_id) where ended_at is null;

-- Whoever leads the forum or holds the question plans the talk; after a second "räcker inte" those who asked may as well.
create function may_talk(e question_event, q question) returns boolean language sql stable
  return leads(e.person_id, q.forum_id) or e.person_id = q.holder_id
    or (count_not_enough(q) >= 2 and convenes(e.person_id, q.origin_forum_id));

create function broken_rule_of_talking(e question_event, q question) returns text language plpgsql stable as $$
declare
  planned talk;
begin
  select * into planned from talk where association_id = e.association_id and id = e.talk_id;
  if planned.question_id is distinct from q.id or planned.forum_id is distinct from q.forum_id or planned.ended_at is not null then
    return 'Samtalet hör inte till frågan här.';
  end if;
  if e.action = 'talk_planned' and (planned.person_id is distinct from e.person_id or planned.on_day < today() or e.next_on is distinct from planned.on_day
    or exists (select from talk other where other.association_id = e.association_id and other.question_id = q.id and other.ended_at is null and other.id <> planned.id)) then
    return 'Ett samtal i taget, på en dag som kommer, och frågan tas upp den dagen.';
  end if;
  return null;
end $$;

create or replace function broken_rule_of_answering(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  given answer;
begin
  select * into given from answer where association_id = e.association_id and id = e.answer_id;
  if given.question_id is distinct from q.id or given.forum_id is distinct from q.forum_id or given.person_id is distinct from e.person_id then
    return 'Svaret hör inte till frågan här.';
  end if;
  if given.kind = 'talk' and not exists (select from talk t where t.association_id = e.association_id and t.id = given.talk_id
    and t.question_id = q.id and t.forum_id = q.forum_id and t.ended_at is null and t.on_day <= today()) then
    return 'Ett samtal blir ett svar först när det har hållits.';
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

-- Easter Sunday by the Gregorian reckoning (Meeus, Jones, Butcher).
create function easter_sunday(p_year integer) returns date language plpgsql immutable parallel safe as $$
declare
  a integer := p_year % 19;
  b integer := p_year / 100;
  c integer := p_year % 100;
  h integer := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  l integer := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  m integer := (a + 11 * h + 22 * l) / 451;
begin
  return make_date(p_year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
end $$;

-- Monday to Friday, but for public holidays (lag 1989:253) and the three eves that count as such (lag 1930:173, 2 §).
create function is_working_day(p_day date) returns boolean language sql immutable parallel safe
  return extract(isodow from p_day) < 6
    and to_char(p_day, 'MM-DD') not in ('01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31')
    and p_day - easter_sunday(extract(year from p_day)::integer) not in (-2, 1, 39)
    and not (extract(isodow from p_day) = 5 and to_char(p_day, 'MM-DD') between '06-19' and '06-25');

-- Working days after one day up to and including another; the summer pause stops this clock as all others.
create function working_days(p_from date, p_until date) returns integer language sql stable
  return (select count(*)::integer from generate_series(p_from + 1, p_until, interval '1 day') as t (day), association a
    where a.id = current_association() and is_working_day(t.day::date)
      and (a.pause_from is null or not to_char(t.day, 'MM-DD') between a.pause_from and a.pause_until));

-- A floor that an answer passes has ten working days from when it could be read (domain.md §4.2).
create or replace function broken_rule_of_meaning(e question_event, q question) returns text language plpgsql stable as $$
begin
  if not exists (select from local_meaning m join delivery d on d.association_id = m.association_id and d.id = m.delivery_id
    where m.association_id = e.association_id and m.id = e.meaning_id and m.delivery_id = e.delivery_id and m.person_id = e.person_id
      and d.answer_id = q.answer_id) then
    return 'Tillägget hör inte till svaret.';
  end if;
  if exists (select from answer a join association s on s.id = a.association_id where a.association_id = e.association_id and a.id = q.answer_id
    and working_days((a.at at time zone 'Europe/Stockholm')::date, today() - 1) >= s.meaning_days_max) then
    return 'Vad svaret betyder hos er läggs till inom tio arbetsdagar.';
  end if;
  return null;
end $$;

-- Outside the house (domain.md §4.1). What lies there is looked at by somebody: its date never moves by itself.
delete from question_transition where action = 'dated' and from_state = 'outside';

create function broken_rule_outside(e question_event, q question) returns text language plpgsql stable as $$
declare
  sent outing;
  note outing_note;
begin
  select * into sent from outing where association_id = e.association_id and id = e.outing_id;
  if sent.question_id is distinct from q.id or sent.ended_at is not null then
    return 'Det som sägs hör till en fråga som är utanför huset.';
  end if;
  if e.action = 'sent_out' then
    return case when role_of_forum(q.forum_id) is distinct from 'board' or sent.forum_id <> q.forum_id or sent.person_id is distinct from e.person_id
      then 'Styrelsen skickar frågor vidare ut ur huset.' end;
  end if;
  select * into note from outing_note where association_id = e.association_id and id = e.outing_note_id;
  if note.outing_id is distinct from sent.id or note.question_id is distinct from q.id or note.person_id is distinct from e.person_id
    or (note.kind in ('reply', 'no_reply')) <> (e.action = 'came_back') then
    return 'Det som antecknas hör till frågan utanför huset.';
  end if;
  if note.kind = 'no_reply' and not exists (select from outing_note r where r.association_id = e.association_id and r.outing_id = sent.id and r.kind = 'reminded') then
    return 'Inget svar trots påminnelse kan sägas först när någon har påmint.';
  end if;
  return null;
end $$;

/* Watched by the office, looked at at least every six months; asked of every event that leaves a question outside. */
create function broken_rule_of_watching(e question_event, q question) returns text language plpgsql stable as $$
begin
  if e.state <> 'outside' then
    return null;
  end if;
  if (e.action in ('sent_out', 'noted_outside') or e.next_on is distinct from q.next_on)
    and (e.next_on <= today() or e.next_on > (today() + interval '6 months')::date) then
    return 'En fråga utanför huset ses över minst en gång i halvåret.';
  end if;
  if (e.action = 'handed' and e.person_id is not null)
    or ((e.action = 'sent_out' or e.holder_id is distinct from q.holder_id) and not is_office(e.holder_id)
      and exists (select from membership m where m.association_id = e.association_id and m.is_office and is_current(m.from_on, m.until_on))) then
    return 'Kansliet ser efter en fråga utanför huset.';
  end if;
  return null;
end $$;

/* A talk that is called off or left behind has ended, and so has an outing that came back. */
create function follow_talk_and_outing() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  update talk set ended_at = new.at where association_id = new.association_id and question_id = new.question_id and ended_at is null
    and (new.action = 'talk_ended' or new.state not in ('received', 'preparing') or forum_id <> new.forum_id);
  if new.action = 'came_back' then
    update outing set ended_at = new.at where association_id = new.association_id and id = new.outing_id;
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger talk_and_outing_followed after insert on question_event for each row
  when (new.action in ('talk_ended', 'came_back') or new.state not in ('received', 'preparing') or new.action in ('returned', 'withdrawn', 'moved'))
  execute function follow_talk_and_outing();

-- Obstacles that remain, taken up together in a question of the board (domain.md §4.3, §5).
create table obstacle_taken_up (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  question_id bigint not null,
  main_id bigint not null,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, question_id, main_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, main_id) references question,
  foreign key (association_id, person_id) references membership,
  check (question_id <> main_id)
);
create index obstacle_taken_up_by_main on obstacle_taken_up (association_id, main_id);
create index question_with_obstacle on question (association_id, closed_at desc, id desc) where outcome = 'obstacle_remains';
create index outing_by_day on outing (association_id, id desc);
create index outing_note_by_outing on outing_note (association_id, outing_id);
alter table obstacle_taken_up enable row level security;
alter table obstacle_taken_up force row level security;
create policy obstacle_taken_up_of_its_readers on obstacle_taken_up using (association_id = (select current_association()) and exists (
  select from question where question.association_id = obstacle_taken_up.association_id and question.id = obstacle_taken_up.question_id));
grant select, insert (association_id, question_id, main_id, person_id) on obstacle_taken_up to hissen_app;

create function check_taken_up() returns trigger language plpgsql as $$
declare
  main question;
begin
  select * into main from question where association_id = new.association_id and id = new.main_id;
  if main.id is null or (new.person_id is distinct from current_person() and not is_system())
    or not leads(new.person_id, main.forum_id) or role_of_forum(main.forum_id) is distinct from 'board' then
    perform refuse('HI403', 'Styrelsens ordförande eller kansliet tar upp hinder som består.');
  end if;
  if main.state = 'closed' or not exists (select from question q where q.association_id = new.association_id and q.id = new.question_id
    and q.state = 'closed' and q.outcome = 'obstacle_remains') then
    perform refuse('HI422', 'Hinder som består tas upp i en öppen fråga hos styrelsen.');
  end if;
  return new;
end $$;
create trigger obstacle_is_taken_up before insert on obstacle_taken_up for each row execute function check_taken_up();
create trigger taken_up_stays before update or delete on obstacle_taken_up for each row execute function refuse_change();

/* How many obstacles remain, also of those the reader may not read: for each theme, and in all (no theme). Never by part or forum. */
create function count_obstacles() returns table (theme_id bigint, total integer) language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select t.theme_id, count(distinct q.id)::integer from question q
    left join question_theme t on t.association_id = q.association_id and t.question_id = q.id
    where q.association_id = current_association() and q.outcome = 'obstacle_remains'
    group by grouping sets ((t.theme_id), ())
    having t.theme_id is not null or grouping(t.theme_id) = 1;
  perform set_config('hissen.forums', own_forums, true);
end $$;

/* Where a house has a floor outside itself, what lies there is counted there and not in the forum that keeps it: counts, for everybody. */
create function count_outside() returns table (forum_id bigint, total integer) language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select q.forum_id, count(*)::integer from question q where q.association_id = current_association() and q.state = 'outside' group by q.forum_id;
  perform set_config('hissen.forums', own_forums, true);
end $$;
create index question_outside on question (association_id, next_on, id) where state = 'outside';
