import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { dayOf, latestText } from './queries.ts'

export type NoticeAtTable = {
  id: number
  kind: 'decision' | 'news'
  from: string | null
  on: string
  title: string
  body: string
  meaning: string
  /** What floors above this one, or this one itself, have added. */
  meanings: { forum: string; body: string }[]
  isExample: boolean
}

export type AskAtTable = {
  id: number
  from: string
  title: string
  body: string
  dueOn: string
  /** What the forum has said so far. */
  reply: string | null
  isExample: boolean
}

export type FromAbove = { notices: NoticeAtTable[]; asks: AskAtTable[] }

/** So many of each are on the table at most, the oldest first; the rest come next time. */
const tableMax = 20

/** What has come from above and waits for the forum's meeting: notices to tell, questions to reply to (domain.md §4.12). */
export async function findFromAbove(trx: Scope, forumId: number): Promise<FromAbove> {
  const { rows } = await sql<FromAbove>`
    select (select coalesce(json_agg(told), '[]') from (
        select n.id, n.kind, f.short_name as "from", ${dayOf('n.at')} as on, t.title, t.body, t.meaning, ${meaningsFor(forumId)} as meanings,
          n.is_example as "isExample"
        from notice_down_delivery d
        join notice_down n on n.association_id = d.association_id and n.id = d.notice_down_id
        left join forum f on f.association_id = n.association_id and f.id = n.forum_id
        join lateral ${latestText} t on true
        where d.forum_id = ${forumId} and d.delivered_at is null
        order by n.id
        limit ${tableMax}) told) as notices,
      (select coalesce(json_agg(asked), '[]') from (
        select d.id, f.short_name as "from", d.title, d.body, d.due_on as "dueOn", d.is_example as "isExample",
          (select r.body from question_down_reply r where r.association_id = d.association_id and r.question_down_id = d.id
            and r.forum_id = ${forumId} order by r.id desc limit 1) as reply
        from question_down_forum a
        join question_down d on d.association_id = a.association_id and d.id = a.question_down_id
        join forum f on f.association_id = d.association_id and f.id = d.forum_id
        where a.forum_id = ${forumId} and d.closed_at is null and d.due_on >= today()
        order by d.due_on, d.id
        limit ${tableMax}) asked) as asks`.execute(trx)
  return rows[0] ?? { notices: [], asks: [] }
}

export type ToldAtMeeting = { notices: { id: number; title: string }[]; asks: { id: number; title: string }[] }

/** What a held meeting told, and the questions down it replied to. */
export async function findToldAt(trx: Scope, meetingId: number): Promise<ToldAtMeeting> {
  const { rows } = await sql<ToldAtMeeting>`
    select (select coalesce(json_agg(json_build_object('id', n.id, 'title', t.title) order by n.id), '[]')
        from notice_down_delivery d
        join notice_down n on n.association_id = d.association_id and n.id = d.notice_down_id
        join lateral ${latestText} t on true
        where d.association_id = current_association() and d.meeting_id = ${meetingId}) as notices,
      (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title) order by d.id), '[]') from question_down d
        where d.association_id = current_association() and d.id in (select r.question_down_id from question_down_reply r
          where r.association_id = d.association_id and r.meeting_id = ${meetingId})) as asks`.execute(trx)
  return rows[0] ?? { notices: [], asks: [] }
}

/** The latest of each floor between the sender and the forum, from above. */
export const meaningsFor = (
  forumId: number,
) => sql`(select coalesce(json_agg(json_build_object('forum', added.short_name, 'body', added.body)), '[]')
  from (select distinct on (s.forum_id) w.short_name, s.body from notice_down_meaning s
    join forum w on w.association_id = s.association_id and w.id = s.forum_id
    where s.association_id = n.association_id and s.notice_down_id = n.id
      and (s.forum_id = ${forumId} or ${forumId} in (select b.forum_id from forums_below(s.forum_id) b))
    order by s.forum_id, s.id desc) added)`
