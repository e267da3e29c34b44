import type { Refusal } from '../../questions/rules.ts'
import type { Viewer } from '../viewer.ts'

/** What of a seat decides who may do what with it. */
export type SeatFacts = { id: number; forumId: number; isConvening: boolean; closedOn: string | null }

/** `until` null: nobody has said when it ends. Days are 'YYYY-MM-DD'. */
export type Span = { from: string; until: string | null }

const notYours = (why: string): Refusal => ({ because: 'not yours', why })
const notNow = (why: string): Refusal => ({ because: 'not now', why })
const rule = (why: string, field?: string): Refusal => ({ because: 'rule', why, field })

/** The office looks after every seat, a convener after those of the own forum (domain.md §3). */
export function mayStaff(viewer: Viewer, forumId: number): boolean {
  return viewer.person.isOffice || viewer.convenes.includes(forumId)
}

const holds = (viewer: Viewer, seat: SeatFacts) => viewer.seats.some((own) => own.seat === seat.id)

/** Seats with who sits on them, from when: for those who sit in the forum, and the office. */
export function whyNotSeeSeats(viewer: Viewer, forumId: number): Refusal | null {
  return viewer.person.isOffice || viewer.forums.includes(forumId)
    ? null
    : notYours('Platserna sköts av dem som sitter i forumet och av kansliet.')
}

/** Who sits on a seat, and how often it is there, is said by the office and the forum's conveners. */
export function whyNotStaff(viewer: Viewer, seat: SeatFacts): Refusal | null {
  if (!mayStaff(viewer, seat.forumId)) return notYours('Kansliet och forumets sammankallande bjuder in till platsen.')
  return whyClosed(seat)
}

/** The same for a forum as a whole. */
export function whyNotStaffForum(viewer: Viewer, forum: { id: number; closedOn: string | null }): Refusal | null {
  if (!mayStaff(viewer, forum.id)) return notYours('Kansliet och forumets sammankallande bjuder in till forumet.')
  return forum.closedOn === null ? null : notNow('Forumet är stängt.')
}

/** Each part writes its own mandate: whoever holds the seat, or the office on the part's behalf (domain.md §3). */
export function whyNotPromise(viewer: Viewer, seat: SeatFacts): Refusal | null {
  if (!viewer.person.isOffice && !holds(viewer, seat)) return notYours('Parten skriver själv sitt mandat.')
  return whyClosed(seat)
}

/**
 * How a seat is reached may be written by the convener too: contact ways are the forum's own task, and a part that may not sign in
 * is still to be found (domain.md §1, §3).
 */
export function whyNotTellWays(viewer: Viewer, seat: SeatFacts): Refusal | null {
  if (!mayStaff(viewer, seat.forumId) && !holds(viewer, seat)) {
    return notYours('Den som sitter på platsen, sammankallande och kansliet skriver hur man når den.')
  }
  return whyClosed(seat)
}

/** Which seats there are, and which of them convene, is the office's. */
export function whyNotArrange(viewer: Viewer): Refusal | null {
  return viewer.person.isOffice ? null : notYours('Kansliet lägger till och stänger platser.')
}

/** One or two convene a forum; `others` counts its other open convening seats. */
export function whyNotConvene(viewer: Viewer, seat: SeatFacts, convening: { isOn: boolean; others: number }) {
  if (!viewer.person.isOffice) return notYours('Kansliet avgör vilka platser som är sammankallande.')
  const refusal = whyClosed(seat)
  if (refusal) return refusal
  if (convening.isOn && convening.others >= 2) return rule('Ett forum har högst två sammankallande.')
  return !convening.isOn && seat.isConvening && convening.others === 0 ? lastConvener : null
}

const lastConvener = rule('Ett forum har alltid en sammankallande. Gör en annan plats sammankallande först.')

export function whyNotClose(viewer: Viewer, seat: SeatFacts, others: number): Refusal | null {
  const refusal = whyNotArrange(viewer) ?? whyClosed(seat)
  if (refusal) return refusal
  return seat.isConvening && others === 0 ? lastConvener : null
}

const yearsAheadMax = 5

/** Nobody is invited backwards in time, and nobody ends before they begin. */
export function whyNotSpan({ from, until }: Span, today: string): Refusal | null {
  if (from < today) return rule('Välj i dag eller en senare dag', 'fran')
  if (isFar(from, today)) return rule('Kontrollera årtalet', 'fran')
  if (until !== null && until < from) return rule('Sista dagen kommer efter den första', 'till')
  return until !== null && isFar(until, today) ? rule('Kontrollera årtalet', 'till') : null
}

/** The last day is today at the earliest: access ends that night (domain.md §4.1). */
export function whyNotLeaveOn(until: string | null, held: Span, today: string): Refusal | null {
  if (held.until !== null && held.until < today) return notNow('Tiden har redan slutat.')
  if (until === null) return null
  if (until < today) return rule('Välj i dag eller en senare dag', 'till')
  if (until < held.from) return rule('Sista dagen kommer efter den första', 'till')
  return isFar(until, today) ? rule('Kontrollera årtalet', 'till') : null
}

/** What has begun is ended; what begins today or later can be undone as if it had not been said. */
export function whyNotTakeBack(held: Span, today: string): Refusal | null {
  return held.from >= today ? null : notNow('Personen har redan börjat. Sätt en sista dag i stället.')
}

const waitMinutes = 10

/** The same letter is not sent over and over. */
export function whyNotSendAgain(sentAt: Date | null, now: Date): Refusal | null {
  const isJustSent = sentAt !== null && now.getTime() - sentAt.getTime() < waitMinutes * 60_000
  return isJustSent ? rule('Inbjudan har nyss skickats. Vänta tio minuter.') : null
}

export function overlaps(one: Span, other: Span): boolean {
  const end = ({ until }: Span) => until ?? '9999-12-31'
  return one.from <= end(other) && other.from <= end(one)
}

function whyClosed({ closedOn }: SeatFacts): Refusal | null {
  return closedOn === null ? null : notNow('Platsen är stängd.')
}

function isFar(day: string, today: string): boolean {
  return day > `${Number(today.slice(0, 4)) + yearsAheadMax}${today.slice(4)}`
}
