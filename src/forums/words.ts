import { sayCount, sayFirst } from '../questions/words.ts'
import type { Forum, Seat } from './queries.ts'

const rhythms = {
  every: 'varje möte',
  schedule: 'enligt schema',
  needed: 'vid behov',
} as const

/** How often a seat is there, which is a rhythm of its own and never absence (domain.md §3). */
export function sayRhythm({ rhythm, timesPerYear }: Pick<Seat, 'rhythm' | 'timesPerYear'>): string {
  return rhythm === 'yearly' ? `${sayCount(timesPerYear ?? 1, 'gång', 'gånger')} om året` : rhythms[rhythm]
}

/** "Försäkringskassan", "Region Blekinge, psykiatri". */
export function saySeat({ part, function: of }: { part: { name: string }; function: string | null }): string {
  return of ? `${part.name}, ${of}` : part.name
}

/** Where in the house a forum stands: "Våning 1, Konsultationsteam", or beside the lift. */
export function sayPlace({ floor, kind }: Pick<Forum, 'floor' | 'kind'>): string {
  if (floor) return `Våning ${floor.ordinal}, ${floor.name}`
  return kind === 'learning' ? 'Vid sidan av hissen, för lärande' : 'Vid sidan av hissen, bereder'
}

/** Who leads: the chair at the board, the convener elsewhere. */
export function sayLeading(forum: Pick<Forum, 'floor'>): string {
  return forum.floor?.role === 'board' ? 'ordförande' : 'sammankallande'
}

/** The purpose as a short line on a card: its first sentence. */
export function firstSentence(text: string): string {
  return sayFirst(/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text)
}

/** "vardagar 8–12" with the hours kept on one line. */
export function sayHours(hours: string): string {
  return hours.replace(/(\d)–(?=\d)/g, '$1\u2060–\u2060')
}

/** A telephone number that is never broken between two lines. */
export function sayPhone(phone: string): string {
  return phone.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0')
}
