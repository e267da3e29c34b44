import { partsOf } from './compounds.ts'
import { stemOf } from './stems.ts'
import { isStopword } from './stopwords.ts'

export type Token = {
  stem: string
  /** The stems of its parts when it is a compound. */
  parts: string[]
  /** Says nothing of what a question is about. */
  isEmpty: boolean
  /** Which sentence it stands in, from 0. */
  sentence: number
}

const wordsMax = 400

/** The words of a text in order. What is longer than a question is cut. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const [found] of text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .matchAll(/[\p{L}\p{N}]+(?:[-–:'’][\p{L}\p{N}]+)*|[.!?\n]+/gu)) {
    if (/^[.!?\n]/.test(found)) sentence += 1
    else tokens.push(...tokensOf(found, sentence))
    if (tokens.length >= wordsMax) break
  }
  return tokens
}

/** "FK:s" is FK; "AF-handläggare" has the parts AF and handläggare; "e-legitimation" is one word. */
function tokensOf(found: string, sentence: number): Token[] {
  const [base = ''] = found.split(/[:'’]/)
  const pieces = base.split(/[-–]/)
  const word = pieces.join('')
  const parts = pieces.length > 1 && (pieces[0]?.length ?? 0) > 1 ? pieces.flatMap(wholeOrParts) : partsOf(word)
  return [{ stem: stemOf(word), parts: parts.map(stemOf), isEmpty: isStopword(word), sentence }]
}

function wholeOrParts(word: string): string[] {
  const parts = partsOf(word)
  return parts.length > 0 ? parts : [word]
}
