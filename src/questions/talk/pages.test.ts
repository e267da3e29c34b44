import { expect, test } from 'vitest'
import { pass } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, type House, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { some } from '../../../test/raw.ts'
import {
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  hear,
  judge,
  lift,
  planATalk,
  sendOutOfHouse,
  take,
} from '../../../test/steps.ts'

test('who raised the question sees that it becomes the team’s word, and presses once more', async () => {
  const house = await buildHouse()
  const raiser = some(house.team.seated.fk)
  const number = await buildAnswered(house.team, { by: raiser })
  await deliver(house.team.convener, number, house.team)
  const path = `/${house.slug}/fragor/${number}`
  expect(await read(raiser, path)).toContain('Hjälper svaret? Det blir teamets besked.')
  expect(await read(house.team.convener, path)).not.toContain('teamets besked')
  const first = await post(raiser, `${path}/besked`, { value: 'partly' })
  expect(first.status).toBe(422)
  expect(await first.text()).toContain('Lämna teamets besked')
  expect((await post(raiser, `${path}/besked`, { value: 'partly', forTeam: 'ja' })).status).toBe(303)
  const page = await read(house.office, path)
  expect(page).toContain('Avslutad: svaret hjälper delvis')
  expect(page).not.toContain('bekräftad')
  expect(await read(house.office, `/${house.slug}/hissen`)).toContain('Svaret hjälper delvis')
})

test('after a second "räcker inte" both conveners are offered a talk, and nobody else', async () => {
  const { house, number } = await inGroup()
  for (const _ of [1, 2]) {
    await take(house.group.convener, number)
    await answer(house.group.convener, number)
    await deliver(house.team.convener, number, house.team)
    await judge(house.team.convener, number, 'not_enough')
    await holdMeetingOf(house.group)
  }
  const offer = 'har två gånger inte räckt'
  for (const person of [house.team.convener, house.group.convener]) {
    expect(await read(person, `/${house.slug}`)).toContain(offer)
    expect(await read(person, `/${house.slug}/fragor/${number}`)).toContain('Bjud in till ett samtal')
  }
  expect(await read(some(house.team.seated.fk), `/${house.slug}`)).not.toContain(offer)
  await planATalk(house.team.convener, number, '2026-10-15')
  expect(await read(house.group.convener, `/${house.slug}`)).not.toContain(offer)
})

test('a planned talk is told on the page and the sheet, and its day asks what they came to', async () => {
  const { house, number } = await inGroup()
  const path = `/${house.slug}/fragor/${number}`
  await planATalk(house.group.convener, number, '2026-09-20')
  expect(await read(house.office, path)).toContain('Ett samtal är planerat 20 september')
  expect(await read(house.team.convener, `/${house.slug}/forum/kt-a/ni-fragade`)).toContain(
    'Ett samtal är planerat 20 september.',
  )
  const early = await post(house.group.convener, `${path}/svar`, { kind: 'talk', body: 'Vi enades.' })
  expect(early.status).toBe(422)
  pass(house, 12)
  expect(await read(house.group.convener, `/${house.slug}`)).toContain('Vad kom ni fram till?')
  expect(await read(house.group.convener, path)).toContain('Efter samtalet')
  expect((await post(house.group.convener, `${path}/svar`, { kind: 'talk', body: 'Vi enades.' })).status).toBe(303)
  expect(await read(house.team.convener, `/${house.slug}/forum/kt-a/ni-fragade`)).toContain(
    'Svar från lsg efter ett samtal',
  )
})

test('a talk too far away is refused with what was typed kept', async () => {
  const { house, number } = await inGroup()
  const response = await post(house.group.convener, `/${house.slug}/fragor/${number}/samtal`, {
    on: '2027-05-12',
    withWhom: 'Alla fyra',
  })
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('inom 60 dagar, eller ett möte som redan är planerat')
  expect(page).toContain('Alla fyra')
})

test('a passed floor is told until when it may add, and asked only for so long', async () => {
  const { house, number } = await passingGroup()
  const ask = 'Vill ni lägga till vad det betyder hos er?'
  expect(await read(house.group.convener, `/${house.slug}`)).toContain(ask)
  expect(await read(house.group.convener, `/${house.slug}/fragor/${number}`)).toContain(
    'Ni kan lägga till till och med 24 september.',
  )
  pass(house, 15)
  expect(await read(house.group.convener, `/${house.slug}`)).not.toContain(ask)
})

test('what is outside stands on its own floor, and asks the office when its day is near', async () => {
  const { house, number } = await passingGroup(false)
  await sendOutOfHouse(house.office, number, '2026-09-20')
  expect((await questionOf(house, number)).state).toBe('outside')
  const board = await read(house.colleague, `/${house.slug}/hissen`)
  expect(board).toContain('Utanför huset, ses över 20 september')
  expect(await read(house.colleague, `/${house.slug}/hissen/v4`)).toContain('Vem tar nästa steg?')
  expect(await read(house.colleague, `/${house.slug}/hissen/v3`)).not.toContain('Vem tar nästa steg?')
  expect(await read(house.office, `/${house.slug}`)).not.toContain('ska ses över')
  pass(house, 6)
  expect(await read(house.office, `/${house.slug}`)).toContain('är utanför huset och ska ses över 20 september')
  pass(house, 30)
  expect(await read(house.office, `/${house.slug}/utanfor-huset`)).toContain('Väntar på kansliet sedan 20 september')
  expect(await read(house.team.convener, `/${house.slug}/forum/kt-a/ni-fragade`)).toContain('hos Socialdepartementet')
})

async function inGroup(): Promise<{ house: House; number: number }> {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await hear(house.group.convener, number, 'kommun')
  return { house, number }
}

async function passingGroup(isAnswered = true): Promise<{ house: House; number: number }> {
  const { house, number } = await inGroup()
  await lift(house.group.convener, number)
  await holdMeetingOf(house.board)
  if (isAnswered) await answer(house.board.convener, number, { paragraph: '§ 12' })
  return { house, number }
}

async function read(person: BuiltPerson, path: string): Promise<string> {
  const response = await get(person, path)
  expect(response.status).toBe(200)
  return response.text()
}
