import { addDays, isPaused, type Pause } from '../meetings/calendar.ts'
import type { Mails, NoticeKind } from './notice.ts'

/** A digest has three things at most; what is more waits for the next, if it is still so then. */
export const digestThingsMax = 3

/** What somebody waits for first, then what one holds, last what is only good to know. */
const order: readonly NoticeKind[] = [
  'part_question',
  'commitment',
  'answered',
  'perspective',
  'said',
  'waits',
  'returned',
  'reopened',
  'lifted',
  'holds',
  'replied',
  'judged',
]

/** Those that a letter is sent about at once; all else waits for the digest. */
const atOnce: readonly NoticeKind[] = ['answered', 'perspective', 'commitment', 'part_question']

export type Unsent = { id: number; kind: NoticeKind; channel: 'now' | 'weekly' }

/** The letters that are to leave now: one a kind, however many things of it. */
export function lettersNow<One extends Unsent>(unsent: readonly One[], mails: Mails): One[][] {
  if (mails !== 'now') return []
  const byKind = atOnce.map((kind) => unsent.filter((one) => one.kind === kind && one.channel === 'now'))
  return byKind.filter((ones) => ones.length > 0)
}

/** The at most three things of the week's digest. */
export function thingsOfDigest<One extends Unsent>(unsent: readonly One[], mails: Mails): One[] {
  if (mails === 'none') return []
  const waiting = unsent.filter((one) => one.channel === 'weekly' || mails === 'weekly')
  return [...waiting]
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || one.id - other.id)
    .slice(0, digestThingsMax)
}

const mondayHour = 7
const daysToSend = 3

/**
 * The Monday whose digest may be sent at this hour of this day, or null: from Monday morning, and through Wednesday where the
 * process was down; never in the summer pause.
 */
export function weekOfDigest({ today, hour, pause }: { today: string; hour: number; pause: Pause }): string | null {
  if (isPaused(today, pause)) return null
  const weekday = (new Date(Date.parse(today)).getUTCDay() + 6) % 7
  if (weekday >= daysToSend || (weekday === 0 && hour < mondayHour)) return null
  return addDays(today, -weekday)
}
