import { scaleLinear } from 'd3-scale'
import { round } from './chart.ts'

type BarTableProps = {
  caption: string
  columns: string[]
  /** What it is about, the number a bar is drawn of, and other numbers. */
  rows: readonly (readonly [string, ...(string | number)[]])[]
}

/** A table whose rows carry a bar: the drawing is the table. */
export function BarTable({ caption, columns, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map(([, value]) => (typeof value === 'number' ? value : 0)))
  const share = scaleLinear([0, most], [0, 100])
  return (
    <table class="stapeltabell">
      <caption class="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((label, index) => (
            <th scope="col" class={index > 0 ? 'tal' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...values]) => (
          <tr>
            <th scope="row">
              {label}
              <svg class="rad" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bana" width="100" height="6" />
                <rect class="stolpe" width={round(share(Number(values[0] ?? 0)))} height="6" />
              </svg>
            </th>
            {values.map((value) => (
              <td class="tal">{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
