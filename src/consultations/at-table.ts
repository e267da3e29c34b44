import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { sitsIn } from '../questions/rules.ts'

export type CaseAtTable = { number: number; codeWord: string; isExample: boolean; dueOn: string | null }

/** What of the team's consultations is on its table: to follow up, and to talk about. */
export type CasesOnTable = { followUps: CaseAtTable[]; toAdvise: CaseAtTable[]; hasSituationText: boolean }

const casesMax = 60

type OfMeeting = { forumId: number; forumRole: string | null; meetsOn: string }

/** As a column, to be asked together with what else a page needs; row security lets only the team's own people see any. */
export function casesOnTable({ forumId, meetsOn }: OfMeeting): ReturnType<typeof sql> {
  return sql`(select json_build_object('hasSituationText', f.has_situation_text, 'cases', (
      select coalesce(json_agg(row_to_json(entry)), '[]') from (
        select c.number, c.code_word as "codeWord", c.is_example as "isExample", u.due_on as "dueOn"
        from consultation c
        left join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id and u.outcome is null
        where c.association_id = f.association_id and c.forum_id = f.id and c.closed_on is null and (u.id is null or u.due_on <= ${meetsOn}::date)
        order by u.due_on nulls last, c.number limit ${casesMax}) entry))
    from forum f where f.id = ${forumId})`
}

export type FoundOnTable = { hasSituationText: boolean; cases: CaseAtTable[] } | null

/** For a meeting of a team, and those who sit there; null for all others and at all other meetings. */
export function sortCases(viewer: Viewer, meeting: OfMeeting, found: FoundOnTable): CasesOnTable | null {
  if (meeting.forumRole !== 'team' || !sitsIn(viewer, meeting.forumId) || !found) return null
  return {
    followUps: found.cases.filter(({ dueOn }) => dueOn !== null),
    toAdvise: found.cases.filter(({ dueOn }) => dueOn === null),
    hasSituationText: found.hasSituationText,
  }
}

/** The same by itself. */
export async function findCasesOnTable(trx: Scope, viewer: Viewer, meeting: OfMeeting): Promise<CasesOnTable | null> {
  if (meeting.forumRole !== 'team' || !sitsIn(viewer, meeting.forumId)) return null
  const { rows } = await sql<{ found: FoundOnTable }>`select ${casesOnTable(meeting)} as found`.execute(trx)
  return sortCases(viewer, meeting, rows[0]?.found ?? null)
}
