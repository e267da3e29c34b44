import { describe, expect, test } from 'vitest'
import { act, pass } from '../../test/acting.ts'
import { buildHouse, buildQuestion, type House, questionOf } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import {
  insertEvent,
  slipIn,
  slipInAnswer,
  slipInByNobody,
  slipInLift,
  slipInVerdict,
  some,
  write,
  writeAsSystem,
} from '../../test/raw.ts'
import { highHouse } from '../../test/shapes.ts'
import { answer, buildAnswered, buildLifted, deliver, hear, judge, lift, receive, take } from '../../test/steps.ts'
import { findQuestion } from './queries.ts'

describe('who answers, who lifts, and when (domain.md §4.5), said by the database', () => {
  test('nothing is sent on before a meeting, unless the parts stand behind', async () => {
    const house = await buildHouse()
    const { team } = house
    const number = await buildQuestion(team, { touches: ['kommun', 'fk'] })
    await receive(team.convener, number)
    await hear(team.convener, number, 'kommun')
    expect(await slipInAnswer(team.convener, number)).toMatch(/^HI422 Ett svar skickas efter ett möte/)
    expect(await slipInLift(team.convener, number, house)).toMatch(/^HI422 Ett lyft skickas efter ett möte/)
    await hear(team.convener, number, 'fk', { stance: 'apart' })
    expect(await slipInLift(team.convener, number, house)).toMatch(/^HI422 Ett lyft skickas efter ett möte/)
    await hear(team.convener, number, 'fk')
    expect(await slipInLift(team.convener, number, house)).toBe('let in')
  })

  test('a question that touches nobody is not sent on without a meeting either', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team, { touches: [], by: house.team.seated.fk })
    await receive(house.team.convener, number)
    expect(await slipInAnswer(house.team.convener, number)).toMatch(/^HI422 Ett svar skickas efter ett möte/)
  })

  test('a meeting that did not reach the question does not count, nor one before it came', async () => {
    const house = await buildHouse()
    const { team } = house
    const before = await holdMeetingOf(team)
    expect(before).toBeGreaterThan(0)
    const number = await buildQuestion(team)
    await holdMeetingOf(team, { questions: [{ number, isReached: false }] })
    await receive(team.convener, number)
    expect(await slipInLift(team.convener, number, house)).toMatch(/^HI422 Ett lyft skickas efter ett möte/)
  })

  test('nobody answers alone for a forum what another part raised', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await receive(house.group.convener, number)
    await take(house.group.convener, number)
    await hear(house.group.convener, number, 'kommun')
    expect(await slipInAnswer(house.group.convener, number)).toMatch(/^HI422 Ingen svarar ensam/)
  })

  test('a group takes a question before it answers or lifts', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await holdMeetingOf(house.group)
    expect(await slipInAnswer(house.group.convener, number, { unheard_reason: 'x' })).toMatch(
      /^HI422 Gruppen tar frågan/,
    )
    expect(await slipInLift(house.group.convener, number, house)).toMatch(/^HI422 Gruppen tar frågan/)
  })

  test('a group that answers without having heard a touched part says why', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await holdMeetingOf(house.group)
    await take(house.group.convener, number)
    expect(await slipInAnswer(house.group.convener, number)).toMatch(/^HI422 Att svara utan att en berörd part/)
    expect(await slipInAnswer(house.group.convener, number, { unheard_reason: 'De svarar i april.' })).toBe('let in')
  })

  test('the board answers by a paragraph', async () => {
    const house = await atBoard()
    const number = 1
    expect(await slipInAnswer(house.board.convener, number)).toMatch(/^HI422 Styrelsens svar hänvisar/)
    expect(await slipInAnswer(house.board.convener, number, { paragraph: '§ 12' })).toBe('let in')
  })

  test('an answer belongs to the question, the forum and the one who sends it', async () => {
    const house = await buildHouse()
    const [number, other] = [await buildQuestion(house.team), await buildQuestion(house.team)]
    await holdMeetingOf(house.team)
    const given = { action: 'answered', state: 'delivering' } as const
    expect(await slipIn(house.team.convener, number, given)).toMatch(/^HI422 Svaret hör inte till frågan/)
    await answer(house.team.convener, other)
    const { answerId } = await questionOf(house, other)
    expect(await slipIn(house.team.convener, number, { ...given, answer_id: answerId })).toMatch(
      /^HI422 Svaret hör inte/,
    )
  })
})

describe('lifting says (domain.md §4.7), said by the database', () => {
  test('a lift goes to the forum above and nowhere else', async () => {
    const house = await buildHouse(highHouse)
    const team = house.team
    const number = await buildQuestion(team)
    await holdMeetingOf(team)
    for (const key of ['rsg', 'styrelse', 'kt-b']) {
      expect(await slipInLift(team.convener, number, house, house.forums[key]?.id)).toMatch(
        /^HI422 Ett forum lyfter till/,
      )
    }
    await house.system.act((trx) =>
      trx
        .updateTable('forum')
        .set({ closed_on: '2026-09-01' })
        .where('id', '=', house.forums.lsg?.id ?? 0)
        .execute(),
    )
    expect(await slipInLift(team.convener, number, house)).toMatch(/^HI422 Den som håller i frågan har en plats/)
  })

  test('a lift says whom it touches', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team, { touches: [] })
    await holdMeetingOf(house.team)
    expect(await slipInLift(house.team.convener, number, house)).toMatch(/^HI422 Ett lyft säger vilka parter/)
  })

  test('a lift without its own words is none', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    const { group } = house
    const lifted = { action: 'lifted', state: 'raised', forum_id: group.id, holder_id: group.convener.id } as const
    expect(await slipIn(house.team.convener, number, lifted)).toMatch(/^HI422 Ett forum lyfter till/)
    for (const missing of ['obstacle', 'tried', 'asks'] as const) {
      const said = write(
        house.team.convener,
        (trx, { id }) =>
          trx
            .insertInto('lift')
            .values({
              ...{
                question_id: id,
                from_forum_id: house.team.id,
                to_forum_id: group.id,
                person_id: house.team.convener.id,
              },
              ...(missing === 'asks'
                ? { obstacle: 'a', tried: 'b', asks: 'decide' }
                : { obstacle: 'a', tried: 'b', asks: 'know', [missing]: '' }),
            })
            .execute(),
        number,
      )
      expect(await said).toMatch(missing === 'asks' ? /^HI422 Det som hör till/ : /^23514/)
    }
  })

  test('it is taken back only while it waits to be received', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    const { lifts } = await questionOf(house, number)
    const back = {
      action: 'withdrawn',
      state: 'preparing',
      forum_id: house.team.id,
      lift_id: lifts[0]?.id,
      holder_id: house.team.convener.id,
    } as const
    const elsewhere = { ...back, forum_id: house.otherTeam.id, holder_id: house.otherTeam.convener.id }
    expect(await slipIn(house.team.convener, number, elsewhere)).toMatch(/^HI422 Det finns inget lyft/)
    const another = { ...back, lift_id: null }
    expect(await slipIn(house.team.convener, number, another)).toMatch(/^HI422 Det finns inget lyft/)
    await receive(house.group.convener, number)
    expect(await slipIn(house.team.convener, number, back)).toMatch(/^HI409 Det går inte/)
  })

  test('sending back and resting need a reason, and resting a day ahead', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    const by = house.group.convener
    await receive(by, number)
    const { lifts } = await questionOf(house, number)
    const back = { action: 'returned', state: 'received', forum_id: house.team.id, lift_id: lifts[0]?.id } as const
    expect(await slipIn(by, number, { ...back, holder_id: house.team.convener.id })).toMatch(
      /^HI422 Att skicka tillbaka/,
    )
    const rested = (until: string, next = until) =>
      write(
        by,
        async (trx, question) => {
          const { id } = await trx
            .insertInto('reason')
            .values({ question_id: question.id, kind: 'rested', body: 'Vi väntar.', until_on: until, person_id: by.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, by, question, { action: 'rested', state: 'resting', reason_id: id, next_on: next })
        },
        number,
      )
    expect(await slipIn(by, number, { action: 'rested', state: 'resting' })).toMatch(/^HI422 Att låta frågan vila/)
    expect(await rested('2026-09-08')).toMatch(/^HI422 Att låta frågan vila/)
    expect(await rested('2026-10-08', '2027-10-08')).toMatch(/^HI422 Att låta frågan vila/)
    expect(await rested('2028-10-08')).toMatch(/^HI422 Att låta frågan vila/)
    expect(await rested('2026-10-08')).toBe('let in')
  })
})

describe('what goes up comes down (domain.md §4.2), said by the database', () => {
  test('an answer waits in every forum that asked or lifted', async () => {
    const house = await atBoard()
    await answer(house.office, 1, { paragraph: '§ 12' })
    const { deliveries } = await questionOf(house, 1)
    expect(deliveries.map(({ forumId, isOrigin }) => [forumId, isOrigin])).toEqual(
      expect.arrayContaining([
        [house.team.id, true],
        [house.group.id, false],
      ]),
    )
    expect(deliveries).toHaveLength(2)
  })

  test('it is not closed before it has come back to all of them', async () => {
    const house = await atBoard()
    await answer(house.office, 1, { paragraph: '§ 12' })
    await deliver(house.team.convener, 1, house.team)
    await judge(house.team.convener, 1, 'helps')
    const closed = { action: 'closed', state: 'closed', outcome: 'confirmed', next_on: null } as const
    expect(await slipInByNobody(house.team.convener, 1, closed)).toMatch(/^HI422 Frågan avslutas när svaret har kommit/)
    const here = { ...closed, outcome: 'answered_here' } as const
    expect(await slipInByNobody(house.team.convener, 1, here)).toMatch(/^HI422 Svaret ska först ner/)
  })

  test('it is delivered once to each, and not all the way while one waits', async () => {
    const house = await atBoard()
    await answer(house.office, 1, { paragraph: '§ 12' })
    const { deliveries } = await questionOf(house, 1)
    const home = deliveries.find(({ isOrigin }) => isOrigin)?.id
    const by = house.team.convener
    expect(await slipIn(by, 1, { action: 'delivered', state: 'delivered', delivery_id: home })).toMatch(
      /^HI422 Frågan är återkopplad när/,
    )
    await deliver(by, 1, house.team)
    expect(await slipIn(by, 1, { action: 'delivered', state: 'delivering', delivery_id: home })).toMatch(
      /^HI422 Svaret är redan återkopplat/,
    )
  })

  test('a meeting delivers only what it reached', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const meeting = await holdMeetingOf(house.team, { answers: [{ number, isReached: false, judgement: null }] })
    const { deliveries } = await questionOf(house, number)
    const delivered = { action: 'delivered', state: 'delivered', delivery_id: deliveries[0]?.id } as const
    expect(await slipIn(house.team.convener, number, { ...delivered, meeting_id: meeting })).toMatch(
      /^HI422 Svaret återkopplas när ett möte/,
    )
  })

  test('the sheet delivers only after 90 days that count', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    pass(house, 89)
    const { deliveries } = await questionOf(house, number)
    const delivered = { action: 'delivered', state: 'delivered', delivery_id: deliveries[0]?.id } as const
    const next_on = house.now.toISOString().slice(0, 10)
    const bySystem = () =>
      writeAsSystem(house, number, (trx, question) => insertEvent(trx, null, question, { ...delivered, next_on }))
    expect(await bySystem()).toMatch(/^HI422 Utan möte återkopplas/)
    pass(house, 1)
    expect(await slipInByNobody(house.team.convener, number, { ...delivered, next_on })).toMatch(/^HI403/)
  })

  test('a question answered by its own origin closes with its answer', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    expect(await slipInAnswer(house.team.convener, number)).toMatch(/^HI422 Det som följer av sig självt/)
  })
})

describe('those who asked judge (domain.md §4.3), said by the database', () => {
  test('a question is not closed before they have said something', async () => {
    const house = await delivered()
    const closed = { action: 'closed', state: 'closed', next_on: null } as const
    for (const outcome of ['confirmed', 'silent', 'obstacle_remains'] as const) {
      expect(await slipInByNobody(house.team.convener, 1, { ...closed, outcome })).toMatch(
        /^HI422 Frågan avslutas när de som frågade/,
      )
    }
  })

  test('it closes as what they said', async () => {
    const house = await delivered()
    const said = (outcome: 'confirmed' | 'silent' | 'obstacle_remains') =>
      write(
        house.team.convener,
        async (trx, question) => {
          const { id } = await trx
            .insertInto('verdict')
            .values({
              ...{ question_id: question.id, answer_id: question.answerId ?? 0, forum_id: house.team.id },
              ...{ value: 'obstacle_remains', person_id: house.team.convener.id },
            })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, house.team.convener, question, { action: 'judged', verdict_id: id })
          const now = await findQuestion(trx, 1)
          await insertEvent(trx, null, now, { action: 'closed', state: 'closed', outcome, next_on: null })
        },
        1,
      )
    expect(await said('confirmed')).toMatch(/^HI422 Utfallet följer av/)
    expect(await said('silent')).toMatch(/^HI422 Utfallet följer av/)
    expect(await said('obstacle_remains')).toBe('let in')
  })

  test('what follows from a verdict follows at once', async () => {
    const house = await delivered()
    expect(await slipInVerdict(house.team.convener, 1, house.team.id)).toMatch(/^HI422 Det som följer av sig självt/)
    const enough = { value: 'not_enough', sentence: 'Det räcker inte.' } as const
    expect(await slipInVerdict(house.team.convener, 1, house.team.id, enough)).toMatch(
      /^HI422 Ett svar som inte räcker/,
    )
    expect(await slipInVerdict(house.team.convener, 1, house.team.id, { value: 'not_enough' })).toMatch(/^23514/)
  })

  test('a forum that passed the question on gives no verdict', async () => {
    const house = await atBoard()
    await answer(house.office, 1, { paragraph: '§ 12' })
    expect(await slipInVerdict(house.group.convener, 1, house.group.id)).toMatch(/^HI422 Bara den som frågade/)
  })

  test('silence comes after two held meetings or 90 days, not before', async () => {
    const house = await delivered()
    const silence = () =>
      writeAsSystem(house, 1, async (trx, question) => {
        const { id } = await trx
          .insertInto('verdict')
          .values({
            ...{ question_id: question.id, answer_id: question.answerId ?? 0, forum_id: house.team.id },
            ...{ value: 'silent' },
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await insertEvent(trx, null, question, { action: 'judged', verdict_id: id })
        await insertEvent(trx, null, await findQuestion(trx, 1), {
          ...{ action: 'closed', state: 'closed', outcome: 'silent', next_on: null },
        })
      })
    expect(await silence()).toMatch(/^HI422 Inget besked först efter/)
    pass(house, 91)
    expect(await silence()).toBe('let in')
  })

  test('a question opens again only on a fresh "räcker inte"', async () => {
    const house = await delivered()
    const by = house.team.convener
    const again = { action: 'reopened', state: 'received' } as const
    expect(await slipInByNobody(by, 1, again)).toMatch(/^HI422 Frågan öppnas igen när/)
    for (let round = 0; round < 2; round++) {
      await judge(by, 1, 'not_enough')
      if (round === 0) await answerAgain(house)
    }
    await act(house.group.convener, async (trx) => {
      const question = await findQuestion(trx, 1)
      const { id } = await trx
        .insertInto('reason')
        .values({ question_id: question.id, kind: 'disagreed', body: 'Oense.', person_id: house.group.convener.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, house.group.convener, question, {
        ...{ action: 'closed', state: 'closed', outcome: 'disagreed', next_on: null, reason_id: id },
      })
    })
    const verdict = (await questionOf(house, 1)).verdicts[0]?.id
    const { next_on } = { next_on: '2026-10-20' }
    expect(await slipInByNobody(by, 1, { ...again, verdict_id: verdict, next_on, outcome: null })).toMatch(
      /^HI422 Frågan är avslutad/,
    )
  })

  test('to close as disagreeing takes two answers that were not enough, and a reason', async () => {
    const house = await delivered()
    await judge(house.team.convener, 1, 'not_enough')
    const oense = { action: 'closed', state: 'closed', outcome: 'disagreed', next_on: null } as const
    const close = () =>
      write(
        house.group.convener,
        async (trx, question) => {
          const { id } = await trx
            .insertInto('reason')
            .values({ question_id: question.id, kind: 'disagreed', body: 'Oense.', person_id: house.group.convener.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, house.group.convener, question, { ...oense, reason_id: id })
        },
        1,
      )
    expect(await close()).toMatch(/^HI422 Att avsluta som oense/)
    await answerAgain(house)
    await judge(house.team.convener, 1, 'not_enough')
    expect(await slipIn(house.group.convener, 1, oense)).toMatch(/^HI422 Att avsluta som oense/)
    expect(await close()).toBe('let in')
    const again = { value: 'not_enough', sentence: 'Det räcker inte.' } as const
    expect(await slipInVerdict(house.team.convener, 1, house.team.id, again)).toMatch(/^HI422 Frågan är avslutad/)
  })

  test('what was solved low says how', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    const solved = { action: 'closed', state: 'closed', outcome: 'solved', next_on: null } as const
    expect(await slipIn(house.team.convener, number, solved)).toMatch(/^HI422 Löst utanför mötet kräver/)
  })

  test('after closing only "räcker inte" is heard, and after a year not that', async () => {
    const house = await delivered()
    await judge(house.team.convener, 1, 'helps')
    expect(await slipInVerdict(house.team.convener, 1, house.team.id)).toMatch(/^HI422 Frågan är avslutad/)
    pass(house, 365 + 31 + 1)
    const late = write(
      house.team.convener,
      async (trx, question) => {
        const { id } = await trx
          .insertInto('verdict')
          .values({
            ...{
              question_id: question.id,
              answer_id: question.answerId ?? 0,
              forum_id: house.team.id,
              value: 'not_enough',
            },
            ...{ sentence: 'Det räcker inte.', person_id: house.team.convener.id },
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await insertEvent(trx, house.team.convener, question, { action: 'judged', verdict_id: id })
        await insertEvent(trx, null, await findQuestion(trx, 1), {
          ...{ action: 'reopened', state: 'received', verdict_id: id, next_on: house.now.toISOString().slice(0, 10) },
          outcome: null,
        })
      },
      1,
    )
    expect(await late).toMatch(/^HI422 Efter ett år börjar en ny fråga/)
  })
})

/** Question 1 lies received at the board. */
async function atBoard(): Promise<House> {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await lift(house.group.convener, number)
  await receive(house.office, number)
  return house
}

/** The answer to question 1 has come home, and nobody has said anything about it. */
async function delivered(): Promise<House> {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await deliver(house.team.convener, number, house.team)
  return house
}

async function answerAgain(house: House): Promise<void> {
  await holdMeetingOf(house.group)
  await take(some(house.group.convener), 1)
  await answer(house.group.convener, 1)
}
