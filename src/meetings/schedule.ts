import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { nextDate } from '../questions/keeping.ts'
import { sayDay } from '../questions/words.ts'

export type When = { on: string; at: string | null; place: string | null }

/** A meeting as it was shown: `on` is the day it then had. */
type Shown = { id: number; forumId: number; on: string }

/** Plans a meeting; a cancelled one on the same day is planned again. False when the forum already meets that day. */
export async function planMeeting(trx: Scope, viewer: Viewer, forumId: number, when: When): Promise<boolean> {
  const { rows } = await sql`
    insert into meeting (forum_id, meets_on, meets_at, place) values (${forumId}, ${when.on}, ${when.at}, ${when.place})
    on conflict (association_id, forum_id, meets_on)
      do update set state = 'planned', meets_at = excluded.meets_at, place = excluded.place where meeting.state = 'cancelled'
    returning id`.execute(trx)
  if (rows.length === 0) return false
  await letDatesFollow(trx, viewer, forumId, null)
  return true
}

/**
 * Moves a meeting that has not been held; the questions go with it. False when the forum already meets that day. Throws
 * Conflict when it no longer stands on the day it was shown with.
 */
export async function moveMeeting(trx: Scope, viewer: Viewer, shown: Shown, when: When): Promise<boolean> {
  const { id, forumId, on } = shown
  await trx
    .deleteFrom('meeting')
    .where('forum_id', '=', forumId)
    .where('meets_on', '=', when.on)
    .where('state', '=', 'cancelled')
    .execute()
  const moved = await trx
    .updateTable('meeting')
    .set({ meets_on: when.on, meets_at: when.at, place: when.place })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .where('meets_on', '=', on)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting as other')
            .where('other.forum_id', '=', forumId)
            .where('other.meets_on', '=', when.on)
            .where('other.id', '<>', id)
            .select('other.id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  if (!moved) {
    const changed = await findChange(trx, viewer, shown)
    if (changed) throw new Conflict(changed)
    return false
  }
  await letDatesFollow(trx, viewer, forumId, on)
  return true
}

/**
 * Cancels a meeting that has not been held; what was to be taken up goes to the next one, or waits 60 days. Throws Conflict
 * when it no longer stands on the day it was shown with.
 */
export async function cancelMeeting(trx: Scope, viewer: Viewer, shown: Shown): Promise<void> {
  const { id, forumId, on } = shown
  const cancelled = await trx
    .updateTable('meeting')
    .set({ state: 'cancelled' })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .where('meets_on', '=', on)
    .returning('id')
    .executeTakeFirst()
  if (!cancelled) throw new Conflict((await findChange(trx, viewer, shown)) ?? 'Mötet är redan hållet eller inställt.')
  await letDatesFollow(trx, viewer, forumId, on)
}

/** What has happened to the meeting since it was shown, in words; null when nothing has. */
async function findChange(trx: Scope, { today }: Viewer, { id, on }: Shown): Promise<string | null> {
  const meeting = await trx.selectFrom('meeting').where('id', '=', id).select(['state', 'meets_on']).executeTakeFirst()
  if (meeting?.state !== 'planned') return 'Mötet är redan hållet eller inställt.'
  if (meeting.meets_on === on) return null
  return `Mötet har flyttats från ${sayDay(on, today)} till ${sayDay(meeting.meets_on, today)}.`
}

/**
 * The next date of an open question is the forum's next planned meeting (domain.md §4.1): those that had the moved date, and
 * those whose date lies further off than the new next meeting, get it, each by an event of its own in one statement.
 * Resting questions keep their day.
 */
async function letDatesFollow(trx: Scope, viewer: Viewer, forumId: number, movedFrom: string | null): Promise<void> {
  const next = await nextDate(trx, viewer, forumId)
  await sql`
    insert into question_event (question_id, seq, action, person_id, state, forum_id, holder_id, next_on)
    select q.id, q.version + 1, 'dated', null, q.state, q.forum_id, q.holder_id, ${next}
    from question q
    where q.state not in ('closed', 'resting') and q.next_on <> ${next}
      and (q.next_on = ${movedFrom}::date or q.next_on > ${next})
      and ${forumId} = case q.state
        when 'delivered' then q.origin_forum_id
        when 'delivering' then coalesce((select d.forum_id from delivery d where d.association_id = q.association_id
          and d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo' order by d.id desc limit 1), q.forum_id)
        else q.forum_id end
    order by q.id`.execute(trx)
}
