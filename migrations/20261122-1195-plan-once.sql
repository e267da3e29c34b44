/*
 * A function in SQL that cannot be inlined is parsed, rewritten with the policies of every table it reads, and planned
 * each time it is called: the page of a question spent four of its five milliseconds there, and each act as much again
 * on what follows of itself. In PL/pgSQL the plan is kept for as long as the connection lives. The bodies are the same
 * as before, word for word; a name is still a column's before it is an argument's, as in SQL.
 */

create or replace function is_member(p_person bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from membership m where m.association_id = current_association() and m.person_id = p_person and is_current(m.from_on, m.until_on));
end $$;

create or replace function is_office(p_person bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from membership m where m.association_id = current_association() and m.person_id = p_person and m.is_office and is_current(m.from_on, m.until_on));
end $$;

create or replace function sits_in(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create or replace function sits_for(p_person bigint, p_forum bigint, p_member bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.member_id = p_member and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create or replace function convenes(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.is_convening and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create or replace function may_hold_meetings(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return convenes(p_person, p_forum) or (is_office(p_person) and exists (
    select from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum and (l.role = 'board' or f.kind = 'learning')));
end $$;

create or replace function counted_days(p_from date, p_until date) returns integer language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select count(*)::integer from generate_series(p_from + 1, p_until, interval '1 day') as t (day), association a
    where a.id = current_association()
      and (a.pause_from is null or not to_char(t.day, 'MM-DD') between a.pause_from and a.pause_until));
end $$;

create or replace function role_of_forum(p_forum bigint) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select l.role from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum);
end $$;

create or replace function leads(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return convenes(p_person, p_forum) or (is_office(p_person) and role_of_forum(p_forum) = 'board');
end $$;

create or replace function path_of_question(p_question bigint) returns table (forum_id bigint, is_origin boolean, kind text) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select q.association_id, q.id, q.origin_forum_id, q.id = p_question as is_main from question q
    where q.association_id = current_association() and (q.id = p_question or q.id in (
      select g.question_id from gathering g where g.association_id = current_association() and g.main_id = p_question and g.ended_at is null))
  ), reached as (
    select a.origin_forum_id as forum_id, 1 as turn, 0::bigint as step from asked a
    union all
    select l.from_forum_id, 2, l.id from asked a join lift l on l.association_id = a.association_id and l.question_id = a.id and l.ended_by is null
    union all
    select e.forum_id, 3, e.id from asked a join echo e on e.association_id = a.association_id and e.question_id = a.id and e.ended_at is null
  )
  select f.id, min(r.turn) = 1 and f.kind <> 'learning',
    case when min(r.turn) = 3 then 'echo' when f.kind = 'learning' then 'read_out' else 'path' end
  from reached r
  join question q on q.association_id = current_association() and q.id = p_question
  join forum f on f.association_id = q.association_id and f.id = r.forum_id
  where f.id <> q.forum_id and f.closed_on is null and (r.turn < 3 or q.shared_by is not null)
  group by f.id, f.kind
  order by min(r.turn), min(r.step);
end $$;

create or replace function was_at_meeting(q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from meeting_question mq join meeting m on m.association_id = mq.association_id and m.id = mq.meeting_id
    where mq.association_id = q.association_id and mq.question_id = q.id and mq.is_reached
      and m.forum_id = q.forum_id and m.state = 'held' and m.held_at >= q.arrived_at);
end $$;

create or replace function state_before_rest(q question) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select case when exists (select from question_event m where m.association_id = q.association_id and m.question_id = q.id and m.seq > e.seq
      and m.action = 'moved' and m.forum_id <> e.forum_id) then 'received' else e.state end
    from question_event e where e.association_id = q.association_id and e.question_id = q.id
      and e.seq = (select max(r.seq) - 1 from question_event r where r.association_id = q.association_id and r.question_id = q.id and r.action = 'rested'));
end $$;

create or replace function unheard_parts(q question) returns setof bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select t.member_id from question_touch t
  where t.association_id = q.association_id and t.question_id = q.id
    and exists (select from seat s where s.association_id = q.association_id and s.forum_id = q.forum_id and s.member_id = t.member_id and s.closed_on is null)
    and not exists (select from perspective p where p.association_id = q.association_id and p.question_id = q.id
      and p.forum_id = q.forum_id and p.member_id = t.member_id);
end $$;

create or replace function parts_asked(q question) returns setof bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select t.member_id from question_touch t where t.association_id = q.association_id and t.question_id = q.id
  union
  select q.raised_for where q.raised_for is not null and q.forum_id = q.origin_forum_id;
end $$;

create or replace function parts_not_behind(q question) returns setof bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select t.member_id from parts_asked(q) as t (member_id)
  where coalesce((select p.stance = 'behind' or p.given_as = 'nothing' from perspective p
      where p.association_id = q.association_id and p.question_id = q.id and p.forum_id = q.forum_id and p.member_id = t.member_id
      order by p.id desc limit 1), false) = false;
end $$;

create or replace function is_ready_to_send(q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return was_at_meeting(q) or (exists (select from parts_asked(q)) and not exists (select from parts_not_behind(q)));
end $$;

create or replace function answers_alone(q question, p_person bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return q.forum_id <> q.origin_forum_id and not was_at_meeting(q)
    and not exists (select from parts_asked(q) as t (member_id) where not sits_for(p_person, q.forum_id, t.member_id));
end $$;

create or replace function live_lift(q question) returns lift language plpgsql stable as $$
#variable_conflict use_column
declare found lift;
begin
  select l.* into found from lift l where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is null order by l.id desc limit 1;
  return found;
end $$;

create or replace function count_not_enough(q question) returns integer language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select count(distinct v.answer_id)::integer from verdict v join delivery d on d.association_id = v.association_id and d.answer_id = v.answer_id and d.forum_id = v.forum_id
    where v.association_id = q.association_id and v.question_id = q.id and v.value = 'not_enough' and d.is_origin);
end $$;

create or replace function verdict_of_origin(q question, p_forum bigint) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select v.value from verdict v join question_event e on e.association_id = v.association_id and e.question_id = v.question_id and e.verdict_id = v.id
    where v.association_id = q.association_id and v.answer_id = q.answer_id and v.forum_id = p_forum and e.action = 'judged'
    order by v.id desc limit 1);
end $$;

create or replace function is_silence_due(q question, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from delivery d join answer a on a.association_id = d.association_id and a.id = d.answer_id
    where d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = p_forum and d.delivered_at is not null
      and verdict_of_origin(q, p_forum) is null
      and (d.via not in ('mail', 'moved') or counted_days((d.delivered_at at time zone 'Europe/Stockholm')::date, today()) >= 14)
      and (counted_days((a.at at time zone 'Europe/Stockholm')::date, today()) >= (select verdict_days_max from association where id = q.association_id)
        or 2 <= (select count(*) from meeting m where m.association_id = d.association_id and m.forum_id = p_forum and m.state = 'held'
          and m.held_at >= d.delivered_at and exists (select from meeting_question mq where mq.association_id = m.association_id
            and mq.meeting_id = m.id and mq.question_id = q.id and mq.is_reached))));
end $$;

create or replace function has_unfinished_answer(q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return q.state in ('delivering', 'delivered') and (
    (exists (select from origins_of(q)) and not exists (select from origins_of(q) as o (forum_id) where verdict_of_origin(q, o.forum_id) is distinct from 'not_enough'))
    or (not exists (select from waits_to_come_down(q)) and not exists (select from origins_of(q) as o (forum_id) where verdict_of_origin(q, o.forum_id) is null)));
end $$;

create or replace function waits_to_come_down(q question) returns setof delivery language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select d.* from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo';
end $$;

create or replace function origins_of(q question) returns setof bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select d.forum_id from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin;
end $$;

create or replace function main_of(q question) returns bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select g.main_id from gathering g where g.association_id = q.association_id and g.question_id = q.id and g.ended_at is null);
end $$;

create or replace function has_convener(p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.is_convening and s.closed_on is null
      and is_current(h.from_on, h.until_on) and is_member(h.person_id));
end $$;

create or replace function concerns_forum(q question, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return q.state <> 'closed' and (p_forum in (q.forum_id, q.origin_forum_id)
    or exists (select from lift l where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is null and p_forum in (l.from_forum_id, l.to_forum_id))
    or exists (select from gathering g where g.association_id = q.association_id and g.question_id = q.id and g.ended_at is null and g.forum_id = p_forum)
    or (q.state in ('delivering', 'delivered') and exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id
      and d.forum_id = p_forum and d.kind <> 'echo' and (d.delivered_at is null or (d.is_origin and verdict_of_origin(q, p_forum) is null)))));
end $$;

create or replace function echoes_in(q question, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from echo e where e.association_id = q.association_id and e.question_id = q.id and e.forum_id = p_forum and e.ended_at is null);
end $$;

create or replace function event_before_gathering(q question) returns question_event language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select b from question_event b where b.association_id = q.association_id and b.question_id = q.id
    and b.seq = (select max(g.seq) - 1 from question_event g where g.association_id = q.association_id and g.question_id = q.id and g.action = 'gathered')
    and not exists (select from question_event m where m.association_id = b.association_id and m.question_id = b.question_id and m.seq > b.seq
      and (m.action = 'reopened' or m.forum_id <> b.forum_id)));
end $$;

create or replace function state_before_gathering(q question) returns text language plpgsql stable as $$
#variable_conflict use_column
begin
  return coalesce((event_before_gathering(q)).state, 'received');
end $$;

create or replace function holder_before_gathering(q question) returns bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select b.holder_id from event_before_gathering(q) b where sits_in(b.holder_id, q.forum_id) or is_office(b.holder_id));
end $$;

create or replace function is_past_reopening(q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return q.state = 'closed' and (q.outcome in ('disagreed', 'solved')
    or counted_days((q.closed_at at time zone 'Europe/Stockholm')::date, today()) > (select reopen_days_max from association where id = q.association_id)
    or exists (select from forum f where f.association_id = q.association_id and f.id in (q.forum_id, q.origin_forum_id) and f.closed_on is not null));
end $$;

create or replace function has_unfollowed_gathering(q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return (q.state = 'gathered' and main_of(q) is null)
    or exists (select from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
      join question m on m.association_id = g.association_id and m.id = g.main_id
      where g.association_id = q.association_id and g.ended_at is null and q.id in (g.question_id, g.main_id) and not is_in_step(s, m));
end $$;

create or replace function may_talk(e question_event, q question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return leads(e.person_id, q.forum_id) or e.person_id = q.holder_id
    or (count_not_enough(q) >= 2 and convenes(e.person_id, q.origin_forum_id));
end $$;

create or replace function working_days(p_from date, p_until date) returns integer language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select count(*)::integer from generate_series(p_from + 1, p_until, interval '1 day') as t (day), association a
    where a.id = current_association() and is_working_day(t.day::date)
      and (a.pause_from is null or not to_char(t.day, 'MM-DD') between a.pause_from and a.pause_until));
end $$;

create or replace function is_named_for(p_person bigint, p_member bigint, p_kind text default null) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (select from member_contact c
    where c.association_id = current_association() and c.member_id = p_member and c.person_id = p_person
      and (p_kind is null or c.kind = p_kind) and is_current(c.from_on, c.until_on));
end $$;

create or replace function may_name_for(p_person bigint, p_member bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_office(p_person) or exists (
    select from seat s where s.association_id = current_association() and s.member_id = p_member and s.closed_on is null
      and role_of_forum(s.forum_id) in ('group', 'board') and sits_for(p_person, s.forum_id, p_member));
end $$;

create or replace function speaks_for(p_person bigint, c commitment, p_value text) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_named_for(p_person, c.member_id, 'acceptor') or (p_value <> 'yes' and sits_for(p_person, c.forum_id, c.member_id));
end $$;

create or replace function has_met_since(p part_question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from meeting m where m.association_id = p.association_id and m.forum_id = p.forum_id and m.state = 'held' and m.held_at > p.at)
    or coalesce((select min(m.meets_on) from meeting m where m.association_id = p.association_id and m.forum_id = p.forum_id
      and m.state <> 'cancelled' and m.meets_on > (p.at at time zone 'Europe/Stockholm')::date) < today(), true);
end $$;

create or replace function has_had_its_chance(p part_question) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id)
    or (counted_days((p.at at time zone 'Europe/Stockholm')::date, today()) >= 30 and has_met_since(p));
end $$;

create or replace function part_to_ask_first(q question) returns bigint language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select t.member_id from question_touch t
    where t.association_id = q.association_id and t.question_id = q.id
      and role_of_forum(q.forum_id) in ('team', 'group')
      and 1 = (select count(*) from question_touch o where o.association_id = q.association_id and o.question_id = q.id)
      and exists (select from member_contact c where c.association_id = t.association_id and c.member_id = t.member_id
        and is_named_for(c.person_id, t.member_id, 'contact'))
      and not exists (select from part_question p where p.association_id = q.association_id and p.question_id = q.id and p.member_id = t.member_id
        and has_had_its_chance(p)));
end $$;

create or replace function forums_below(p_forum bigint) returns table (forum_id bigint, depth integer) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  with recursive below (id, depth) as (
    select f.id, 1 from forum f where f.association_id = current_association() and f.lifts_to = p_forum and f.closed_on is null
    union all
    select f.id, b.depth + 1 from below b join forum f on f.association_id = current_association() and f.lifts_to = b.id and f.closed_on is null
  )
  select below.id, below.depth from below;
end $$;

create or replace function is_in_lift(p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum and f.closed_on is null and l.role <> 'outside');
end $$;

create or replace function is_learning(p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return exists (select from forum f where f.association_id = current_association() and f.id = p_forum and f.kind = 'learning');
end $$;

create or replace function may_send_notice(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return case when p_forum is null then is_office(p_person) else leads(p_person, p_forum) end;
end $$;

create or replace function convenes_any(p_person bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.is_convening and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create or replace function holds_seat(p_person bigint, p_seat bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_member(p_person) and exists (select from seat_holder h where h.association_id = current_association()
    and h.seat_id = p_seat and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create or replace function may_staff(p_person bigint, p_forum bigint) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return is_office(p_person) or convenes(p_person, p_forum);
end $$;

create or replace function without_hand() returns table (question_id bigint) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select q.id from question_event h
  join question q on q.association_id = h.association_id and q.id = h.question_id and q.state not in ('closed', 'gathered')
  where h.association_id = current_association() and h.action = 'handed' and h.person_id is null
    and not exists (select from question_event e where e.association_id = h.association_id and e.question_id = h.question_id and e.seq > h.seq
      and (e.action in ('handed', 'taken') or e.holder_id is distinct from h.holder_id or e.forum_id <> h.forum_id));
end $$;

create or replace function list_gaps() returns table (kind text, question_id bigint, forum_id bigint) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select 'undated', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered') and q.next_on is null
  union all
  select 'hand', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered')
    and (q.holder_id is null or q.id in (select w.question_id from without_hand() w))
  union all
  select 'passed', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered', 'outside') and q.next_on < today()
  union all
  select 'review', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'outside' and q.next_on <= today() + 7
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
end $$;

create or replace function quiet_since(q question) returns timestamptz language plpgsql stable as $$
#variable_conflict use_column
begin
  return (select max(e.at) from question_event e where e.association_id = q.association_id and e.question_id = q.id and e.action not in ('dated', 'voiced'));
end $$;

create or replace function waiting_too_long() returns table (question_id bigint, since timestamptz, step integer) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  select w.id, w.since, w.step + 1
  from (select q.id, q.forum_id, quiet_since(q.*) as since, t.step, coalesce(t.at, quiet_since(q.*)) as told_at
    from question q
    left join lateral (select max(told.step) as last, max(told.at) as at, coalesce(max(told.step), 0) as step from waiting_told told
      where told.association_id = q.association_id and told.question_id = q.id and told.since = quiet_since(q.*)) t on true
    where q.association_id = current_association() and q.state in ('raised', 'received', 'preparing')) w,
    association a
  where a.id = current_association() and w.step < 3
    and ((today() - (w.told_at at time zone 'Europe/Stockholm')::date >= a.waiting_days_max
        and counted_days((w.told_at at time zone 'Europe/Stockholm')::date, today()) >= a.waiting_days_max)
      or 2 <= (select count(*) from meeting m where m.association_id = current_association() and m.forum_id = w.forum_id
        and m.state = 'held' and m.held_at > w.told_at));
end $$;
