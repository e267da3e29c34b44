import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'

/** In a team that the viewer sits in: how many are due to be followed up, or a next step that the viewer's part carries. */
export type CaseWaiting = {
  kind: 'follow up' | 'step'
  forum: string
  forumKey: string
  count: number
  /** The first of them. */
  number: number
  codeWord: string
  part: string | null
  dueOn: string
}

/** A next step is spoken of when the day to ask about it is this near. */
const stepDays = 14
const waitingMax = 10

/** One row a team: for its convener what is due, for others the next steps of their own part. Asked together with what else a page needs. */
export function casesWaiting(viewer: Viewer): ReturnType<typeof sql> {
  const seats = JSON.stringify(viewer.seats.map(({ forum, member }) => ({ forum, member })))
  const due = sql`
    from consultation c
    join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id and u.outcome is null
    join forum f on f.association_id = c.association_id and f.id = c.forum_id`
  return sql`
    select 'follow up' as kind, f.short_name as forum, f.key as "forumKey", count(*)::integer as count,
      (array_agg(c.number order by u.due_on, c.number))[1] as number, (array_agg(c.code_word order by u.due_on, c.number))[1] as "codeWord",
      null as part, min(u.due_on) as "dueOn"
    ${due}
    where c.closed_on is null and c.forum_id = any (${viewer.convenes}::bigint[]) and u.due_on <= today()
    group by f.id, f.short_name, f.key
    union all
    select 'step', f.short_name, f.key, count(*)::integer, (array_agg(c.number order by u.due_on, c.number))[1],
      (array_agg(c.code_word order by u.due_on, c.number))[1], m.name, min(u.due_on)
    ${due}
    cross join lateral (select v.member_id, v.next_step from consultation_advice v
      where v.association_id = c.association_id and v.consultation_id = c.id order by v.version desc limit 1) now
    join jsonb_to_recordset(${seats}::jsonb) as seat (forum bigint, member bigint) on seat.forum = c.forum_id and seat.member = now.member_id
    join member m on m.association_id = c.association_id and m.id = now.member_id
    where c.closed_on is null and now.next_step is not null and u.due_on between today() and today() + ${stepDays}::integer
    group by f.id, f.short_name, f.key, m.id, m.name
    limit ${waitingMax}`
}
