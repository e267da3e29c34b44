import type { Viewer } from '../people/viewer.ts'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import type { House } from './keeping.ts'
import { findQuestion } from './queries.ts'
import type { Question, VerdictValue } from './question.ts'
import { reopen, settle } from './settle.ts'
import { raiseLinked } from './together/linked.ts'
import { becomesOfNotEnough } from './together/verdict-rules.ts'

export type Judgement = { value: Exclude<VerdictValue, 'silent'>; sentence: string | null }

/**
 * "Hjälper svaret?" — the verdict of a forum that asked, or sees the same; "räcker inte" opens the question again, or becomes
 * that forum's own question (domain.md §4.3, §4.9). Gives the number of that one.
 */
export async function judgeAnswer(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
  judgement: Judgement,
): Promise<number | null> {
  const verdictId = await keepVerdict(trx, question, { ...judgement, forumId, personId: viewer.person.id })
  const becomes = judgement.value === 'not_enough' ? becomesOfNotEnough(viewer, question, forumId) : null
  await recordEvent(trx, question, {
    action: 'judged',
    by: viewer.person.id,
    verdict_id: verdictId,
    outcome: question.outcome,
  })
  const linked = becomes === 'linked' ? await raiseLinked(trx, viewer, question, forumId, judgement.sentence) : null
  if (question.state !== 'closed') await settle(trx, viewer, question.number)
  else if (becomes === 'reopened') await reopen(trx, viewer, await findQuestion(trx, question.number), verdictId)
  return linked
}

/** No reply for two held meetings, or 90 days: "inget besked", never counted as approval (domain.md §4.3). */
export async function fallSilent(trx: Scope, house: House, question: Question, forumId: number): Promise<Question> {
  const verdictId = await keepVerdict(trx, question, { value: 'silent', sentence: null, forumId, personId: null })
  await recordEvent(trx, question, { action: 'judged', by: null, verdict_id: verdictId })
  return settle(trx, house, question.number)
}

type Kept = { value: VerdictValue; sentence: string | null; forumId: number; personId: number | null }

async function keepVerdict(trx: Scope, question: Question, kept: Kept): Promise<number> {
  const { value, sentence, forumId, personId } = kept
  assert(question.answerId, 'only an answered question is judged')
  const verdict = await trx
    .insertInto('verdict')
    .values({
      question_id: question.id,
      answer_id: question.answerId,
      forum_id: forumId,
      value,
      sentence,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return verdict.id
}

/** A representative's tap; the latest of each holds, and the convener sees them as voices. */
export async function tapVoice(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
  value: Judgement['value'],
): Promise<void> {
  const delivery = question.deliveries.find((coming) => coming.forumId === forumId)
  assert(delivery && question.answerId, 'only an answer on its way there is tapped')
  await trx
    .insertInto('voice')
    .values({
      question_id: question.id,
      answer_id: question.answerId,
      forum_id: forumId,
      person_id: viewer.person.id,
      value,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'answer_id', 'person_id']).doUpdateSet({ value }))
    .execute()
  const { outcome } = question
  await recordEvent(trx, question, { action: 'voiced', by: viewer.person.id, delivery_id: delivery.id, outcome })
}
