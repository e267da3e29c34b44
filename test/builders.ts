import { randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../src/database.ts'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { type OpenScope, openScope } from '../src/platform/scope.ts'
import { findQuestion } from '../src/questions/queries.ts'
import type { ForumRole, Question } from '../src/questions/question.ts'
import { type Raise, raiseQuestion } from '../src/questions/raise.ts'
import { act } from './acting.ts'
import { openTestDatabase } from './database/open.ts'
import { at, fillHouse, insertMembers, insertPeople, insertSeats, openSessions, word } from './house-rows.ts'
import { type Kind, type Shape, smallHouse } from './shapes.ts'

/** Each test builds its own association; several tests share one database and never see each other. */
export type House = {
  db: Kysely<Database>
  id: number
  slug: string
  /** The house's clock. Set it, or use `pass(house, days)`. */
  now: Date
  /** Parts by key, in order. */
  members: Record<string, Member>
  /** Forums by key, from the ground up. */
  forums: Record<string, BuiltForum>
  floors: { id: number; role: ForumRole }[]
  /** The first team, the one beside it, their group and the board; in other shapes the nearest there is. */
  team: BuiltForum
  otherTeam: BuiltForum
  group: BuiltForum
  board: BuiltForum
  office: BuiltPerson
  /** Belongs to the association, sits nowhere. */
  colleague: BuiltPerson
  themes: number[]
  /** The association's own scope: every forum, nobody in particular. */
  system: OpenScope
}

export type Member = { id: number; key: string; name: string; kind: Kind }

export type BuiltPerson = {
  id: number
  name: string
  email: string
  /** The value of the session cookie `hissen`; the session is open for ever. */
  cookie: string
  house: House
}

export type BuiltForum = {
  id: number
  key: string
  name: string
  role: ForumRole
  liftsTo: string | null
  house: House
  /** Who sits there, by the part they sit for. The convener is one of them. */
  seated: Record<string, BuiltPerson>
  convener: BuiltPerson
}

/** A Monday morning in September, far from the summer pause. */
export const monday = new Date('2026-09-07T08:00:00Z')

/**
 * A house with people in it: in every forum one person for each part (the first convenes), an office and a colleague who
 * sits nowhere. No meetings are planned. Takes a shape, or what differs from `smallHouse`.
 */
export async function buildHouse(shape: Partial<Shape> & { now?: Date } = {}): Promise<House> {
  const { now = monday, ...rest } = shape
  const whole: Shape = { ...smallHouse, ...rest }
  const { db } = await openTestDatabase()
  const slug = `f-${randomBytes(6).toString('hex')}`
  const { id } = await db
    .insertInto('association')
    .values({
      slug,
      name: `Förbundet ${slug}`,
      short_name: slug,
      is_demo: whole.isDemo,
      pause_from: whole.pause?.from ?? null,
      pause_until: whole.pause?.until ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const system = openScope(db, { association: id, person: null, forums: '*', now })
  const built = await system.act((trx) => fillHouse(trx, slug, whole))

  const house: House = {
    ...{ db, id, slug, now, themes: built.themes, floors: built.floors, members: byKey(built.members), forums: {} },
    get system() {
      return openScope(db, { association: id, person: null, forums: '*', now: house.now })
    },
    get team() {
      return firstOf(house, 'team', 0)
    },
    get otherTeam() {
      return firstOf(house, 'team', 1)
    },
    get group() {
      return firstOf(house, 'group', 0)
    },
    get board() {
      return firstOf(house, 'board', 0)
    },
    get office() {
      return at(people, 0)
    },
    get colleague() {
      return at(people, 1)
    },
  }
  const people = built.people.map((person) => ({ ...person, house }))
  await openSessions(db, people)
  for (const forum of built.forums) {
    const seated: Record<string, BuiltPerson> = {}
    for (const seat of built.seats) if (seat.forum === forum.id) seated[seat.member] = at(people, seat.person)
    const convening = built.seats.find((seat) => seat.forum === forum.id && seat.isConvening)
    house.forums[forum.key] = { ...forum, house, seated, convener: at(people, convening?.person ?? 0) }
  }
  return house
}

/** A part beside those of the shape. */
export function buildMember(house: House, key = word(), kind: Kind = 'kommun'): Promise<Member> {
  return house.system.act(async (trx) => {
    const [member] = await insertMembers(trx, [{ key, kind }], Object.keys(house.members).length)
    if (!member) throw new Error('No member')
    house.members[key] = member
    return member
  })
}

/** A forum beside those of the shape; without seats until `buildSeat` gives it some. Its convener is the office meanwhile. */
export function buildForum(
  house: House,
  { key = word(), floor, liftsTo = null }: { key?: string; floor: number; liftsTo?: BuiltForum | null },
): Promise<BuiltForum> {
  return house.system.act(async (trx) => {
    const stands = at(house.floors, floor)
    const { id } = await trx
      .insertInto('forum')
      .values({
        ...{ key, ordinal: 100, floor_id: stands.id, kind: 'lift', lifts_to: liftsTo?.id ?? null },
        ...{ name: `Forum ${key}`, short_name: key },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const liftsToKey = liftsTo?.key ?? null
    const forum: BuiltForum = {
      ...{ id, key, name: key, role: stands.role, liftsTo: liftsToKey, house, seated: {}, convener: house.office },
    }
    house.forums[key] = forum
    return forum
  })
}

type SeatOf = { person: BuiltPerson; member?: string; isConvening?: boolean; kind?: 'ordinary' | 'deputy' }

/** A seat in the forum, held from long ago. Gives its id. */
export function buildSeat(
  forum: BuiltForum,
  { person, member = 'kommun', isConvening = false, kind = 'ordinary' }: SeatOf,
): Promise<number> {
  return forum.house.system.act(async (trx) => {
    const part = forum.house.members[member]
    if (!part) throw new Error(`No member ${member}`)
    const seat = { forum: forum.id, memberId: part.id, personId: person.id, isConvening, kind }
    const [id] = await insertSeats(trx, [seat])
    forum.seated[member] ??= person
    if (isConvening && forum.convener === forum.house.office) forum.convener = person
    return at([id], 0) ?? 0
  })
}

type PersonOf = {
  name?: string
  isOffice?: boolean
  /** Forums in which the person gets a seat, and those among them that the person convenes. */
  seats?: BuiltForum[]
  convening?: BuiltForum[]
  member?: string
}

/** Somebody new in the association. */
export async function buildPerson(house: House, of: PersonOf = {}): Promise<BuiltPerson> {
  const { isOffice = false, seats = [], convening = [], member = 'kommun' } = of
  const name = of.name ?? `Person ${word()}`
  const person = await house.system.act(async (trx) => {
    const [enrolled] = await insertPeople(trx, house.slug, [{ name, isOffice }])
    if (!enrolled) throw new Error('No person')
    return { ...enrolled, house }
  })
  await openSessions(house.db, [person])
  for (const forum of new Set([...seats, ...convening])) {
    await buildSeat(forum, { person, member, isConvening: convening.includes(forum) })
  }
  return person
}

/** The person leaves the association: yesterday was the last day. */
export async function leave(person: BuiltPerson): Promise<void> {
  const until = addDays(dayOf(person.house.now), -1)
  await person.house.system.act(async (trx) => {
    await trx.updateTable('seat_holder').set({ until_on: until }).where('person_id', '=', person.id).execute()
    await trx.updateTable('membership').set({ until_on: until }).where('person_id', '=', person.id).execute()
  })
}

type QuestionOf = Partial<Omit<Raise, 'touches'>> & { by?: BuiltPerson; touches?: string[] }

/** A question raised in the forum by its convener, or by `by`; it touches the kommun unless told otherwise. Gives its number. */
export function buildQuestion(forum: BuiltForum, of: QuestionOf = {}): Promise<number> {
  const { by = forum.convener, touches = ['kommun'], ...rest } = of
  const members = touches.map((key) => forum.house.members[key]?.id ?? 0)
  return act(by, (trx, viewer) =>
    raiseQuestion(trx, viewer, {
      key: randomUUID(),
      forumId: forum.id,
      title: 'Vem tar nästa steg?',
      body: 'Det faller mellan oss när sjukpenningen tar slut.',
      themes: [],
      caseBand: null,
      ...rest,
      touches: members,
    }),
  )
}

/** The question as the association itself sees it. */
export function questionOf(house: House, number: number): Promise<Question> {
  return house.system.read((trx) => findQuestion(trx, number))
}

function firstOf(house: House, role: ForumRole, index: number): BuiltForum {
  const forums = Object.values(house.forums).filter((forum) => forum.role === role)
  const found = forums[index] ?? forums[0] ?? Object.values(house.forums).at(-1)
  if (!found) throw new Error('A house has a forum')
  return found
}

function byKey<T extends { key: string }>(things: T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.key, thing]))
}
