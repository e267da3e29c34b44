import { expect, test } from 'vitest'
import { act, pass } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion, buildSeat } from '../../test/builders.ts'
import { planMeeting } from '../../test/meetings.ts'
import { lowHouse } from '../../test/shapes.ts'
import { listStatements } from '../../test/statements.ts'
import { buildAnswered } from '../../test/steps.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { roleKeys, stepsOfRole } from './rules.ts'

test('each introduction is a handful of pages from the house’s own data', async () => {
  const house = await buildHouse()
  await house.system.act((trx) =>
    trx
      .updateTable('forum')
      .set({ promise: 'Svar före jul.', decides: 'Nästa steg.' })
      .where('key', '=', 'lsg')
      .execute(),
  )
  await planMeeting(house.team, '2026-09-22')
  const person = seat(house.team.seated.fk)
  const seen = new Set<string>()
  for (const role of ['team', 'group', 'board', 'convener'] as const) {
    const path = `introduktion/${roleKeys[role]}`
    const list = await read(person, path)
    for (const step of stepsOfRole[role]) {
      expect(list, step).toContain(`/${path}/${step}"`)
      if (!seen.has(step)) await read(person, `${path}/${step}`)
      seen.add(step)
    }
    expect(stepsOfRole[role].length).toBeLessThanOrEqual(8)
  }
  expect(await read(person, 'introduktion/konsultationsteamet/vaningar')).toContain('Svar före jul.')
  expect(await read(person, 'introduktion/konsultationsteamet/mote')).toContain('tisdag 22 september')
  expect((await get(person, `/${house.slug}/introduktion/kungen`)).status).toBe(404)
  expect((await get(person, `/${house.slug}/introduktion/lsg/fraga`)).status).toBe(404)
})

test('the way of a question is told with an answer that I may read, and never with another', async () => {
  const house = await buildHouse()
  await buildQuestion(house.otherTeam, { title: 'Bara deras' })
  const path = 'introduktion/konsultationsteamet/resa'
  expect(await read(seat(house.team.seated.fk), path)).toContain('Inget svar finns att visa än')
  await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  const page = await read(seat(house.team.seated.fk), path)
  expect(page).toContain('Vem bjuder in?')
  expect(page).toContain('kt-a frågade, lsg svarade')
  expect(page).not.toContain('Bara deras')
})

test('progress is one’s own: nobody else reads it, not the office and not the system', async () => {
  const house = await buildHouse()
  const person = seat(house.team.seated.fk)
  await send(person, 'introduktion/konsultationsteamet/forum')
  expect(await read(person, 'introduktion')).toContain('1 av 8 lästa')
  for (const other of [house.office, house.team.convener, seat(house.team.seated.af)]) {
    expect(await read(other, 'introduktion')).not.toContain('1 av 8 lästa')
    expect(await act(other, (trx) => trx.selectFrom('introduction').selectAll().execute())).toEqual([])
    await act(other, (trx) => trx.updateTable('introduction').set({ done: [] }).execute())
  }
  expect(await house.system.read((trx) => trx.selectFrom('introduction').selectAll().execute())).toEqual([])
  expect(await read(person, 'introduktion')).toContain('1 av 8 lästa')
})

test('each page leads to the next, and the last one finishes', async () => {
  const house = await buildHouse()
  const person = seat(house.team.seated.fk)
  const path = `/${house.slug}/introduktion/konsultationsteamet`
  let next = `${path}/forum`
  for (const step of stepsOfRole.team) {
    expect(next).toBe(`${path}/${step}`)
    next = (await post(person, next)).headers.get('Location') ?? ''
  }
  expect(next).toBe(path)
  expect(await read(person, 'introduktion/konsultationsteamet')).toContain('Du har läst alla sidor')
  for (let turn = 0; turn < 2; turn++) await send(person, 'introduktion/konsultationsteamet/forum')
  expect(await read(person, 'introduktion')).toContain('Klar. Går att läsa igen')
})

test('it is offered on the start page while one is new, until it is finished or set aside', async () => {
  const house = await buildHouse()
  const [reader, busy, old] = [await newcomer(house.team), await newcomer(house.team), seat(house.team.seated.fk)]
  const offer = 'Ny i konsultationsteamet?'
  expect(await read(reader, '')).toContain(offer)
  expect(await read(old, '')).not.toContain(offer)
  await send(busy, 'introduktion/konsultationsteamet', { val: 'inte-nu' })
  expect(await read(busy, '')).not.toContain(offer)
  expect(await read(busy, 'introduktion')).toContain('Ny i konsultationsteamet')
  for (const step of stepsOfRole.team) await send(reader, `introduktion/konsultationsteamet/${step}`)
  expect(await read(reader, '')).not.toContain(offer)

  const late = await newcomer(house.team)
  pass(house, 61)
  expect(await read(late, '')).not.toContain(offer)
})

test('a new member of the board and a new convener are offered their own', async () => {
  const house = await buildHouse()
  expect(await read(await newcomer(house.board), '')).toContain('Ny ledamot eller ersättare?')
  const convener = await newcomer(house.group, true)
  expect(await read(convener, '')).toContain('Ny sammankallande?')
})

test('a house without groups has no introduction to them', async () => {
  const house = await buildHouse(lowHouse)
  const person = seat(house.team.seated.fk)
  expect(await read(person, 'introduktion')).not.toContain('LSG')
  expect((await get(person, `/${house.slug}/introduktion/lsg`)).status).toBe(404)
})

test('a page names no person and asks the database few times', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team)
  const person = seat(house.team.seated.fk)
  const names = [house.team.convener.name, house.office.name, seat(house.team.seated.af).name]
  for (const step of stepsOfRole.team) {
    const path = `introduktion/konsultationsteamet/${step}`
    let page = ''
    const statements = await listStatements(async () => {
      page = await read(person, path)
    })
    expect(statements.length, step).toBeLessThanOrEqual(10)
    expect(
      names.filter((name) => page.slice(page.indexOf('<main')).includes(name)),
      step,
    ).toEqual([])
  }
})

async function newcomer(forum: Parameters<typeof buildSeat>[0], isConvening = false): Promise<BuiltPerson> {
  const { house } = forum
  const person = await buildPerson(house)
  const id = await buildSeat(forum, { person, isConvening })
  const from_on = addDays(dayOf(house.now), -10)
  await house.system.act((trx) => trx.updateTable('seat_holder').set({ from_on }).where('seat_id', '=', id).execute())
  return person
}

function seat(person: BuiltPerson | undefined): BuiltPerson {
  if (!person) throw new Error('Nobody sits there')
  return person
}

async function read(by: BuiltPerson, path: string): Promise<string> {
  const response = await get(by, `/${by.house.slug}/${path}`.replace(/\/$/, ''))
  expect(response.status, path).toBe(200)
  return response.text()
}

async function send(by: BuiltPerson, path: string, fields = {}): Promise<void> {
  expect((await post(by, `/${by.house.slug}/${path}`, fields)).status, path).toBe(303)
}
