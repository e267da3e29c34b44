import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import type { Question } from './question.ts'

/** Anyone with a seat drafts an answer or proposes a lift; the convener sends it (domain.md §4.5). */
export async function propose(trx: Scope, viewer: Viewer, question: Question, kind: 'answer' | 'lift', body: string) {
  const proposal = await trx
    .insertInto('proposal')
    .values({ question_id: question.id, forum_id: question.forum.id, kind, body, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, { action: 'proposed', by: viewer.person.id, proposal_id: proposal.id })
}
