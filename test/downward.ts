import { randomUUID } from 'node:crypto'
import { addPromise } from '../src/action-plans/promise.ts'
import { askBelow, type NewQuestionDown, replyBelow } from '../src/downward/asking.ts'
import { type NewNotice, sendNotice } from '../src/downward/notices.ts'
import { addDays } from '../src/meetings/calendar.ts'
import { act } from './acting.ts'
import type { BuiltForum, BuiltPerson } from './builders.ts'

export const noticeText = {
  ...{ title: 'Samma mall', body: 'Alla lyft beskrivs lika.', meaning: 'Inget ändras hos er.', paragraph: null },
}

/** News from the forum, or from the office for itself where it is null. Gives its id. */
export function send(
  by: BuiltPerson,
  from: BuiltForum | null,
  to: BuiltForum[],
  of: Partial<NewNotice> = {},
): Promise<number> {
  const notice = { ...noticeText, key: randomUUID(), forumId: from?.id ?? null, kind: 'news' as const }
  return act(by, (trx, viewer) => sendNotice(trx, viewer, { ...notice, to: to.map(({ id }) => id), ...of }))
}

/** "Vad ser ni?", with 24 days to reply. Gives its id. */
export function askThoseBelow(by: BuiltPerson, forum: BuiltForum, of: Partial<NewQuestionDown> = {}): Promise<number> {
  const asked = {
    key: randomUUID(),
    forumId: forum.id,
    reach: 'next' as const,
    title: 'Vad ser ni?',
    body: 'Vi undrar.',
  }
  return act(by, (trx, viewer) => askBelow(trx, viewer, { ...asked, dueOn: addDays(viewer.today, 24), ...of }))
}

export function replyTo(by: BuiltPerson, id: number, forum: BuiltForum, body = 'Vi ser väntan.'): Promise<void> {
  return act(by, (trx, viewer) => replyBelow(trx, viewer, { id, forumId: forum.id, body }))
}

/** A promise on the group's own plan. Gives its id. */
export function promiseOf(group: BuiltForum, body = 'Tydligare roller'): Promise<number> {
  const promise = { key: randomUUID(), forumId: group.id, body, state: 'planned' as const, byOn: null, note: null }
  return act(group.convener, (trx, viewer) => addPromise(trx, viewer, promise))
}
