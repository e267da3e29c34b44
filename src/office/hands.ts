import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'

/** Somebody who may go on with a question in the forum. The office may anywhere; then `forumId` is null. */
export type HandIn = { forumId: number | null; id: number; name: string; isOffice: boolean }

/** Those who sit in the forums today, and the office: what the rule lets hold a question (domain.md §4.1). */
export async function listHands(trx: Scope, forums: number[]): Promise<HandIn[]> {
  if (forums.length === 0) return []
  const { rows } = await sql<HandIn>`
    select distinct s.forum_id as "forumId", p.id, p.name, false as "isOffice"
    from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    join person p on p.id = h.person_id
    where s.forum_id = any (${forums}::bigint[]) and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(p.id)
      and not is_office(p.id)
    union all
    select null, p.id, p.name || ' (kansliet)', true from membership m join person p on p.id = m.person_id
    where m.is_office and is_current(m.from_on, m.until_on)
    order by 4, 3
    limit 1000`.execute(trx)
  return rows
}
