import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { reminderDays } from './rules.ts'

/**
 * A referral whose consent soon ends, for the part that holds the material; with `writtenBy` one where a colleague has written that the
 * reader asked the person. `untilOn` is 'YYYY-MM-DD'.
 */
export type EndingReferral = {
  number: number
  forum: string
  forumKey: string
  untilOn: string
  writtenBy: string | null
}

/** So long it is told: somebody who is away for a week or two sees it too. */
const namedDays = 14

/** Asked together with what else waits, in one statement. */
export function referralsEnding(viewer: Viewer) {
  return sql<EndingReferral>`
    (select r.number, f.short_name as forum, f.key as "forumKey", r.until_on as "untilOn", p.name as "writtenBy"
    from referral r join forum f on f.association_id = r.association_id and f.id = r.forum_id
    join referral_consent c on c.association_id = r.association_id and c.referral_id = r.id and c.version = r.version
    join person p on p.id = c.written_by
    where r.closed_at is null and r.until_on >= today() and c.consent_by = ${viewer.person.id} and c.written_by <> ${viewer.person.id}
      and c.given_on > today() - ${namedDays}::integer
    order by c.given_on desc, r.id
    limit 3)
    union all
    (select r.number, f.short_name, f.key, r.until_on, null
    from referral r join forum f on f.association_id = r.association_id and f.id = r.forum_id
    where r.closed_at is null and r.until_on between today() and today() + ${reminderDays}::integer
      and sits_for_any(${viewer.person.id}, r.forum_id, array[r.holder_id])
    order by r.until_on, r.id
    limit 3)`
}
