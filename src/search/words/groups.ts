import { createHash } from 'node:crypto'
import type { ThesaurusGroup } from '../../likeness/likeness.ts'
import { fieldGroups } from '../../likeness/thesaurus/field.ts'
import { typicalQuestions } from '../../likeness/typical/all.ts'
import type { Scope } from '../../platform/scope.ts'

/** Words that mean the same in one association, and which version of all words they make. */
export type Words = { groups: ThesaurusGroup[]; version: string }

/** Raised when the index is to hold something else of each text than before. */
const indexVersion = 1
const versionsMax = 200
const known = new Map<string, Words>()
let field: string | null = null

/** The association's own words. The same list for as long as it has not changed, so that it is read once. */
export async function readWords(trx: Scope): Promise<Words> {
  const rows = await trx
    .selectFrom('word_group')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .limit(500)
    .select(['id', 'words'])
    .execute()
  const groups = rows.map(({ id, words }) => ({ id: `ow${id}`, terms: words }))
  const version = versionOf(groups)
  const before = known.get(version)
  if (before) return before
  if (known.size >= versionsMax) known.clear()
  const words = { groups, version }
  known.set(version, words)
  return words
}

function versionOf(groups: ThesaurusGroup[]): string {
  field ??= hash(JSON.stringify([fieldGroups, typicalQuestions]))
  return hash(JSON.stringify([indexVersion, field, groups]))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
