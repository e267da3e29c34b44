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
  const first = tokens[from]?.lower ?? ''
  if (!mayBegin(first, phrases)) return undefined
  for (let length = wordsMax; length > 0; length -= 1) {
    const part = tokens.slice(from, from + length)
    const [start] = part
    const last = part[length - 1]
    const phrase = last && phraseOf(part, phrases)
    if (start && last && phrase) return { ...phrase, start: start.start, end: last.end, from, to: from + length }
  }
  return undefined
}

const begins = new WeakMap<Phrases, Map<string, boolean>>()

/** Whether any phrase begins with the word or a form of it, remembered: the same words come again and again. */
function mayBegin(first: string, phrases: Phrases): boolean {
  const kept = begins.get(phrases) ?? new Map<string, boolean>()
  if (kept.size === 0 || kept.size > knownMax) begins.set(phrases, kept.size > knownMax ? new Map() : kept)
  const before = kept.get(first)
  if (before !== undefined) return before
  const answer = phrases.firsts.has(first) || formsOf(first).some((form) => phrases.firsts.has(form))
  kept.set(first, answer)
  return answer
}

/** As it stands in the list, or as a form of it: "blinda", "läraren". */
function phraseOf(part: Token[], phrases: Phrases): Phrase | undefined {
  const text = part.map(({ lower }) => lower).join(' ')
  const listed = phrases.all.get(text)
  if (listed || part.length > 1 || text.length < 4) return listed
  return text.length > 4 || /^döv[ae]$/.test(text)
    ? formsOf(text)
        .map((form) => phrases.all.get(form))
        .find(Boolean)
    : undefined
}

const known = new Map<string, string[]>()
const knownMax = 20_000

function formsOf(word: string): string[] {
  const before = known.get(word)
  if (before) return before
  const forms = makeForms(word)
  if (known.size > knownMax) known.clear()
  known.set(word, forms)
  return forms
}

function makeForms(word: string): string[] {
  const bare = [/s$/, /(?:[ae]|en|n|et|t)s?$/].map((end) => word.replace(end, ''))
  return [...new Set([...bare, ...bare.map((form) => `${form}e`)])].filter((form) => form !== word && form.length > 2)
}
