import { randomUUID } from 'node:crypto'
import { findReadings } from '../src/questions/input/queries.ts'
import { readOutAnswer } from '../src/questions/input/read-out.ts'
import { whyNotReadOut } from '../src/questions/input/rules.ts'
import { findQuestionToAct } from '../src/questions/queries.ts'
import { raiseQuestion } from '../src/questions/raise.ts'
import { permit } from '../src/questions/refusals.ts'
import { act } from './acting.ts'
import type { BuiltForum, BuiltPerson, House } from './builders.ts'

/** A forum beside the lift, open to all: nobody has a seat there. */
export function buildLearning(house: House, key = 'ruf'): Promise<{ id: number; key: string }> {
  return house.system.act((trx) =>
    trx
      .insertInto('forum')
      .values({ key, ordinal: 200, kind: 'learning', name: `Forum ${key}`, short_name: key.toUpperCase() })
      .returning(['id', 'key'])
      .executeTakeFirstOrThrow(),
  )
}

type InputOf = { by?: BuiltPerson; givenOn?: string; key?: string; title?: string }

/** What came up there, handed to a forum by the office. Gives the question's number. */
export function giveInput(house: House, from: { id: number }, to: BuiltForum, of: InputOf = {}): Promise<number> {
  const { by = house.office, givenOn = '2026-09-01', key = randomUUID(), title = 'Ojämlika mandat' } = of
  return act(by, (trx, viewer) =>
    raiseQuestion(trx, viewer, {
      ...{ key, title, body: 'Det kom upp på forumet.', forumId: from.id, input: { to: to.id, givenOn } },
      ...{ touches: [house.members.kommun?.id ?? 0], themes: [], caseBand: null },
    }),
  )
}

/** "Uppläst den …", as the page does it. */
export function readOut(by: BuiltPerson, number: number, on: string): Promise<void> {
  return act(by, async (trx, viewer) => {
    const question = await findQuestionToAct(trx, number)
    permit(whyNotReadOut(viewer, question, on, await findReadings(trx, question, on)))
    await readOutAnswer(trx, viewer, question, on)
  })
}
