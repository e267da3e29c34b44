import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { act, pass, tick } from '../../test/acting.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  buildSeat,
  type House,
  questionOf,
} from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import {
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  hear,
  judge,
  lift,
  receive,
  take,
  withdraw,
} from '../../test/steps.ts'
import { findViolations, violationsFunction } from '../../test/walk/invariants.ts'
import { holdMeeting } from '../meetings/hold.ts'

// On PostgreSQL alone: on one connection nobody ever meets. Each race is run again and again, so that all orders are seen.
const rounds = Array.from({ length: 6 }, (_, round) => round + 1)

beforeAll(async () => {
  await violationsFunction.execute((await openTestDatabase()).db)
})

test.each(rounds)('two conveners lift at once: one lift, and the other is told (%i)', async () => {
  const house = await buildHouse()
  const [one, other] = await twoConveners(house.team)
  const number = await atMeeting(house)
  await race(
    house,
    { letIn: 1 },
    () => lift(one, number),
    () => lift(other, number),
  )
  expect((await questionOf(house, number)).lifts).toHaveLength(1)
})

test.each(rounds)('one convener lifts while the other answers: one of the two (%i)', async () => {
  const house = await buildHouse()
  const [one, other] = await twoConveners(house.team)
  const number = await atMeeting(house)
  await race(
    house,
    { letIn: 1 },
    () => lift(one, number),
    () => answer(other, number),
  )
})

test.each(rounds)('two answers at once: one answer (%i)', async () => {
  const house = await buildHouse()
  const [one, other] = await twoConveners(house.team)
  const number = await atMeeting(house)
  await race(
    house,
    { letIn: 1 },
    () => answer(one, number),
    () => answer(other, number),
  )
})

test.each(rounds)('a lift is taken back while it is received: one of the two (%i)', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  // Once it is taken back the group can no longer read it.
  const told = ['Conflict', 'Forbidden', 'NotFound']
  const works = [() => withdraw(house.team.convener, number), () => receive(house.group.convener, number)]
  await race(house, { letIn: 1, told }, ...works)
})

test.each(rounds)('a verdict is given while the answer is delivered: nothing is lost of either (%i)', async () => {
  const house = await buildHouse()
  const raiser = house.team.seated.af
  const number = await buildAnswered(house.team, { by: raiser })
  const works = [
    () => judge(raiser ?? house.office, number, 'helps'),
    () => deliver(house.team.convener, number, house.team),
  ]
  await race(house, {}, ...works)
  const question = await questionOf(house, number)
  const isBoth = question.verdicts.length === 1 && question.deliveries[0]?.deliveredOn !== null
  expect(question.state).toBe(isBoth ? 'closed' : question.verdicts.length === 1 ? 'delivering' : 'delivered')
})

test.each(rounds)(
  'a part speaks while the convener answers: the answer knows what was said, or comes first (%i)',
  async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team, { touches: ['fk'] })
    await holdMeetingOf(house.group)
    await take(house.group.convener, number)
    const speak = () => hear(house.group.seated.fk ?? house.office, number, 'fk', { as: 'nothing', stance: null })
    await race(house, {}, speak, () => answer(house.group.convener, number, { unheardReason: 'De hinner inte.' }))
  },
)

test.each(rounds)('two people take a question at once: one holds it, or one after the other (%i)', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await receive(house.group.convener, number)
  const { fk, af } = house.group.seated
  await race(
    house,
    {},
    () => take(fk ?? house.office, number),
    () => take(af ?? house.office, number),
  )
  expect((await questionOf(house, number)).state).toBe('preparing')
})

test.each(rounds)('a meeting is held twice at once: it is held once (%i)', async () => {
  const house = await buildHouse()
  const [one, other] = await twoConveners(house.team)
  const number = await buildQuestion(house.team)
  const meeting = { id: await planMeeting(house.team, 0), forumId: house.team.id }
  const notes = { questions: [{ number, isReached: true, holderId: null, voices: [] }], answers: [] }
  const hold = (by: BuiltPerson) => () => act(by, (trx, viewer) => holdMeeting(trx, viewer, meeting, notes))
  await race(house, { letIn: 1 }, hold(one), hold(other))
  expect(await questionOf(house, number)).toMatchObject({ state: 'received', version: 2 })
})

test.each(rounds)('the same form is sent twice at once: one question (%i)', async () => {
  const house = await buildHouse()
  const key = randomUUID()
  const numbers = await Promise.all([buildQuestion(house.team, { key }), buildQuestion(house.team, { key })])
  expect(numbers).toEqual([1, 1])
  await expectWell(house)
})

test.each(rounds)('many ask at once: every question gets its number, and none is skipped (%i)', async () => {
  const house = await buildHouse()
  const forums = [house.team, house.otherTeam, house.group, house.team, house.otherTeam]
  const numbers = await Promise.all(forums.map((forum) => buildQuestion(forum)))
  expect(numbers.sort()).toEqual([1, 2, 3, 4, 5])
  await expectWell(house)
})

test.each(rounds)('two processes let time pass at once: each thing happens once (%i)', async () => {
  const house = await buildHouse()
  for (let question = 0; question < 3; question++) await buildQuestion(house.team)
  const answered = await buildAnswered(house.otherTeam)
  await deliver(house.otherTeam.convener, answered, house.otherTeam)
  pass(house, 95)
  await Promise.all([tick(house), tick(house)])
  expect(await questionOf(house, answered)).toMatchObject({ state: 'closed', outcome: 'silent' })
  await expectWell(house)
  expect(await tick(house)).toBe(0)
})

/** Who comes when the question has already gone to another forum is told that it is not theirs; a page would say that it has changed. */
const tooLate = ['Conflict', 'Forbidden']

/** Both are sent at the same moment; whoever is not let in is told that the question has changed. */
async function race(
  house: House,
  expected: { letIn?: number; told?: string[] },
  ...works: (() => Promise<unknown>)[]
): Promise<void> {
  const { letIn, told: mayBeTold = tooLate } = expected
  const results = await Promise.allSettled(works.map((work) => work()))
  const told = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason?.name)] : []))
  expect(told.filter((name) => !mayBeTold.includes(name))).toEqual([])
  expect(told.length).toBeLessThan(works.length)
  if (letIn !== undefined) expect(works.length - told.length).toBe(letIn)
  await expectWell(house)
}

async function expectWell(house: House): Promise<void> {
  expect(await house.system.read(findViolations)).toEqual([])
}

async function atMeeting(house: House): Promise<number> {
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  return number
}

async function twoConveners(forum: BuiltForum): Promise<[BuiltPerson, BuiltPerson]> {
  const other = await buildPerson(forum.house)
  await buildSeat(forum, { person: other, isConvening: true })
  return [forum.convener, other]
}
