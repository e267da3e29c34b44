import { type Rarity, rarityOf } from './features.ts'

export type Grams = { counts: Map<string, number>; total: number }

const lettersMax = 3_000
const often = 1.2
const longer = 0.75

/** How often each three letters in a row come, with a space at the ends of words: catches slips and odd words. */
export function gramsOf(text: string): Grams {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('sv')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const line = ` ${words.join(' ')} `.slice(0, lettersMax)
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= line.length; at += 1) {
    const gram = line.slice(at, at + 3)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, line.length - 2) }
}

/** BM25 of an entry for a query, as a part of what the query gives itself: 0 to about 1. */
export function createGramLikeness(entries: Grams[]): (query: Grams) => (entry: Grams) => number {
  const rarity = rarityOf(entries.map(({ counts }) => counts))
  const usual = entries.reduce((sum, { total }) => sum + total, 0) / (entries.length || 1)
  return (query) => {
    const self = bm25(query, { counts: query.counts, total: usual }, usual, rarity)
    return (entry) => (self === 0 ? 0 : bm25(query, entry, usual, rarity) / self)
  }
}

function bm25(query: Grams, entry: Grams, usual: number, rarity: Rarity): number {
  const length = 1 - longer + (longer * entry.total) / (usual || 1)
  let total = 0
  for (const key of query.counts.keys()) {
    const count = entry.counts.get(key) ?? 0
    if (count > 0) total += (rarity(key) * count * (often + 1)) / (count + often * length)
  }
  return total
}
