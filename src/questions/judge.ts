import type { Viewer } from '../people/viewer.ts'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import type { House } from './keeping.ts'
import { findQuestion } from './queries.ts'
import type { Question, VerdictValue } from './question.ts'
import { reopen, settle } from './settle.ts'

export type Judgement = { value: Exclude<VerdictValue, 'silent'>; sentence: string | null }

/** "Hjälper svaret?" — the verdict of the forum that asked; "räcker inte" opens the question again (domain.md §4.3). */
export async function judgeAnswer(trx: Scope, viewer: Viewer, question: Question, judgement: Judgement): Promise<void> {
  const verdictId = await keepVerdict(trx, question, { ...judgement, personId: viewer.person.id })
  const isClosed = question.state === 'closed'
  await recordEvent(trx, question, {
    action: 'judged',
    by: viewer.person.id,
    verdict_id: verdictId,
    outcome: question.outcome,
  })
  if (isClosed) await reopen(trx, viewer, await findQuestion(trx, question.number), verdictId)
  else await settle(trx, viewer, question.number)
}

/** No reply for two held meetings, or 90 days: "inget besked", never counted as approval (domain.md §4.3). */
export async function fallSilent(trx: Scope, house: House, question: Question): Promise<Question> {
  const verdictId = await keepVerdict(trx, question, { value: 'silent', sentence: null, personId: null })
  await recordEvent(trx, question, { action: 'judged', by: null, verdict_id: verdictId })
  return settle(trx, house, question.number)
}

type Kept = { value: VerdictValue; sentence: string | null; personId: number | null }

async function keepVerdict(trx: Scope, question: Question, { value, sentence, personId }: Kept): Promise<number> {
  assert(question.answerId, 'only an answered question is judged')
  const verdict = await trx
    .insertInto('verdict')
    .values({
      question_id: question.id,
      answer_id: question.answerId,
      forum_id: question.originForumId,
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
  value: Judgement['value'],
): Promise<void> {
  const delivery = question.deliveries.find((waiting) => waiting.forumId === question.originForumId)
  assert(delivery && question.answerId, 'only an answer on its way to the origin is tapped')
  await trx
    .insertInto('voice')
    .values({
      question_id: question.id,
      answer_id: question.answerId,
      forum_id: question.originForumId,
      person_id: viewer.person.id,
      value,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'answer_id', 'person_id']).doUpdateSet({ value }))
    .execute()
  await recordEvent(trx, question, { action: 'voiced', by: viewer.person.id, delivery_id: delivery.id })
}
