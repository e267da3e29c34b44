import { expect, test } from 'vitest'
import { get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { answer, buildAnswered, buildLifted, hear, judge, receive, take, withdraw } from '../../../test/steps.ts'

const pathOf = (house: House, number: number, noun = '') => `/${house.slug}/fragor/${number}${noun && `/${noun}`}`
const pageOf = async (asker: BuiltPerson, number: number) => (await get(asker, pathOf(asker.house, number))).text()

test('a convener does not rewrite what a part has written itself', async () => {
  const { house, number, fk } = await askedPart()
  await post(fk, pathOf(house, number, 'perspektiv'), {
    member: memberOf(house, 'fk'),
    as: 'written',
    sees: 'Vi säger nej.',
    stance: 'apart',
  })
  const said = (await questionOf(house, number)).heard.at(-1)
  const rewritten = {
    member: memberOf(house, 'fk'),
    as: 'table',
    sees: 'De är med.',
    stance: 'behind',
    corrects: said?.id,
  }
  expect((await post(house.team.convener, pathOf(house, number, 'perspektiv'), rewritten)).status).toBe(403)
  expect((await questionOf(house, number)).heard.at(-1)?.isBehind).toBe(false)
})

test('to have nothing to add is not to stand apart: the form asks for a line instead', async () => {
  const { house, number, fk } = await askedPart()
  const both = { member: memberOf(house, 'fk'), as: 'nothing', stance: 'apart' }
  expect((await post(fk, pathOf(house, number, 'perspektiv'), both)).status).toBe(422)
  expect((await questionOf(house, number)).heard).toEqual([])
})

test('a convener notes only parts that are asked or sit there', async () => {
  const { house, number } = await askedPart()
  const unknown = { member: 999_999, as: 'table', sees: 'Något' }
  expect((await post(house.team.convener, pathOf(house, number, 'perspektiv'), unknown)).status).toBe(422)
})

test('a verdict on an answer that no longer holds is told of, not kept', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const shown = (await questionOf(house, number)).version
  await judge(house.team.convener, number, 'not_enough')
  await receiveAgain(house, number)
  const late = await post(house.team.convener, pathOf(house, number, 'besked'), { value: 'helps', version: shown })
  expect(late.status).toBe(409)
  expect((await questionOf(house, number)).verdicts).toEqual([])
})

test('a verdict still counts when something else than the answer has happened meanwhile', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const shown = (await questionOf(house, number)).version
  const other = house.team.seated.fk
  if (!other) throw new Error('The team has a seat for fk')
  expect((await post(other, pathOf(house, number, 'rost'), { value: 'partly', version: shown })).status).toBe(303)
  const judged = await post(house.team.convener, pathOf(house, number, 'besked'), { value: 'helps', version: shown })
  expect(judged.status).toBe(303)
})

test('what a withdrawn lift said is gone from the journey, also when the question is shown later', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  const lifted = await pageOf(house.colleague, number)
  const obstacle = /Det som hindrar<\/dt><dd[^>]*>([^<]+)</.exec(lifted)?.[1] ?? ''
  expect(obstacle.length).toBeGreaterThan(3)
  await withdraw(house.team.convener, number)
  await post(house.team.convener, pathOf(house, number, 'visa'))
  expect(await pageOf(house.colleague, number)).not.toContain(obstacle)
})

test('what was said at the team’s table stays in the team when the question is lifted', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team, { touches: ['kommun', 'fk'] })
  await receive(house.team.convener, number)
  await hear(house.team.convener, number, 'fk', { sees: 'Så ser det ut vid vårt eget bord.' })
  await post(house.team.convener, pathOf(house, number, 'visa'))
  expect(await pageOf(house.team.convener, number)).toContain('vårt eget bord')
  for (const other of [house.colleague, house.office, house.group.convener]) {
    expect(await pageOf(other, number)).not.toContain('vårt eget bord')
  }
})

test('a draft answer is read by the forum, stands ready for its convener, and is nobody else’s', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  const { fk } = house.group.seated
  if (!fk) throw new Error('The group has a seat for fk')
  await post(fk, pathOf(house, number, 'forslag'), { kind: 'answer', body: 'Vi kan svara så här.' })
  await take(house.group.convener, number)
  const page = await pageOf(house.group.convener, number)
  expect(page.match(/Vi kan svara så här\./g)?.length).toBe(2)
  for (const other of [house.team.convener, house.colleague]) {
    expect(await pageOf(other, number)).not.toContain('Vi kan svara så här.')
  }
})

test('whoever wrote while the lift was taken back keeps the text and sees nothing more of the question', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  const shown = (await questionOf(house, number)).version
  await withdraw(house.team.convener, number)
  const { fk } = house.group.seated
  if (!fk) throw new Error('The group has a seat for fk')
  const written = { member: memberOf(house, 'fk'), as: 'written', sees: 'Min långa text.', version: shown }
  const told = await post(fk, pathOf(house, number, 'perspektiv'), written)
  expect(told.status).toBe(409)
  expect(await told.text()).toContain('Min långa text.')
  expect((await post(fk, pathOf(house, number, 'perspektiv'), { ...written, version: null })).status).toBe(404)
})

test('nothing rests for more than two years', async () => {
  const { house, number } = await askedPart()
  const rest = { reason: 'Väntar', until: '2062-01-01' }
  expect((await post(house.team.convener, pathOf(house, number, 'vila'), rest)).status).toBe(422)
})

async function askedPart() {
  const house = await buildHouse()
  const number = await buildQuestion(house.team, { touches: ['kommun', 'fk'] })
  await receive(house.team.convener, number)
  const { fk } = house.team.seated
  if (!fk) throw new Error('The team has a seat for fk')
  return { house, number, fk }
}

async function receiveAgain(house: House, number: number) {
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await answer(house.group.convener, number)
}

function memberOf(house: House, key: string): number {
  const member = house.members[key]
  if (!member) throw new Error(`The house has a part called ${key}`)
  return member.id
}
