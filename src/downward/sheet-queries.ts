import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import type { DownOnSheet } from './on-sheet.ts'
import { dayOf, latestText } from './queries.ts'
import { meaningsFor } from './table-queries.ts'

const entriesMax = 10

/**
 * What has come from above since the forum last met or waits for its next meeting, and what the forum itself has asked of those
 * below; newest first. `lastHeld` is the moment of that meeting, in SQL.
 */
export async function findDownOnSheet(
  trx: Scope,
  forumId: number,
  lastHeld: ReturnType<typeof sql>,
): Promise<DownOnSheet> {
  const { rows } = await sql<DownOnSheet>`
    select (select coalesce(json_agg(told), '[]') from (
        select n.id, n.kind, f.short_name as "from", ${dayOf('n.at')} as on, t.title, t.body, t.meaning, ${meaningsFor(forumId)} as meanings,
          ${dayOf('d.delivered_at')} as "deliveredOn", n.is_example as "isExample"
        from (select distinct on (notice_down_id) notice_down_id, association_id, delivered_at from notice_down_delivery
          where forum_id = ${forumId} order by notice_down_id, version desc) d
        join notice_down n on n.association_id = d.association_id and n.id = d.notice_down_id
        left join forum f on f.association_id = n.association_id and f.id = n.forum_id
        join lateral ${latestText} t on true
        where d.delivered_at is null or d.delivered_at > ${lastHeld}
        order by n.id desc
        limit ${entriesMax}) told) as notices,
      (select coalesce(json_agg(ask), '[]') from (
        select d.id, f.short_name as "from", d.title, d.body, d.due_on as "dueOn", a.replied_at is not null as "hasReplied", d.is_example as "isExample"
        from question_down_forum a
        join question_down d on d.association_id = a.association_id and d.id = a.question_down_id
        join forum f on f.association_id = d.association_id and f.id = d.forum_id
        where a.forum_id = ${forumId} and d.closed_at is null and d.due_on >= today()
        order by d.due_on, d.id
        limit ${entriesMax}) ask) as asks,
      (select coalesce(json_agg(own), '[]') from (
        select d.id, d.title, d.due_on as "dueOn", d.closed_at is not null or d.due_on < today() as "isClosed", d.is_example as "isExample",
          count(a.forum_id) as "askedCount", count(a.replied_at) as "repliedCount"
        from question_down d
        join question_down_forum a on a.association_id = d.association_id and a.question_down_id = d.id
        where d.forum_id = ${forumId} and (d.closed_at is null or d.closed_at > ${lastHeld})
        group by d.association_id, d.id
        order by d.id desc
        limit ${entriesMax}) own) as asked`.execute(trx)
  return rows[0] ?? { notices: [], asks: [], asked: [] }
}
