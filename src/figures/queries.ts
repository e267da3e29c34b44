import { sql } from 'kysely'
import type { Figure } from '../database.ts'
import type { Select } from '../platform/rows.ts'
import type { Scope } from '../platform/scope.ts'
import type { FlowCut } from './cut.ts'

export type Measure = Select<Figure>['measure']

/** So many of a kind, in a forum (none for what is counted for the whole house alone) and a quarter. */
export type FigureRow = {
  measure: Measure
  word: string | null
  /** Days that count. */
  days: number | null
  forumId: number | null
  quarter: string
  total: number
}

/** What has been counted, of the house or of one forum. Read from sums: its time does not grow with history outside the period. */
export async function readFigures(trx: Scope, cut: FlowCut): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select measure, word, days, forum_id as "forumId", quarter, sum(total)::integer as total
    from figure
    where quarter between ${cut.period.from}::date and ${cut.period.to}::date
      and ${cut.by === 'forum' ? sql`forum_id = ${cut.forum}` : sql`true`}
    group by measure, word, days, forum_id, quarter
    having sum(total) <> 0`.execute(trx)
  return rows
}

export type Now = { open: number; undated: number }

const firstYear = sql<number>`extract(year from coalesce((select quarter from figure order by quarter limit 1), today()))::integer`

/** The first year that anything was counted in; this year where nothing has been. */
export async function readFirstYear(trx: Scope): Promise<number> {
  const { rows } = await sql<{ year: number }>`select ${firstYear} as year`.execute(trx)
  return rows[0]?.year ?? 0
}

/** The same, and how it is now, of all questions whoever asks: numbers and nothing but numbers (domain.md §4.11). */
export async function readSpan(trx: Scope): Promise<{ firstYear: number; now: Now }> {
  const { rows } = await sql<{ firstYear: number } & Now>`
    select ${firstYear} as "firstYear", open, undated from count_open_now()`.execute(trx)
  const { open = 0, undated = 0 } = rows[0] ?? {}
  return { firstYear: rows[0]?.firstYear ?? 0, now: { open, undated } }
}

export type SeatCounts = { forumId: number; seats: number; filled: number; withDeputy: number; withMandate: number }

/** Seats today, forum by forum; never by part. */
export async function countSeats(trx: Scope): Promise<SeatCounts[]> {
  const { rows } = await sql<SeatCounts>`
    select s.forum_id as "forumId", count(*)::integer as seats, (count(*) filter (where now.ordinary > 0))::integer as filled,
      (count(*) filter (where now.everybody > 1))::integer as "withDeputy", (count(*) filter (where s.mandate is not null))::integer as "withMandate"
    from seat s
    join forum f on f.association_id = s.association_id and f.id = s.forum_id and f.closed_on is null
    cross join lateral (
      select count(*) filter (where h.kind = 'ordinary') as ordinary, count(*) as everybody
      from seat_holder h where h.association_id = s.association_id and h.seat_id = s.id and is_current(h.from_on, h.until_on) and is_member(h.person_id)
    ) now
    where s.closed_on is null
    group by s.forum_id`.execute(trx)
  return rows
}

export async function listThemeNames(trx: Scope): Promise<{ id: number; name: string }[]> {
  return trx.selectFrom('theme').orderBy('ordinal').orderBy('id').select(['id', 'name']).execute()
}

/** Why a question did not go further: in the forum's own words, for those who may read the question. Days are 'YYYY-MM-DD'. */
export type Stopped = {
  kind: 'declined' | 'returned'
  number: number
  title: string
  body: string
  on: string
  isExample: boolean
}

const stoppedMax = 5

/** The latest of the period, some of each kind. */
export async function listStopped(trx: Scope, cut: FlowCut): Promise<Stopped[]> {
  const { from, to } = cut.period
  const within = sql`s.at >= ${from}::timestamp at time zone 'Europe/Stockholm'
    and s.at < (${to}::timestamp + interval '3 months') at time zone 'Europe/Stockholm'`
  const forum = cut.by === 'forum' ? cut.forum : null
  const { rows } = await sql<Stopped>`
    select stopped.kind, q.number, t.title, left(stopped.body, 400) as body, (stopped.at at time zone 'Europe/Stockholm')::date as "on", q.is_example as "isExample"
    from (
      (select 'declined' as kind, s.question_id, s.body, s.at from answer s
        where s.kind = 'declined' and ${within} and ${forum === null ? sql`true` : sql`s.forum_id = ${forum}`} order by s.at desc limit ${stoppedMax})
      union all
      (select 'returned', s.question_id, s.body, s.at from reason s
        where s.kind = 'returned' and ${within} and ${
          forum === null
            ? sql`true`
            : sql`exists (select from question_event e where e.association_id = s.association_id and e.question_id = s.question_id
                and e.reason_id = s.id and e.from_forum_id = ${forum})`
        } order by s.at desc limit ${stoppedMax})
    ) stopped
    join question q on q.id = stopped.question_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    order by stopped.at desc`.execute(trx)
  return rows
}

/** Adds up what has been counted since last; for the tick. */
export async function foldFigures(trx: Scope): Promise<void> {
  await sql`select fold_figures()`.execute(trx)
}
