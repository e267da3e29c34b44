import { featuresOf } from './features.ts'
import { createPool, type Entry, type Pool } from './pool.ts'
import { fieldGroups } from './thesaurus/field.ts'
import { readThesaurus, type Thesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { readTokens } from './tokens.ts'
import { typicalQuestions } from './typical/all.ts'
import { createRecogniser, type Recogniser } from './typical.ts'

export type { Entry, Likest, Pool } from './pool.ts'
export type { ThesaurusGroup } from './thesaurus.ts'

/** From this score on two questions are likely to mean the same. */
export const alikeFrom = 0.5

/** Entries to compare with, such as earlier questions. `extra` are groups of the office's own. */
export function buildPool(entries: Entry[], extra: ThesaurusGroup[] = []): Pool {
  const { thesaurus, recognise } = knowledgeWith(extra)
  return createPool(entries, thesaurus, recognise)
}

/** How surely a text is about a typical question that it is found by. */
const aboutMin = 0.3

/**
 * What a text is found by in a search index, in the letters a–z and digits: stems, parts of compounds, meanings (with
 * `0` before them) and the typical questions it is like (`1`).
 */
export function lexemesOf(text: string, extra: ThesaurusGroup[] = []): string[] {
  const features = featuresOf(text, knowledgeWith(extra).thesaurus)
  const words = readTokens(text).flatMap(({ stem, parts, isEmpty }) => (isEmpty ? [] : [stem, ...parts]))
  const meanings = [...features.keys()].filter((key) => key.startsWith('c')).map((key) => `0${key.slice(1)}`)
  return [...new Set([...asLexemes([...words, ...meanings]), ...aboutLexemesOf(text, extra)])]
}

/** Of these, the typical questions that the text is like: two texts that share no word may share one. */
export function aboutLexemesOf(text: string, extra: ThesaurusGroup[] = []): string[] {
  const { thesaurus, recognise } = knowledgeWith(extra)
  const abouts = [...recognise(featuresOf(text, thesaurus))].filter(([, surely]) => surely >= aboutMin)
  return asLexemes(abouts.map(([number]) => `1${typicalQuestions[number]?.title ?? ''}`))
}

/** What one word that is searched for is found by: its stem, and what it means as a whole; not its parts, nor what is wider. */
export function lexemesOfWord(word: string, extra: ThesaurusGroup[] = []): string[] {
  const stems = readTokens(word).flatMap(({ stem, isEmpty }) => (isEmpty ? [] : [stem]))
  const meanings = [...featuresOf(word, knowledgeWith(extra).thesaurus)]
    .filter(([key, surely]) => key.startsWith('c') && surely === 1)
    .map(([key]) => `0${key.slice(1)}`)
  return asLexemes([...stems, ...meanings])
}

type Knowledge = { thesaurus: Thesaurus; recognise: Recogniser }

const none: ThesaurusGroup[] = []
const kept = new WeakMap<ThesaurusGroup[], Knowledge>()

/** Read once for each list of groups, which stands for many texts. */
function knowledgeWith(extra: ThesaurusGroup[]): Knowledge {
  const own = extra.length === 0 ? none : extra
  const known = kept.get(own) ?? read(own)
  kept.set(own, known)
  return known
}

function read(own: ThesaurusGroup[]): Knowledge {
  const thesaurus = readThesaurus([...fieldGroups, ...own])
  return { thesaurus, recognise: createRecogniser(typicalQuestions, thesaurus) }
}

function asLexemes(words: string[]): string[] {
  return [...new Set(words.map(asciiOf))].filter((word) => word !== '')
}

function asciiOf(word: string): string {
  return word
    .replaceAll('å', 'aa')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}
