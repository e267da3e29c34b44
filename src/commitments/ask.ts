import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from '../questions/events.ts'
import type { Question } from '../questions/question.ts'

export type Asked = {
  key: string
  forumId: number
  memberId: number
  body: string
  dueOn: string | null
  isExample?: boolean
}

/**
 * Asks a part for something, with a question or without; sent twice with the same key it is the same commitment. Gives its id.
 * Ask `whyNotAskCommitment()` first.
 */
export async function askCommitment(
  trx: Scope,
  viewer: Viewer,
  asked: Asked,
  question: Question | null = null,
): Promise<number> {
  const known = await trx.selectFrom('commitment').where('key', '=', asked.key).select('id').executeTakeFirst()
  if (known) return known.id
  const { id } = await trx
    .insertInto('commitment')
    .values({
      key: asked.key,
      question_id: question?.id ?? null,
      forum_id: asked.forumId,
      member_id: asked.memberId,
      body: asked.body,
      due_on: asked.dueOn,
      person_id: viewer.person.id,
      is_example: asked.isExample ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (question) {
    await recordEvent(trx, question, {
      action: 'commitment_asked',
      by: viewer.person.id,
      member_id: asked.memberId,
      commitment_id: id,
      outcome: question.outcome,
    })
  }
  return id
}
