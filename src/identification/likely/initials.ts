import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { isActing, isDoing, ownThing, type Place, placeOf, sentencesOfPersons } from './context.ts'

/** Initials in place of a name: "A.K.", "kunden ML", "T har inte hörts av". */
export function findInitials(tokens: Token[], words: Words): Finding[] {
  const ofPersons = sentencesOfPersons(tokens, words)
  const findings: Finding[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const text = tokens[index]?.text ?? ''
    if (text.length > lengthMax || isWord.test(text)) continue
    const place = placeOf(tokens, index)
    const dotted = dottedFrom(tokens, index)
    if (dotted > 1) {
      const last = tokens[index + dotted - 1]
      if (place && last && !isAbbreviation(tokens.slice(index, index + dotted)))
        findings.push(finding(place.token, last))
      index += dotted - 1
    } else if (
      place &&
      smallDotted(tokens, index) > 1 &&
      (isNamedHere(place, words) || isDoingAfter(tokens, index, words))
    ) {
      const last = tokens[index + smallDotted(tokens, index) - 1] ?? place.token
      findings.push(finding(place.token, last))
      index += smallDotted(tokens, index) - 1
    } else if (
      place &&
      isInitials(
        place,
        { following: tokens[index + 1], earlierStill: tokens[index - 3] },
        words,
        ofPersons.has(place.token.sentence),
      )
    )
      findings.push(finding(place.token, place.token))
  }
  return findings
}

/** "J-EP", "ABCs" */
const lengthMax = 4
/** Three small letters are nobody's initials. */
const isWord = /^\p{Ll}{3}/u

function finding(first: Token, last: Token): Finding {
  const why = 'Initialer räcker för den som känner personen.'
  return { start: first.start, end: last.end, kind: 'initials', level: 'warn', why, suggestion: 'personen' }
}

/** How many single capitals with a point between stand here. */
function dottedFrom(tokens: Token[], index: number): number {
  let length = 0
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || !/^\p{Lu}(?:-\p{Lu})?$/u.test(token.text) || (length > 0 && !/^\.\s?$/.test(token.gap))) break
    length += 1
  }
  return length
}

/** The same in small letters: "e.h.", which an abbreviation may be too. */
function smallDotted(tokens: Token[], index: number): number {
  if (tokens[index]?.text.length !== 1) return 0
  let length = 0
  for (let at = index; at < tokens.length && length < 4; at += 1) {
    const token = tokens[at]
    if (!token || !/^\p{Ll}$/u.test(token.text) || (length > 0 && token.gap !== '.')) break
    length += 1
  }
  return smallAbbreviations.has(
    tokens
      .slice(index, index + length)
      .map(({ lower }) => lower)
      .join(''),
  )
    ? 0
    : length
}

const smallAbbreviations = new Set(
  'mm sk fd os osv dvs pga ed iom fn tom from em fm ekr fkr od aka sas fö dy dä vg po ro nn eo tf isf id ua ssk ex te bl sa fr om ev pm am eg ie sv fl ff'.split(
    ' ',
  ),
)

function isNamedHere({ previous }: Place, words: Words): boolean {
  return (
    previous !== undefined &&
    !previous.isNumber &&
    (words.persons.has(previous.lower) || words.relatives.has(previous.lower))
  )
}

function isDoingAfter(tokens: Token[], index: number, words: Words): boolean {
  const last = placeOf(tokens, index + smallDotted(tokens, index) - 1)
  return last !== undefined && (isActing(last, words) || (isDoing(last, words) && tokens[index]?.isFirst === true))
}

/** "N.N." stands for nobody. */
function isAbbreviation(tokens: Token[]): boolean {
  return /^(?:nn|nb|ps|usa|eu|pga|tex|xx|yy)$/.test(tokens.map(({ lower }) => lower).join('')) || tokens.length > 4
}

const spokenOf =
  /^(?:om|ang|angående|gäller|rör|för|igenom|med|avstämning|uppföljning|ärende|ärendet|samtal|möte|hembesök|telefonsamtal|anteckning|sip)$/

/** "Avstämning AM: fortsatt", "kort om pb – nej": what follows is told of somebody. */
function isHeading({ token, previous }: Place, following: Token | undefined, words: Words): boolean {
  if (!/^(?:\p{Lu}{2}|\p{Ll}{2})$/u.test(token.text) || !/^(?::|\s[–-])\s$/.test(following?.gap ?? '')) return false
  if (words.abbreviations.has(token.lower)) return false
  if (!token.isAllCapitals && smallAbbreviations.has(token.lower)) return false
  return spokenOf.test(previous?.lower ?? '') && (!words.dictionary.isOrdinary(token.lower) || token.isAllCapitals)
}

/** "gick igenom BH och PÅ": two, of whom one at least is no abbreviation. */
function isPair(
  { token, previous, earlier, next, after }: Place,
  earlierStill: Token | undefined,
  words: Words,
): boolean {
  if (!/^\p{Lu}{2}$/u.test(token.text) || words.abbreviations.has(token.lower)) return false
  const isOther = (other: Token | undefined) =>
    other !== undefined && /^\p{Lu}{2}$/u.test(other.text) && !/^(?:AF|FK|KT|SN|IT|HR|EU|RG|RF|VG)$/.test(other.text)
  if (next?.lower === 'och' && isOther(after)) return spokenOf.test(previous?.lower ?? '')
  return previous?.lower === 'och' && isOther(earlier) && spokenOf.test(earlierStill?.lower ?? '')
}

const labels = new Set(['A', 'B', 'C', 'D', 'X', 'Y', 'Z', 'N', 'I', 'O', 'Å', 'Ö'])

/** Further away than the place tells, in whatever sentence. */
type Around = { following: Token | undefined; earlierStill: Token | undefined }

function isInitials(place: Place, { following, earlierStill }: Around, words: Words, isOfPerson: boolean): boolean {
  const { token, previous, next, after } = place
  if (isHeading(place, following, words) || isPair(place, earlierStill, words)) return true
  // "T. S-n"
  if (/^\p{Lu}$/u.test(token.text) && following?.gap === '. ' && /^\p{Lu}-\p{Ll}{1,2}$/u.test(following.text))
    return true
  const isNamed = isNamedHere(place, words)
  const isOfOneself = next?.text === 's' && next.gap === ':' && after !== undefined && !after.isCapital
  if (isOfOneself && words.relatives.has(after.lower) && /^\p{Lu}{1,3}$/u.test(token.text)) return true
  if (
    previous &&
    /^ ?\($/.test(token.gap) &&
    /^(?:han|hon|hen)$/.test(previous.lower) &&
    /^\p{Lu}{1,3}$/u.test(token.text)
  )
    return true
  if (/^\p{Lu}$/u.test(token.text)) {
    if (labels.has(token.text))
      return !isNamed && token.text !== 'I' && token.text !== 'Å' && isActing(place, words) && token.isFirst
    return isNamed || isActing(place, words) || (isDoing(place, words) && (token.isFirst || isOfPerson))
  }
  if (/^\p{Lu}[-–]\p{Lu}{1,2}$/u.test(token.text))
    return (
      isNamed ||
      isActing(place, words) ||
      (isDoing(place, words) && isOfPerson) ||
      (previous !== undefined && words.leads.has(previous.lower))
    )
  if (isNamed && /^\p{Ll}$/u.test(token.text) && next?.gap.startsWith('.')) return true
  if ((isNamed || isActing(place, words)) && /^\p{Ll}{2}$/u.test(token.text))
    return (
      !/^(?:på|i|från|till|via|hos|vid)$/.test(previous?.lower ?? '') &&
      !words.abbreviations.has(token.lower) &&
      !words.dictionary.isOrdinary(token.lower) &&
      !smallAbbreviations.has(token.lower)
    )
  if (/^\p{Lu}{2,3}$/u.test(token.text) && isOfOneself && words.relatives.has(after.lower)) return true
  if (!/^\p{Lu}{2,3}s?$/u.test(token.text) || words.abbreviations.has(token.lower)) return false
  const isLed = previous !== undefined && words.leads.has(previous.lower)
  const isTakenUp = previous?.lower === 'upp' && /^(?:ta|tar|tog|tagit)$/.test(place.earlier?.lower ?? '')
  if (token.text.length === 2 && (isTakenUp || (isOfOneself && ownThing.test(after.lower)) || (isLed && isOfPerson)))
    return true
  return isNamed || isActing(place, words) || (isDoing(place, words) && isOfPerson && token.text.length === 2)
}
