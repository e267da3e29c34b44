import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'

export type NoticeText = { title: string; body: string; meaning: string; paragraph: string | null }

export type NewNotice = NoticeText & {
  key: string
  /** Null where the office speaks for itself. */
  forumId: number | null
  kind: 'decision' | 'news'
  to: number[]
  /** The question down that it sums up. */
  questionDownId?: number | null
  isExample?: boolean
}

/** Sends a notice down; sent twice with the same key it is the same notice. Gives its id. */
export async function sendNotice(trx: Scope, viewer: Viewer, notice: NewNotice): Promise<number> {
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const sent = await findSent(trx, notice.key)
  if (sent !== null) return sent
  const { id } = await trx
    .insertInto('notice_down')
    .values({
      key: notice.key,
      forum_id: notice.forumId,
      kind: notice.kind,
      to_forum_ids: sql`array[${sql.join(notice.to)}]::bigint[]`,
      question_down_id: notice.questionDownId ?? null,
      person_id: viewer.person.id,
      is_example: notice.isExample ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeText(trx, viewer, id, 1, notice)
  return id
}

/** The notice that the form has already made; null where there is none. */
export async function findSent(trx: Scope, key: string): Promise<number | null> {
  const sent = await trx.selectFrom('notice_down').where('key', '=', key).select('id').executeTakeFirst()
  return sent?.id ?? null
}

/** Puts the text right as a new version, which comes down again to those who have had the old one. */
export async function correctNotice(
  trx: Scope,
  viewer: Viewer,
  { id, version }: { id: number; version: number },
  text: NoticeText,
): Promise<void> {
  await writeText(trx, viewer, id, version + 1, text)
}

/** What a floor adds for those below it; the latest holds. */
export async function addNoticeMeaning(
  trx: Scope,
  viewer: Viewer,
  noticeId: number,
  forumId: number,
  body: string,
): Promise<void> {
  await trx
    .insertInto('notice_down_meaning')
    .values({ notice_down_id: noticeId, forum_id: forumId, body, person_id: viewer.person.id })
    .execute()
}

/** The meeting has been held with the notices on its agenda: they have come to the forum. */
export async function deliverNotices(
  trx: Scope,
  meeting: { id: number; forumId: number },
  noticeIds: number[],
): Promise<void> {
  if (noticeIds.length === 0) return
  await trx
    .updateTable('notice_down_delivery')
    .set({ delivered_at: sql`current_moment()`, via: 'meeting', meeting_id: meeting.id })
    .where('forum_id', '=', meeting.forumId)
    .where('notice_down_id', 'in', noticeIds)
    .where('delivered_at', 'is', null)
    .execute()
}

async function writeText(trx: Scope, viewer: Viewer, id: number, version: number, text: NoticeText): Promise<void> {
  await trx
    .insertInto('notice_down_text')
    .values({
      notice_down_id: id,
      version,
      title: text.title,
      body: text.body,
      meaning: text.meaning,
      paragraph: text.paragraph,
      person_id: viewer.person.id,
    })
    .execute()
}
