import { type Kysely, sql } from 'kysely'
import type { Database } from '../../database.ts'
import type { Entry, ThesaurusGroup } from '../../likeness/likeness.ts'
import { openScope } from '../../platform/scope.ts'
import { readWords } from '../words/groups.ts'

export type EarlierQuestions = { entries: Entry[]; groups: ThesaurusGroup[] }

const perRead = 1000

/**
 * All questions of an association by number, and its own words: for whoever runs the server, who may read everything.
 * Null when the association does not exist.
 */
export async function readEarlier(db: Kysely<Database>, slug: string, now: Date): Promise<EarlierQuestions | null> {
  const association = await db.selectFrom('association').where('slug', '=', slug).select('id').executeTakeFirst()
  if (!association) return null
  return openScope(db, { association: association.id, person: null, forums: '*', now }).read(async (trx) => {
    const entries: Entry[] = []
    for (let last = 0; ; ) {
      const { rows } = await sql<{ number: number; text: string }>`
        select q.number, t.title || '. ' || t.body as text from question q
        join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
        where q.number > ${last} order by q.number limit ${perRead}`.execute(trx)
      entries.push(...rows.map(({ number, text }) => ({ id: String(number), text })))
      last = rows.at(-1)?.number ?? last
      if (rows.length < perRead) break
    }
    return { entries, groups: (await readWords(trx)).groups }
  })
}
