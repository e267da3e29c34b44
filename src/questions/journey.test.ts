import { expect, test } from 'vitest'
import { act, buildHouse, buildQuestion, holdMeetingOf, pass, questionOf, tick } from '../../test/builders.ts'
import { answerQuestion } from './answer.ts'
import { findQuestion } from './queries.ts'

test('a question answered in its own team closes with the answer', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  await act(house.team.convener, async (trx, viewer) =>
    answerQuestion(trx, viewer, await findQuestion(trx, number), {
      body: 'Så här gör ni.',
      paragraph: null,
      unheardReason: null,
    }),
  )
  expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'answered_here' })
  pass(house, 3)
  expect(await tick(house)).toBe(0)
})
