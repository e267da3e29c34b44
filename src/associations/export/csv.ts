/** One line of CSV (RFC 4180): commas, quotes doubled, CRLF. Nothing is an empty field, an empty text is "". */
export function toCsv(fields: unknown[]): string {
  return `${fields.map(toField).join(',')}\r\n`
}

function toField(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
