/*
 * "This question, or those gathered in it": with `or` the planner reads every question of the association to find them. As one list of
 * ids they are found by key. The same answers as before; the bodies are those of 20261122-1195-plan-once.sql and 20261122-1240-figures.sql.
 */

create or replace function path_of_question(p_question bigint) returns table (forum_id bigint, is_origin boolean, kind text) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select q.association_id, q.id, q.origin_forum_id, q.id = p_question as is_main from question q
    where q.association_id = current_association() and q.id = any (p_question || array(
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

create or replace function band_of_question(q question) returns text language plpgsql stable as $$
declare
  total integer;
begin
  select coalesce(sum(coalesce(s.case_count, least_of_band(s.case_band))), 0)::integer into total from question s
    where s.association_id = q.association_id and s.id = any (q.id || array(
      select g.question_id from gathering g where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null));
  return case when total = 0 then null when total < 5 then 'few' when total < 10 then 'several' else 'many' end;
end $$;

create or replace function asked_on(p_association bigint, p_question bigint, p_forum bigint) returns date language sql stable
  return (select day_of(coalesce(min(b.at) filter (where b.forum_id = p_forum), min(b.at) filter (where b.question_id = p_question)))
    from question_event b where b.association_id = p_association and b.seq = 1 and b.question_id = any (p_question || array(
      select g.question_id from gathering g where g.association_id = p_association and g.main_id = p_question and g.ended_at is null)));

-- What was solved low, and what remains an obstacle, a page at a time: the days that they are sorted by, in order.
create index question_solved_by_day on question (association_id, ((closed_at at time zone 'Europe/Stockholm')::date) desc, number desc)
  where outcome = 'solved';
create index question_obstacle_by_day on question (association_id, ((closed_at at time zone 'Europe/Stockholm')::date) desc, number desc)
  where outcome = 'obstacle_remains';
