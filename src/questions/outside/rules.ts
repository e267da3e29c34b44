import { addMonths } from '../../meetings/calendar.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Question } from '../question.ts'
import { isAtHand, leads, notNow, notYours, type Refusal, rule } from '../rules.ts'

/** What lies outside the house is looked at at least so often (domain.md §4.1). */
export const lookMonthsMax = 6

/** The latest day on which a question outside the house may be looked at next. */
export function latestLook(today: string): string {
  return addMonths(today, lookMonthsMax)
}

/** The board sends a question out of the house by its chair, or by the office with the paragraph named (domain.md §4.1, §4.5). */
export function whyNotSendOut(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours('Styrelsens ordförande eller kansliet skickar frågan vidare.')
  if (question.forum.role !== 'board') return rule('Bara styrelsen skickar en fråga vidare ut ur huset.')
  return isAtHand(question) ? null : notNow('Frågan skickas vidare när den är mottagen och ännu inte besvarad.')
}

/** Looked at or reminded of; the office watches, and the chair may. */
export function whyNotNoteOutside(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours('Kansliet eller ordföranden ser efter frågor utanför huset.')
  return question.state === 'outside' && question.outing ? null : notNow('Frågan är inte utanför huset.')
}

/** "Inget svar trots påminnelse" is a true answer, and needs a reminder (domain.md §4.1). */
export function whyNotBringBack(viewer: Viewer, question: Question, kind?: 'reply' | 'no_reply'): Refusal | null {
  const refusal = whyNotNoteOutside(viewer, question)
  if (refusal || kind !== 'no_reply' || question.outing?.isReminded) return refusal
  return { ...rule('Påminn minst en gång innan ni säger att inget svar har kommit.'), field: 'kind' }
}

/** A day ahead, at most six months. */
export function whyNotLookOn({ today }: Pick<Viewer, 'today'>, day: string): Refusal | null {
  const isNear = day > today && day <= latestLook(today)
  return isNear ? null : { ...rule('Välj ett datum framåt i tiden, inom ett halvår.'), field: 'next' }
}
