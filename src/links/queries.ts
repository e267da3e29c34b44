import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { findQuestion } from '../questions/queries.ts'
import type { Question, Stance } from '../questions/question.ts'
import { kinds, Opened } from './link.ts'

type Opening = { tokenHash: Buffer; network: string; note: 'opened' | null; now: Date }

/** Whose link it is and what it is about, in one statement that also counts who knocks. */
export async function openLink(db: Kysely<Database>, { tokenHash, network, note, now }: Opening) {
  const { rows } = await sql<{ opened: unknown }>`
    select open_link(${tokenHash}, ${network}, ${note}, ${now}) as opened`.execute(db)
  return Opened.parse(rows[0]?.opened)
}

/** Notes that what was sent by a link was not let in; its own transaction, since that of the act is undone. */
export async function noteRefused(db: Kysely<Database>, opening: Omit<Opening, 'note'>): Promise<void> {
  await sql`select open_link(${opening.tokenHash}, ${opening.network}, 'refused', ${opening.now})`.execute(db)
}

/** The question a link is about. Throws NotFound where the person may not read it. */
export async function findQuestionOf(trx: Scope, id: number | null): Promise<Question> {
  return findQuestion(trx, await numberOf(trx, id))
}

/** Of two at once the second waits, and sees what the first has done. */
export async function lockQuestionOf(trx: Scope, id: number): Promise<void> {
  await sql`select lock_question(${await numberOf(trx, id)})`.execute(trx)
}

async function numberOf(trx: Scope, id: number | null): Promise<number> {
  const row = await trx
    .selectFrom('question')
    .where('id', '=', id ?? 0)
    .select('number')
    .executeTakeFirstOrThrow(() => new NotFound())
  return row.number
}

export type Told = {
  title: string
  body: string
  isExample: boolean
  /** The forum that asked, and the part it touches. */
  from: string
  obstacle: string | null
  tried: string | null
  answer: { body: string; by: string; on: string; meanings: { forum: string; body: string }[] } | null
}

/** What of a question stands in a letter and on the page behind its link: as the reader may read it. */
export async function tellQuestion(trx: Scope, questionId: number): Promise<Told> {
  const { rows } = await sql<Told>`
    select t.title, t.body, q.is_example as "isExample", o.short_name as "from", l.obstacle, l.tried,
      case when a.id is not null then json_build_object('body', a.body, 'by', f.short_name, 'on', (a.at at time zone 'Europe/Stockholm')::date,
        'meanings', (select coalesce(json_agg(json_build_object('forum', p.short_name, 'body', m.body) order by m.id), '[]')
          from local_meaning m join delivery d on d.association_id = m.association_id and d.id = m.delivery_id
          join forum p on p.association_id = d.association_id and p.id = d.forum_id
          where d.association_id = q.association_id and d.answer_id = q.answer_id)) end as answer
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum o on o.association_id = q.association_id and o.id = q.origin_forum_id
    left join answer a on a.association_id = q.association_id and a.id = q.answer_id
    left join forum f on f.association_id = a.association_id and f.id = a.forum_id
    left join lateral (select obstacle, tried from lift where lift.association_id = q.association_id and lift.question_id = q.id
      and lift.ended_by is null order by lift.id desc limit 1) l on true
    where q.id = ${questionId}`.execute(trx)
  const [told] = rows
  if (!told) throw new NotFound()
  return told
}

const OwnLinks = z.array(
  z.object({
    id: z.number(),
    slug: z.string(),
    association: z.string(),
    kind: z.enum(kinds),
    madeOn: z.string(),
    expiresOn: z.string(),
  }),
)

export type OwnLink = z.infer<typeof OwnLinks>[number]

/** One's own links that still hold, in every association, newest first. */
export async function listOwnLinks(trx: Scope, { session, now }: { session: Buffer; now: Date }): Promise<OwnLink[]> {
  const { rows } = await sql<{ links: unknown }>`select list_own_links(${session}, ${now}) as links`.execute(trx)
  return OwnLinks.parse(rows[0]?.links)
}

type Revoking = { session: Buffer; slug: string | null; link: number | null; now: Date }

/** Takes back one of one's own links, or all that hold. Gives how many. */
export async function revokeOwnLinks(trx: Scope, { session, slug, link, now }: Revoking): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select revoke_own_links(${session}, ${slug}, ${link}, ${now}) as ended`.execute(trx)
  return rows[0]?.ended ?? 0
}

export type Linked = { id: number; name: string; sentOn: string; expiresOn: string }

const peopleMax = 50

/**
 * People who have links out that still may be used, the newest in the house first. What the links are about, whether they have been
 * opened and how many there are is not told: this is for a letter that went astray, not for seeing who has answered.
 */
export async function listLinked(trx: Scope, before: number | null): Promise<{ people: Linked[]; hasMore: boolean }> {
  const { rows } = await sql<Linked>`
    select p.id, p.name, (max(l.made_at) at time zone 'Europe/Stockholm')::date as "sentOn", max(l.expires_on) as "expiresOn"
    from link l join person p on p.id = l.person_id
    where l.used_at is null and l.revoked_at is null and l.expires_on >= today() and l.kind <> 'no_mail'
      and (${before}::bigint is null or p.id < ${before})
    group by p.id, p.name
    order by p.id desc limit ${peopleMax + 1}`.execute(trx)
  return { people: rows.slice(0, peopleMax), hasMore: rows.length > peopleMax }
}

/** Takes back what is out to somebody: the office, where a letter has gone astray. Gives how many. */
export async function revokeLinksOf(trx: Scope, personId: number, by: number): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('link')
    .set({ revoked_at: sql`current_moment()`, revoked_by: by })
    .where('person_id', '=', personId)
    .where('kind', '<>', 'no_mail')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function findPart(trx: Scope, id: number | null): Promise<{ id: number; name: string }> {
  return trx
    .selectFrom('member')
    .where('id', '=', id ?? 0)
    .select(['id', 'name'])
    .executeTakeFirstOrThrow(() => new NotFound())
}

export type Said = {
  id: number
  sees: string | null
  canDo: string | null
  needs: string | null
  stance: Stance | null
  on: string
}

/** What was noted as said by a part. Throws NotFound. */
export async function findSaid(trx: Scope, id: number | null): Promise<Said> {
  return trx
    .selectFrom('perspective')
    .where('id', '=', id ?? 0)
    .select([
      'id',
      'sees',
      'can_do as canDo',
      'needs',
      'stance',
      sql<string>`(at at time zone 'Europe/Stockholm')::date`.as('on'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound())
}
