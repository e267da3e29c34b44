import type { ToldAtMeeting } from '../downward/table-queries.ts'
import { sayTime, sayWeekday } from '../questions/words.ts'
import type { MeetingMove, PlannedMeeting } from './queries.ts'

/** "tisdag 24 november kl. 13.00". */
export function sayMeeting({ meetsOn, meetsAt }: Pick<PlannedMeeting, 'meetsOn' | 'meetsAt'>, today: string): string {
  return `${sayWeekday(meetsOn, today)}${meetsAt ? ` kl. ${sayTime(meetsAt)}` : ''}`
}

const results: [(move: MeetingMove) => boolean, one: string, many: string][] = [
  [({ actions }) => actions.includes('delivered'), 'svar återkopplat', 'svar återkopplade'],
  [({ actions }) => actions.includes('judged'), 'besked om ett svar', 'besked om svar'],
  [({ actions }) => actions.includes('reopened'), 'fråga öppnad igen', 'frågor öppnade igen'],
  [({ actions }) => actions.includes('raised'), 'ny fråga från bordet', 'nya frågor från bordet'],
  [({ actions }) => actions.includes('received') && !actions.includes('raised'), 'fråga mottagen', 'frågor mottagna'],
  [
    ({ actions }) => actions.includes('taken'),
    'fråga fick någon som håller i den',
    'frågor fick någon som håller i dem',
  ],
  [isOnlyTakenUp, 'fråga togs upp', 'frågor togs upp'],
  [({ isReached }) => !isReached, 'fråga går vidare till nästa möte', 'frågor går vidare till nästa möte'],
]

/** Spoken of, and where it was before. */
function isOnlyTakenUp({ kind, isReached, actions }: MeetingMove): boolean {
  return kind === 'question' && isReached && !['raised', 'received', 'taken'].some((action) => actions.includes(action))
}

/** "3 svar återkopplade, 1 fråga mottagen." — what the meeting did, counted, with what had come from above. */
export function sayResult(moves: MeetingMove[], { notices, asks }: ToldAtMeeting): string {
  const said = [
    ...results.map(([matches, one, many]) => ({ count: moves.filter(matches).length, one, many })),
    { count: notices.length, one: 'besked uppifrån', many: 'besked uppifrån' },
    { count: asks.length, one: 'svar på en fråga nedåt', many: 'svar på frågor nedåt' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
  return said.length > 0 ? `${said.join(', ')}.` : 'Inget i hissen rörde sig den här gången.'
}

const actionWords: Record<string, string> = {
  raised: 'ställd vid bordet',
  received: 'mottagen',
  taken: 'har någon som håller i den',
  delivered: 'återkopplat',
  reopened: 'öppnad igen hos dem som svarade',
  closed: 'avslutad',
}

/** "Mottagen, 2 parter hörda." — what the meeting did with one question. */
export function sayMove({ isReached, actions }: MeetingMove): string {
  if (!isReached) return 'Hann inte tas upp. Går vidare till nästa möte.'
  const heard = actions.filter((action) => action === 'heard').length
  const said = [...new Set(actions)].flatMap((action) => actionWords[action] ?? [])
  if (heard > 0) said.push(heard === 1 ? '1 part hörd' : `${heard} parter hörda`)
  const sentence = said.length > 0 ? said.join(', ') : 'togs upp'
  return `${sentence.charAt(0).toLocaleUpperCase('sv')}${sentence.slice(1)}.`
}
