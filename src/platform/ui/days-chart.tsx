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

const strip = { label: 20, half: 18, field: 58, gap: 10, axis: 34 }
const dot = { radius: 5, apart: 10.5, high: 11 }

/** Days along one line: a dot for each where they are few, else columns and a line where half of them are. Drawn on the server. */
export function DaysChart({ id, title, description, strips }: DaysChartProps) {
  // Days are whole: a shorter axis would be marked with halves.
  const longest = Math.max(5, ...strips.flatMap(({ steps }) => steps.map(({ days }) => days)))
  const x = scaleLinear([0, longest], [margin.left, width - margin.right]).nice(5)
  const laid = layOut(strips, x)
  const bottom = laid.at(-1)?.base ?? 0
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
          {laid.map(({ field, base }) => (
            <path class="rutnat" d={`M${round(x(tick))} ${field}V${base}`} />
          ))}
          <text x={round(x(tick))} y={bottom + 16} text-anchor="middle">
            {tick}
          </text>
        </>
      ))}
      <text x={width - margin.right} y={bottom + 31} text-anchor="end">
        dagar
      </text>
      {laid.map((one) => (
        <StripDrawing {...one} hasLabel={strips.length > 1} x={x} />
      ))}
    </svg>
  )
}

type Scale = ReturnType<typeof scaleLinear<number>>
type Dot = { at: number; level: number }
/** Where a strip begins, where its field does, and the line it stands on. */
type Laid = { one: Strip; dots: Dot[]; top: number; field: number; base: number }

function layOut(strips: Strip[], x: Scale): Laid[] {
  let top = 0
  return strips.map((one) => {
    const dots = one.isFew ? placeDots(one.steps, x) : []
    const levels = 1 + Math.max(0, ...dots.map(({ level }) => level))
    const head = (strips.length > 1 ? strip.label : 0) + (one.half === null ? 0 : strip.half)
    const field = top + head
    const base = field + (one.isFew ? 2 * dot.radius + 8 + (levels - 1) * dot.high : strip.field)
    const laid = { one, dots, top, field, base }
    top = base + strip.gap
    return laid
  })
}

/** One that would lie over another stands on it. */
function placeDots(steps: Step[], x: Scale): Dot[] {
  const lastAt: number[] = []
  return steps.flatMap(({ days, total }) =>
    Array.from({ length: total }, () => {
      const at = round(x(days))
      const free = lastAt.findIndex((last) => at - last >= dot.apart)
      const level = free < 0 ? lastAt.length : free
      lastAt[level] = at
      return { at, level }
    }),
  )
}

function StripDrawing({ one, dots, top, field, base, hasLabel, x }: Laid & { hasLabel: boolean; x: Scale }) {
  return (
    <g>
      {hasLabel && (
        <text class="namn" x={margin.left} y={top + 14}>
          {one.label}
        </text>
      )}
      <path class="grund" d={`M${margin.left} ${base}H${width - margin.right}`} />
      {dots.map(({ at, level }) => (
        <circle class="prick" cx={at} cy={round(base - dot.radius - 2 - level * dot.high)} r={dot.radius} />
      ))}
      {!one.isFew && <DayColumns steps={one.steps} base={base} x={x} />}
      {one.half !== null && <Half days={one.half} top={field} base={base} x={x} />}
    </g>
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
      <path class="halva" d={`M${at} ${top - 14}V${base}`} />
      <text class="halvtext" x={isLeft ? at + 5 : at - 5} y={top - 4} text-anchor={isLeft ? 'start' : 'end'}>
        hälften
      </text>
    </g>
  )
}
