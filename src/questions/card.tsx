import type { Child } from 'hono/jsx'
import type { IconName } from '../platform/ui/icon.tsx'
import { Tag, type Tone } from '../platform/ui/tag.tsx'
import { Track, type TrackProps } from './track.tsx'

export type CardState = {
  /** "väntar sedan 12 maj", "tas upp på mötet 4 december", "svar på väg ner till KT". */
  text: string
  tone: 'waiting' | 'planned' | 'up' | 'down' | 'home' | 'closed'
}

export type QuestionCardProps = {
  number: number
  href: string
  title: string
  /** The forum, never a person: "KT Ronneby". */
  from: string
  state: CardState
  track: TrackProps
  /** Comes with the set-up, to show what a question may look like. */
  isExample?: boolean
  /** Changed within the last minutes. */
  isFresh?: boolean
  /** A further fact: "3 team ser det också". */
  note?: string
  /** One button or form at the card's foot. */
  action?: Child
}

const looks: Record<CardState['tone'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'quiet', icon: 'clock' },
  planned: { tone: 'quiet', icon: 'calendar-days' },
  up: { tone: 'up', icon: 'arrow-up' },
  down: { tone: 'down', icon: 'arrow-down' },
  home: { tone: 'down', icon: 'reply' },
  closed: { tone: 'done', icon: 'check' },
}

/** A question in a list or on the wall: no person, no red (domain.md §4.11). Stands in a CardList. */
export function QuestionCard({
  number,
  href,
  title,
  from,
  state,
  track,
  isExample,
  isFresh,
  note,
  action,
}: QuestionCardProps) {
  const { tone, icon } = looks[state.tone]
  return (
    <li class="fraga" id={`fraga-${number}`} data-nyss={isFresh ? '' : undefined}>
      <Track {...track} />
      <div class="fraga-text">
        <p class="fraga-nr">
          <span>Fråga {number}</span>
          {isExample && <span class="exempel">Exempel</span>}
          {isFresh && <span class="nyss">Ändrad nyss</span>}
        </p>
        <h3>
          <a href={href}>{title}</a>
        </h3>
        <p class="fraga-fran">
          <span>Från {from}</span>
          {note && <span>{note}</span>}
        </p>
      </div>
      <p class="fraga-lage">
        <Tag tone={tone} icon={icon}>
          {state.text}
        </Tag>
      </p>
      {action && <div class="fraga-gor">{action}</div>}
    </li>
  )
}
