import type { TextFile } from '../setup/read.ts'

/** The day the example of examples/blekinge is told on: what lies before it has happened, what lies after is planned. */
export const exampleToldOn = '2026-11-21'

const weekMilliseconds = 7 * 86_400_000

/** Moves every day in a file by whole weeks, so that a story told on one day can be shown as if it were told today. */
export function moveDays(file: TextFile, toldOn: string, today: string): TextFile {
  const weeks = Math.floor((Date.parse(today) - Date.parse(toldOn)) / weekMilliseconds)
  const text = file.text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => {
    const moment = Date.parse(day)
    return Number.isNaN(moment) ? day : new Date(moment + weeks * weekMilliseconds).toISOString().slice(0, 10)
  })
  return { ...file, text }
}
