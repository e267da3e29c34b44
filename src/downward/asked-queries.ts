import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { dayOf } from './queries.ts'

export type ListedAsk = {
  id: number
  from: string
  title: string
  on: string
  dueOn: string
  isClosed: boolean
  askedCount: number
  repliedCount: number
  /** Forums of the reader that have not replied while there is still time. */
  waiting: string[]
  isExample: boolean
}

const asksPage = 20

/** The latest questions down, a page at a time; those still open first within it by their ids, as they were asked. */
export async function listAsks(
  trx: Scope,
  { before, convenes }: { before: number | null; convenes: number[] },
): Promise<{ asks: ListedAsk[]; next: number | null }> {
  const { rows } = await sql<ListedAsk>`
    select d.id, f.short_name as "from", d.title, ${dayOf('d.at')} as on, d.due_on as "dueOn", ${isClosed} as "isClosed",
      count(a.forum_id) as "askedCount", count(a.replied_at) as "repliedCount", d.is_example as "isExample",
      coalesce(array_agg(w.short_name order by w.ordinal) filter (where a.replied_at is null and not ${isClosed}
        and a.forum_id = any (${convenes}::bigint[])), '{}') as waiting
    from question_down d
    join forum f on f.association_id = d.association_id and f.id = d.forum_id
    join question_down_forum a on a.association_id = d.association_id and a.question_down_id = d.id
    join forum w on w.association_id = a.association_id and w.id = a.forum_id
    where ${before === null ? sql`true` : sql`d.id < ${before}`}
    group by d.association_id, d.id, f.short_name
    order by d.id desc
    limit ${asksPage + 1}`.execute(trx)
  const asks = rows.slice(0, asksPage)
  return { asks, next: rows.length > asksPage ? (asks.at(-1)?.id ?? null) : null }
}

export type AskedForum = {
  id: number
  key: string
  name: string
  hasReplied: boolean
  /** Null where the forum has not replied, or the reader may not read it yet. */
  reply: { body: string; on: string } | null
  meetsOn: string | null
}

export type FoundAsk = {
  id: number
  title: string
  body: string
  on: string
  dueOn: string
  reach: 'next' | 'all'
  isClosed: boolean
  isExample: boolean
  forum: { id: number; key: string; name: string; role: string }
  forums: AskedForum[]
  summaryId: number | null
}

/** With the replies that the reader may read (row security). Throws NotFound. */
export async function findAsk(trx: Scope, id: number): Promise<FoundAsk> {
  const { rows } = await sql<FoundAsk>`
    select d.id, d.title, d.body, ${dayOf('d.at')} as on, d.due_on as "dueOn", d.reach, ${isClosed} as "isClosed", d.is_example as "isExample",
      json_build_object('id', f.id, 'key', f.key, 'name', f.short_name, 'role', l.role) as forum,
      (select coalesce(json_agg(json_build_object('id', w.id, 'key', w.key, 'name', w.short_name, 'hasReplied', a.replied_at is not null,
          'meetsOn', (select min(m.meets_on) from meeting m where m.association_id = w.association_id and m.forum_id = w.id
            and m.state = 'planned' and m.meets_on between today() and d.due_on),
          'reply', (select json_build_object('body', r.body, 'on', ${dayOf('r.at')}) from question_down_reply r
            where r.association_id = a.association_id and r.question_down_id = d.id and r.forum_id = a.forum_id order by r.id desc limit 1))
          order by wl.ordinal desc, w.ordinal, w.id), '[]')
        from question_down_forum a
        join forum w on w.association_id = a.association_id and w.id = a.forum_id
        left join floor wl on wl.association_id = w.association_id and wl.id = w.floor_id
        where a.association_id = d.association_id and a.question_down_id = d.id) as forums,
      (select n.id from notice_down n where n.association_id = d.association_id and n.question_down_id = d.id) as "summaryId"
    from question_down d
    join forum f on f.association_id = d.association_id and f.id = d.forum_id
    left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where d.id = ${id}`.execute(trx)
  const [asked] = rows
  if (!asked) throw new NotFound()
  return asked
}

export type AskedOfForum = {
  kind: 'reply' | 'summarise'
  id: number
  forum: string
  from: string
  title: string
  dueOn: string
}

/** Of the forums that a question down would reach: how many there are, and how many meet until the day. */
export async function countReached(
  trx: Scope,
  { forumId, reach, dueOn }: { forumId: number; reach: 'next' | 'all'; dueOn: string },
): Promise<{ asked: number; meeting: number }> {
  const { rows } = await sql<{ asked: number; meeting: number }>`
    select count(*) as asked, count(*) filter (where exists (select from meeting m where m.association_id = current_association()
      and m.forum_id = b.forum_id and m.state = 'planned' and m.meets_on between today() and ${dueOn})) as meeting
    from forums_below(${forumId}) b
    where ${reach} = 'all' or b.depth = 1`.execute(trx)
  return rows[0] ?? { asked: 0, meeting: 0 }
}

const waitingMax = 20

/** So long after its date a question down is offered to be summed up. */
const offeredDays = 30

/**
 * Questions down that the viewer's forums have not replied to while there is time, the nearest first; then those that the viewer's
 * own forums asked and may sum up. Asked together with what else waits, in one statement.
 */
export function asksWaiting({ convenes, person }: Viewer) {
  return sql<AskedOfForum>`
    select 'reply' as kind, d.id, w.short_name as forum, f.short_name as "from", d.title, d.due_on as "dueOn"
    from question_down d
    join question_down_forum a on a.association_id = d.association_id and a.question_down_id = d.id
    join forum w on w.association_id = a.association_id and w.id = a.forum_id
    join forum f on f.association_id = d.association_id and f.id = d.forum_id
    where a.forum_id = any (${convenes}::bigint[]) and a.replied_at is null and not ${isClosed}
    union all
    select 'summarise', d.id, f.short_name, f.short_name, d.title, d.due_on
    from question_down d
    join forum f on f.association_id = d.association_id and f.id = d.forum_id
    where d.closed_at > current_moment() - ${offeredDays} * interval '1 day'
      and (d.forum_id = any (${convenes}::bigint[]) or (${person.isOffice} and role_of_forum(d.forum_id) = 'board'))
      and exists (select from question_down_forum a where a.association_id = d.association_id and a.question_down_id = d.id and a.replied_at is not null)
      and not exists (select from notice_down n where n.association_id = d.association_id and n.question_down_id = d.id)
    order by kind, "dueOn", id
    limit ${waitingMax}`
}

const isClosed = sql`(d.closed_at is not null or d.due_on < today())`
