import type { Viewer } from '../../people/viewer.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import { nextDate, receiverOf } from '../keeping.ts'
import type { Question } from '../question.ts'

export type Outing = { recipient: string; body: string; paragraph: string; next: string }

/** Sends the question out of the house: it stays in the board's keeping, and the office looks at it on the day named. */
export async function sendOut(trx: Scope, viewer: Viewer, question: Question, sent: Outing): Promise<Question> {
  const { next, ...said } = sent
  const outing = await trx
    .insertInto('outing')
    .values({ ...said, question_id: question.id, forum_id: question.forum.id, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, {
    action: 'sent_out',
    by: viewer.person.id,
    state: 'outside',
    outing_id: outing.id,
    holderId: await receiverOf(trx, question.forum.id),
    nextOn: next,
  })
}

export type Look = { kind: 'looked' | 'reminded'; body: string | null; next: string }

/** Somebody has looked at it, or reminded of it, and says when it is looked at next. */
export async function noteOutside(trx: Scope, viewer: Viewer, question: Question, look: Look): Promise<Question> {
  const ids = await keepNote(trx, viewer, question, look)
  return recordEvent(trx, question, { action: 'noted_outside', by: viewer.person.id, ...ids, nextOn: look.next })
}

export type Return = { kind: 'reply' | 'no_reply'; body: string | null }

/** An answer has come, or none in spite of reminders: the board prepares the question again, to answer those who asked. */
export async function bringBack(trx: Scope, viewer: Viewer, question: Question, heard: Return): Promise<Question> {
  const ids = await keepNote(trx, viewer, question, heard)
  return recordEvent(trx, question, {
    action: 'came_back',
    by: viewer.person.id,
    state: 'preparing',
    ...ids,
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
}

async function keepNote(
  trx: Scope,
  viewer: Viewer,
  { id, outing }: Question,
  { kind, body }: Pick<Look | Return, 'kind' | 'body'>,
): Promise<{ outing_id: number; outing_note_id: number }> {
  assert(outing, 'whyNotNoteOutside() asks for a question that is outside')
  const note = await trx
    .insertInto('outing_note')
    .values({ question_id: id, outing_id: outing.id, kind, body, person_id: viewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { outing_id: outing.id, outing_note_id: note.id }
}
