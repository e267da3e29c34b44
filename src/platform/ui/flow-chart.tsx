import { scaleBand, scaleLinear } from 'd3-scale'
import { chartMargin as margin, round, chartWidth as width } from './chart.ts'
import { Icon } from './icon.tsx'

type FlowChartProps = {
  id: string
  title: string
  description: string
  quarters: { label: string; up: number; down: number }[]
  upLabel: string
  downLabel: string
}

const flow = { half: 70, head: 20, foot: 42 }

/** What went up stands on the line, what came down hangs under it: told by where it is as well as by its colour. */
export function FlowChart({ id, title, description, quarters, upLabel, downLabel }: FlowChartProps) {
  const most = Math.max(1, ...quarters.flatMap(({ up, down }) => [up, down]))
  const y = scaleLinear([0, most], [0, flow.half])
  const x = scaleBand(
    quarters.map(({ label }) => label),
    [margin.left, width - margin.right],
  ).padding(0.3)
  const middle = flow.head + flow.half
  const bottom = middle + flow.half
  return (
    <figure class="flode">
      <svg
        class="diagram"
        viewBox={`0 0 ${width} ${bottom + flow.foot}`}
        role="img"
        aria-labelledby={`${id}-rubrik ${id}-text`}
      >
        <title id={`${id}-rubrik`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {quarters.map(({ label, up, down }) => {
          const left = round(x(label) ?? 0)
          const centre = round(left + x.bandwidth() / 2)
          const [from = '', to = ''] = label.split(' ')
          return (
            <>
              <rect class="upp" x={left} y={round(middle - y(up))} width={round(x.bandwidth())} height={round(y(up))} />
              <rect class="ner" x={left} y={middle} width={round(x.bandwidth())} height={round(y(down))} />
              <text x={centre} y={round(middle - y(up) - 5)} text-anchor="middle">
                {up}
              </text>
              <text x={centre} y={round(middle + y(down) + 14)} text-anchor="middle">
                {down}
              </text>
              <text class="kvartal" x={centre} y={bottom + 28} text-anchor="middle">
                {from}
              </text>
              <text class="kvartal" x={centre} y={bottom + 40} text-anchor="middle">
                {to}
              </text>
            </>
          )
        })}
        <path class="grund" d={`M${margin.left} ${middle}H${width - margin.right}`} />
      </svg>
      <figcaption>
        <span data-color="hiss">
          <Icon name="arrow-up" size={16} /> {upLabel}
        </span>
        <span data-color="lsg">
          <Icon name="arrow-down" size={16} /> {downLabel}
        </span>
      </figcaption>
    </figure>
  )
}
