import type { Viewer } from '../people/viewer.ts'
import type { Attempt } from './acts/fields.ts'
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
}
