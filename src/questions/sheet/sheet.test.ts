import { expect, test } from 'vitest'
import { get, moveTo } from '../../../test/app.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildQuestion,
  holdMeetingOf,
  planMeeting,
} from '../../../test/builders.ts'
import { buildAnswered, buildLifted } from '../../../test/steps.ts'

async function read(person: BuiltPerson, forum: BuiltForum, kind = ''): Promise<string> {
  moveTo(forum.house.now)
  const response = await get(person, `/${forum.house.slug}/forum/${forum.key}/ni-fragade${kind}`)
  expect(response.status).toBe(200)
  return response.text()
}

test('somebody from another association finds no sheet', async () => {
  const [house, other] = [await buildHouse(), await buildHouse()]
  moveTo(house.now)
  const response = await get(other.team.convener, `/${house.slug}/forum/${house.team.key}/ni-fragade`)
  expect(response.status).toBe(404)
})

test('a forum that does not exist has no sheet', async () => {
  const house = await buildHouse()
  moveTo(house.now)
  expect((await get(house.team.convener, `/${house.slug}/forum/finns-inte/ni-fragade`)).status).toBe(404)
})

test('a question that only its team may read is on the team’s sheet and nobody else’s', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vår fråga' })
  expect(await read(house.team.convener, house.team)).toContain('Bara vår fråga')
  for (const person of [house.office, house.colleague, house.group.convener, house.otherTeam.convener]) {
    expect(await read(person, house.team)).not.toContain('Bara vår fråga')
    expect(await read(person, house.team, '.txt')).not.toContain('Bara vår fråga')
  }
})

test('an answer on its way home is on the sheet of the team that asked, with the question whether it helps', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  const page = await read(house.team.convener, house.team)
  expect(page).toContain('Vem bjuder in?')
  expect(page).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
  expect(page).toContain('Hjälper svaret?')
  expect(page).toMatch(/fragor\/1\/besked/)
})
