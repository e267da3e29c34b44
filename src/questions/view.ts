import type { Commitment } from '../commitments/commitment.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Attempt } from './acts/fields.ts'
import type { PartQuestion } from './part/part-question.ts'
import type { Question } from './question.ts'
import type { Telling } from './telling.ts'

/** All that a question's page is drawn from. */
export type QuestionView = {
  viewer: Viewer
  question: Question
  telling: Telling
  seated: { id: number; name: string; member: string; memberId: number }[]
  members: { id: number; name: string }[]
  attempt: Attempt | null
  /** What parts have been asked on this question. */
  commitments: Commitment[]
  partQuestions: PartQuestion[]
}
