import type { Viewer } from '../../people/viewer.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { raiseQuestion } from '../raise.ts'
import { permit } from '../refusals.ts'
import { whyNotRaise } from '../rules.ts'
import type { Board } from './queries.ts'

export type TakeUp = {
  key: string
  /** Of the questions whose obstacles remain. */
  numbers: number[]
  /** The number of a question that the board already has; null for a new one, with its title and text. */
  main: number | null
  title: string
  body: string
}

/** Takes obstacles up in a question of the board, and gives its number. Throws NotFound for what one may not read. */
export async function takeUp(trx: Scope, viewer: Viewer, board: Board, taken: TakeUp): Promise<number> {
  const obstacles = await trx
    .selectFrom('question')
    .where('number', 'in', taken.numbers)
    .where('outcome', '=', 'obstacle_remains')
    .select('id')
    .execute()
  if (obstacles.length < taken.numbers.length) throw new NotFound()
  const ids = obstacles.map((obstacle) => obstacle.id)
  const number = taken.main ?? (await raiseFor(trx, viewer, board, taken, ids))
  const main = await trx
    .selectFrom('question')
    .where('number', '=', number)
    .where('forum_id', '=', board.id)
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound())
  await takeUpObstacles(trx, viewer, main.id, ids)
  return number
}

/** One that is there already stays as it is. */
export async function takeUpObstacles(
  trx: Scope,
  viewer: Viewer,
  mainId: number,
  obstacleIds: number[],
): Promise<void> {
  await trx
    .insertInto('obstacle_taken_up')
    .values(obstacleIds.map((question_id) => ({ question_id, main_id: mainId, person_id: viewer.person.id })))
    .onConflict((conflict) => conflict.columns(['association_id', 'question_id', 'main_id']).doNothing())
    .execute()
}

/** A new question of the board touches the parts, and has the themes, of what it gathers. */
async function raiseFor(trx: Scope, viewer: Viewer, board: Board, taken: TakeUp, ids: number[]): Promise<number> {
  permit(whyNotRaise(viewer, board))
  const touched = await trx
    .selectFrom('question_touch')
    .where('question_id', 'in', ids)
    .distinct()
    .select('member_id as id')
    .execute()
  const themes = await trx
    .selectFrom('question_theme')
    .where('question_id', 'in', ids)
    .distinct()
    .select('theme_id as id')
    .execute()
  return raiseQuestion(trx, viewer, {
    key: taken.key,
    forumId: board.id,
    title: taken.title,
    body: taken.body,
    touches: touched.map(({ id }) => id),
    themes: themes.map(({ id }) => id),
    caseBand: null,
  })
}
