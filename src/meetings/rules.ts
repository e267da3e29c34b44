import type { Viewer } from '../people/viewer.ts'
import { addDays } from './calendar.ts'

export type Meeting = {
  id: number
  forumId: number
  forumRole: 'team' | 'group' | 'board' | 'outside' | null
  meetsOn: string
  state: 'planned' | 'held' | 'cancelled'
}

type Convened = { id: number; role: Meeting['forumRole']; kind?: 'lift' | 'learning' | 'preparatory' }

/** The convener plans and holds the forum's meetings; at the board and in learning forums the office may as well. */
export function maySchedule(viewer: Viewer, forum: Convened): boolean {
  const isOpenToOffice = forum.role === 'board' || forum.kind === 'learning'
  return viewer.convenes.includes(forum.id) || (viewer.person.isOffice && isOpenToOffice)
}

/** A meeting that was held without having been planned may be put in afterwards. */
const daysBackMax = 31
const yearsAheadMax = 2

/** Why the forum cannot meet on the day; null when it can. A slip of the keyboard would move every question's date with it. */
export function whyNotMeetOn(day: string, today: string): string | null {
  if (day < addDays(today, -daysBackMax)) return 'Ett möte kan läggas in högst en månad i efterhand'
  const latest = `${Number(today.slice(0, 4)) + yearsAheadMax}${today.slice(4)}`
  return day > latest ? 'Ett möte kan planeras högst två år framåt. Kontrollera årtalet' : null
}

/** Why the meeting cannot be held now; null when it can. A meeting is held on its day or later. */
export function whyNotHold(meeting: Meeting, today: string): string | null {
  if (meeting.state === 'held') return 'Mötet är redan hållet.'
  if (meeting.state === 'cancelled') return 'Mötet är inställt.'
  return meeting.meetsOn > today ? 'Mötet hålls på sin dag. Flytta det om ni ses tidigare.' : null
}

/** At the table the forum that asked, or sees the same, gives its verdict; a forum that only lifted the question on is told the answer (domain.md §4.3). */
export function mayJudgeAtTable(
  viewer: Viewer,
  forumId: number,
  answer: { isAsked: boolean; verdict: string | null; raisedBy: number | null },
): boolean {
  const isJudge = viewer.convenes.includes(forumId) || viewer.person.id === answer.raisedBy
  return answer.isAsked && answer.verdict === null && isJudge && viewer.forums.includes(forumId)
}
