import { sql } from 'kysely'
import { Conflict } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Holding, SeatForum, StaffedSeat } from './queries.ts'

export type Rhythm = Pick<StaffedSeat, 'rhythm' | 'timesPerYear'>
export type NewSeat = Rhythm & { key: string; memberId: number; function: string | null; isConvening: boolean }

/** A place for a part in the forum. Gives its id; the second send of a form gives the seat that the first made. */
export async function addSeat(trx: Scope, forum: Pick<SeatForum, 'id' | 'key'>, seat: NewSeat): Promise<number> {
  const key = `${forum.key}/${seat.key}`
  const before = await trx.selectFrom('seat').where('key', '=', key).select('id').executeTakeFirst()
  if (before) return before.id
  const { id } = await trx
    .insertInto('seat')
    .values(({ selectFrom, eb }) => ({
      ...{ key, forum_id: forum.id, member_id: seat.memberId, function: seat.function, is_convening: seat.isConvening },
      ...{ rhythm: seat.rhythm, times_per_year: seat.timesPerYear },
      ordinal: selectFrom('seat')
        .where('forum_id', '=', forum.id)
        .select(({ fn }) => eb(fn.coalesce(fn.max('ordinal'), sql<number>`0`), '+', 1).as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Of two who do something to all seats of a forum, the second finds what the first has done. */
export async function waitForForum(trx: Scope, forumId: number): Promise<void> {
  await trx.selectFrom('forum').where('id', '=', forumId).select('id').forNoKeyUpdate().execute()
}

/** Nobody sits there any more from now on; who has sat there stays to be read. */
export async function closeSeat(trx: Scope, seat: StaffedSeat): Promise<void> {
  const closed = await trx
    .updateTable('seat')
    .set({ closed_on: sql<string>`today()` })
    .where('id', '=', seat.id)
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!closed) throw new Conflict('Platsen är redan stängd.')
}

export async function setConvening(trx: Scope, seat: StaffedSeat, is_convening: boolean): Promise<void> {
  await trx.updateTable('seat').set({ is_convening }).where('id', '=', seat.id).execute()
}

export async function setRhythm(trx: Scope, seat: StaffedSeat, { rhythm, timesPerYear }: Rhythm): Promise<void> {
  await trx.updateTable('seat').set({ rhythm, times_per_year: timesPerYear }).where('id', '=', seat.id).execute()
}

export type Words = { mandate?: string | null; phone?: string | null; hours?: string | null; way_in?: string | null }

/** What the seat may promise and how it is reached, as it was shown in `version`. Throws Conflict when somebody was faster. */
export async function describeSeat(trx: Scope, seat: StaffedSeat, version: number, words: Words): Promise<void> {
  const written = await trx
    .updateTable('seat')
    .set(words)
    .where('id', '=', seat.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!written) throw new Conflict('Någon annan har ändrat uppgifterna medan du skrev.')
}

/** Sets, moves or takes away a last day, as it was shown. Throws Conflict when somebody was faster. */
export async function leaveSeatOn(
  trx: Scope,
  holding: Holding,
  { shown, until }: { shown: string | null; until: string | null },
): Promise<void> {
  const left = await trx
    .updateTable('seat_holder')
    .set({ until_on: until })
    .where('id', '=', holding.id)
    .where('until_on', 'is not distinct from', shown)
    .returning('id')
    .executeTakeFirst()
  if (!left) throw new Conflict('Någon annan har ändrat sista dagen medan du hade sidan öppen.')
}

/**
 * Undoes an invitation before it has begun to count. Somebody who was let in by it alone and has not been in does not get in.
 * Gives whether anybody was kept out.
 */
export async function takeBack(trx: Scope, holding: Holding, today: string): Promise<void> {
  const gone = await trx
    .deleteFrom('seat_holder')
    .where('id', '=', holding.id)
    .returning('person_id')
    .executeTakeFirst()
  if (!gone) throw new Conflict('Inbjudan är redan tillbakatagen.')
  await sql`
    update membership m set until_on = m.from_on - 1
    where m.person_id = ${holding.person} and not m.has_entered and not m.is_office and m.from_on >= ${today} and m.until_on is null
      and exists (select from invitation i where i.association_id = m.association_id and i.person_id = m.person_id
        and (i.invited_by = current_person() or is_office(current_person())))
      and not exists (select from seat_holder h where h.association_id = m.association_id and h.person_id = m.person_id
        and (h.until_on is null or h.until_on >= today()))`.execute(trx)
}
