import type { Typed } from '../people/seats/fields.tsx'
import type { Frame } from '../platform/ui/page.tsx'
import type { Likely } from '../search/asked-before/likely.ts'
import type { Consultation, Team } from './consultation.ts'
import type { TeamChoices } from './queries.ts'

/** One consultation, as its page and each section of it are drawn. */
export type CaseProps = {
  frame: Frame
  home: string
  today: string
  team: Team
  consultation: Consultation
  choices: TeamChoices
  typed?: Typed
  /** Questions that others have asked of what is like it. */
  likely?: Likely[]
  /** The same, of advice that is not saved yet. */
  toReview?: Likely[]
}

export const addressOf = ({ home, team, consultation }: CaseProps) =>
  `${home}/forum/${team.key}/arenden/${consultation.number}`
