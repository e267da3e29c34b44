import { randomUUID } from 'node:crypto'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { findQuestionToAct } from '../questions/queries.ts'
import { permit } from '../questions/refusals.ts'
import { echoQuestion } from '../questions/together/echo.ts'
import { ownEcho, whyNotEcho } from '../questions/together/rules.ts'
import { keepChoice } from '../search/asked-before/keep.ts'
import { findLikely, type Likely } from '../search/asked-before/likely.ts'
import { whyNotAnswered } from '../search/asked-before/rules.ts'
import type { Team } from './consultation.ts'

type Written = { sedda?: string | undefined; situation?: string | null; rad: string | null; steg: string | null }

/** The questions to look at before it is saved; none where they have been shown. What is written is compared and goes nowhere. */
export async function findToReview(
  trx: Scope,
  viewer: Viewer,
  team: Team,
  { sedda, situation, rad, steg }: Written,
): Promise<Likely[]> {
  if (sedda !== undefined) return []
  // Compared by themselves too: what is told of the situation would hide what the advice is about.
  const title = [rad, steg].filter(Boolean).join('. ')
  return findLikely(trx, viewer, { title, body: situation ?? '' }, { forum: team.id })
}

/** The answer is enough, so there is no consultation: noted of the team, under a key that leads nowhere. */
export async function noteAnswered(trx: Scope, viewer: Viewer, team: Team, key: string, number: number): Promise<void> {
  const question = await findQuestionToAct(trx, number)
  permit(whyNotAnswered(viewer, question))
  await keepChoice(trx, { key, questionId: question.id, forumId: team.id, choice: 'answers' })
}

/** "Vi ser det också", with what is saved: of the consultation nothing goes with it, not even its key (domain.md §4.10). */
export async function seeTheSame(trx: Scope, viewer: Viewer, team: Team, number: number): Promise<void> {
  const question = await findQuestionToAct(trx, number)
  if (ownEcho(viewer, question, team.id)) return
  permit(whyNotEcho(viewer, question, team.id))
  await echoQuestion(trx, viewer, question, { forumId: team.id, sentence: null, caseBand: null })
  await keepChoice(trx, { key: randomUUID(), questionId: question.id, forumId: team.id, choice: 'same' })
}
