import { expect, test } from 'vitest'
import { type BuiltPerson, buildHouse, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { answer, buildLifted, hear, take } from '../../../test/steps.ts'
import { echo, gather } from '../../../test/together.ts'
import { Conflict, RuleBroken } from '../../platform/errors.ts'

/** What each of two that are done at once came to. */
async function atOnce(one: Promise<void>, other: Promise<void>): Promise<number> {
  const ended = await Promise.allSettled([one, other])
  for (const end of ended) {
    if (end.status === 'rejected' && !(end.reason instanceof Conflict || end.reason instanceof RuleBroken))
      throw end.reason
  }
  return ended.filter(({ status }) => status === 'fulfilled').length
}

async function twoInGroup() {
  const house = await buildHouse()
  const numbers = [await buildLifted(house.team), await buildLifted(house.otherTeam)] as const
  await holdMeetingOf(house.group)
  const by: BuiltPerson = house.group.convener
  return { house, by, numbers }
}

test('of two questions that gather each other at once one does, and neither is lost', async () => {
  const { house, by, numbers } = await twoInGroup()
  const [one, other] = numbers
  expect(await atOnce(gather(by, one, other), gather(by, other, one))).toBe(1)
  const states = [(await questionOf(house, one)).state, (await questionOf(house, other)).state].toSorted()
  expect(states).toEqual(['gathered', 'received'])
})

test('a question that is answered while another is gathered in it has one of the two, whole', async () => {
  const { house, by, numbers } = await twoInGroup()
  const [one, other] = numbers
  await take(by, one)
  await hear(by, one, 'kommun')
  expect(await atOnce(answer(by, one), gather(by, one, other))).toBe(1)
  const main = await questionOf(house, one)
  const isAnswered = main.state === 'delivering'
  expect((await questionOf(house, other)).state).toBe(isAnswered ? 'received' : 'gathered')
})

test('an echo that is said while the answer is sent gets the answer, or is said again', async () => {
  const { house, by, numbers } = await twoInGroup()
  const [one] = numbers
  const { otherTeam } = house
  await take(by, one)
  await hear(by, one, 'kommun')
  await atOnce(answer(by, one), echo(otherTeam.convener, one, otherTeam))
  const { echoes, deliveries, state } = await questionOf(house, one)
  const isThere = deliveries.some(({ forumId }) => forumId === otherTeam.id)
  expect(echoes.length === 1 && state === 'delivering').toBe(isThere)
})
