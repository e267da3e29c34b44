import type { Viewer } from '../../people/viewer.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { recordEvent } from '../events.ts'
import type { Question } from '../question.ts'
import type { CaseBand } from '../raise.ts'
import { ownEcho } from './rules.ts'

export type Echo = { forumId: number; sentence: string | null; caseBand: CaseBand | null }

/** "Vi ser det också": the forum gets the answer when it comes, or at once when it is already there (domain.md §4.9). */
export async function echoQuestion(trx: Scope, viewer: Viewer, question: Question, echo: Echo): Promise<void> {
  const { id } = await trx
    .insertInto('echo')
    .values({
      question_id: question.id,
      forum_id: echo.forumId,
      sentence: echo.sentence,
      case_band: echo.caseBand,
      person_id: viewer.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(trx, question, { action: 'echoed', by: viewer.person.id, echo_id: id })
}

export async function takeBackEcho(trx: Scope, viewer: Viewer, question: Question, forumId: number): Promise<void> {
  const echo = ownEcho(viewer, question, forumId)
  assert(echo, 'whyNotUnecho() asks for an echo of one’s own')
  await recordEvent(trx, question, { action: 'unechoed', by: viewer.person.id, echo_id: echo.id })
}
