import type { ThesaurusGroup } from '../thesaurus.ts'
import { readGroups } from './groups.ts'
import { parties } from './parties.ts'

/** The words of the field. General for all associations; the office adds its own in the product. */
export const fieldGroups: ThesaurusGroup[] = [parties].flatMap(readGroups)
