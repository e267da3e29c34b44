import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate } from './keeping.ts'
import type { AnswerKind, Question } from './question.ts'
import { settle } from './settle.ts'
import { pathOf } from './together/rules.ts'

export type AnswerText = {
  body: string
  paragraph: string | null
  unheardReason: string | null
  /** In words, unless told otherwise; after a talk it says what was understood there. */
  kind?: AnswerKind
}

/** Sends the answer down; an answer given where the question was asked closes it (domain.md §4.2). */
export async function answerQuestion(trx: Scope, viewer: Viewer, question: Question, text: AnswerText): Promise<void> {
  const answer = await trx
    .insertInto('answer')
    .values({
      question_id: question.id,
      forum_id: question.forum.id,
      body: text.body,
      paragraph: text.paragraph,
      unheard_reason: text.unheardReason,
      kind: text.kind ?? 'text',
      talk_id: text.kind === 'talk' ? question.talk?.id : null,
      person_id: viewer.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // On its way down the next date is the next meeting of the forum it must reach (domain.md §4, settled in detail).
  const reaches = pathOf(question).at(-1)?.forumId ?? question.forum.id
  await recordEvent(trx, question, {
    action: 'answered',
    by: viewer.person.id,
    state: 'delivering',
    answer_id: answer.id,
    nextOn: await nextDate(trx, viewer, reaches),
  })
  await settle(trx, viewer, question.number)
}
