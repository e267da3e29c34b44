import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { Outcome, State } from '../question.ts'
import type { Standing } from '../words.ts'
import type { Order, Selection, Show } from './selection.ts'

export type BoardQuestion = {
  number: number
  title: string
  isExample: boolean
  /** Changed within the last ten minutes. */
  isFresh: boolean
  changedAt: Date | null
  /** Short names of the forum that asked and of the one that holds it now. */
  from: string
  at: string
  /** The floor whose row it stands in: where it lies, or, when it has come home and is closed, where it was asked. */
  floorId: number
  standing: Standing
  /** How many other forums see the same, and how many questions are gathered in it. */
  others: number
  gathered: number
  /** Ordinals of the floors it has been on; `answer` is how far down the answer has come, null before there is one. */
  track: { origin: number; top: number; at: number; answer: number | null }
}

/** With the forums one sits in, and the parts one sits for. */
type Viewing = Selection & { mine: readonly number[]; parts: readonly number[] }

const homeOnFloorMax = 3
const freshMs = 10 * 60_000

/**
 * The first questions of every floor under the selection, those with the nearest date first, and how many there are in all (of closed
 * ones at least whether there are more); after them what has come home within thirty days. One query, bounded by floors × `perFloor`.
 */
export async function listBoard(
  trx: Scope,
  viewing: Viewing,
  perFloor: number,
): Promise<{ questions: BoardQuestion[]; totals: Map<number, number> }> {
  const isOfForum = viewing.forum ? sql`and f.id = ${viewing.forum.id}` : sql``
  const waiting = sql`(select q.* from question q
    where q.association_id = l.association_id and ${lies(viewing.show)} in (
        select f.id from forum f where f.association_id = l.association_id and f.floor_id = l.id ${isOfForum})
      and not (${isOutside}) and ${isShown(viewing)})`
  // What is closed grows for ever: the latest of each forum, and one more to tell that there are others.
  const latestClosed = sql`(select q.* from forum f cross join lateral (select q.* from question q
      where q.association_id = f.association_id and q.origin_forum_id = f.id and ${isShown(viewing)}
      order by ${nearest(viewing.show)} limit ${perFloor + 1}) q
    where f.association_id = l.association_id and f.floor_id = l.id ${isOfForum})`
  const { rows } = await sql<Row & { total: number }>`
    with chosen as materialized (
      select l.id as floor_id, l.ordinal as floor_ordinal, first.*
      from floor l cross join lateral (
        select q.*, 0 as rank, row_number() over (order by ${nearest(viewing.show)}) as place, count(*) over () as total
        from ${viewing.show === 'avslutade' ? latestClosed : waiting} q
        order by ${nearest(viewing.show)}
        limit ${perFloor}
      ) as first
      where l.closed_on is null
      union all
      select l.id, l.ordinal, sky.*
      from floor l cross join lateral (
        select q.*, 0, row_number() over (order by ${nearest(viewing.show)}), count(*) over ()
        from question q join forum f on f.association_id = q.association_id and f.id = q.forum_id ${isOfForum}
        where q.association_id = l.association_id and ${isOutside} and ${isShown(viewing)}
        order by ${nearest(viewing.show)}
        limit ${perFloor}
      ) as sky
      where l.role = 'outside' and l.closed_on is null
      union all
      select l.id, l.ordinal, home.*
      from floor l cross join lateral (
        select q.*, 1, row_number() over (order by q.closed_at desc, q.id desc), 0
        from question q
        where ${viewing.show === null} and q.association_id = l.association_id and q.origin_forum_id in (
            select f.id from forum f where f.association_id = l.association_id and f.floor_id = l.id ${isOfForum})
          and ${hasComeHome} and ${isAbout(viewing)}
        order by q.closed_at desc, q.id desc
        limit ${homeOnFloorMax}
      ) as home
      where l.closed_on is null
    )
    select q.floor_id, q.total, ${facts}
    from chosen q ${sources}
    order by q.floor_ordinal, q.rank, q.place`.execute(trx)
  return {
    questions: rows.map(toQuestion),
    totals: new Map(rows.filter((row) => row.total > 0).map((row) => [row.floor_id, row.total])),
  }
}

export type Page = { questions: BoardQuestion[]; after: string | null }

type Paging = { order: Order; after: string | undefined; count: number }

/** A page of the questions under the selection, in one order, by key; `after` leads to the next page. */
export async function listQuestions(
  trx: Scope,
  viewing: Viewing,
  { floorId, ...paging }: Paging & { floorId: number | null },
): Promise<Page> {
  const isThere = sql`${isShown(viewing)}
    and ${floorId === null ? sql`true` : sql`${standsOn} = ${floorId}`}
    and ${viewing.forum ? sql`place.id = ${viewing.forum.id}` : sql`true`}`
  return listPage(trx, lies(viewing.show), isThere, paging)
}

/** What one holds, or what one has asked: a page of it, whatever one may read otherwise. */
export async function listMine(trx: Scope, personId: number, what: 'holds' | 'asked', paging: Paging): Promise<Page> {
  const isMine = what === 'holds' ? sql`${open} and q.holder_id = ${personId}` : sql`q.raised_by = ${personId}`
  return listPage(trx, sql.ref('q.forum_id'), isMine, paging)
}

/** The questions that stand at `at` and meet the condition. */
async function listPage(
  trx: Scope,
  at: RawBuilder<unknown>,
  isThere: RawBuilder<unknown>,
  { order, after, count }: Paging,
): Promise<Page> {
  const { rows } = await sql<Row>`
    with chosen as materialized (
      select q.*, ${standsOn} as floor_id, row_number() over (order by ${sortings[order]}) as place
      from question q
      join forum place on place.association_id = q.association_id and place.id = ${at}
      where ${isThere} and ${isAfter(order, after)}
      order by ${sortings[order]}
      limit ${count + 1}
    )
    select q.floor_id, ${facts}
    from chosen q ${sources}
    order by q.place`.execute(trx)
  const shown = rows.slice(0, count)
  const last = shown.at(-1)
  return {
    questions: shown.map(toQuestion),
    after: rows.length > count && last ? `${keyOf(last, order)}_${last.number}` : null,
  }
}

/** What concerns one forum: lies there, is on its way down to it, has been answered by it. */
export type AtForum = {
  here: BoardQuestion[]
  coming: BoardQuestion[]
  answered: BoardQuestion[]
  hereTotal: number
  /** Open questions of the forum that the reader may read, answered ones too. */
  readable: number
}

/** The first of each, at most `count`: nearest date first, and the latest answers first. One query. */
export async function listAtForum(trx: Scope, forumId: number, count: number): Promise<AtForum> {
  const { rows } = await sql<Row & { kind: 'here' | 'coming' | 'answered'; total: number; readable: number }>`
    with chosen as materialized (
      (select q.*, 'here' as kind, row_number() over (order by ${sortings.nasta}) as place, count(*) over () as total
        from question q where q.forum_id = ${forumId} and ${waits}
        order by ${sortings.nasta} limit ${count})
      union all
      (select q.*, 'coming', row_number() over (order by d.id), 0
        from delivery d join question q on q.association_id = d.association_id and q.id = d.question_id and q.answer_id = d.answer_id
        where d.forum_id = ${forumId} and d.delivered_at is null
          and (q.state = 'delivering' or (d.kind = 'echo' and q.state in ('delivered', 'closed')))
        order by d.id limit ${count})
      union all
      (select q.*, 'answered', row_number() over (order by a.id desc), 0
        from answer a join question q on q.association_id = a.association_id and q.id = a.question_id and q.answer_id = a.id
        where a.forum_id = ${forumId} and q.state in ('delivering', 'delivered', 'closed')
        order by a.id desc limit ${count})
    )
    select q.kind, q.total, 0 as floor_id, ${facts},
      (select count(*) from question q where q.forum_id = ${forumId} and ${open}) as readable
    from chosen q ${sources}
    order by q.kind, q.place`.execute(trx)
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(toQuestion)
  const hereTotal = rows.find((row) => row.kind === 'here')?.total ?? 0
  const readable = rows[0]?.readable ?? 0
  return { here: of('here'), coming: of('coming'), answered: of('answered'), hereTotal, readable }
}

type Row = {
  floor_id: number
  number: number
  title: string
  state: State
  outcome: Outcome | null
  is_partly: boolean
  is_example: boolean
  changed_at: Date | null
  now: Date
  waits_since: string
  next_on: string | null
  closed_on: string | null
  from_name: string
  at_name: string
  is_rising: boolean
  is_next_meeting: boolean
  talk_on: string | null
  reaches: string | null
  delivered_on: string | null
  origin_ordinal: number
  at_ordinal: number
  top_ordinal: number | null
  answer_ordinal: number | null
  others: number
  gathered: number
}

// What is gathered is counted and shown once, with the question that holds it (domain.md §4.9).
const open = sql`q.state not in ('closed', 'gathered')`
const isGathered = sql`exists (select from gathering g where g.association_id = q.association_id and g.question_id = q.id and g.ended_at is null)`
// In the board's keeping, and drawn on the floor outside the house where there is one (domain.md §4.1).
const sky = sql`select sky.id from floor sky where sky.association_id = q.association_id and sky.role = 'outside' and sky.closed_on is null limit 1`
const isOutside = sql`q.state = 'outside' and exists (${sky})`
const standsOn = sql`case when ${isOutside} then (${sky}) else place.floor_id end`
const waits = sql`q.state in ('raised', 'received', 'preparing', 'resting')`
// The moment is a question of its own, so that it is known before any policy is asked and leads the index.
const hasComeHome = sql`q.state = 'closed' and q.outcome in ('answered_here', 'confirmed', 'obstacle_remains', 'silent') and not ${isGathered}
  and q.closed_at >= (select current_moment() - interval '30 days')`

/** The forum a question is shown at: where it lies, and what has come home where it was asked. */
function lies(show: Show | null): RawBuilder<unknown> {
  return show === 'avslutade' || show === 'besvarade' ? sql.ref('q.origin_forum_id') : sql.ref('q.forum_id')
}

function isShown(viewing: Viewing): RawBuilder<unknown> {
  return sql`${isOfShow(viewing)} and ${isAbout(viewing)}`
}

function isOfShow({ show, mine, parts }: Viewing): RawBuilder<unknown> {
  const own = sql`${[...mine]}::bigint[]`
  switch (show) {
    case null:
    case 'oppna':
      return open
    case 'mitt-forum':
      return sql`${open} and (q.forum_id = any (${own}) or q.origin_forum_id = any (${own}) or exists (select from gathering g
        join question s on s.association_id = g.association_id and s.id = g.question_id
        where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null and s.origin_forum_id = any (${own})))`
    case 'min-part':
      return sql`${open} and exists (select from question_touch t where t.association_id = q.association_id
        and t.question_id = q.id and t.member_id = any (${[...parts]}::bigint[]))`
    case 'vantar':
      return sql`q.state in ('raised', 'received', 'preparing')`
    case 'besvarade':
      return sql`(q.state in ('delivering', 'delivered') or (${hasComeHome}))`
    case 'avslutade':
      return sql`q.state = 'closed' and not ${isGathered}`
  }
}

function isAbout({ theme, part }: Viewing): RawBuilder<unknown> {
  const ofTheme = sql`exists (select from question_theme t
    where t.association_id = q.association_id and t.question_id = q.id and t.theme_id = ${theme?.id})`
  const ofPart = sql`exists (select from question_touch t
    where t.association_id = q.association_id and t.question_id = q.id and t.member_id = ${part?.id})`
  return sql`${theme ? ofTheme : sql`true`} and ${part ? ofPart : sql`true`}`
}

function nearest(show: Show | null): RawBuilder<unknown> {
  if (show === 'avslutade') return sql`q.closed_at desc, q.id desc`
  return show === 'vantar' ? sortings.vantat : sortings.nasta
}

const sortings = {
  nasta: sql`coalesce(q.next_on, q.waits_since), q.number`,
  vantat: sql`q.waits_since, q.number`,
  nyast: sql`q.number desc`,
} as const satisfies Record<Order, unknown>

function keyOf(row: Row, order: Order): string {
  if (order === 'nyast') return '0'
  return order === 'vantat' ? row.waits_since : (row.next_on ?? row.waits_since)
}

function isAfter(order: Order, after: string | undefined): RawBuilder<unknown> {
  const [key = '', number = ''] = after?.split('_') ?? []
  const isOfOrder = (order === 'nyast') === (key === '0')
  if (after === undefined || !isOfOrder) return sql`true`
  if (order === 'nyast') return sql`q.number < ${Number(number)}`
  const column = order === 'vantat' ? sql`q.waits_since` : sql`coalesce(q.next_on, q.waits_since)`
  return sql`(${column}, q.number) > (${key}::date, ${Number(number)})`
}

// What follows a question's readers is looked up row by row: joined, a planner without fresh statistics may ask the policy
// of every row of a table for every question, seconds instead of milliseconds.
const sources = sql`
  join forum origin on origin.association_id = q.association_id and origin.id = q.origin_forum_id
  join forum holds on holds.association_id = q.association_id and holds.id = q.forum_id
  left join floor origin_floor on origin_floor.association_id = q.association_id and origin_floor.id = origin.floor_id
  left join floor at_floor on at_floor.association_id = q.association_id and at_floor.id = holds.floor_id`

const facts = sql`
  q.number, q.state, q.outcome, q.is_example, q.waits_since, q.next_on,
  (q.closed_at at time zone 'Europe/Stockholm')::date as closed_on,
  origin.short_name as from_name, holds.short_name as at_name,
  coalesce(origin_floor.ordinal, (select l.ordinal from question_event e join forum h on h.association_id = e.association_id and h.id = e.forum_id
    join floor l on l.association_id = h.association_id and l.id = h.floor_id
    where e.association_id = q.association_id and e.question_id = q.id and e.seq = 1), 0) as origin_ordinal, coalesce(case when ${isOutside} then (select max(sky.ordinal) from floor sky
    where sky.association_id = q.association_id and sky.role = 'outside') end, at_floor.ordinal, 0) as at_ordinal,
  (select t.title from question_text t
    where t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version) as title,
  (select e.at from question_event e
    where e.association_id = q.association_id and e.question_id = q.id and e.seq = q.version) as changed_at,
  current_moment() as now,
  q.outcome = 'confirmed' and exists (select from verdict v where v.association_id = q.association_id and v.answer_id = q.answer_id
    and v.value = 'partly') as is_partly,
  (select count(*) from gathering g where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null) as gathered,
  (select count(distinct seen.forum_id) from (
    select e.forum_id from echo e where e.association_id = q.association_id and e.question_id = q.id and e.ended_at is null
    union all
    select s.origin_forum_id from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
      where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null and s.origin_forum_id <> q.origin_forum_id) as seen) as others,
  q.state = 'raised' and exists (select from lift u where u.association_id = q.association_id and u.question_id = q.id
    and u.ended_by is null and u.to_forum_id = q.forum_id) as is_rising,
  exists (select from meeting m where m.association_id = q.association_id and m.forum_id = q.forum_id
    and m.state = 'planned' and m.meets_on = q.next_on) as is_next_meeting,
  (select t.on_day from talk t where t.association_id = q.association_id and t.question_id = q.id and t.ended_at is null limit 1) as talk_on,
  (select w.short_name from delivery d join forum w on w.association_id = d.association_id and w.id = d.forum_id
    where d.association_id = q.association_id and d.question_id = q.id and d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo'
    order by d.is_origin desc, d.id limit 1) as reaches,
  (select (d.delivered_at at time zone 'Europe/Stockholm')::date from delivery d where d.association_id = q.association_id
    and d.question_id = q.id and d.answer_id = q.answer_id and d.is_origin order by d.id limit 1) as delivered_on,
  (select max(l.ordinal) from lift u join forum uf on uf.association_id = u.association_id and uf.id = u.to_forum_id
    join floor l on l.association_id = uf.association_id and l.id = uf.floor_id
    where u.association_id = q.association_id and u.question_id = q.id and u.ended_by is null) as top_ordinal,
  case when q.state in ('delivering', 'delivered') or q.outcome in ('answered_here', 'confirmed', 'obstacle_remains', 'silent', 'read_out') then
    least(at_floor.ordinal, (select min(l.ordinal) from delivery d join forum df on df.association_id = d.association_id and df.id = d.forum_id
      join floor l on l.association_id = df.association_id and l.id = df.floor_id
      where d.association_id = q.association_id and d.question_id = q.id and d.answer_id = q.answer_id and d.delivered_at is not null
        and d.kind <> 'echo')) end
    as answer_ordinal`

function toQuestion(row: Row): BoardQuestion {
  const { origin_ordinal: origin, at_ordinal: at } = row
  return {
    number: row.number,
    title: row.title,
    isExample: row.is_example,
    isFresh: row.changed_at !== null && row.now.getTime() - row.changed_at.getTime() < freshMs,
    changedAt: row.changed_at,
    from: row.from_name,
    at: row.at_name,
    floorId: row.floor_id,
    standing: {
      state: row.state,
      outcome: row.outcome,
      isPartly: row.is_partly,
      isRising: row.is_rising,
      waitsSince: row.waits_since,
      nextOn: row.next_on,
      isNextMeeting: row.is_next_meeting,
      talkOn: row.talk_on,
      reaches: row.reaches,
      deliveredOn: row.delivered_on,
      closedOn: row.closed_on,
    },
    others: row.others,
    gathered: row.gathered,
    track: { origin, top: Math.max(origin, at, row.top_ordinal ?? 0), at, answer: row.answer_ordinal },
  }
}
