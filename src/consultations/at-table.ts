import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { sitsIn } from '../questions/rules.ts'

export type CaseAtTable = { number: number; codeWord: string; isExample: boolean; dueOn: string | null }

/** What of the team's consultations is on its table: to follow up, and to talk about. */
export type CasesOnTable = { followUps: CaseAtTable[]; toAdvise: CaseAtTable[]; hasSituationText: boolean }

const casesMax = 60

/** For a meeting of a team, and those who sit there; null for all others and at all other meetings. */
export async function findCasesOnTable(
  trx: Scope,
  viewer: Viewer,
  meeting: { forumId: number; forumRole: string | null; meetsOn: string },
): Promise<CasesOnTable | null> {
  if (meeting.forumRole !== 'team' || !sitsIn(viewer, meeting.forumId)) return null
  const { rows } = await sql<{ cases: CaseAtTable[]; hasSituationText: boolean }>`
    select f.has_situation_text as "hasSituationText", (select coalesce(json_agg(row_to_json(entry)), '[]') from (
      select c.number, c.code_word as "codeWord", c.is_example as "isExample", u.due_on as "dueOn"
      from consultation c
      left join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id and u.outcome is null
      where c.association_id = f.association_id and c.forum_id = f.id and c.closed_on is null and (u.id is null or u.due_on <= ${meeting.meetsOn}::date)
      order by u.due_on nulls last, c.number limit ${casesMax}) entry) as cases
    from forum f where f.id = ${meeting.forumId}`.execute(trx)
  const { cases = [], hasSituationText = false } = rows[0] ?? {}
  return {
    followUps: cases.filter(({ dueOn }) => dueOn !== null),
    toAdvise: cases.filter(({ dueOn }) => dueOn === null),
    hasSituationText,
  }
}
