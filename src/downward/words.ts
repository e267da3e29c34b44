import { sayDay } from '../questions/words.ts'

export const noticeKindWords = { decision: 'Beslut', news: 'Nyhet' } as const

/** "Beslut från Styrelsen, 12 november"; `from` is null where the office speaks for itself. */
export function sayNotice(
  { kind, from, on }: { kind: 'decision' | 'news'; from: string | null; on: string },
  today: string,
): string {
  return `${noticeKindWords[kind]} från ${from ?? 'kansliet'}, ${sayDay(on, today)}`
}

/** "2 av 5 har svarat" — how far, never who is late. */
export function sayReplies({ askedCount, repliedCount }: { askedCount: number; repliedCount: number }): string {
  if (repliedCount === 0) return 'Inget svar har kommit än'
  return repliedCount === askedCount ? 'Alla har svarat' : `${repliedCount} av ${askedCount} har svarat`
}

/** "3 av 8 forum möts före dess; de andra svarar på sidan." — `meeting` of those that are asked meet until the day. */
export function sayMeeting({ asked, meeting }: { asked: number; meeting: number }): string {
  if (meeting === 0) return 'Inget av forumen möts före dess. De svarar på sidan.'
  if (meeting === asked) return asked === 1 ? 'Forumet möts före dess.' : `Alla ${asked} forum möts före dess.`
  return `${meeting} av ${asked} forum möts före dess; de andra svarar på sidan.`
}
