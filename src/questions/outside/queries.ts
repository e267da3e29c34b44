import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readAfter } from '../after.ts'
import type { OutingNoteKind } from '../question.ts'

/** A question outside the house, or one that has come home. Days are 'YYYY-MM-DD'. */
export type Outside = {
  number: number
  title: string
  isExample: boolean
  /** The forum that asked. */
  from: string
  recipient: string
  paragraph: string
  sentOn: string
  endedOn: string | null
  nextOn: string | null
  /** The latest note: how it ended, or when somebody last looked. */
  last: { kind: OutingNoteKind; on: string } | null
}

export type OutsidePage = { questions: Outside[]; after: string | null; total: number; home: Outside[] }

const perPage = 100
const homeMax = 20

/** What is outside now, the nearest look first, and what has come home lately; of those the reader may read. `total` counts all. */
export async function listOutside(trx: Scope, after: string | null): Promise<OutsidePage> {
  const place = after ? readAfter(after) : null
  const isAfter = place ? sql`(q.next_on, q.number) > (${place.day}::date, ${place.number})` : sql`true`
  const { rows } = await sql<Outside & { total: number }>`
    (select ${facts}, coalesce((select sum(total)::integer from count_outside()), 0) as total
      from question q join outing o on o.association_id = q.association_id and o.question_id = q.id and o.ended_at is null
      ${around} where q.state = 'outside' and ${isAfter} order by q.next_on, q.number limit ${perPage + 1})
    union all
    (select ${facts}, 0 from outing o join question q on q.association_id = o.association_id and q.id = o.question_id
      ${around} where o.ended_at is not null order by o.id desc limit ${homeMax})`.execute(trx)
  const all = rows.filter((row) => row.endedOn === null)
  const questions = all.slice(0, perPage)
  const last = questions.at(-1)
  return {
    questions,
    after: all.length > perPage && last ? `${last.nextOn}_${last.number}` : null,
    total: all[0]?.total ?? 0,
    home: rows.filter((row) => row.endedOn !== null),
  }
}

const around = sql`
  join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
  join forum f on f.association_id = q.association_id and f.id = q.origin_forum_id`

const facts = sql`q.number, t.title, q.is_example as "isExample", f.short_name as "from", o.recipient, o.paragraph,
  (o.at at time zone 'Europe/Stockholm')::date as "sentOn", (o.ended_at at time zone 'Europe/Stockholm')::date as "endedOn", q.next_on as "nextOn",
  (select json_build_object('kind', n.kind, 'on', (n.at at time zone 'Europe/Stockholm')::date) from outing_note n
    where n.association_id = o.association_id and n.outing_id = o.id order by n.id desc limit 1) as last`
