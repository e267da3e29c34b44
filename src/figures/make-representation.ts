import { sayCount } from '../questions/words.ts'
import type { Figure, FigureData } from './figure.ts'
import { countOf } from './tally.ts'
import { tellOf } from './tell.ts'

/** Representation med mandat: who sits there, and whether those whom a question touches were heard. */
export function makeRepresentation(data: FigureData): Figure[] {
  return data.forum ? [seats(data)] : [seats(data), heard(data)]
}

function seats({ seats: counted, forum }: FigureData): Figure {
  const own = counted.filter(({ forumId }) => !forum || forumId === forum.id)
  const sum = (part: 'seats' | 'filled' | 'withDeputy' | 'withMandate') =>
    own.reduce((total, each) => total + each[part], 0)
  const all = sum('seats')
  return {
    key: 'platser',
    heading: 'Platser, ersättare och mandat',
    sentence:
      all === 0
        ? 'Här finns inga platser.'
        : `${tellOf(sum('filled'), all, 'plats', 'platser')} har någon som sitter där. ${sayCount(sum('withDeputy'), 'plats', 'platser')} har någon som kan hoppa in, och för ${sayCount(sum('withMandate'), 'plats', 'platser')} står mandatet skrivet.`,
    definition:
      'Så är det i dag, oavsett period. En plats är tillsatt när den har en ordinarie representant, och har ersättare när minst två delar på den. Mandatet är partens egna ord om vad platsen kan lova vid bordet.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Platser i dag', 'Platser'],
      rows: [
        ['Platser', all],
        ['Tillsatta', sum('filled')],
        ['Med ersättare', sum('withDeputy')],
        ['Med mandat', sum('withMandate')],
      ],
    },
    link: { path: 'forum', label: 'Se platserna forum för forum' },
  }
}

function heard({ rows }: FigureData): Figure {
  const whole = countOf(rows, 'heard')
  const all = countOf(rows, 'heard', { word: 'all' })
  return {
    key: 'berorda-horda',
    heading: 'Berörda parter som hördes',
    sentence:
      whole === 0
        ? 'Ingen grupp har besvarat en fråga under perioden.'
        : `I ${tellOf(all, whole, 'svar', 'svar')} från en grupp hade alla parter som frågan berör sagt något först.`,
    definition:
      'Svar från lokala samverkansgrupper, det kvartal då de gavs. En part är hörd när den har sagt hur det ser ut, också ”inget att tillägga”, eller svarat genom sin kontakt. Frågor räknas, inte parter: siffran visar inte vilken part det gäller.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Svar från en grupp', 'Svar'],
      rows: [
        ['Alla berörda hörda', all],
        ['Någon berörd inte hörd, med skäl', whole - all],
      ],
    },
    link: { path: 'siffror/horas-alla-parter', label: 'Hörs alla parter? Tre frågor att prata om' },
  }
}
