import type { ThesaurusGroup } from '../../likeness/likeness.ts'
import { stemOf } from '../../likeness/stems.ts'
import { fieldGroups } from '../../likeness/thesaurus/field.ts'
import { readThesaurus, type Thesaurus } from '../../likeness/thesaurus.ts'

const read = new WeakMap<ThesaurusGroup[], Thesaurus>()

/** What one word is in the index (as `lexemesOf` writes it): its stem and what it means as a whole; not its parts, nor what is wider. */
export function lexemesOfWord(word: string, groups: ThesaurusGroup[]): string[] {
  const stem = stemOf(word).replaceAll('å', 'aa').replaceAll('ä', 'ae').replaceAll('ö', 'oe')
  const written = stem.normalize('NFD').replace(/[^a-z0-9]/g, '')
  return [written, ...meaningsOfWord(word, groups)].filter(Boolean)
}

/** The meanings that the thesaurus has for the word by itself, each a `0` and its group's id. */
export function meaningsOfWord(word: string, groups: ThesaurusGroup[]): string[] {
  const terms = thesaurusOf(groups).terms.get(stemOf(word)) ?? []
  return [...new Set(terms.filter(({ stems }) => stems.length === 1).map(({ concept }) => `0${concept}`))]
}

/** Read once for each list of groups. */
function thesaurusOf(groups: ThesaurusGroup[]): Thesaurus {
  const known = read.get(groups) ?? readThesaurus([...fieldGroups, ...groups])
  read.set(groups, known)
  return known
}
