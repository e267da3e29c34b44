import { describe, expect, test } from 'vitest'
import { pass } from '../../../test/acting.ts'
import { buildHouse, type House, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { insertEvent, slipIn, some, write } from '../../../test/raw.ts'
import {
  addWhatItMeans,
  answer,
  buildLifted,
  callOffTalk,
  deliver,
  hear,
  judge,
  lift,
  planATalk,
  take,
} from '../../../test/steps.ts'

describe('a talk is an answer only when it has been held (domain.md §4)', () => {
  test('it is planned, the question is looked at that day, and what was understood comes down as an answer', async () => {
    const { house, number } = await inGroup()
    const { group } = house
    await planATalk(group.convener, number, '2026-09-20')
    expect(await questionOf(house, number)).toMatchObject({
      state: 'preparing',
      nextOn: '2026-09-20',
      talk: { on: '2026-09-20' },
    })
    await expect(answer(group.convener, number, { kind: 'talk' })).rejects.toThrow('först när det har hållits')
    pass(house, 12)
    await answer(group.convener, number, { kind: 'talk' })
    expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', talk: null })
  })

  test('one talk at a time; a talk that is called off is no answer', async () => {
    const { house, number } = await inGroup()
    const { group } = house
    await planATalk(group.convener, number, '2026-09-12')
    await expect(planATalk(group.convener, number, '2026-09-13')).rejects.toThrow('redan planerat')
    await callOffTalk(group.convener, number)
    await expect(callOffTalk(group.convener, number)).rejects.toThrow('Inget samtal')
    pass(house, 10)
    await expect(answer(group.convener, number, { kind: 'talk' })).rejects.toThrow('Planera det först')
    await planATalk(group.convener, number, '2026-09-25')
  })

  test('it is planned by whoever leads or holds; after a second "räcker inte" by those who asked too', async () => {
    const { house, number } = await inGroup()
    const { group, team } = house
    await expect(planATalk(some(group.seated.fk), number, '2026-09-20')).rejects.toThrow('Den som håller i frågan')
    await expect(planATalk(team.convener, number, '2026-09-20')).rejects.toThrow('Den som håller i frågan')
    await planATalk(some(group.seated.region), number, '2026-09-20')
    await callOffTalk(some(group.seated.region), number)
    await notEnough(house, number)
    await notEnough(house, number)
    await planATalk(team.convener, number, '2026-10-01')
    await callOffTalk(group.convener, number)
  })

  test('it is planned within sixty days, or on a meeting that is planned', async () => {
    const { house, number } = await inGroup()
    await expect(planATalk(house.group.convener, number, '2027-02-12')).rejects.toThrow('60 dagar')
    await planMeeting(house.group, '2027-02-12')
    await planATalk(house.group.convener, number, '2027-02-12')
  })

  test('a talk left behind when the question goes on has ended', async () => {
    const { house, number } = await inGroup()
    await planATalk(house.group.convener, number, '2026-09-20')
    await lift(house.group.convener, number)
    expect(await questionOf(house, number)).toMatchObject({ state: 'raised', talk: null })
  })

  test('a reason not to take it further, and that it is solved already, come down and are judged like any answer', async () => {
    for (const kind of ['declined', 'solved_already'] as const) {
      const { house, number } = await inGroup()
      await answer(house.group.convener, number, { kind })
      await deliver(house.team.convener, number, house.team)
      await judge(house.team.convener, number, 'not_enough')
      expect(await questionOf(house, number)).toMatchObject({ state: 'received', notEnoughCount: 1 })
    }
  })
})

describe('the same, said by the database', () => {
  test('an answer does not tell of a talk that lies ahead, has ended or belongs to another question', async () => {
    const { house, number } = await inGroup()
    const { group } = house
    await planATalk(group.convener, number, '2026-09-20')
    const { talk } = await questionOf(house, number)
    const tell = (of: number, talkId = talk?.id ?? 0) =>
      write(
        group.convener,
        async (trx, question) => {
          const given = {
            question_id: question.id,
            forum_id: group.id,
            body: 'Vi enades.',
            person_id: group.convener.id,
          }
          const { id } = await trx
            .insertInto('answer')
            .values({ ...given, kind: 'talk', talk_id: talkId, unheard_reason: 'Bråttom.' })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, group.convener, question, { action: 'answered', state: 'delivering', answer_id: id })
        },
        of,
      )
    expect(await tell(number)).toMatch(/^HI422 Ett samtal blir ett svar först/)
    const other = await buildLifted(house.team)
    await holdMeetingOf(group)
    await take(group.convener, other)
    pass(house, 20)
    expect(await tell(other)).toMatch(/^HI422 Ett samtal blir ett svar först/)
    await callOffTalk(group.convener, number)
    expect(await tell(number)).toMatch(/^HI422 Ett samtal blir ett svar först/)
    await planATalk(group.convener, number, '2026-10-05')
    pass(house, 7)
    expect(await tell(number, (await questionOf(house, number)).talk?.id)).toBe('let in')
  })

  test('one talk at a time, planned for the question where it stands, for a day that comes, and looked at then', async () => {
    const { house, number } = await inGroup()
    const { group, team } = house
    const plan = (by = group.convener, of: Partial<{ on: string; next: string; forum: number; person: number }> = {}) =>
      write(
        by,
        async (trx, question) => {
          const on_day = of.on ?? '2026-09-20'
          const { id } = await trx
            .insertInto('talk')
            .values({
              question_id: question.id,
              forum_id: of.forum ?? group.id,
              on_day,
              with_whom: 'Vi',
              person_id: of.person ?? by.id,
            })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, by, question, { action: 'talk_planned', talk_id: id, next_on: of.next ?? on_day })
        },
        number,
      )
    expect(await plan(some(group.seated.fk))).toMatch(/^HI403/)
    expect(await plan(team.convener)).toMatch(/^HI403/)
    expect(await plan(group.convener, { on: '2026-09-01', next: '2026-09-20' })).toMatch(/^HI422 Ett samtal i taget/)
    expect(await plan(group.convener, { next: '2026-09-21' })).toMatch(/^HI422 Ett samtal i taget/)
    expect(await plan(group.convener, { forum: team.id })).toMatch(/^HI422 Samtalet hör inte till/)
    expect(await plan(group.convener, { person: team.convener.id })).toMatch(/^HI422 Ett samtal i taget/)
    expect(await plan()).toBe('let in')
    expect(await plan()).toMatch(/^23505/)
    const { talk } = await questionOf(house, number)
    const end = { action: 'talk_ended', talk_id: talk?.id ?? 0 } as const
    expect(await slipIn(some(group.seated.fk), number, end)).toMatch(/^HI403/)
    expect(await slipIn(group.convener, number, end)).toBe('let in')
    expect(await slipIn(group.convener, number, end)).toMatch(/^HI422 Samtalet hör inte till/)
    const { nextOn } = await questionOf(house, number)
    pass(house, 100)
    const passed = { on: nextOn ?? '', next: nextOn ?? '' }
    expect(await plan(group.convener, passed)).toMatch(/^HI422 Ett samtal i taget/)
  })
})

describe('a passed floor adds what the answer means within ten working days (domain.md §4.2)', () => {
  test('to the tenth and no longer, with the weekends left out', async () => {
    const { house, number } = await passingGroup()
    const { answeredOn } = await questionOf(house, number)
    expect(answeredOn).toBe('2026-09-10')
    pass(house, 14)
    await addWhatItMeans(house.group.convener, number, house.group)
    pass(house, 1)
    await expect(addWhatItMeans(house.group.convener, number, house.group)).rejects.toThrow('tio arbetsdagar')
  })

  test('the database refuses it later, and counts neither Christmas nor the summer pause', async () => {
    const { house, number } = await passingGroup(new Date('2026-06-14T08:00:00Z'))
    const { answeredOn } = await questionOf(house, number)
    // Midsummer Eve is the nineteenth; July is a pause.
    expect(answeredOn).toBe('2026-06-17')
    pass(house, 48)
    expect(await mean(house, number)).toBe('let in')
    pass(house, 1)
    expect(await mean(house, number)).toMatch(/^HI422 Vad svaret betyder hos er läggs till inom tio arbetsdagar/)
  })
})

async function inGroup(now?: Date): Promise<{ house: House; number: number }> {
  const house = await buildHouse(now ? { now } : {})
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(some(house.group.seated.region), number)
  await hear(house.group.convener, number, 'kommun')
  return { house, number }
}

async function passingGroup(now?: Date): Promise<{ house: House; number: number }> {
  const { house, number } = await inGroup(now)
  await lift(house.group.convener, number)
  await holdMeetingOf(house.board)
  await answer(house.board.convener, number, { paragraph: '§ 12' })
  return { house, number }
}

async function notEnough(house: House, number: number): Promise<void> {
  await take(house.group.convener, number)
  await answer(house.group.convener, number)
  await deliver(house.team.convener, number, house.team)
  await judge(house.team.convener, number, 'not_enough')
  await holdMeetingOf(house.group)
}

function mean(house: House, number: number): Promise<string> {
  const by = house.group.convener
  return write(
    by,
    async (trx, question) => {
      const delivery = question.deliveries.find(({ forumId }) => forumId === house.group.id)?.id ?? 0
      const { id } = await trx
        .insertInto('local_meaning')
        .values({ question_id: question.id, delivery_id: delivery, body: 'Från januari.', person_id: by.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, { action: 'meant', delivery_id: delivery, meaning_id: id })
    },
    number,
  )
}
