import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { type NewReferral, refer } from '../src/referrals/write.ts'
import { act } from './acting.ts'
import type { BuiltForum, BuiltPerson } from './builders.ts'
import { some } from './raw.ts'

/** The office lets the forum make referrals. */
export async function allowReferrals(forum: BuiltForum): Promise<void> {
  await forum.house.system.act((trx) =>
    trx
      .updateTable('forum')
      .set({ allows_identified: true, allows_referrals: true })
      .where('id', '=', forum.id)
      .execute(),
  )
}

/** FK holds the material and its officer has asked; the convener's kommun may hear of it, for a month. */
export function newReferral(forum: BuiltForum, of: Partial<NewReferral> = {}): NewReferral {
  const { members, now } = forum.house
  return {
    ...{ key: randomUUID(), forumId: forum.id, purpose: 'plan', untilOn: addDays(dayOf(now), 30) },
    ...{ holderId: members.fk?.id ?? 0, consentBy: some(forum.seated.fk).id, partIds: [members.kommun?.id ?? 0] },
    ...of,
  }
}

/** Written by FK's officer unless told otherwise. Gives its number. */
export function referIn(forum: BuiltForum, of: Partial<NewReferral> = {}, by: BuiltPerson = some(forum.seated.fk)) {
  return act(by, (trx, viewer) => refer(trx, viewer, newReferral(forum, of)))
}
