/** What time it is; tests and the demo hand in a clock of their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** The day in Sweden as 'YYYY-MM-DD', the same as today() in the database. */
export function toSwedishDay(moment: Date): string {
  return stockholmDay.format(moment)
}
