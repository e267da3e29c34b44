import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'

/** What makes a question stand still, in the order the office meets it. */
export const gapKinds = ['undated', 'hand', 'unreceived', 'passed', 'review', 'unjudged', 'silent'] as const
export type GapKind = (typeof gapKinds)[number]

export type Gap = {
  kind: GapKind
  number: number
  title: string
  forumId: number
  forum: string
  since: string
  nextOn: string | null
}

const gapsMax = 15

/** The questions the office may read that stand still, the longest waiting first, some of each kind. */
export async function listGaps(trx: Scope): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select kind, number, title, "forumId", forum, since, "nextOn" from (
      select g.kind, question.number, t.title, f.id as "forumId", f.short_name as forum, question.waits_since as since, question.next_on as "nextOn",
        row_number() over (partition by g.kind order by question.waits_since, question.id) as turn
      from list_gaps() g
      join question on question.id = g.question_id
      join question_text t on t.association_id = question.association_id and t.question_id = question.id and t.version = question.text_version
      join forum f on f.association_id = question.association_id and f.id = question.forum_id
    ) gaps
    where turn <= ${gapsMax}
    order by kind, turn`.execute(trx)
  return rows
}

export type GapCount = { kind: GapKind; forumId: number; total: number }

/** All of them in each forum, also those that only a team reads: numbers and nothing but numbers (domain.md §4.11). */
export async function countGaps(trx: Scope): Promise<GapCount[]> {
  const { rows } = await sql<GapCount>`select kind, forum_id as "forumId", total from count_gaps()`.execute(trx)
  return rows
}

/** What waits for the office beside the questions. */
export type OfficeWaiting = {
  /** Reported faults that nobody has seen to. */
  faults: number
  partsWithoutContact: number
  /** Parts asked for something where it has reached nobody. */
  unnamed: { part: string; partKey: string; total: number }[]
}

const unnamedMax = 20

/** One row of it, asked together with what else a page needs. */
export const officeWaiting = sql<OfficeWaiting>`
  select (select count(*)::integer from fault_report where handled_at is null) as faults,
    (select count(*)::integer from member part where part.closed_on is null and not exists (select from member_contact c
      where c.association_id = part.association_id and c.member_id = part.id and c.kind = 'contact'
        and is_current(c.from_on, c.until_on) and is_member(c.person_id))) as "partsWithoutContact",
    (select coalesce(json_agg(row_to_json(u)), '[]') from (select m.name as part, m.key as "partKey", c.total from count_unnamed() c
      join member m on m.association_id = current_association() and m.id = c.member_id order by m.ordinal, m.id limit ${unnamedMax}) u) as unnamed`

export const nothingWaiting: OfficeWaiting = { faults: 0, partsWithoutContact: 0, unnamed: [] }

export async function countOfficeWaiting(trx: Scope): Promise<OfficeWaiting> {
  const { rows } = await officeWaiting.execute(trx)
  return rows[0] ?? nothingWaiting
}

export type OpenIn = { forumId: number; open: number }

export async function countOpen(trx: Scope): Promise<OpenIn[]> {
  const { rows } = await sql<OpenIn>`select forum_id as "forumId", open from house_numbers()`.execute(trx)
  return rows
}

export type Staffing = {
  vacant: number
  withoutDeputy: number
  people: number
  neverIn: number
  withoutSeat: number
  /** Warnings in a year that a text may point at somebody, passed with a reason. */
  passedWarnings: number
}

/** How it is with seats and people today. */
export async function countStaffing(trx: Scope): Promise<Staffing> {
  const { rows } = await sql<Staffing>`
    select
      (select count(*)::integer from (${seatsNow}) s where s."isVacant") as vacant,
      (select count(*)::integer from (${seatsNow}) s where s."lacksDeputy") as "withoutDeputy",
      count(*)::integer as people,
      count(*) filter (where not m.has_entered)::integer as "neverIn",
      count(*) filter (where not m.is_office and not exists (${seatOf(sql.ref('m.person_id'))}))::integer as "withoutSeat",
      count_passed_warnings() as "passedWarnings"
    from membership m
    where m.until_on is null or m.until_on >= today()`.execute(trx)
  return rows[0] ?? { vacant: 0, withoutDeputy: 0, people: 0, neverIn: 0, withoutSeat: 0, passedWarnings: 0 }
}

/** A seat somebody has now, or has been given. */
export function seatOf(person: ReturnType<typeof sql>) {
  return sql`select from seat_holder h join seat s on s.association_id = h.association_id and s.id = h.seat_id and s.closed_on is null
    where h.person_id = ${person} and (h.until_on is null or h.until_on >= today())`
}

const seatsNow = sql`
  select s.id, s.ordinal, s.function, s.forum_id, s.member_id, now.ordinary = 0 as "isVacant", now.ordinary > 0 and now.everybody < 2 as "lacksDeputy"
  from seat s
  join forum f on f.association_id = s.association_id and f.id = s.forum_id and f.closed_on is null
  cross join lateral (
    select count(*) filter (where h.kind = 'ordinary') as ordinary, count(*) as everybody
    from seat_holder h where h.association_id = s.association_id and h.seat_id = s.id and is_current(h.from_on, h.until_on) and is_member(h.person_id)
  ) now
  where s.closed_on is null`

export type OpenSeat = {
  id: number
  part: { name: string }
  function: string | null
  forum: string
  forumKey: string
  isVacant: boolean
}

const seatsMax = 500

/** Seats that are vacant, and those where nobody steps in, in the order of the house. */
export async function listOpenSeats(trx: Scope): Promise<OpenSeat[]> {
  const { rows } = await sql<OpenSeat>`
    select s.id, json_build_object('name', m.name) as part, s.function, f.short_name as forum, f.key as "forumKey", s."isVacant"
    from (${seatsNow}) s
    join forum f on f.id = s.forum_id
    join member m on m.id = s.member_id
    left join floor l on l.id = f.floor_id
    where s."isVacant" or s."lacksDeputy"
    order by l.ordinal nulls last, f.ordinal, f.id, s.ordinal, s.id
    limit ${seatsMax}`.execute(trx)
  return rows
}
