import type { FigureRow, Measure } from './queries.ts'

/** How many took how many days that count. The shortest first. */
export type Spread = { total: number; steps: { days: number; total: number }[] }

/** Under ten, each is told by itself: there is no half of nine, and no average (domain.md §5). */
export const fewMax = 9

export const isFew = (total: number) => total <= fewMax

type Which = { word?: string; forum?: number; quarter?: string }

/** How many there are of it. */
export function countOf(rows: readonly FigureRow[], measure: Measure, which: Which = {}): number {
  return pick(rows, measure, which).reduce((sum, { total }) => sum + total, 0)
}

export function spreadOf(rows: readonly FigureRow[], measure: Measure, which: Which = {}): Spread {
  const byDays = new Map<number, number>()
  for (const { days, total } of pick(rows, measure, which)) {
    if (days !== null) byDays.set(days, (byDays.get(days) ?? 0) + total)
  }
  return toSpread([...byDays].map(([days, total]) => ({ days, total })))
}

export function toSpread(given: Spread['steps']): Spread {
  const steps = given.filter(({ total }) => total > 0).sort((one, other) => one.days - other.days)
  return { total: steps.reduce((sum, { total }) => sum + total, 0), steps }
}

/** Several spreads as one. */
export function addSpreads(spreads: readonly Spread[]): Spread {
  const byDays = new Map<number, number>()
  for (const { days, total } of spreads.flatMap(({ steps }) => steps)) {
    byDays.set(days, (byDays.get(days) ?? 0) + total)
  }
  return toSpread([...byDays].map(([days, total]) => ({ days, total })))
}

/** Within how many days a share of them was done; null where they are too few to say. */
export function daysWithin({ total, steps }: Spread, share: number): number | null {
  if (isFew(total)) return null
  let done = 0
  for (const step of steps) {
    done += step.total
    if (done >= total * share) return step.days
  }
  return null
}

/** Each one's days, the shortest first; only where they are few. */
export function eachOf({ total, steps }: Spread): number[] {
  return isFew(total) ? steps.flatMap((step) => Array.from({ length: step.total }, () => step.days)) : []
}

function pick(rows: readonly FigureRow[], measure: Measure, { word, forum, quarter }: Which): FigureRow[] {
  return rows.filter(
    (row) =>
      row.measure === measure &&
      (word === undefined || row.word === word) &&
      (forum === undefined || row.forumId === forum) &&
      (quarter === undefined || row.quarter === quarter),
  )
}
