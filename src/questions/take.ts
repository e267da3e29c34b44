import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate } from './keeping.ts'
import type { Question } from './question.ts'

/** The forum has it: by a held meeting, or by its convener before one. */
export async function receiveQuestion(trx: Scope, viewer: Viewer, question: Question, meetingId: number | null = null) {
  return recordEvent(trx, question, {
    action: 'received',
    by: viewer.person.id,
    state: 'received',
    meeting_id: meetingId,
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
}

/** A group takes a question by naming who holds it (domain.md §4.5). */
export async function takeQuestion(trx: Scope, viewer: Viewer, question: Question, holderId: number) {
  return recordEvent(trx, question, {
    action: 'taken',
    by: viewer.person.id,
    state: 'preparing',
    holderId,
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
}

/** The question goes to another hand in the same forum. */
export async function handOverQuestion(trx: Scope, viewer: Viewer, question: Question, holderId: number) {
  return recordEvent(trx, question, { action: 'handed', by: viewer.person.id, holderId })
}

/** The origin lets the whole house read it (domain.md §4.11). */
export async function showQuestion(trx: Scope, viewer: Viewer, question: Question) {
  return recordEvent(trx, question, { action: 'shown', by: viewer.person.id, outcome: question.outcome })
}
