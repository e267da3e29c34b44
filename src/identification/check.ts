import { findCertain } from './certain/certain.ts'
import type { Check, Finding } from './finding.ts'
import { findCombinations } from './likely/combinations.ts'
import { findDates } from './likely/dates.ts'
import { findInitials } from './likely/initials.ts'
import { findNames } from './likely/names.ts'
import { toPlain } from './plain-text.ts'
import { readPassages, readTokens, type Token } from './tokens.ts'
import { loadWords } from './words.ts'

/**
 * What in a text points at an individual (domain.md §6): certain identifiers stop it, likely ones ask for a thought, all else is
 * clean. Offsets are in UTF-16 units. Findings stand in order and do not overlap. Never throws.
 */
export function checkText(written: string): Check {
  const plain = toPlain(written)
  const found = mendSuggestions(plain.text, findAll(plain.text))
  const findings = found.map((finding) => ({
    ...finding,
    start: plain.startOf(finding.start),
    end: plain.endOf(finding.end),
  }))
  return { level: levelOf(findings), findings }
}

function findAll(text: string): Finding[] {
  const words = loadWords()
  const tokens = readTokens(text)
  const passages = readPassages(tokens)
  return withoutOverlap(text.length, [
    ...findCertain(text, tokens),
    ...findCombinations(passages, words),
    ...findNames(tokens, words),
    ...findInitials(tokens, words),
    ...findDates(text, passages, words),
  ]).map((finding) => asSentence(tokens, finding))
}

/** What takes the place of a sentence's first words begins as they did. */
export function asSentence(tokens: Token[], finding: Finding): Finding {
  const at = placeOfToken(tokens, finding.start)
  const token = tokens[at]
  if (token?.start !== finding.start || !token.isFirst || !token.isCapital) return finding
  const suggestion = finding.suggestion.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('sv'))
  return { ...finding, suggestion }
}

/** Of the first token that begins at the place or after it: they stand in order. */
function placeOfToken(tokens: Token[], start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The text with each finding's suggestion in its place. */
export function applySuggestions(text: string, findings: Finding[]): string {
  return findings.reduceRight(
    (changed, { start, end, suggestion }) => changed.slice(0, start) + suggestion + changed.slice(end),
    text,
  )
}

const mendingsMax = 6

/** What takes the place of one piece may let another be read: the suggestions are tried, and grow until none of them stops. */
function mendSuggestions(text: string, findings: Finding[], turn = 0): Finding[] {
  if (findings.length === 0 || turn === mendingsMax) return findings
  const changed = applySuggestions(text, findings)
  const stops = withoutOverlap(changed.length, findCertain(changed)).filter(({ level }) => level === 'block')
  if (stops.length === 0) return findings
  const grown = stops.reduce((all, stop) => takeIn(text, findings, all, stop), findings)
  return mendSuggestions(text, grown, turn + 1)
}

/** The stop at its place in the first text, together with every finding that it lies over. */
function takeIn(text: string, applied: Finding[], all: Finding[], stop: Finding): Finding[] {
  const start = placeBefore(applied, stop.start, 'start')
  const end = Math.max(placeBefore(applied, stop.end, 'end'), Math.min(start + 1, text.length))
  const isTouched = (one: Finding) => one.start < end && one.end > start
  const touched = all.filter(isTouched)
  const level: Finding['level'] = touched.some((one) => one.level === 'block') ? 'block' : 'warn'
  const from = Math.min(start, ...touched.map((one) => one.start))
  const to = Math.max(end, ...touched.map((one) => one.end))
  if (to <= from) return all
  return [...all.filter((one) => !isTouched(one)), { ...stop, start: from, end: to, level }].toSorted(
    (a, b) => a.start - b.start,
  )
}

/** Where a place in the text with suggestions was before they came. */
function placeBefore(applied: Finding[], at: number, side: 'start' | 'end'): number {
  let moved = 0
  for (const { start, end, suggestion } of applied) {
    const from = start + moved
    const to = from + suggestion.length
    if (at < from || (at === from && side === 'end')) break
    if (at < to || (at === to && side === 'end')) return side === 'start' ? start : end
    moved += suggestion.length - (end - start)
  }
  return at - moved
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
