import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate } from './keeping.ts'
import type { Question } from './question.ts'
import { followMain } from './together/gather.ts'

/** The question waits until a day, for a reason everybody can read (domain.md §4.7). */
export async function restQuestion(trx: Scope, viewer: Viewer, question: Question, reason: string, until: string) {
  const { id } = await trx
    .insertInto('reason')
    .values({ question_id: question.id, kind: 'rested', body: reason, until_on: until, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, {
    action: 'rested',
    by: viewer.person.id,
    state: 'resting',
    reason_id: id,
    nextOn: until,
  })
}

/** Takes the question up again before its day. */
export async function wakeQuestion(trx: Scope, viewer: Viewer, question: Question): Promise<Question> {
  return recordEvent(trx, question, {
    action: 'woken',
    by: viewer.person.id,
    state: question.beforeRest,
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
}

/** Closes a question that was solved outside the meeting, or that the forums cannot agree on, with one line that stays. */
export async function closeWithReason(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  outcome: 'solved' | 'disagreed',
  reason: string,
) {
  const { id } = await trx
    .insertInto('reason')
    .values({ question_id: question.id, kind: outcome, body: reason, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const closed = await recordEvent(trx, question, {
    action: 'closed',
    by: viewer.person.id,
    state: 'closed',
    outcome,
    reason_id: id,
    nextOn: null,
  })
  await followMain(trx, closed)
  return closed
}
