import { addDays, addMonths } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import { notNow, notYours, type Refusal, rule, sitsIn } from '../questions/rules.ts'
import type { Consultation, Team } from './consultation.ts'

/** Whoever has a seat in the team reads and writes there, deputies too; to all others it does not exist (domain.md §6). */
export const readsConsultations = (viewer: Viewer, team: { id: number }) => sitsIn(viewer, team.id)

const notSeated = notYours('Ärenden skrivs av dem som har en plats i teamet.')

export function whyNotRaise(viewer: Viewer, team: Team): Refusal | null {
  if (!readsConsultations(viewer, team)) return notSeated
  if (team.role !== 'team' || team.isClosed) return rule('Ärenden tas upp i ett öppet konsultationsteam.')
  return null
}

/** Writes on what is open: advice, a new day, how it went, which themes and parts. */
export function whyNotWrite(viewer: Viewer, team: Team, consultation: Consultation): Refusal | null {
  if (!readsConsultations(viewer, team)) return notSeated
  return consultation.closedOn ? notNow('Ärendet är avslutat.') : null
}

/** A next step is carried by a part that sits in the team. */
export function whyNotAdvise(
  given: { nextStep: string | null; memberId: number | null },
  seated: number[],
): Refusal | null {
  const { nextStep, memberId } = given
  if (nextStep && memberId === null) return { ...rule('Välj vilken part som bär nästa steg'), field: 'part' }
  if (!nextStep && memberId !== null) return { ...rule('Skriv nästa steg, eller välj bort parten'), field: 'steg' }
  if (memberId !== null && !seated.includes(memberId))
    return { ...rule('Nästa steg bärs av en part som sitter i teamet'), field: 'part' }
  return null
}

/** The day of a follow-up lies ahead, within a year. */
export function whyNotFollowUpOn(day: string, today: string): Refusal | null {
  if (day > today && day <= addMonths(today, 12)) return null
  return { ...rule('Välj en dag framåt, inom ett år'), field: 'folj-upp' }
}

export function whyNotFollowUp(viewer: Viewer, team: Team, consultation: Consultation): Refusal | null {
  const refusal = whyNotWrite(viewer, team, consultation)
  if (refusal) return refusal
  return openFollowUp(consultation) ? null : notNow('Det finns ingen uppföljning att anteckna.')
}

/** Without advice there is nothing to follow up: then it can be closed with a tap. With it, "hur gick det?" closes it. */
export function whyNotDrop(viewer: Viewer, team: Team, consultation: Consultation): Refusal | null {
  const refusal = whyNotWrite(viewer, team, consultation)
  if (refusal) return refusal
  return consultation.advice.length > 0
    ? rule('Teamet har gett råd. Anteckna hur det gick, så avslutas ärendet.')
    : null
}

/** What has been closed can be taken up again with a new day, until its words are gone. */
export function whyNotReopen(viewer: Viewer, team: Team, consultation: Consultation): Refusal | null {
  if (!readsConsultations(viewer, team)) return notSeated
  if (!consultation.closedOn) return notNow('Ärendet är öppet.')
  if (consultation.isRemoved) return rule('Råden i ärendet är borttagna efter sin tid. Skriv ett nytt ärende.')
  return consultation.advice.length > 0 ? null : rule('Ärendet fick inga råd. Skriv ett nytt ärende.')
}

/** Talk, don't write: only where the team's setting allows it, and never after the meeting. */
export function whyNotTellSituation(viewer: Viewer, team: Team, consultation: Consultation): Refusal | null {
  return whyNotWrite(viewer, team, consultation) ?? whyNotTell(team, consultation.hasMet)
}

/** The same of a consultation that is raised today: the day's meeting may be held already. */
export const whyNotTellNew = (team: Pick<Team, 'hasSituationText'>, { hasMetToday }: { hasMetToday: boolean }) =>
  whyNotTell(team, hasMetToday)

function whyNotTell({ hasSituationText }: Pick<Team, 'hasSituationText'>, hasMet: boolean): Refusal | null {
  if (!hasSituationText) return rule('Teamet skriver inte om situationen: prata, skriv inte.')
  return hasMet ? rule('Mötet är hållet. Situationen skrivs inte efteråt.') : null
}

/** The team's convener or the office chooses; only a team may. */
export function whyNotSetSituation(viewer: Viewer, team: Pick<Team, 'id' | 'role' | 'isClosed'>): Refusal | null {
  if (!viewer.convenes.includes(team.id) && !viewer.person.isOffice)
    return notYours('Teamets sammankallande eller kansliet bestämmer om situationen får skrivas.')
  if (team.role !== 'team' || team.isClosed) return rule('Bara ett konsultationsteam kan ha en text om situationen.')
  return null
}

export const latestAdvice = ({ advice }: Pick<Consultation, 'advice'>) => advice.at(-1) ?? null

export const openFollowUp = ({ followUps }: Pick<Consultation, 'followUps'>) =>
  followUps.find(({ outcome }) => outcome === null)

/** It has no advice yet, is due for a follow-up at the table that is next, or goes on until its day. */
export function standingOf(consultation: Consultation, until: string): 'advise' | 'follow up' | 'wait' | 'closed' {
  if (consultation.closedOn) return 'closed'
  const due = openFollowUp(consultation)
  if (!due) return 'advise'
  return due.dueOn <= until ? 'follow up' : 'wait'
}

/** A table this near is the one that follow-ups are meant for. */
const nearDays = 7

/** Follow-ups due by this day are asked for now: the next meeting's if it is near, else today's. */
export function followUpsUntil(nextMeeting: string | null, today: string): string {
  return nextMeeting && nextMeeting <= addDays(today, nearDays) ? nextMeeting : today
}

/** About six weeks: the meeting after the next. A team meets every third or fourth week (domain.md §7). */
const followUpDays = 42

/** The day a follow-up is offered: the meeting after the next, else six weeks from today. `meetings` are days of planned ones, in order. */
export function offerFollowUpOn(meetings: string[], today: string): string {
  const [, afterNext] = meetings.filter((day) => day > today)
  return afterNext && afterNext <= addMonths(today, 12) ? afterNext : addDays(today, followUpDays)
}

/** The words are removed so many months after the last follow-up, or what happened last where there is none (domain.md §6). */
export function removalDay(consultation: Consultation, monthsMax: number): string {
  const { raisedOn, closedOn, advice, followUps } = consultation
  const days = [
    raisedOn,
    closedOn ?? raisedOn,
    ...advice.map(({ on }) => on),
    ...followUps.flatMap(({ dueOn, followedOn }) => [dueOn, followedOn ?? dueOn]),
  ]
  return addMonths(days.toSorted().at(-1) ?? raisedOn, monthsMax)
}
