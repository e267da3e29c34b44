import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'

/** Something a part is asked, and that the viewer may answer for it. Days are 'YYYY-MM-DD'. */
export type WaitingForWord = {
  kind: 'commitment' | 'part question'
  id: number
  part: string
  partKey: string
  forum: string
  dueOn: string | null
}

const waitingMax = 50

/**
 * What waits for the viewer's word: as one the part has named, or as one who sits for it in the forum that asks. Asked together with what
 * else waits, in one statement.
 */
export function wordsWaiting(viewer: Viewer) {
  const seats = JSON.stringify(viewer.seats.map(({ forum, member }) => ({ forum, member })))
  return sql<WaitingForWord>`
    select w.kind, w.id, m.name as part, m.key as "partKey", f.short_name as forum, w.due_on as "dueOn" from (
      select 'part question' as kind, p.id, p.member_id, p.forum_id, p.due_on from part_question p
      where p.member_id = any ((select parts_named_for())::bigint[])
        and not exists (select from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id)
      union all
      select 'commitment', c.id, c.member_id, c.forum_id, coalesce(latest.by_on, c.due_on) from commitment c
      left join lateral (select r.value, r.by_on from commitment_reply r
        where r.association_id = c.association_id and r.commitment_id = c.id order by r.seq desc limit 1) latest on true
      where (latest.value is null or (latest.value = 'home' and latest.by_on <= today() + 7))
        and (is_named_for(${viewer.person.id}, c.member_id, 'acceptor') or exists (
          select from jsonb_to_recordset(${seats}::jsonb) as seat (forum bigint, member bigint)
          where seat.forum = c.forum_id and seat.member = c.member_id))
    ) w
    join member m on m.association_id = current_association() and m.id = w.member_id
    join forum f on f.association_id = current_association() and f.id = w.forum_id
    order by w.kind desc, w.due_on nulls last, w.id
    limit ${waitingMax}`
}
