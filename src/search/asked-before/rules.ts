import type { Viewer } from '../../people/viewer.ts'
import type { Question } from '../../questions/question.ts'
import { notNow, notYours, type Refusal } from '../../questions/rules.ts'

/** An earlier question answers a new one where it has an answer, or was settled on the side and left what was learnt. */
export function whyNotAnswered(viewer: Viewer, question: Pick<Question, 'answerId' | 'outcome'>): Refusal | null {
  if (viewer.forums.length === 0 && !viewer.person.isOffice)
    return notYours('De som kan ställa frågor säger att en tidigare fråga svarar på deras.')
  if (question.answerId === null && question.outcome !== 'solved') return notNow('Den frågan har inget svar än.')
  return null
}
