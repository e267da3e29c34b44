import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Table } from '../platform/ui/table.tsx'
import { HouseDrawing } from './house-drawing.tsx'

export type FloorTone = 'kt' | 'lsg' | 'styrelse' | 'nationell'

export type HouseFloor = {
  key: string
  /** 1 is the entrance floor. */
  ordinal: number
  name: string
  shortName: string
  tone: FloorTone
  href: string
  open: number
  /** Questions on their way up from this floor to the next. */
  up: number
  /** Answers on their way down to this floor. */
  down: number
  /** Windows that glow green: answers that came home within thirty days. */
  glowing: number
  isMeeting: boolean
  /** The last floor may lie outside the house: authorities and law makers, above the roof. */
  isOutside?: boolean
  /** How many forums stand on it: its windows, where the house is drawn without numbers. */
  forumCount?: number
}

type HouseProps = {
  /** From the entrance floor to the sky. */
  floors: HouseFloor[]
  /** The drawing alone and lower, for the start page and the minutes. */
  isSmall?: boolean
  /** The floor where the lift car stands; null when no meeting is under way. */
  liftAt?: string | null
  label?: string
  /** Without numbers: a window is then a forum, and nothing is said of what moves. */
  isPlain?: boolean
}

const tones = ['kt', 'lsg', 'styrelse', 'nationell'] as const

/** The colour of a floor by its place, whatever the number of floors: green at the ground, violet under the roof. */
export function floorTone(position: number, floorCount: number): FloorTone {
  const share = floorCount > 1 ? position / (floorCount - 1) : 0
  return tones[Math.round(share * (tones.length - 1))] ?? 'kt'
}

/** The association in cross-section. A lit window is an open question; a green one an answer come home. */
export function House({ floors, isSmall = false, liftAt = null, label = 'Huset', isPlain = false }: HouseProps) {
  if (isPlain) return <PlainHouse floors={floors} label={label} />
  return (
    <section class="huset" aria-label={label} data-vaningar={floors.length} data-liten={isSmall ? '' : undefined}>
      <HouseDrawing floors={floors} isSmall={isSmall} liftAt={liftAt} />
      <Legend hasMeeting={liftAt !== null} hasGlow={floors.some((floor) => floor.glowing > 0)} />
      <Disclosure summary="Visa huset som tabell" isQuiet>
        <Numbers floors={floors} />
      </Disclosure>
    </section>
  )
}

function PlainHouse({ floors, label }: { floors: HouseFloor[]; label: string }) {
  return (
    <section class="huset" aria-label={label} data-vaningar={floors.length}>
      <HouseDrawing floors={floors} isSmall={false} liftAt={null} isPlain />
      <ul class="forklaring">
        <li>
          <span class="tecken" data-tecken="oppen" aria-hidden="true" />
          Ett tänt fönster är ett forum
        </li>
      </ul>
    </section>
  )
}

function Legend({ hasMeeting, hasGlow }: { hasMeeting: boolean; hasGlow: boolean }) {
  return (
    <ul class="forklaring">
      <li>
        <span class="tecken" data-tecken="oppen" aria-hidden="true" />
        Öppen fråga
      </li>
      {hasGlow && (
        <li>
          <span class="tecken" data-tecken="hemma" aria-hidden="true" />
          Svar som kommit hem
        </li>
      )}
      <li>
        <span class="tecken" data-tecken="upp" aria-hidden="true" />
        På väg upp
      </li>
      <li>
        <span class="tecken" data-tecken="ner" aria-hidden="true" />
        Svar på väg ner
      </li>
      {hasMeeting && (
        <li>
          <span class="tecken" data-tecken="korg" aria-hidden="true" />
          Här pågår möte
        </li>
      )}
    </ul>
  )
}

function Numbers({ floors }: { floors: HouseFloor[] }) {
  return (
    <Table
      caption="Frågor och svar per våning"
      isCaptionHidden
      isCompact
      columns={[
        { label: 'Våning' },
        { label: 'Öppna', isNumber: true },
        { label: 'På väg upp', isNumber: true },
        { label: 'Svar på väg hit', isNumber: true },
        { label: 'Svar hemma', isNumber: true },
      ]}
      rows={floors
        .toReversed()
        .map(({ name, open, up, down, glowing }) => ({ cells: [name, open, up, down, glowing] }))}
    />
  )
}
