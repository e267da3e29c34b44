import { checkText } from '../../identification/check.ts'
import { sayStopped } from '../../identification/words-for.ts'
import type { Finding } from '../setup/findings.ts'
import type { Path } from '../setup/source.ts'

/** Every text of the file that certainly points at somebody: read from a file it is no more kept than from a form (domain.md §6). */
export function checkTexts(value: unknown, path: Path = []): Finding[] {
  if (typeof value === 'string') {
    const { level, findings } = checkText(value)
    return level === 'block' ? [{ path, message: `${sayStopped(value, findings)}.` }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [...entries].flatMap(([key, entry]) => checkTexts(entry, [...path, key]))
}
