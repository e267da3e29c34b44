import { sql } from 'kysely'
import type { Kind } from './record.ts'

type Person = {
  name: string
  email: string
  is_office: boolean
  is_demo: boolean
  from_on: string
  until_on: string | null
}

/** People are known by their address. One who is no longer in the file ends today and keeps what was done. */
export const people: Kind<Person> = {
  what: 'person',
  words: {
    name: 'namn',
    email: 'e-post',
    is_office: 'kansli',
    is_demo: 'exempel',
    from_on: 'från',
    until_on: 'till',
  },
  async read(trx) {
    const rows = await trx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.id', 'person.email', 'person.name', 'person.is_demo', 'is_office', 'from_on', 'until_on'])
      .execute()
    return rows.map(({ id, ...values }) => ({ id, key: values.email, name: values.name, values }))
  },
  wanted: (file, { today, isDemo }) =>
    file.people?.map((person) => ({
      key: person.email,
      name: person.name,
      values: (stored) => ({
        name: person.name,
        email: person.email,
        is_office: person.isOffice,
        is_demo: stored?.is_demo ?? isDemo,
        from_on: person.from ?? stored?.from_on ?? today,
        until_on: person.until ?? null,
      }),
    })) ?? null,
  ended: (values, { today }) => end(values, today),
  async write(trx, ids, _key, { name, email, is_demo, ...values }) {
    const { rows } = await sql<{ id: number }>`select enroll_person(${email}, ${name}, ${is_demo}) as id`.execute(trx)
    const { person_id } = await trx
      .insertInto('membership')
      // Invented people have no letter to wait for: anybody may be them.
      .values({ association_id: ids.association, person_id: rows[0]?.id ?? 0, has_entered: is_demo, ...values })
      .onConflict((conflict) => conflict.columns(['association_id', 'person_id']).doUpdateSet(values))
      .returning('person_id')
      .executeTakeFirstOrThrow()
    return person_id
  },
}

type Holding = {
  seat: string
  email: string
  kind: 'ordinary' | 'deputy'
  from_on: string
  until_on: string | null
}

/** Who holds a seat now or later. What has ended is history: somebody who comes back gets a row of her own. */
export const holdings: Kind<Holding> = {
  what: 'platsinnehav',
  words: { seat: 'plats', email: 'person', kind: 'som', from_on: 'från', until_on: 'till' },
  async read(trx) {
    const rows = await trx
      .selectFrom('seat_holder')
      .innerJoin('seat', 'seat.id', 'seat_holder.seat_id')
      .innerJoin('person', 'person.id', 'seat_holder.person_id')
      .select(['seat_holder.id', 'seat.key as seat', 'person.email', 'person.name'])
      .select(['seat_holder.kind', 'from_on', 'until_on'])
      .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>=', sql<string>`today()`)]))
      .orderBy('seat_holder.id')
      .execute()
    return rows.map(({ id, name, ...values }) => ({
      id,
      key: `${values.seat} ${values.email}`,
      name: `${name} på ${values.seat}`,
      values,
    }))
  },
  wanted: (file, { today }) =>
    file.people?.flatMap((person) =>
      person.seats
        .filter(({ until }) => until === undefined || until >= today)
        .map((holding) => ({
          key: `${holding.seat} ${person.email}`,
          name: `${person.name} på ${holding.seat}`,
          values: (stored) => ({
            seat: holding.seat,
            email: person.email,
            kind: holding.kind,
            from_on: holding.from ?? stored?.from_on ?? person.from ?? today,
            until_on: holding.until ?? null,
          }),
        })),
    ) ?? null,
  ended: (values, { today }) => end(values, today),
  async write(trx, ids, key, { seat, email, ...values }) {
    const row = { seat_id: ids.of('plats', seat), person_id: ids.of('person', email), ...values }
    const known = ids.find('platsinnehav', key)
    if (known !== undefined) {
      await trx.updateTable('seat_holder').set(row).where('id', '=', known).execute()
      return known
    }
    const { id } = await trx
      .insertInto('seat_holder')
      .values({ association_id: ids.association, ...row })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}

type Naming = {
  part: string
  email: string
  kind: 'acceptor' | 'contact'
  area: string | null
  from_on: string
  until_on: string | null
}

/** Whom the parts have named. Those named in Hissen are the parts' own, and the file neither knows nor ends them. */
export const namings: Kind<Naming> = {
  what: 'utsedd',
  words: { part: 'part', email: 'person', kind: 'som', area: 'område', from_on: 'från', until_on: 'till' },
  async read(trx) {
    const rows = await trx
      .selectFrom('member_contact as named')
      .innerJoin('member', 'member.id', 'named.member_id')
      .innerJoin('person', 'person.id', 'named.person_id')
      .where('named.named_by', 'is', null)
      .where('named.until_on', 'is', null)
      .select(['named.id', 'member.key as part', 'person.email', 'person.name', 'named.kind', 'named.area'])
      .select(['named.from_on', 'named.until_on'])
      .orderBy('named.id')
      .execute()
    return rows.map(({ id, name, ...values }) => ({
      id,
      key: keyOfNaming(values),
      name: `${name} för ${values.part}`,
      values,
    }))
  },
  wanted: (file, { today }) =>
    file.people?.flatMap((person) =>
      person.namedFor.map((named) => {
        const values = { part: named.part, email: person.email, kind: named.kind, area: named.area }
        return {
          key: keyOfNaming(values),
          name: `${person.name} för ${named.part}`,
          values: (stored) => ({
            ...values,
            from_on: named.from ?? stored?.from_on ?? person.from ?? today,
            until_on: null,
          }),
        }
      }),
    ) ?? null,
  ended: (values, { today }) => end(values, today),
  async write(trx, ids, key, { part, email, from_on, until_on, ...values }) {
    const known = ids.find('utsedd', key)
    if (known !== undefined) {
      await trx.updateTable('member_contact').set({ from_on, until_on }).where('id', '=', known).execute()
      return known
    }
    const named = { member_id: ids.of('part', part), person_id: ids.of('person', email) }
    const { id } = await trx
      .insertInto('member_contact')
      .values({ association_id: ids.association, ...named, ...values, from_on })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}

const keyOfNaming = ({ part, email, kind, area }: Pick<Naming, 'part' | 'email' | 'kind' | 'area'>) =>
  [part, email, kind, area ?? ''].join(' ')

/** The last day is today, or the first day for one who had not begun; null when the end is set already. */
function end<V extends { from_on: string; until_on: string | null }>(values: V, today: string): V | null {
  if (values.until_on !== null && values.until_on <= today) return null
  return { ...values, until_on: values.from_on > today ? values.from_on : today }
}
