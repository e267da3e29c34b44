import { stemOf } from './stems.ts'
import { stopwords } from './stopwords.ts'
import type { Token } from './tokens.ts'

/** Words and phrases that mean the same to those who work in the field. */
export type ThesaurusGroup = {
  /** Small letters a–z and digits; the same id adds terms to a group that is there. */
  id: string
  /** A word, several words in a row ("faller mellan stolarna"), or words near one another in any order ("läkare & intyg"). */
  terms: string[]
  /** The ids of wider groups that this one is a kind of. */
  broader?: string[]
}

export type Thesaurus = { terms: Map<string, Term[]>; broader: Map<string, string[]> }

type Term = { concept: string; stems: string[]; isLoose: boolean }

/** A meaning found in a text, with the tokens that say it. */
export type Found = {
  concept: string
  places: number[]
  /** One part of a compound says it. */
  isPart: boolean
  isLoose: boolean
}

/** How many words may stand between those of a phrase. */
const gapMax = 1
const emptyGapMax = 2
/** How far apart, in words, loose terms may stand. */
const spanMax = 9

export function readThesaurus(groups: ThesaurusGroup[]): Thesaurus {
  const terms = new Map<string, Term[]>()
  const broader = new Map<string, string[]>()
  for (const group of groups) {
    broader.set(group.id, [...(broader.get(group.id) ?? []), ...(group.broader ?? [])])
    for (const written of group.terms) {
      const term = readTerm(group.id, written)
      const [first] = term?.stems ?? []
      if (term === null || first === undefined) continue
      // A loose term begins with any of its words.
      const keys = term.isLoose ? new Set(term.stems) : [first]
      for (const key of keys) {
        const known = terms.get(key) ?? []
        known.push(term)
        terms.set(key, known)
      }
    }
  }
  return { terms, broader }
}

function readTerm(concept: string, written: string): Term | null {
  const isLoose = written.includes('&')
  const words = written
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 1 && words.every((word) => emptyStems.has(stemOf(word)))) return null
  // With fewer than two telling words, such as in "kommer inte åt", every word of the phrase counts.
  const isTelling = words.filter((word) => !stopwords.has(word)).length > 1
  const stems = (isTelling ? words.filter((word) => !isFiller(word)) : words).map(stemOf)
  return stems.length > 0 ? { concept, stems, isLoose } : null
}

const emptyStems = new Set([...stopwords].map(stemOf))

/** Left out of phrases, where they may stand or not. */
function isFiller(word: string): boolean {
  return stopwords.has(word) && !kept.has(word)
}

const kept = new Set([
  'inte',
  'ingen',
  'inga',
  'inget',
  'aldrig',
  'mellan',
  'utan',
  'vem',
  'före',
  'efter',
  'innan',
  'över',
  'under',
  'ut',
  'in',
  'upp',
  'ner',
  'hem',
  'vidare',
  'runt',
  'själv',
  'båda',
  'flera',
  'olika',
  'samma',
  'tills',
  'ta',
  'ge',
  'vet',
  'se',
  'hålla',
])

/** Every meaning that a text says; of those that begin at a word, a phrase before a single word. */
export function findConcepts(tokens: Token[], thesaurus: Thesaurus): Found[] {
  const found: Found[] = []
  for (const [at, token] of tokens.entries()) {
    for (const [index, stem] of [token.stem, ...token.parts].entries()) {
      for (const term of thesaurus.terms.get(stem) ?? []) {
        const places = matchAt(tokens, at, term)
        if (places)
          found.push({ concept: term.concept, places, isPart: index > 0 && places.length === 1, isLoose: term.isLoose })
      }
    }
  }
  return withoutSwallowed(found)
}

function matchAt(tokens: Token[], at: number, term: Term): number[] | null {
  if (term.stems.length === 1) return [at]
  if (!term.isLoose && !isOf(tokens[at], term.stems[0] ?? '')) return null
  return term.isLoose ? matchLoose(tokens, at, term.stems) : matchInRow(tokens, at, term.stems)
}

function matchInRow(tokens: Token[], at: number, stems: string[]): number[] | null {
  const places = [at]
  let next = at + 1
  for (const stem of stems.slice(1)) {
    let gap = 0
    let emptyGap = 0
    while (next < tokens.length && !isOf(tokens[next], stem)) {
      if (tokens[next]?.sentence !== tokens[at]?.sentence) return null
      if (tokens[next]?.isEmpty) emptyGap += 1
      else gap += 1
      if (gap > gapMax || emptyGap > emptyGapMax) return null
      next += 1
    }
    if (next >= tokens.length) return null
    places.push(next)
    next += 1
  }
  return places
}

function matchLoose(tokens: Token[], at: number, stems: string[]): number[] | null {
  const places: number[] = []
  for (const stem of stems) {
    const place = nearest(tokens, at, stem)
    if (place === null) return null
    places.push(place)
  }
  // Told once, from the first of its words.
  return Math.min(...places) === at ? places : null
}

function nearest(tokens: Token[], at: number, stem: string): number | null {
  const sentence = tokens[at]?.sentence
  for (let next = at; next < Math.min(tokens.length, at + spanMax); next += 1) {
    if (tokens[next]?.sentence !== sentence) return null
    if (says(tokens[next], stem)) return next
  }
  return null
}

function says(token: Token | undefined, stem: string): boolean {
  return token !== undefined && (token.stem === stem || token.parts.includes(stem))
}

/** The word itself, or a compound that ends with it: in a row, what stands first in a compound says something else. */
function isOf(token: Token | undefined, stem: string): boolean {
  return token !== undefined && (token.stem === stem || token.parts.at(-1) === stem)
}

/** "Daglig verksamhet" is not also a verksamhet: a phrase in a row swallows the shorter terms within it. */
function withoutSwallowed(found: Found[]): Found[] {
  const long = found.filter(({ places, isLoose }) => places.length > 1 && !isLoose)
  return found.filter(
    (one) =>
      !long.some(
        (other) =>
          other !== one &&
          other.places.length > one.places.length &&
          one.places.every((place) => other.places.includes(place)),
      ),
  )
}
