import { expect, test } from 'vitest'
import { read } from '../../../test/acting.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion, type House } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { buildAnswered, buildLifted, deliver, hear, judge, lift, solve, take } from '../../../test/steps.ts'
import { buildGathered, echo } from '../../../test/together.ts'
import type { Scope } from '../../platform/scope.ts'
import { findQuestion } from '../../questions/queries.ts'
import type { Question } from '../../questions/question.ts'
import { whyNotEcho } from '../../questions/together/rules.ts'
import { findEchoable } from './may-echo.ts'

test('what the suggestions offer to say the same of is what the rule lets one say it of, wherever a question stands', async () => {
  const house = await buildHouse()
  await buildEveryStanding(house)
  const { team, otherTeam, group, board } = house
  const conveners = [team, otherTeam, group, board].map(({ convener }) => convener)
  const inBoth = await buildPerson(house, { seats: [team, otherTeam] })

  const told = new Set<string>()
  for (const person of [...conveners, inBoth, await buildPreparer(house), house.colleague]) {
    await read(person, async (trx, viewer) => {
      const readable = await trx.selectFrom('question').select('number').execute()
      const questions: Question[] = []
      for (const { number } of readable) questions.push(await findQuestion(trx, number))
      const ids = questions.map(({ id }) => id)
      for (const forum of [undefined, ...viewer.forums]) {
        const offered = await findEchoable(trx, forum === undefined ? viewer.forums : [forum], ids)
        for (const question of questions) {
          const { id, number, state } = question
          const mayEcho = whyNotEcho(viewer, question, forum) === null
          expect(offered.has(id), `${person.name}, question ${number}, ${state}, forum ${forum}`).toBe(mayEcho)
          told.add(`${state} ${mayEcho ? 'echoed' : 'not'}`)
        }
      }
    })
  }
  const states = ['raised', 'received', 'delivering', 'delivered']
  const both = states.flatMap((state) => [`${state} echoed`, `${state} not`])
  expect(told).toEqual(new Set([...both, 'closed not', 'gathered not']))
})

async function buildEveryStanding(house: House): Promise<void> {
  const { team, otherTeam, group } = house
  await buildQuestion(team)
  await buildLifted(team)
  await echo(otherTeam.convener, await buildLifted(team), otherTeam)
  const higher = await buildLifted(team)
  await holdMeetingOf(group)
  await take(group.convener, higher)
  await hear(group.convener, higher, 'kommun')
  await lift(group.convener, higher)
  const closed = await buildAnswered(team)
  await deliver(team.convener, closed, team)
  await judge(team.convener, closed, 'helps')
  await solve(team.convener, await buildQuestion(team))
  await buildGathered(house)
  // A meeting takes answers home: these are the last to be held.
  await deliver(team.convener, await buildAnswered(team), team)
  await buildAnswered(otherTeam)
}

/** Sits in a preparatory group alone, where no question is put. */
async function buildPreparer(house: House): Promise<BuiltPerson> {
  const group = { key: 'bg', name: 'Beredningsgruppen', ordinal: 9, kind: 'preparatory' as const }
  const insert = (trx: Scope) =>
    trx
      .insertInto('forum')
      .values({ ...group, short_name: 'BG', meets_with: house.otherTeam.id })
      .returning('id')
      .executeTakeFirstOrThrow()
  const { id } = await house.system.act(insert)
  return buildPerson(house, { seats: [{ ...house.otherTeam, ...group, id, seated: {} }] })
}
