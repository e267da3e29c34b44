import { featuresOf } from './features.ts'
import { createPool, type Entry, type Pool } from './pool.ts'
import { fieldGroups } from './thesaurus/field.ts'
import { readThesaurus, type Thesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { readTokens } from './tokens.ts'

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

/** What one word that is searched for is found by: its stem, and what it means as a whole; not its parts, nor what is wider. */
export function lexemesOfWord(word: string, extra: ThesaurusGroup[] = []): string[] {
  const stems = new Set(readTokens(word).map(({ stem }) => `s${stem}`))
  const said = [...featuresOf(word, thesaurusWith(extra))].filter(
    ([key, surely]) => stems.has(key) || (key.startsWith('c') && surely === 1),
  )
  return [...new Set(said.map(([key]) => asciiOf(key)))].filter(Boolean)
}

let field: Thesaurus | null = null
const own = new WeakMap<ThesaurusGroup[], Thesaurus>()

/** Read once for each list of groups, which stands for many texts. */
function thesaurusWith(extra: ThesaurusGroup[]): Thesaurus {
  field ??= readThesaurus(fieldGroups)
  if (extra.length === 0) return field
  const known = own.get(extra) ?? readThesaurus([...fieldGroups, ...extra])
  own.set(extra, known)
  return known
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
