import { type Found, findConcepts, type Thesaurus } from './thesaurus.ts'
import { readTokens, type Token } from './tokens.ts'

/** What a text says, each with how surely (0–1): `c` meanings of the thesaurus, `s` stems, `t` letters three by three. */
export type Features = Map<string, number>

const sure = { concept: 1, partConcept: 0.75, broader: 0.4, stem: 1, covered: 0.35, part: 0.5, coveredPart: 0.15 }

export function featuresOf(text: string, thesaurus: Thesaurus): Features {
  const tokens = readTokens(text)
  const found = findConcepts(tokens, thesaurus)
  const features: Features = new Map()
  for (const one of found) {
    add(features, `c${one.concept}`, one.isPart ? sure.partConcept : sure.concept)
    for (const wider of thesaurus.broader.get(one.concept) ?? []) add(features, `c${wider}`, sure.broader)
  }
  addStems(features, tokens, found)
  return features
}

function addStems(features: Features, tokens: Token[], found: Found[]): void {
  const covered = new Set(found.flatMap(({ places }) => places))
  for (const [at, token] of tokens.entries()) {
    if (token.isEmpty) continue
    add(features, `s${token.stem}`, covered.has(at) ? sure.covered : sure.stem)
    for (const part of token.parts) add(features, `s${part}`, covered.has(at) ? sure.coveredPart : sure.part)
  }
}

function add(features: Features, key: string, surely: number): void {
  features.set(key, Math.max(features.get(key) ?? 0, surely))
}

/** How often each three letters in a row come, with a space at the ends of words. */
export function trigramsOf(text: string): Map<string, number> {
  const line = ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= Math.min(line.length, lettersMax); at += 1) {
    const gram = line.slice(at, at + 3)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const lettersMax = 3_000
