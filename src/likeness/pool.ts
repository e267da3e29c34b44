import { type Features, featuresOf, lengthOf, type Rarity, rarityOf } from './features.ts'
import type { Thesaurus } from './thesaurus.ts'
import { createGramLikeness, type Grams, gramsOf } from './trigrams.ts'
import { type Abouts, type Recogniser, sharedAbouts } from './typical.ts'

export type Entry = { id: string; text: string }
export type Likest = { id: string; score: number }

export type Pool = {
  /** The likest first, at most `max` (five). Scores are 0–1; what shares nothing is left out. */
  likest(query: string, max?: number): Likest[]
}

/** What a text is compared by. */
type Read = { features: Features; abouts: Abouts; grams: Grams }

const weights = { words: 1, abouts: 0.6, letters: 0.25 }
/** How much a long entry is held back for its length; the rest as an entry of usual length. */
const ownLength = 0.7

export function createPool(entries: Entry[], thesaurus: Thesaurus, recognise: Recogniser): Pool {
  const read = (text: string): Read => {
    const features = featuresOf(text, thesaurus)
    return { features, abouts: recognise(features), grams: gramsOf(text) }
  }
  const all = entries.map(({ id, text }) => ({ id, ...read(text) }))
  const rarity = rarityOf(all.map(({ features }) => features))
  const gramLikeness = createGramLikeness(all.map(({ grams }) => grams))
  const lengths = all.map(({ features }) => lengthOf(features, rarity))
  const usual = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)

  return {
    likest(query, max = 5) {
      const asked = read(query)
      const length = lengthOf(asked.features, rarity)
      const lettersOf = gramLikeness(asked.grams)
      const scoreOf = (one: Read, index: number) => {
        const both = length * (ownLength * (lengths[index] ?? 0) + (1 - ownLength) * usual)
        const words = both === 0 ? 0 : sharedWords(asked.features, one.features, rarity) / both
        const abouts = sharedAbouts(asked.abouts, one.abouts)
        const letters = lettersOf(one.grams)
        return calibrated(weights.words * words + weights.abouts * abouts + weights.letters * letters)
      }
      return all
        .map((one, index) => ({ id: one.id, score: scoreOf(one, index) }))
        .filter(({ score }) => score > 0)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, Math.max(0, max))
    },
  }
}

function sharedWords(one: Features, other: Features, rarity: Rarity): number {
  let total = 0
  for (const [key, surely] of one) total += surely * (other.get(key) ?? 0) * rarity(key) ** 2
  return total
}

function calibrated(sum: number): number {
  return sum / 2
}
