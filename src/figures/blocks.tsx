import { BarTable } from '../platform/ui/bar-table.tsx'
import { DaysChart } from '../platform/ui/days-chart.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { FlowChart } from '../platform/ui/flow-chart.tsx'
import { Filters, Toolbar } from '../platform/ui/layout.tsx'
import { Measure } from '../platform/ui/measure.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { Period } from './cut.ts'
import type { Figure } from './figure.ts'
import { daysWithin, isFew } from './tally.ts'

type BlockProps = {
  figure: Figure
  home: string
  /** What its files are asked for with: the period, and the forum. */
  query: string
  level?: 2 | 3
}

/** A sentence, a drawing, and folded under it how it is counted, the table and the files. */
export function FigureBlock({ figure, home, query, level }: BlockProps) {
  const { key, heading, sentence, definition, link, table } = figure
  const file = (kind: string) => `${home}/siffror/ladda-ner/${key}.${kind}${query}`
  return (
    <Measure heading={heading} id={key} sentence={sentence} level={level}>
      <Drawing figure={figure} />
      {link && (
        <p>
          <a href={`${home}/${link.path}`}>{link.label}</a>
        </p>
      )}
      <Disclosure summary="Så räknas det, och siffrorna som fil" isQuiet>
        <p>{definition}</p>
        {figure.drawing.kind !== 'bars' && table.rows.length > 0 && (
          <Table
            caption={heading}
            isCaptionHidden
            isCompact
            columns={table.columns.map((label, index) => ({ label, isNumber: index > 0 }))}
            rows={table.rows.map((cells) => ({ cells: [...cells] }))}
          />
        )}
        <p>
          Ladda ner siffrorna: <a href={file('csv')}>kalkylblad (CSV)</a> eller <a href={file('json')}>data (JSON)</a>
        </p>
      </Disclosure>
    </Measure>
  )
}

export function Drawing({ figure: { key, heading, sentence, drawing, table } }: { figure: Figure }) {
  const about = { id: `ritning-${key}`, title: heading, description: sentence }
  if (drawing.kind === 'flow') {
    return (
      <FlowChart {...about} quarters={drawing.quarters} upLabel="lyfta en våning upp" downLabel="svar som kom ner" />
    )
  }
  if (drawing.kind === 'days') {
    const strips = drawing.parts
      .filter(({ spread }) => spread.total > 0)
      .map(({ label, spread }) => ({
        label,
        steps: spread.steps,
        isFew: isFew(spread.total),
        half: daysWithin(spread, 0.5),
      }))
    return strips.length === 0 ? null : <DaysChart {...about} strips={strips} />
  }
  return table.rows.length === 0 ? null : <BarTable caption={heading} columns={table.columns} rows={table.rows} />
}

type PeriodProps = { path: string; periods: Period[]; period: Period }

/** Which period the page shows; it stands in the address. */
export function PeriodFilters({ path, periods, period }: PeriodProps) {
  return (
    <Toolbar>
      <Filters
        label="Period"
        filters={periods.map(({ key, label }) => ({
          label,
          href: key === 'senaste' ? path : `${path}?period=${key}`,
          isCurrent: key === period.key,
        }))}
      />
    </Toolbar>
  )
}

export function queryOf(period: Period, forumKey?: string): string {
  const named = new URLSearchParams()
  if (period.key !== 'senaste') named.set('period', period.key)
  if (forumKey) named.set('forum', forumKey)
  return named.size > 0 ? `?${named}` : ''
}
