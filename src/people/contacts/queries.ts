import { sql } from 'kysely'
import type { Member } from '../../database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Select } from '../../platform/rows.ts'
import type { Scope } from '../../platform/scope.ts'

type Kind = Select<Member>['kind']

export type Part = {
  id: number
  key: string
  name: string
  kind: Kind
  namingForums: number[]
}

/** An open part. Throws NotFound. */
export async function findPart(trx: Scope, key: string): Promise<Part> {
  const { rows } = await sql<Part>`
    select m.id, m.key, m.name, m.kind,
      coalesce((select json_agg(distinct s.forum_id) from seat s where s.association_id = m.association_id and s.member_id = m.id
        and s.closed_on is null and role_of_forum(s.forum_id) in ('group', 'board')), '[]') as "namingForums"
    from member m where m.key = ${key} and m.closed_on is null`.execute(trx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

export type ListedPart = { id: number; key: string; name: string; kind: Kind; contacts: number; acceptors: number }

/** Every open part in its own order, with how many it has named who still count: zero is "saknar kontakt". */
export async function listParts(trx: Scope): Promise<ListedPart[]> {
  const named = (kind: 'contact' | 'acceptor') => sql`(select count(distinct c.person_id)::integer from member_contact c
    where c.association_id = m.association_id and c.member_id = m.id and c.kind = ${kind}
      and is_current(c.from_on, c.until_on) and is_member(c.person_id))`
  const { rows } = await sql<ListedPart>`
    select m.id, m.key, m.name, m.kind, ${named('contact')} as contacts, ${named('acceptor')} as acceptors
    from member m where m.closed_on is null order by m.ordinal, m.id limit 500`.execute(trx)
  return rows
}

export type Seated = {
  forum: string
  forumKey: string
  function: string | null
  name: string
  kind: 'ordinary' | 'deputy'
}

const peopleMax = 200

/** Where in the house the part sits, and who holds its seats today, from the ground up. */
export async function listSeatedFor(trx: Scope, memberId: number): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    select f.short_name as forum, f.key as "forumKey", s.function, p.name, h.kind
    from seat s
    join forum f on f.association_id = s.association_id and f.id = s.forum_id
    left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    join person p on p.id = h.person_id
    where s.member_id = ${memberId} and s.closed_on is null and f.closed_on is null
      and is_current(h.from_on, h.until_on) and is_member(h.person_id)
    order by l.ordinal nulls last, f.ordinal, s.ordinal, h.kind desc, h.id
    limit ${peopleMax}`.execute(trx)
  return rows
}

export type Named = {
  id: number
  personId: number
  name: string
  kind: 'acceptor' | 'contact'
  area: string | null
  fromOn: string
  /** Named, and since then gone from the house: no longer counts. */
  hasLeft: boolean
}

/** Whom the part has named and not taken back. */
export async function listNamed(trx: Scope, memberId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select c.id, c.person_id as "personId", p.name, c.kind, c.area, c.from_on as "fromOn", not is_member(c.person_id) as "hasLeft"
    from member_contact c join person p on p.id = c.person_id
    where c.member_id = ${memberId} and (c.until_on is null or c.until_on >= today())
    order by c.kind, c.area, p.name, c.id
    limit ${peopleMax}`.execute(trx)
  return rows
}

export type Choosable = { id: number; name: string; isSeated: boolean }

/** Who may be named: everybody in the house, those who sit for the part first. */
export async function listChoosable(trx: Scope, memberId: number): Promise<Choosable[]> {
  const { rows } = await sql<Choosable>`
    select p.id, p.name, exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
      where s.association_id = m.association_id and s.member_id = ${memberId} and s.closed_on is null and h.person_id = p.id
        and is_current(h.from_on, h.until_on)) as "isSeated"
    from membership m join person p on p.id = m.person_id
    where is_current(m.from_on, m.until_on)
    order by "isSeated" desc, p.name, p.id
    limit 1000`.execute(trx)
  return rows
}
