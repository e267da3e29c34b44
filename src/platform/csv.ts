export const csvType = 'text/csv; charset=utf-8'

/** A whole file of CSV. The mark at its beginning tells spreadsheets that the letters are UTF-8. */
export function csvFile(headings: string[], rows: unknown[][]): string {
  return `\ufeff${[headings, ...rows].map(toCsv).join('')}`
}

/**
 * One line of CSV (RFC 4180): commas, quotes doubled, CRLF. Nothing is an empty field, an empty text is "". A text that a
 * spreadsheet would read as a formula begins with an apostrophe; numbers, also those the database gives as texts, do not.
 */
export function toCsv(fields: unknown[]): string {
  return `${fields.map(toField).join(',')}\r\n`
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? withoutFormula(value) : toText(value)
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function withoutFormula(text: string): string {
  const isNumber = /^-?[0-9]+(\.[0-9]+)?$/.test(text)
  return !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
