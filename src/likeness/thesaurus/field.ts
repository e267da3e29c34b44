import type { ThesaurusGroup } from '../thesaurus.ts'
import { care } from './care.ts'
import { everyday } from './everyday.ts'
import { general } from './general.ts'
import { readGroups } from './groups.ts'
import { money } from './money.ts'
import { papers } from './papers.ts'
import { parties } from './parties.ts'
import { time } from './time.ts'
import { together } from './together.ts'
import { turns } from './turns.ts'
import { wider } from './wider.ts'
import { work } from './work.ts'

/** The words of the field. General for all associations; the office adds its own in the product. */
export const fieldGroups: ThesaurusGroup[] = [
  parties,
  money,
  time,
  papers,
  care,
  work,
  together,
  everyday,
  general,
  turns,
  wider,
].flatMap(readGroups)
