import { describe, expect, test } from 'vitest'
import { act, read } from '../../../test/acting.ts'
import { buildHouse, buildPerson, buildQuestion, type House, leave, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { insertEvent, slipIn, slipInByNobody, slipInVerdict, write } from '../../../test/raw.ts'
import { buildAnswered, buildLifted, judge, show, solve } from '../../../test/steps.ts'
import { buildAnsweredTogether, buildGathered, echo, gather } from '../../../test/together.ts'
import { NotFound } from '../../platform/errors.ts'
import { findQuestion } from '../queries.ts'
import { closeForum, moveQuestions } from './move.ts'

/** What the database itself refuses, past the rules of the code. */
type Echoing = { by: House['team']['convener']; number: number; forum: number; person?: number }

const slipInEcho = ({ by, number, forum, person = by.id }: Echoing) =>
  write(
    by,
    async (trx, question) => {
      const values = { question_id: question.id, forum_id: forum, person_id: person }
      const { id } = await trx.insertInto('echo').values(values).returning('id').executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, { action: 'echoed', echo_id: id })
    },
    number,
  )

describe('vi ser det också, said by the database (domain.md §4.9)', () => {
  test('by those who sit in the forum, of what is shared, not where it has been asked', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const number = await buildLifted(team)
    const forum = otherTeam.id
    expect(await slipInEcho({ by: team.convener, number, forum })).toMatch(/^HI403/)
    expect(await slipInEcho({ by: team.convener, number, forum: team.id })).toMatch(/^HI422 Frågan är redan er/)
    expect(await slipInEcho({ by: group.convener, number, forum: group.id })).toMatch(/^HI422 Frågan är redan er/)
    expect(await slipInEcho({ by: otherTeam.convener, number, forum, person: team.convener.id })).toMatch(/^HI403/)
    expect(await slipInEcho({ by: otherTeam.convener, number, forum })).toBe('let in')
    expect(await slipInEcho({ by: otherTeam.convener, number, forum })).toMatch(/^23505/)
    const unread = await buildQuestion(team)
    const both = await buildPerson(house, { seats: [team, otherTeam] })
    expect(await slipInEcho({ by: both, number: unread, forum })).toMatch(/^HI422 Frågan är ett annat forums/)
    expect(await slipInEcho({ by: otherTeam.convener, number: unread, forum })).toMatch(/^(HI403|42501)/)
  })

  test('an echo comes with its event, and is taken back by its own forum before the answer comes', async () => {
    const house = await buildHouse()
    const { team, otherTeam } = house
    const number = await buildLifted(team)
    const alone = (trx: Parameters<Parameters<typeof write>[1]>[0], id: number) =>
      trx
        .insertInto('echo')
        .values({ question_id: id, forum_id: otherTeam.id, person_id: otherTeam.convener.id })
        .execute()
    expect(await write(otherTeam.convener, (trx, question) => alone(trx, question.id), number)).toMatch(
      /^HI422 Det som hör/,
    )
    await echo(otherTeam.convener, number, otherTeam)
    const [said] = (await questionOf(house, number)).echoes
    const back = { action: 'unechoed', echo_id: said?.id ?? 0 } as const
    expect(await slipIn(team.convener, number, back)).toMatch(/^HI403/)
    expect(await slipIn(otherTeam.convener, number, back)).toBe('let in')
    expect(await slipIn(otherTeam.convener, number, back)).toMatch(/^HI422 Forumet har inte sagt/)
    const answered = await buildAnswered(team)
    await echo(otherTeam.convener, answered, otherTeam)
    const [late] = (await questionOf(house, answered)).echoes
    expect(await slipIn(otherTeam.convener, answered, { ...back, echo_id: late?.id ?? 0 })).toMatch(
      /^HI422 Svaret är redan/,
    )
  })

  test('what is not enough for a forum that sees the same does not pass without a question of its own', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    await echo(house.otherTeam.convener, number, house.otherTeam)
    const { convener, id } = house.otherTeam
    const given = { value: 'not_enough', sentence: 'Nej.' } as const
    expect(await slipInVerdict(convener, number, id, given)).toMatch(/^HI422 Ett svar som inte räcker/)
    expect(await slipInVerdict(convener, number, id)).toBe('let in')
  })
})

type Gathering = { by: House['team']['convener']; main: number; other: number; isToldOnMain?: boolean }

const slipInGathering = ({ by, main, other, isToldOnMain = true }: Gathering) =>
  write(
    by,
    async (trx, taken) => {
      const holding = await findQuestion(trx, main)
      const values = { question_id: taken.id, main_id: holding.id, forum_id: taken.forum.id, person_id: by.id }
      const { id } = await trx.insertInto('gathering').values(values).returning('id').executeTakeFirstOrThrow()
      const nobody = { holder_id: null, next_on: null }
      await insertEvent(trx, by, taken, { action: 'gathered', state: 'gathered', gathering_id: id, ...nobody })
      if (isToldOnMain) await insertEvent(trx, by, holding, { action: 'joined', gathering_id: id })
    },
    other,
  )

describe('gathering, said by the database (domain.md §4.9)', () => {
  test('by whoever leads the forum, of two that lie there and are at hand, told on both', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const main = await buildLifted(team)
    const other = await buildLifted(otherTeam)
    const by = group.convener
    expect(await slipInGathering({ by, main, other })).toMatch(/^HI409/)
    await holdMeetingOf(group)
    expect(await slipInGathering({ by: team.convener, main, other })).toMatch(/^HI403/)
    expect(await slipInGathering({ by, main, other, isToldOnMain: false })).toMatch(/^HI422 Det som samlas/)
    const elsewhere = await buildQuestion(team)
    await show(team.convener, elsewhere)
    await holdMeetingOf(team)
    expect(await slipInGathering({ by, main: elsewhere, other })).toMatch(/^HI(403|422)/)
    expect(await slipInGathering({ by, main, other })).toBe('let in')
    const third = await buildLifted(team)
    await holdMeetingOf(group)
    expect(await slipInGathering({ by, main: third, other: main })).toMatch(/^HI422 Frågan samlar själv/)
    expect(await slipInGathering({ by, main: other, other: third })).toMatch(/^HI422 Frågor samlas när båda/)
  })

  test('what fewer can read does not gather what more can read', async () => {
    const house = await buildHouse()
    const { team } = house
    const main = await buildQuestion(team)
    const other = await buildQuestion(team)
    await show(team.convener, other)
    await holdMeetingOf(team)
    expect(await slipInGathering({ by: team.convener, main, other })).toMatch(/^HI422 Den fråga som samlar ska synas/)
    expect(await slipInGathering({ by: team.convener, main: other, other: main })).toBe('let in')
  })

  test('a gathered question neither closes, opens nor parts by itself', async () => {
    const house = await buildHouse()
    const [one, other] = await buildGathered(house)
    const by = house.group.convener
    const closed = { action: 'closed', state: 'closed', outcome: 'confirmed', next_on: null } as const
    expect(await slipInByNobody(by, other, closed)).toMatch(/^HI422 En samlad fråga avslutas/)
    const id = (await questionOf(house, other)).gatheredIn?.gatheringId ?? 0
    const parted = {
      action: 'split',
      state: 'received',
      gathering_id: id,
      holder_id: by.id,
      next_on: '2026-10-01',
    } as const
    expect(await slipIn(by, other, parted)).toMatch(/^HI422 Det som samlas och delas upp/)
    expect(await slipIn(by, other, { ...parted, state: 'preparing' })).toMatch(/^HI422 Frågan går vidare där/)
    const holder_id = house.group.seated.fk?.id ?? 0
    expect(await slipIn(by, other, { ...parted, holder_id })).toMatch(/^HI422 Frågan går vidare där/)
    expect(await slipIn(house.team.convener, other, parted)).toMatch(/^HI403/)
    expect(await slipIn(by, one, { action: 'parted', gathering_id: id })).toMatch(/^HI422 Frågan är fortfarande/)
  })

  test('what gathers is not closed while what is gathered stays open', async () => {
    const house = await buildHouse()
    const { convener } = house.team
    const main = await buildQuestion(house.team)
    const other = await buildQuestion(house.team)
    await holdMeetingOf(house.team)
    await gather(convener, main, other)
    const solved = await write(
      convener,
      async (trx, question) => {
        const values = {
          question_id: question.id,
          kind: 'solved',
          body: 'Ett samtal.',
          person_id: convener.id,
        } as const
        const { id } = await trx.insertInto('reason').values(values).returning('id').executeTakeFirstOrThrow()
        const closed = { action: 'closed', state: 'closed', outcome: 'solved', next_on: null, reason_id: id } as const
        await insertEvent(trx, convener, question, closed)
      },
      main,
    )
    expect(solved).toMatch(/^HI422 Det som följer av sig självt/)
    await solve(convener, main)
    expect(await questionOf(house, other)).toMatchObject({ state: 'closed', outcome: 'solved' })
  })

  test('what gathers others is not sent back past where they were gathered', async () => {
    const house = await buildHouse()
    const { team, group } = house
    const [one] = await buildGathered(house)
    const back = await write(
      group.convener,
      async (trx, question) => {
        const why = { question_id: question.id, kind: 'returned', body: 'Nej.', person_id: group.convener.id } as const
        const { id } = await trx.insertInto('reason').values(why).returning('id').executeTakeFirstOrThrow()
        await insertEvent(trx, group.convener, question, {
          ...{ action: 'returned', state: 'received', forum_id: team.id, from_forum_id: group.id, reason_id: id },
          ...{ lift_id: question.lifts[0]?.id ?? 0, holder_id: team.convener.id, next_on: '2026-10-20' },
        })
      },
      one,
    )
    expect(back).toMatch(/^HI422 Dela upp de samlade/)
  })

  test('one of two who asked does not close or open the question for the other', async () => {
    const house = await buildHouse()
    const [one] = await buildAnsweredTogether(house)
    await judge(house.team.convener, one, 'not_enough')
    const { verdicts } = await questionOf(house, one)
    const again = { action: 'reopened', state: 'received', verdict_id: verdicts[0]?.id ?? 0 } as const
    const on = { holder_id: house.group.convener.id, next_on: '2026-10-20' }
    expect(await slipInByNobody(house.team.convener, one, { ...again, ...on })).toMatch(/^HI422 Frågan öppnas igen när/)
    expect(await slipIn(house.team.convener, one, { ...again, ...on })).toMatch(/^HI403/)
    const closed = { action: 'closed', state: 'closed', outcome: 'confirmed', next_on: null } as const
    expect(await slipInByNobody(house.team.convener, one, closed)).toMatch(/^HI422 Frågan avslutas när/)
    expect(await slipInVerdict(house.team.convener, one, house.otherTeam.id)).toMatch(/^HI403/)
  })
})

describe('answers put right, said by the database', () => {
  test('by whoever leads the forum that answered, and only the answer that holds', async () => {
    const house = await buildHouse()
    const { team, group } = house
    const number = await buildAnswered(team)
    const amend = (by: typeof team.convener, corrects: number | null, kind: 'text' | 'declined' = 'text') =>
      write(
        by,
        async (trx, question) => {
          const text = { question_id: question.id, forum_id: group.id, body: 'Nytt.', person_id: by.id, kind }
          const { id } = await trx
            .insertInto('answer')
            .values({ ...text, corrects_id: corrects })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, by, question, { action: 'amended', state: 'delivering', answer_id: id })
        },
        number,
      )
    const { answerId } = await questionOf(house, number)
    expect(await amend(team.convener, answerId)).toMatch(/^HI403/)
    expect(await amend(group.convener, null)).toMatch(/^HI422 Det rättade svaret hör/)
    expect(await amend(group.convener, answerId, 'declined')).toMatch(
      /^HI422 Ett rättat svar är ett svar av samma slag/,
    )
    expect(await amend(group.convener, answerId)).toBe('let in')
    expect(await amend(group.convener, answerId)).toMatch(/^HI422 Det rättade svaret hör/)
  })
})

describe('moving and closing forums, said by the database (domain.md §3)', () => {
  const close = (person: House['team']['convener'], forum: number) =>
    write(person, (trx) => trx.updateTable('forum').set({ closed_on: '2026-09-08' }).where('id', '=', forum).execute())

  test('a forum is not closed while open questions need it, and only by its convener or the office', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group, office } = house
    await buildAnswered(team)
    expect(await close(otherTeam.convener, team.id)).toMatch(/^HI403/)
    for (const forum of [team, group]) {
      expect(await close(office, forum.id)).toMatch(/^HI422 .* har öppna frågor/)
    }
    await planMeeting(otherTeam, 20)
    expect(await close(otherTeam.convener, otherTeam.id)).toBe('let in')
    const left = await house.system.read(async (trx) => ({
      seats: await trx.selectFrom('seat').where('forum_id', '=', otherTeam.id).where('closed_on', 'is', null).execute(),
      planned: await trx
        .selectFrom('meeting')
        .where('forum_id', '=', otherTeam.id)
        .where('state', '=', 'planned')
        .execute(),
    }))
    expect(left).toEqual({ seats: [], planned: [] })
  })

  test('what stood there, came from there and waits there goes to the other team, which judges in its stead', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const coming = await buildAnswered(team)
    const lying = await buildQuestion(team)
    await holdMeetingOf(group)
    await act(team.convener, async (trx, viewer) => {
      expect(await moveQuestions(trx, viewer, team.id, otherTeam.id)).toBe(2)
      await closeForum(trx, viewer, team.id, otherTeam.id)
    })
    expect(await questionOf(house, lying)).toMatchObject({
      forum: { id: otherTeam.id },
      originForumId: otherTeam.id,
      holderId: otherTeam.convener.id,
    })
    const moved = await questionOf(house, coming)
    expect(moved.lifts).toEqual([expect.objectContaining({ from: otherTeam.id, to: group.id })])
    await holdMeetingOf(otherTeam)
    await judge(otherTeam.convener, coming, 'helps')
    expect(await questionOf(house, coming)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  })

  test('they are moved by the convener on the same floor, and by the office only where nobody convenes', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group, office } = house
    const number = await buildQuestion(team)
    const move = (by: typeof office, to: number) =>
      write(
        by,
        async (trx, question) => {
          await insertEvent(trx, by, question, {
            ...{ action: 'moved', forum_id: to, from_forum_id: team.id, to_forum_id: to, holder_id: office.id },
          })
        },
        number,
      )
    expect(await move(team.convener, group.id)).toMatch(/^HI422 Frågor flyttas till ett öppet forum på samma våning/)
    expect(await move(otherTeam.convener, otherTeam.id)).toMatch(/^HI403/)
    await expect(act(office, (trx, viewer) => moveQuestions(trx, viewer, team.id, otherTeam.id))).rejects.toThrow(
      'Forumets sammankallande flyttar',
    )
    expect(await move(team.convener, otherTeam.id)).toBe('let in')
  })

  test('where nobody convenes the office moves also what it may not read', async () => {
    const house = await buildHouse()
    const { team, otherTeam, office } = house
    const number = await buildQuestion(team)
    await leave(team.convener)
    await act(office, async (trx, viewer) => {
      expect(await moveQuestions(trx, viewer, team.id, otherTeam.id)).toBe(1)
    })
    expect(await questionOf(house, number)).toMatchObject({ originForumId: otherTeam.id, forum: { id: otherTeam.id } })
    await expect(read(office, (trx) => findQuestion(trx, number))).rejects.toThrow(NotFound)
  })
})
