import { randomBytes, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../src/database.ts'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { holdMeeting, type Notes } from '../src/meetings/hold.ts'
import { hash, loadViewer } from '../src/people/session.ts'
import { toViewer, type Viewer } from '../src/people/viewer.ts'
import { type OpenScope, openScope, type Scope } from '../src/platform/scope.ts'
import { findQuestion } from '../src/questions/queries.ts'
import type { ForumRole, Question } from '../src/questions/question.ts'
import { type Raise, raiseQuestion } from '../src/questions/raise.ts'
import { runTick } from '../src/questions/tick.ts'
import { openTestDatabase } from './database/open.ts'

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

type Kind = 'fk' | 'af' | 'region' | 'kommun'

export type Shape = {
  /** From the ground up. */
  floors: ForumRole[]
  forums: { key: string; floor: number; liftsTo: string | null; seats?: string[]; convening?: string }[]
  members: { key: string; kind: Kind }[]
  pause: { from: string; until: string } | null
  isDemo: boolean
}

/** Two teams under one group under the board; everything outside the house has a floor and no forum. */
export const smallHouse: Shape = {
  floors: ['team', 'group', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-b', floor: 0, liftsTo: 'lsg' },
    { key: 'lsg', floor: 1, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 2, liftsTo: null },
  ],
  members: [
    { key: 'kommun', kind: 'kommun' },
    { key: 'region', kind: 'region' },
    { key: 'af', kind: 'af' },
    { key: 'fk', kind: 'fk' },
  ],
  pause: { from: '07-01', until: '07-31' },
  isDemo: false,
}

/** One team straight under the board. */
export const lowHouse: Shape = {
  ...smallHouse,
  floors: ['team', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 1, liftsTo: null },
  ],
}

/** Two floors of groups between the teams and the board, and one team that lifts past the first of them. */
export const highHouse: Shape = {
  ...smallHouse,
  floors: ['team', 'group', 'group', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-b', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-c', floor: 0, liftsTo: 'rsg' },
    { key: 'lsg', floor: 1, liftsTo: 'rsg' },
    { key: 'rsg', floor: 2, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 3, liftsTo: null },
  ],
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

/** What a request would know of the person at the house's moment. */
export async function viewerOf(person: BuiltPerson): Promise<Viewer> {
  const { db, slug, now } = person.house
  const loaded = await loadViewer(db, { session: hash(person.cookie), slug, now })
  const viewer = loaded && toViewer(loaded)
  if (!viewer) throw new Error(`${person.name} is no longer a member`)
  return viewer
}

/** The transactions of a request by the viewer, at the moment the viewer was made. */
export function scopeOf({ house }: BuiltPerson, viewer: Viewer): OpenScope {
  return openScope(house.db, {
    association: viewer.association.id,
    person: viewer.person.id,
    forums: viewer.forums,
    now: viewer.now,
  })
}

/** One act of one person: `act(person, (trx, viewer) => liftQuestion(trx, viewer, …))`. It takes a minute of the house's time. */
export async function act<T>(person: BuiltPerson, work: (trx: Scope, viewer: Viewer) => Promise<T>): Promise<T> {
  person.house.now = new Date(person.house.now.getTime() + 60_000)
  const viewer = await viewerOf(person)
  return scopeOf(person, viewer).act((trx) => work(trx, viewer))
}

/** One reading by one person, now. */
export async function read<T>(person: BuiltPerson, work: (trx: Scope, viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = await viewerOf(person)
  return scopeOf(person, viewer).read((trx) => work(trx, viewer))
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

export function pass(house: House, days: number): void {
  house.now = new Date(house.now.getTime() + days * 86_400_000)
}

/** Plans a meeting on a day, or so many days from now. */
export async function planMeeting(forum: BuiltForum, when: string | number): Promise<number> {
  const meets_on = typeof when === 'string' ? when : addDays(dayOf(forum.house.now), when)
  const { id } = await forum.house.system.act((trx) =>
    trx.insertInto('meeting').values({ forum_id: forum.id, meets_on }).returning('id').executeTakeFirstOrThrow(),
  )
  return id
}

type Held = { by?: BuiltPerson; questions?: Partial<Notes['questions'][number]>[]; answers?: Notes['answers'] }

/**
 * Holds the forum's next planned meeting, on its day; where none is planned one is held tomorrow. The clock goes there.
 * Unless told otherwise everything is on the table: what lies in the forum and every answer that comes home there.
 */
export async function holdMeetingOf(forum: BuiltForum, held: Held = {}): Promise<number> {
  const { house } = forum
  const meeting = await nextMeeting(forum)
  const today = dayOf(house.now)
  if (meeting.meets_on > today) house.now = new Date(`${meeting.meets_on}T${house.now.toISOString().slice(11)}`)
  const table = await tableOf(forum)
  const notes: Notes = {
    questions: held.questions?.map((noted) => ({ ...onTable(0), ...noted })) ?? table.questions.map(onTable),
    answers: held.answers ?? table.answers.map((number) => ({ number, isReached: true, judgement: null })),
  }
  await act(held.by ?? forum.convener, (trx, viewer) =>
    holdMeeting(trx, viewer, { id: meeting.id, forumId: forum.id }, notes),
  )
  return meeting.id
}

/** What time does by itself, at the house's moment. Gives how many questions moved. */
export function tick(house: House): Promise<number> {
  return runTick(house.db, house.id, house.now)
}

function onTable(number: number): Notes['questions'][number] {
  return { number, isReached: true, holderId: null, voices: [] }
}

async function nextMeeting(forum: BuiltForum): Promise<{ id: number; meets_on: string }> {
  const planned = await forum.house.system.read((trx) =>
    trx
      .selectFrom('meeting')
      .where('forum_id', '=', forum.id)
      .where('state', '=', 'planned')
      .orderBy('meets_on')
      .select(['id', 'meets_on'])
      .executeTakeFirst(),
  )
  if (planned) return planned
  return { id: await planMeeting(forum, 1), meets_on: addDays(dayOf(forum.house.now), 1) }
}

async function tableOf(forum: BuiltForum): Promise<{ questions: number[]; answers: number[] }> {
  const { rows } = await forum.house.system.read((trx) =>
    sql<{ number: number; is_answer: boolean }>`
      select number, false as is_answer from question
      where forum_id = ${forum.id} and state in ('raised', 'received', 'preparing')
      union all
      select q.number, true from question q join delivery d on d.association_id = q.association_id and d.answer_id = q.answer_id
      where d.forum_id = ${forum.id} and q.state in ('delivering', 'delivered') and (d.is_origin or d.delivered_at is null)
      order by number`.execute(trx),
  )
  const numbers = (isAnswer: boolean) => rows.filter((row) => row.is_answer === isAnswer).map((row) => row.number)
  return { questions: numbers(false), answers: numbers(true) }
}

async function fillHouse(trx: Scope, slug: string, shape: Shape) {
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

async function insertMembers(trx: Scope, members: Shape['members'], after: number): Promise<Member[]> {
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
async function insertPeople(trx: Scope, slug: string, people: { name: string; isOffice: boolean }[]) {
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

async function insertSeats(trx: Scope, seats: SeatRow[]): Promise<number[]> {
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

async function openSessions(db: Kysely<Database>, people: { id: number; cookie: string }[]): Promise<void> {
  await db
    .insertInto('session')
    .values(
      people.map(({ id, cookie }) => ({
        ...{ person_id: id, token_hash: hash(cookie), device: 'test', created_at: farAhead, seen_at: farAhead },
      })),
    )
    .execute()
}

const longAgo = '2020-01-01'
/** A session is over after a time; tests move the clock further than that. */
const farAhead = new Date('2100-01-01T00:00:00Z')

function firstOf(house: House, role: ForumRole, index: number): BuiltForum {
  const forums = Object.values(house.forums).filter((forum) => forum.role === role)
  const found = forums[index] ?? forums[0] ?? Object.values(house.forums).at(-1)
  if (!found) throw new Error('A house has a forum')
  return found
}

function byKey<T extends { key: string }>(things: T[]): Record<string, T> {
  return Object.fromEntries(things.map((thing) => [thing.key, thing]))
}

function at<T>(things: T[], index: number): T {
  const thing = things[index]
  if (thing === undefined) throw new Error(`Nothing at ${index}`)
  return thing
}

function word(): string {
  return randomBytes(5).toString('hex')
}
