/*
 * What follows a question's readers asks the question itself, by its key, row by row. As a plain `exists` the planner may instead read
 * every question of the association and keep them in a hash, for each page anew: cheap in a young house, a tenth of a second in one
 * with a hundred thousand questions (docs/bench.md). `offset 0` takes that choice away and changes no answer.
 */
do $$
declare
  name text;
begin
  foreach name in array array['question_text', 'question_theme', 'question_touch', 'reason', 'lift', 'perspective', 'proposal', 'answer', 'delivery',
    'local_meaning', 'verdict', 'voice', 'meeting_question', 'question_event', 'echo', 'gathering', 'talk', 'outing', 'outing_note', 'obstacle_taken_up'] loop
    execute format('alter policy %1$I on %2$I using (association_id = (select current_association()) and exists (
      select from question where question.association_id = %2$I.association_id and question.id = %2$I.question_id offset 0))',
      name || '_of_its_readers', name);
  end loop;
end $$;

create index delivery_home_by_forum on delivery (association_id, forum_id, delivered_at) where is_origin;

/*
 * The house in numbers, as before. A moment that is reckoned inside the condition is looked at after the policy, row by row through all
 * history; as a question of its own it is known beforehand, and leads the index.
 */
create or replace function house_numbers() returns table (forum_id bigint, open integer, rising integer, falling integer, home integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select f.id,
    (select count(*)::integer from question q where q.association_id = f.association_id and q.forum_id = f.id and q.state not in ('closed', 'gathered')),
    (select count(*)::integer from question q join lift l on l.association_id = q.association_id and l.question_id = q.id
      where q.association_id = f.association_id and q.forum_id = f.lifts_to and q.state = 'raised'
        and l.ended_by is null and l.to_forum_id = q.forum_id and l.from_forum_id = f.id),
    (select count(*)::integer from delivery d join question q on q.association_id = d.association_id and q.id = d.question_id and q.answer_id = d.answer_id
      where d.association_id = f.association_id and d.forum_id = f.id and d.delivered_at is null
        and (q.state = 'delivering' or (d.kind = 'echo' and q.state in ('delivered', 'closed')))),
    (select count(distinct d.question_id)::integer from delivery d where d.association_id = f.association_id and d.forum_id = f.id and d.is_origin
      and d.delivered_at >= (select current_moment() - interval '30 days'))
  from forum f
  where f.association_id = current_association() and f.closed_on is null;
  perform set_config('hissen.forums', own_forums, true);
end $$;
