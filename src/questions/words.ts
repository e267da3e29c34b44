import { sayDay } from '../meetings/calendar.ts'
import type { CardState } from './card.tsx'
import type { AnswerKind, Asks, Outcome, OutingNoteKind, Stance, State, VerdictValue } from './question.ts'
import type { CaseBand } from './raise.ts'

// Days are said where they are counted, so that rules may say them too.
export { sayDay }

const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']

/** "tisdag 8 december". */
export function sayWeekday(day: string, today: string): string {
  return `${weekdays[new Date(Date.parse(day)).getUTCDay()]} ${sayDay(day, today)}`
}

/** A time of day from the database, '13:00:00', as it is written in Swedish: "13.00". */
export function sayTime(time: string): string {
  return time.slice(0, 5).replace(':', '.')
}

/** The time of day of a moment, in Sweden: "10.42". */
export function sayClock(moment: Date): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' } as const
  return sayTime(moment.toLocaleTimeString('sv-SE', options))
}

/** "1 fråga", "2 frågor". */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Regionen", "FK och AF", "FK, AF och Regionen". */
export function sayList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`
}

/** With a capital letter first. */
export function sayFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}

export const stateWords = {
  raised: 'ställd',
  received: 'mottagen',
  preparing: 'bereds',
  resting: 'vilar',
  outside: 'utanför huset',
  gathered: 'samlad med en annan fråga',
  delivering: 'svar på väg ner',
  delivered: 'återkopplad',
  closed: 'avslutad',
} as const satisfies Record<State, string>

export const outcomeWords = {
  answered_here: 'besvarad här',
  confirmed: 'bekräftad',
  obstacle_remains: 'hindret finns kvar',
  silent: 'inget besked',
  disagreed: 'oense',
  solved: 'löst utanför mötet',
  read_out: 'besvarad och uppläst',
} as const satisfies Record<Outcome, string>

/** How it ended; "bekräftad" says too much where those who asked said that the answer helps in part. */
export function sayOutcome(outcome: Outcome, said: readonly VerdictValue[]): string {
  return outcome === 'confirmed' && said.includes('partly') ? 'svaret hjälper delvis' : outcomeWords[outcome]
}

/** Who answered and when, with the kind of answer where it is not plain words. */
export function sayAnsweredBy(kind: AnswerKind, forum: string, on: string): string {
  if (kind === 'text') return `Svar från ${forum}, ${on}`
  if (kind === 'talk') return `Svar från ${forum} efter ett samtal, ${on}`
  return `Svar från ${forum}, ${on}: ${kind === 'declined' ? 'tas inte vidare, därför' : 'redan löst'}`
}

/** What has been noted of a question outside the house. */
export const outingNoteWords = {
  looked: 'Sett över',
  reminded: 'Påmint',
  reply: 'Svar har kommit',
  no_reply: 'Inget svar trots påminnelse',
} as const satisfies Record<OutingNoteKind, string>

export const asksWords = {
  decide: 'besluta',
  coordinate: 'samordna',
  take_up: 'ta upp',
  know: 'känna till',
} as const satisfies Record<Asks, string>

/** What one may answer to "Hjälper svaret?" (domain.md §4.3), and the silence that follows by itself. */
export const verdictWords = {
  helps: 'Ja, det hjälper',
  partly: 'Delvis',
  obstacle_remains: 'Vi förstår svaret, men hindret finns kvar',
  not_enough: 'Svaret räcker inte',
  silent: 'Inget besked',
} as const satisfies Record<VerdictValue, string>

export const stanceWords = { behind: 'står bakom', apart: 'står inte bakom' } as const satisfies Record<Stance, string>

export const bandWords = {
  few: 'enstaka (1–4)',
  several: 'flera (5–9)',
  many: 'många (10 eller fler)',
} as const satisfies Record<CaseBand, string>

/** What the sentence about where a question stands is made of. Days are 'YYYY-MM-DD'. */
export type Standing = {
  state: State
  outcome: Outcome | null
  /** Those who asked said that the answer helps in part. */
  isPartly?: boolean
  /** It came to its forum by a lift and has not been received. */
  isRising: boolean
  waitsSince: string
  nextOn: string | null
  /** The next date is a planned meeting of the forum that holds it. */
  isNextMeeting: boolean
  /** The day of the talk that is planned. */
  talkOn?: string | null
  /** Short name of the forum the answer has yet to reach, the origin first; null when it has reached all. */
  reaches: string | null
  /** The day the answer came home. */
  deliveredOn: string | null
  closedOn: string | null
}

/** Where a question stands, in plain words that may begin or follow in a sentence; waiting is never called late. */
export function describeState(standing: Standing, today: string): CardState {
  const { state, outcome, nextOn, waitsSince, reaches, deliveredOn, closedOn } = standing
  const on = (day: string | null) => (day ? ` ${sayDay(day, today)}` : '')
  switch (state) {
    case 'raised':
      if (standing.isRising) return { text: `på väg upp, ${describeWait(standing, today).text}`, tone: 'up' }
      return describeWait(standing, today)
    case 'received':
    case 'preparing':
      return describeWait(standing, today)
    case 'resting':
      return { text: `vilar till${on(nextOn ?? waitsSince)}`, tone: 'waiting' }
    case 'outside':
      return nextOn && nextOn < today
        ? { text: `utanför huset, väntar på att ses över sedan${on(nextOn)}`, tone: 'waiting' }
        : { text: `utanför huset, ses över${on(nextOn ?? waitsSince)}`, tone: 'up' }
    case 'gathered':
      return { text: 'samlad med en annan fråga', tone: 'waiting' }
    case 'delivering':
      return { text: reaches ? `svar på väg ner till ${reaches}` : 'svar på väg ner', tone: 'down' }
    case 'delivered':
      return { text: `återkopplad${on(deliveredOn)}`, tone: 'home' }
    case 'closed':
      return {
        text: `${outcome ? sayOutcome(outcome, standing.isPartly ? ['partly'] : []) : stateWords.closed}${on(closedOn)}`,
        tone: 'closed',
      }
  }
}

function describeWait({ isNextMeeting, talkOn, nextOn, waitsSince }: Standing, today: string): CardState {
  if (talkOn && talkOn >= today) return { text: `samtal ${sayDay(talkOn, today)}`, tone: 'planned' }
  if (isNextMeeting && nextOn && nextOn >= today) {
    return { text: nextOn === today ? 'tas upp i dag' : `tas upp ${sayDay(nextOn, today)}`, tone: 'planned' }
  }
  return { text: `väntar sedan ${sayDay(waitsSince, today)}`, tone: 'waiting' }
}
