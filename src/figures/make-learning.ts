import { sayCount, sayFirst, sayList } from '../questions/words.ts'
import { quartersOf } from './cut.ts'
import type { Figure, FigureData } from './figure.ts'
import { countOf } from './tally.ts'

/** Regionalt lärande: what recurs over the county, and what many see. */
export function makeLearning(data: FigureData): Figure[] {
  return data.forum
    ? [echoed(data), askedBefore(data)]
    : [liftedByForum(data), crossed(data), themes(data), echoed(data), askedBefore(data)]
}

function liftedByForum({ rows, forums }: FigureData): Figure {
  const lifting = forums
    .map((forum) => ({ ...forum, lifted: countOf(rows, 'lifted', { forum: forum.id }) }))
    .filter(({ liftsTo, closedOn, lifted }) => (liftsTo !== null && !closedOn) || lifted > 0)
  const none = lifting.filter(({ lifted, closedOn }) => lifted === 0 && !closedOn).map(({ shortName }) => shortName)
  return {
    key: 'lyft-per-forum',
    heading: 'Lyft från varje forum',
    sentence:
      none.length === 0
        ? 'Varje forum som kan lyfta har gjort det under perioden.'
        : `Inget har lyfts från ${sayList(none)} under perioden. Det är inget fel i sig, men ett skäl att prata: vad stannar hos er, och vad skulle hjälpa?`,
    definition:
      'Lyft en våning upp, efter forumet som lyfte. Forumen står i husets ordning. Ett lyft som tas tillbaka räknas inte.',
    drawing: { kind: 'bars' },
    table: { columns: ['Forum', 'Lyft'], rows: lifting.map(({ shortName, lifted }) => [shortName, lifted]) },
  }
}

function crossed({ rows }: FigureData): Figure {
  const total = countOf(rows, 'crossed')
  return {
    key: 'over-tva-vaningar',
    heading: 'Frågor som gick två våningar',
    sentence: `${total === 0 ? 'Ingen fråga' : sayCount(total, 'fråga', 'frågor')} har lyfts vidare av ett forum som själv hade fått den lyft till sig.`,
    definition: 'En fråga räknas en gång, när den lyfts från den andra våningen på sin väg.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Våningar upp', 'Frågor'],
      rows: [
        ['Lyft en våning', countOf(rows, 'lifted') - total],
        ['Lyft från den andra våningen', total],
      ],
    },
  }
}

/** A theme recurs when it comes in more than one quarter. */
function themes({ rows, themes: named, period }: FigureData): Figure {
  const quarters = quartersOf(period)
  const counted = named
    .map(({ id, name }) => ({
      name: sayFirst(name),
      total: countOf(rows, 'theme', { word: String(id) }),
      quarters: quarters.filter((quarter) => countOf(rows, 'theme', { word: String(id), quarter }) > 0).length,
    }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total)
  const recurring = counted.filter(({ quarters: times }) => times > 1).map(({ name }) => name.toLocaleLowerCase('sv'))
  return {
    key: 'teman',
    heading: 'Teman som kommer tillbaka i länet',
    sentence:
      counted.length === 0
        ? 'Ingen fråga med ett tema har ställts under perioden.'
        : recurring.length === 0
          ? 'Inget tema har kommit tillbaka i mer än ett kvartal.'
          : `${sayFirst(sayList(recurring.slice(0, 3)))} kommer tillbaka i flera kvartal.`,
    definition:
      'Ställda frågor i hela länet efter tema, också de som bara ett team läser. En fråga kan ha flera teman. Ett tema kommer tillbaka när det ställs frågor om det i mer än ett kvartal. Teman visas aldrig för ett enda forum.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Tema', 'Frågor', 'Kvartal'],
      rows: counted.map(({ name, total, quarters: times }) => [name, total, times]),
    },
  }
}

function echoed({ rows, forum }: FigureData): Figure {
  const [total, raised] = [countOf(rows, 'echoed'), countOf(rows, 'raised')]
  return {
    key: 'vi-ser-det-ocksa',
    heading: 'Vi ser det också',
    sentence:
      total === 0
        ? `${forum ? `${forum.shortName} har inte` : 'Ingen har'} sagt ”vi ser det också” under perioden.`
        : `${forum ? forum.shortName : total === 1 ? 'Ett annat forum' : 'Andra forum'} har sagt ”vi ser det också” ${sayCount(total, 'gång', 'gånger')}, bredvid ${sayCount(raised, 'ny fråga', 'nya frågor')}.`,
    definition: 'Varje gång ett forum säger att det ser samma sak som ett annat. Det som tas tillbaka räknas inte.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Det som hördes', 'Gånger'],
      rows: [
        ['Nya frågor', raised],
        ['Vi ser det också', total],
      ],
    },
  }
}

const choices = { answers: 'Svaret fanns redan', same: 'Vi ser det också', anyway: 'Ställdes ändå' } as const

function askedBefore({ rows }: FigureData): Figure {
  const found = countOf(rows, 'asked_before', { word: 'answers' })
  return {
    key: 'fragat-forut',
    heading: 'Frågat förut',
    sentence:
      found === 0
        ? 'Ingen har funnit sitt svar i en tidigare fråga under perioden.'
        : `${sayCount(found, 'fråga', 'frågor')} behövde inte ställas: svaret fanns redan i en tidigare fråga.`,
    definition:
      'Medan man skriver en ny fråga visas tidigare frågor som liknar den. Här räknas vad det ledde till, i forumet där frågan skulle ha ställts. Vem som skrev räknas inte.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['När en tidigare fråga visades', 'Gånger'],
      rows: Object.entries(choices).map(([word, label]) => [label, countOf(rows, 'asked_before', { word })]),
    },
  }
}
