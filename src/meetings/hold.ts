import { sql } from 'kysely'
import { type NotedReply, noteCommitments } from '../commitments/at-table.ts'
import { type NotedFromAbove, noteFromAbove } from '../downward/at-table.ts'
import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordDelivery } from '../questions/deliver.ts'
import { recordEvent } from '../questions/events.ts'
import { hearPart, type Voice } from '../questions/hear.ts'
import { fallSilent, type Judgement, judgeAnswer } from '../questions/judge.ts'
import { nextDate } from '../questions/keeping.ts'
import { findQuestion, findQuestionToAct } from '../questions/queries.ts'
import type { Question } from '../questions/question.ts'
import { permit } from '../questions/refusals.ts'
import { whyNotName, whyNotSpeak } from '../questions/rules.ts'
import { settle } from '../questions/settle.ts'
import { receiveQuestion, takeQuestion } from '../questions/take.ts'
import { originsOf, whyNotJudge } from '../questions/together/verdict-rules.ts'

/** What was noted at the table. Everything on it is part of one act: holding the meeting (domain.md §4, counting acts). */
export type Notes = {
  /** Questions that lie in the forum. */
  questions: { number: number; isReached: boolean; holderId: number | null; voices: Voice[] }[]
  /** Answers that come home, or came home before and still wait for a word. */
  answers: { number: number; isReached: boolean; judgement: Judgement | null; answerId?: number | null }[]
  /** Notices that were told, and replies to questions down. */
  fromAbove?: NotedFromAbove
  /** What parts said at the table of what they have been asked. */
  commitments?: NotedReply[]
}

/** Holds the meeting: receives, takes, hears, delivers and judges what was on the table. Throws Conflict when it is already held. */
export async function holdMeeting(
  trx: Scope,
  viewer: Viewer,
  meeting: { id: number; forumId: number },
  notes: Notes,
): Promise<void> {
  await trx
    .updateTable('meeting')
    .set({ state: 'held', held_at: sql`current_moment()`, held_by: viewer.person.id })
    .where('id', '=', meeting.id)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirstOrThrow(() => new Conflict('Mötet är redan hållet eller inställt.'))
  for (const answer of notes.answers) await noteAnswer(trx, viewer, meeting, answer)
  for (const question of notes.questions) await noteQuestion(trx, viewer, meeting, question)
  if (notes.commitments) await noteCommitments(trx, viewer, notes.commitments)
  if (notes.fromAbove) await noteFromAbove(trx, viewer, meeting, notes.fromAbove)
}

async function noteAnswer(
  trx: Scope,
  viewer: Viewer,
  meeting: { id: number; forumId: number },
  noted: Notes['answers'][number],
) {
  const question = await findQuestionToAct(trx, noted.number)
  if (noted.judgement && noted.answerId && noted.answerId !== question.answerId) {
    throw new Conflict(
      `Fråga ${question.number} har fått ett annat svar sedan sidan visades. Läs det innan ni säger om det hjälper.`,
    )
  }
  await putOnTable(trx, meeting.id, question, 'answer', noted.isReached)
  if (!noted.isReached) return dateAgain(trx, viewer, question, meeting.forumId)

  const waiting = question.deliveries.find(
    (delivery) => delivery.forumId === meeting.forumId && delivery.deliveredOn === null,
  )
  if (waiting && (waiting.kind === 'echo' || question.state === 'delivering')) {
    await recordDelivery(trx, viewer, question, meeting.forumId, meeting.id)
  }
  // What was said at the table is heard before anything follows by itself: a tap from before may have closed the question.
  const now = await findQuestion(trx, noted.number)
  if (noted.judgement) {
    permit(whyNotJudge(viewer, now, noted.judgement.value, meeting.forumId))
    await judgeAnswer(trx, viewer, now, meeting.forumId, noted.judgement)
  } else if (await isSilent(trx, now, meeting.forumId)) {
    await fallSilent(trx, viewer, now, meeting.forumId)
  } else {
    await settle(trx, viewer, noted.number)
  }
}

/** Two held meetings that reached the answer without a word about it (domain.md §4.3): the database counts, here and in the tick. */
async function isSilent(trx: Scope, question: Question, forumId: number): Promise<boolean> {
  const isAsked = originsOf(question).includes(forumId)
  if (!isAsked || (question.state !== 'delivering' && question.state !== 'delivered')) return false
  const { is_due } = await trx
    .selectFrom('question')
    .where('id', '=', question.id)
    .select(sql<boolean>`is_silence_due(question, ${forumId})`.as('is_due'))
    .executeTakeFirstOrThrow()
  return is_due
}

async function noteQuestion(
  trx: Scope,
  viewer: Viewer,
  meeting: { id: number; forumId: number },
  noted: Notes['questions'][number],
) {
  let question = await findQuestionToAct(trx, noted.number)
  if (question.forum.id !== meeting.forumId) throw new Conflict(`Fråga ${question.number} ligger inte längre hos er.`)
  await putOnTable(trx, meeting.id, question, 'question', noted.isReached)
  if (!noted.isReached) return dateAgain(trx, viewer, question, meeting.forumId)

  if (question.state === 'raised') question = await receiveQuestion(trx, viewer, question, meeting.id)
  else await dateAgain(trx, viewer, question, meeting.forumId)
  for (const voice of noted.voices) {
    question = await findQuestion(trx, noted.number)
    permit(whyNotSpeak(viewer, question, voice.memberId))
    await hearPart(trx, viewer, question, voice)
  }
  if (noted.holderId !== null) {
    question = await findQuestion(trx, noted.number)
    permit(whyNotName(viewer, question, noted.holderId))
    if (question.state !== 'preparing' || question.holderId !== noted.holderId) {
      await takeQuestion(trx, viewer, question, noted.holderId)
    }
  }
}

async function putOnTable(
  trx: Scope,
  meetingId: number,
  question: Question,
  kind: 'question' | 'answer',
  isReached: boolean,
) {
  await trx
    .insertInto('meeting_question')
    .values({ meeting_id: meetingId, question_id: question.id, kind, is_reached: isReached })
    .execute()
}

/** What was not reached, or is still being prepared, gets the next meeting as its date. A resting question keeps its day. */
async function dateAgain(trx: Scope, viewer: Viewer, question: Question, forumId: number): Promise<void> {
  if (question.state === 'resting' || question.state === 'closed') return
  const nextOn = await nextDate(trx, viewer, forumId)
  if (nextOn !== question.nextOn) await recordEvent(trx, question, { action: 'dated', by: null, nextOn })
}
