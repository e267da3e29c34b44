import type { Child } from 'hono/jsx'

export type Column = { label: string; isNumber?: boolean; isLabelHidden?: boolean }
export type Row = { key?: string; cells: Child[] }

type TableProps = {
  caption: string
  isCaptionHidden?: boolean
  columns: Column[]
  /** As many cells as columns; the first is the row's heading. */
  rows: Row[]
  /** On a phone each row becomes a small block with the column's name before each value. For forms in rows, and for wide tables. */
  isStacked?: boolean
  isCompact?: boolean
}

/** Rows and columns. Cells may hold fields with `isLabelHidden`: then it is a form in rows. */
export function Table({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  isStacked = false,
  isCompact = false,
}: TableProps) {
  // A table that may be wider than the screen can be scrolled with the keyboard.
  const scrolling = !isStacked && columns.length > 3 ? { tabindex: 0, role: 'group', 'aria-label': caption } : {}
  return (
    <div class="tabellram" {...scrolling}>
      <table class="ds-table" data-staplad={isStacked ? '' : undefined} data-tat={isCompact ? '' : undefined}>
        <caption class={isCaptionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isNumber, isLabelHidden }) => (
              <th scope="col" class={isNumber ? 'tal' : undefined}>
                {isLabelHidden ? <span class="ds-sr-only">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr id={key}>
              {cells.map((cell, index) => (
                <Cell column={columns[index]} isHeading={index === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ column, isHeading, children }: { column: Column | undefined; isHeading: boolean; children?: Child }) {
  if (isHeading) return <th scope="row">{children}</th>
  return (
    <td class={column?.isNumber ? 'tal' : undefined} data-kolumn={column?.label}>
      {children}
    </td>
  )
}
