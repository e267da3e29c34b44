import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import { toSwedishDay } from '../../platform/clock.ts'
import { enterScope, type Scope } from '../../platform/scope.ts'

/**
 * Enters the association as somebody, at a moment that has passed, and gives what the rules know of her. Within one
 * transaction, so that the whole story is kept or nothing of it.
 */
export async function actAs(
  trx: Scope,
  association: Viewer['association'],
  personId: number,
  now: Date,
): Promise<Viewer> {
  const scope = { association: association.id, person: personId, now }
  await enterScope(trx, { ...scope, forums: '*' })
  const person = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('person.id', '=', personId)
    .select(['person.id', 'person.name', 'person.is_demo', 'is_office'])
    .executeTakeFirstOrThrow()
  const { rows: seats } = await sql<Viewer['seats'][number]>`
    select s.id as seat, s.forum_id as forum, s.member_id as member, h.kind, s.is_convening as "isConvening"
    from seat_holder h join seat s on s.association_id = h.association_id and s.id = h.seat_id
    where h.person_id = ${personId} and is_current(h.from_on, h.until_on) and s.closed_on is null
    order by s.id`.execute(trx)
  const forums = [...new Set(seats.map((seat) => seat.forum))]
  await enterScope(trx, { ...scope, forums })
  return {
    association,
    person: {
      id: person.id,
      name: person.name,
      isDemo: person.is_demo,
      isOffice: person.is_office,
      scheme: 'auto',
      typeface: 'standard',
      textSize: 'normal',
    },
    seats,
    forums,
    convenes: [...new Set(seats.filter((seat) => seat.isConvening).map((seat) => seat.forum))],
    now,
    today: toSwedishDay(now),
    unread: 0,
  }
}

/** Who holds a seat today: the ordinary before the deputy; null when nobody does. */
export async function holderOf(trx: Scope, seat: string): Promise<number | null> {
  return firstOf(trx, sql`s.key = ${seat}`)
}

/** Who speaks for a part in a forum. */
export async function speakerFor(trx: Scope, forum: number, member: number): Promise<number | null> {
  return firstOf(trx, sql`s.forum_id = ${forum} and s.member_id = ${member}`)
}

/** Who convenes a forum; where nobody does, the office. */
export async function convenerOf(trx: Scope, forum: number): Promise<number | null> {
  return (await firstOf(trx, sql`s.forum_id = ${forum} and s.is_convening`)) ?? officeOf(trx)
}

/** Somebody who belongs to the office. */
export async function officeOf(trx: Scope): Promise<number | null> {
  const { rows } = await sql<{ person_id: number }>`
    select person_id from membership where is_office and is_current(from_on, until_on) order by person_id limit 1`.execute(
    trx,
  )
  return rows[0]?.person_id ?? null
}

async function firstOf(trx: Scope, condition: ReturnType<typeof sql>): Promise<number | null> {
  const { rows } = await sql<{ person_id: number }>`
    select h.person_id from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where ${condition} and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(h.person_id)
    order by h.kind desc, s.ordinal, h.id limit 1`.execute(trx)
  return rows[0]?.person_id ?? null
}
