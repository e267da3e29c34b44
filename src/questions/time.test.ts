import { sql } from 'kysely'
import { assert, expect, test } from 'vitest'
import { pass, tick } from '../../test/acting.ts'
import {
  buildHouse,
  buildPerson,
  buildQuestion,
  buildSeat,
  type House,
  leave,
  questionOf,
} from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { highHouse } from '../../test/shapes.ts'
import {
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  handOver,
  hear,
  judge,
  lift,
  receive,
  rest,
  take,
  wake,
} from '../../test/steps.ts'
import { addCountedDays } from '../meetings/calendar.ts'
import { Conflict, Forbidden, RuleBroken } from '../platform/errors.ts'

test('a new question waits for the next planned meeting of its forum', async () => {
  const house = await buildHouse()
  await planMeeting(house.team, '2026-09-24')
  await planMeeting(house.team, '2026-10-22')
  await planMeeting(house.group, '2026-09-10')
  const number = await buildQuestion(house.team)
  expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-09-24', holderId: house.team.convener.id })
})

test('where no meeting is planned the next date is 60 days ahead, and July does not count', async () => {
  const house = await buildHouse({ now: new Date('2026-06-20T08:00:00Z') })
  const number = await buildQuestion(house.team)
  expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-09-19' })
  const open = await buildHouse({ now: new Date('2026-06-20T08:00:00Z'), pause: null })
  expect(await questionOf(open, await buildQuestion(open.team))).toMatchObject({ nextOn: '2026-08-19' })
})

test('a date that has passed moves on to the next meeting', async () => {
  const house = await buildHouse()
  await planMeeting(house.team, '2026-09-10')
  const number = await buildQuestion(house.team)
  await planMeeting(house.team, '2026-10-08')
  pass(house, 10)
  expect(await tick(house)).toBe(1)
  expect(await questionOf(house, number)).toMatchObject({ nextOn: '2026-10-08', state: 'raised' })
  expect(await tick(house)).toBe(0)
})

test('what the meeting does not reach keeps waiting, with the next meeting as its date', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await planMeeting(house.team, '2026-10-01')
  await planMeeting(house.team, '2026-10-29')
  await holdMeetingOf(house.team, { answers: [{ number, isReached: false, judgement: null }] })
  const question = await questionOf(house, number)
  expect(question).toMatchObject({ state: 'delivering', nextOn: '2026-10-29' })
  expect(question.deliveries).toMatchObject([{ deliveredOn: null }])
})

test('no word in two held meetings is silence, never approval', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await holdMeetingOf(house.team)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered' })
  await holdMeetingOf(house.team)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'silent' })
})

test('what is said at the table holds, though a word from before would have closed the question', async () => {
  const house = await buildHouse()
  const asker = house.team.seated.af ?? house.office
  const judgements = [
    ['helps', { outcome: 'confirmed' }],
    ['obstacle_remains', { outcome: 'obstacle_remains' }],
    ['not_enough', { state: 'received' }],
  ] as const
  for (const [value, becomes] of judgements) {
    const number = await buildAnswered(house.team, { by: asker })
    await judge(asker, number, 'partly')
    const sentence = value === 'not_enough' ? 'Det räcker inte.' : null
    await holdMeetingOf(house.team, { answers: [{ number, isReached: true, judgement: { value, sentence } }] })
    expect(await questionOf(house, number)).toMatchObject(becomes)
  }
})

test('no word in 90 days after the answer could be read is silence, and July does not count', async () => {
  const house = await buildHouse({ now: new Date('2026-05-04T08:00:00Z') })
  const number = await buildAnswered(house.team)
  await deliver(house.team.convener, number, house.team)
  const { answeredOn } = await questionOf(house, number)
  const day = addCountedDays(answeredOn ?? '', 90, { from: '07-01', until: '07-31' })
  expect(day > '2026-08-31').toBe(true)

  await goTo(house, day, -1)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered' })
  await goTo(house, day)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'silent' })
})

test('where no meeting is held in 90 days the sheet delivers the answer, by a mail to all who sit there', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team, { title: 'Vem bjuder in?' })
  pass(house, 89)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ deliveries: [{ deliveredOn: null }] })
  expect(await sheetsOf(house)).toEqual([])
  pass(house, 1)
  await Promise.all([tick(house), tick(house)])
  await tick(house)
  const { rows } = await viaOf(house, number)
  expect(rows).toEqual(['mail'])
  const sheets = await sheetsOf(house)
  const { answerId } = await questionOf(house, number)
  const seated = Object.values(house.team.seated)
  expect(sheets.map(({ to_address }) => to_address).sort()).toEqual(seated.map(({ email }) => email).sort())
  for (const { key, person_id, text_body } of sheets) {
    expect(key).toBe(`sheet-utan-mote:${answerId}:${house.team.id}:${person_id}`)
    expect(text_body).toContain('Vem bjuder in?')
    expect(text_body).toContain('Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.')
    expect(text_body).toContain('Återkopplat')
    expect(text_body).toContain('utan att något möte har tagit upp det')
  }
})

test('an answer that came by mail is not met with silence until 14 counted days later', async () => {
  const house = await buildHouse({ now: new Date('2026-03-24T08:00:00Z') })
  const number = await buildAnswered(house.team)
  const { answeredOn } = await questionOf(house, number)
  const pause = { from: '07-01', until: '07-31' }
  await goTo(house, addCountedDays(answeredOn ?? '', 90, pause))
  await tick(house)
  const deliveredOn = (await questionOf(house, number)).deliveries[0]?.deliveredOn ?? ''
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered', outcome: null })

  const day = addCountedDays(deliveredOn, 14, pause)
  expect(day > '2026-07-31').toBe(true)
  await goTo(house, day, -1)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered', outcome: null })
  await goTo(house, day)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'silent' })
})

test('the mail that delivers reaches every forum the answer passes, and holds only what that forum may read', async () => {
  const house = await buildHouse(highHouse)
  const number = await buildLifted(house.team)
  await buildQuestion(house.otherTeam, { title: 'Bara den andras' })
  const { group } = house
  const above = house.forums.rsg
  assert(above)
  await holdMeetingOf(group)
  await take(group.convener, number)
  await lift(group.convener, number)
  await holdMeetingOf(above)
  await take(above.convener, number)
  await hear(above.convener, number, 'kommun')
  await answer(above.convener, number)
  pass(house, 91)
  await tick(house)
  expect((await viaOf(house, number)).rows).toEqual(['mail', 'mail'])
  const addresses = (await sheetsOf(house)).map(({ to_address }) => to_address).sort()
  const seated = [house.team, group].flatMap((forum) => Object.values(forum.seated).map(({ email }) => email))
  expect(addresses).toEqual(seated.sort())
  for (const { text_body } of await sheetsOf(house)) expect(text_body).not.toContain('Bara den andras')
})

test('a mail that cannot be written leaves the answer undelivered, and the next tick tries again', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  pass(house, 91)
  await house.db.schema
    .alterTable('mail')
    .addCheckConstraint('no_mail_today', sql`association_id <> ${sql.lit(house.id)}`)
    .execute()
  try {
    await expect(tick(house)).rejects.toThrow('no_mail_today')
  } finally {
    await house.db.schema.alterTable('mail').dropConstraint('no_mail_today').execute()
  }
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', deliveries: [{ deliveredOn: null }] })
  await tick(house)
  expect((await viaOf(house, number)).rows).toEqual(['mail'])
  expect(await sheetsOf(house)).toHaveLength(4)
})

test('a meeting that did not reach the answer is not one of the two that make silence', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await holdMeetingOf(house.team)
  await holdMeetingOf(house.team, { answers: [{ number, isReached: false, judgement: null }] })
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered', outcome: null })
  await holdMeetingOf(house.team, { answers: [] })
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivered', outcome: null })
  await holdMeetingOf(house.team)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'silent' })
})

test('silence can be broken within a year, and the question opens again', async () => {
  const house = await buildHouse()
  const number = await silent(house)
  pass(house, 360)
  await expect(judge(house.team.convener, number, 'helps')).rejects.toThrow(Error)
  await judge(house.team.convener, number, 'not_enough')
  expect(await questionOf(house, number)).toMatchObject({ state: 'received', outcome: null, closedOn: null })
})

test('after a year a new question begins instead', async () => {
  const house = await buildHouse()
  const number = await silent(house)
  pass(house, 365 + 31 + 1)
  await judge(house.team.convener, number, 'not_enough')
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'silent' })
  expect(await questionOf(house, number + 1)).toMatchObject({ state: 'raised', originForumId: house.team.id })
})

test('a resting question wakes on its day', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await receive(house.team.convener, number)
  await expect(rest(house.team.convener, number, '2026-09-07')).rejects.toThrow(RuleBroken)
  await rest(house.team.convener, number, '2026-10-12')
  expect(await questionOf(house, number)).toMatchObject({ state: 'resting', nextOn: '2026-10-12' })
  await expect(answer(house.team.convener, number)).rejects.toThrow(Conflict)
  await goTo(house, '2026-10-11')
  expect(await tick(house)).toBe(0)
  await goTo(house, '2026-10-12')
  expect(await tick(house)).toBe(1)
  expect(await questionOf(house, number)).toMatchObject({ state: 'received' })
})

test('a resting question is taken up before its day by the convener alone', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await receive(house.team.convener, number)
  await rest(house.team.convener, number, '2026-12-01')
  await expect(wake(house.office, number)).rejects.toThrow(Error)
  await wake(house.team.convener, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'received' })
})

test('the questions of one who leaves the association come to a new hand', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const deputy = await buildPerson(house)
  await buildSeat(house.team, { person: deputy, isConvening: true, kind: 'deputy' })
  await leave(house.team.convener)
  expect(await tick(house)).toBe(1)
  expect(await questionOf(house, number)).toMatchObject({ holderId: deputy.id })
})

test('the questions of one who only leaves the forum come to a new hand too', async () => {
  const house = await buildHouse()
  const { team } = house
  const number = await buildQuestion(team)
  await receive(team.convener, number)
  await handOver(team.convener, number, team.seated.fk ?? house.office)
  await house.system.act((trx) =>
    trx
      .updateTable('seat_holder')
      .set({ until_on: '2026-09-06' })
      .where('person_id', '=', team.seated.fk?.id ?? 0)
      .execute(),
  )
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ holderId: team.convener.id })
})

test('a forum whose convener has left leaves its questions to the office', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await leave(house.group.convener)
  await tick(house)
  expect(await questionOf(house, number)).toMatchObject({ holderId: house.office.id })
})

test('a question without anyone to hold it does not stop what time does to the others', async () => {
  const house = await buildHouse()
  const lost = await buildLifted(house.team)
  await buildLifted(house.team)
  const resting = await buildQuestion(house.team)
  await receive(house.team.convener, resting)
  await rest(house.team.convener, resting, '2026-09-20')
  await leave(house.group.convener)
  await leave(house.office)
  pass(house, 80)
  const fault = await tick(house).catch((thrown: unknown) => thrown)
  assert(fault instanceof AggregateError)
  expect(fault.message).toContain('saknar sammankallande')
  expect(fault.errors).toHaveLength(2)
  expect(await questionOf(house, resting)).toMatchObject({ state: 'received' })
  const { nextOn } = await questionOf(house, lost)
  expect((nextOn ?? '') >= '2026-11-26').toBe(true)
})

test('only whoever leads the floor says that the answer has come there', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await expect(deliver(house.group.convener, number, house.team)).rejects.toThrow(Forbidden)
  await deliver(house.team.convener, number, house.team)
  await expect(deliver(house.team.convener, number, house.team)).rejects.toThrow(Conflict)
})

async function silent(house: House): Promise<number> {
  const number = await buildAnswered(house.team)
  await holdMeetingOf(house.team)
  await holdMeetingOf(house.team)
  return number
}

async function goTo(house: House, day: string, days = 0): Promise<void> {
  house.now = new Date(`${day}T08:00:00Z`)
  pass(house, days)
}

function sheetsOf(house: House) {
  return house.db
    .selectFrom('mail')
    .where('association_id', '=', house.id)
    .where('kind', '=', 'sheet')
    .orderBy('id')
    .select(['key', 'person_id', 'to_address', 'text_body'])
    .execute()
}

async function viaOf(house: House, number: number) {
  const deliveries = await house.system.read((trx) =>
    trx
      .selectFrom('delivery')
      .innerJoin('question', 'question.id', 'delivery.question_id')
      .where('number', '=', number)
      .select('via')
      .execute(),
  )
  return { rows: deliveries.map((delivery) => delivery.via) }
}
