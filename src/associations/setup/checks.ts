import { suggest } from './faults.ts'
import { doubles, type Finding, known } from './findings.ts'
import { checkLifts } from './lift-checks.ts'
import type { Outline } from './outline.ts'
import type { Path } from './source.ts'
import { checkReferrals, checkTogether } from './together-checks.ts'

const KINDS = ['försäkringskassan', 'arbetsförmedlingen', 'region', 'kommun']

export function checkAssociation(file: Outline): Finding[] {
  return [
    ...checkAddress(file),
    ...checkDoubles(file),
    ...checkParts(file),
    ...checkFloors(file),
    ...checkLifts(file),
    ...checkTogether(file),
    ...checkSeats(file),
    ...checkReferrals(file),
    ...checkGoals(file),
    ...checkPause(file),
  ]
}

/** Addresses that the app itself uses (migrations, table association). */
const RESERVED = [
  ...['logga-in', 'logga-ut', 'konto', 'demo', 'halsa', 'matt', 'tillgangar', 'om', 'tillganglighet'],
  ...['personuppgifter', 'system', 'api', 'hjalp', 'association'],
]

function checkAddress({ förbund }: Outline): Finding[] {
  if (!förbund?.adress || !RESERVED.includes(förbund.adress)) return []
  const message = `Adressen »${förbund.adress}« används av Hissen själv. Välj ett annat ord, till exempel länets namn.`
  return [{ path: ['förbund', 'adress'], message }]
}

function checkDoubles(file: Outline): Finding[] {
  const ids = (['parter', 'våningar', 'forum'] as const).flatMap((name) =>
    doubles(file[name] ?? [], (entry) => entry?.id).map(({ index, value, first }) => ({
      path: [name, index, 'id'],
      message: `Id »${value}« finns redan på plats ${first + 1} i listan »${name}«. Ge den här ett eget id.`,
    })),
  )
  const seats = (file.forum ?? []).flatMap((forum, at) => [
    ...doubles(forum?.platser ?? [], (seat) => seat?.id).map(({ index, value }) => ({
      path: ['forum', at, 'platser', index, 'id'],
      message: `Platsen »${value}« finns redan i forumet. Ge den här ett eget id, till exempel »${value}-2«.`,
    })),
    ...doubles(forum?.möten ?? [], (meeting) => meeting?.datum).map(({ index, value }) => ({
      path: ['forum', at, 'möten', index, 'datum'],
      message: `Forumet har redan ett möte den ${value}. Ta bort det ena eller ändra datum.`,
    })),
  ])
  const themes = doubles(file.teman ?? [], (theme) => theme?.toLowerCase()).map(({ index, value }) => ({
    path: ['teman', index],
    message: `Temat »${value}« står redan i listan. Ta bort det ena.`,
  }))
  const goals = doubles(file.mål ?? [], (goal) => goal?.id && `${goal.id} ${goal.år}`).map(({ index, value }) => ({
    path: ['mål', index, 'id'],
    message: `Målet ${value} står redan i listan. Ge det här ett eget nummer, eller ett annat år.`,
  }))
  return [...ids, ...seats, ...themes, ...goals]
}

/** An association has at least one of each of the four (lag 2003:1210, 1 §). */
function checkParts({ parter }: Outline): Finding[] {
  if (!parter) return []
  // A misspelt kind is told where it stands; it may well be the one that is missed here.
  const misspelt = parter.filter((part) => part?.slag !== undefined && !KINDS.includes(part.slag)).length
  const missing = KINDS.filter((kind) => !parter.some((part) => part?.slag === kind))
  if (missing.length <= misspelt) return []
  return missing.map((kind) => ({
    path: ['parter'],
    point: 'key',
    message: `Bland parterna saknas slaget »${kind}«. Lägg till en rad: »- { id: …, namn: …, kortnamn: …, slag: ${kind} }«.`,
  }))
}

function checkFloors({ våningar = [], forum }: Outline): Finding[] {
  const open = våningar.map((floor, index) => ({ floor, index })).filter(({ floor }) => floor && !floor.stängd)
  const unnumbered = open
    .filter(({ floor }) => floor?.id && floor.ordning === undefined)
    .map(({ index }) => ({
      path: ['våningar', index, 'ordning'],
      message:
        'Här saknas »ordning«. Skriv till exempel »ordning: 1«, räknat nerifrån; bara en stängd våning har ingen.',
    }))
  const doubled = doubles(open, ({ floor }) => floor?.ordning).map(({ index, value }) => ({
    path: ['våningar', open[index]?.index ?? 0, 'ordning'],
    message: `Två våningar kan inte ha ordning ${value}. Räkna våningarna nerifrån, 1 och uppåt.`,
  }))
  const highest = Math.max(...open.map(({ floor }) => floor?.ordning ?? 0))
  const outside = open
    .filter(({ floor }) => floor?.slag === 'utanför' && floor.ordning !== undefined && floor.ordning < highest)
    .map(({ index }) => ({
      path: ['våningar', index, 'ordning'],
      message: `Det som är utanför huset står överst. Skriv »ordning: ${highest + 1}«.`,
    }))
  // A forum without a known floor may well belong on one of these; then that is the fault to mend.
  const isAstray = forum?.some(
    (one) => one?.slag === 'lift' && !våningar.some((floor) => floor && floor.id === one.våning),
  )
  const empty = (isAstray ? [] : open)
    .filter(
      ({ floor }) => forum && floor?.id && floor.slag !== 'utanför' && !forum.some((one) => one?.våning === floor.id),
    )
    .map(({ floor, index }) => ({
      path: ['våningar', index],
      message: `Inget forum står på våningen »${floor?.id}«. Skriv »våning: ${floor?.id}« på ett forum, sätt »stängd:« med datum eller ta bort våningen.`,
    }))
  return [...unnumbered, ...doubled, ...outside, ...empty, ...checkBoard({ våningar, forum })]
}

/** The office prepares for one board, and the outside is kept by it (domain.md §4.1). */
function checkBoard({ våningar = [], forum = [] }: Pick<Outline, 'våningar' | 'forum'>): Finding[] {
  const floors = våningar.flatMap((floor, index) =>
    floor?.slag === 'styrelse' && !floor.stängd ? [{ floor, index }] : [],
  )
  const boards = forum.flatMap((one, index) =>
    one && !one.stängd && floors.some(({ floor }) => floor.id === one.våning) ? [index] : [],
  )
  const inHouse = våningar.filter((floor) => floor && !floor.stängd && floor.slag !== 'utanför')
  const highest = Math.max(...inHouse.map((floor) => floor?.ordning ?? 0))
  return [
    ...floors
      .slice(0, 1)
      .filter(({ floor }) => floor.ordning !== undefined && floor.ordning < highest)
      .map(({ index }) => ({
        path: ['våningar', index, 'ordning'],
        message: `Styrelsen står överst i huset. Skriv »ordning: ${highest + 1}«, eller flytta ner våningarna ovanför.`,
      })),
    ...floors.slice(1).map(({ index }) => ({
      path: ['våningar', index, 'slag'],
      message: 'Huset kan bara ha en våning av slaget »styrelse«. Skriv »team« eller »grupp«.',
    })),
    ...(våningar.length > 0 && floors.length === 0
      ? [
          {
            path: ['våningar'],
            point: 'key' as const,
            message: 'Ingen våning har slaget »styrelse«. Skriv »slag: styrelse« på den översta i huset.',
          },
        ]
      : []),
    ...boards.slice(1).map((index) => ({
      path: ['forum', index, 'våning'],
      message: 'Förbundet har bara en styrelse. Ställ forumet på en annan våning.',
    })),
  ]
}

function checkSeats({ parter = [], forum = [] }: Outline): Finding[] {
  const parts = known(parter)
  return forum.flatMap((one, at) => {
    if (!one || one.stängd) return []
    const seats = one.platser ?? []
    const strangers = seats.flatMap((seat, index) =>
      seat?.part && !parts.includes(seat.part)
        ? [
            {
              path: ['forum', at, 'platser', index, 'part'],
              message: `Parten »${seat.part}« finns inte i listan »parter«. ${suggest(seat.part, parts)}`,
            },
          ]
        : [],
    )
    return [...strangers, ...checkConveners(one, at)]
  })
}

function checkConveners(forum: NonNullable<NonNullable<Outline['forum']>[number]>, at: number): Finding[] {
  const seats = forum.platser ?? []
  const convening = seats.flatMap((seat, index) => (seat?.sammankallande ? [index] : []))
  const tooMany = convening.slice(2).map((index) => ({
    path: ['forum', at, 'platser', index, 'sammankallande'],
    message:
      'Ett forum har en eller två sammankallande, inte fler. Ta bort »sammankallande« här eller på en annan plats.',
  }))
  if (forum.slag !== 'lift' || convening.length > 0) return tooMany
  return [
    {
      path: ['forum', at, 'platser'],
      point: 'key',
      message: `Ingen plats i ${forum.namn ?? 'forumet'} är sammankallande. Skriv »sammankallande: ja« på en eller två platser.`,
    },
  ]
}

function checkGoals({ mål = [], parter = [] }: Outline): Finding[] {
  const parts = known(parter)
  return mål.flatMap((goal, index): Finding[] => {
    if (!goal) return []
    const at = ['mål', index]
    const scale = goal.skala ?? (goal.enhet === '%' ? [0, 100] : undefined)
    return [
      ...(goal.part && !parts.includes(goal.part)
        ? [
            {
              path: [...at, 'part'],
              message: `Parten »${goal.part}« finns inte i listan »parter«. ${suggest(goal.part, parts)}`,
            },
          ]
        : []),
      ...checkPair(goal.skala, 'skala', [...at, 'skala']),
      ...checkPair(goal.span, 'span', [...at, 'span']),
      ...checkWithin(goal.span, scale, [...at, 'span']),
    ]
  })
}

const pauseDaysMax = 100

/** While the summer pause lasts no clock moves: a summer, within one year (domain.md §4.1). */
function checkPause({ sommaruppehåll: pause }: Outline): Finding[] {
  if (!pause?.från || !pause.till) return []
  const [from, until] = [Date.parse(`2027-${pause.från}`), Date.parse(`2027-${pause.till}`)]
  const path = ['sommaruppehåll', 'till']
  if (from > until) {
    const message = `Uppehållet slutar innan det börjar (${pause.från}). Det ligger inom ett år: skriv »från: ${pause.till}, till: ${pause.från}« eller två andra dagar.`
    return [{ path, message }]
  }
  const days = (until - from) / 86_400_000 + 1
  if (!(days > pauseDaysMax)) return []
  const message = `Uppehållet är ${days} dagar. Alla frister står stilla då: skriv högst ${pauseDaysMax} dagar, till exempel »från: 07-01« och »till: 07-31«.`
  return [{ path, message }]
}

function checkPair(pair: number[] | undefined, name: string, path: Path): Finding[] {
  if (!pair) return []
  const [from, to] = pair
  if (pair.length !== 2 || from === undefined || to === undefined) {
    return [{ path, message: `»${name}« är två tal, från och till. Skriv till exempel »${name}: [5.5, 6.5]«.` }]
  }
  if (from < to || (from === to && name === 'span')) return []
  return [{ path, message: `»${name}« går baklänges. Skriv det lägre talet först: »${name}: [${to}, ${from}]«.` }]
}

function checkWithin(span: number[] | undefined, scale: number[] | undefined, path: Path): Finding[] {
  const [from, to] = span ?? []
  const [low, high] = scale ?? []
  if (from === undefined || to === undefined || low === undefined || high === undefined) return []
  if (Math.min(from, to) >= Math.min(low, high) && Math.max(from, to) <= Math.max(low, high)) return []
  return [
    { path, message: `Målspannet ${from}–${to} ligger utanför skalan ${low}–${high}. Ändra »span« eller »skala«.` },
  ]
}
