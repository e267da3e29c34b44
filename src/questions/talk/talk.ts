import { countedDays } from '../../meetings/calendar.ts'
import type { Viewer } from '../../people/viewer.ts'
import { assert, RuleBroken } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import { type House, nextDate, pauseOf } from '../keeping.ts'
import type { Question } from '../question.ts'

export type TalkPlan = { on: string; withWhom: string }

/** Plans the talk; the question is still being prepared and is looked at next on the talk's day. */
export async function planTalk(trx: Scope, viewer: Viewer, question: Question, plan: TalkPlan): Promise<Question> {
  if (!(await isNear(trx, viewer, question, plan.on)))
    throw new RuleBroken('Välj en dag inom 60 dagar, eller ett möte som redan är planerat.')
  const talk = await trx
    .insertInto('talk')
    .values({
      question_id: question.id,
      forum_id: question.forum.id,
      on_day: plan.on,
      with_whom: plan.withWhom,
      person_id: viewer.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, {
    action: 'talk_planned',
    by: viewer.person.id,
    talk_id: talk.id,
    nextOn: plan.on,
  })
}

/** Calls the planned talk off; the question is looked at next when it otherwise would have been. */
export async function endTalk(trx: Scope, viewer: Viewer, question: Question): Promise<Question> {
  assert(question.talk, 'whyNotEndTalk() asks for a planned talk')
  return recordEvent(trx, question, {
    action: 'talk_ended',
    by: viewer.person.id,
    talk_id: question.talk.id,
    nextOn: await nextDate(trx, viewer, question.forum.id),
  })
}

/** Another day, or other people: the talk that was planned ends and a new one is planned. */
export async function moveTalk(trx: Scope, viewer: Viewer, question: Question, plan: TalkPlan): Promise<Question> {
  return planTalk(trx, viewer, await endTalk(trx, viewer, question), plan)
}

/** Nothing gets lost: the next date is a planned meeting of the forum, else within 60 days that count (domain.md §4.1). */
async function isNear(trx: Scope, house: House, { forum }: Question, day: string): Promise<boolean> {
  if (countedDays(house.today, day, pauseOf(house)) <= house.association.questionDaysMax) return true
  const meeting = await trx
    .selectFrom('meeting')
    .where('forum_id', '=', forum.id)
    .where('meets_on', '=', day)
    .where('state', '=', 'planned')
    .select('id')
    .executeTakeFirst()
  return meeting !== undefined
}
