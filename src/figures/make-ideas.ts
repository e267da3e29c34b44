import { outcomeWords, sayCount, sayFirst, verdictWords } from '../questions/words.ts'
import { quartersOf, sayQuarter } from './cut.ts'
import type { Figure, FigureData } from './figure.ts'
import type { Measure } from './queries.ts'
import { addSpreads, countOf, type Spread, spreadOf } from './tally.ts'
import { homeWords, tellDays, tellOf } from './tell.ts'

/** Gemensam idéutveckling: the lift itself, up and down. */
export function makeIdeas(data: FigureData): Figure[] {
  const figures = [flow(data), daysHome(data), received(data), floors(data)]
  if (!data.forum) figures.push(daysUp(data))
  figures.push(daysDown(data), brought(data), helped(data), stopped(data), lasting(data))
  if (data.now) figures.push(undated(data.now))
  return figures
}

function flow({ rows, period }: FigureData): Figure {
  const quarters = quartersOf(period).map((quarter) => ({
    label: sayQuarter(quarter),
    raised: countOf(rows, 'raised', { quarter }),
    up: countOf(rows, 'lifted', { quarter }),
    answered: countOf(rows, 'answered', { quarter }),
    down: countOf(rows, 'down', { quarter }),
  }))
  const [up, down] = [countOf(rows, 'lifted'), countOf(rows, 'down')]
  return {
    key: 'flode',
    heading: 'Upp och ner',
    sentence: `${period.since} har ${sayCount(up, 'fråga', 'frågor')} lyfts en våning upp och ${sayCount(down, 'svar', 'svar')} kommit ner till ett forum.`,
    definition:
      'En fråga räknas uppåt varje gång den lyfts en våning, det kvartal då den lyfts. Ett lyft som tas tillbaka räknas inte. Ett svar räknas nedåt en gång för varje forum som frågade eller lyfte, när det har återkopplats där. En rättelse av ett svar räknas inte en gång till.',
    drawing: { kind: 'flow', quarters },
    table: {
      columns: ['Kvartal', 'Ställda', 'Lyfta', 'Besvarade', 'Återkopplade'],
      rows: quarters.map(({ label, raised, up: lifted, answered, down: home }) => [
        label,
        raised,
        lifted,
        answered,
        home,
      ]),
    },
  }
}

const pauseCounted = 'Dagar under sommaruppehållet räknas inte.'

function daysHome({ rows }: FigureData): Figure {
  const spread = spreadOf(rows, 'home')
  return {
    key: 'dagar-till-svar',
    heading: 'Från fråga till svar hos dem som frågade',
    sentence: tellDays(spread, homeWords),
    definition: `Dagar från att frågan ställdes till att det första svaret hade återkopplats i forumet som frågade, eller gavs där. ${pauseCounted} Frågor som inte har fått svar är inte med.`,
    ...daysOf(spread, 'Svar'),
  }
}

function received({ rows }: FigureData): Figure {
  const spread = spreadOf(rows, 'received')
  return {
    key: 'dagar-till-mottagen',
    heading: 'Till mottagen',
    sentence: tellDays(spread, {
      none: 'Ingen fråga har tagits emot under perioden.',
      one: 'En fråga togs emot',
      some: 'frågor togs emot',
      half: 'Hälften togs emot',
    }),
    definition: `Dagar från att frågan kom till ett forum, ställd, lyft eller flyttad, till att forumet tog emot den. Det sker av sig självt när ett möte hålls. ${pauseCounted}`,
    ...daysOf(spread, 'Frågor'),
  }
}

function floors({ rows, forums, forum }: FigureData): Figure {
  const all = forum
    ? [{ label: forum.shortName, ids: [forum.id] }]
    : [...new Map(forums.flatMap(({ floor }) => (floor ? [[floor.id, floor.name] as const] : [])))].map(
        ([floorId, label]) => ({
          label,
          ids: forums.filter(({ floor }) => floor?.id === floorId).map(({ id }) => id),
        }),
      )
  const parts = all
    .map(({ label, ids }) => ({ label, spread: addSpreads(ids.map((id) => spreadOf(rows, 'floor', { forum: id }))) }))
    .filter(({ spread }) => forum !== null || spread.total > 0)
  const words = (label: string) => ({
    none: `Ingen fråga har lämnat ${label}.`,
    one: `${label}: en fråga gick vidare`,
    some: `frågor gick vidare från ${label}`,
    half: `${label}: hälften gick vidare`,
  })
  return {
    key: 'dagar-per-vaning',
    heading: forum ? 'Dagar i forumet' : 'Dagar på varje våning',
    sentence:
      parts.map(({ label, spread }) => tellDays(spread, words(label))).join(' ') ||
      'Ingen fråga har lämnat en våning under perioden.',
    definition: `Dagar från att frågan kom till forumet till att den lämnade det: besvarad, lyft, skickad tillbaka, skickad ut ur huset eller löst utanför mötet. ${pauseCounted} Frågor som ligger kvar är inte med.`,
    drawing: { kind: 'days', parts },
    table: {
      columns: [forum ? 'Forum' : 'Våning', 'Dagar', 'Frågor'],
      rows: parts.flatMap(({ label, spread }) =>
        spread.steps.map(({ days, total }): [string, number, number] => [label, days, total]),
      ),
    },
  }
}

function daysUp({ rows }: FigureData): Figure {
  const spread = spreadOf(rows, 'up')
  return {
    key: 'dagar-upp',
    heading: 'Från fråga till att någon svarar',
    sentence: tellDays(spread, {
      none: 'Ingen fråga har besvarats under perioden.',
      one: 'En fråga besvarades',
      some: 'frågor besvarades',
      half: 'Hälften besvarades',
    }),
    definition: `Dagar från att frågan ställdes till att ett forum svarade på den första gången, hur många våningar den än gick. ${pauseCounted}`,
    ...daysOf(spread, 'Frågor'),
  }
}

function daysDown({ rows }: FigureData): Figure {
  const spread = spreadOf(rows, 'down')
  return {
    key: 'dagar-ner',
    heading: 'Från svar till återkopplat',
    sentence: tellDays(spread, {
      none: 'Inget svar har kommit ner under perioden.',
      one: 'Ett svar kom ner till ett forum',
      some: 'svar kom ner till de forum som väntade',
      half: 'Hälften av svaren kom ner',
    }),
    definition: `Dagar från att svaret gavs till att det hade återkopplats i ett forum som frågade eller lyfte. Varje forum räknas för sig. ${pauseCounted}`,
    ...daysOf(spread, 'Svar'),
  }
}

const broughtWords = {
  first: 'Vid första mötet, eller med en rad före det',
  later: 'Vid ett senare möte',
  mail: 'Med mejl, inget möte hölls',
} as const

function brought({ rows }: FigureData): Figure {
  const whole = countOf(rows, 'brought')
  const first = countOf(rows, 'brought', { word: 'first' })
  return {
    key: 'aterkopplat',
    heading: 'Återkopplat i tid',
    sentence:
      whole === 0
        ? 'Inget svar har återkopplats under perioden.'
        : `${tellOf(first, whole, 'svar', 'svar')} återkopplades vid forumets första möte efter svaret, eller före det.`,
    definition:
      'I tid betyder vid det första möte som forumet höll efter svaret, eller med en rad från sammankallande innan dess. Har inget möte hållits på 90 dagar går svaret hem med mejl.',
    ...barsOf('Så kom svaret hem', 'Svar', rows, 'brought', broughtWords),
  }
}

function helped({ rows }: FigureData): Figure {
  const whole = countOf(rows, 'verdict')
  const helps = countOf(rows, 'verdict', { word: 'helps' }) + countOf(rows, 'verdict', { word: 'partly' })
  return {
    key: 'hjalpte-svaret',
    heading: 'Hjälpte svaret?',
    sentence:
      whole === 0
        ? 'Inget svar har fått ett ord under perioden.'
        : `${tellOf(helps, whole, 'svar', 'svar')} hjälpte, helt eller delvis. Det säger de som frågade.`,
    definition:
      'Det senaste ordet från varje forum som frågade, om varje svar. Den som bara ser samma sak räknas inte. Inget besked räknas aldrig som ett ja.',
    ...barsOf('Det sa de som frågade', 'Svar', rows, 'verdict', verdictWords),
  }
}

function stopped({ rows }: FigureData): Figure {
  const ways: [string, number][] = [
    ['Tas inte vidare, därför', countOf(rows, 'answered', { word: 'declined' })],
    ['Skickad tillbaka', countOf(rows, 'returned')],
    ['Vilar till ett datum', countOf(rows, 'rested')],
    [sayFirst(outcomeWords.disagreed), countOf(rows, 'outcome', { word: 'disagreed' })],
    ['Löst utanför mötet', countOf(rows, 'outcome', { word: 'solved' })],
  ]
  const [declined = 0, returned = 0, rested = 0, disagreed = 0, solved = 0] = ways.map(([, total]) => total)
  const all = declined + returned + rested + disagreed
  return {
    key: 'gick-inte-vidare',
    heading: 'Det som inte gick vidare, och varför',
    sentence: [
      all === 0
        ? 'Ingen fråga har stannat på vägen.'
        : `${sayCount(all, 'gång', 'gånger')} har en fråga stannat på vägen.`,
      solved > 0 && `${sayCount(solved, 'fråga', 'frågor')} löstes utanför mötet, och det är bra.`,
    ]
      .filter(Boolean)
      .join(' '),
    definition:
      'Varje gång en fråga besvarades med ”tas inte vidare, därför”, skickades tillbaka, lades att vila eller avslutades som oense. En fråga kan vara med flera gånger. Skälen är skrivna i frågan.',
    drawing: { kind: 'bars' },
    table: { columns: ['Så blev det', 'Gånger'], rows: ways },
  }
}

function lasting({ rows }: FigureData): Figure {
  const outcomes: [string, number][] = (['confirmed', 'answered_here', 'obstacle_remains', 'silent'] as const).map(
    (word) => [sayFirst(outcomeWords[word]), countOf(rows, 'outcome', { word })],
  )
  const remains = countOf(rows, 'outcome', { word: 'obstacle_remains' })
  return {
    key: 'hinder-som-bestar',
    heading: 'Hinder som består',
    sentence: `${remains === 0 ? 'Ingen fråga har' : `${sayCount(remains, 'fråga', 'frågor')} har`} avslutats där svaret går att förstå men hindret finns kvar.`,
    definition:
      'Avslutade frågor efter hur de slutade, det kvartal då de avslutades. En fråga som öppnas igen räknas inte förrän den avslutas på nytt, och det som samlats i en annan fråga räknas inte två gånger.',
    drawing: { kind: 'bars' },
    table: { columns: ['Så slutade frågan', 'Frågor'], rows: outcomes },
    link: { path: 'hinder', label: 'Läs hindren som består' },
  }
}

function undated({ open, undated: without }: NonNullable<FigureData['now']>): Figure {
  return {
    key: 'utan-nasta-datum',
    heading: 'Frågor utan nästa datum',
    sentence:
      without === 0
        ? `Alla öppna frågor har ett nästa datum (${open} just nu).`
        : `${tellOf(without, open, 'öppen fråga', 'öppna frågor')} saknar nästa datum. Det ska inte kunna hända: hör av er till kansliet.`,
    definition: 'Just nu, oavsett period. En öppen fråga har alltid någon som håller i den och ett nästa datum.',
    drawing: { kind: 'bars' },
    table: {
      columns: ['Öppna frågor just nu', 'Frågor'],
      rows: [
        ['Med nästa datum', open - without],
        ['Utan nästa datum', without],
      ],
    },
  }
}

function daysOf(spread: Spread, counted: string): Pick<Figure, 'drawing' | 'table'> {
  return {
    drawing: { kind: 'days', parts: [{ label: counted, spread }] },
    table: { columns: ['Dagar', counted], rows: spread.steps.map(({ days, total }) => [String(days), total]) },
  }
}

function barsOf(
  what: string,
  counted: string,
  rows: FigureData['rows'],
  measure: Measure,
  words: Readonly<Record<string, string>>,
): Pick<Figure, 'drawing' | 'table'> {
  return {
    drawing: { kind: 'bars' },
    table: {
      columns: [what, counted],
      rows: Object.entries(words).map(([word, label]) => [label, countOf(rows, measure, { word })]),
    },
  }
}
