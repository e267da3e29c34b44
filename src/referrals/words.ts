import { sayDay, sayList } from '../questions/words.ts'
import type { Named } from './referral.ts'
import { reminderDays } from './rules.ts'

export const bandWords = { few: '1–4', several: '5–9', many: '10 eller fler' } as const

export const sayNumber = (number: number): string => `Hänvisning ${number}`

/** "Försäkringskassan och Region Blekinge". */
export const sayParts = (parts: Named[]): string => sayList(parts.map(({ name }) => name))

/** "till och med 12 maj", and in its last week that it soon ends: never late, since it ends by itself. */
export function sayUntil(untilOn: string, today: string): string {
  const days = (Date.parse(untilOn) - Date.parse(today)) / 86_400_000
  const day = `till och med ${sayDay(untilOn, today)}`
  if (days > reminderDays) return day
  if (days === 0) return `${day}, som är i dag`
  return `${day}, om ${days} ${days === 1 ? 'dag' : 'dagar'}`
}
