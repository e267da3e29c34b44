import { checkText } from '../../identification/check.ts'
import { sayStopped } from '../../identification/words-for.ts'
import type { Finding } from './findings.ts'
import type { Path } from './source.ts'

/** Every text of the file that certainly points at somebody: read from a file it is no more kept than from a form (domain.md §6). */
export function checkTexts(value: unknown): Finding[] {
  return textsIn(value).flatMap(({ path, text }) => {
    const { level, findings } = checkText(text)
    return level === 'block' ? [{ path, message: `${sayStopped(text, findings)}.` }] : []
  })
}

/** Shorter ones are no number of identity, and a house has many texts. */
const digitsMin = 10

/** The house's own file names staff and how they are reached, so that only what nobody's work has is stopped: a number of identity. */
export function checkIdentityNumbers(value: unknown): Finding[] {
  const long = textsIn(value).filter(({ text }) => text.replace(/\D/g, '').length >= digitsMin)
  return long.flatMap(({ path, text }) => {
    const numbers = checkText(text).findings.filter(
      ({ kind, level }) => kind === 'identity number' && level === 'block',
    )
    return numbers.length > 0 ? [{ path, message: `${sayStopped(text, numbers)}.` }] : []
  })
}

function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [...entries].flatMap(([key, entry]) => textsIn(entry, [...path, key]))
}
