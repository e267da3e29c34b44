import type { Viewer } from '../../people/viewer.ts'
import type { AnswerKind, Question } from '../question.ts'
import { convenes, isAtHand, leads, notNow, notYours, type Refusal, rule } from '../rules.ts'

/** After this many "räcker inte" the two conveners are offered a talk (domain.md §4.3). */
export const notEnoughForTalk = 2

/** Whoever leads the forum or holds the question; after a second "räcker inte" the convener of those who asked as well. */
export function mayTalk(viewer: Viewer, question: Question): boolean {
  const isAsker = question.notEnoughCount >= notEnoughForTalk && convenes(viewer, question.originForumId)
  return leads(viewer, question.forum) || viewer.person.id === question.holderId || isAsker
}

/** "Vi tar ett samtal": when, and with whom; one at a time. It is no answer until it has been held (domain.md §4). */
export function whyNotPlanTalk(viewer: Viewer, question: Question): Refusal | null {
  if (!mayTalk(viewer, question)) return notYours('Den som håller i frågan, eller sammankallande, planerar samtalet.')
  if (!isAtHand(question)) return notNow('Ett samtal planeras medan frågan bereds.')
  return question.talk ? notNow('Ett samtal är redan planerat.') : null
}

/** A planned talk is moved or called off by whoever may plan one. */
export function whyNotEndTalk(viewer: Viewer, question: Question): Refusal | null {
  if (!mayTalk(viewer, question)) return notYours('Den som håller i frågan, eller sammankallande, ställer in samtalet.')
  return isAtHand(question) && question.talk ? null : notNow('Inget samtal är planerat.')
}

/** A talk is an answer only when its day has come. */
export function whyNotAnswerSo({ today }: Pick<Viewer, 'today'>, { talk }: Question, kind: AnswerKind): Refusal | null {
  if (kind !== 'talk') return null
  if (!talk) return rule('Ett samtal blir ett svar först när det har hållits. Planera det först.')
  return talk.on > today ? rule('Ett samtal blir ett svar först när det har hållits.') : null
}
