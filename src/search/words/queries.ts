import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { groupsMax } from './rules.ts'

/** Words that mean the same. Days are 'YYYY-MM-DD'. */
export type WordGroup = { id: number; words: string[]; addedOn: string; endedOn: string | null }

const endedMax = 50

/** Those that hold, the newest first, and what has held lately. */
export async function listGroups(trx: Scope): Promise<{ groups: WordGroup[]; ended: WordGroup[] }> {
  const select = (condition: ReturnType<typeof sql>, max: number) =>
    sql<WordGroup>`
    select id, words, (at at time zone 'Europe/Stockholm')::date as "addedOn", (ended_at at time zone 'Europe/Stockholm')::date as "endedOn"
    from word_group where ${condition} order by coalesce(ended_at, at) desc, id desc limit ${max}`.execute(trx)
  const { rows: groups } = await select(sql`ended_at is null`, groupsMax)
  const { rows: ended } = await select(sql`ended_at is not null`, endedMax)
  return { groups, ended }
}

export async function addGroup(trx: Scope, viewer: Viewer, words: string[]): Promise<void> {
  await trx.insertInto('word_group').values({ words, person_id: viewer.person.id }).execute()
}

/** Done twice it is done once. Throws NotFound. */
export async function endGroup(trx: Scope, viewer: Viewer, id: number): Promise<void> {
  const found = await trx
    .selectFrom('word_group')
    .where('id', '=', id)
    .select('ended_at')
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (found.ended_at) return
  await trx
    .updateTable('word_group')
    .set({ ended_at: sql`current_moment()`, ended_by: viewer.person.id })
    .where('id', '=', id)
    .execute()
}
