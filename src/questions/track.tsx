export type TrackProps = {
  /** Short names of the floors, from the entrance floor to the sky. */
  stops: readonly string[]
  /** Where the question was raised. */
  origin: number
  /** The highest floor it has reached. */
  top: number
  /** The floor that holds it now. */
  at: number
  /** How far down the answer has come; null before there is one. */
  answerAt: number | null
  /** Says the same in words; written from the rest when left out. */
  label?: string
  /** Writes the floors' names beside the stops; for a question's own page. */
  isLabelled?: boolean
}

const step = 20
const lanes = { up: 12, down: 23 }

/** Hisspåret: a ring where the question began, amber to where it is, a green arrow as far as the answer has come. */
export function Track({ stops, origin, top, at, answerAt, label, isLabelled = false }: TrackProps) {
  const height = stops.length * step
  const width = isLabelled ? 190 : 36
  const scale = isLabelled ? 1.5 : 1
  const y = (floor: number) => height - step / 2 - floor * step
  const hasAnswer = answerAt !== null
  return (
    <svg
      class="spar"
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      role="img"
      aria-label={label ?? describeTrack({ stops, origin, top, at, answerAt })}
      focusable="false"
    >
      <path class="stopp" d={stops.map((_, floor) => `M3 ${y(floor)}h30`).join('')} />
      {isLabelled &&
        stops.map((stop, floor) => (
          <text class={floor === (answerAt ?? at) ? 'har' : undefined} x="42" y={y(floor) + 4}>
            {stop}
          </text>
        ))}
      {origin !== top && <path class="upp" d={`M${lanes.up} ${y(origin)}V${y(top)}`} />}
      {hasAnswer && answerAt !== top && <path class="ner" d={`M${lanes.down} ${y(top)}V${y(answerAt) - 5}`} />}
      <circle class="fran" cx={lanes.up} cy={y(origin)} r="4.500" />
      {hasAnswer ? (
        <path class="nerpil" d={`M${lanes.down - 7} ${y(answerAt) - 6}h14l-7 10z`} />
      ) : (
        <rect class="nu" x={lanes.up - 6.5} y={y(at) - 6.5} width="13" height="13" rx="3" />
      )}
    </svg>
  )
}

/** The track in words: "Ställd i KT, nu i styrelsen" or "Ställd i KT, uppe i LSG, svaret har kommit till KT". */
export function describeTrack({ stops, origin, top, at, answerAt }: TrackProps): string {
  const name = (floor: number) => stops[floor] ?? ''
  const raised = `Ställd i ${name(origin)}`
  const reached = top !== origin ? `uppe i ${name(top)}` : null
  if (answerAt === null) return at === origin && !reached ? `${raised}, kvar där` : `${raised}, nu i ${name(at)}`
  const answered =
    answerAt === top && top !== origin ? `svar finns i ${name(top)}` : `svaret har kommit till ${name(answerAt)}`
  return [raised, reached, answered].filter(Boolean).join(', ')
}
