import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'

/** One to four are never told apart: then `raised` is null. A share needs five follow-ups that were due. */
export type TeamCases = { forum: string; isClosed: boolean; raised: number | null; followedPercent: number | null }

/** What each team has taken up in a year, and how many of its follow-ups were made. For the office: counts and nothing else (domain.md §6). */
export async function countCases(trx: Scope): Promise<TeamCases[]> {
  const { rows } = await sql<TeamCases>`
    select f.short_name as forum, f.closed_on is not null as "isClosed", c.raised, c.followed_percent as "followedPercent"
    from count_consultations((today() - interval '1 year')::date, today()) c
    join forum f on f.association_id = current_association() and f.id = c.forum_id
    order by f.ordinal, f.id`.execute(trx)
  return rows
}
