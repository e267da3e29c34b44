/** Quarters by their first day, 'YYYY-MM-DD', both included. `key` stands in addresses, `since` begins a sentence. */
export type Period = { key: string; label: string; since: string; from: string; to: string }

/**
 * The ways figures may be cut, and there are no others (domain.md §5): the house or one of its forums over a period, or parts over
 * a year. A part with a forum, a floor or a quarter does not compile, and a person is nowhere.
 */
export type FlowCut =
  | { by: 'house'; period: Period; forum?: never; part?: never; person?: never }
  | { by: 'forum'; period: Period; forum: number; part?: never; person?: never }

export type PartCut = {
  by: 'part'
  year: number
  period?: never
  quarter?: never
  forum?: never
  floor?: never
  person?: never
}

const months = ['jan', 'apr', 'jul', 'okt']
const lastMonths = ['mars', 'juni', 'sep', 'dec']

/** The quarter a day lies in. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** So many quarters after one, or before it. */
export function moveQuarter(quarter: string, by: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + (Number(quarter.slice(5, 7)) - 1) / 3 + by
  return `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`
}

/** "jul–sep 2026". */
export function sayQuarter(quarter: string): string {
  const index = (Number(quarter.slice(5, 7)) - 1) / 3
  return `${months[index]}–${lastMonths[index]} ${quarter.slice(0, 4)}`
}

export function quartersOf({ from, to }: Period): string[] {
  const quarters = [from]
  while ((quarters.at(-1) ?? to) < to) quarters.push(moveQuarter(quarters.at(-1) ?? to, 1))
  return quarters
}

const quartersBack = 4
const longMonths = ['januari', 'april', 'juli', 'oktober']

/** The last year and what has been of this quarter: what a page shows unless asked for a year. */
export function latestPeriod(today: string): Period {
  const to = quarterOf(today)
  const from = moveQuarter(to, -quartersBack)
  const month = longMonths[(Number(from.slice(5, 7)) - 1) / 3]
  const since = `Sedan 1 ${month} ${from.slice(0, 4)}`
  return { key: 'senaste', label: since, since, from, to }
}

export function yearPeriod(year: number, today: string): Period {
  const isNow = year === Number(today.slice(0, 4))
  const since = isNow ? `Hittills ${year}` : `Under ${year}`
  return { key: String(year), label: String(year), since, from: `${year}-01-01`, to: `${year}-10-01` }
}

/** What one may choose between: the latest first, then each year that anything has happened in. */
export function periodsOf(firstYear: number, today: string): Period[] {
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, index) => thisYear - index)
  return [latestPeriod(today), ...years.map((year) => yearPeriod(year, today))]
}
