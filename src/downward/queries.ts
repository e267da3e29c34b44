import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Speaker } from './rules.ts'

export type SpeakerBelow = { id: number; name: string; depth: number }
export type NamedSpeaker = Omit<Speaker, 'below'> & { name: string; below: SpeakerBelow[] }

/** The forums for which the viewer may speak to those below, the office's own voice last. */
export async function listSpeakers(trx: Scope, viewer: Viewer): Promise<NamedSpeaker[]> {
  const { person, convenes } = viewer
  const { rows } = await sql<NamedSpeaker>`
    select f.id, f.short_name as name, l.role, (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.short_name, 'depth', b.depth)
        order by b.depth, n.ordinal, n.id), '[]')
      from forums_below(f.id) b join forum n on n.association_id = f.association_id and n.id = b.forum_id) as below
    from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.closed_on is null and l.role <> 'outside'
      and (f.id = any (${convenes}::bigint[]) or (${person.isOffice} and l.role = 'board'))
    order by l.ordinal desc, f.ordinal, f.id
    limit 50`.execute(trx)
  const speakers = rows.filter(({ below }) => below.length > 0)
  return person.isOffice ? [...speakers, await findOfficeVoice(trx)] : speakers
}

/** The office speaks to every forum of the house. */
async function findOfficeVoice(trx: Scope): Promise<NamedSpeaker> {
  const { rows } = await sql<SpeakerBelow>`
    select f.id, f.short_name as name, 1 as depth
    from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.closed_on is null and l.role <> 'outside'
    order by l.ordinal desc, f.ordinal, f.id
    limit 500`.execute(trx)
  return { id: null, name: 'Kansliet', role: null, below: rows }
}

export type ListedNotice = {
  id: number
  kind: 'decision' | 'news'
  from: string | null
  title: string
  body: string
  meaning: string
  on: string
  isExample: boolean
}

const noticesPage = 20

/** The latest notices, a page at a time; `before` is the id that the page before ended with. */
export async function listNotices(
  trx: Scope,
  before: number | null,
): Promise<{ notices: ListedNotice[]; next: number | null }> {
  const { rows } = await sql<ListedNotice>`
    select n.id, n.kind, f.short_name as "from", t.title, left(t.body, 300) as body, left(t.meaning, 300) as meaning,
      ${dayOf('n.at')} as on, n.is_example as "isExample"
    from notice_down n
    left join forum f on f.association_id = n.association_id and f.id = n.forum_id
    join lateral ${latestText} t on true
    where ${before === null ? sql`true` : sql`n.id < ${before}`}
    order by n.id desc
    limit ${noticesPage + 1}`.execute(trx)
  const notices = rows.slice(0, noticesPage)
  return { notices, next: rows.length > noticesPage ? (notices.at(-1)?.id ?? null) : null }
}

export type NoticeForum = {
  id: number
  key: string
  name: string
  role: string
  hasBelow: boolean
  /** The day the text as it now stands, or the one before it, came there; null while it waits. */
  deliveredOn: string | null
  via: 'meeting' | 'mail' | null
  isWaiting: boolean
  /** The forum's next planned meeting. */
  meetsOn: string | null
}

export type NoticeVersion = {
  version: number
  title: string
  body: string
  meaning: string
  paragraph: string | null
  on: string
}

export type FoundNotice = {
  id: number
  kind: 'decision' | 'news'
  on: string
  isExample: boolean
  from: { id: number; key: string; name: string; role: string } | null
  summaryOf: { id: number; title: string } | null
  /** The latest first. */
  versions: NoticeVersion[]
  forums: NoticeForum[]
  meanings: { forumId: number; forum: string; body: string; on: string }[]
}

/** Throws NotFound. */
export async function findNotice(trx: Scope, id: number): Promise<FoundNotice> {
  const { rows } = await sql<FoundNotice>`
    select n.id, n.kind, ${dayOf('n.at')} as on, n.is_example as "isExample",
      (select json_build_object('id', f.id, 'key', f.key, 'name', f.short_name, 'role', l.role) from forum f
        left join floor l on l.association_id = f.association_id and l.id = f.floor_id
        where f.association_id = n.association_id and f.id = n.forum_id) as "from",
      (select json_build_object('id', d.id, 'title', d.title) from question_down d
        where d.association_id = n.association_id and d.id = n.question_down_id) as "summaryOf",
      (select json_agg(json_build_object('version', t.version, 'title', t.title, 'body', t.body, 'meaning', t.meaning, 'paragraph', t.paragraph,
          'on', ${dayOf('t.at')}) order by t.version desc) from notice_down_text t
        where t.association_id = n.association_id and t.notice_down_id = n.id) as versions,
      (select coalesce(json_agg(json_build_object('id', r.id, 'key', r.key, 'name', r.short_name, 'role', r.role, 'hasBelow', r.has_below,
          'deliveredOn', r.delivered_on, 'via', r.via, 'isWaiting', r.via is null, 'meetsOn', r.meets_on) order by r.floor desc, r.ordinal), '[]') from (
        select distinct on (f.id) f.id, f.key, f.short_name, f.ordinal, l.role, l.ordinal as floor, ${dayOf('d.delivered_at')} as delivered_on, d.via,
          exists (select from forums_below(f.id)) as has_below,
          (select min(m.meets_on) from meeting m where m.association_id = f.association_id and m.forum_id = f.id
            and m.state = 'planned' and m.meets_on >= today()) as meets_on
        from notice_down_delivery d
        join forum f on f.association_id = d.association_id and f.id = d.forum_id
        join floor l on l.association_id = f.association_id and l.id = f.floor_id
        where d.association_id = n.association_id and d.notice_down_id = n.id
        order by f.id, d.version desc) r) as forums,
      (select coalesce(json_agg(json_build_object('forumId', m.forum_id, 'forum', m.short_name, 'body', m.body, 'on', m.day) order by m.floor desc, m.ordinal), '[]')
        from (select distinct on (s.forum_id) s.forum_id, f.short_name, f.ordinal, l.ordinal as floor, s.body, ${dayOf('s.at')} as day
          from notice_down_meaning s
          join forum f on f.association_id = s.association_id and f.id = s.forum_id
          left join floor l on l.association_id = f.association_id and l.id = f.floor_id
          where s.association_id = n.association_id and s.notice_down_id = n.id
          order by s.forum_id, s.id desc) m) as meanings
    from notice_down n
    where n.id = ${id}`.execute(trx)
  const [notice] = rows
  if (!notice) throw new NotFound()
  return notice
}

/** The text of `n` as it now stands. */
export const latestText = sql`(select text.title, text.body, text.meaning, text.paragraph, text.version from notice_down_text text
  where text.association_id = n.association_id and text.notice_down_id = n.id order by text.version desc limit 1)`

export const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`
