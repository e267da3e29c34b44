import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'

export type NewQuestionDown = {
  key: string
  forumId: number
  reach: 'next' | 'all'
  title: string
  body: string
  /** 'YYYY-MM-DD': replies are taken and put right until and on this day. */
  dueOn: string
  isExample?: boolean
}

/** Asks those below "vad ser ni?"; sent twice with the same key it is asked once. Gives its id. */
export async function askBelow(trx: Scope, viewer: Viewer, asked: NewQuestionDown): Promise<number> {
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const known = await trx.selectFrom('question_down').where('key', '=', asked.key).select('id').executeTakeFirst()
  if (known) return known.id
  const { id } = await trx
    .insertInto('question_down')
    .values({
      key: asked.key,
      forum_id: asked.forumId,
      reach: asked.reach,
      title: asked.title,
      body: asked.body,
      due_on: asked.dueOn,
      person_id: viewer.person.id,
      is_example: asked.isExample ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The forum's one reply; a later one puts it right. Written, or noted at the table of the meeting that is held. */
export async function replyBelow(
  trx: Scope,
  viewer: Viewer,
  { id, forumId, body, meetingId = null }: { id: number; forumId: number; body: string; meetingId?: number | null },
): Promise<void> {
  await trx
    .insertInto('question_down_reply')
    .values({ question_down_id: id, forum_id: forumId, body, meeting_id: meetingId, person_id: viewer.person.id })
    .execute()
}
