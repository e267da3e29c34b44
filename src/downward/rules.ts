import { addCountedDays, countedDays, sayDay } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import { convenes, leads, type Refusal } from '../questions/rules.ts'

/** A forum that may speak to those below it; `id` is null where the office speaks for itself, to the whole house. */
export type Speaker = { id: number | null; role: string | null; below: { id: number; depth: number }[] }

const notYours = (why: string): Refusal => ({ because: 'not yours', why })
const notNow = (why: string): Refusal => ({ because: 'not now', why })
const rule = (why: string, field?: string): Refusal => ({ because: 'rule', why, field })

function leadsForum(viewer: Viewer, { id, role }: Pick<Speaker, 'id' | 'role'>): boolean {
  return id === null ? viewer.person.isOffice : leads(viewer, { id, role: role ?? '' })
}

/** A forum tells those below it, its convener for it; the office tells the house (domain.md §4.12). */
export function whyNotSendNotice(
  viewer: Viewer,
  from: Speaker,
  { to, kind }: { to: number[]; kind: 'decision' | 'news' },
): Refusal | null {
  if (!leadsForum(viewer, from)) return notYours('Besked lämnas av forumets sammankallande, eller av kansliet.')
  if (to.length === 0) return rule('Välj minst ett forum som beskedet går till.', 'to')
  if (!to.every((id) => from.below.some((forum) => forum.id === id)))
    return rule('Ett besked går till forum längre ner i huset.', 'to')
  if (from.id === null && kind === 'decision') return rule('Kansliet beslutar inte. Lämna det som en nyhet.', 'kind')
  return null
}

/** Those who lead the forum it came from put it right, whoever wrote it. */
export function whyNotCorrectNotice(viewer: Viewer, from: Pick<Speaker, 'id' | 'role'>): Refusal | null {
  return leadsForum(viewer, from) ? null : notYours('De som lämnar beskedet rättar det.')
}

/** A floor that the notice reaches adds what it means there, for those below it (domain.md §4.12). */
export function whyNotAddNoticeMeaning(
  viewer: Viewer,
  forum: { id: number; role: string; isReached: boolean; hasBelow: boolean },
): Refusal | null {
  if (!leads(viewer, forum)) return notYours('Forumets sammankallande lägger till vad beskedet betyder där.')
  if (!forum.isReached || !forum.hasBelow)
    return rule('Den våning som beskedet passerar lägger till vad det betyder där.')
  return null
}

export const dueDaysMax = 365

/** So near a question down ends only where somebody below meets before it: the rest need time to see it at all. */
const dueDaysMin = 7

/**
 * "Vad ser ni?" is asked of those below, with a day ahead (domain.md §4.12). `latest` is a year from today; `meeting` is how many of those
 * asked meet until the day.
 */
export function whyNotAskBelow(
  viewer: Viewer,
  from: Speaker,
  { dueOn, latest, meeting }: { dueOn: string; latest: string; meeting: number },
): Refusal | null {
  if (from.id === null || !leadsForum(viewer, from))
    return notYours('Forumets sammankallande frågar nedåt; för styrelsen också kansliet.')
  if (from.below.length === 0) return rule('Det finns inget forum under att fråga.')
  if (dueOn <= viewer.today || dueOn > latest) return rule('Välj en dag framåt i tiden, inom ett år.', 'due')
  const { pauseFrom, pauseUntil } = viewer.association
  const pause = pauseFrom && pauseUntil ? { from: pauseFrom, until: pauseUntil } : null
  return meeting === 0 && countedDays(viewer.today, dueOn, pause) < dueDaysMin
    ? rule(sayTooSoon(addCountedDays(viewer.today, dueDaysMin, pause), viewer.today), 'due')
    : null
}

function sayTooSoon(earliest: string, today: string): string {
  return `Inget av forumen möts före dess. Välj ${sayDay(earliest, today)} eller senare, så hinner de se frågan.`
}

export type Asked = { dueOn: string; isClosed: boolean; forums: { id: number }[] }

/** One short reply a forum, by its convener, put right until the date. */
export function whyNotReplyBelow(viewer: Viewer, asked: Asked, forumId: number): Refusal | null {
  if (!convenes(viewer, forumId)) return notYours('Forumets sammankallande svarar för forumet.')
  if (!asked.forums.some(({ id }) => id === forumId)) return rule('Frågan är inte ställd till forumet.')
  if (asked.isClosed || asked.dueOn < viewer.today)
    return notNow('Frågans datum har passerat. Svar tas emot och rättas till och med den dagen.')
  return null
}

/** What the replies came to is told by whoever asked, as a notice, once the date has passed. */
export function whyNotSummarise(
  viewer: Viewer,
  asked: { forum: { id: number; role: string }; isClosed: boolean; summaryId: number | null },
): Refusal | null {
  if (!leads(viewer, asked.forum)) return notYours('Den som frågade sammanfattar svaren.')
  if (!asked.isClosed) return notNow('Svaren sammanfattas när frågans datum har passerat.')
  return asked.summaryId === null ? null : notNow('Svaren är redan sammanfattade.')
}
