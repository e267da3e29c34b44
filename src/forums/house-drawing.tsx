import type { HouseFloor } from './house.tsx'

const width = 340
const walls = { left: 24, right: 316 }
const shaft = { left: 36, right: 112, upLane: 58, downLane: 90, middle: 74 }
const roomLeft = 128
const windowCount = 7
const windowStep = 24.7
/** Green windows are always seen, also where more than seven questions are open. */
const glowingMin = 2

type Measure = {
  top: number
  floor: number
  ground: number
  windowTop: number
  name: number
  carTop: number
  carHeight: number
  outsideLift: number
}

const large: Measure = {
  top: 96,
  floor: 112,
  ground: 34,
  windowTop: 64,
  name: 47,
  carTop: 22,
  carHeight: 68,
  outsideLift: 28,
}
const small: Measure = {
  top: 84,
  floor: 84,
  ground: 22,
  windowTop: 45,
  name: 31,
  carTop: 27,
  carHeight: 51,
  outsideLift: 24,
}

type HouseDrawingProps = { floors: HouseFloor[]; isSmall: boolean; liftAt: string | null; isPlain?: boolean }

/** Drawn by the server from a few numbers per floor; colours are in styles/house.css. */
export function HouseDrawing({ floors: given, isSmall, liftAt, isPlain = false }: HouseDrawingProps) {
  const floors = isPlain ? given.map(withoutNumbers) : given
  const measure = isSmall ? small : large
  const bottom = measure.top + floors.length * measure.floor
  const topOf = (index: number) => bottom - (index + 1) * measure.floor
  const height = bottom + measure.ground
  const hasOutside = floors.at(-1)?.isOutside === true
  const roof = hasOutside ? measure.top + measure.floor : measure.top
  const parked = floors.findIndex((floor) => floor.key === liftAt)
  const car = Math.max(0, parked)
  const carTop = topOf(car) + measure.carTop

  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has a name, and a title would follow the pointer
    <svg class="hus" viewBox={`0 0 ${width} ${height}`} focusable="false">
      <Sky measure={measure} />
      <Surroundings bottom={bottom} height={height} />
      <Shell roof={roof} bottom={bottom} carTop={carTop} mastTop={hasOutside ? measure.top + 30 : null} />
      {floors.toReversed().map((floor, index) => (
        <Storey
          floor={floor}
          y={topOf(floors.length - 1 - index)}
          measure={measure}
          isSmall={isSmall}
          isPlain={isPlain}
        />
      ))}
      <Car y={carTop} height={measure.carHeight} floor={floors[car]} isLit={parked >= 0} />
      {floors.slice(0, -1).map((floor, index) => (
        <Tags floor={floor} y={topOf(index)} />
      ))}
    </svg>
  )
}

function Sky({ measure }: { measure: Measure }) {
  const stars = 'M36 30h0M78 14h0M152 26h0M206 20h0M244 52h0M330 66h0M14 74h0M178 58h0'
  return (
    <g class="himmel" transform={`translate(0 ${measure.top - 96})`}>
      <path class="stjarnor" d={stars} />
      <circle class="sol" cx="286" cy="36" r="15" />
      <path class="mane" d="M290 20a16 16 0 1 0 12 25a13.500 13.500 0 0 1-12-25z" />
      <path class="moln" d="M212 50h44a9 9 0 0 0 0-18a8 8 0 0 0-5 1.500a14 14 0 0 0-27 2a8 8 0 0 0-12 14.500z" />
    </g>
  )
}

function Surroundings({ bottom, height }: { bottom: number; height: number }) {
  return (
    <g class="omgivning">
      <path
        class="kulle"
        d={`M-300 ${bottom}v-40q150-60 300-18q40-34 92-12t118-14q74-34 130 16q150-20 300 24V${bottom}z`}
      />
      <path class="jord" d={`M-300 ${bottom}H${width + 300}V${height}H-300z`} />
      <path class="stam" d={`M10 ${bottom}v-26M330 ${bottom}v-22`} />
      <path class="gran" d={`M10 ${bottom - 82}l7 16h-4l9 20h-5l10 26h-34l10-26h-5l9-20h-4z`} />
      <path class="gran" d={`M330 ${bottom - 66}l6 13h-3.500l7.500 16h-4l8.500 22h-29l8.500-22h-4l7.500-16h-3.500z`} />
    </g>
  )
}

type ShellProps = { roof: number; bottom: number; carTop: number; mastTop: number | null }

/** With an outside floor the shaft goes on through the roof as a mast. */
function Shell({ roof, bottom, carTop, mastTop }: ShellProps) {
  const top = mastTop ?? roof - 25
  return (
    <g class="stomme">
      {mastTop !== null && (
        <path class="schakt mast" d={`M${shaft.left} ${top}H${shaft.right}V${roof}H${shaft.left}z`} />
      )}
      <path class="maskin" d={`M${shaft.middle - 24} ${top + 3}v-25h48v25z`} />
      <path class="tak" d={`M${walls.left - 9} ${roof}l29-25H${walls.right - 20}l29 25z`} />
      <circle class="trissa" cx={shaft.middle} cy={top - 9} r="8.500" />
      <path class="kropp" d={`M${walls.left} ${roof}H${walls.right}V${bottom}H${walls.left}z`} />
      <path class="schakt" d={`M${shaft.left} ${roof}H${shaft.right}V${bottom}H${shaft.left}z`} />
      <path class="lina" d={`M${shaft.middle} ${top}V${carTop}`} />
    </g>
  )
}

type StoreyProps = { floor: HouseFloor; y: number; measure: Measure; isSmall: boolean; isPlain: boolean }

function Storey({ floor, y, measure, isSmall, isPlain }: StoreyProps) {
  const { tone, href, open, isOutside } = floor
  const roomWidth = walls.right - shaft.right
  const lift = isOutside ? measure.outsideLift : 0
  return (
    <a
      class="plan"
      data-color={tone}
      href={href}
      aria-label={isPlain ? `${caption(floor)} ${shown(floor)}` : describe(floor)}
    >
      {isOutside ? (
        <rect
          class="rum moln-rum"
          x={shaft.right + 4}
          y={y - lift + 4}
          width={roomWidth - 4}
          height={measure.windowTop + 34}
          rx="16"
        />
      ) : (
        <>
          <rect class="rum" x={shaft.right} y={y} width={roomWidth} height={measure.floor} />
          <path class="bjalklag" d={`M${shaft.right} ${y + measure.floor}H${walls.right}`} />
        </>
      )}
      {!isSmall && (
        <text class="vaningsnr" x={roomLeft} y={y + 25 - lift}>
          {caption(floor)}
        </text>
      )}{' '}
      <text class="vaningsnamn" x={roomLeft} y={y + measure.name - lift}>
        {shown(floor)}
      </text>{' '}
      {!isPlain && (
        <text class="antal" x={walls.right - 14} y={y + measure.name + 1 - lift} text-anchor="end">
          {String(open)}
        </text>
      )}
      <Windows floor={floor} y={y + measure.windowTop - lift} />
      <rect
        class="ram"
        x={shaft.right + 4}
        y={y + 4 - lift}
        width={roomWidth - 7}
        height={measure.windowTop + 34}
        rx="5"
      />
    </a>
  )
}

/** As many windows lit as there are forums, and nothing on its way. */
function withoutNumbers(floor: HouseFloor): HouseFloor {
  return { ...floor, open: floor.forumCount ?? 0, up: 0, down: 0, glowing: 0, isMeeting: false }
}

/** Amber from the left, green from the right, dark between; the numeral carries what the seven cannot. */
function Windows({ floor, y }: { floor: HouseFloor; y: number }) {
  const green = Math.min(floor.glowing, Math.max(glowingMin, windowCount - floor.open))
  const amber = Math.min(floor.open, windowCount - green)
  const places = Array.from({ length: windowCount }, (_, index) => roomLeft + index * windowStep)
  const pane = (x: number) => `M${round(x)} ${y}h17v26h-17z`
  const bars = (x: number) => `M${round(x + 8.5)} ${y}v26m-8.500-16h17`
  const sprout = (x: number) =>
    `M${round(x + 8.5)} ${y + 23}v-8.500c-4.500 0-6-3-6-6.500c4 0 6 2.500 6 6.500c0-4.500 2-7.500 6-7.500c0 4-1.500 7.500-6 7.500`
  const lit = places.slice(0, amber)
  const home = places.slice(windowCount - green)
  const dark = places.slice(amber, windowCount - green)

  return (
    <>
      {dark.length > 0 && <path class="fonster" d={dark.map(pane).join('')} />}
      {lit.length > 0 && <path class="fonster tant" d={lit.map(pane).join('')} />}
      {home.length > 0 && <path class="fonster hemma" d={home.map(pane).join('')} />}
      {lit.length + dark.length > 0 && <path class="sprojs" d={[...lit, ...dark].map(bars).join('')} />}
      {home.length > 0 && <path class="grodd" d={home.map(sprout).join('')} />}
    </>
  )
}

type CarProps = { y: number; height: number; floor: HouseFloor | undefined; isLit: boolean }

function Car({ y, height, floor, isLit }: CarProps) {
  const door = height - 28
  const gap = isLit ? 6 : 0
  const left = shaft.middle - 26
  return (
    <svg class="korg" data-lyser={isLit ? '' : undefined} aria-hidden="true" focusable="false">
      <rect class="hisskorg" x={left} y={y} width="52" height={height} rx="5" />
      {isLit && <path class="dorrljus" d={`M${shaft.middle - 6} ${y + 24}h12v${door}h-12z`} />}
      <path
        class="hissdorr"
        d={`M${left + 6} ${y + 24}h${20 - gap}v${door}h-${20 - gap}zM${shaft.middle + gap} ${y + 24}h${20 - gap}v${door}h-${20 - gap}z`}
      />
      <rect class="visare" x={shaft.middle - 11} y={y + 5} width="22" height="14" rx="3" />
      <text class="visartal" x={shaft.middle} y={y + 16.5} text-anchor="middle">
        {String(floor?.ordinal ?? '')}
      </text>
    </svg>
  )
}

/** On the ceiling of a floor: what is leaving it upward, and what is coming down to it. */
function Tags({ floor: { up, down }, y }: { floor: HouseFloor; y: number }) {
  return (
    <svg aria-hidden="true" focusable="false">
      {up > 0 && (
        <g class="pil-upp" transform={`translate(${shaft.upLane} ${y})`}>
          <path d="M0-20l12.500 11v21a4 4 0 0 1-4 4h-17a4 4 0 0 1-4-4V-9z" />
          <text y="9.500" text-anchor="middle">
            {String(up)}
          </text>
        </g>
      )}
      {down > 0 && (
        <g class="pil-ner" transform={`translate(${shaft.downLane} ${y})`}>
          <path d="M0 20l12.500-11v-21a4 4 0 0 0-4-4h-17a4 4 0 0 0-4 4V9z" />
          <text y="2.500" text-anchor="middle">
            {String(down)}
          </text>
        </g>
      )}
    </svg>
  )
}

/** Starts with what is seen in the picture, so that people who speak their commands can say it. */
function describe(floor: HouseFloor): string {
  const { open, up, down, glowing } = floor
  return [
    `${caption(floor)} ${shown(floor)} ${open} ${open === 1 ? 'öppen fråga' : 'öppna frågor'}`,
    up > 0 && `${up} på väg upp`,
    down > 0 && `${down} svar på väg hit`,
    glowing > 0 && `${glowing} svar har kommit hem`,
  ]
    .filter(Boolean)
    .join(', ')
}

function caption({ ordinal, isMeeting, isOutside }: HouseFloor): string {
  return `${isOutside ? 'Högst upp' : `Våning ${ordinal}`}${isMeeting ? ' · möte pågår' : ''}`
}

/** There is room for sixteen letters beside the numeral. */
function shown({ name, shortName }: HouseFloor): string {
  return name.length > 16 ? shortName : name
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
