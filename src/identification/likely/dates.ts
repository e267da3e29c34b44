import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { matchPhrases } from './phrases.ts'

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const written = [
  `(?:19|20)\\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.]${day}`,
  `(?:den\\s)?${day}(?::?e|:a)?\\s(?:${months})(?!\\p{L})\\.?(?:\\s(?:19|20)\\d{2})?`,
  `${day}/(?:1[0-2]|0?[1-9])(?:[-/\\s](?:(?:19|20)\\d{2}|-?\\d{2}(?!\\d)))?`,
]
const date = new RegExp(`(?<![\\p{L}\\d:/.-])(?:${written.join('|')})(?![\\d:/]|\\s?(?:kap|§))`, 'giu')
const born =
  /(?<!\p{L})(?:född|f\.|f|pnr|personnummer|persnr|kund|klient)[\s:]{1,2}((?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:-?(?:[xX*]{4}|[tT][fF]\w{2}))?)(?![\d-])/giu

/** Exact dates that are tied to a person. Those of meetings, laws and plans are left alone. */
export function findDates(text: string, passages: Token[][], words: Words): Finding[] {
  const days = [...text.matchAll(date)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
  const births = [...text.matchAll(born)].map((found) => ({
    start: found.index + found[0].length - (found[1] ?? '').length,
    end: found.index + found[0].length,
  }))
  const events = days.length === 0 ? [] : passages.flatMap((passage) => eventsIn(passage, words))
  const tied = days.filter((one) => events.some((event) => isTied(text, one, event)))
  return [...births, ...tied].map(({ start, end }) => ({
    start,
    end,
    kind: 'date',
    level: 'warn',
    why: 'Ett exakt datum om en person kan peka ut vem det är.',
    suggestion: neutralOf(text.slice(start, end)),
  }))
}

type Span = { start: number; end: number }

const charactersBetweenMax = 45
const group =
  /(?<!\p{L})(?:den som|de som|personer|alla|samtliga|födda|reglerna?|lagen|beslut(?:et)?|fattat|möte\p{L}*|styrelse\p{L}*|nämnden?|gäller från|träder i kraft|protokoll\p{L}*|avtal\p{L}*)(?!\p{L})/iu

function eventsIn(passage: Token[], { events }: Words): Span[] {
  return matchPhrases(passage, events)
}

function isTied(text: string, day: Span, event: Span): boolean {
  const from = Math.min(day.end, event.end)
  const to = Math.max(day.start, event.start)
  if (to - from > charactersBetweenMax) return false
  const around = text.slice(Math.max(0, Math.min(day.start, event.start) - 30), Math.max(day.end, event.end) + 15)
  return !group.test(around)
}

function neutralOf(written: string): string {
  const year = /(?:19|20)\d{2}/.exec(written)?.[0]
  return year ? `år ${year}` : 'nyligen'
}
