import { sayCount } from '../questions/words.ts'
import type { Figure, FigureData } from './figure.ts'
import { countOf } from './tally.ts'
import { tellOf } from './tell.ts'

/** Intern koordinering: what was asked of the parts, and what came of it. Of the whole house, never of one part. */
export function makeCoordination(data: FigureData): Figure[] {
  return data.forum ? [] : [commitments(data), promises(data), askedParts(data)]
}

const standing = {
  yes: 'Ja, vi gör det',
  done: 'Gjort',
  home: 'Tar med frågan hem',
  no: 'Nej, därför',
  waits: 'Väntar på ett ord',
} as const

function commitments({ rows }: FigureData): Figure {
  const whole = countOf(rows, 'commitment')
  const count = (word: keyof typeof standing) => countOf(rows, 'commitment', { word })
  return {
    key: 'ataganden',
    heading: 'Det parterna blev ombedda om',
    sentence:
      whole === 0
        ? 'Ingen part har blivit ombedd om något under perioden.'
        : `Parterna har blivit ombedda om ${sayCount(whole, 'sak', 'saker')}, och sagt ja till ${count('yes') + count('done')} av dem.`,
    definition:
      'Åtaganden efter det kvartal då forumet bad om dem, och hur de står nu. Ingen part kan beordras: ett nej med ett skäl är också ett svar.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Partens svar', 'Åtaganden'],
      rows: Object.entries(standing).map(([word, label]) => [label, countOf(rows, 'commitment', { word })]),
    },
    link: { path: 'ataganden', label: 'Läs åtagandena' },
  }
}

function promises({ rows }: FigureData): Figure {
  const count = (word: 'in_time' | 'later' | 'open') => countOf(rows, 'promise', { word })
  const kept = count('in_time') + count('later')
  const whole = kept + count('open')
  return {
    key: 'loften',
    heading: 'Löften som hölls',
    sentence:
      whole === 0
        ? 'Inget löfte skulle vara klart under perioden.'
        : `${tellOf(kept, whole, 'löfte', 'löften')} med sin dag i perioden är gjorda, ${count('in_time')} av dem senast den dagen.`,
    definition:
      'Ett löfte är ett ja med en dag, och räknas det kvartal då dagen infaller. En dag som ännu inte har kommit är också med, som inte gjort än.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Löften', 'Antal'],
      rows: [
        ['Gjort senast den lovade dagen', count('in_time')],
        ['Gjort senare', count('later')],
        ['Inte gjort än', count('open')],
      ],
    },
  }
}

function askedParts({ rows }: FigureData): Figure {
  const count = (word: 'in_time' | 'later' | 'waits') => countOf(rows, 'asked_part', { word })
  const whole = count('in_time') + count('later') + count('waits')
  return {
    key: 'fragor-till-organisationen',
    heading: 'Frågor till en organisation',
    sentence:
      whole === 0
        ? 'Ingen organisation har fått en fråga i stillhet under perioden.'
        : `${tellOf(count('in_time') + count('later'), whole, 'fråga', 'frågor')} till en organisation har fått svar, ${count('in_time')} senast den dag som önskades.`,
    definition:
      'Frågor som bara rör en part och först ställs till partens kontakt, efter det kvartal då de ställdes. Vilken part det gäller räknas inte.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Svar från organisationen', 'Frågor'],
      rows: [
        ['Svar senast den önskade dagen', count('in_time')],
        ['Svar senare', count('later')],
        ['Inget svar än', count('waits')],
      ],
    },
  }
}
