import { sql } from 'kysely'
import type { CaseBand } from '../raise.ts'

export type Linked = { number: number; title: string; forumId: number }

/** Who else sees the question, what is gathered with it and what follows on it; days are 'YYYY-MM-DD'. */
export type TogetherTold = {
  echoes: {
    id: number
    forumId: number
    sentence: string | null
    caseBand: CaseBand | null
    on: string
    isEnded: boolean
  }[]
  /** Both what is gathered in it and what it is or was gathered in: the other end. */
  gatherings: (Linked & { id: number; isMain: boolean; isEnded: boolean })[]
  followed: Linked | null
  followers: Linked[]
}

const followersMax = 50
const day = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`
const titled = sql`s.number, (select t.title from question_text t where t.association_id = s.association_id and t.question_id = s.id
  and t.version = s.text_version) as title, s.origin_forum_id as "forumId"`

/** Of a question that is called `q`. */
export const togetherTold = sql<TogetherTold>`json_build_object(
  'echoes', (select coalesce(json_agg(entry), '[]') from (select e.id, e.forum_id as "forumId", e.sentence, e.case_band as "caseBand", ${day('e.at')} as "on",
      e.ended_at is not null as "isEnded"
    from echo e where e.association_id = q.association_id and e.question_id = q.id order by e.id) as entry),
  'gatherings', (select coalesce(json_agg(entry), '[]') from (select ${titled}, g.id, g.main_id = q.id as "isMain", g.ended_at is not null as "isEnded"
    from gathering g join question s on s.association_id = g.association_id and s.id = case when g.main_id = q.id then g.question_id else g.main_id end
    where g.association_id = q.association_id and q.id in (g.main_id, g.question_id) order by g.id) as entry),
  'followed', (select row_to_json(entry) from (select ${titled} from question s where s.association_id = q.association_id and s.id = q.follows_id) as entry),
  'followers', (select coalesce(json_agg(entry), '[]') from (select ${titled} from question s
    where s.association_id = q.association_id and s.follows_id = q.id order by s.id limit ${followersMax}) as entry))`
