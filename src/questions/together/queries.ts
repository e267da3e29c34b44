import { sql } from 'kysely'
import type { Question } from '../question.ts'

export type Together = Pick<
  Question,
  'house' | 'echoes' | 'gathers' | 'gatheredIn' | 'beside' | 'followedFrom' | 'hasClosedForum'
>

const besideMax = 100

/** Of a row of `question`: who else sees it, what is gathered with it, what it may be gathered with, what follows on it. */
export const togetherOf = sql<Together>`json_build_object(
  'house', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.short_name) order by l.ordinal, f.ordinal), '[]')
    from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = question.association_id and f.closed_on is null and l.role <> 'outside'),
  'echoes', (select coalesce(json_agg(json_build_object('id', e.id, 'forumId', e.forum_id) order by e.id), '[]')
    from echo e where e.association_id = question.association_id and e.question_id = question.id and e.ended_at is null),
  'gathers', (select coalesce(json_agg(json_build_object('gatheringId', g.id, 'id', s.id, 'number', s.number, 'forumId', g.forum_id,
      'originForumId', s.origin_forum_id, 'raisedBy', s.raised_by, 'passed', (select coalesce(json_agg(i.from_forum_id order by i.id), '[]')
        from lift i where i.association_id = s.association_id and i.question_id = s.id and i.ended_by is null)) order by g.id), '[]')
    from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
    where g.association_id = question.association_id and g.main_id = question.id and g.ended_at is null),
  'gatheredIn', (select json_build_object('stateBefore', state_before_gathering(question), 'holderBefore', holder_before_gathering(question), 'gatheringId', g.id, 'id', m.id, 'number', m.number, 'state', m.state, 'isShared', m.shared_by is not null,
      'forum', json_build_object('id', m.forum_id, 'role', role_of_forum(m.forum_id)))
    from gathering g join question m on m.association_id = g.association_id and m.id = g.main_id
    where g.association_id = question.association_id and g.question_id = question.id and g.ended_at is null),
  'beside', (select coalesce(json_agg(other), '[]') from (
    select b.id, b.number, t.title, b.shared_by is not null as "isShared", gathers_others(b.id) as "isGathering"
    from question b join question_text t on t.association_id = b.association_id and t.question_id = b.id and t.version = b.text_version
    where question.state in ('received', 'preparing') and b.association_id = question.association_id and b.forum_id = question.forum_id
      and b.state in ('received', 'preparing') and b.id <> question.id
    order by b.id desc limit ${besideMax}) as other),
  'followedFrom', (select coalesce(json_agg(distinct f.origin_forum_id), '[]') from question f
    where f.association_id = question.association_id and f.follows_id = question.id and f.state <> 'closed'),
  'hasClosedForum', exists (select from forum f where f.association_id = question.association_id
    and f.id in (question.forum_id, question.origin_forum_id) and f.closed_on is not null))`
