import type { Forum } from '../forums/queries.ts'
import type { Period } from './cut.ts'
import type { FigureRow, Now, SeatCounts, Stopped } from './queries.ts'
import type { Spread } from './tally.ts'

export type Cell = string | number

/** One measure as it is told: a sentence, a drawing, the same numbers in a table, and how it is counted. */
export type Figure = {
  /** Its own in addresses and in the name of a file. */
  key: string
  heading: string
  sentence: string
  /** What counts and what does not, in plain words. */
  definition: string
  drawing:
    | { kind: 'days'; parts: { label: string; spread: Spread }[] }
    | { kind: 'flow'; quarters: { label: string; up: number; down: number }[] }
    | { kind: 'bars' }
  /** The first cell of a row is what it is about; what bars are drawn of stands in the second. */
  table: { columns: string[]; rows: [string, ...Cell[]][] }
  link?: { path: string; label: string }
}

/** All that figures are made of: of the house, or of one forum. */
export type FigureData = {
  period: Period
  rows: FigureRow[]
  /** Null for the house. */
  forum: Forum | null
  forums: Forum[]
  themes: { id: number; name: string }[]
  seats: SeatCounts[]
  now: Now | null
  stopped: Stopped[]
}

/** The four keys of the association's plan (VP 2), which all measures are framed by. */
export const keys = [
  {
    key: 'representation',
    heading: 'Representation med mandat',
    asks: 'Sitter rätt personer vid bordet, med ett mandat, och får de som berörs säga sitt?',
  },
  {
    key: 'samordning',
    heading: 'Intern koordinering',
    asks: 'Bär var och en hem det som sägs, och kommer den tillbaka med besked?',
  },
  {
    key: 'ideutveckling',
    heading: 'Gemensam idéutveckling',
    asks: 'Går frågor upp och svar ner, i tid, och hjälper svaren?',
  },
  {
    key: 'larande',
    heading: 'Regionalt lärande',
    asks: 'Vad kommer tillbaka i länet, och vad lär vi av varandra?',
  },
] as const

export type Key = (typeof keys)[number]['key']
