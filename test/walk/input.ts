import { randomUUID } from 'node:crypto'
import { addDays } from '../../src/meetings/calendar.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { readOutAnswer } from '../../src/questions/input/read-out.ts'
import { whyNotGiveInput, whyNotReadOut } from '../../src/questions/input/rules.ts'
import { raiseQuestion } from '../../src/questions/raise.ts'
import type { Refusal } from '../../src/questions/rules.ts'
import type { BuiltForum, House } from '../builders.ts'
import { buildLearning } from '../learning.ts'
import type { Bound, Draw } from './acts.ts'

/** With a forum beside the lift that is open to all. */
export async function withLearning(house: House): Promise<House> {
  await buildLearning(house)
  return house
}

/** What came up beside the lift, handed to any forum: the rule's word on it, and the act. */
export function inputOf(viewer: Viewer, to: BuiltForum & { isClosed: boolean }, members: number[], draw: Draw) {
  const on = addDays(viewer.today, (draw.c % 5) - 3)
  const refusal: Refusal | null = whyNotGiveInput(viewer, { from: { kind: 'learning', isClosed: false }, to, on })
  const perform = async (trx: Scope) => {
    const { id } = await trx.selectFrom('forum').where('kind', '=', 'learning').select('id').executeTakeFirstOrThrow()
    return raiseQuestion(trx, viewer, {
      ...{ key: randomUUID(), forumId: id, title: 'Det kom upp', body: 'Hela länet undrar.', caseBand: null },
      ...{ touches: members.filter((_, index) => (draw.a >> index) % 2 === 1), themes: [] },
      input: { to: to.id, givenOn: on },
    })
  }
  return { refusal, perform }
}

/** "Uppläst den …", on a day that may be right. */
export function readOutOn(today: string, { a }: Draw): Bound {
  const on = addDays(today, (a % 4) - 2)
  return {
    noun: 'upplast',
    refuse: (viewer, question) => whyNotReadOut(viewer, question, on),
    perform: (trx, viewer, question) => readOutAnswer(trx, viewer, question, on),
  }
}
