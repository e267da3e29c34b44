import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { isActing, isDoing, type Place, placeOf, sentencesOfPersons } from './context.ts'

/** Initials in place of a name: "A.K.", "kunden ML", "T har inte hörts av". */
export function findInitials(tokens: Token[], words: Words): Finding[] {
  const ofPersons = sentencesOfPersons(tokens, words)
  const findings: Finding[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const place = placeOf(tokens, index)
    const dotted = dottedFrom(tokens, index)
    if (dotted > 1) {
      const last = tokens[index + dotted - 1]
      if (place && last && !isAbbreviation(tokens.slice(index, index + dotted)))
        findings.push(finding(place.token, last))
      index += dotted - 1
    } else if (place && isInitials(place, words, ofPersons.has(place.token.sentence)))
      findings.push(finding(place.token, place.token))
  }
  return findings
}

function finding(first: Token, last: Token): Finding {
  const why = 'Initialer räcker för den som känner personen.'
  return { start: first.start, end: last.end, kind: 'initials', level: 'warn', why, suggestion: 'personen' }
}

/** How many single capitals with a point between stand here. */
function dottedFrom(tokens: Token[], index: number): number {
  let length = 0
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || !/^\p{Lu}$/u.test(token.text) || (length > 0 && !/^\.\s?$/.test(token.gap))) break
    length += 1
  }
  return length
}

/** "N.N." stands for nobody. */
function isAbbreviation(tokens: Token[]): boolean {
  return (
    /^(?:nn|nb|ps|usa|us|ab|sk|eu|pga|tex|xx|yy)$/.test(tokens.map(({ lower }) => lower).join('')) || tokens.length > 4
  )
}

const labels = new Set(['A', 'B', 'C', 'D', 'X', 'Y', 'Z', 'N', 'I', 'O', 'Å', 'Ö'])

function isInitials(place: Place, words: Words, isOfPerson: boolean): boolean {
  const { token, previous } = place
  const isNamed =
    previous !== undefined &&
    !previous.isNumber &&
    (words.persons.has(previous.lower) || words.relatives.has(previous.lower))
  if (/^\p{Lu}$/u.test(token.text)) {
    if (labels.has(token.text))
      return !isNamed && token.text !== 'I' && token.text !== 'Å' && isActing(place, words) && token.isFirst
    return isNamed || isActing(place, words) || (isDoing(place, words) && (token.isFirst || isOfPerson))
  }
  if (!/^\p{Lu}{2,3}s?$/u.test(token.text) || words.abbreviations.has(token.lower)) return false
  return isNamed || isActing(place, words) || (isDoing(place, words) && isOfPerson && token.text.length === 2)
}
