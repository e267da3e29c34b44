import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { nextDate, receiverOf } from './keeping.ts'
import { findQuestion } from './queries.ts'

export type CaseBand = 'few' | 'several' | 'many'

export type Raise = {
  key: string
  forumId: number
  title: string
  body: string
  touches: number[]
  themes: number[]
  caseBand: CaseBand | null
  followsId?: number | null
  /** What a learning forum has given in: the forum it is handed to, and the day it was given. */
  input?: { to: number; givenOn: string }
  isExample?: boolean
}

/** Puts a question in its forum; sent twice with the same key it is the same question. Gives its number. */
export async function raiseQuestion(trx: Scope, viewer: Viewer, raise: Raise): Promise<number> {
  // One at a time in an association: the second send waits here, and then finds what the first has made.
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const raised = await trx.selectFrom('question').where('key', '=', raise.key).select('number').executeTakeFirst()
  if (raised) return raised.number

  const stands = raise.input?.to ?? raise.forumId
  const number = await countQuestion(trx)
  const { id } = await trx
    .insertInto('question')
    .values({
      number,
      key: raise.key,
      origin_forum_id: raise.forumId,
      forum_id: stands,
      raised_by: viewer.person.id,
      raised_for: raise.input ? null : (viewer.seats.find((seat) => seat.forum === raise.forumId)?.member ?? null),
      case_band: raise.caseBand,
      follows_id: raise.followsId ?? null,
      is_example: raise.isExample ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('question_text')
    .values({ question_id: id, version: 1, title: raise.title, body: raise.body, author_id: viewer.person.id })
    .execute()
  if (raise.input) {
    await trx.insertInto('learning_input').values({ question_id: id, given_on: raise.input.givenOn }).execute()
  }
  if (raise.touches.length > 0) {
    const touches = raise.touches.map((member_id) => ({ question_id: id, member_id }))
    await trx.insertInto('question_touch').values(touches).execute()
  }
  if (raise.themes.length > 0) {
    const themes = raise.themes.map((theme_id) => ({ question_id: id, theme_id }))
    await trx.insertInto('question_theme').values(themes).execute()
  }
  await recordEvent(trx, await findQuestion(trx, number), {
    action: 'raised',
    by: viewer.person.id,
    state: 'raised',
    holderId: await receiverOf(trx, stands),
    nextOn: await nextDate(trx, viewer, stands),
  })
  await trx.deleteFrom('draft').where('key', '=', raise.key).execute()
  return number
}

/** Numbers are given one at a time within an association, under the lock of its row. */
async function countQuestion(trx: Scope): Promise<number> {
  const counted = await trx
    .updateTable('association')
    .set({ question_count: sql`question_count + 1` })
    .returning('question_count')
    .executeTakeFirst()
  assert(counted, 'a transaction stands in an association')
  return counted.question_count
}
