import { type Features, featuresOf, trigramsOf } from './features.ts'
import type { Thesaurus } from './thesaurus.ts'

export type Entry = { id: string; text: string }
export type Likest = { id: string; score: number }

export type Pool = {
  /** The likest first, at most `max` (five). Scores are 0–1; what shares nothing is left out. */
  likest(query: string, max?: number): Likest[]
}

type Kept = { id: string; features: Features; length: number; grams: Map<string, number>; gramCount: number }

export function createPool(entries: Entry[], thesaurus: Thesaurus): Pool {
  const kept = entries.map((entry) => keep(entry, thesaurus))
  const rarity = rarityOf(kept.map(({ features }) => features))
  const gramRarity = rarityOf(kept.map(({ grams }) => grams))
  for (const one of kept) one.length = lengthOf(one.features, rarity)
  const usualLength = average(kept.map(({ length }) => length))
  const usualGrams = average(kept.map(({ gramCount }) => gramCount))

  return {
    likest(query, max = 5) {
      const features = featuresOf(query, thesaurus)
      const length = lengthOf(features, rarity)
      const grams = trigramsOf(query)
      const self = bm25(grams, grams, sum([...grams.values()]), usualGrams, gramRarity)
      return kept
        .map((one) => {
          const meaning =
            shared(features, one.features, rarity) / (length * (0.7 * one.length + 0.3 * usualLength) || 1)
          const letters = bm25(grams, one.grams, one.gramCount, usualGrams, gramRarity) / (self || 1)
          return { id: one.id, score: Math.min(1, Math.max(0, 0.75 * meaning + 0.25 * letters)) }
        })
        .filter(({ score }) => score > 0)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, Math.max(0, max))
    },
  }
}

function keep({ id, text }: Entry, thesaurus: Thesaurus): Kept {
  const grams = trigramsOf(text)
  return { id, features: featuresOf(text, thesaurus), length: 0, grams, gramCount: sum([...grams.values()]) }
}

type Rarity = (key: string) => number

/** What few entries say tells more than what many say. */
function rarityOf(all: Map<string, number>[]): Rarity {
  const counts = new Map<string, number>()
  for (const one of all) for (const key of one.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (key) => {
    const count = counts.get(key) ?? 0
    return Math.log(1 + (all.length - count + 0.5) / (count + 0.5))
  }
}

function lengthOf(features: Features, rarity: Rarity): number {
  return Math.sqrt(sum([...features].map(([key, surely]) => (surely * rarity(key)) ** 2)))
}

function shared(one: Features, other: Features, rarity: Rarity): number {
  let total = 0
  for (const [key, surely] of one) total += surely * (other.get(key) ?? 0) * rarity(key) ** 2
  return total
}

const often = 1.2
const longer = 0.75

function bm25(
  query: Map<string, number>,
  entry: Map<string, number>,
  length: number,
  usual: number,
  rarity: Rarity,
): number {
  let total = 0
  for (const key of query.keys()) {
    const count = entry.get(key) ?? 0
    if (count > 0)
      total += (rarity(key) * count * (often + 1)) / (count + often * (1 - longer + (longer * length) / (usual || 1)))
  }
  return total
}

function average(numbers: number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
