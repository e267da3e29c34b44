import { csvFile, csvType } from '../platform/csv.ts'
import type { Figure, FigureData } from './figure.ts'

export type FileKind = 'csv' | 'json'

/** The table of the figure as it stands on the page, and nothing that the page does not say. */
export function toFile(figure: Figure, data: FigureData, kind: FileKind): { type: string; body: string } {
  const { columns, rows } = figure.table
  if (kind === 'csv') return { type: csvType, body: csvFile(columns, rows) }
  const { heading, sentence, definition } = figure
  const told = { heading, sentence, definition, period: data.period.since, forum: data.forum?.name ?? null }
  return { type: 'application/json; charset=utf-8', body: JSON.stringify({ ...told, columns, rows }, null, 2) }
}
