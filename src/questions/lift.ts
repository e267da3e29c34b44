import type { Viewer } from '../people/viewer.ts'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate, receiverOf } from './keeping.ts'
import type { Asks, Question } from './question.ts'

export type LiftText = { obstacle: string; tried: string; asks: Asks }

/** Passes the question to the forum above, with what hinders, what has been tried and what is asked (domain.md §4.7). */
export async function liftQuestion(trx: Scope, viewer: Viewer, question: Question, text: LiftText): Promise<Question> {
  const { above } = question.forum
  assert(above, 'whyNotLift() lets nothing past the top forum')
  const lift = await trx
    .insertInto('lift')
    .values({
      ...text,
      question_id: question.id,
      from_forum_id: question.forum.id,
      to_forum_id: above.id,
      person_id: viewer.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, {
    action: 'lifted',
    by: viewer.person.id,
    state: 'raised',
    forumId: above.id,
    from_forum_id: question.forum.id,
    lift_id: lift.id,
    holderId: await receiverOf(trx, above.id),
    nextOn: await nextDate(trx, viewer, above.id),
  })
}

/** Takes the lift back before it has been received; what it said goes back too (domain.md §4.7). */
export async function withdrawLift(trx: Scope, viewer: Viewer, question: Question): Promise<Question> {
  return goBack(trx, viewer, question, { action: 'withdrawn', state: 'preparing' })
}

/** Sends the question back to the forum that lifted it, with the reason. */
export async function returnQuestion(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  reason: string,
): Promise<Question> {
  const { id } = await trx
    .insertInto('reason')
    .values({ question_id: question.id, kind: 'returned', body: reason, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return goBack(trx, viewer, question, { action: 'returned', state: 'received', reason_id: id })
}

type Back = { action: 'withdrawn'; state: 'preparing' } | { action: 'returned'; state: 'received'; reason_id: number }

async function goBack(trx: Scope, viewer: Viewer, question: Question, back: Back): Promise<Question> {
  const lift = question.lifts.at(-1)
  assert(lift, 'whyNotWithdraw() and whyNotReturn() ask for a lift')
  return recordEvent(trx, question, {
    ...back,
    by: viewer.person.id,
    forumId: lift.from,
    from_forum_id: question.forum.id,
    lift_id: lift.id,
    holderId: await receiverOf(trx, lift.from),
    nextOn: await nextDate(trx, viewer, lift.from),
  })
}
