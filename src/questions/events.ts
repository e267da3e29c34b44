import type { Insertable } from 'kysely'
import type { QuestionEvent } from '../database.ts'
import type { Scope } from '../platform/scope.ts'
import type { Question } from './question.ts'

type Row = Insertable<QuestionEvent>
type Refers =
  | 'from_forum_id'
  | 'to_forum_id'
  | 'member_id'
  | 'meeting_id'
  | 'lift_id'
  | 'perspective_id'
  | 'proposal_id'
  | 'reason_id'
  | 'answer_id'
  | 'delivery_id'
  | 'verdict_id'
  | 'meaning_id'
  | 'echo_id'
  | 'gathering_id'
  | 'talk_id'
  | 'commitment_id'
  | 'commitment_reply_id'
  | 'part_question_id'
  | 'part_reply_id'
  | 'outing_id'
  | 'outing_note_id'
  | 'read_out_id'

export type Event = Pick<Row, 'action' | Refers> & {
  /** Null for what follows by itself. */
  by: number | null
  /** What the question is afterwards; left out where the act does not change it. */
  state?: Question['state']
  forumId?: number
  holderId?: number | null
  nextOn?: string | null
  outcome?: Question['outcome']
}

/**
 * Adds to the question's chain; the database lets it in by the rules of domain.md §4 and moves the question.
 * Throws Conflict when the question has had another event since it was read, Forbidden or RuleBroken by the rules.
 */
export async function recordEvent(trx: Scope, question: Question, event: Event): Promise<Question> {
  const { by, state = question.state, forumId = question.forum.id, action, outcome = null, ...rest } = event
  const { holderId = question.holderId, nextOn = question.nextOn, ...refers } = rest
  await trx
    .insertInto('question_event')
    .values({
      ...refers,
      question_id: question.id,
      seq: question.version + 1,
      action,
      person_id: by,
      state,
      forum_id: forumId,
      holder_id: holderId,
      next_on: nextOn,
      outcome,
    })
    .execute()
  return { ...question, version: question.version + 1, state, holderId, nextOn, outcome }
}
