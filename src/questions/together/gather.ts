import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import { nextDate, receiverOf } from '../keeping.ts'
import { findQuestionToAct } from '../queries.ts'
import type { Question } from '../question.ts'

/** Gathers another question of the same forum in this one: from now on they have one way, and one answer (domain.md §4.9). */
export async function gatherQuestion(trx: Scope, viewer: Viewer, main: Question, number: number): Promise<void> {
  const other = await findQuestionToAct(trx, number)
  const gathering = await trx
    .insertInto('gathering')
    .values({ question_id: other.id, main_id: main.id, forum_id: main.forum.id, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const told = { by: viewer.person.id, gathering_id: gathering.id }
  await recordEvent(trx, other, { ...told, action: 'gathered', state: 'gathered', holderId: null, nextOn: null })
  await recordEvent(trx, main, { ...told, action: 'joined' })
}

/** Takes the gathered question apart again; it goes on where it was when it was gathered. */
export async function splitQuestion(trx: Scope, viewer: Viewer, question: Question): Promise<void> {
  assert(question.gatheredIn, 'whyNotSplit() asks for a question that is gathered')
  const told = { by: viewer.person.id, gathering_id: question.gatheredIn.gatheringId }
  const main = await findQuestionToAct(trx, question.gatheredIn.number)
  await recordEvent(trx, question, {
    ...told,
    action: 'split',
    state: question.gatheredIn.stateBefore,
    holderId: question.gatheredIn.holderBefore ?? (await receiverOf(trx, question.forum.id)),
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
  await recordEvent(trx, main, { ...told, action: 'parted' })
}

/** What is gathered closes and opens with the question that holds it; all of it at once, also what this person may not read. */
export async function followMain(trx: Scope, main: Question): Promise<void> {
  await sql`select follow_main(${main.id})`.execute(trx)
}
