-- Hissen i siffror (domain.md §5). What a page of figures needs is counted when it happens, so that no page reads all history:
-- a row for each step, in a forum and a quarter, which the tick adds up. Never a person. Never a part: those are counted by
-- themselves, by year alone, in a table that nobody reads but through the functions below.

create function quarter_of(p_at timestamptz) returns date language sql stable parallel safe
  return date_trunc('quarter', p_at at time zone 'Europe/Stockholm')::date;

create function day_of(p_at timestamptz) returns date language sql stable parallel safe
  return (p_at at time zone 'Europe/Stockholm')::date;

create table figure (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  -- None where what is counted is about themes or parts: those are never crossed with a forum.
  forum_id bigint,
  quarter date not null check (quarter = date_trunc('quarter', quarter)),
  measure text not null check (measure in ('raised', 'received', 'lifted', 'returned', 'rested', 'floor', 'crossed', 'answered', 'up', 'home',
    'down', 'brought', 'verdict', 'outcome', 'echoed', 'asked_before', 'theme', 'heard', 'asked_part', 'commitment', 'promise')),
  -- Which kind of it, or how many days that count.
  word text,
  days integer,
  total integer not null,
  is_folded boolean not null default false,
  primary key (association_id, id),
  foreign key (association_id, forum_id) references forum,
  constraint never_a_forum check ((forum_id is null) = (measure in ('theme', 'heard', 'asked_part', 'commitment', 'promise'))),
  check (word is null or days is null)
);
create index figure_by_quarter on figure (association_id, quarter, measure, forum_id);
create index figure_loose on figure (association_id) where not is_folded;

create table part_figure (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  member_id bigint not null,
  -- A calendar year, and nothing finer.
  year integer not null,
  measure text not null check (measure in ('raised', 'touched', 'heard')),
  total integer not null,
  is_folded boolean not null default false,
  primary key (association_id, id),
  foreign key (association_id, member_id) references member
);
create index part_figure_by_year on part_figure (association_id, year, member_id);
create index part_figure_loose on part_figure (association_id) where not is_folded;

do $$
declare name text;
begin
  foreach name in array array['figure', 'part_figure'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (association_id = (select current_association()))', name || '_of_association', name);
  end loop;
end $$;
-- Numbers of forums are open in the house. Those of parts have no grant at all.
grant select (association_id, forum_id, quarter, measure, word, days, total) on figure to hissen_app;

-- What follows reads the chain, which is never changed: counted at the step or long after, it comes to the same.

/* When the question came to the forum where it was before this step. */
create function arrived_before(p_association bigint, p_question bigint, p_forum bigint, p_seq integer) returns date language plpgsql stable as $$
begin
  return (select day_of(max(a.at)) from question_event a where a.association_id = p_association and a.question_id = p_question and a.seq < p_seq
    and ((a.action in ('raised', 'lifted', 'returned', 'reopened', 'came_back', 'split') and a.forum_id = p_forum)
      or (a.action = 'moved' and a.to_forum_id = p_forum)));
end $$;

-- A lift counts when it is made, and is taken off when it is taken back.
create view lift_step as
select e.association_id, e.id as event_id, case e.action when 'lifted' then 1 else -1 end as total,
  l.question_id, l.seq, l.at, before.forum_id as from_forum_id, began.forum_id as origin_forum_id,
  before.forum_id <> began.forum_id and not exists (select from question_event o
    join question_event ob on ob.association_id = o.association_id and ob.question_id = o.question_id and ob.seq = o.seq - 1
    where o.association_id = l.association_id and o.question_id = l.question_id and o.seq < l.seq and o.action = 'lifted' and ob.forum_id <> began.forum_id
      and not exists (select from question_event w where w.association_id = o.association_id and w.question_id = o.question_id
        and w.action = 'withdrawn' and w.lift_id = o.lift_id)) as is_second_floor
from question_event e
join question_event l on l.association_id = e.association_id and l.question_id = e.question_id and l.lift_id = e.lift_id and l.action = 'lifted'
join question_event before on before.association_id = l.association_id and before.question_id = l.question_id and before.seq = l.seq - 1
join question_event began on began.association_id = l.association_id and began.question_id = l.question_id and began.seq = 1
where e.action in ('lifted', 'withdrawn');

-- What was closed counts until it is opened again. What was gathered in another question closes with it and is not counted twice.
create view closing_step as
select e.association_id, e.id as event_id, case when c.id = e.id then 1 else -1 end as total, c.at, c.outcome, began.forum_id
from question_event e
join question_event prior on prior.association_id = e.association_id and prior.question_id = e.question_id and prior.seq = e.seq - 1
join lateral (select k.* from question_event k where k.association_id = e.association_id and k.question_id = e.question_id and k.seq <= e.seq
  and k.action = 'closed' order by k.seq desc limit 1) c on true
join question_event open on open.association_id = c.association_id and open.question_id = c.question_id and open.seq = c.seq - 1
join question_event began on began.association_id = e.association_id and began.question_id = e.question_id and began.seq = 1
where open.state <> 'gathered' and (e.action = 'closed' or (prior.state = 'closed' and e.state <> 'closed'));

-- An answer that has come to a forum that asked or passed the question on; a corrected answer comes down again and is not counted again.
create view coming_home as
select e.association_id, e.id as event_id, e.question_id, e.seq, e.at, e.meeting_id, e.person_id, d.forum_id, d.is_origin, a.at as answered_at
from question_event e
join delivery d on d.association_id = e.association_id and d.id = e.delivery_id
join answer a on a.association_id = d.association_id and a.id = d.answer_id
where e.action = 'delivered' and d.kind = 'path' and a.corrects_id is null;

/* The day the forum asked: its own question's, where that is gathered in this one. */
create function asked_on(p_association bigint, p_question bigint, p_forum bigint) returns date language plpgsql stable as $$
begin
  return (select day_of(coalesce(min(b.at) filter (where b.forum_id = p_forum), min(b.at) filter (where b.question_id = p_question)))
    from question_event b where b.association_id = p_association and b.seq = 1 and (b.question_id = p_question or b.question_id in (
      select g.question_id from gathering g where g.association_id = p_association and g.main_id = p_question and g.ended_at is null)));
end $$;

/* The parts that a question touched when a group answered it, and whether they had said something there, or through their contact. */
create function touched_at_answer(p_association bigint, p_question bigint, p_forum bigint, p_at timestamptz)
returns table (member_id bigint, is_heard boolean) language sql stable
begin atomic
  select t.member_id,
    exists (select from perspective p where p.association_id = t.association_id and p.question_id = t.question_id
      and p.forum_id = p_forum and p.member_id = t.member_id and p.at <= p_at)
    or exists (select from part_question a join part_reply r on r.association_id = a.association_id and r.part_question_id = a.id
      where a.association_id = t.association_id and a.question_id = t.question_id and a.member_id = t.member_id and r.at <= p_at)
  from question_touch t
  where t.association_id = p_association and t.question_id = p_question and role_of_forum(p_forum) = 'group';
end;

create view question_fact as
select e.association_id, e.id as event_id, e.forum_id, quarter_of(e.at) as quarter, 'raised' as measure, null::text as word, null::integer as days, 1 as total
  from question_event e where e.action = 'raised'
union all
select e.association_id, e.id, e.forum_id, quarter_of(e.at), 'received', null,
    counted_days(arrived_before(e.association_id, e.question_id, e.forum_id, e.seq), day_of(e.at)), 1
  from question_event e join question_event b on b.association_id = e.association_id and b.question_id = e.question_id and b.seq = e.seq - 1
  where e.action = 'received' and b.state = 'raised'
union all
select l.association_id, l.event_id, l.from_forum_id, quarter_of(l.at), 'lifted', null, null, l.total from lift_step l
union all
select l.association_id, l.event_id, l.origin_forum_id, quarter_of(l.at), 'crossed', null, null, l.total from lift_step l where l.is_second_floor
union all
select l.association_id, l.event_id, l.from_forum_id, quarter_of(l.at), 'floor', null,
    counted_days(arrived_before(l.association_id, l.question_id, l.from_forum_id, l.seq), day_of(l.at)), l.total from lift_step l
union all
select e.association_id, e.id, b.forum_id, quarter_of(e.at), 'floor', null,
    counted_days(arrived_before(e.association_id, e.question_id, b.forum_id, e.seq), day_of(e.at)), 1
  from question_event e join question_event b on b.association_id = e.association_id and b.question_id = e.question_id and b.seq = e.seq - 1
  where e.action in ('returned', 'answered', 'sent_out') or (e.action = 'closed' and e.outcome = 'solved')
union all
select e.association_id, e.id, b.forum_id, quarter_of(e.at), e.action, null, null, 1
  from question_event e join question_event b on b.association_id = e.association_id and b.question_id = e.question_id and b.seq = e.seq - 1
  where e.action in ('returned', 'rested')
union all
select e.association_id, e.id, e.forum_id, quarter_of(e.at), 'answered', a.kind, null, 1
  from question_event e join answer a on a.association_id = e.association_id and a.id = e.answer_id where e.action = 'answered'
union all
select e.association_id, e.id, b.forum_id, quarter_of(e.at), step.measure, null, counted_days(day_of(b.at), day_of(e.at)), 1
  from question_event e join question_event b on b.association_id = e.association_id and b.question_id = e.question_id and b.seq = 1,
    unnest(array['up', 'home']) as step (measure)
  where e.action = 'answered' and (step.measure = 'up' or b.forum_id = e.forum_id) and not exists (select from question_event o
    where o.association_id = e.association_id and o.question_id = e.question_id and o.seq < e.seq and o.action = 'answered')
union all
select h.association_id, h.event_id, h.forum_id, quarter_of(h.at), 'home', null,
    counted_days(asked_on(h.association_id, h.question_id, h.forum_id), day_of(h.at)), 1
  from coming_home h where h.is_origin and not exists (select from question_event o
    join delivery od on od.association_id = o.association_id and od.id = o.delivery_id and od.forum_id = h.forum_id
    where o.association_id = h.association_id and o.question_id = h.question_id and o.seq < h.seq and o.action = 'delivered')
    and not exists (select from question_event o where o.association_id = h.association_id and o.question_id = h.question_id and o.seq < h.seq
      and o.action = 'answered' and o.forum_id = h.forum_id)
union all
select h.association_id, h.event_id, h.forum_id, quarter_of(h.at), 'down', null, counted_days(day_of(h.answered_at), day_of(h.at)), 1 from coming_home h
union all
select h.association_id, h.event_id, h.forum_id, quarter_of(h.at), 'brought',
    case when h.person_id is null then 'mail'
      when exists (select from meeting m where m.association_id = h.association_id and m.forum_id = h.forum_id and m.state = 'held'
        and m.held_at >= h.answered_at and m.held_at < h.at and m.id is distinct from h.meeting_id) then 'later'
      else 'first' end, null, 1 from coming_home h
union all
select e.association_id, e.id, v.forum_id, quarter_of(counted.at), 'verdict', counted.value, null, case when counted.id = v.id then 1 else -1 end
  from question_event e
  join verdict v on v.association_id = e.association_id and v.id = e.verdict_id
  join delivery d on d.association_id = v.association_id and d.answer_id = v.answer_id and d.forum_id = v.forum_id and d.kind <> 'echo'
  join lateral (select w.* from verdict w where w.association_id = v.association_id and w.question_id = v.question_id
    and w.answer_id = v.answer_id and w.forum_id = v.forum_id and w.id <= v.id order by w.id desc limit 2) counted on true
  where e.action = 'judged'
union all
select c.association_id, c.event_id, c.forum_id, quarter_of(c.at), 'outcome', c.outcome, null, c.total from closing_step c
union all
select e.association_id, e.id, s.forum_id, quarter_of(s.at), 'echoed', null, null, case e.action when 'echoed' then 1 else -1 end
  from question_event e join echo s on s.association_id = e.association_id and s.id = e.echo_id where e.action in ('echoed', 'unechoed')
union all
select e.association_id, e.id, null, quarter_of(e.at), 'heard', case when bool_and(t.is_heard) then 'all' else 'some' end, null, 1
  from question_event e join touched_at_answer(e.association_id, e.question_id, e.forum_id, e.at) t on true
  where e.action = 'answered' group by e.association_id, e.id, e.at
union all
select e.association_id, e.id, null, quarter_of(p.at), 'asked_part', told.word, null, told.total
  from question_event e
  left join part_reply r on r.association_id = e.association_id and r.id = e.part_reply_id
  join part_question p on p.association_id = e.association_id and p.id = coalesce(r.part_question_id, e.part_question_id)
  join lateral (values ('waits', case e.action when 'part_asked' then 1 else -1 end), (case when e.action = 'part_replied' then
    case when day_of(r.at) <= p.due_on then 'in_time' else 'later' end end, 1)) as told (word, total) on told.word is not null
  where e.action in ('part_asked', 'part_replied') and r.corrects_id is null;

-- Of a part: what it has asked through those who sit for it, what has touched it when a group answered, and whether it was heard.
create view part_fact as
select e.association_id, e.id as event_id, q.raised_for as member_id, extract(year from day_of(e.at))::integer as year, 'raised' as measure, 1 as total
  from question_event e join question q on q.association_id = e.association_id and q.id = e.question_id
  where e.action = 'raised' and q.raised_for is not null
union all
select e.association_id, e.id, t.member_id, extract(year from day_of(e.at))::integer, step.measure, 1
  from question_event e cross join lateral touched_at_answer(e.association_id, e.question_id, e.forum_id, e.at) t,
    unnest(array['touched', 'heard']) as step (measure)
  where e.action = 'answered' and (step.measure = 'touched' or t.is_heard);

-- Where a commitment stands after each of its replies, in the quarter it was asked; and a promise in the quarter of its day.
create view commitment_standing as
select r.association_id, r.id as reply_id, r.commitment_id, r.seq, quarter_of(c.at) as quarter, r.value,
  quarter_of(yes.by_on::timestamp at time zone 'Europe/Stockholm') as promised_for,
  case r.value when 'yes' then 'open' when 'done' then case when day_of(r.at) <= yes.by_on then 'in_time' else 'later' end end as promise
from commitment_reply r
join commitment c on c.association_id = r.association_id and c.id = r.commitment_id
left join lateral (select y.by_on from commitment_reply y where r.value in ('yes', 'done') and y.association_id = r.association_id
  and y.commitment_id = r.commitment_id and y.value = 'yes' and y.seq <= r.seq order by y.seq desc limit 1) yes on true;

create view commitment_fact as
select r.association_id, r.reply_id, fact.quarter, fact.measure, fact.word, fact.total
from commitment_standing r
left join commitment_standing b on b.association_id = r.association_id and b.commitment_id = r.commitment_id and b.seq = r.seq - 1
cross join lateral (values (r.quarter, 'commitment', r.value, 1), (r.quarter, 'commitment', coalesce(b.value, 'waits'), -1),
  (r.promised_for, 'promise', r.promise, 1), (b.promised_for, 'promise', b.promise, -1)) as fact (quarter, measure, word, total)
where fact.quarter is not null and fact.word is not null;

-- What has happened is noted as it happens and counted by the tick: reading the chain is too much for an act to wait for.
create table figure_due (
  association_id bigint not null,
  event_id bigint not null,
  is_of_part boolean not null,
  primary key (association_id, event_id)
);
alter table figure_due enable row level security;
alter table figure_due force row level security;
create policy figure_due_of_association on figure_due using (association_id = (select current_association()));

create function note_step() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into figure_due values (new.association_id, new.id, new.action in ('raised', 'answered'));
  return null;
end $$;
create trigger event_counted after insert on question_event for each row
  when (new.action in ('raised', 'received', 'lifted', 'withdrawn', 'returned', 'rested', 'answered', 'amended', 'delivered', 'judged', 'reopened',
    'closed', 'sent_out', 'echoed', 'unechoed', 'part_asked', 'part_replied'))
  execute function note_step();

create function count_theme() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  insert into figure (association_id, quarter, measure, word, total)
    select q.association_id, quarter_of(q.raised_at), 'theme', new.theme_id::text, 1 from question q
    where q.association_id = new.association_id and q.id = new.question_id;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger theme_counted after insert on question_theme for each row execute function count_theme();

-- "Frågat förut?": what came of it when an earlier question was shown.
create function count_asked_before() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into figure (association_id, forum_id, quarter, measure, word, total)
    values (new.association_id, new.forum_id, quarter_of(new.at), 'asked_before', new.choice, 1);
  return null;
end $$;
create trigger asked_before_counted after insert on asked_before for each row execute function count_asked_before();

create function count_commitment() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  if tg_table_name = 'commitment' then
    insert into figure (association_id, quarter, measure, word, total)
      values (new.association_id, quarter_of(new.at), 'commitment', 'waits', 1);
  else
    insert into figure (association_id, quarter, measure, word, total)
      select f.association_id, f.quarter, f.measure, f.word, f.total from commitment_fact f
      where f.association_id = new.association_id and f.reply_id = new.id;
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger commitment_counted after insert on commitment for each row execute function count_commitment();
create trigger commitment_reply_counted after insert on commitment_reply for each row execute function count_commitment();

/* Counts what has happened since last, and adds it up into one row for each cell. A second call finds nothing. Gives how many were new. */
create function fold_figures() returns integer language plpgsql security definer set search_path = public as $$
declare
  loose integer;
begin
  if not is_system() then
    perform refuse('HI403', 'Siffror räknas ihop av sig själva.');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('figures ' || current_association(), 0));
  if exists (select from figure_due where association_id = current_association()) then
    with due as (delete from figure_due where association_id = current_association() returning association_id, event_id, is_of_part),
    of_parts as (
      insert into part_figure (member_id, year, measure, total)
      select s.member_id, s.year, s.measure, s.total from due cross join lateral (
        select f.* from part_fact f where f.association_id = due.association_id and f.event_id = due.event_id offset 0) s where due.is_of_part
    )
    insert into figure (forum_id, quarter, measure, word, days, total)
    select s.forum_id, s.quarter, s.measure, s.word, s.days, s.total from due cross join lateral (
      select f.* from question_fact f where f.association_id = due.association_id and f.event_id = due.event_id offset 0) s;
  end if;
  select count(*) into loose from figure where association_id = current_association() and not is_folded;
  if loose > 0 then
    with taken as (delete from figure f using (select distinct l.quarter, l.measure from figure l where l.association_id = current_association() and not l.is_folded) l
      where f.association_id = current_association() and f.quarter = l.quarter and f.measure = l.measure
      returning f.forum_id, f.quarter, f.measure, f.word, f.days, f.total)
    insert into figure (forum_id, quarter, measure, word, days, total, is_folded)
      select t.forum_id, t.quarter, t.measure, t.word, t.days, sum(t.total), true from taken t
      group by t.forum_id, t.quarter, t.measure, t.word, t.days having sum(t.total) <> 0;
    with taken as (delete from part_figure f using (select distinct l.year, l.measure from part_figure l where l.association_id = current_association() and not l.is_folded) l
      where f.association_id = current_association() and f.year = l.year and f.measure = l.measure
      returning f.member_id, f.year, f.measure, f.total)
    insert into part_figure (member_id, year, measure, total, is_folded)
      select t.member_id, t.year, t.measure, sum(t.total), true from taken t group by t.member_id, t.year, t.measure having sum(t.total) <> 0;
  end if;
  return loose;
end $$;

/* Counts the association anew from its chains, as after a large import past the triggers. */
create function rebuild_figures() returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_system() then
    perform refuse('HI403', 'Siffror räknas ihop av sig själva.');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('figures ' || current_association(), 0));
  with gone as (delete from figure where association_id = current_association()),
  counted as (delete from figure_due where association_id = current_association())
  insert into figure (forum_id, quarter, measure, word, days, total, is_folded)
    select f.forum_id, f.quarter, f.measure, f.word, f.days, sum(f.total), true from (
      -- Step by step, as when it happened: all at once the joins of the views could be taken in any order, and grow with the square.
      select s.forum_id, s.quarter, s.measure, s.word, s.days, s.total from question_event e cross join lateral (
        select f.* from question_fact f where f.association_id = e.association_id and f.event_id = e.id offset 0) s
        where e.association_id = current_association()
      union all
      select null, quarter, measure, word, null, total from commitment_fact where association_id = current_association()
      union all
      select null, quarter_of(at), 'commitment', 'waits', null, 1 from commitment where association_id = current_association()
      union all
      select null, quarter_of(q.raised_at), 'theme', t.theme_id::text, null, 1 from question_theme t
        join question q on q.association_id = t.association_id and q.id = t.question_id where t.association_id = current_association()
      union all
      select forum_id, quarter_of(at), 'asked_before', choice, null, 1 from asked_before where association_id = current_association()
    ) f group by f.forum_id, f.quarter, f.measure, f.word, f.days having sum(f.total) <> 0;
  with gone as (delete from part_figure where association_id = current_association())
  insert into part_figure (member_id, year, measure, total, is_folded)
    select s.member_id, s.year, s.measure, sum(s.total), true from question_event e cross join lateral (
      select f.* from part_fact f where f.association_id = e.association_id and f.event_id = e.id offset 0) s
      where e.association_id = current_association() and e.action in ('raised', 'answered') group by s.member_id, s.year, s.measure;
end $$;

/* How many questions are open in the house now, and how many of them lack a next date: all, whoever reads. */
create function count_open_now() returns table (open integer, undated integer) language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select count(*)::integer, (count(*) filter (where q.next_on is null and q.state <> 'gathered'))::integer
  from question q where q.association_id = current_association() and q.state <> 'closed';
  perform set_config('hissen.forums', own_forums, true);
end $$;

-- How many persons have sat for the part in the year: the same person once, however many seats.
create function count_holders(p_member bigint, p_year integer) returns integer language plpgsql stable as $$
begin
  return (select count(distinct h.person_id)::integer from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.member_id = p_member
      and h.from_on <= make_date(p_year, 12, 31) and coalesce(h.until_on, 'infinity') >= make_date(p_year, 1, 1));
end $$;

/*
 * The only way to figures of a part that all may read (domain.md §5): the association and a year, nothing finer, for parts that five
 * persons or more have sat for. Only a year that has ended: what grows from day to day could be taken apart by looking twice. What is
 * counted here has no sum elsewhere from which what is left out could be reckoned.
 */
create function read_part_year(p_year integer) returns table (member_id bigint, touched integer, heard integer)
language plpgsql security definer set search_path = public as $$
begin
  if p_year >= extract(year from today()) then
    perform refuse('HI422', 'Siffror för en part visas när året är slut.');
  end if;
  return query
  select m.id, coalesce(sum(f.total) filter (where f.measure = 'touched'), 0)::integer, coalesce(sum(f.total) filter (where f.measure = 'heard'), 0)::integer
  from member m
  left join part_figure f on f.association_id = m.association_id and f.member_id = m.id and f.year = p_year and f.measure in ('touched', 'heard')
  where m.association_id = current_association() and count_holders(m.id, p_year) >= 5
  group by m.id, m.ordinal order by m.ordinal, m.id;
end $$;

/* A part's own mirror: for those who sit for it today and nobody else, not even the office. */
create function read_own_mirror(p_member bigint, p_year integer)
returns table (raised integer, touched integer, heard integer, asked integer, yes integer, home integer, no integer, done integer, waits integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not is_member(current_person()) or not exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.member_id = p_member and s.closed_on is null
      and h.person_id = current_person() and is_current(h.from_on, h.until_on)) then
    perform refuse('HI403', 'Spegeln är till för dem som sitter för parten.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  with asked as (
    select (select r.value from commitment_reply r where r.association_id = c.association_id and r.commitment_id = c.id order by r.seq desc limit 1) as value
    from commitment c where c.association_id = current_association() and c.member_id = p_member and extract(year from day_of(c.at)) = p_year
  ), own as (
    select f.measure, sum(f.total)::integer as total from part_figure f
    where f.association_id = current_association() and f.member_id = p_member and f.year = p_year group by f.measure
  )
  select coalesce((select total from own where measure = 'raised'), 0), coalesce((select total from own where measure = 'touched'), 0),
    coalesce((select total from own where measure = 'heard'), 0), count(*)::integer,
    (count(*) filter (where a.value = 'yes'))::integer, (count(*) filter (where a.value = 'home'))::integer, (count(*) filter (where a.value = 'no'))::integer,
    (count(*) filter (where a.value = 'done'))::integer, (count(*) filter (where a.value is null))::integer
  from asked a;
  perform set_config('hissen.forums', own_forums, true);
end $$;

-- Why what did not go further stopped: the latest of what one may read.
create index answer_declined on answer (association_id, at) where kind = 'declined';
create index reason_returned on reason (association_id, at) where kind = 'returned';

-- What is there already is counted now.
do $$
declare
  each bigint;
begin
  perform set_config('hissen.forums', '*', true);
  for each in select id from association loop
    perform set_config('hissen.association', each::text, true);
    perform rebuild_figures();
  end loop;
  perform set_config('hissen.association', '', true);
  perform set_config('hissen.forums', '', true);
end $$;
