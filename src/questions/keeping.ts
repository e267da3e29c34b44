import { sql } from 'kysely'
import { addCountedDays } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import { RuleBroken } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'

/** What of the viewer decides dates: the day it is there, the summer pause and the association's limits. */
export type House = Pick<Viewer, 'association' | 'today'>

export function pauseOf({ association: { pauseFrom, pauseUntil } }: House) {
  return pauseFrom && pauseUntil ? { from: pauseFrom, until: pauseUntil } : null
}

/** The forum's next planned meeting, else 60 counted days from today (domain.md §4.1). */
export async function nextDate(trx: Scope, house: House, forumId: number): Promise<string> {
  const meeting = await trx
    .selectFrom('meeting')
    .where('forum_id', '=', forumId)
    .where('state', '=', 'planned')
    .where('meets_on', '>=', house.today)
    .orderBy('meets_on')
    .limit(1)
    .select('meets_on')
    .executeTakeFirst()
  return meeting?.meets_on ?? addCountedDays(house.today, house.association.questionDaysMax, pauseOf(house))
}

/**
 * Who holds a question that arrives in a forum: its convener; at the board, and where a forum has no convener, the office
 * (domain.md §4.1). Throws RuleBroken when nobody is there to hold it.
 */
export async function receiverOf(trx: Scope, forumId: number): Promise<number> {
  const { rows } = await sql<{ person_id: number }>`
    select person_id from (
      select h.person_id, case when l.role = 'board' then 3 when h.kind = 'ordinary' then 1 else 2 end as turn, s.ordinal, h.id
      from seat s
      join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
      join forum f on f.association_id = s.association_id and f.id = s.forum_id
      left join floor l on l.association_id = f.association_id and l.id = f.floor_id
      where s.forum_id = ${forumId} and s.is_convening and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(h.person_id)
      union all
      select m.person_id, case when role_of_forum(${forumId}) = 'board' then 1 else 4 end, 0, m.person_id
      from membership m where m.is_office and is_current(m.from_on, m.until_on)
    ) as candidates
    order by turn, ordinal, id
    limit 1`.execute(trx)
  const receiver = rows[0]
  if (!receiver)
    throw new RuleBroken('Forumet saknar sammankallande, och förbundet saknar kansli som kan hålla i frågan.')
  return receiver.person_id
}
