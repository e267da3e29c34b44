import { asSentence } from './check.ts'
import type { Finding } from './finding.ts'
import { findCombinations } from './likely/combinations.ts'
import { type PlainText, toPlain } from './plain-text.ts'
import { readPassages, readTokens, type Token } from './tokens.ts'
import { loadWords } from './words.ts'

type Text = { text: string; findings: Finding[] }
/** A text as one of several after each other: its words have their places among all of them. */
type Laid = { plain: PlainText; from: number; to: number; passages: Token[][] }

/** What so short a first text says, as a title does, is said of all that follows. */
const leadCharactersMax = 200
/** Where one text ends and the next begins is read as neighbouring sentences are. */
const seamCharactersMax = 320
/** Of all words together, so that many short lines take no longer than as many words. */
const timesReadMax = 6

/**
 * Traits that point at somebody only together, in texts that are read together: an age in the title and a place in what follows.
 * Gives each text's findings with its pieces of those, in order and none over another.
 */
export function findAcross(texts: Text[]): Finding[][] {
  const laid = layOut(texts)
  const words = loadWords()
  const pieces = windowsOf(laid).flatMap((window) =>
    findCombinations([window], words).flatMap((one) => piecesOf(asSentence(window, one), laid)),
  )
  const found = Map.groupBy(pieces, ({ at }) => at)
  return texts.map(({ text, findings }, at) => withBeside(text.length, findings, found.get(at) ?? []))
}

function layOut(texts: Text[]): Laid[] {
  let from = 0
  let sentences = 0
  return texts.map(({ text }) => {
    const plain = toPlain(text)
    const read = readTokens(plain.text)
    const tokens = read.map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
      sentence: token.sentence + sentences,
    }))
    const laid = { plain, from, to: from + plain.text.length, passages: readPassages(tokens) }
    from = laid.to + 1
    sentences += (read.at(-1)?.sentence ?? 0) + 1
    return laid
  })
}

/** The first text with each passage that follows, where it is short; and the end of each text with the beginning of the next. */
function windowsOf(laid: Laid[]): Token[][] {
  const [first, ...rest] = laid.filter(({ passages }) => passages.length > 0)
  if (!first || rest.length === 0) return []
  const isLead = first.to - first.from <= leadCharactersMax
  const lead = first.passages.flat()
  const led = isLead ? rest.flatMap(({ passages }) => passages.map((passage) => [...lead, ...passage])) : []
  const seams = [first, ...rest].map((_, at, all) => seamAfter(all.slice(at, at + 4)))
  let left = laid.flatMap(({ passages }) => passages.flat()).length * timesReadMax
  return [...seams, ...led].filter((window) => {
    left -= window.length
    return left >= 0
  })
}

/** A text's last passage and what follows it; through the next text to the one after, where that is but a few words. */
function seamAfter([first, ...next]: Laid[]): Token[] {
  let window = first?.passages.at(-1) ?? []
  for (const [at, { passages }] of next.entries()) {
    const [passage = []] = passages
    const characters = (passage.at(-1)?.end ?? 0) - (window[0]?.start ?? 0)
    if (at > 0 && characters > seamCharactersMax) break
    window = [...window, ...passage]
    if (passages.length > 1) break
  }
  return window
}

/** What it is together with may stand in another text. */
const whyTogether = 'Tillsammans med det andra som står delas det av få, och kan peka ut personen.'

type Piece = Finding & { at: number }

/** What of a finding lies in which text, at its place there. The wording for it stands where it begins. */
function piecesOf(finding: Finding, laid: Laid[]): Piece[] {
  const first = laid.findLastIndex(({ from }) => from <= finding.start)
  const next = laid.findIndex(({ from }, at) => at > first && from >= finding.end)
  return laid.slice(first, next < 0 ? undefined : next).map(({ plain, from, to }, index) => ({
    ...finding,
    why: finding.kind === 'combination' ? whyTogether : finding.why,
    at: first + index,
    start: plain.startOf(Math.max(finding.start, from) - from),
    end: plain.endOf(Math.min(finding.end, to) - from),
    suggestion: index === 0 ? finding.suggestion : '',
  }))
}

/** A text's own findings, and those of the others that lie beside them. */
function withBeside(length: number, own: Finding[], others: Piece[]): Finding[] {
  const taken = new Uint8Array(length)
  for (const { start, end } of own) taken.fill(1, start, end)
  const beside = others.flatMap(({ at: _, ...finding }): Finding[] => {
    const { start, end } = finding
    if (end <= start || taken.subarray(start, end).includes(1)) return []
    taken.fill(1, start, end)
    return [finding]
  })
  return [...own, ...beside].toSorted((a, b) => a.start - b.start)
}
