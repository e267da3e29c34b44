// Set-up files of other houses than Blekinge's, written as text so that they pass the same reading.

type House = {
  slug: string
  regions: number
  kommuner: number
  /** Forums per floor from the ground, the board not counted; each lifts to one of the floor above. */
  floors: number[]
}

/** A set-up file with this many parts and forums; every forum has a seat for each kind of part. */
export function associationFile({ slug, regions, kommuner, floors }: House): string {
  const members = [
    '  - { id: fk, namn: Försäkringskassan, kortnamn: FK, slag: försäkringskassan }',
    '  - { id: af, namn: Arbetsförmedlingen, kortnamn: AF, slag: arbetsförmedlingen }',
    ...count(regions, (n) => `  - { id: region-${n}, namn: Region ${n}, kortnamn: Region ${n}, slag: region }`),
    ...count(kommuner, (n) => `  - { id: kommun-${n}, namn: Kommun ${n}, kortnamn: Kommun ${n}, slag: kommun }`),
  ]
  const board = floors.length + 1
  const levels = [
    ...floors.map(
      (_, floor) =>
        `  - { id: v${floor + 1}, ordning: ${floor + 1}, namn: Våning ${floor + 1}, kort: V${floor + 1}, slag: ${floor === 0 ? 'team' : 'grupp'} }`,
    ),
    `  - { id: v${board}, ordning: ${board}, namn: Styrelsen, kort: Styrelsen, slag: styrelse }`,
    `  - { id: ute, ordning: ${board + 1}, namn: Utanför huset, kort: Utanför, slag: utanför }`,
  ]
  const forums = floors.flatMap((amount, floor) =>
    count(amount, (n) => {
      const above = floors[floor + 1] ?? 1
      return forum(`f${floor + 1}-${n}`, `v${floor + 1}`, `f${floor + 2}-${((n - 1) % above) + 1}`, n, {
        regions,
        kommuner,
      })
    }),
  )
  return [
    `förbund: { namn: Förbundet ${slug}, kortnamn: ${slug}, adress: ${slug} }`,
    'parter:',
    ...members,
    'våningar:',
    ...levels,
    'forum:',
    ...forums,
    forum(`f${board}-1`, `v${board}`, null, 1, { regions, kommuner }),
    'teman: [regelverk]',
    '',
  ].join('\n')
}

function forum(
  key: string,
  floor: string,
  above: string | null,
  n: number,
  of: { regions: number; kommuner: number },
): string {
  return [
    `  - id: ${key}`,
    `    namn: Forum ${key}`,
    `    kort: ${key}`,
    '    slag: lift',
    `    våning: ${floor}`,
    ...(above ? [`    lyfter till: ${above}`] : []),
    '    platser:',
    `      - { id: kommun, part: kommun-${((n - 1) % of.kommuner) + 1}, sammankallande: ja }`,
    `      - { id: region, part: region-${((n - 1) % of.regions) + 1} }`,
    '      - { id: fk, part: fk }',
    '      - { id: af, part: af }',
  ].join('\n')
}

function count(amount: number, line: (n: number) => string): string[] {
  return Array.from({ length: amount }, (_, index) => line(index + 1))
}
