import type { Viewer } from '../people/viewer.ts'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate } from './keeping.ts'
import type { Question } from './question.ts'
import { settle } from './settle.ts'
import { awaited } from './together/verdict-rules.ts'

/** The answer has come to a forum that waits for it by a note, without a meeting (domain.md §4.2). */
export async function deliverAnswer(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
): Promise<Question> {
  await recordDelivery(trx, viewer, question, forumId, null)
  return settle(trx, viewer, question.number)
}

/** The answer has come, at a held meeting or by a note; what follows by itself is left to `settle`. */
export async function recordDelivery(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
  meetingId: number | null,
  readOutId: number | null = null,
): Promise<void> {
  const delivery = question.deliveries.find((waiting) => waiting.forumId === forumId && waiting.deliveredOn === null)
  assert(delivery, 'whyNotDeliver() asks for an answer that waits')
  const event = {
    action: 'delivered',
    by: viewer.person.id,
    delivery_id: delivery.id,
    meeting_id: meetingId,
    read_out_id: readOutId,
  } as const
  // Those who only see the same do not move the question on its way.
  if (delivery.kind === 'echo') {
    await recordEvent(trx, question, { ...event, outcome: question.outcome })
    return
  }
  const stillWaiting = awaited(question).filter((other) => other.id !== delivery.id)
  await recordEvent(trx, question, {
    ...event,
    state: stillWaiting.length === 0 ? 'delivered' : 'delivering',
    nextOn: await nextDate(trx, viewer, stillWaiting.at(-1)?.forumId ?? question.originForumId),
  })
}

/** A passed floor adds what the answer means locally; the answer itself stays as it was given. */
export async function addMeaning(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
  body: string,
): Promise<void> {
  const delivery = question.deliveries.find((passed) => passed.forumId === forumId)
  assert(delivery, 'whyNotAddMeaning() asks for an answer that passes')
  const meaning = await trx
    .insertInto('local_meaning')
    .values({ question_id: question.id, delivery_id: delivery.id, body, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(trx, question, {
    action: 'meant',
    by: viewer.person.id,
    delivery_id: delivery.id,
    meaning_id: meaning.id,
    outcome: question.outcome,
  })
}
