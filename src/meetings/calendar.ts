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
  if (until <= from) return 0
  const [first, last] = [numberOf(from) + 1, numberOf(until)]
  let days = last - first + 1
  // A year at a time: a question may be ten years old, and its page asks this for each part that has been heard.
  for (let year = Number(from.slice(0, 4)); pause && year <= Number(until.slice(0, 4)); year++) {
    const [begins, ends] = pauseIn(year, pause)
    days -= Math.max(0, Math.min(last, ends) - Math.max(first, begins) + 1)
  }
  return days
}

/** Days since 1970. */
const numberOf = (day: string): number => Date.parse(day) / dayMilliseconds

/** The first and the last day of the pause in a year; from 29 February it begins in March where the year has none. */
function pauseIn(year: number, pause: NonNullable<Pause>): [number, number] {
  const [fromMonth = 1, fromDate = 1] = pause.from.split('-').map(Number)
  const [month = 1, date = 1] = pause.until.split('-').map(Number)
  const after = Math.min(Date.UTC(year, month - 1, date + 1), Date.UTC(year, month, 1))
  return [Date.UTC(year, fromMonth - 1, fromDate) / dayMilliseconds, after / dayMilliseconds - 1]
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

/** `day` plus whole months, as a calendar counts: from 31 August it is six months to the last of February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const whole = Math.floor
  const a = year % 19
  const b = whole(year / 100)
  const c = year % 100
  const h = (19 * a + b - whole(b / 4) - whole((b - whole((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * whole(c / 4) - h - (c % 4)) % 7
  const days = h + l - 7 * whole((a + 11 * h + 22 * l) / 451) + 114
  return new Date(Date.UTC(year, whole(days / 31) - 1, (days % 31) + 1)).toISOString().slice(0, 10)
}

const holidays = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
/** Good Friday, Easter Monday and Ascension Day. */
const daysFromEaster = [-2, 1, 39]

/** Monday to Friday, but for public holidays (lag 1989:253) and the three eves that count as such (lag 1930:173, 2 §). */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  const isMidsummerEve = weekday === 5 && day.slice(5) >= '06-19' && day.slice(5) <= '06-25'
  const easter = easterSunday(Number(day.slice(0, 4)))
  const isByEaster = daysFromEaster.some((days) => addDays(easter, days) === day)
  return weekday > 0 && weekday < 6 && !holidays.includes(day.slice(5)) && !isByEaster && !isMidsummerEve
}

/** How many working days lie after `from` up to and including `until`; the summer pause stops this clock as all others. */
export function workingDays(from: string, until: string, pause: Pause): number {
  let days = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1))
    if (isWorkingDay(day) && !isPaused(day, pause)) days++
  return days
}

/** The working day that is `days` working days after `from`. */
export function addWorkingDays(from: string, days: number, pause: Pause): string {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day) && !isPaused(day, pause)) left--
  }
  return day
}

/** The day it is in Stockholm at a moment. */
export function dayOf(moment: Date): string {
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** "12 maj", and "12 maj 2027" in another year than today's. Both days are 'YYYY-MM-DD'. */
export function sayDay(day: string, today: string): string {
  const [year, month, date] = day.split('-')
  const words = `${Number(date)} ${months[Number(month) - 1]}`
  return year === today.slice(0, 4) ? words : `${words} ${year}`
}
