import { type Found, findConcepts, type Thesaurus } from './thesaurus.ts'
import { readTokens, type Token } from './tokens.ts'

/** What a text says, each with how surely (0–1): `c` meanings of the thesaurus, `s` stems. */
export type Features = Map<string, number>

const sure = { concept: 1, partConcept: 0.75, broader: 0.6, stem: 1, covered: 0.1, part: 0.35 }

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

/** A word whose meaning the thesaurus knows says little more by being that very word. */
function addStems(features: Features, tokens: Token[], found: Found[]): void {
  const covered = new Set(found.flatMap(({ places }) => places))
  for (const [at, token] of tokens.entries()) {
    if (token.isEmpty) continue
    add(features, `s${token.stem}`, covered.has(at) ? sure.covered : sure.stem)
    if (!covered.has(at)) for (const part of token.parts) add(features, `s${part}`, sure.part)
  }
}

function add(features: Features, key: string, surely: number): void {
  features.set(key, Math.max(features.get(key) ?? 0, surely))
}

export type Rarity = (key: string) => number

/** What few texts say tells more than what many say. */
export function rarityOf(all: Map<string, number>[]): Rarity {
  const counts = new Map<string, number>()
  for (const one of all) for (const key of one.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const never = rarityAt(0, all.length)
  const rarities = new Map([...counts].map(([key, count]) => [key, rarityAt(count, all.length)]))
  return (key) => rarities.get(key) ?? never
}

function rarityAt(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5))
}

export function lengthOf(features: Features, rarity: Rarity): number {
  let total = 0
  for (const [key, surely] of features) total += (surely * rarity(key)) ** 2
  return Math.sqrt(total)
}
