import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Raw } from '../../platform/forms.ts'
import type { Scope } from '../../platform/scope.ts'

export type Ask = {
  forums: { id: number; name: string }[]
  members: { id: number; name: string }[]
  themes: { id: number; name: string }[]
}

/** What the form "Ny fråga" chooses among: the forums of the lift where the viewer may ask, the parts, the themes. */
export async function listChoices(trx: Scope, viewer: Viewer): Promise<Ask> {
  const forums = await trx
    .selectFrom('forum')
    .innerJoin('floor', (join) =>
      join.onRef('floor.association_id', '=', 'forum.association_id').onRef('floor.id', '=', 'forum.floor_id'),
    )
    .where((forum) =>
      forum.or([
        forum('forum.id', 'in', viewer.forums.length > 0 ? viewer.forums : [0]),
        // The office puts questions where it prepares.
        ...(viewer.person.isOffice ? [forum('floor.role', '=', 'board')] : []),
      ]),
    )
    .where('forum.closed_on', 'is', null)
    .where('floor.role', '<>', 'outside')
    .orderBy('floor.ordinal')
    .orderBy('forum.ordinal')
    .select(['forum.id', 'forum.short_name as name'])
    .execute()
  const members = await trx
    .selectFrom('member')
    .where('closed_on', 'is', null)
    .orderBy('ordinal')
    .select(['id', 'name'])
    .execute()
  const themes = await trx
    .selectFrom('theme')
    .where('closed_on', 'is', null)
    .orderBy('ordinal')
    .select(['id', 'name'])
    .execute()
  return { forums, members, themes }
}

const draftsMax = 10
const draftDaysMax = 90

/**
 * Keeps what is being written, for its writer alone: the ten latest, and none that was left for 90 days. What has been asked, or
 * answered by an earlier question, is a draft no more, though the page's last save may come after.
 */
export async function keepDraft(trx: Scope, viewer: Viewer, key: string, fields: Partial<Raw>): Promise<void> {
  const draft = JSON.stringify(fields)
  await sql`
    insert into draft (person_id, key, fields) select ${viewer.person.id}, ${key}::uuid, ${draft}::jsonb
    where not exists (select from question where key = ${key}) and not exists (select from asked_before where key = ${key})
    on conflict (association_id, person_id, key) do update set fields = excluded.fields, saved_at = now()
  `.execute(trx)
  await sql`
    delete from draft where person_id = ${viewer.person.id} and key <> ${key}
      and (saved_at < now() - ${`${draftDaysMax} days`}::interval or key not in (
        select latest.key from draft latest where latest.person_id = ${viewer.person.id} order by latest.saved_at desc limit ${draftsMax}))
  `.execute(trx)
}

/** The draft with this key, or the latest one; null when there is none. Drafts are their writer's own (row security). */
export async function findDraft(trx: Scope, key: string | null): Promise<{ key: string; fields: Raw } | null> {
  const row = await trx
    .selectFrom('draft')
    .$if(key !== null, (query) => query.where('key', '=', key))
    .orderBy('saved_at', 'desc')
    .limit(1)
    .select(['key', 'fields'])
    .executeTakeFirst()
  return row ? { key: row.key, fields: onlyTexts(row.fields) } : null
}

/** For good. A draft that is not there, or is somebody else's, is left as it is (row security). */
export async function discardDraft(trx: Scope, key: string): Promise<void> {
  await trx.deleteFrom('draft').where('key', '=', key).execute()
}

function onlyTexts(fields: unknown): Raw {
  if (typeof fields !== 'object' || fields === null) return {}
  const raw: Raw = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string')))
      raw[name] = value
  }
  return raw
}

/** The earlier question that a new one builds on; null when there is none that the reader may know of. */
export async function findFollowed(
  trx: Scope,
  number: number | null,
): Promise<{ id: number; number: number; title: string } | null> {
  if (number === null) return null
  const row = await trx
    .selectFrom('question')
    .innerJoin('question_text', (join) =>
      join
        .onRef('question_text.association_id', '=', 'question.association_id')
        .onRef('question_text.question_id', '=', 'question.id')
        .onRef('question_text.version', '=', 'question.text_version'),
    )
    .where('question.number', '=', number)
    .select(['question.id', 'question.number', 'question_text.title'])
    .executeTakeFirst()
  return row ?? null
}
