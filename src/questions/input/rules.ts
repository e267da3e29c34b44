import { sayDay } from '../../meetings/calendar.ts'
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

/** The meetings of the forum where an answer is read out: whether any are kept here, whether it met on the day, and the next. */
export type Readings = { forum: string; hasMeetings: boolean; hasMet: boolean; nextOn: string | null }

/**
 * The office ticks that the answer has been read out, with the day of a meeting there; then the question closes by itself (domain.md §4,
 * settled in detail). A forum whose meetings are not kept here may have met any day, which `readings` left out stands for.
 */
export function whyNotReadOut(viewer: Viewer, question: Question, on?: string, readings?: Readings): Refusal | null {
  if (!viewer.person.isOffice) return notYours('Kansliet antecknar att svaret har lästs upp.')
  const waits = question.deliveries.some(({ kind, deliveredOn }) => kind === 'read_out' && deliveredOn === null)
  if (question.state !== 'delivering' || !waits) return notNow('Det finns inget svar som väntar på att läsas upp.')
  if (on === undefined) return null
  const isAfter = question.answeredOn !== null && on >= question.answeredOn
  if (!isAfter || on > viewer.today)
    return { because: 'rule', field: 'read', why: 'Svaret lästes upp efter att det gavs, senast i dag.' }
  return readings?.hasMeetings && !readings.hasMet
    ? { because: 'rule', field: 'read', why: sayNoMeeting(readings, viewer.today) }
    : null
}

function sayNoMeeting({ forum, nextOn }: Readings, today: string): string {
  const next = nextOn
    ? `Nästa ${forum} är ${sayDay(nextOn, today)}.`
    : `Inget nytt möte är planerat i ${forum}. Lägg in det först.`
  return `Den dagen höll ${forum} inget möte. ${next}`
}
