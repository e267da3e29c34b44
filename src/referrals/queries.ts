import { sql } from 'kysely'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Consent, Referral, ReferralForum, Sitting } from './referral.ts'

/** The forum, as the rules on referrals look at it. Throws NotFound. */
export async function findReferralForum(trx: Scope, key: string): Promise<ReferralForum> {
  const forum = await trx
    .selectFrom('forum')
    .where('key', '=', key)
    .select(['id', 'key', 'name', 'short_name', 'allows_identified', 'allows_referrals', 'closed_on'])
    .select(sql<number>`forum_at_table(id)`.as('table_id'))
    .executeTakeFirst()
  if (!forum) throw new NotFound()
  return {
    ...{ id: forum.id, key: forum.key, name: forum.name, shortName: forum.short_name, tableId: forum.table_id },
    ...{ allowsIdentified: forum.allows_identified, allowsReferrals: forum.allows_referrals },
    isClosed: forum.closed_on !== null,
  }
}

const sittingMax = 200

/** Who sits at the table and for whom, in the order of its seats. */
export async function listSitting(trx: Scope, { tableId }: ReferralForum): Promise<Sitting[]> {
  const { rows } = await sql<Sitting>`
    select json_build_object('id', p.id, 'name', p.name) as person, json_build_object('id', m.id, 'name', m.name) as part,
      h.kind = 'ordinary' as "isOrdinary"
    from seat s
    join member m on m.association_id = s.association_id and m.id = s.member_id
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and is_current(h.from_on, h.until_on)
    join person p on p.id = h.person_id and is_member(p.id)
    where s.forum_id = ${tableId} and s.closed_on is null
    order by s.ordinal, h.kind desc, h.id
    limit ${sittingMax}`.execute(trx)
  return rows
}

export const referralsPerPage = 30

const columns = sql`r.id, r.number, r.purpose, r.until_on as "untilOn", r.version, r.is_example as "isExample",
  (select json_build_object('id', m.id, 'name', m.name) from member m where m.association_id = r.association_id and m.id = r.holder_id) as holder,
  (select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.ordinal) from member m
    where m.association_id = r.association_id and m.id = any (r.part_ids)) as parts`

type Page = { list: Referral[]; before: number | null }

/** Those of the forum that the reader may read, in the order of their numbers; row security picks them. `before` is a number. */
export async function listReferrals(trx: Scope, forumId: number, before: number | null): Promise<Page> {
  const { rows } = await sql<Referral>`
    select ${columns} from referral r
    where r.forum_id = ${forumId} and ${before === null ? sql`true` : sql`r.number < ${before}`}
    order by r.number desc limit ${referralsPerPage + 1}`.execute(trx)
  const list = rows.slice(0, referralsPerPage)
  return { list, before: rows.length > referralsPerPage ? (list.at(-1)?.number ?? null) : null }
}

/** One that still holds, with each consent, the latest first. Throws NotFound, also where it has ended or is another's. */
export async function findReferral(
  trx: Scope,
  forumId: number,
  number: number,
): Promise<Referral & { consents: Consent[] }> {
  const { rows } = await sql<Referral & { consents: Consent[] }>`
    select ${columns}, (select json_agg(json_build_object('version', c.version, 'givenOn', c.given_on, 'untilOn', c.until_on,
        'by', (select p.name from person p where p.id = c.consent_by),
        'writtenBy', (select p.name from person p where p.id = c.written_by and p.id <> c.consent_by)) order by c.version desc)
      from referral_consent c where c.association_id = r.association_id and c.referral_id = r.id) as consents
    from referral r where r.forum_id = ${forumId} and r.number = ${number}`.execute(trx)
  const [referral] = rows
  if (!referral) throw new NotFound()
  return referral
}

export type YearCount = { year: number; band: 'few' | 'several' | 'many' }

/** How many have been made in the forum each year, for the office: bands, never by part. */
export async function countReferrals(trx: Scope, forumId: number): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`select year, band from count_referrals(${forumId})`.execute(trx)
  return rows
}
