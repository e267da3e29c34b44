import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import type { Question } from '../question.ts'
import type { AskOfPart } from './rules.ts'

/** "Fråga till organisationen": asks one part through its contact, who need not be able to read the question. Gives its id. */
export async function askPart(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  { memberId, contactId, dueOn, body, isExample = false }: AskOfPart & { body: string; isExample?: boolean },
): Promise<number> {
  const { id } = await trx
    .insertInto('part_question')
    .values({
      question_id: question.id,
      forum_id: question.forum.id,
      member_id: memberId,
      contact_id: contactId,
      body,
      due_on: dueOn,
      person_id: viewer.person.id,
      is_example: isExample,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(trx, question, {
    action: 'part_asked',
    by: viewer.person.id,
    member_id: memberId,
    part_question_id: id,
  })
  return id
}
