import type { Viewer } from '../../people/viewer.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { answerQuestion } from '../../questions/answer.ts'
import { addMeaning } from '../../questions/deliver.ts'
import { hearPart, type Voice } from '../../questions/hear.ts'
import { judgeAnswer } from '../../questions/judge.ts'
import { liftQuestion, returnQuestion } from '../../questions/lift.ts'
import { findQuestion } from '../../questions/queries.ts'
import type { Question } from '../../questions/question.ts'
import { permit } from '../../questions/refusals.ts'
import { closeWithReason, restQuestion } from '../../questions/rest.ts'
import {
  whyNotAddMeaning,
  whyNotAnswer,
  whyNotLift,
  whyNotName,
  whyNotRest,
  whyNotReturn,
  whyNotShow,
  whyNotSolve,
  whyNotSpeak,
} from '../../questions/rules.ts'
import { showQuestion, takeQuestion } from '../../questions/take.ts'
import { whyNotAnswerSo } from '../../questions/talk/rules.ts'
import { echoQuestion } from '../../questions/together/echo.ts'
import { whyNotEcho } from '../../questions/together/rules.ts'
import { whyNotJudge } from '../../questions/together/verdict-rules.ts'
import { convenerOf, speakerFor } from './actor.ts'
import { performBeyond } from './beyond.ts'
import type { StepEntry } from './format.ts'
import type { House } from './house.ts'
import { performOfParts } from './of-parts.ts'

/** Does what the step says as the person whose act it is: asks the rule as a page would, then acts. */
export async function perform(trx: Scope, house: House, number: number, step: StepEntry, now: Date): Promise<void> {
  const question = await findQuestion(trx, number)
  const at = question.forum.id
  const convener = async (forum: number) => house.enter(trx, await convenerOf(trx, forum), now)

  if (step.heard) {
    const member = house.member(step.heard.part)
    const viewer = await house.enter(trx, await speakerFor(trx, at, member), now)
    permit(whyNotSpeak(viewer, question, member))
    await hearPart(trx, viewer, question, toVoice(step.heard, member, null))
  } else if (step.takenBy) {
    const viewer = await convener(at)
    const holder = await house.holder(trx, step.takenBy)
    permit(whyNotName(viewer, question, holder))
    await takeQuestion(trx, viewer, question, holder)
  } else if (step.lift) {
    const viewer = await convener(at)
    permit(whyNotLift(viewer, question))
    await liftQuestion(trx, viewer, question, step.lift)
  } else if (step.answer) {
    const viewer = await convener(at)
    permit(whyNotAnswer(viewer, question) ?? whyNotAnswerSo(viewer, question, step.answer.kind))
    await answerQuestion(trx, viewer, question, step.answer)
  } else if (step.verdict) {
    const viewer = await convener(question.originForumId)
    permit(whyNotJudge(viewer, question, step.verdict.value, question.originForumId))
    await judgeAnswer(trx, viewer, question, question.originForumId, step.verdict)
  } else if (step.returned) {
    const viewer = await convener(at)
    permit(whyNotReturn(viewer, question))
    await returnQuestion(trx, viewer, question, step.returned)
  } else if (step.rest) {
    const viewer = await convener(at)
    permit(whyNotRest(viewer, question))
    await restQuestion(trx, viewer, question, step.rest.reason, step.rest.until)
  } else if (step.solved) {
    const viewer = await convener(question.originForumId)
    permit(whyNotSolve(viewer, question))
    await closeWithReason(trx, viewer, question, 'solved', step.solved)
  } else if (step.meaning) {
    const forum = house.forum(step.meaning.forum)
    const viewer = await convener(forum.id)
    permit(whyNotAddMeaning(viewer, question, forum))
    await addMeaning(trx, viewer, question, forum.id, step.meaning.text)
  } else if (step.isShown) {
    await show(trx, await convener(question.originForumId), question)
  } else if (step.echo) {
    const forum = house.forum(step.echo.forum)
    const viewer = await convener(forum.id)
    permit(whyNotEcho(viewer, question, forum.id))
    await echoQuestion(trx, viewer, question, { forumId: forum.id, sentence: step.echo.sentence, caseBand: null })
  } else if (!(await performBeyond(trx, house, question, step, now))) {
    await performOfParts(trx, house, question, step, now)
  }
}

async function show(trx: Scope, viewer: Viewer, question: Question): Promise<void> {
  permit(whyNotShow(viewer, question))
  await showQuestion(trx, viewer, question)
}

/** As the part wrote it, or as the convener noted it at the table (`speakerId` null for the part itself). */
export function toVoice(
  heard: NonNullable<StepEntry['heard']>,
  memberId: number,
  atTable: { speakerId: number | null } | null,
): Voice {
  const { sees, canDo, needs, isBehind } = heard
  const hasWords = sees !== null || canDo !== null || needs !== null || isBehind !== null
  return {
    memberId,
    as: hasWords ? (atTable ? 'table' : 'written') : 'nothing',
    sees,
    canDo,
    needs,
    stance: isBehind === null ? null : isBehind ? 'behind' : 'apart',
    speakerId: atTable?.speakerId ?? null,
  }
}

/** A seat or forum with nobody there that day cannot act. */
export function nobody(where: string): Forbidden {
  return new Forbidden(`Ingen har plats i ${where} den dagen.`)
}
