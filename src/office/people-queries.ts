import { sql } from 'kysely'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import { seatOf } from './queries.ts'
import type { OfficeMember } from './rules.ts'

export const peopleViews = ['alla', 'inte-inne', 'utan-plats', 'slutat'] as const
export type PeopleView = (typeof peopleViews)[number]

/** Somebody who belongs to the association, with the seats they have or have been given. */
export type Listed = {
  id: number
  name: string
  isOffice: boolean
  hasEntered: boolean
  invitedOn: string | null
  until: string | null
  seats: string[]
}

const perPage = 50

/** A page of people by name; those after the person `after`, if one is given. */
export async function listPeople(
  trx: Scope,
  { view, after, name }: { view: PeopleView; after: number | null; name: string },
): Promise<{ people: Listed[]; next: number | null }> {
  const { rows } = await sql<Listed>`
    select p.id, p.name, m.is_office as "isOffice", m.has_entered as "hasEntered", m.until_on as until,
      (select max(i.sent_at at time zone 'Europe/Stockholm')::date from invitation i where i.association_id = m.association_id and i.person_id = p.id) as "invitedOn",
      coalesce((select json_agg(distinct f.short_name) from seat_holder h
        join seat s on s.association_id = h.association_id and s.id = h.seat_id and s.closed_on is null
        join forum f on f.association_id = s.association_id and f.id = s.forum_id
        where h.association_id = m.association_id and h.person_id = p.id and (h.until_on is null or h.until_on >= today())), '[]') as seats
    from membership m
    join person p on p.id = m.person_id
    where ${inView(view)} and position(lower(${name}) in lower(p.name)) > 0
      and (${after}::bigint is null or (lower(p.name), p.id) > (select lower(l.name), l.id from person l where l.id = ${after}))
    order by lower(p.name), p.id
    limit ${perPage + 1}`.execute(trx)
  const people = rows.slice(0, perPage)
  return { people, next: rows.length > perPage ? (people.at(-1)?.id ?? null) : null }
}

function inView(view: PeopleView) {
  const isHere = sql`(m.until_on is null or m.until_on >= today())`
  if (view === 'slutat') return sql`m.until_on < today()`
  if (view === 'inte-inne') return sql`${isHere} and not m.has_entered`
  if (view === 'utan-plats')
    return sql`${isHere} and not m.is_office and not exists (${seatOf(sql.ref('m.person_id'))})`
  return isHere
}

export type Person = Omit<Listed, 'seats'> & {
  email: string
  from: string
  isElsewhere: boolean
  seats: {
    id: number
    forum: string
    part: { name: string }
    function: string | null
    kind: 'ordinary' | 'deputy'
    from: string
    until: string | null
    leavesOn: string | null
  }[]
}

/** Throws NotFound where nobody with that id belongs, or has belonged, to the association. */
export async function findPerson(trx: Scope, id: number): Promise<Person> {
  const { rows } = await sql<Person>`
    select p.id, p.name, p.email, m.is_office as "isOffice", m.has_entered as "hasEntered", m.from_on as from, m.until_on as until,
      is_known_elsewhere(p.id) as "isElsewhere",
      (select max(i.sent_at at time zone 'Europe/Stockholm')::date from invitation i where i.association_id = m.association_id and i.person_id = p.id) as "invitedOn",
      coalesce((select json_agg(json_build_object('id', s.id, 'forum', f.short_name, 'part', json_build_object('name', o.name), 'function', s.function,
          'kind', h.kind, 'from', h.from_on, 'until', h.until_on, 'leavesOn', m.until_on) order by f.ordinal, s.ordinal, h.id) from seat_holder h
        join seat s on s.association_id = h.association_id and s.id = h.seat_id and s.closed_on is null
        join forum f on f.association_id = s.association_id and f.id = s.forum_id
        join member o on o.association_id = s.association_id and o.id = s.member_id
        where h.association_id = m.association_id and h.person_id = p.id and (h.until_on is null or h.until_on >= today())), '[]') as seats
    from membership m
    join person p on p.id = m.person_id
    where p.id = ${id}`.execute(trx)
  const [person] = rows
  if (!person) throw new NotFound()
  return person
}

/** Those at the office now or later; a handful. */
export async function listOffice(trx: Scope): Promise<OfficeMember[]> {
  const { rows } = await sql<OfficeMember>`
    select person_id as person, from_on as from, until_on as until from membership
    where is_office and (until_on is null or until_on >= today()) limit 100`.execute(trx)
  return rows
}
