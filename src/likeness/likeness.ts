import { featuresOf } from './features.ts'
import { createPool, type Entry, type Pool } from './pool.ts'
import { fieldGroups } from './thesaurus/field.ts'
import { readThesaurus, type Thesaurus, type ThesaurusGroup } from './thesaurus.ts'

export type { Entry, Likest, Pool } from './pool.ts'
export type { ThesaurusGroup } from './thesaurus.ts'

/** From this score on two questions are likely to mean the same. */
export const alikeFrom = 0.5

/** Entries to compare with, such as earlier questions. `extra` are groups of the office's own. */
export function buildPool(entries: Entry[], extra: ThesaurusGroup[] = []): Pool {
  return createPool(entries, thesaurusWith(extra))
}

/** What a text is found by in a search index: stems, parts of compounds and meanings, in the letters a–z and digits. */
export function lexemesOf(text: string, extra: ThesaurusGroup[] = []): string[] {
  const keys = featuresOf(text, thesaurusWith(extra)).keys()
  return [...new Set([...keys].map(asciiOf))].filter(Boolean)
}

let field: Thesaurus | null = null

function thesaurusWith(extra: ThesaurusGroup[]): Thesaurus {
  field ??= readThesaurus(fieldGroups)
  return extra.length === 0 ? field : readThesaurus([...fieldGroups, ...extra])
}

/** Meanings are told from words by a `0` before them. */
function asciiOf(key: string): string {
  const letters = key
    .slice(1)
    .replaceAll('å', 'aa')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
  return letters === '' ? '' : `${key.startsWith('c') ? '0' : ''}${letters}`
}
