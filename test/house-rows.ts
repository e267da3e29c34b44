import { randomBytes, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../src/database.ts'
import { hash } from '../src/people/session.ts'
import type { Scope } from '../src/platform/scope.ts'
import type { House, Member } from './builders.ts'
import type { Shape } from './shapes.ts'

const longAgo = '2020-01-01'
/** A session is over after a time; tests move the clock further than that. */
const farAhead = new Date('2100-01-01T00:00:00Z')

/** All of a shape: its parts, floors, forums and themes, and who sits there. */
export async function fillHouse(trx: Scope, slug: string, shape: Shape) {
  const members = await insertMembers(trx, shape.members, 0)
  const floors = await trx
    .insertInto('floor')
    .values(
      shape.floors.map((role, index) => ({
        ...{ key: `v${index + 1}`, ordinal: index + 1, name: `Våning ${index + 1}`, short_name: `V${index + 1}`, role },
      })),
    )
    .returning(['id', 'role'])
    .execute()
  const forums = await insertForums(trx, shape, floors)
  const themes = await trx
    .insertInto('theme')
    .values(['regelverk', 'mandat', 'resurser'].map((key, index) => ({ key, ordinal: index + 1, name: key })))
    .returning('id')
    .execute()

  const sitting = forums.flatMap((forum) =>
    forum.seats.map((member) => ({ forum, member, isConvening: member === forum.convening })),
  )
  const people = await insertPeople(trx, slug, [
    { name: 'Kim Kansli', isOffice: true },
    { name: 'Kalle Kollega', isOffice: false },
    ...sitting.map(({ forum, member }) => ({ name: `${member} i ${forum.key}`, isOffice: false })),
  ])
  const seats = sitting.map(({ forum, member, isConvening }, index) => ({
    ...{ forum: forum.id, member, isConvening, kind: 'ordinary' as const, person: index + 2 },
    ...{ memberId: members.find(({ key }) => key === member)?.id ?? 0, personId: at(people, index + 2).id },
  }))
  await insertSeats(trx, seats)
  return { members, floors, forums, themes: themes.map((theme) => theme.id), people, seats }
}

export async function insertMembers(trx: Scope, members: Shape['members'], after: number): Promise<Member[]> {
  const named = members.map(({ key, kind }) => ({ key, kind, name: `Part ${key}` }))
  const rows = await trx
    .insertInto('member')
    .values(named.map((member, index) => ({ ...member, short_name: member.key, ordinal: after + index + 1 })))
    .returning('id')
    .execute()
  return named.map((member, index) => ({ ...member, id: at(rows, index).id }))
}

async function insertForums(trx: Scope, shape: Shape, floors: House['floors']) {
  const rows = await trx
    .insertInto('forum')
    .values(
      shape.forums.map(({ key, floor }, index) => ({
        ...{ key, ordinal: index + 1, floor_id: at(floors, floor).id, kind: 'lift' as const },
        ...{ name: `Forum ${key}`, short_name: key },
      })),
    )
    .returning('id')
    .execute()
  const lifts = JSON.stringify(shape.forums)
  await sql`
    update forum set lifts_to = above.id
    from jsonb_to_recordset(${lifts}::jsonb) as shape (key text, "liftsTo" text) join forum above on above.key = shape."liftsTo"
    where forum.key = shape.key`.execute(trx)
  const everybody = shape.members.map((member) => member.key)
  return shape.forums.map(({ key, floor, liftsTo, seats = everybody, convening = seats[0] }, index) => ({
    ...{ id: at(rows, index).id, key, name: key, role: at(floors, floor).role, liftsTo, seats, convening },
  }))
}

/** One statement for the persons, one for their memberships; sessions follow outside, where the owner may write them. */
export async function insertPeople(trx: Scope, slug: string, people: { name: string; isOffice: boolean }[]) {
  const listed = people.map((person) => ({
    ...{ name: person.name, is_office: person.isOffice, email: `${word()}@${slug}.example`, cookie: randomUUID() },
  }))
  const { rows } = await sql<{ id: number; email: string }>`
    select enroll_person(email, name, false) as id, email
    from jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) as listed (email text, name text)`.execute(trx)
  const enrolled = listed.map((person) => ({
    ...person,
    id: rows.find((row) => row.email === person.email)?.id ?? 0,
  }))
  await trx
    .insertInto('membership')
    .values(enrolled.map(({ id, is_office }) => ({ person_id: id, is_office, from_on: longAgo, has_entered: true })))
    .execute()
  return enrolled.map(({ id, name, email, cookie }) => ({ id, name, email, cookie }))
}

type SeatRow = {
  forum: number
  memberId: number
  personId: number
  isConvening: boolean
  kind: 'ordinary' | 'deputy'
}

export async function insertSeats(trx: Scope, seats: SeatRow[]): Promise<number[]> {
  if (seats.length === 0) return []
  const rows = await trx
    .insertInto('seat')
    .values(
      seats.map((seat, index) => ({
        ...{ key: word(), forum_id: seat.forum, member_id: seat.memberId, ordinal: index + 1 },
        ...{ is_convening: seat.isConvening },
      })),
    )
    .returning('id')
    .execute()
  await trx
    .insertInto('seat_holder')
    .values(
      seats.map(({ personId, kind }, index) => ({
        ...{ seat_id: at(rows, index).id, person_id: personId, kind, from_on: longAgo },
      })),
    )
    .execute()
  return rows.map((row) => row.id)
}

export async function openSessions(db: Kysely<Database>, people: { id: number; cookie: string }[]): Promise<void> {
  await db
    .insertInto('session')
    .values(
      people.map(({ id, cookie }) => ({
        ...{ person_id: id, token_hash: hash(cookie), device: 'test', created_at: farAhead, seen_at: farAhead },
      })),
    )
    .execute()
}

export function at<T>(things: T[], index: number): T {
  const thing = things[index]
  if (thing === undefined) throw new Error(`Nothing at ${index}`)
  return thing
}

export function word(): string {
  return randomBytes(5).toString('hex')
}
