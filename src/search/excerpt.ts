import type { Mark, Marker, Piece } from './highlight.ts'
import { toPieces } from './highlight.ts'

const lengthMax = 240
const before = 60

/** The stretch of a text that says most of what was searched for, cut between words; its beginning where it says nothing of it. */
export function excerptOf(text: string, mark: Marker): { pieces: Piece[]; hits: number } {
  const line = text.replace(/\s+/g, ' ').trim()
  const marks = mark(line)
  const best = bestStart(marks)
  const from = best === 0 ? 0 : afterSpace(line, Math.max(0, best - before))
  const until = line.length - from <= lengthMax ? line.length : beforeSpace(line, from, from + lengthMax)
  const within = marks.filter(({ start, end }) => start >= from && end <= until)
  const moved = within.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const pieces = toPieces(line.slice(from, until), moved)
  const dots = { text: '…', isMarked: false }
  return {
    pieces: [...(from > 0 ? [dots] : []), ...pieces, ...(until < line.length ? [dots] : [])],
    hits: within.length,
  }
}

/** Where most marks follow within the length of an excerpt; the first such place. */
function bestStart(marks: Mark[]): number {
  let best = { start: 0, count: 0 }
  for (const { start } of marks.slice(0, 100)) {
    const count = marks.filter((mark) => mark.start >= start && mark.end <= start + lengthMax - before).length
    if (count > best.count) best = { start, count }
  }
  return best.start <= before ? 0 : best.start
}

function afterSpace(line: string, at: number): number {
  const space = line.indexOf(' ', at)
  return space < 0 || space - at > before ? at : space + 1
}

function beforeSpace(line: string, from: number, at: number): number {
  const space = line.lastIndexOf(' ', at)
  return space <= from ? at : space
}
