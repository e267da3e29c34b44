import { systemClock } from '../../platform/clock.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import type { Trait } from './combinations.ts'

const units = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']
const tens = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio']
const teens = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton']
const spoken = new Map([
  ...teens.map((word, at): [string, number] => [word, 13 + at]),
  ...tens.flatMap((ten, at): [string, number][] =>
    ['', ...units].map((unit, rest) => [ten + unit, (at + 2) * 10 + rest]),
  ),
])
const joined = /^(\d{1,2}|\p{L}{3,12}?)-?(?:årig|åriga|årige|åring|åringen|årigt)$/u

/** Exact ages of one person: "34 år", "trettiofyraårig", "född 1987", "f 87", "(34)". Bands, limits and durations are none. */
export function findAges(tokens: Token[], words: Words): Trait[] {
  return tokens.flatMap((token, index): Trait[] => {
    const years = ageAt(tokens, index, words)
    if (!years) return []
    const last = tokens[index + years.length - 1] ?? token
    return [{ what: 'age', start: token.start, end: last.end, weight: 2, neutral: bandOf(years.age) }]
  })
}

type Age = { age: number; length: number }

function ageAt(tokens: Token[], index: number, words: Words): Age | undefined {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token) return undefined
  const inOne = token.lower.includes('åri') ? joined.exec(token.lower)?.[1] : undefined
  if (inOne) return isGeneral(tokens, index) ? undefined : ageOf(inOne, 1)
  if (bornWords.has(token.lower)) return bornIn(next?.text ?? '', tokens[index + 2]?.text ?? '')
  const years = numberOf(token.lower)
  if (years === undefined || years < 13 || isGeneral(tokens, index)) return undefined
  if (next !== undefined && /^(?:årig|åriga|åring|åringen)$/.test(next.lower)) return { age: years, length: 2 }
  const isOfPerson = follows(tokens, index, words)
  if (next?.lower === 'år' && next.sentence === token.sentence) {
    const after = tokens[index + 2]
    if (after !== undefined && /^gam(?:mal|la|malt)$/.test(after.lower)) return { age: years, length: 3 }
    const isBetween = /^\s?[,(]/.test(token.gap) && (after === undefined || /^\s?[,)]/.test(after.gap))
    return (isOfPerson || isBetween) && !duration.test(after?.lower ?? '') ? { age: years, length: 2 } : undefined
  }
  const isAlone =
    isOfPerson &&
    /^(?:\s?[,(]\s?|\s)$/.test(token.gap) &&
    !(next && next.sentence === token.sentence && /^[ %]/.test(next.gap))
  return isAlone && token.isNumber && years > 15 && isBare(tokens, index) ? { age: years, length: 1 } : undefined
}

const bornWords = new Set(['född', 'f', 'årgång'])
const duration = /^(?:sedan|i|av|framåt|tillbaka|sen|senare|efter|före|kvar|till|som|utan|eller)$/

function numberOf(lower: string): number | undefined {
  return /^\d{2}$/.test(lower) ? Number(lower) : spoken.get(lower)
}

function ageOf(written: string, length: number): Age | undefined {
  const age = /^\d/.test(written) ? Number(written) : spoken.get(written)
  return age === undefined || age < 1 ? undefined : { age, length }
}

/** By the real year, also where a demo's clock has been moved: what is written is about somebody now. */
function bornIn(next: string, after: string): Age | undefined {
  const isYearWord = next === 'år'
  const year = /^(?:(?:19|20)\d{2}|\d{2})$/.exec(isYearWord ? after : next)?.[0]
  if (!year) return undefined
  const yearNow = systemClock().getFullYear()
  const full =
    year.length === 4 ? Number(year) : Number(year) > yearNow % 100 ? 1900 + Number(year) : 2000 + Number(year)
  return { age: yearNow - full, length: isYearWord ? 3 : 2 }
}

const limits = new Set(
  'över under minst högst från till mellan efter före innan fyllt fyllda fyller vid ålder åldern åldrarna yngre äldre upp max drygt nästan på i om sedan varje varannan sjukskriven jobbat arbetat inom per senaste ca cirka och eller än de unga alla personer ungdomar de'.split(
    ' ',
  ),
)

/** A limit, a span or a statement of many: "över 65 år", "18–29 år", "de 18-åringar som". */
function isGeneral(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (!token) return true
  if (/[–-]\s?$/.test(token.gap) && previous?.isNumber) return true
  const person = tokens[index - 2]
  if (
    previous?.lower === 'på' &&
    person &&
    /^(?:kvinna|man|tjej|kille|pojke|flicka|person|mamma|pappa|en|son|dotter|gubbe|tant)$/.test(person.lower)
  )
    return false
  return (
    previous !== undefined && previous.sentence === token.sentence && (limits.has(previous.lower) || previous.isNumber)
  )
}

const being = new Set(['är', 'var', 'blir', 'på', 'ca', 'cirka'])

/** After a person, "är" or a comma, or first of all. */
function follows(tokens: Token[], index: number, { persons, relatives, jobs }: Words): boolean {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (!token || !previous) return true
  const near = tokens
    .slice(Math.max(0, index - (/^,/.test(token.gap) ? 12 : 4)), index)
    .filter(({ sentence }) => sentence === token.sentence)
  const isNear = near.some(({ lower }) => persons.has(lower) || relatives.has(lower) || pronouns.has(lower))
  return (
    persons.has(previous.lower) ||
    relatives.has(previous.lower) ||
    jobs.all.has(previous.lower) ||
    (isNear && (being.has(previous.lower) || /[,(]/.test(token.gap))) ||
    (/,/.test(token.gap) && isNear)
  )
}

const pronouns = new Set(['han', 'hon', 'hen'])

/** A number with nothing after it that it could count. */
function isBare(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  return (
    token !== undefined &&
    (next === undefined ||
      next.sentence !== token.sentence ||
      /^\s?[,;)]/.test(next.gap) ||
      /^(?:och|med|som|har|bor|från|är|sjukskriven)$/.test(next.lower))
  )
}

/** The ten years an age lies in: "30–39 år". */
function bandOf(age: number): string {
  if (age < 18) return 'under 18 år'
  if (age < 20) return '18–19 år'
  const from = Math.floor(age / 10) * 10
  return `${from}–${from + 9} år`
}
