import type { Viewer } from '../../people/viewer.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import { nextDate, receiverOf } from '../keeping.ts'
import type { Question } from '../question.ts'
import { reopen, settle } from '../settle.ts'
import { followMain } from './gather.ts'
import { pathOf } from './rules.ts'

export type Amendment = { body: string; paragraph: string | null }

/** A corrected answer is a new version: it comes down again, and those who asked are asked again (domain.md §4, settled in detail). */
export async function amendAnswer(trx: Scope, viewer: Viewer, question: Question, text: Amendment): Promise<void> {
  assert(question.answerId, 'whyNotAmend() asks for an answer')
  const { kind, talk_id, unheard_reason } = await trx
    .selectFrom('answer')
    .where('id', '=', question.answerId)
    .select(['kind', 'talk_id', 'unheard_reason'])
    .executeTakeFirstOrThrow()
  const answer = await trx
    .insertInto('answer')
    .values({
      ...{ question_id: question.id, forum_id: question.forum.id, person_id: viewer.person.id },
      ...{ body: text.body, paragraph: text.paragraph, kind, talk_id, unheard_reason },
      corrects_id: question.answerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const reaches = pathOf(question).at(-1)?.forumId ?? question.forum.id
  const amended = await recordEvent(trx, question, {
    action: 'amended',
    by: viewer.person.id,
    state: 'delivering',
    answer_id: answer.id,
    // Whoever held it when it closed may have left since.
    holderId: question.state === 'closed' ? await receiverOf(trx, question.forum.id) : question.holderId,
    nextOn: await nextDate(trx, viewer, reaches),
  })
  await followMain(trx, amended)
  await settle(trx, viewer, question.number)
}

/** The answering forum opens the question for all when one of several is not helped by the answer (domain.md §4.9). */
export async function openForAll(trx: Scope, viewer: Viewer, question: Question): Promise<void> {
  const verdict = question.verdicts.findLast(({ value }) => value === 'not_enough')
  assert(verdict, 'whyNotOpenForAll() asks for an answer that was not enough')
  await reopen(trx, viewer, question, verdict.id, viewer.person.id)
}
