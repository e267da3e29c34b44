import { sql } from 'kysely'
import type { Forum, Part, Seat } from '../../forums/queries.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'

/** Somebody who sits on a seat today or will. Days are 'YYYY-MM-DD'. */
export type Holding = {
  id: number
  person: number
  name: string
  kind: 'ordinary' | 'deputy'
  from: string
  until: string | null
  /** The person's last day in the association, if one is set: the seat ends with it. */
  leavesOn: string | null
  /** Has been in at all; never when. */
  hasEntered: boolean
  invitedOn: string | null
}

export type StaffedSeat = Omit<Seat, 'holders' | 'key'> & {
  forumId: number
  closedOn: string | null
  version: number
  holdings: Holding[]
}

type Where = { forum: number } | { seat: number }

async function selectSeats(trx: Scope, where: Where): Promise<StaffedSeat[]> {
  const { rows } = await sql<StaffedSeat>`
    select s.id, s.forum_id as "forumId", s.function, s.rhythm, s.times_per_year as "timesPerYear", s.mandate, s.phone, s.hours, s.way_in as "wayIn",
      s.is_convening as "isConvening", s.closed_on as "closedOn", s.version,
      json_build_object('id', m.id, 'name', m.name, 'shortName', m.short_name, 'kind', m.kind) as part,
      coalesce(now.ordinary, 0) = 0 as "isVacant", coalesce(now.ordinary, 0) > 0 and now.everybody < 2 as "lacksDeputy",
      coalesce(now.holdings, '[]') as holdings
    from seat s
    join member m on m.association_id = s.association_id and m.id = s.member_id
    left join lateral (
      select count(*) filter (where h.kind = 'ordinary' and is_current(h.from_on, h.until_on) and is_current(b.from_on, b.until_on)) as ordinary,
        count(*) filter (where is_current(h.from_on, h.until_on) and is_current(b.from_on, b.until_on)) as everybody,
        json_agg(json_build_object('id', h.id, 'person', h.person_id, 'name', p.name, 'kind', h.kind, 'from', h.from_on, 'until', h.until_on, 'leavesOn', b.until_on,
          'hasEntered', b.has_entered, 'invitedOn', (select max(i.sent_at at time zone 'Europe/Stockholm')::date from invitation i
            where i.association_id = h.association_id and i.person_id = h.person_id and i.seat_id = h.seat_id))
          order by h.kind = 'deputy', h.from_on, h.id) as holdings
      from seat_holder h
      join person p on p.id = h.person_id
      join membership b on b.association_id = h.association_id and b.person_id = h.person_id
      where h.association_id = s.association_id and h.seat_id = s.id and coalesce(least(h.until_on, b.until_on), today()) >= today()
    ) now on true
    where ${'forum' in where ? sql`s.forum_id = ${where.forum} and s.closed_on is null` : sql`s.id = ${where.seat}`}
    order by s.is_convening desc, s.ordinal, s.id
    limit 200`.execute(trx)
  return rows
}

/** The open seats of a forum with all who sit there now or will, conveners first. */
export function listStaffedSeats(trx: Scope, forumId: number): Promise<StaffedSeat[]> {
  return selectSeats(trx, { forum: forumId })
}

/** Throws NotFound where the association has no such seat. */
export async function findStaffedSeat(trx: Scope, seatId: number): Promise<StaffedSeat> {
  const [seat] = await selectSeats(trx, { seat: seatId })
  if (!seat) throw new NotFound()
  return seat
}

/** Throws NotFound where nobody, or somebody whose time is over, has that place on the seat. */
export function findHolding(seat: StaffedSeat, id: number): Holding {
  const holding = seat.holdings.find((one) => one.id === id)
  if (!holding) throw new NotFound()
  return holding
}

/** The forum of a seat, as its pages say it. */
export async function findForumOf(trx: Scope, { forumId }: StaffedSeat): Promise<SeatForum> {
  const { rows } = await sql<SeatForum>`
    select f.id, f.key, f.name, f.short_name as "shortName", f.kind, case when l.id is not null then json_build_object('role', l.role) end as floor,
      (select count(*)::integer from seat s where s.association_id = f.association_id and s.forum_id = f.id and s.is_convening and s.closed_on is null) as convening
    from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.id = ${forumId}`.execute(trx)
  const [forum] = rows
  if (!forum) throw new NotFound()
  return forum
}

export type SeatForum = Pick<Forum, 'id' | 'key' | 'name' | 'shortName' | 'kind'> & {
  floor: Pick<NonNullable<Forum['floor']>, 'role'> | null
  /** How many of its open seats convene. */
  convening: number
}

/** How many open questions each of them holds in the forum; team-only ones too, as numbers (domain.md §4.1). */
export async function countHeld(
  trx: Scope,
  people: number[],
): Promise<Map<number, { forumId: number; total: number }[]>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: number; forumId: number; total: number }>`
    select p.id as person, held.forum_id as "forumId", held.total
    from unnest(${[...new Set(people)]}::bigint[]) as p (id) cross join lateral count_held(p.id) held`.execute(trx)
  return Map.groupBy(rows, ({ person }) => person)
}

export type NeedsHand = { number: number; title: string; forumId: number; forum: string; since: string }

const handsMax = 50

/** Questions whose hand has left, in the forum or in the whole house: nobody has yet said who goes on (domain.md §4.1). */
export async function listNeedingHand(trx: Scope, forumId: number | null): Promise<NeedsHand[]> {
  const { rows } = await sql<NeedsHand>`
    select question.number, t.title, question.forum_id as "forumId", f.short_name as forum,
      (select max(e.at at time zone 'Europe/Stockholm')::date from question_event e where e.association_id = question.association_id
        and e.question_id = question.id and e.action = 'handed' and e.person_id is null) as since
    from question
    join question_text t on t.association_id = question.association_id and t.question_id = question.id and t.version = question.text_version
    join forum f on f.association_id = question.association_id and f.id = question.forum_id
    where question.id in (select question_id from without_hand()) ${forumId === null ? sql`` : sql`and question.forum_id = ${forumId}`}
    order by question.id
    limit ${handsMax}`.execute(trx)
  return rows
}

export type Chosen = Pick<Part, 'id' | 'name'>
