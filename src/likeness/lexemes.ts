import { featuresOf } from './features.ts'
import { recogniserWith, thesaurusWith } from './knowledge.ts'
import { stemOf } from './stems.ts'
import type { ThesaurusGroup } from './thesaurus.ts'
import { readTokens } from './tokens.ts'
import { typicalQuestions } from './typical/all.ts'

/** How surely a text is about a typical question that it is found by. */
const aboutMin = 0.3

/**
 * What a text is found by in a search index, in the letters a–z and digits: stems, parts of compounds, meanings (with
 * `0` before them) and the typical questions it is like (`1`). `extra` are groups of the office's own.
 */
export function lexemesOf(text: string, extra: ThesaurusGroup[] = []): string[] {
  const features = featuresOf(text, thesaurusWith(extra))
  const words = readTokens(text).flatMap(({ stem, parts, isEmpty }) => (isEmpty ? [] : [stem, ...parts]))
  const meanings = [...features.keys()].filter((key) => key.startsWith('c')).map((key) => `0${key.slice(1)}`)
  return [...new Set([...asLexemes([...words, ...meanings]), ...aboutLexemesOf(text, extra)])]
}

/** Of these, the typical questions that the text is like: two texts that share no word may share one. */
export function aboutLexemesOf(text: string, extra: ThesaurusGroup[] = []): string[] {
  const abouts = recogniserWith(extra)(featuresOf(text, thesaurusWith(extra)))
  const sure = [...abouts].filter(([, surely]) => surely >= aboutMin)
  return asLexemes(sure.map(([number]) => `1${typicalQuestions[number]?.title ?? ''}`))
}

/** What one word that is searched for is found by: its stem and what it means as a whole; not its parts, nor what is wider. */
export function lexemesOfWord(word: string, extra: ThesaurusGroup[] = []): string[] {
  return asLexemes([stemOf(word), ...meaningsOfWord(word, extra).map((id) => `0${id}`)])
}

/** The groups that have the word by itself. */
export function meaningsOfWord(word: string, extra: ThesaurusGroup[] = []): string[] {
  const terms = thesaurusWith(extra).terms.get(stemOf(word)) ?? []
  return [...new Set(terms.filter(({ stems }) => stems.length === 1).map(({ concept }) => concept))]
}

function asLexemes(words: string[]): string[] {
  return [...new Set(words.map(asciiOf))].filter((word) => word !== '')
}

/** The database reads what is indexed and what is searched for as it stands: both are folded here, and nowhere else. */
function asciiOf(word: string): string {
  return word
    .replaceAll('å', 'aa')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}
