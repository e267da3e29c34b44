import { distance } from 'fastest-levenshtein'

/** A fault in a file somebody wrote by hand: where it is (line and column from 1) and what to write instead. */
export type Fault = { file: string; line: number; column: number; message: string }

/** One line per fault, in the order of the file, as an editor's terminal can open it: `forbund.yaml:12:5  …`. */
export function printFaults(faults: Fault[]): string {
  return faults.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`).join('\n')
}

export function inFileOrder(faults: Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

/** »Menade du …?« with the nearest known word, or else the words that may stand there; at most a dozen of them. */
export function suggest(word: string, known: string[]): string {
  const nearest = known
    .map((name) => ({ name, edits: editsBetween(word, name) }))
    .toSorted((a, b) => a.edits - b.edits || lengthApart(word, a.name) - lengthApart(word, b.name))[0]
  return nearest && isNear(word, nearest.name) ? `Menade du »${nearest.name}«?` : choices(known)
}

/** True for a slip of the keyboard: one letter in three at most. */
export function isNear(word: string, name: string): boolean {
  return editsBetween(word, name) <= Math.max(1, Math.floor(word.length / 3))
}

function editsBetween(word: string, name: string): number {
  return distance(word.toLowerCase(), name.toLowerCase())
}

function lengthApart(word: string, name: string): number {
  return Math.abs(word.length - name.length)
}

/** The words that may stand where one is missing or wrong. */
export function choices(known: string[]): string {
  return known.length > 0 ? `Det går att skriva ${enumerate([...new Set(known)])}.` : 'Det finns inget att välja på än.'
}

/** Swedish enumeration: »a, b eller c«; a long list is cut. */
export function enumerate(words: string[]): string {
  const shown = words.slice(0, 12).map((word) => `»${word}«`)
  if (words.length > shown.length) return `${shown.join(', ')} med flera`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} eller ${shown.at(-1)}`
}
