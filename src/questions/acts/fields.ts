import type { Errors, Raw } from '../../platform/forms.ts'
import type { Question } from '../question.ts'

/** What the fields of an act's form need: the typed values come first, so that nothing typed is lost. */
export type Fields = {
  question: Question
  raw: Raw
  errors: Errors
  members: { id: number; name: string }[]
  seated: { id: number; name: string; member: string }[]
  viewerId: number
  /** The same name stands in several forms on the page: only the form that was sent has the ids that its errors link to. */
  idOf: (name: string) => string | undefined
}

/** A form that was sent and not let in: what was typed, what was wrong, and what had happened meanwhile. */
export type Attempt = {
  noun: string
  raw: Raw
  errors: Errors
  happened: string[] | null
  /** Nothing was sent: a link asked for the form to stand open. */
  isAsked?: boolean
}
