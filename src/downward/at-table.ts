import type { Viewer } from '../people/viewer.ts'
import type { Errors, Raw } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { replyBelow } from './asking.ts'
import { deliverNotices } from './notices.ts'
import { replyText } from './reply-text.ts'
import { type FromAbove, findFromAbove } from './table-queries.ts'

/** What a meeting did with what has come from above: told the notices, and perhaps replied. */
export type NotedFromAbove = { notices: number[]; replies: { id: number; body: string }[] }

/** The names of the fields in the meeting's form. */
export const fromAboveNames = {
  /** What stood on the page: ids with spaces between. */
  notices: 'uppifran',
  isTold: (id: number) => `uppifran-${id}`,
  reply: (id: number) => `nedat-${id}`,
}

/** A notice counts as told unless it is unticked; a reply is kept where something new was written. */
export function readFromAbove(raw: Raw, { notices, asks }: FromAbove): { noted: NotedFromAbove; errors: Errors } {
  const errors: Errors = {}
  const shown = [raw[fromAboveNames.notices] ?? []].flat().flatMap((ids) => ids.split(' '))
  const told = notices.filter(({ id }) => shown.includes(String(id)) && raw[fromAboveNames.isTold(id)] !== undefined)
  const replies = asks.flatMap(({ id, reply }) => {
    const given = replyText.safeParse(raw[fromAboveNames.reply(id)] ?? '')
    if (!given.success) errors[fromAboveNames.reply(id)] = given.error.issues[0]?.message ?? 'Kontrollera svaret'
    return given.data && given.data !== reply ? [{ id, body: given.data }] : []
  })
  return { noted: { notices: told.map(({ id }) => id), replies }, errors }
}

/** Part of holding the meeting: what was told has come to the forum, and its replies are kept (domain.md §4.12). */
export async function noteFromAbove(
  trx: Scope,
  viewer: Viewer,
  meeting: { id: number; forumId: number },
  { notices, replies }: NotedFromAbove,
): Promise<void> {
  await deliverNotices(trx, meeting, notices)
  for (const { id, body } of replies)
    await replyBelow(trx, viewer, { id, forumId: meeting.forumId, body, meetingId: meeting.id })
}

/** For a meeting told afterwards: everything that waited was told, nothing was replied. */
export async function allFromAbove(trx: Scope, forumId: number): Promise<NotedFromAbove> {
  const { notices } = await findFromAbove(trx, forumId)
  return { notices: notices.map(({ id }) => id), replies: [] }
}

/** Replies typed to questions that have closed meanwhile must not vanish without a word. */
export function sayLostReplies(raw: Raw, { asks }: FromAbove): string[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    const typed = [value].flat().join(' ').trim()
    const isOpen = asks.some(({ id }) => fromAboveNames.reply(id) === name)
    if (!/^nedat-\d+$/.test(name) || isOpen || typed === '') return []
    return [`Frågan nedåt har stängts sedan sidan visades. Det här svaret kom inte med: ”${typed}”`]
  })
}
