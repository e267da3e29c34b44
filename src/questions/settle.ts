import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { type House, nextDate, receiverOf } from './keeping.ts'
import { findQuestion } from './queries.ts'
import type { Question } from './question.ts'
import { followMain } from './together/gather.ts'
import { whatFollows } from './together/verdict-rules.ts'

/** Lets happen what follows by itself: closing, or opening again (domain.md §4.2, §4.3). Gives the question as it then is. */
export async function settle(trx: Scope, house: House, number: number): Promise<Question> {
  const question = await findQuestion(trx, number)
  const follows = whatFollows(question)
  if (!follows) return question
  if ('close' in follows) {
    const closed = await recordEvent(trx, question, {
      action: 'closed',
      by: null,
      state: 'closed',
      outcome: follows.close,
      nextOn: null,
    })
    await followMain(trx, closed)
    return closed
  }
  return reopen(trx, house, question, follows.reopen)
}

/** The answering forum gets the question back, in the hands of whoever receives there; what is gathered in it opens too. */
export async function reopen(
  trx: Scope,
  house: House,
  question: Question,
  verdictId: number,
  by: number | null = null,
): Promise<Question> {
  const open = await recordEvent(trx, question, {
    action: 'reopened',
    by,
    state: 'received',
    verdict_id: verdictId,
    holderId: await receiverOf(trx, question.forum.id),
    nextOn: await nextDate(trx, house, question.forum.id),
  })
  await followMain(trx, open)
  return open
}
