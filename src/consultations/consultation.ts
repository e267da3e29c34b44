/** "Hur gick det?" (domain.md §6). */
export type CaseOutcome = 'better' | 'bit_better' | 'same' | 'worse' | 'unknown'

/** The team it belongs to; its only readers. */
export type Team = {
  id: number
  key: string
  name: string
  shortName: string
  role: string | null
  isClosed: boolean
  /** A short text on the situation may be kept until the meeting has been held. */
  hasSituationText: boolean
}

export type Named = { id: number; name: string }

export type Advice = {
  version: number
  /** Null when its words have been removed after their time. */
  advice: string | null
  nextStep: string | null
  /** The part that carries the next step. */
  part: Named | null
  on: string
}

export type FollowUp = {
  id: number
  dueOn: string
  outcome: CaseOutcome | null
  smallChange: string | null
  followedOn: string | null
}

/** Days are 'YYYY-MM-DD'. There is nothing in it of who it is about. */
export type Consultation = {
  id: number
  number: number
  /** Null when the words have been removed. */
  codeWord: string | null
  raisedOn: string
  closedOn: string | null
  isExample: boolean
  themes: Named[]
  parts: Named[]
  /** The latest last. */
  advice: Advice[]
  followUps: FollowUp[]
  situation: string | null
  /** The team has held a meeting since it was raised. */
  hasMet: boolean
  isRemoved: boolean
}
