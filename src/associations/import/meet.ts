import { allFromAbove } from '../../downward/at-table.ts'
import { holdMeeting, type Notes } from '../../meetings/hold.ts'
import type { Scope } from '../../platform/scope.ts'
import { findQuestion } from '../../questions/queries.ts'
import { convenerOf } from './actor.ts'
import type { StepEntry } from './format.ts'
import type { House } from './house.ts'
import { toVoice } from './perform.ts'

/** What the file tells of a question at this meeting, by its number. */
export type Told = Map<number, StepEntry[]>

/** Holds a meeting of the story with everything on the table that waits there, and notes what the file says was said. */
export async function meet(
  trx: Scope,
  house: House,
  meeting: { id: number; forumId: number },
  told: Told,
  now: Date,
): Promise<void> {
  const viewer = await house.enter(trx, await convenerOf(trx, meeting.forumId), now)
  await holdMeeting(trx, viewer, meeting, {
    questions: await notesOnQuestions(trx, house, meeting.forumId, told),
    answers: await notesOnAnswers(trx, meeting.forumId, told),
    fromAbove: await allFromAbove(trx, meeting.forumId),
  })
}

async function notesOnQuestions(trx: Scope, house: House, forumId: number, told: Told): Promise<Notes['questions']> {
  const waiting = await trx
    .selectFrom('question')
    .where('forum_id', '=', forumId)
    .where('state', 'in', ['raised', 'received', 'preparing'])
    .select('number')
    .orderBy('number')
    .execute()
  const notes: Notes['questions'] = []
  for (const { number } of waiting) {
    const steps = told.get(number) ?? []
    const takenBy = steps.find((step) => step.takenBy)?.takenBy
    notes.push({
      number,
      isReached: true,
      holderId: takenBy ? await house.holder(trx, takenBy) : null,
      voices: steps.flatMap(({ heard }) =>
        heard ? [toVoice(heard, house.member(heard.part), { speakerId: null })] : [],
      ),
    })
  }
  return notes
}

/** Answers that come to this forum, and those that came home here and still wait for a word. */
async function notesOnAnswers(trx: Scope, forumId: number, told: Told): Promise<Notes['answers']> {
  const coming = await trx
    .selectFrom('question')
    .innerJoin('delivery', 'delivery.answer_id', 'question.answer_id')
    .where('question.state', 'in', ['delivering', 'delivered'])
    .where('delivery.forum_id', '=', forumId)
    .where((row) => row.or([row('delivery.delivered_at', 'is', null), row('delivery.is_origin', '=', true)]))
    .select('question.number')
    .orderBy('question.number')
    .execute()
  const notes: Notes['answers'] = []
  for (const { number } of coming) {
    const question = await findQuestion(trx, number)
    const hasSpoken = question.verdicts.some((verdict) => verdict.forumId === forumId)
    const waits = question.deliveries.some((delivery) => delivery.forumId === forumId && delivery.deliveredOn === null)
    if (hasSpoken && !waits) continue
    const judgement = told.get(number)?.find((step) => step.verdict)?.verdict ?? null
    notes.push({ number, isReached: true, judgement })
  }
  return notes
}
