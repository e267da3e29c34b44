import { meaningsOfWord } from '../likeness/lexemes.ts'
import type { ThesaurusGroup } from '../likeness/likeness.ts'
import { stemOf } from '../likeness/stems.ts'
import { isNear } from './slips.ts'
import { type Term, wordsOf } from './terms.ts'

/** Where a text says what was searched for, in UTF-16 units; in order and apart from each other. */
export type Mark = { start: number; end: number }

/** A stretch of text, marked where it says what was searched for. */
export type Piece = { text: string; isMarked: boolean }

export type Marker = (text: string) => Mark[]

type Word = Mark & { word: string; stem: string }

/** Marks what the search looked for: forms and beginnings of the words, what means the same, and near them from `nearFrom` letters. */
export function createMarker(terms: Term[], groups: ThesaurusGroup[], nearFrom: number): Marker {
  const rows = terms.flatMap((term) => ('phrase' in term ? [wordsOf(term.phrase)] : []))
  const single = terms.flatMap((term) => ('word' in term ? [term.word] : []))
  const says = new Map<string, boolean>()
  const wanted = single.map((word) => ({ word, stem: stemOf(word), meanings: new Set(meaningsOfWord(word, groups)) }))
  const isSaid = ({ word, stem }: Word) =>
    wanted.some(
      (one) =>
        word.startsWith(one.word) ||
        stem === one.stem ||
        isNear(stem, one.stem, nearFrom) ||
        (one.meanings.size > 0 && meaningsOfWord(word, groups).some((meaning) => one.meanings.has(meaning))),
    )

  return (text) => {
    const words = readWords(text)
    const marks: Mark[] = []
    for (const [at, word] of words.entries()) {
      const known = says.get(word.word) ?? isSaid(word)
      says.set(word.word, known)
      const row = rows.find((wanted) => wanted.every((one, step) => isForm(words[at + step], one)))
      const end = row ? words[at + row.length - 1]?.end : known ? word.end : undefined
      const before = marks.at(-1)
      if (end === undefined || (before && end <= before.end)) continue
      if (before && word.start <= before.end) before.end = end
      else marks.push({ start: word.start, end })
    }
    return marks
  }
}

/** Another form of the word, as far as its beginning tells. */
function isForm(word: Word | undefined, other: string): boolean {
  if (!word) return false
  const isLong = Math.min(word.word.length, other.length) > 3
  return word.stem === stemOf(other) || (isLong && (word.word.startsWith(other) || other.startsWith(word.word)))
}

function readWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: found, index }) => {
    const word = found.normalize('NFC').toLocaleLowerCase('sv')
    return { start: index, end: index + found.length, word, stem: stemOf(word) }
  })
}

/** The text cut where its marks begin and end; put together again it is the same text. */
export function toPieces(text: string, marks: Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
