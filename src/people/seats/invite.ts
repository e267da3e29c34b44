import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { RuleBroken } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { sayDay } from '../../questions/words.ts'
import type { Viewer } from '../viewer.ts'
import { type Noted, type Post, sendLetter, writeLetters } from './post.ts'
import type { Holding, SeatForum, StaffedSeat } from './queries.ts'
import type { Span } from './rules.ts'

export type Given = Span & { key: string; name: string; email: string; kind: 'ordinary' | 'deputy' }

/** The person as the association knows them; the name is not always the one that was typed. */
export type Invited = { person: number; name: string; isNew: boolean }

/**
 * Invites somebody to a seat: they belong to the association from the first day, sit on the seat, and get a letter. The second send
 * of a form changes nothing. Throws RuleBroken where they leave the association before they would begin.
 */
export async function inviteToSeat(
  trx: Scope,
  viewer: Viewer,
  { seat, forum }: { seat: StaffedSeat; forum: SeatForum },
  given: Given,
  post: Post,
): Promise<Invited> {
  const before = await findByKey(trx, given.key)
  if (before) return before
  const person = await letIn(trx, viewer, given, false)
  await trx
    .insertInto('seat_holder')
    .values({ seat_id: seat.id, person_id: person, kind: given.kind, from_on: given.from, until_on: given.until })
    .execute()
  const invited = await invite(trx, viewer, { key: given.key, person, seatId: seat.id })
  await sendLetter(trx, viewer, invited, { seat, forum, ...given }, post)
  return { person, name: invited.name, isNew: true }
}

/** The same to the office, which has no seats. */
export async function inviteToOffice(
  trx: Scope,
  viewer: Viewer,
  given: Omit<Given, 'kind'>,
  post: Post,
): Promise<Invited> {
  const before = await findByKey(trx, given.key)
  if (before) return before
  const person = await letIn(trx, viewer, given, true)
  const invited = await invite(trx, viewer, { key: given.key, person, seatId: null })
  await sendLetter(trx, viewer, invited, { ...given, seat: null, forum: null, kind: 'ordinary' }, post)
  return { person, name: invited.name, isNew: true }
}

/** Sends the letter of a seat once more, or for the first time to somebody who came with the set-up. */
export async function sendInvitation(
  trx: Scope,
  viewer: Viewer,
  { seat, forum, holding }: { seat: StaffedSeat; forum: SeatForum; holding: Holding },
  key: string,
  post: Post,
): Promise<void> {
  const invited = await again(trx, viewer, { key, person: holding.person, seatId: seat.id })
  await sendLetter(trx, viewer, invited, { seat, forum, ...holding }, post)
}

/** The same to somebody of the office. */
export async function sendOfficeInvitation(
  trx: Scope,
  viewer: Viewer,
  to: Span & { person: number },
  key: string,
  post: Post,
): Promise<void> {
  const invited = await again(trx, viewer, { key, person: to.person, seatId: null })
  await sendLetter(trx, viewer, invited, { ...to, seat: null, forum: null, kind: 'ordinary' }, post)
}

/** Those on the seats who have not been in, and whom nobody has written to: as after a set-up from a file. */
export function uninvited(seats: StaffedSeat[]): { seat: StaffedSeat; holding: Holding }[] {
  return seats.flatMap((seat) =>
    seat.holdings
      .filter(({ hasEntered, invitedOn }) => !hasEntered && invitedOn === null)
      .map((holding) => ({ seat, holding })),
  )
}

/** Invites all of them at once. Gives how many. */
export async function inviteUninvited(
  trx: Scope,
  viewer: Viewer,
  { seats, forum }: { seats: StaffedSeat[]; forum: SeatForum },
  publicUrl: string | null,
): Promise<number> {
  const waiting = uninvited(seats)
  if (waiting.length === 0) return 0
  const people = await trx
    .selectFrom('person')
    .where(
      'id',
      'in',
      waiting.map(({ holding }) => holding.person),
    )
    .select(['id', 'name', 'email'])
    .execute()
  const rows = await trx
    .insertInto('invitation')
    .values(
      waiting.map(({ seat, holding }) => ({
        ...{ key: randomUUID(), person_id: holding.person, seat_id: seat.id, invited_by: viewer.person.id },
      })),
    )
    .returning(['id', 'person_id', 'seat_id'])
    .execute()
  const letters = waiting.flatMap(({ seat, holding }) => {
    const row = rows.find(({ person_id, seat_id }) => person_id === holding.person && seat_id === seat.id)
    const person = people.find(({ id }) => id === holding.person)
    if (!row || !person) return []
    const to = { id: row.id, person: person.id, name: person.name, email: person.email, count: 1 }
    return [{ to, about: { ...holding, seat, forum } }]
  })
  return (await writeLetters(trx, viewer, letters, publicUrl)).length
}

/** When the latest letter about a seat, or about the office, went out; null where none has. */
export async function findSentAt(trx: Scope, person: number, seatId: number | null): Promise<Date | null> {
  const row = await trx
    .selectFrom('invitation')
    .where('person_id', '=', person)
    .where('seat_id', 'is not distinct from', seatId)
    .select(({ fn }) => fn.max('sent_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

type Membered = Pick<Given, 'name' | 'email' | 'from' | 'until'>

/** The same address is the same person in every association; a name that another uses is left as it is. */
async function letIn(trx: Scope, { association, today }: Viewer, given: Membered, isOffice: boolean): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select enroll_person(${given.email}, ${given.name}, ${association.isDemo}) as id`.execute(trx)
  const person_id = rows[0]?.id ?? 0
  const known = await trx
    .selectFrom('membership')
    .where('person_id', '=', person_id)
    .select(['from_on', 'until_on', 'is_office'])
    .executeTakeFirst()
  const until_on = isOffice ? given.until : null
  if (!known) {
    await trx
      .insertInto('membership')
      .values({ person_id, from_on: given.from, until_on, is_office: isOffice })
      .execute()
    return person_id
  }
  const hasLeft = known.until_on !== null && known.until_on < today
  if (!hasLeft && known.until_on !== null && known.until_on < given.from) {
    throw new RuleBroken(
      `Personen slutar i förbundet ${sayDay(known.until_on, today)}. Kansliet ändrar den dagen först.`,
    )
  }
  const set = {
    ...(hasLeft ? { from_on: given.from, until_on } : {}),
    ...(!hasLeft && known.from_on > given.from ? { from_on: given.from } : {}),
    ...(isOffice && !known.is_office ? { is_office: true } : {}),
  }
  if (Object.keys(set).length > 0)
    await trx.updateTable('membership').set(set).where('person_id', '=', person_id).execute()
  return person_id
}

async function invite(
  trx: Scope,
  viewer: Viewer,
  { key, person, seatId }: { key: string; person: number; seatId: number | null },
): Promise<Noted> {
  const { id } = await trx
    .insertInto('invitation')
    .values({ key, person_id: person, seat_id: seatId, invited_by: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return note(trx, { id, person, count: 1 })
}

async function again(
  trx: Scope,
  viewer: Viewer,
  to: { key: string; person: number; seatId: number | null },
): Promise<Noted> {
  const sent = await trx
    .updateTable('invitation')
    .set(({ eb }) => ({ sent_count: eb('sent_count', '+', 1), sent_at: sql<Date>`current_moment()` }))
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('invitation')
        .where('person_id', '=', to.person)
        .where('seat_id', 'is not distinct from', to.seatId)
        .select(({ fn }) => fn.max('id').as('id')),
    )
    .returning(['id', 'sent_count'])
    .executeTakeFirst()
  return sent ? note(trx, { id: sent.id, person: to.person, count: sent.sent_count }) : invite(trx, viewer, to)
}

async function note(trx: Scope, { id, person, count }: { id: number; person: number; count: number }): Promise<Noted> {
  const { name, email } = await trx
    .selectFrom('person')
    .where('id', '=', person)
    .select(['name', 'email'])
    .executeTakeFirstOrThrow()
  return { id, person, name, email, count }
}

async function findByKey(trx: Scope, key: string): Promise<Invited | null> {
  const row = await trx
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .where('invitation.key', '=', key)
    .select(['person.id', 'person.name'])
    .executeTakeFirst()
  return row ? { person: row.id, name: row.name, isNew: false } : null
}
