import type { Viewer } from '../../people/viewer.ts'
import type { Question } from '../question.ts'
import { notNow, notYours, type Refusal } from '../rules.ts'

type Given = { from: { kind: string; isClosed: boolean }; to: { role: string | null; isClosed: boolean }; on: string }

/** The office hands what a learning forum gives in to a group or the board, which holds it (domain.md §4.13). */
export function whyNotGiveInput(viewer: Viewer, { from, to, on }: Given): Refusal | null {
  if (!viewer.person.isOffice) return notYours('Kansliet tar emot inspel och lämnar dem vidare.')
  if (from.kind !== 'learning' || from.isClosed)
    return { because: 'rule', field: 'from', why: 'Inspel kommer från ett öppet lärande forum.' }
  if ((to.role !== 'group' && to.role !== 'board') || to.isClosed)
    return {
      because: 'rule',
      field: 'to',
      why: 'Inspel lämnas till en öppen grupp eller styrelse, som håller i frågan.',
    }
  if (on > viewer.today) return { because: 'rule', field: 'given', why: 'Inspelet har redan lämnats.' }
  return null
}

/** The office ticks that the answer has been read out, with the day; then the question closes by itself (domain.md §4, settled in detail). */
export function whyNotReadOut(viewer: Viewer, question: Question, on?: string): Refusal | null {
  if (!viewer.person.isOffice) return notYours('Kansliet antecknar att svaret har lästs upp.')
  const waits = question.deliveries.some(({ kind, deliveredOn }) => kind === 'read_out' && deliveredOn === null)
  if (question.state !== 'delivering' || !waits) return notNow('Det finns inget svar som väntar på att läsas upp.')
  if (on === undefined) return null
  const isAfter = question.answeredOn !== null && on >= question.answeredOn
  return isAfter && on <= viewer.today
    ? null
    : { because: 'rule', field: 'read', why: 'Svaret lästes upp efter att det gavs, senast i dag.' }
}
