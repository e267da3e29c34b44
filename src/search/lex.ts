import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { lexemesOf } from '../likeness/lexemes.ts'
import { openScope, type Scope } from '../platform/scope.ts'
import { type Text, textsOf } from './queries.ts'
import { readWords, type Words } from './words/groups.ts'

const batch = 100

/**
 * Adds what the code knows of words (compounds, what means the same, slips of the pen) to the entries that lack it or have it of an older
 * version. Each batch is a transaction of its own, so that what is done stays done; gives how many were.
 */
export async function lexEntries(
  db: Kysely<Database>,
  association: number,
  now: Date,
  batchesMax = 50,
): Promise<number> {
  const scope = openScope(db, { association, person: null, forums: '*', now })
  let total = 0
  for (let turn = 0; turn < batchesMax; turn++) {
    const done = await scope.act(lexBatch)
    total += done
    if (done < batch) break
  }
  return total
}

async function lexBatch(trx: Scope): Promise<number> {
  const words = await readWords(trx)
  const { rows: entries } = await sql<{ id: number; kind: string; refId: number }>`
    select id, kind, ref_id as "refId" from entries_to_lex(${words.version}, ${batch})`.execute(trx)
  if (entries.length === 0) return 0
  const texts = await textsOf(trx, entries)
  const found = entries.map(({ id, kind, refId }) => ({ id, lexemes: lexemesIn(texts.get(`${kind} ${refId}`), words) }))
  await sql`select keep_lexemes(${JSON.stringify(found)}::jsonb, ${words.version})`.execute(trx)
  return entries.length
}

/** Each text for itself: one of them long takes no room from the others. Of a commitment the part's name is left out, as in `search_vector()`. */
function lexemesIn(texts: Text | undefined, { groups }: Words): string[] {
  if (!texts) return []
  const said = [texts.kind === 'commitment' ? null : texts.title, texts.body, texts.answer, texts.lifted, texts.learnt]
  return [...new Set(said.flatMap((text) => (text ? lexemesOf(text, groups) : [])))]
}
