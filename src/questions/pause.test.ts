import { expect, test } from 'vitest'
import { tick, viewerOf } from '../../test/acting.ts'
import { buildHouse, buildQuestion, type House, questionOf } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { write } from '../../test/raw.ts'
import { buildAnswered, deliver, hear, judge, planATalk } from '../../test/steps.ts'
import { hearPart } from './hear.ts'

// The summer pause stops every clock (domain.md §4, settled in detail). Ten working days: talk.test.ts; thirty days: part/part.test.ts.

const june = new Date('2026-06-20T08:00:00Z')

test('sixty days to the next date, and to a talk, pass over July', async () => {
  const house = await buildHouse({ now: june })
  const number = await buildQuestion(house.team)
  expect((await questionOf(house, number)).nextOn).toBe('2026-09-19')
  await holdMeetingOf(house.team)
  await expect(planATalk(house.team.convener, number, '2026-09-22')).rejects.toThrow('60 dagar')
  await planATalk(house.team.convener, number, '2026-09-19')
})

test('fourteen days to correct what was said pass over July', async () => {
  for (const [day, isLetIn] of [
    ['2026-08-04', true],
    ['2026-08-05', false],
  ] as const) {
    const house = await buildHouse({ now: june })
    const number = await buildQuestion(house.team)
    await hear(house.team.convener, number, 'fk', { sees: 'Vi ser det.' })
    const [said] = (await questionOf(house, number)).heard
    goTo(house, day)
    const by = house.team.seated.fk ?? house.office
    const voice = { memberId: said?.memberId ?? 0, as: 'written' as const, sees: 'Så här.', canDo: null, needs: null }
    const viewer = await viewerOf(by)
    const corrected = { ...voice, stance: null, speakerId: by.id, correctsId: said?.id ?? 0 }
    const happened = await write(by, (trx, question) => hearPart(trx, viewer, question, corrected), number)
    expect(happened).toMatch(isLetIn ? /^let in/ : /^HI422 Det som har sagts/)
  }
})

test('ninety days until the sheet delivers, and until silence, pass over July', async () => {
  const house = await buildHouse({ now: june })
  const number = await buildAnswered(house.team)
  const { answeredOn } = await questionOf(house, number)
  expect(answeredOn).toBe('2026-06-22')
  goTo(house, '2026-10-20')
  await tick(house)
  expect((await questionOf(house, number)).state).toBe('delivering')
  goTo(house, '2026-10-21')
  await tick(house)
  expect((await questionOf(house, number)).state).toBe('delivered')
})

test('the year in which "räcker inte" opens again passes over every July', async () => {
  const house = await buildHouse({ now: june })
  const number = await buildAnswered(house.team)
  await deliver(house.team.convener, number, house.team)
  await judge(house.team.convener, number, 'helps')
  expect((await questionOf(house, number)).closedOn).toBe('2026-06-22')
  goTo(house, '2027-08-23')
  await judge(house.team.convener, number, 'not_enough')
  expect((await questionOf(house, number)).state).toBe('received')
})

function goTo(house: House, day: string): void {
  house.now = new Date(`${day}T08:00:00Z`)
}
