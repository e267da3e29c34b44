import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { act } from '../../test/acting.ts'
import {
  type BuiltPerson,
  buildHouse,
  buildMember,
  buildPerson,
  buildQuestion,
  questionOf,
} from '../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import {
  insertEvent,
  outcomeOf,
  slipIn,
  slipInAnswer,
  slipInByNobody,
  slipInLift,
  slipInVerdict,
  slipInVoice,
  some,
  write,
} from '../../test/raw.ts'

import { buildAnswered, buildLifted, hear, receive, take } from '../../test/steps.ts'

const notTheirs = /^HI403 Det här är inte ditt/

describe('who answers, who lifts (domain.md §4.5), said by the database', () => {
  test('only whoever leads the forum receives, returns, rests and dates', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    for (const person of [house.team.convener, house.group.seated.fk, house.office, house.colleague]) {
      expect(await slipIn(some(person), number, { action: 'received', state: 'received' })).toMatch(notTheirs)
      expect(await slipIn(some(person), number, { action: 'dated', next_on: '2026-10-01' })).toMatch(notTheirs)
    }
    await receive(house.group.convener, number)
    for (const person of [house.team.convener, house.group.seated.fk, house.office]) {
      const back = { action: 'returned', state: 'received', forum_id: house.team.id } as const
      expect(await slipIn(some(person), number, back)).toMatch(notTheirs)
      expect(await slipIn(some(person), number, { action: 'rested', state: 'resting' })).toMatch(notTheirs)
    }
  })

  test('one takes for oneself, the convener names anybody who sits there', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await receive(house.group.convener, number)
    const { fk, af } = house.group.seated
    const taken = { action: 'taken', state: 'preparing' } as const
    expect(await slipIn(some(fk), number, { ...taken, holder_id: some(af).id })).toMatch(notTheirs)
    expect(await slipIn(house.team.convener, number, { ...taken, holder_id: house.team.convener.id })).toMatch(
      notTheirs,
    )
    expect(await slipIn(house.group.convener, number, { ...taken, holder_id: house.office.id })).toMatch(
      /^HI422 Den som tar frågan/,
    )
    expect(await slipIn(some(fk), number, { ...taken, holder_id: some(fk).id })).toBe('let in')
  })

  test('only the convener lifts, and only whoever lifted takes back', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    expect(await slipInLift(some(house.team.seated.fk), number, house)).toMatch(notTheirs)
    expect(await slipInLift(house.team.convener, number, house)).toBe('let in')
    const back = { action: 'withdrawn', state: 'preparing', forum_id: house.team.id } as const
    const { lifts } = await questionOf(house, number)
    for (const person of [house.group.convener, house.team.seated.fk, house.office]) {
      expect(await slipIn(some(person), number, { ...back, lift_id: lifts[0]?.id })).toMatch(notTheirs)
    }
  })

  test('only whoever leads the forum answers; at the board the office may', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await holdMeetingOf(house.group)
    await take(house.group.convener, number)
    for (const person of [house.team.convener, house.group.seated.region, house.office]) {
      expect(await slipInAnswer(some(person), number)).toMatch(notTheirs)
    }
    await slipInLift(house.group.convener, number, house)
    await receive(house.office, number)
    expect(await slipInAnswer(some(house.board.seated.region), number, { paragraph: '§ 1' })).toMatch(notTheirs)
    expect(await slipInAnswer(house.office, number, { paragraph: '§ 1' })).toBe('let in')
  })

  test('nobody acts in another’s name', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    const inTheirName = write(
      some(house.team.seated.fk),
      (trx, question) => insertEvent(trx, house.team.convener, question, { action: 'received', state: 'received' }),
      number,
    )
    expect(await inTheirName).toMatch(notTheirs)
  })

  test('what a person does is not done by nobody', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    for (const action of ['received', 'shown', 'handed', 'heard'] as const) {
      const state = action === 'received' ? 'received' : 'raised'
      expect(await slipInByNobody(house.team.convener, number, { action, state })).toMatch(notTheirs)
    }
  })

  test('those who have a seat propose, others do not', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await receive(house.group.convener, number)
    const proposed = (person: BuiltPerson, forumId: number) =>
      write(
        person,
        async (trx, question) => {
          const { id } = await trx
            .insertInto('proposal')
            .values({ question_id: question.id, forum_id: forumId, kind: 'answer', body: 'Så?', person_id: person.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, person, question, { action: 'proposed', proposal_id: id })
        },
        number,
      )
    expect(await proposed(house.team.convener, house.group.id)).toMatch(notTheirs)
    expect(await proposed(some(house.group.seated.af), house.team.id)).toMatch(/^HI422 Förslaget hör inte/)
    expect(await proposed(some(house.group.seated.af), house.group.id)).toBe('let in')
  })
})

describe('equal parts (domain.md §4.4), said by the database', () => {
  test('a part speaks for itself; the convener notes what was said, and nobody writes for another', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    const { fk, af } = house.team.seated
    expect(await slipInVoice(some(fk), number, { member: 'af' })).toMatch(notTheirs)
    expect(await slipInVoice(house.team.convener, number, { member: 'af', as: 'written' })).toMatch(notTheirs)
    expect(await slipInVoice(house.group.convener, number, { member: 'af' })).toMatch(/^42501/)
    expect(await slipInVoice(some(fk), number, { member: 'fk', as: 'written', speaker: some(af) })).toMatch(/^23514/)
    expect(await slipInVoice(house.team.convener, number, { member: 'af' })).toBe('let in')
    expect(await slipInVoice(some(fk), number, { member: 'fk', as: 'written' })).toBe('let in')
  })

  test('a voice is heard in the forum where the question is', async () => {
    const house = await buildHouse()
    const both = await buildPerson(house, { seats: [house.team], convening: [house.group] })
    const number = await buildLifted(house.team)
    await receive(house.group.convener, number)
    const there = { member: 'fk', forum: house.team.id }
    expect(await slipInVoice(house.group.convener, number, there)).toMatch(/^42501/)
    expect(await slipInVoice(both, number, there)).toMatch(/^HI422 Perspektivet hör till ett annat forum/)
  })

  test('a part that neither sits there nor is touched has no say in it', async () => {
    const house = await buildHouse()
    await buildMember(house, 'grannkommun')
    const [number, touching] = [
      await buildQuestion(house.team),
      await buildQuestion(house.team, { touches: ['grannkommun'] }),
    ]
    const voice = { member: 'grannkommun' }
    expect(await slipInVoice(house.team.convener, number, voice)).toMatch(/^HI422 Parten har ingen plats/)
    expect(await slipInVoice(house.team.convener, touching, voice)).toBe('let in')
  })

  test('at the board no parts are asked', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.board)
    expect(await slipInVoice(house.board.convener, number, { member: 'fk' })).toMatch(/^HI422 Vid styrelsen frågas/)
  })

  test('what was said is corrected once, by its part, within 14 days that count', async () => {
    const house = await buildHouse({ now: new Date('2026-06-25T08:00:00Z') })
    const number = await buildQuestion(house.team)
    const { fk, af } = house.team.seated
    await hear(house.team.convener, number, 'fk', { sees: 'Vi ser det.' })
    await hear(house.team.convener, number, 'fk')
    const [first, second] = (await questionOf(house, number)).heard.map((voice) => voice.id)
    expect(await slipInVoice(some(fk), number, { member: 'fk', action: 'corrected' })).toMatch(
      /^HI422 Rättelsen saknar/,
    )
    expect(await slipInVoice(some(af), number, { member: 'af', corrects: first })).toMatch(
      /^HI422 Det som har sagts kan/,
    )
    expect(await slipInVoice(house.team.convener, number, { member: 'fk', corrects: first })).toMatch(notTheirs)
    house.now = new Date('2026-08-09T08:00:00Z')
    expect(await slipInVoice(some(fk), number, { member: 'fk', corrects: first })).toBe('let in')
    expect(await slipInVoice(some(fk), number, { member: 'fk', corrects: first })).toMatch(
      /^HI422 Det som har sagts kan/,
    )
    house.now = new Date('2026-08-10T08:00:00Z')
    expect(await slipInVoice(some(fk), number, { member: 'fk', corrects: second })).toMatch(
      /^HI422 Det som har sagts kan/,
    )
  })
})

describe('those who asked judge (domain.md §4.3), said by the database', () => {
  test('only the origin’s convener or the raiser says whether the answer helps', async () => {
    const house = await buildHouse()
    const raiser = some(house.team.seated.af)
    const number = await buildAnswered(house.team, { by: raiser })
    for (const person of [house.team.seated.fk, house.group.convener, house.office, house.otherTeam.convener]) {
      expect(await slipInVerdict(some(person), number, house.team.id)).toMatch(notTheirs)
    }
    expect(await slipInVerdict(raiser, number, house.team.id)).toBe('let in')
  })

  test('nobody gives a verdict in another’s name, and silence is nobody’s to give', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const { fk } = house.team.seated
    expect(await slipInVerdict(some(fk), number, house.team.id, { by: house.team.convener })).toMatch(notTheirs)
    expect(await slipInVerdict(house.team.convener, number, house.team.id, { value: 'silent' })).toMatch(/^23514/)
  })

  test('nobody gives a verdict as if by itself', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const byItself = write(
      some(house.team.seated.fk),
      async (trx, question) => {
        const { id } = await trx
          .insertInto('verdict')
          .values({
            ...{ question_id: question.id, answer_id: question.answerId ?? 0, forum_id: house.team.id },
            ...{ value: 'helps', person_id: house.team.convener.id },
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await insertEvent(trx, null, question, { action: 'judged', verdict_id: id })
      },
      number,
    )
    expect(await byItself).toMatch(/^HI422 Inget besked kan inte/)
  })

  test('a tap is one’s own', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const tap = (person: BuiltPerson, whose: BuiltPerson) =>
      write(
        person,
        async (trx, question) => {
          const down = question.deliveries[0]
          await trx
            .insertInto('voice')
            .values({
              ...{ question_id: question.id, answer_id: question.answerId ?? 0, forum_id: house.team.id },
              ...{ person_id: whose.id, value: 'helps' },
            })
            .execute()
          await insertEvent(trx, person, question, { action: 'voiced', delivery_id: down?.id })
        },
        number,
      )
    const { fk, af } = house.team.seated
    expect(await tap(some(fk), some(af))).toMatch(/^HI403 Var och en säger själv/)
    expect(await tap(house.group.convener, house.group.convener)).toMatch(notTheirs)
    const { deliveries } = await questionOf(house, number)
    const untapped = { action: 'voiced', delivery_id: deliveries[0]?.id } as const
    expect(await slipIn(some(fk), number, untapped)).toMatch(/^HI422 Rösten hör inte/)
    expect(await tap(some(fk), some(fk))).toBe('let in')
    expect(await write(some(af), (trx) => sql`update voice set value = 'not_enough'`.execute(trx), number)).toMatch(
      /^HI403 Var och en säger själv/,
    )
  })
})

describe('who delivers, shows, hands over and closes, said by the database', () => {
  test('a floor says itself that the answer has come', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const { deliveries } = await questionOf(house, number)
    const delivered = { action: 'delivered', state: 'delivered', delivery_id: deliveries[0]?.id } as const
    for (const person of [house.group.convener, house.office, house.team.seated.fk]) {
      expect(await slipIn(some(person), number, delivered)).toMatch(notTheirs)
    }
    expect(await slipInByNobody(house.team.convener, number, delivered)).toMatch(notTheirs)
    expect(await slipIn(house.team.convener, number, delivered)).toBe('let in')
  })

  test('only whoever leads a floor adds what the answer means there', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    const mean = (person: BuiltPerson) =>
      write(
        person,
        async (trx, question) => {
          const delivery_id = question.deliveries[0]?.id ?? 0
          const { id } = await trx
            .insertInto('local_meaning')
            .values({ question_id: question.id, delivery_id, body: 'Hos oss.', person_id: person.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, person, question, { action: 'meant', delivery_id, meaning_id: id })
        },
        number,
      )
    expect(await mean(house.group.convener)).toMatch(notTheirs)
    expect(await mean(house.team.convener)).toBe('let in')
    const { deliveries } = await questionOf(house, number)
    expect(await slipIn(house.team.convener, number, { action: 'meant', delivery_id: deliveries[0]?.id })).toMatch(
      /^HI422 Tillägget hör inte/,
    )
  })

  test('only the origin’s convener shows the question, once', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team)
    expect(await slipIn(some(house.team.seated.fk), number, { action: 'shown' })).toMatch(notTheirs)
    expect(await slipIn(house.group.convener, number, { action: 'shown' })).toMatch(/^HI403 Frågan finns inte/)
    expect(await slipIn(house.team.convener, number, { action: 'shown' })).toBe('let in')
    expect(await slipIn(house.team.convener, number, { action: 'shown' })).toMatch(/^HI422 Frågan syns redan/)
  })

  test('the holder, the convener or the office hands over', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    const { fk, af } = house.group.seated
    const handed = { action: 'handed', holder_id: some(af).id } as const
    for (const person of [fk, house.team.convener, house.colleague]) {
      expect(await slipIn(some(person), number, handed)).toMatch(notTheirs)
    }
    expect(await slipIn(house.office, number, handed)).toBe('let in')
    expect(await slipIn(some(af), number, { action: 'handed', holder_id: some(fk).id })).toBe('let in')
  })

  test('only those who asked close it as solved, and only the answering forum as disagreed', async () => {
    const house = await buildHouse()
    const number = await buildQuestion(house.team, { by: some(house.team.seated.af) })
    const solved = { action: 'closed', state: 'closed', outcome: 'solved', next_on: null } as const
    expect(await slipIn(some(house.team.seated.fk), number, solved)).toMatch(notTheirs)
    await receive(house.team.convener, number)
    const disagreed = { ...solved, outcome: 'disagreed' } as const
    expect(await slipIn(some(house.team.seated.fk), number, disagreed)).toMatch(notTheirs)
    expect(await slipIn(house.team.convener, number, { ...solved, outcome: 'confirmed' })).toMatch(notTheirs)
  })
})

describe('meetings (domain.md §1: holding one is what moves the lift), said by the database', () => {
  test('only the convener holds it, on its day or later, once, in one’s own name', async () => {
    const house = await buildHouse()
    const { team } = house
    const id = await planMeeting(team, 1)
    const hold = (by: BuiltPerson, name = by) =>
      outcomeOf(
        act(by, (trx) =>
          sql`update meeting set state = 'held', held_at = current_moment(), held_by = ${name.id} where id = ${id}`.execute(
            trx,
          ),
        ),
      )
    expect(await hold(team.convener)).toMatch(/^HI422 Mötet hålls på sin dag/)
    house.now = new Date('2026-09-08T09:00:00Z')
    expect(await hold(some(team.seated.fk))).toMatch(/^HI403 Forumets sammankallande/)
    expect(await hold(house.office)).toMatch(/^HI403 Forumets sammankallande/)
    expect(await hold(some(team.seated.fk), team.convener)).toMatch(/^HI403 Forumets sammankallande/)
    expect(await hold(team.convener)).toBe('let in')
    expect(await hold(team.convener)).toMatch(/^HI409 Mötet är redan hållet/)
    expect(
      await outcomeOf(act(team.convener, (trx) => sql`delete from meeting where id = ${id}`.execute(trx))),
    ).toMatch(/^HI409/)
  })

  test('a meeting is not put in as held', async () => {
    const house = await buildHouse()
    const insert = (by: BuiltPerson) =>
      outcomeOf(
        act(by, (trx) =>
          sql`insert into meeting (forum_id, meets_on, state, held_at, held_by)
            values (${house.team.id}, today(), 'held', current_moment(), ${by.id})`.execute(trx),
        ),
      )
    expect(await insert(some(house.team.seated.fk))).toMatch(/^HI403 Forumets sammankallande/)
  })

  test('nothing is put on the table of a meeting afterwards', async () => {
    const house = await buildHouse()
    const meeting = await holdMeetingOf(house.team)
    const number = await buildQuestion(house.team)
    const put = (by: BuiltPerson) =>
      write(
        by,
        (trx, { id }) =>
          trx
            .insertInto('meeting_question')
            .values({ meeting_id: meeting, question_id: id, kind: 'question', is_reached: true })
            .execute(),
        number,
      )
    expect(await put(house.team.convener)).toMatch(/^HI403 Dagordningen hör till/)
    expect(await put(some(house.team.seated.fk))).toMatch(/^HI403 Dagordningen hör till/)
  })
})
