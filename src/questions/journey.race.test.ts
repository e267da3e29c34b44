import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  act,
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  buildSeat,
  holdMeetingOf,
  leave,
  planMeeting,
  questionOf,
  tick,
} from '../../test/builders.ts'
import { outcomeOf, some } from '../../test/raw.ts'
import { answer, buildAnswered, buildLifted, deliver, hear, judge, lift, receive, take, withdraw } from '../../test/steps.ts'
import { findViolations, violationsFunction } from '../../test/walk/invariants.ts'
import { holdMeeting } from '../meetings/hold.ts'

/** Runs on PostgreSQL alone: on one connection nothing ever meets. Each race is run again and again, so that all orders are seen. */
const rounds = 8

/** Both are sent at the same moment; gives how many were let in and what the others were told. */
async function race(...works: (() => Promise<unknown>)[]): Promise<{ letIn: number; told: string[] }> {
  const outcomes = await Promise.all(works.map((work) => outcomeOf(work())))
  const told = outcomes.filter((outcome) => outcome !== 'let in').map((outcome) => outcome.slice(0, 5))
  return { letIn: outcomes.length - told.length, told }
}

async function twoConveners(forum: BuiltForum): Promise<[BuiltPerson, BuiltPerson]> {
  const other = await buildPerson(forum.house)
  await buildSeat(forum, { person: other, isConvening: true })
  return [forum.convener, other]
}

test.each(Array.from({ length: rounds }, (_, round) => round))('two conveners lift at once: one lift (%i)', async () => {
  const house = await buildHouse()
  const [one, other] = await twoConveners(house.team)
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  expect(await race(() => lift(one, number), () => lift(other, number))).toMatchObject({ letIn: 1, told: ['HI409'] })
  expect((await questionOf(house, number)).lifts).toHaveLength(1)
})
