import { sayCount, sayList } from '../questions/words.ts'
import { daysWithin, eachOf, isFew, type Spread } from './tally.ts'

type DaysWords = {
  /** "Inget svar har kommit hem." */
  none: string
  /** "Ett svar har kommit hem". */
  one: string
  /** "svar har kommit hem", after a number. */
  some: string
  /** "Hälften fick svar": what half of them did, before "inom 12 dagar". */
  half: string
}

/** In plain words how long it took: each by itself under ten, half of them and nine of ten above. */
export function tellDays(spread: Spread, words: DaysWords): string {
  if (spread.total === 0) return words.none
  if (spread.total === 1) return `${words.one}, ${sayAfter(eachOf(spread)[0] ?? 0)}.`
  if (isFew(spread.total)) {
    return `${spread.total} ${words.some}, efter ${sayList(eachOf(spread).map(String))} dagar.`
  }
  const [half = 0, most = 0] = [daysWithin(spread, 0.5) ?? 0, daysWithin(spread, 0.9) ?? 0]
  if (half === most) return `${words.half} ${sayWithin(half)}, och nio av tio likaså.`
  return `${words.half} ${sayWithin(half)}, och nio av tio ${sayWithin(most)}.`
}

function sayAfter(days: number): string {
  return days === 0 ? 'samma dag' : `efter ${sayCount(days, 'dag', 'dagar')}`
}

function sayWithin(days: number): string {
  return days === 0 ? 'samma dag' : `inom ${sayCount(days, 'dag', 'dagar')}`
}

export const homeWords: DaysWords = {
  none: 'Inget svar har kommit hem under perioden.',
  one: 'Ett svar har kommit hem',
  some: 'svar har kommit hem',
  half: 'Hälften fick svar',
}

/** "7 av 9 svar hjälpte": a number of a number, never a share of few. */
export function tellOf(part: number, whole: number, one: string, many: string): string {
  return `${part} av ${whole} ${whole === 1 ? one : many}`
}
