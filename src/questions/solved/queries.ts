import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readAfter } from '../after.ts'

/** What was settled on the side, and the line that keeps what was learnt. Days are 'YYYY-MM-DD'. */
export type Solved = {
  number: number
  title: string
  isExample: boolean
  from: string
  closedOn: string
  learnt: string
  themes: string[]
}

const perPage = 50

/** The latest first, of those the reader may read, a page at a time by key. */
export async function listSolved(trx: Scope, after: string | null): Promise<{ list: Solved[]; after: string | null }> {
  const place = after ? readAfter(after) : null
  const closedOn = sql`(q.closed_at at time zone 'Europe/Stockholm')::date`
  const { rows } = await sql<Solved>`
    select q.number, t.title, q.is_example as "isExample", f.short_name as "from", ${closedOn} as "closedOn", r.body as learnt,
      (select coalesce(json_agg(h.name order by h.ordinal), '[]') from question_theme qt
        join theme h on h.association_id = qt.association_id and h.id = qt.theme_id
        where qt.association_id = q.association_id and qt.question_id = q.id) as themes
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum f on f.association_id = q.association_id and f.id = q.origin_forum_id
    cross join lateral (select body from reason where reason.association_id = q.association_id and reason.question_id = q.id
      and reason.kind = 'solved' order by reason.id desc limit 1) r
    where q.outcome = 'solved'
      and ${place ? sql`(${closedOn}, q.number) < (${place.day}::date, ${place.number})` : sql`true`}
    order by ${closedOn} desc, q.number desc
    limit ${perPage + 1}`.execute(trx)
  const list = rows.slice(0, perPage)
  const last = list.at(-1)
  return { list, after: rows.length > perPage && last ? `${last.closedOn}_${last.number}` : null }
}
