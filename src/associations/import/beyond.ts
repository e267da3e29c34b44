import type { Scope } from '../../platform/scope.ts'
import { receiverOf } from '../../questions/keeping.ts'
import { bringBack, noteOutside, sendOut } from '../../questions/outside/outing.ts'
import { whyNotBringBack, whyNotLookOn, whyNotNoteOutside, whyNotSendOut } from '../../questions/outside/rules.ts'
import type { Question } from '../../questions/question.ts'
import { permit } from '../../questions/refusals.ts'
import { whyNotPlanTalk } from '../../questions/talk/rules.ts'
import { planTalk } from '../../questions/talk/talk.ts'
import { convenerOf } from './actor.ts'
import type { StepEntry } from './format.ts'
import type { House } from './house.ts'

/** Steps of talks, by the convener, and of what is outside the house: the chair sends out, the office looks. Gives whether it was one. */
export async function performBeyond(
  trx: Scope,
  house: House,
  question: Question,
  step: StepEntry,
  now: Date,
): Promise<boolean> {
  const forum = question.forum.id
  if (step.talk) {
    const viewer = await house.enter(trx, await convenerOf(trx, forum), now)
    permit(whyNotPlanTalk(viewer, question))
    await planTalk(trx, viewer, question, step.talk)
  } else if (step.sentOut) {
    const viewer = await house.enter(trx, await convenerOf(trx, forum), now)
    permit(whyNotSendOut(viewer, question) ?? whyNotLookOn(viewer, step.sentOut.next))
    await sendOut(trx, viewer, question, step.sentOut)
  } else if (step.looked) {
    const viewer = await house.enter(trx, await receiverOf(trx, forum), now)
    permit(whyNotNoteOutside(viewer, question) ?? whyNotLookOn(viewer, step.looked.next))
    await noteOutside(trx, viewer, question, step.looked)
  } else if (step.cameBack) {
    const viewer = await house.enter(trx, await receiverOf(trx, forum), now)
    permit(whyNotBringBack(viewer, question, step.cameBack.kind))
    await bringBack(trx, viewer, question, step.cameBack)
  } else return false
  return true
}
