import type { Viewer } from '../../people/viewer.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordDelivery } from '../deliver.ts'
import type { Question } from '../question.ts'
import { settle } from '../settle.ts'

/** The answer has been read out where the input was given, on a day; the question closes when nothing more waits. */
export async function readOutAnswer(trx: Scope, viewer: Viewer, question: Question, readOn: string): Promise<Question> {
  const delivery = question.deliveries.find(({ kind, deliveredOn }) => kind === 'read_out' && deliveredOn === null)
  assert(delivery, 'whyNotReadOut() asks for an answer that waits')
  const { id } = await trx
    .insertInto('read_out')
    .values({ question_id: question.id, delivery_id: delivery.id, read_on: readOn, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordDelivery(trx, viewer, question, delivery.forumId, null, id)
  return settle(trx, viewer, question.number)
}
