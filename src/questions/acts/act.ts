import { z } from 'zod'
import type { ShownText } from '../../identification/second-thoughts.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Readers } from '../../platform/forms.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Question } from '../question.ts'
import type { Refusal } from '../rules.ts'

/** One thing a person can do with a question: a noun in the address, a form, a rule, and what then happens. */
export type Act<Value> = {
  /** POST /:association/fragor/:number/<noun> */
  noun: string
  /** What it is called on the page, for this question. */
  title: (question: Question) => string
  schema: z.ZodType<Value>
  /** Left out where what is written is read by more people than before; then likely identifiers ask for a second thought. */
  readers?: Readers
  /** What stands already and the act lets more people read: it is thought over like what is written. */
  shows?: (trx: Scope, question: Question) => Promise<ShownText[]>
  /** The form was written for one state of the question: if anything has happened since, the sender is told first. */
  isStrict: boolean
  /** It says something of the answer that the page showed: another answer since then is told of first. */
  isAboutAnswer?: boolean
  /** The same predicate guards the handler and decides what the page shows; without a value it is asked whether the act is there at all. */
  refuse: (viewer: Viewer, question: Question, value: Value | null) => Refusal | null
  perform: (trx: Scope, viewer: Viewer, question: Question, value: Value) => Promise<unknown>
  /** Said on the next page; knows what performing gave. */
  done: (question: Question, given?: unknown) => string
}

/** Keeps the type of the form's value within the act while acts of many kinds stand in one list. */
export function define<Value>(act: Act<Value>): Act<Value> {
  return act
}

/** For acts that need nothing but the pressing. */
export const nothing = z.object({})

/** What one may answer to "Hjälper svaret?" (domain.md §4.3). */
export const verdicts = ['helps', 'partly', 'obstacle_remains', 'not_enough'] as const

/** What kind of answer it may be (domain.md §4); a talk is one only when it has been held. */
export const answerKinds = ['text', 'talk', 'declined', 'solved_already'] as const
