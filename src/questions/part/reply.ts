import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import type { PartQuestion } from './part-question.ts'

export type PartReplyText = { body: string; speakerId: number | null; correctsId: number | null }

/**
 * Keeps what the part says; the database adds it to the question's chain, so that whoever answers need not be able to read the question.
 * Ask `whyNotReplyForPart()` first. Throws Conflict when the part has answered meanwhile.
 */
export async function replyForPart(
  trx: Scope,
  viewer: Viewer,
  asked: PartQuestion,
  { body, speakerId, correctsId }: PartReplyText,
): Promise<void> {
  await trx
    .insertInto('part_reply')
    .values({
      question_id: asked.questionId,
      part_question_id: asked.id,
      body,
      speaker_id: speakerId,
      corrects_id: correctsId,
      person_id: viewer.person.id,
    })
    .execute()
}
