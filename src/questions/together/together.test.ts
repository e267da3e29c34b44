import { describe, expect, test } from 'vitest'
import { pass, tick } from '../../../test/acting.ts'
import { buildHouse, buildPerson, buildQuestion, leave, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { highHouse, lowHouse } from '../../../test/shapes.ts'
import {
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  hear,
  judge,
  lift,
  sendBack,
  show,
  solve,
  take,
  withdraw,
} from '../../../test/steps.ts'
import {
  amend,
  buildAnsweredTogether,
  buildGathered,
  echo,
  gather,
  openForEveryone,
  split,
  takeEchoBack,
} from '../../../test/together.ts'
import { Conflict, Forbidden, RuleBroken } from '../../platform/errors.ts'

describe('vi ser det också (domain.md §4.9)', () => {
  test('another team sees the same, gets the answer, and does not hold up closing', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const number = await buildLifted(team)
    await echo(otherTeam.seated.fk ?? otherTeam.convener, number, otherTeam, 'Hos oss med.')
    await holdMeetingOf(group)
    await take(group.convener, number)
    await hear(group.convener, number, 'kommun')
    await answer(group.convener, number)
    await deliver(team.convener, number, team)
    expect(await questionOf(house, number)).toMatchObject({ state: 'delivered' })
    await judge(team.convener, number, 'helps')
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
    await holdMeetingOf(otherTeam, {
      answers: [{ number, isReached: true, judgement: { value: 'partly', sentence: null } }],
    })
    const { state, deliveries, verdicts } = await questionOf(house, number)
    expect(state).toBe('closed')
    expect(deliveries.find(({ forumId }) => forumId === otherTeam.id)).toMatchObject({ kind: 'echo', isOrigin: false })
    expect(deliveries.every(({ deliveredOn }) => deliveredOn !== null)).toBe(true)
    expect(verdicts).toContainEqual(expect.objectContaining({ forumId: otherTeam.id, value: 'partly' }))
  })

  test('who says it when the answer is already there gets it at once', async () => {
    const house = await buildHouse()
    const number = await buildAnswered(house.team)
    await echo(house.otherTeam.convener, number, house.otherTeam)
    const { deliveries } = await questionOf(house, number)
    expect(deliveries.map(({ forumId, kind }) => [forumId, kind])).toContainEqual([house.otherTeam.id, 'echo'])
  })

  test('not of what only a team reads, not of one’s own, not twice, and not for another forum', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const both = await buildPerson(house, { seats: [team, otherTeam] })
    const number = await buildQuestion(team)
    await expect(echo(both, number, otherTeam)).rejects.toThrow(RuleBroken)
    await show(team.convener, number)
    await expect(echo(team.convener, number, team)).rejects.toThrow(Conflict)
    await expect(echo(team.convener, number, otherTeam)).rejects.toThrow(Forbidden)
    await echo(otherTeam.convener, number, otherTeam)
    await expect(echo(otherTeam.convener, number, otherTeam)).rejects.toThrow(Conflict)
    await holdMeetingOf(team)
    await lift(team.convener, number)
    await expect(echo(group.convener, number, group)).rejects.toThrow(Conflict)
  })

  test('it is taken back by the forum that said it, until the answer is on its way', async () => {
    const house = await buildHouse()
    const { team, otherTeam } = house
    const number = await buildLifted(team)
    await echo(otherTeam.convener, number, otherTeam)
    await expect(takeEchoBack(team.convener, number, otherTeam)).rejects.toThrow(Forbidden)
    await takeEchoBack(otherTeam.convener, number, otherTeam)
    expect((await questionOf(house, number)).echoes).toEqual([])
    const answered = await buildAnswered(team)
    await echo(otherTeam.convener, answered, otherTeam)
    await expect(takeEchoBack(otherTeam.convener, answered, otherTeam)).rejects.toThrow(Conflict)
  })

  test('an echo’s "räcker inte" becomes its own question and opens nothing', async () => {
    const house = await buildHouse()
    const { team, otherTeam } = house
    const number = await buildAnswered(team)
    await echo(otherTeam.convener, number, otherTeam)
    await judge(otherTeam.convener, number, 'not_enough')
    const own = await questionOf(house, number + 1)
    expect(own).toMatchObject({ state: 'raised', originForumId: otherTeam.id, sharedBy: null })
    expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', followedFrom: [otherTeam.id] })
  })

  test('where a lift is taken back, those who only saw the same get nothing that they may not read', async () => {
    const house = await buildHouse()
    const { team, otherTeam } = house
    const number = await buildLifted(team)
    await echo(otherTeam.convener, number, otherTeam)
    await withdraw(team.convener, number)
    await answer(team.convener, number)
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'answered_here', deliveries: [] })
  })

  test('no meeting in 90 days: the sheet carries the answer also to those who see the same', async () => {
    const house = await buildHouse()
    const { team, otherTeam } = house
    const number = await buildAnswered(team)
    await echo(otherTeam.convener, number, otherTeam)
    await deliver(team.convener, number, team)
    await judge(team.convener, number, 'helps')
    pass(house, 91)
    await tick(house)
    const { deliveries, state } = await questionOf(house, number)
    expect(state).toBe('closed')
    expect(deliveries.filter(({ deliveredOn }) => deliveredOn === null)).toEqual([])
  })
})

describe('samla och dela upp (domain.md §4.9)', () => {
  test('two teams’ questions become one, whose answer comes home to both, and both close', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const [one, other] = await buildGathered(house)
    expect(await questionOf(house, other)).toMatchObject({ state: 'gathered', holderId: null, nextOn: null })
    await take(group.convener, one)
    await hear(group.convener, one, 'kommun')
    await answer(group.convener, one)
    const { deliveries } = await questionOf(house, one)
    expect(deliveries.map(({ forumId, isOrigin }) => [forumId, isOrigin])).toEqual([
      [team.id, true],
      [otherTeam.id, true],
    ])
    for (const forum of [team, otherTeam]) await deliver(forum.convener, one, forum)
    await judge(team.convener, one, 'helps')
    expect(await questionOf(house, one)).toMatchObject({ state: 'delivered' })
    await judge(otherTeam.convener, one, 'obstacle_remains')
    for (const number of [one, other])
      expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'obstacle_remains' })
  })

  test('they are taken apart again while nothing is answered, by the forum that gathered them', async () => {
    const house = await buildHouse()
    const [one, other] = await buildGathered(house)
    await expect(split(house.team.convener, other)).rejects.toThrow(Forbidden)
    await split(house.group.convener, other)
    const apart = await questionOf(house, other)
    expect(apart).toMatchObject({ state: 'received', gatheredIn: null, holderId: house.group.convener.id })
    expect((await questionOf(house, one)).gathers).toEqual([])
    const again = await buildHouse()
    const [, gathered] = await buildAnsweredTogether(again)
    await expect(split(again.group.convener, gathered)).rejects.toThrow(Conflict)
  })

  test('what somebody had taken goes on with that one when it is taken apart, and with the receiver when nobody is left', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const held = group.seated.fk ?? group.convener
    expect(held).not.toBe(group.convener)
    const one = await buildLifted(team)
    const other = await buildLifted(otherTeam)
    await holdMeetingOf(group)
    await take(group.convener, other, held)
    await gather(group.convener, one, other)
    await split(group.convener, other)
    expect(await questionOf(house, other)).toMatchObject({ state: 'preparing', holderId: held.id })
    await gather(group.convener, one, other)
    await leave(held)
    await split(group.convener, other)
    expect(await questionOf(house, other)).toMatchObject({ state: 'preparing', holderId: group.convener.id })
  })

  test('what holds others is not gathered, also where those stayed with their team', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const [held, lifted] = [await buildQuestion(team), await buildQuestion(team)]
    await holdMeetingOf(team)
    await gather(team.convener, lifted, held)
    await lift(team.convener, lifted)
    const other = await buildLifted(otherTeam)
    await holdMeetingOf(group)
    const said = 'Den frågan samlar själv andra. Dela upp dem först.'
    await expect(gather(group.convener, other, lifted)).rejects.toThrow(said)
    expect(await questionOf(house, other)).toMatchObject({ gathers: [] })
  })

  test('nothing is gathered twice, in itself, or by others than whoever leads the forum', async () => {
    const house = await buildHouse()
    const [one, other] = await buildGathered(house)
    const third = await buildLifted(house.team)
    await holdMeetingOf(house.group)
    await expect(gather(house.team.convener, third, one)).rejects.toThrow(Forbidden)
    await expect(gather(house.group.convener, third, one)).rejects.toThrow(RuleBroken)
    await expect(gather(house.group.convener, third, other)).rejects.toThrow(RuleBroken)
    await expect(gather(house.group.convener, third, third)).rejects.toThrow(RuleBroken)
    await expect(gather(house.group.convener, other, third)).rejects.toThrow(Conflict)
  })

  test('what more can read is not gathered in what fewer can read, nor shown past it', async () => {
    const house = await buildHouse()
    const { team } = house
    const own = await buildQuestion(team)
    const shown = await buildQuestion(team)
    await show(team.convener, shown)
    await holdMeetingOf(team)
    await expect(gather(team.convener, own, shown)).rejects.toThrow(RuleBroken)
    const third = await buildQuestion(team)
    await holdMeetingOf(team)
    await gather(team.convener, own, third)
    await expect(show(team.convener, third)).rejects.toThrow(RuleBroken)
    await show(team.convener, own)
    await show(team.convener, third)
  })

  test('what gathers others is neither sent back past them nor closed over their heads', async () => {
    const house = await buildHouse()
    const { team, otherTeam, group } = house
    const [one] = await buildGathered(house)
    await expect(sendBack(group.convener, one)).rejects.toThrow(RuleBroken)
    const own = await buildQuestion(group)
    const asked = await buildLifted(otherTeam)
    await holdMeetingOf(group)
    await show(group.convener, own)
    await gather(group.convener, own, asked)
    await expect(solve(group.convener, own)).rejects.toThrow(RuleBroken)
    expect(team.id).not.toBe(otherTeam.id)
  })

  test('a gathered question follows its main up and comes down through all that either passed', async () => {
    const house = await buildHouse(highHouse)
    const { rsg } = house.forums
    if (!rsg) throw new Error('No rsg')
    const [one] = await buildGathered(house)
    await take(house.group.convener, one)
    await hear(house.group.convener, one, 'kommun')
    await lift(house.group.convener, one)
    await holdMeetingOf(rsg)
    await take(rsg.convener, one)
    await hear(rsg.convener, one, 'kommun')
    await answer(rsg.convener, one)
    const { deliveries } = await questionOf(house, one)
    expect(deliveries.map(({ forumId, isOrigin }) => [forumId, isOrigin])).toEqual([
      [house.team.id, true],
      [house.otherTeam.id, true],
      [house.group.id, false],
    ])
  })
})

describe('several who asked judge, each for itself (domain.md §4.3, §4.9)', () => {
  test('one "räcker inte" becomes that team’s own linked question; the rest decide the outcome', async () => {
    const house = await buildHouse()
    const [one, other] = await buildAnsweredTogether(house)
    await judge(house.team.convener, one, 'not_enough')
    expect(await questionOf(house, one)).toMatchObject({ state: 'delivered', followedFrom: [house.team.id] })
    expect(await questionOf(house, other + 1)).toMatchObject({ originForumId: house.team.id, state: 'raised' })
    await judge(house.otherTeam.convener, one, 'helps')
    expect(await questionOf(house, one)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  })

  test('when all say that it is not enough the question opens again, with what is gathered in it', async () => {
    const house = await buildHouse()
    const [one, other] = await buildAnsweredTogether(house)
    await judge(house.team.convener, one, 'not_enough')
    await judge(house.otherTeam.convener, one, 'not_enough')
    expect(await questionOf(house, one)).toMatchObject({ state: 'received', notEnoughCount: 1 })
    expect(await questionOf(house, other)).toMatchObject({ state: 'gathered' })
  })

  test('the answering forum may open it for all when one of them is not helped, and nobody else', async () => {
    const house = await buildHouse()
    const [one, other] = await buildAnsweredTogether(house)
    await expect(openForEveryone(house.group.convener, one)).rejects.toThrow(Conflict)
    await judge(house.team.convener, one, 'not_enough')
    await judge(house.otherTeam.convener, one, 'helps')
    await expect(openForEveryone(house.team.convener, one)).rejects.toThrow(Forbidden)
    expect(await questionOf(house, other)).toMatchObject({ state: 'closed' })
    await openForEveryone(house.group.convener, one)
    expect(await questionOf(house, one)).toMatchObject({ state: 'received' })
    expect(await questionOf(house, other)).toMatchObject({ state: 'gathered' })
  })

  test('one team does not speak for the other', async () => {
    const house = await buildHouse()
    const [one] = await buildAnsweredTogether(house)
    await expect(judge(house.team.convener, one, 'helps', house.otherTeam)).rejects.toThrow(Forbidden)
    await expect(judge(house.group.convener, one, 'helps', house.group)).rejects.toThrow(Forbidden)
  })

  test('silence falls for each by itself', async () => {
    const house = await buildHouse()
    const [one] = await buildAnsweredTogether(house)
    await judge(house.team.convener, one, 'helps')
    pass(house, 91)
    await tick(house)
    expect(await questionOf(house, one)).toMatchObject({ state: 'closed', outcome: 'silent' })
  })

  test('after closing, one of several goes on with a question of its own', async () => {
    const house = await buildHouse()
    const [one, other] = await buildAnsweredTogether(house)
    for (const forum of [house.team, house.otherTeam]) await judge(forum.convener, one, 'helps')
    await judge(house.team.convener, one, 'not_enough')
    expect(await questionOf(house, one)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
    expect(await questionOf(house, other + 1)).toMatchObject({ originForumId: house.team.id })
    await judge(house.team.convener, one, 'not_enough')
    await expect(questionOf(house, other + 2)).rejects.toThrow()
  })
})

describe('a corrected answer (domain.md §4, settled in detail)', () => {
  test('it is a new version, comes down again, and is judged again', async () => {
    const house = await buildHouse()
    const { team, group } = house
    const number = await buildAnswered(team)
    await deliver(team.convener, number, team)
    await judge(team.convener, number, 'helps')
    await expect(amend(team.convener, number)).rejects.toThrow(Forbidden)
    await amend(group.convener, number)
    expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', verdicts: [], outcome: null })
    await holdMeetingOf(team)
    await judge(team.convener, number, 'helps')
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  })

  test('the board puts it right by paragraph, and nobody after a year', async () => {
    const house = await buildHouse({ ...lowHouse, pause: null })
    const { team, board } = house
    const number = await buildAnswered(team)
    await expect(amend(board.convener, number)).rejects.toThrow(RuleBroken)
    await amend(board.convener, number, { paragraph: '§ 13' })
    await deliver(team.convener, number, team)
    await judge(team.convener, number, 'helps')
    pass(house, 366)
    await expect(amend(board.convener, number, { paragraph: '§ 14' })).rejects.toThrow(Conflict)
    const here = await buildQuestion(team)
    await holdMeetingOf(team)
    await answer(team.convener, here)
    await amend(team.convener, here)
    expect(await questionOf(house, here)).toMatchObject({ state: 'closed', outcome: 'answered_here' })
  })
})
