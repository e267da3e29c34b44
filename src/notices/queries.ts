import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import type { Mails, Notice } from './notice.ts'

const pageMax = 25

/** The person's own, the newest first; `before` is the last id of the page before. */
export async function listNotices(
  trx: Scope,
  personId: number,
  before: number | null,
): Promise<{ notices: Notice[]; hasMore: boolean }> {
  const page = before === null ? sql`true` : sql`n.id < ${before}`
  const rows = await selectNotices(trx, sql`n.person_id = ${personId} and ${page}`, pageMax + 1)
  return { notices: rows.slice(0, pageMax), hasMore: rows.length > pageMax }
}

/** These notices as the reader of the transaction may read what they are about. */
export function findNotices(trx: Scope, ids: readonly number[]): Promise<Notice[]> {
  return selectNotices(trx, sql`n.id = any (${[...ids]}::bigint[])`, ids.length)
}

/** One of one's own, or all up to the newest that was shown: what has come since stays unread. Gives how many. */
export async function markRead(trx: Scope, personId: number, of: { id: number } | { upTo: number }): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('notice')
    .set({ read_at: sql`current_moment()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('id', 'id' in of ? '=' : '<=', 'id' in of ? of.id : of.upTo)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function selectNotices(trx: Scope, condition: RawBuilder<unknown>, max: number): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, n.kind, (n.at at time zone 'Europe/Stockholm')::date as "on", n.read_at is not null as "isRead", n.step,
      n.forum_id as "forumId", f.short_name as forum, n.member_id as "memberId", m.name as member, n.question_id as "questionId",
      case when q.id is not null then json_build_object('id', q.id, 'number', q.number, 'title', t.title, 'body', t.body,
        'isExample', q.is_example, 'from', o.short_name, 'waitsSince', q.waits_since, 'obstacle',
        (select l.obstacle from lift l where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is null
          order by l.id desc limit 1)) end as question,
      case when a.id is not null then json_build_object('id', a.id, 'body', a.body, 'by', af.short_name,
        'on', (a.at at time zone 'Europe/Stockholm')::date,
        'meanings', (select coalesce(json_agg(json_build_object('forum', p.short_name, 'body', lm.body) order by lm.id), '[]')
          from local_meaning lm join delivery d on d.association_id = lm.association_id and d.id = lm.delivery_id
          join forum p on p.association_id = d.association_id and p.id = d.forum_id
          where d.association_id = a.association_id and d.answer_id = a.id)) end as answer,
      case when s.id is not null then json_build_object('id', s.id, 'sees', s.sees, 'canDo', s.can_do, 'needs', s.needs, 'stance', s.stance) end as said,
      case when c.id is not null then json_build_object('id', c.id, 'body', c.body, 'dueOn', c.due_on) end as commitment,
      case when pq.id is not null then json_build_object('id', pq.id, 'body', pq.body, 'dueOn', pq.due_on, 'partKey', m.key) end as "partQuestion"
    from notice n
    left join forum f on f.association_id = n.association_id and f.id = n.forum_id
    left join member m on m.association_id = n.association_id and m.id = n.member_id
    left join question q on q.association_id = n.association_id and q.id = n.question_id
    left join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    left join forum o on o.association_id = q.association_id and o.id = q.origin_forum_id
    left join answer a on a.association_id = n.association_id and a.id = n.answer_id
    left join forum af on af.association_id = a.association_id and af.id = a.forum_id
    left join perspective s on s.association_id = n.association_id and s.id = n.perspective_id
    left join commitment c on c.association_id = n.association_id and c.id = n.commitment_id
    left join part_question pq on pq.association_id = n.association_id and pq.id = n.part_question_id
    where ${condition}
    order by n.id desc
    limit ${max}`.execute(trx)
  return rows
}

type Own = { session: Buffer; now: Date }

/** How the person wants mail. */
export async function findMailChoice(trx: Scope, { session, now }: Own): Promise<Mails> {
  const { rows } = await sql<{ choice: Mails | null }>`select own_mail_choice(${session}, ${now}) as choice`.execute(
    trx,
  )
  return rows[0]?.choice ?? 'now'
}

export async function chooseMails(trx: Scope, { session, choice, now }: Own & { choice: Mails }): Promise<void> {
  await sql`select choose_own_mail(${session}, ${choice}, ${now})`.execute(trx)
}
