import { expect, test } from 'vitest'
import { get } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion } from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { answerForPart, askOrganisation, nameFor } from '../../test/parts.ts'
import { listStatements } from '../../test/statements.ts'
import { buildAnswered, buildLifted, lift, receive, take } from '../../test/steps.ts'
import { dayOf } from '../meetings/calendar.ts'

async function read(person: BuiltPerson): Promise<string> {
  const response = await get(person, `/${person.house.slug}`)
  expect(response.status).toBe(200)
  return response.text()
}

test('the start page of another association does not exist', async () => {
  const [house, other] = [await buildHouse(), await buildHouse()]
  expect((await get(other.team.convener, `/${house.slug}`)).status).toBe(404)
})

test('what only a team may read is not told to others', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vår fråga' })
  expect(await read(house.team.convener)).toContain('Bara vår fråga')
  for (const person of [house.office, house.colleague, house.group.convener]) {
    expect(await read(person)).not.toContain('Bara vår fråga')
  }
})

test('a convener is led to the meeting of the day, and to the one that was never noted', async () => {
  const house = await buildHouse()
  const id = await planMeeting(house.team, dayOf(house.now))
  expect(await read(house.team.convener)).toContain('Mötet i kt-a är i dag.')
  house.now = new Date(house.now.getTime() + 2 * 86_400_000)
  const page = await read(house.team.convener)
  expect(page).toContain('Mötet i kt-a var 7 september.')
  expect(page).toContain(`/moten/${id}`)
  expect(await read(house.team.seated.fk ?? house.office)).not.toContain('Mötet i kt-a var')
})

test('an answer on its way asks its team’s convener whether it helps, and nobody else', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  expect(await read(house.team.convener)).toContain('Svaret på ”Vem bjuder in?” är på väg till er. Hjälper det?')
  for (const person of [house.team.seated.fk, house.group.convener, house.office]) {
    expect(await read(person ?? house.office)).not.toContain('Hjälper det?')
  }
})

test('a touched part in a group is asked how it looks there', async () => {
  const house = await buildHouse()
  await buildLifted(house.team, { title: 'Delad fråga', touches: ['fk'] })
  expect(await read(house.group.seated.fk ?? house.office)).toContain(
    'lsg undrar hur det ser ut hos er: ”Delad fråga”.',
  )
  expect(await read(house.group.seated.region ?? house.office)).not.toContain('undrar hur det ser ut')
})

test('who holds a question is reminded when its day is near', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { title: 'Håll i mig' })
  await holdMeetingOf(house.group)
  const holder = house.group.seated.region ?? house.office
  await planMeeting(house.group, 5)
  await take(house.group.convener, number, holder)
  expect(await read(holder)).toContain('Du håller i ”Håll i mig”')
})

test('the office sees which forums lack a convener or a meeting, counting what it may not read', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team)
  const page = await read(house.office)
  expect(page).toContain('kt-a har 1 öppen fråga och inget möte planerat.')
  expect(await read(house.team.convener)).not.toContain('inget möte planerat.</p><p><a')
})

test('nobody is asked more than three things', async () => {
  const house = await buildHouse()
  const busy = await buildPerson(house, { convening: [house.team, house.otherTeam, house.group, house.board] })
  for (const forum of [house.team, house.otherTeam, house.group, house.board]) await planMeeting(forum, 0)
  const page = await read(busy)
  expect(page.match(/Öppna mötet/g)).toHaveLength(3)
})

test('a colleague outside learns what the house is and where its forums are', async () => {
  const house = await buildHouse()
  const page = await read(house.colleague)
  expect(page).toContain('Så fungerar huset')
  expect(page).toContain(`/${house.slug}/forum/kt-a`)
  expect(page).not.toContain('Det här väntar på dig')
})

test('the start page asks the database at most eight times', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team)
  await buildLifted(house.team)
  const statements = await listStatements(() => get(house.team.convener, `/${house.slug}`))
  expect(statements.length).toBeLessThanOrEqual(8)
})

test('who holds a question reads that an organisation has answered in stillness, until she has gone on with it', async () => {
  const house = await buildHouse()
  const { convener } = house.team
  const contact = await buildPerson(house)
  await nameFor('fk', contact, 'contact')
  const number = await buildQuestion(house.team, { title: 'Vem bjuder in?', touches: ['fk'] })
  await receive(convener, number)
  const id = await askOrganisation(convener, number, contact, 'fk')
  const told = 'har svarat om ”Vem bjuder in?”. Läs svaret och gå vidare.'
  expect(await read(convener)).not.toContain(told)
  await answerForPart(contact, id)
  expect(await read(convener)).toContain(`Part fk ${told}`)
  await holdMeetingOf(house.team)
  await lift(convener, number)
  expect(await read(convener)).not.toContain(told)
})
