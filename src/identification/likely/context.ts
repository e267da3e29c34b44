import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'

/** A word among its neighbours. Those in another sentence do not count. */
export type Place = {
  token: Token
  previous: Token | undefined
  earlier: Token | undefined
  next: Token | undefined
  after: Token | undefined
}

export function placeOf(tokens: Token[], index: number): Place | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const near = (at: number) => {
    const other = tokens[at]
    return other?.sentence === token.sentence ? other : undefined
  }
  return { token, previous: near(index - 1), earlier: near(index - 2), next: near(index + 1), after: near(index + 2) }
}

const fillers = new Set(
  'inte aldrig också nu redan bara fortfarande alltid sällan ofta själv ju väl nog har hade vill kan kunde ska får är var'.split(
    ' ',
  ),
)

const feeling =
  /^(?:orolig|ledsen|trött|sjuk|rädd|arg|glad|hemma|sjukskriven|gravid|stressad|deprimerad|ensam|hemlös|utmattad|utbränd|förtvivlad)$/

/** Somebody acts: "Björn orkar", "Liv har inte ätit". */
export function isActing({ next, after }: Place, { personVerbs }: Words): boolean {
  if (!next || next.isCapital) return false
  if (/^(?:är|var|känns|blir|blev)$/.test(next.lower) && after !== undefined && feeling.test(after.lower)) return true
  return personVerbs.has(next.lower) || (fillers.has(next.lower) && after !== undefined && personVerbs.has(after.lower))
}

/** Somebody or something does something: "Anna har". */
export function isDoing({ next }: Place, { personVerbs, verbs }: Words): boolean {
  return next !== undefined && !next.isCapital && (personVerbs.has(next.lower) || verbs.has(next.lower))
}

const signs = new Set(
  `han hon hen honom henne hans hennes hens sjukskriven sjukpenning sjukpenningen sjukersättning avslag praktik praktiken handläggare tolk sfi ssri inlagd remiss läkaren läkare intyg arbetstränar arbetsträning lönebidrag
  hemma trött orolig ledsen deprimerad gravid aktivitetsersättning försörjningsstöd insatsen sluta slutat hem stackars`.split(
    /\s+/,
  ),
)

/** Numbers of the sentences that speak of one person. */
export function sentencesOfPersons(tokens: Token[], { persons, relatives, personVerbs }: Words): Set<number> {
  const isSign = ({ lower }: Token) =>
    signs.has(lower) || persons.has(lower) || relatives.has(lower) || personVerbs.has(lower)
  return new Set(tokens.filter(isSign).map(({ sentence }) => sentence))
}

const pronouns = new Set('han hon hen honom henne hans hennes hens'.split(' '))

/** Numbers of the sentences where "han" or "hon" stands: one person is spoken of. */
export function sentencesOfOne(tokens: Token[]): Set<number> {
  return new Set(tokens.filter(({ lower }) => pronouns.has(lower)).map(({ sentence }) => sentence))
}

/** What only a person has: "PÖ:s arbetsträning". */
export const ownThing =
  /^(?:arbetsträning|praktik|sjukskriv|sjukpenning|sjukersättning|läkar|handläggare|mamma|pappa|son|dotter|sambo|man|fru|bror|syster|ärende|fall|situation|mående|hälsa|boende|insats|ersättning|kontakt|intyg|aktivitetsersättning|försörjningsstöd|avslag|diagnos|medicin|rehab|plan|önskan|vilja|besök|samtycke|ekonomi|missbruk|behandling|utredning|barn|familj|anställning|jobb|skola|schema)/u
