import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import { nextDate, receiverOf } from '../keeping.ts'
import { settle } from '../settle.ts'

/** All open questions of one forum go to another on its floor, in one act: where they are, where they came from, what waits (domain.md §3). */
export async function moveQuestions(trx: Scope, viewer: Viewer, from: number, to: number): Promise<number> {
  const holder = await receiverOf(trx, to)
  const nextOn = await nextDate(trx, viewer, to)
  const { rows } = await sql<{ moved: number }>`
    select move_questions(${from}, ${to}, ${holder}, ${nextOn}::date) as moved`.execute(trx)
  await settleMoved(trx, viewer, to)
  return rows[0]?.moved ?? 0
}

/** Where one of those who see the same has become one of those who asked, what they have said may now be all that was waited for. */
async function settleMoved(trx: Scope, viewer: Viewer, to: number): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    select q.number from question q where q.state in ('delivering', 'delivered') and has_unfinished_answer(q)
      and exists (select from question_event e where e.association_id = q.association_id and e.question_id = q.id
        and e.seq = q.version and e.action = 'moved' and e.to_forum_id = ${to})
    order by q.id`.execute(trx)
  for (const { number } of rows) await settle(trx, viewer, number)
}

/** How many open questions must move before the forum is closed; also those the reader may not read. */
export async function countConcerning(trx: Scope, forumId: number): Promise<number> {
  const { rows } = await sql<{ open: number }>`select count_concerning(${forumId}) as open`.execute(trx)
  return rows[0]?.open ?? 0
}

/** Closes the forum; the database closes its seats and calls off its meetings. Those that lifted to it lift to the other. */
export async function closeForum(
  trx: Scope,
  viewer: Viewer,
  forumId: number,
  successorId: number | null,
): Promise<void> {
  await trx.updateTable('forum').set({ lifts_to: successorId }).where('lifts_to', '=', forumId).execute()
  await trx
    .updateTable('forum')
    .set({ closed_on: viewer.today })
    .where('id', '=', forumId)
    .where('closed_on', 'is', null)
    .execute()
}
