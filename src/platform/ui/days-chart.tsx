import { scaleLinear } from 'd3-scale'
import { chartMargin as margin, round, chartWidth as width } from './chart.ts'

type Step = { days: number; total: number }
type Strip = {
  label: string
  steps: Step[]
  /** Each is a dot of its own, and nothing is said of them together. */
  isFew: boolean
  /** Where half of them are; only where they are many. */
  half: number | null
}

type DaysChartProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** The finding in words, for those who do not see the drawing. */
  description: string
  strips: Strip[]
}

const strip = { label: 20, field: 58, gap: 10, axis: 34 }
const dotRadius = 5
const stackMax = 5

/** Days along one line: a dot for each where they are few, else columns and a line where half of them are. Drawn on the server. */
export function DaysChart({ id, title, description, strips }: DaysChartProps) {
  const hasLabels = strips.length > 1
  const head = hasLabels || strips.some(({ half }) => half !== null) ? strip.label : 0
  const each = head + strip.field + strip.gap
  const bottom = strips.length * each
  const longest = Math.max(1, ...strips.flatMap(({ steps }) => steps.map(({ days }) => days)))
  const x = scaleLinear([0, longest], [margin.left, width - margin.right]).nice(5)
  return (
    <svg
      class="diagram"
      viewBox={`0 0 ${width} ${bottom + strip.axis}`}
      role="img"
      aria-labelledby={`${id}-rubrik ${id}-text`}
    >
      <title id={`${id}-rubrik`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {x.ticks(5).map((tick) => (
        <>
          <path class="rutnat" d={`M${round(x(tick))} 0V${bottom}`} />
          <text x={round(x(tick))} y={bottom + 16} text-anchor="middle">
            {tick}
          </text>
        </>
      ))}
      <text x={width - margin.right} y={bottom + 31} text-anchor="end">
        dagar
      </text>
      {strips.map((one, index) => (
        <StripDrawing one={one} top={index * each} head={head} hasLabel={hasLabels} x={x} />
      ))}
    </svg>
  )
}

type Scale = ReturnType<typeof scaleLinear<number>>
type StripProps = { one: Strip; top: number; head: number; hasLabel: boolean; x: Scale }

function StripDrawing({ one, top, head, hasLabel, x }: StripProps) {
  const base = top + head + strip.field
  return (
    <g>
      {hasLabel && (
        <text class="namn" x={margin.left} y={top + 14}>
          {one.label}
        </text>
      )}
      <path class="grund" d={`M${margin.left} ${base}H${width - margin.right}`} />
      {one.isFew ? <Dots steps={one.steps} base={base} x={x} /> : <DayColumns steps={one.steps} base={base} x={x} />}
      {one.half !== null && <Half days={one.half} top={top + head} base={base} x={x} />}
    </g>
  )
}

/** On the same day they stand on one another. */
function Dots({ steps, base, x }: { steps: Step[]; base: number; x: Scale }) {
  const step = (total: number) => (total > stackMax ? (strip.field - 2 * dotRadius) / (total - 1) : 11)
  return (
    <>
      {steps.flatMap(({ days, total }) =>
        Array.from({ length: total }, (_, index) => (
          <circle class="prick" cx={round(x(days))} cy={round(base - 7 - index * step(total))} r={dotRadius} />
        )),
      )}
    </>
  )
}

const columnsMax = 24

function DayColumns({ steps, base, x }: { steps: Step[]; base: number; x: Scale }) {
  const [, end = 1] = x.domain()
  const size = Math.max(1, Math.ceil(end / columnsMax))
  const bins = new Map<number, number>()
  for (const { days, total } of steps) {
    const from = Math.floor(days / size) * size
    bins.set(from, (bins.get(from) ?? 0) + total)
  }
  const y = scaleLinear([0, Math.max(...bins.values())], [0, strip.field - 4])
  const breadth = Math.max(2, x(size) - x(0) - 1)
  return (
    <>
      {[...bins].map(([from, total]) => (
        <rect
          class="stolpe"
          x={round(x(from))}
          y={round(base - y(total))}
          width={round(breadth)}
          height={round(y(total))}
        />
      ))}
    </>
  )
}

function Half({ days, top, base, x }: { days: number; top: number; base: number; x: Scale }) {
  const at = round(x(days))
  const isLeft = at < width * 0.6
  return (
    <g>
      <path class="halva" d={`M${at} ${top - 6}V${base}`} />
      <text class="halvtext" x={isLeft ? at + 5 : at - 5} y={top + 2} text-anchor={isLeft ? 'start' : 'end'}>
        hälften
      </text>
    </g>
  )
}
