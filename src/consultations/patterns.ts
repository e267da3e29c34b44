import type { CaseBand } from '../questions/raise.ts'
import type { Named } from './consultation.ts'

/**
 * Two may be chance, or the same person coming back: from three the team sees that the obstacle is not one person's, and no single
 * one can be told from the pattern. A lift still needs only one case (domain.md §4.9); this is what suggests it.
 */
export const patternCasesMin = 3

/** So far back the team's consultations are looked at: a year, so that each season is in it once. */
export const patternMonths = 12

const patternsMax = 3

/** A kind of obstacle between parts, and how many consultations have met it. */
export type Pattern = { theme: number; parts: number[]; count: number }

/**
 * The obstacles that come back in a team: a theme between two parts, or at one part alone, in three consultations or more. The most
 * frequent first, and each consultation's own pattern once.
 */
export function findPatterns(consultations: { themes: number[]; parts: number[] }[]): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const { themes, parts } of consultations) {
    for (const theme of themes) {
      for (const between of pairsOf(parts)) {
        const key = `${theme} ${between.join(' ')}`
        const known = found.get(key) ?? { theme, parts: between, count: 0 }
        found.set(key, { ...known, count: known.count + 1 })
      }
    }
  }
  return [...found.values()]
    .filter(({ count }) => count >= patternCasesMin)
    .toSorted((one, other) => other.count - one.count || one.theme - other.theme)
    .slice(0, patternsMax)
}

function pairsOf(parts: number[]): number[][] {
  const inOrder = parts.toSorted((one, other) => one - other)
  if (inOrder.length < 2) return inOrder.map((part) => [part])
  return inOrder.flatMap((part, index) => inOrder.slice(index + 1).map((other) => [part, other]))
}

/** What has already been asked by the team of the same theme and parts is not suggested again. */
export function notYetAsked(patterns: Pattern[], asked: { themes: number[]; parts: number[] }[]): Pattern[] {
  const isAsked = ({ theme, parts }: Pattern) =>
    asked.some((question) => question.themes.includes(theme) && parts.every((part) => question.parts.includes(part)))
  return patterns.filter((pattern) => !isAsked(pattern))
}

/** The band that travels instead of a number (domain.md §4.10). */
export function bandOf(count: number): CaseBand {
  return count < 5 ? 'few' : count < 10 ? 'several' : 'many'
}

/** The form "Ny fråga" with the pattern filled in, and nothing else: no code word, no text, no day. */
export function askAddress(home: string, team: { id: number }, { theme, parts, count }: Pattern): string {
  const query = new URLSearchParams({ forum: String(team.id), fran: 'arenden', themes: String(theme) })
  for (const part of parts) query.append('touches', String(part))
  query.append('cases', bandOf(count))
  return `${home}/fragor/ny?${query}`
}

/** "Regelverk mellan Försäkringskassan och Karlshamns kommun". */
export function sayPattern({ theme, parts }: Pattern, themes: Named[], members: Named[]): string {
  const nameOf = (list: Named[], id: number) => list.find((each) => each.id === id)?.name ?? ''
  const names = parts.map((part) => nameOf(members, part))
  const where = names.length === 1 ? `hos ${names[0]}` : `mellan ${names.join(' och ')}`
  return `${nameOf(themes, theme)} ${where}`
}
