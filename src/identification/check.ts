import { findCertain } from './certain/certain.ts'
import type { Check, Finding } from './finding.ts'
import { findCombinations } from './likely/combinations.ts'
import { findDates } from './likely/dates.ts'
import { findInitials } from './likely/initials.ts'
import { findNames } from './likely/names.ts'
import { readPassages, readTokens } from './tokens.ts'
import { loadWords } from './words.ts'

/**
 * What in a text points at an individual (domain.md §6): certain identifiers stop it, likely ones ask for a thought, all else is
 * clean. Offsets are in UTF-16 units. Findings stand in order and do not overlap. Never throws.
 */
export function checkText(text: string): Check {
  const words = loadWords()
  const tokens = readTokens(text)
  const passages = readPassages(tokens)
  const findings = withoutOverlap(text.length, [
    ...findCertain(text, tokens),
    ...findCombinations(passages, words),
    ...findNames(tokens, words),
    ...findInitials(tokens, words),
    ...findDates(text, passages, words),
  ])
  return { level: levelOf(findings), findings }
}

/** The text with each finding's suggestion in its place. */
export function applySuggestions(text: string, findings: Finding[]): string {
  return findings.reduceRight(
    (changed, { start, end, suggestion }) => changed.slice(0, start) + suggestion + changed.slice(end),
    text,
  )
}

function levelOf(findings: Finding[]): Check['level'] {
  if (findings.some(({ level }) => level === 'block')) return 'block'
  return findings.length > 0 ? 'warn' : 'clean'
}

/** Of two that lie over each other the certain one stays, then the longer. */
function withoutOverlap(length: number, found: Finding[]): Finding[] {
  const taken = new Uint8Array(length)
  const rank = ({ level, start, end }: Finding) => (level === 'block' ? length : 0) + end - start
  const kept = found
    .toSorted((a, b) => rank(b) - rank(a))
    .filter(({ start, end }) => {
      if (end <= start || taken.subarray(start, end).includes(1)) return false
      taken.fill(1, start, end)
      return true
    })
  return kept.toSorted((a, b) => a.start - b.start)
}
