import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml'
import type { Fault } from './faults.ts'

export type Path = readonly PropertyKey[]

/** A YAML file as text with its positions. `value` is null when the text could not be read as YAML. */
export type Source = { file: string; value: unknown; faults: Fault[]; at: (path: Path, point?: Point) => Place }
type Point = 'value' | 'key'
type Place = { line: number; column: number; exists: boolean }

/** Reads the text. Doubled keys are told together with faults of content; other faults of form stop the reading. */
export function readSource(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  // Where the form breaks everything after it looks wrong: only the first such fault says anything.
  const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const isReadable = broken === undefined
  const faults = (broken ? [broken] : document.errors).map(({ code, pos }) => ({
    file,
    ...place(code === 'MISSING_CHAR' ? startOfText(document, pos[0]) : pos[0]),
    message: `${formSentence(code)}${broken ? ' Resten av filen kan inte läsas förrän det är rättat.' : ''}`,
  }))

  return {
    file,
    value: isReadable ? document.toJS() : null,
    faults,
    at: (path, point = 'value') => {
      const { offset, exists } = find(document, path, point)
      return { ...place(offset), exists }
    },
  }
}

/** What is missing has no node: then the place is that of the nearest parent, its key where it has one. */
function find(document: Document, path: Path, point: Point): { offset: number; exists: boolean } {
  let node: Node | null = resolve(document, document.contents)
  let offset = start(node)

  for (const [depth, step] of path.entries()) {
    const pair: Pair | undefined = isMap(node) ? pairOf(node.items, step) : undefined
    const next: Node | null = pair ? asNode(pair.value) : isSeq(node) ? asNode(node.items[Number(step)]) : null
    if (!pair && !next) return { offset, exists: false }

    const isLast = depth === path.length - 1
    const key = pair ? asNode(pair.key) : null
    // The key marks the place of a parent, so that a missing child is shown on the parent's own line.
    offset = key && (!isLast || point === 'key' || !next) ? start(key) : start(next)
    node = resolve(document, next)
    if (isLast && key && point === 'value' && (isMap(node) || isSeq(node) || isEmpty(node))) offset = start(key)
  }
  return { offset, exists: true }
}

function pairOf(pairs: Pair[], step: PropertyKey): Pair | undefined {
  return pairs.findLast(({ key }) => isScalar(key) && String(key.value) === step)
}

function resolve(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null
}

function isEmpty(node: Node | null): boolean {
  return isScalar(node) && node.value === null
}

function start(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

/** An open quote swallows what follows: the fault lies where it begins. */
function startOfText(document: Document, end: number): number {
  let from = end
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) from = range[0]
    },
  })
  return from
}

function formSentence(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Samma nyckel står två gånger i samma stycke. Behåll den ena och ta bort den andra.'
    case 'TAB_AS_INDENT':
      return 'Raden är indragen med tabb. Dra in med mellanslag i stället, två för varje nivå.'
    case 'BAD_INDENT':
      return 'Indraget stämmer inte med raderna ovanför. Rader på samma nivå ska börja i samma kolumn.'
    case 'MISSING_CHAR':
      return 'Här saknas ett tecken. Se efter om ett citattecken, en parentes eller ett kolon aldrig avslutas.'
    case 'MULTIPLE_DOCS':
      return 'Filen innehåller flera dokument. Ta bort raden med tre streck (---) och låt filen vara ett enda.'
    case 'BAD_ALIAS':
      return 'Stjärnan (*) pekar på ett ankare som inte finns. Skriv ut texten, eller sätt den inom citattecken.'
    case 'NON_STRING_KEY':
      return 'En nyckel ska vara ett ord. Skriv »nyckel: värde«.'
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Texten går inte att läsa här. Innehåller den ett kolon? Sätt i så fall hela texten inom citattecken.'
    default:
      return 'Raden går inte att läsa som YAML. Sätt texten inom citattecken och se över kolon, streck och indrag.'
  }
}
