/** The association's summer pause, month and day; null for a house without one (domain.md §4.1). */
export type Pause = { from: string; until: string } | null

const dayMilliseconds = 86_400_000

/** `day` plus whole days; both 'YYYY-MM-DD'. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** True on the days when every clock stands still. */
export function isPaused(day: string, pause: Pause): boolean {
  const monthAndDay = day.slice(5)
  return pause !== null && monthAndDay >= pause.from && monthAndDay <= pause.until
}

/** How many days that count lie after `from` up to and including `until`; the summer pause does not count. */
export function countedDays(from: string, until: string, pause: Pause): number {
  let days = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (!isPaused(day, pause)) days++
  return days
}

/** The day that is `days` counted days after `from`. No day would ever come in a house that pauses the whole year. */
export function addCountedDays(from: string, days: number, pause: Pause): string {
  if (!(pause === null || pause.from > '01-01' || pause.until < '12-31'))
    throw new Error('Cannot happen: a pause leaves days of the year that count')
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (!isPaused(day, pause)) left--
  }
  return day
}

/** The day it is in Stockholm at a moment. */
export function dayOf(moment: Date): string {
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
}
