import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { act, pass, tick, viewerOf } from '../../../test/acting.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildForum,
  buildHouse,
  buildPerson,
  buildQuestion,
  buildSeat,
  questionOf,
} from '../../../test/builders.ts'
import { handOver } from '../../../test/steps.ts'
import { addDays, dayOf } from '../../meetings/calendar.ts'
import type { Scope } from '../../platform/scope.ts'

/** Straight to the tables, past the pages and their rules: "done", or the error's name and the sentence. */
async function tried(by: BuiltPerson, work: (trx: Scope) => Promise<unknown>): Promise<string> {
  try {
    await act(by, (trx) => work(trx))
    return 'done'
  } catch (fault) {
    return fault instanceof Error ? `${fault.name}: ${fault.message}` : 'odd'
  }
}

const seatOf = (forum: BuiltForum, member = 'af') =>
  forum.house.system.read(async (trx) => {
    const { id } = await trx
      .selectFrom('seat')
      .where('forum_id', '=', forum.id)
      .where('member_id', '=', forum.house.members[member]?.id ?? 0)
      .select('id')
      .executeTakeFirstOrThrow()
    return id
  })

const sit =
  (seat_id: number, person_id: number, of: { from_on?: string; until_on?: string | null } = {}) =>
  (trx: Scope) =>
    trx
      .insertInto('seat_holder')
      .values({ seat_id, person_id, kind: 'deputy', from_on: '2026-09-07', ...of })
      .execute()

const update = (seat: number, set: Record<string, unknown>) => (trx: Scope) =>
  trx.updateTable('seat').set(set).where('id', '=', seat).returning('id').executeTakeFirstOrThrow()

const member = (person: BuiltPerson, set: Record<string, unknown>) => (trx: Scope) =>
  trx
    .updateTable('membership')
    .set(set)
    .where('person_id', '=', person.id)
    .returning('person_id')
    .executeTakeFirstOrThrow()

const some = (person: BuiltPerson | undefined): BuiltPerson => {
  if (!person) throw new Error('Nobody')
  return person
}

test('the office fills every seat, a convener those of the own forum, nobody else any', async () => {
  const { office, team, otherTeam, colleague } = await buildHouse()
  const [own, other] = [await seatOf(team), await seatOf(otherTeam)]
  expect(await tried(office, sit(other, colleague.id))).toBe('done')
  expect(await tried(team.convener, sit(own, colleague.id))).toBe('done')
  for (const [by, seat] of [
    [team.convener, other],
    [some(team.seated.af), own],
    [colleague, own],
  ] as const) {
    expect(await tried(by, sit(seat, some(team.seated.fk).id))).toMatch(/^Forbidden: Kansliet och forumets/)
  }
})

test('nobody sits backwards in time, ends before beginning, or twice on a seat', async () => {
  const { office, team, colleague } = await buildHouse()
  const seat = await seatOf(team)
  expect(await tried(office, sit(seat, colleague.id, { from_on: '2026-09-06' }))).toMatch(
    /^RuleBroken: Ingen bjuds in bakåt/,
  )
  const backwards = { from_on: '2026-10-01', until_on: '2026-09-30' }
  expect(await tried(office, sit(seat, colleague.id, backwards))).toMatch(/^RuleBroken: Sista dagen kommer efter/)
  expect(await tried(office, sit(seat, colleague.id, { until_on: '2026-12-31' }))).toBe('done')
  expect(await tried(office, sit(seat, colleague.id, { from_on: '2026-12-31' }))).toMatch(
    /^Conflict: Personen har redan/,
  )
  expect(await tried(office, sit(seat, colleague.id, { from_on: '2027-01-01' }))).toBe('done')
})

test('who has begun on a seat is ended and not taken away, and nobody is put in another’s place', async () => {
  const { team, colleague, office } = await buildHouse()
  const seat = await seatOf(team)
  const af = some(team.seated.af)
  const held = (set: Record<string, unknown>) => (trx: Scope) =>
    trx.updateTable('seat_holder').set(set).where('seat_id', '=', seat).where('person_id', '=', af.id).execute()
  expect(
    await tried(team.convener, (trx) => trx.deleteFrom('seat_holder').where('seat_id', '=', seat).execute()),
  ).toMatch(/^RuleBroken: Den som har börjat/)
  expect(await tried(team.convener, held({ person_id: colleague.id }))).toMatch(/^Forbidden: Den som har fått/)
  expect(await tried(team.convener, held({ from_on: '2026-10-01' }))).toMatch(/^Forbidden: Den som har fått/)
  expect(await tried(team.convener, held({ until_on: '2026-09-06' }))).toMatch(/^RuleBroken: Sista dagen är tidigast/)
  expect(await tried(af, held({ until_on: '2026-09-07' }))).toMatch(/^Forbidden/)
  expect(await tried(team.convener, held({ until_on: '2026-09-07' }))).toBe('done')
  pass(team.house, 1)
  expect(await tried(office, held({ until_on: null }))).toMatch(/^Conflict: Tiden på platsen/)
  expect(await tried(office, sit(seat, colleague.id, { from_on: '2026-10-01' }))).toBe('done')
  const undo = (trx: Scope) => trx.deleteFrom('seat_holder').where('person_id', '=', colleague.id).execute()
  expect(await tried(team.convener, undo)).toBe('done')
})

test('on a closed seat nobody sits, and a closed seat stays closed', async () => {
  const { office, team, colleague } = await buildHouse()
  const seat = await seatOf(team)
  expect(await tried(office, update(seat, { closed_on: '2026-09-08' }))).toMatch(/^RuleBroken: En plats stängs i dag/)
  expect(await tried(office, update(seat, { closed_on: '2026-09-07' }))).toBe('done')
  expect(await tried(office, sit(seat, colleague.id))).toBe('Conflict: Platsen är stängd.')
  expect(await tried(office, update(seat, { closed_on: null }))).toBe('Conflict: Platsen är stängd.')
})

test('which seats there are, and which convene, is the office’s', async () => {
  const { office, team, members } = await buildHouse()
  const seat = await seatOf(team)
  const add = (trx: Scope) =>
    trx
      .insertInto('seat')
      .values({ key: randomUUID(), forum_id: team.id, member_id: members.fk?.id ?? 0, ordinal: 9 })
      .execute()
  for (const set of [{ is_convening: true }, { closed_on: '2026-09-07' }, { function: 'psykiatri' }, { ordinal: 9 }]) {
    expect(await tried(team.convener, update(seat, set)), JSON.stringify(set)).toMatch(
      /^Forbidden: Kansliet lägger till/,
    )
  }
  expect(await tried(team.convener, add)).toMatch(/^Forbidden: Kansliet lägger till/)
  expect(await tried(office, add)).toBe('done')
  expect(await tried(office, update(seat, { member_id: members.fk?.id }))).toMatch(/^Forbidden: En plats hör till/)
})

test('a seat is added to an open forum', async () => {
  const { office, house, members } = await buildHouse().then((house) => ({ ...house, house, office: house.office }))
  const forum = await buildForum(house, { floor: 0 })
  await house.system.act((trx) =>
    trx.updateTable('forum').set({ closed_on: '2026-09-01' }).where('id', '=', forum.id).execute(),
  )
  const add = (trx: Scope) =>
    trx
      .insertInto('seat')
      .values({ key: randomUUID(), forum_id: forum.id, member_id: members.fk?.id ?? 0, ordinal: 1 })
      .execute()
  expect(await tried(office, add)).toMatch(/^RuleBroken: Forumet eller parten/)
})

test('one or two convene a forum', async () => {
  const { office, team } = await buildHouse()
  const [first, second, third] = [await seatOf(team, 'kommun'), await seatOf(team, 'af'), await seatOf(team, 'fk')]
  expect(await tried(office, update(first, { is_convening: false }))).toMatch(/^RuleBroken: Ett forum har alltid/)
  expect(await tried(office, update(first, { closed_on: '2026-09-07' }))).toMatch(/^RuleBroken: Ett forum har alltid/)
  expect(await tried(office, update(second, { is_convening: true }))).toBe('done')
  expect(await tried(office, update(third, { is_convening: true }))).toMatch(/^RuleBroken: Ett forum har högst två/)
  expect(await tried(office, update(first, { is_convening: false }))).toBe('done')
})

test('each part writes its own mandate; how a seat is reached is written by the forum too', async () => {
  const { office, team, otherTeam } = await buildHouse()
  const seat = await seatOf(team)
  const [af, fk] = [some(team.seated.af), some(team.seated.fk)]
  for (const by of [af, office]) expect(await tried(by, update(seat, { mandate: `Av ${by.name}` }))).toBe('done')
  for (const by of [fk, team.convener, some(otherTeam.seated.af)]) {
    expect(await tried(by, update(seat, { mandate: 'Åt er' }))).toMatch(/^Forbidden: Parten skriver själv/)
  }
  for (const by of [af, office, team.convener]) expect(await tried(by, update(seat, { phone: by.name }))).toBe('done')
  for (const by of [fk, otherTeam.convener]) {
    expect(await tried(by, update(seat, { way_in: 'Växeln' }))).toMatch(/^Forbidden: Den som sitter/)
  }
  expect(await tried(team.convener, update(seat, { rhythm: 'needed' }))).toBe('done')
  expect(await tried(af, update(seat, { rhythm: 'every' }))).toMatch(/^Forbidden: Kansliet och forumets/)
})

test('every change of a seat counts its version', async () => {
  const { office, team } = await buildHouse()
  const seat = await seatOf(team)
  await tried(office, update(seat, { phone: '0456-1' }))
  await tried(office, update(seat, { version: 1, phone: '0456-2' }))
  const { version } = await team.house.system.read((trx) =>
    trx.selectFrom('seat').where('id', '=', seat).select('version').executeTakeFirstOrThrow(),
  )
  expect(version).toBe(3)
})

test('nobody lifts oneself, or another, to the office', async () => {
  const { office, team, colleague } = await buildHouse()
  for (const by of [team.convener, some(team.seated.af), colleague]) {
    expect(await tried(by, member(by, { is_office: true }))).toMatch(/^Forbidden/)
    expect(await tried(by, member(colleague, { is_office: true }))).toMatch(/^Forbidden/)
    expect(await tried(by, member(office, { until_on: '2026-09-30' }))).toMatch(/^Forbidden/)
  }
  expect(await tried(office, member(colleague, { is_office: true }))).toBe('done')
})

test('somebody is always left at the office, as long as anybody has said', async () => {
  const { house, office } = await buildHouse().then((house) => ({ house, office: house.office }))
  const last = /^RuleBroken: Någon finns alltid kvar/
  expect(await tried(office, member(office, { is_office: false }))).toMatch(last)
  expect(await tried(office, member(office, { until_on: '2026-12-31' }))).toMatch(last)
  const second = await buildPerson(house, { isOffice: true })
  expect(await tried(second, member(second, { until_on: '2026-11-30' }))).toBe('done')
  expect(await tried(second, member(office, { until_on: '2026-11-30' }))).toMatch(last)
  expect(await tried(second, member(office, { is_office: false }))).toBe('done')
})

test('a convener lets new people in, and those who had left, and ends nobody’s membership', async () => {
  const { house, team, colleague } = await buildHouse().then((house) => ({
    ...house,
    house,
    team: house.team,
    colleague: house.colleague,
  }))
  expect(await tried(team.convener, member(colleague, { until_on: '2026-09-30' }))).toMatch(
    /^Forbidden: Det här sköter/,
  )
  expect(await tried(some(team.seated.af), (trx) => enroll(trx, 'ny@kommun.example'))).toMatch(
    /^Forbidden: Kansliet och/,
  )
  const letIn =
    (isOffice: boolean, from_on = '2026-09-07', until_on: string | null = null) =>
    async (trx: Scope) => {
      const person_id = await enroll(trx, `${randomUUID()}@kommun.example`)
      await trx.insertInto('membership').values({ person_id, from_on, until_on, is_office: isOffice }).execute()
    }
  expect(await tried(team.convener, letIn(false))).toBe('done')
  expect(await tried(team.convener, letIn(true))).toMatch(/^Forbidden: Det här sköter/)
  expect(await tried(team.convener, letIn(false, '2026-10-01', '2026-09-30'))).toMatch(
    /^RuleBroken: Sista dagen kommer/,
  )
  expect(await tried(team.convener, letIn(false, '2026-09-01'))).toMatch(/^RuleBroken: Ingen bjuds in bakåt/)
  await house.system.act((trx) => member(colleague, { until_on: '2026-09-01' })(trx))
  expect(await tried(team.convener, member(colleague, { from_on: '2026-09-07', until_on: null }))).toBe('done')
  expect(await tried(house.office, member(team.convener, { until_on: '2026-09-06' }))).toMatch(
    /^RuleBroken: Sista dagen är/,
  )
})

test('memberships and seats are never taken away', async () => {
  const { office } = await buildHouse()
  expect(await tried(office, (trx) => trx.deleteFrom('membership').execute())).toMatch(/permission denied/)
  expect(await tried(office, (trx) => trx.deleteFrom('seat').execute())).toMatch(/permission denied/)
  expect(await tried(office, member(office, { has_entered: false }))).toMatch(/permission denied/)
})

test('one invites in one’s own name, to seats one may fill, and not over and over', async () => {
  const { office, team, otherTeam, colleague } = await buildHouse()
  const [own, other] = [await seatOf(team), await seatOf(otherTeam)]
  const invite = (seat_id: number | null, invited_by: number) => (trx: Scope) =>
    trx.insertInto('invitation').values({ key: randomUUID(), person_id: colleague.id, seat_id, invited_by }).execute()
  const { convener } = team
  expect(await tried(convener, invite(other, convener.id))).toMatch(
    /^Forbidden: Kansliet och forumets sammankallande bjuder/,
  )
  expect(await tried(convener, invite(null, convener.id))).toMatch(
    /^Forbidden: Kansliet och forumets sammankallande bjuder/,
  )
  expect(await tried(convener, invite(own, office.id))).toMatch(/^Forbidden: Man bjuder in i sitt eget namn/)
  expect(await tried(convener, invite(own, convener.id))).toBe('done')
  const again = (trx: Scope) =>
    trx.updateTable('invitation').set({ sent_count: sql`sent_count + 1`, sent_at: sql`current_moment()` }).execute()
  expect(await tried(convener, again)).toMatch(/^RuleBroken: Inbjudan har nyss skickats/)
  team.house.now = new Date(team.house.now.getTime() + 11 * 60_000)
  expect(await tried(convener, again)).toBe('done')
  expect(await tried(some(team.seated.af), again)).toMatch(/^Forbidden/)
})

test('one association does not change the name that another uses', async () => {
  const [one, other] = [await buildHouse(), await buildHouse()]
  const { email, id, name } = one.colleague
  const nameOf = async () =>
    (await one.db.selectFrom('person').where('id', '=', id).select('name').executeTakeFirstOrThrow()).name
  // Known in one association alone: its set-up writes the name, an invitation leaves it.
  await one.system.act((trx) => enroll(trx, email, 'Rätt Namn'))
  expect(await nameOf()).toBe('Rätt Namn')
  await act(one.office, (trx) => enroll(trx, email, 'Fel Namn'))
  expect(await nameOf()).toBe('Rätt Namn')
  const same = await other.system.act(async (trx) => {
    const person_id = await enroll(trx, email.toUpperCase(), 'Annat Namn')
    await trx.insertInto('membership').values({ person_id, from_on: '2026-09-07' }).execute()
    return person_id
  })
  expect([same, await nameOf(), name]).toEqual([id, 'Rätt Namn', name])
  await one.system.act((trx) => enroll(trx, email, 'Nytt Namn'))
  const rename = (trx: Scope) => sql`select rename_person(${id}, 'Nytt Namn')`.execute(trx)
  expect(await tried(one.office, rename)).toMatch(/^RuleBroken: Personen finns i ett annat förbund/)
  expect(await tried(one.team.convener, rename)).toMatch(/^Forbidden: Kansliet rättar namn/)
  expect(await nameOf()).toBe('Rätt Namn')
})

test('the settings are the office’s, and numbers are shown when the board has said so', async () => {
  const { office, team, id } = await buildHouse()
  const set = (values: Record<string, unknown>) => (trx: Scope) => trx.updateTable('association').set(values).execute()
  for (const values of [{ question_days_max: 10 }, { shows_numbers: true }, { pause_from: null, pause_until: null }]) {
    expect(await tried(team.convener, set(values))).toMatch(/^Forbidden: Kansliet ändrar förbundets/)
  }
  expect(await tried(office, set({ question_days_max: 30 }))).toBe('done')
  expect(await tried(office, set({ shows_numbers: true }))).toMatch(/numbers_are_decided/)
  expect(
    await tried(office, set({ shows_numbers: true, numbers_paragraph: '§ 3', numbers_decided_on: '2026-09-01' })),
  ).toBe('done')
  expect(id).toBeGreaterThan(0)
})

test('that somebody has been in is noted once, and only then', async () => {
  const { house, colleague } = await buildHouse().then((house) => ({ house, colleague: house.colleague }))
  const hasEntered = () =>
    house.system.read(async (trx) => {
      const row = await trx
        .selectFrom('membership')
        .where('person_id', '=', colleague.id)
        .select('has_entered')
        .executeTakeFirstOrThrow()
      return row.has_entered
    })
  await forget(house.id, house.db, colleague.id)
  expect(await hasEntered()).toBe(false)
  await viewerOf(colleague)
  expect(await hasEntered()).toBe(true)
})

test('a question whose hand has left asks for a new one, until somebody has said who goes on', async () => {
  const house = await buildHouse()
  const { team, office } = house
  const af = some(team.seated.af)
  const number = await buildQuestion(team)
  await handOver(team.convener, number, af)
  const needs = () =>
    house.system.read(async (trx) => {
      const { rows } = await sql<{
        needs: boolean
      }>`select id in (select question_id from without_hand()) as needs from question where number = ${number}`.execute(
        trx,
      )
      return rows[0]?.needs
    })
  expect(await needs()).toBe(false)
  const seat = await seatOf(team)
  await act(team.convener, (trx) =>
    trx.updateTable('seat_holder').set({ until_on: '2026-09-10' }).where('seat_id', '=', seat).execute(),
  )
  pass(house, 3)
  await tick(house)
  expect([await needs(), (await questionOf(house, number)).holderId]).toEqual([false, af.id])
  pass(house, 1)
  await tick(house)
  expect([await needs(), (await questionOf(house, number)).holderId]).toEqual([true, team.convener.id])
  const counted = (by: BuiltPerson) => tried(by, (trx) => sql`select * from count_gaps()`.execute(trx))
  expect([await counted(office), await counted(team.convener)]).toEqual(['done', 'Forbidden: Kansliet ser flödet.'])
  const held = (by: BuiltPerson) => tried(by, (trx) => sql`select * from count_held(${af.id})`.execute(trx))
  expect([await held(office), await held(team.convener)]).toEqual(['done', 'done'])
  expect(await held(some(team.seated.fk))).toMatch(/^Forbidden: Kansliet och sammankallande/)
  // To say that one goes on oneself is an answer too.
  await handOver(team.convener, number, team.convener)
  expect(await needs()).toBe(false)
})

test('in a preparatory group no question is put, and none is lifted there', async () => {
  const house = await buildHouse()
  const { team, office } = house
  const id = await house.system.act(async (trx) => {
    const values = {
      key: 'bg',
      ordinal: 9,
      kind: 'preparatory' as const,
      name: 'Beredningsgruppen',
      short_name: 'BG',
      meets_with: team.id,
    }
    return (await trx.insertInto('forum').values(values).returning('id').executeTakeFirstOrThrow()).id
  })
  const group: BuiltForum = { ...team, id, key: 'bg', seated: {}, convener: office }
  await buildSeat(group, { person: team.convener, isConvening: true })
  expect(await tried(team.convener, (trx) => raise(trx, group, team.convener))).toMatch(
    /^RuleBroken: Frågor ställs i ett/,
  )
  expect(await tried(team.convener, (trx) => raise(trx, team, team.convener))).toBe('done')
  const lift = (trx: Scope) => trx.updateTable('forum').set({ lifts_to: id }).where('id', '=', team.id).execute()
  expect(await tried(office, lift)).toMatch(/^RuleBroken: Ett forum lyfter till/)
  const meet = (trx: Scope) => trx.updateTable('forum').set({ meets_with: id }).where('id', '=', team.id).execute()
  expect(await tried(office, meet)).toMatch(/only_beside_meets_with/)
})

async function enroll(trx: Scope, email: string, name = 'Ny Person'): Promise<number> {
  const { rows } = await sql<{ id: number }>`select enroll_person(${email}, ${name}, false) as id`.execute(trx)
  return rows[0]?.id ?? 0
}

/** As the owner, inside the association: the app has no grant to it. */
async function forget(association: number, db: Awaited<ReturnType<typeof buildHouse>>['db'], person: number) {
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('hissen.association', ${String(association)}, true)`.execute(trx)
    await sql`update membership set has_entered = false where person_id = ${person}`.execute(trx)
  })
}

/** Past the code that asks: what the database says of a question in the forum. */
async function raise(trx: Scope, { id: forum_id, house }: BuiltForum, { id: person_id }: BuiltPerson) {
  const { question_count: number } = await trx
    .updateTable('association')
    .set({ question_count: sql`question_count + 1` })
    .returning('question_count')
    .executeTakeFirstOrThrow()
  const { id: question_id } = await trx
    .insertInto('question')
    .values({ number, key: randomUUID(), origin_forum_id: forum_id, forum_id, raised_by: person_id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('question_text')
    .values({ question_id, version: 1, title: 'Rubrik', body: 'Text', author_id: person_id })
    .execute()
  const next_on = addDays(dayOf(house.now), 20)
  const event = { action: 'raised', state: 'raised', seq: 1, holder_id: person_id } as const
  await trx
    .insertInto('question_event')
    .values({ ...event, question_id, person_id, forum_id, next_on })
    .execute()
}
