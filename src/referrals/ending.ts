import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { reminderDays } from './rules.ts'

/** A referral whose consent soon ends, for the part that holds the material. `untilOn` is 'YYYY-MM-DD'. */
export type EndingReferral = { number: number; forum: string; forumKey: string; untilOn: string }

/** Asked together with what else waits, in one statement. */
export function referralsEnding(viewer: Viewer) {
  return sql<EndingReferral>`
    select r.number, f.short_name as forum, f.key as "forumKey", r.until_on as "untilOn"
    from referral r join forum f on f.association_id = r.association_id and f.id = r.forum_id
    where r.closed_at is null and r.until_on between today() and today() + ${reminderDays}::integer
      and sits_for_any(${viewer.person.id}, r.forum_id, array[r.holder_id])
    order by r.until_on, r.id
    limit 3`
}
