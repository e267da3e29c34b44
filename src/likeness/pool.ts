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

  /** How like each entry is, in the order of the entries. */
  const likenessTo = (asked: Read): number[] => {
    const length = lengthOf(asked.features, rarity)
    const lettersOf = gramLikeness(asked.grams)
    return all.map((one, index) => {
      const both = length * (ownLength * (lengths[index] ?? 0) + (1 - ownLength) * usual)
      const words = both === 0 ? 0 : sharedWords(asked.features, one.features, rarity) / both
      const abouts = sharedAbouts(asked.abouts, one.abouts)
      return weights.words * words + weights.abouts * abouts + weights.letters * lettersOf(one.grams)
    })
  }

  return {
    likest(query, max = 5) {
      const likeness = likenessTo(read(query))
      return all
        .map(({ id }, index) => ({ id, score: calibrated(likeness[index] ?? 0) }))
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

const steepness = 5.9
const evenAt = 0.83

/** The share of judged pairs with such a likeness that meant the same: half of them at 0.83, one in forty at 0.2. */
function calibrated(likeness: number): number {
  return likeness <= 0 ? 0 : 1 / (1 + Math.exp(steepness * (evenAt - likeness)))
}
