import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { Outcome, Question, State } from '../question.ts'
import type { Readings } from './rules.ts'

export type LearningForum = {
  id: number
  key: string
  name: string
  shortName: string
  isClosed: boolean
  /** Nobody has a seat of their own: it is open to all. */
  isOpenToAll: boolean
  kind: string
  /** The latest meeting that has passed, and the next. */
  lastOn: string | null
  nextOn: string | null
}

/** The forums beside the lift that give input, those open to all first. */
export async function listLearningForums(trx: Scope): Promise<LearningForum[]> {
  const { rows } = await sql<LearningForum>`
    select f.id, f.key, f.name, f.short_name as "shortName", false as "isClosed", f.kind,
      not exists (select from seat s where s.association_id = f.association_id and s.forum_id = f.id and s.closed_on is null) as "isOpenToAll",
      (select max(m.meets_on) from meeting m where m.association_id = f.association_id and m.forum_id = f.id
        and m.state <> 'cancelled' and m.meets_on <= today()) as "lastOn",
      (select min(m.meets_on) from meeting m where m.association_id = f.association_id and m.forum_id = f.id
        and m.state = 'planned' and m.meets_on >= today()) as "nextOn"
    from forum f
    where f.kind = 'learning' and f.closed_on is null
    order by 7 desc, f.ordinal, f.id
    limit 50`.execute(trx)
  return rows
}

export type InputReceiver = { id: number; name: string; role: string; isClosed: boolean }

/** Those who may be handed input: open groups and the board, from above. */
export async function listReceivers(trx: Scope): Promise<InputReceiver[]> {
  const { rows } = await sql<InputReceiver>`
    select f.id, f.short_name as name, l.role, false as "isClosed"
    from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.closed_on is null and l.role in ('group', 'board')
    order by l.ordinal desc, f.ordinal, f.id
    limit 200`.execute(trx)
  return rows
}

export type Input = {
  number: number
  title: string
  body: string
  isExample: boolean
  /** The learning forum, and the day it was given there. */
  from: string
  givenOn: string
  /** Where it stands. */
  forum: string
  state: State
  outcome: Outcome | null
  waitsSince: string
  nextOn: string | null
  answer: { body: string; by: string; on: string } | null
  /** The answer waits to be read out. */
  isToBeRead: boolean
  readOn: string | null
}

const inputsPage = 20

/** What learning forums have given in, the latest first, a page at a time; `before` is the number that the page before ended with. */
export async function listInputs(trx: Scope, before: number | null): Promise<{ inputs: Input[]; next: number | null }> {
  const { rows } = await sql<Input>`
    select q.number, t.title, t.body, q.is_example as "isExample", o.short_name as "from", i.given_on as "givenOn", f.short_name as forum,
      q.state, q.outcome, q.waits_since as "waitsSince", q.next_on as "nextOn",
      (select json_build_object('body', a.body, 'by', g.short_name, 'on', (a.at at time zone 'Europe/Stockholm')::date) from answer a
        join forum g on g.association_id = a.association_id and g.id = a.forum_id
        where a.association_id = q.association_id and a.id = q.answer_id and q.state in ('delivering', 'delivered', 'closed')) as answer,
      d.id is not null and d.delivered_at is null as "isToBeRead",
      coalesce(r.read_on, (select m.meets_on from meeting m where m.association_id = d.association_id and m.id = d.meeting_id)) as "readOn"
    from learning_input i
    join question q on q.association_id = i.association_id and q.id = i.question_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum o on o.association_id = q.association_id and o.id = q.origin_forum_id
    join forum f on f.association_id = q.association_id and f.id = q.forum_id
    left join delivery d on d.association_id = q.association_id and d.answer_id = q.answer_id and d.kind = 'read_out'
      and d.forum_id = q.origin_forum_id and q.state in ('delivering', 'delivered', 'closed')
    left join read_out r on r.association_id = d.association_id and r.delivery_id = d.id
    where ${before === null ? sql`true` : sql`q.number < ${before}`}
    order by q.number desc
    limit ${inputsPage + 1}`.execute(trx)
  const inputs = rows.slice(0, inputsPage)
  return { inputs, next: rows.length > inputsPage ? (inputs.at(-1)?.number ?? null) : null }
}

/** How the forum that waits to have the question's answer read out met on a day; undefined where none waits. */
export async function findReadings(trx: Scope, { deliveries }: Question, on: string): Promise<Readings | undefined> {
  const waiting = deliveries.find(({ kind, deliveredOn }) => kind === 'read_out' && deliveredOn === null)
  if (!waiting) return undefined
  const { rows } = await sql<Readings>`
    select f.short_name as forum, count(m.id) > 0 as "hasMeetings", coalesce(bool_or(m.meets_on = ${on}), false) as "hasMet",
      min(m.meets_on) filter (where m.state = 'planned' and m.meets_on >= today()) as "nextOn"
    from forum f
    left join meeting m on m.association_id = f.association_id and m.forum_id = f.id and m.state <> 'cancelled'
    where f.id = ${waiting.forumId}
    group by f.short_name`.execute(trx)
  return rows[0]
}
