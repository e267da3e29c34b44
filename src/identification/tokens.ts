/** A word or number of a text with its place in it. */
export type Token = {
  text: string
  lower: string
  start: number
  end: number
  isCapital: boolean
  /** Two capitals or more: an abbreviation rather than a name. */
  isAllCapitals: boolean
  isNumber: boolean
  /** First in a sentence or a line, where a capital says nothing. */
  isFirst: boolean
  /** Of which sentence it is a part, counted from 0. */
  sentence: number
  /** What stands between it and the token before, within one line at most sixteen characters of it. */
  gap: string
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[-–][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const sentenceEnd = /[.!?:;…]["”)]?\s|[\n\r•]/u
const opening = /["”“»«'(–—-]\s?$/u
const abbreviations = new Set(
  't.ex ex bl.a d.v.s dvs s.k m.fl m.m o.s.v osv ca nr kl tel resp inkl exkl jfr f.d fd st dr fam hr pat ang betr ngt ngn s:t'.split(
    ' ',
  ),
)

/** The words and numbers of a text in order. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let before = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(Math.max(before, index - 16), index)
    const isBreak =
      tokens.length > 0 &&
      !isInside(gap, found) &&
      sentenceEnd.test(`${gap} `) &&
      !endsAbbreviated(text.slice(Math.max(0, index - 8), index))
    if (isBreak) sentence += 1
    tokens.push({
      text: found,
      lower: found.toLowerCase(),
      start: index,
      end: index + found.length,
      isCapital: /^\p{Lu}/u.test(found),
      isAllCapitals: /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(found),
      isNumber: /^\p{N}/u.test(found),
      isFirst:
        tokens.length === 0 ||
        isBreak ||
        (opening.test(gap) && /^\s*$/.test(gap.replace(opening, '')) && gap.length < 2),
      sentence,
      gap,
    })
    before = index + found.length
  }
  return tokens
}

/** "S:t" and "4.12.2024" */
function isInside(gap: string, next: string): boolean {
  return gap === ':' || (gap === '.' && /^\d/.test(next))
}

function endsAbbreviated(text: string): boolean {
  const last = /(?:^|\s)([\p{L}.]{1,6})\.\s+$/u.exec(text)?.[1]
  return last !== undefined && abbreviations.has(last.toLocaleLowerCase('sv'))
}

/** Neighbouring sentences together, as long as they stay short: who is told of in one is often placed in the next. */
export function readPassages(tokens: Token[]): Token[][] {
  const passages: Token[][] = []
  for (const token of tokens) {
    const passage = passages.at(-1)
    const first = passage?.[0]
    const last = passage?.at(-1)
    const isSame = last !== undefined && last.sentence === token.sentence
    if (passage && first && (isSame || (token.end - first.start < charactersTogether && !token.gap.includes('\n'))))
      passage.push(token)
    else passages.push([token])
  }
  return passages
}

const charactersTogether = 160
