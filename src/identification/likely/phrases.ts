import type { Token } from '../tokens.ts'
import type { Phrase, Phrases } from '../words.ts'

export type Match = Phrase & { start: number; end: number; from: number; to: number }

const wordsMax = 4

/** Every place where a phrase of the list stands, the longest first; `from` and `to` count tokens. */
export function matchPhrases(tokens: Token[], phrases: Phrases): Match[] {
  const matches: Match[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const match = longestAt(tokens, from, phrases)
    if (!match) continue
    matches.push(match)
    from = match.to - 1
  }
  return matches
}

function longestAt(tokens: Token[], from: number, phrases: Phrases): Match | undefined {
  if (!phrases.firsts.has(tokens[from]?.lower ?? '')) return undefined
  for (let length = wordsMax; length > 0; length -= 1) {
    const part = tokens.slice(from, from + length)
    const [first] = part
    const last = part[length - 1]
    const phrase = last && phrases.all.get(part.map(({ lower }) => lower).join(' '))
    if (first && last && phrase) return { ...phrase, start: first.start, end: last.end, from, to: from + length }
  }
  return undefined
}
