import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readAfter } from '../after.ts'

/** An obstacle that remains: the answer is understood, and what hinders is still there. Days are 'YYYY-MM-DD'. */
export type Obstacle = {
  id: number
  number: number
  title: string
  isExample: boolean
  from: string
  closedOn: string
  themes: string[]
  /** What those who asked said of it. */
  sentence: string | null
  takenUpIn: { number: number; title: string; on: string }[]
}

export type Obstacles = { list: Obstacle[]; after: string | null }

const perPage = 50

/** The latest first, of those the reader may read, a page at a time by key. */
export async function listObstacles(trx: Scope, themeId: number | null, after: string | null): Promise<Obstacles> {
  const place = after ? readAfter(after) : null
  const closedOn = sql`(q.closed_at at time zone 'Europe/Stockholm')::date`
  const { rows } = await sql<Obstacle>`
    select q.id, q.number, t.title, q.is_example as "isExample", f.short_name as "from", ${closedOn} as "closedOn",
      (select coalesce(json_agg(h.name order by h.ordinal), '[]') from question_theme qt join theme h on h.association_id = qt.association_id and h.id = qt.theme_id
        where qt.association_id = q.association_id and qt.question_id = q.id) as themes,
      (select v.sentence from verdict v where v.association_id = q.association_id and v.answer_id = q.answer_id and v.value = 'obstacle_remains'
        order by v.id desc limit 1) as sentence,
      (select coalesce(json_agg(json_build_object('number', m.number, 'title', mt.title, 'on', (u.at at time zone 'Europe/Stockholm')::date) order by u.id), '[]')
        from obstacle_taken_up u
        join question m on m.association_id = u.association_id and m.id = u.main_id
        join question_text mt on mt.association_id = m.association_id and mt.question_id = m.id and mt.version = m.text_version
        where u.association_id = q.association_id and u.question_id = q.id) as "takenUpIn"
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum f on f.association_id = q.association_id and f.id = q.origin_forum_id
    where q.outcome = 'obstacle_remains'
      and ${place ? sql`(${closedOn}, q.number) < (${place.day}::date, ${place.number})` : sql`true`}
      and ${
        themeId === null
          ? sql`true`
          : sql`exists (select from question_theme qt where qt.association_id = q.association_id and qt.question_id = q.id and qt.theme_id = ${themeId})`
      }
    order by ${closedOn} desc, q.number desc
    limit ${perPage + 1}`.execute(trx)
  const list = rows.slice(0, perPage)
  const last = list.at(-1)
  return { list, after: rows.length > perPage && last ? `${last.closedOn}_${last.number}` : null }
}

export type Counts = { total: number; byTheme: Map<number, number> }

/** Over the whole county, also those the reader may not read: for each theme and in all, never by part or forum. */
export async function countObstacles(trx: Scope): Promise<Counts> {
  const { rows } = await sql<{
    theme_id: number | null
    total: number
  }>`select theme_id, total from count_obstacles()`.execute(trx)
  return {
    total: rows.find((row) => row.theme_id === null)?.total ?? 0,
    byTheme: new Map(rows.flatMap((row) => (row.theme_id === null ? [] : [[row.theme_id, row.total]]))),
  }
}

export type Board = { id: number; name: string; role: 'board'; isClosed: false }
export type BoardQuestion = { id: number; number: number; title: string; forumId: number; recipient: string | null }

/** The boards of the house, and their open questions that obstacles can be taken up in. */
export async function listBoards(trx: Scope): Promise<{ boards: Board[]; questions: BoardQuestion[] }> {
  const { rows: boards } = await sql<Board>`
    select f.id, f.short_name as name, 'board' as role, false as "isClosed" from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where l.role = 'board' and f.closed_on is null order by f.ordinal limit 20`.execute(trx)
  const { rows: questions } = await sql<BoardQuestion>`
    select q.id, q.number, t.title, q.forum_id as "forumId",
      (select o.recipient from outing o where o.association_id = q.association_id and o.question_id = q.id and o.ended_at is null) as recipient
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    where q.forum_id = any (${boards.map(({ id }) => id)}::bigint[]) and q.state in ('raised', 'received', 'preparing', 'resting', 'outside')
    order by q.state = 'outside' desc, q.number desc limit 100`.execute(trx)
  return { boards, questions }
}
