import { recogniserWith, thesaurusWith } from './knowledge.ts'
import { createPool, type Entry, type Pool } from './pool.ts'
import type { ThesaurusGroup } from './thesaurus.ts'

export type { Entry, Likest, Pool } from './pool.ts'
export type { ThesaurusGroup } from './thesaurus.ts'

/** Entries to compare with, such as earlier questions. `extra` are groups of the office's own. */
export function buildPool(entries: Entry[], extra: ThesaurusGroup[] = []): Pool {
  return createPool(entries, thesaurusWith(extra), recogniserWith(extra))
}
