import { expect, test } from 'vitest'
import { type BuiltForum, buildHouse, buildQuestion, type House, questionOf } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { highHouse, lowHouse } from '../../test/shapes.ts'
import {
  addWhatItMeans,
  answer,
  buildAnswered,
  buildLifted,
  deliver,
  disagree,
  hear,
  judge,
  lift,
  receive,
  sendBack,
  solve,
  take,
  withdraw,
} from '../../test/steps.ts'
import { Conflict, Forbidden, RuleBroken } from '../platform/errors.ts'

test('a question goes up and its answer comes home in six acts by two conveners', async () => {
  const house = await buildHouse()
  const { team, group } = house
  const forms: string[] = []
  const send = async <T>(name: string, form: Promise<T>) => {
    forms.push(name)
    return form
  }

  const number = await send('fråga', buildQuestion(team, { touches: ['kommun', 'fk'] }))
  await send('teamets möte', holdMeetingOf(team))
  await send('lyft', lift(team.convener, number))
  await send(
    'gruppens möte',
    holdMeetingOf(group, {
      questions: [
        {
          number,
          holderId: group.seated.fk?.id ?? null,
          voices: [said(group, 'kommun'), said(group, 'fk')],
        },
      ],
    }),
  )
  await send('svar', answer(group.convener, number))
  await send(
    'teamets nästa möte',
    holdMeetingOf(team, {
      answers: [{ number, isReached: true, judgement: { value: 'helps', sentence: null } }],
    }),
  )

  expect(forms).toHaveLength(6)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  expect(await journeyOf(house, number)).toEqual([
    ...['raised', 'received', 'lifted', 'received', 'heard', 'heard', 'taken', 'answered', 'delivered', 'judged'],
    'closed',
  ])
})

test('a question answered where it was asked closes with its answer', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  await answer(house.team.convener, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'answered_here', deliveries: [] })
})

test('a question solved outside the meeting closes with a line about what solved it', async () => {
  const house = await buildHouse()
  const asker = house.team.seated.af
  const number = await buildQuestion(house.team, { by: asker })
  await expect(solve(house.team.seated.fk ?? house.office, number)).rejects.toThrow(Forbidden)
  await solve(asker ?? house.office, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'solved' })
})

test('the answer of the board comes down floor by floor, each on its own day', async () => {
  const house = await buildHouse(highHouse)
  const { 'kt-a': team, lsg, rsg, styrelse } = house.forums
  if (!team || !lsg || !rsg || !styrelse) throw new Error('No such house')
  const number = await buildLifted(team)
  for (const group of [lsg, rsg]) {
    await holdMeetingOf(group)
    await take(group.convener, number)
    await lift(group.convener, number)
  }
  await holdMeetingOf(styrelse)
  await expect(answer(styrelse.convener, number)).rejects.toThrow('paragraf')
  await answer(house.office, number, { paragraph: '§ 34' })

  expect(await waitingFor(house, number)).toEqual(['kt-a', 'lsg', 'rsg'])
  await holdMeetingOf(lsg)
  expect(await waitingFor(house, number)).toEqual(['kt-a', 'rsg'])
  await addWhatItMeans(lsg.convener, number, lsg)
  await holdMeetingOf(team, {
    answers: [{ number, isReached: true, judgement: { value: 'partly', sentence: null } }],
  })
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', forum: { id: styrelse.id } })
  await deliver(rsg.convener, number, rsg)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
})

test('a team straight under the board lifts to it', async () => {
  const house = await buildHouse(lowHouse)
  const number = await buildAnswered(house.team)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivering', forum: { role: 'board' } })
})

test.each([
  ['helps', 'confirmed'],
  ['partly', 'confirmed'],
  ['obstacle_remains', 'obstacle_remains'],
] as const)('the verdict %s closes the question as %s when the answer has come home', async (value, outcome) => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, value)
  expect(await questionOf(house, number)).toMatchObject({ state: 'delivering' })
  await holdMeetingOf(house.team)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome })
})

test('an answer that is not enough opens the question again where it was answered', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, 'not_enough')
  expect(await questionOf(house, number)).toMatchObject({
    state: 'received',
    holderId: house.group.convener.id,
    forum: { id: house.group.id },
    notEnoughCount: 1,
  })
  await expect(disagree(house.group.convener, number)).rejects.toThrow(RuleBroken)
})

test('after a second answer that was not enough the forums may close as disagreeing', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, 'not_enough')
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await answer(house.group.convener, number)
  await judge(house.team.convener, number, 'not_enough')
  await expect(disagree(house.team.convener, number)).rejects.toThrow(Forbidden)
  await disagree(house.group.convener, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'disagreed' })
})

test('after a second answer that was not enough the question may instead go further up', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, 'not_enough')
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await answer(house.group.convener, number)
  await judge(house.team.convener, number, 'not_enough')
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await lift(house.group.convener, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'raised', forum: { id: house.board.id } })
})

test('a question sent back lies in the forum that lifted it, and can be lifted again after a meeting', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await receive(house.group.convener, number)
  await sendBack(house.group.convener, number)
  expect(await questionOf(house, number)).toMatchObject({
    state: 'received',
    holderId: house.team.convener.id,
    forum: { id: house.team.id },
  })
  await expect(lift(house.team.convener, number)).rejects.toThrow('efter ett möte')
  await holdMeetingOf(house.team)
  await lift(house.team.convener, number)
})

test('a lift is taken back until it has been received, and may be sent again at once', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await withdraw(house.team.convener, number)
  expect(await questionOf(house, number)).toMatchObject({ state: 'preparing', forum: { id: house.team.id } })
  await lift(house.team.convener, number)
  await receive(house.group.convener, number)
  await expect(withdraw(house.team.convener, number)).rejects.toThrow(Conflict)
})

test('without a meeting the parts that it touches stand behind before it is sent on', async () => {
  const house = await buildHouse()
  const { team } = house
  const number = await buildQuestion(team, { touches: ['fk', 'region'] })
  await receive(team.convener, number)
  await hear(team.convener, number, 'kommun')
  await hear(team.convener, number, 'fk')
  await expect(lift(team.convener, number)).rejects.toThrow(RuleBroken)
  await hear(team.convener, number, 'region', { stance: 'apart' })
  await expect(lift(team.convener, number)).rejects.toThrow(RuleBroken)
  await hear(team.seated.region ?? house.office, number, 'region', { as: 'nothing', stance: null })
  await lift(team.convener, number)
})

test('nobody answers alone what another part has raised', async () => {
  const house = await buildHouse()
  const { team, group } = house
  const number = await buildQuestion(team, { by: team.seated.fk, touches: ['kommun'] })
  await receive(team.convener, number)
  await hear(team.convener, number, 'kommun')
  await expect(answer(team.convener, number)).rejects.toThrow(RuleBroken)
  await hear(team.convener, number, 'fk')
  await lift(team.convener, number)

  await receive(group.convener, number)
  await take(group.convener, number)
  await hear(group.convener, number, 'kommun')
  await expect(answer(group.convener, number)).rejects.toThrow('Ingen svarar ensam')
  await holdMeetingOf(group)
  await answer(group.convener, number)
})

test('a group that answers without having heard a touched part says why', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { touches: ['kommun', 'region'] })
  await holdMeetingOf(house.group)
  await expect(answer(house.group.convener, number)).rejects.toThrow('Gruppen tar frågan')
  await take(house.group.convener, number, house.group.seated.region)
  await hear(house.group.convener, number, 'kommun')
  await expect(answer(house.group.convener, number)).rejects.toThrow('kräver ett skäl')
  await answer(house.group.convener, number, { unheardReason: 'Regionen svarar i april.' })
})

function said(forum: BuiltForum, member: string) {
  return {
    ...{ memberId: forum.house.members[member]?.id ?? 0, as: 'table' as const, sees: 'Vi ser det varje vecka.' },
    ...{ canDo: null, needs: null, stance: 'behind' as const, speakerId: forum.seated[member]?.id ?? null },
  }
}

function journeyOf({ system }: House, number: number): Promise<string[]> {
  return system.read(async (trx) => {
    const rows = await trx
      .selectFrom('question_event')
      .innerJoin('question', 'question.id', 'question_event.question_id')
      .where('number', '=', number)
      .orderBy('seq')
      .select('action')
      .execute()
    return rows.map((row) => row.action)
  })
}

/** Keys of the forums that the answer has not reached. */
async function waitingFor(house: House, number: number): Promise<string[]> {
  const { deliveries } = await questionOf(house, number)
  return Object.values(house.forums)
    .filter(({ id }) => deliveries.some((delivery) => delivery.forumId === id && delivery.deliveredOn === null))
    .map(({ key }) => key)
    .sort()
}
