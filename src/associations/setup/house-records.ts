import type { Kind } from './record.ts'

// Parts, floors and themes. What the file no longer has is closed with the day, never removed.

type Member = {
  ordinal: number
  name: string
  short_name: string
  kind: 'fk' | 'af' | 'region' | 'kommun'
  closed_on: string | null
}

export const members: Kind<Member> = {
  what: 'part',
  words: { ordinal: 'ordning', name: 'namn', short_name: 'kortnamn', kind: 'slag', closed_on: 'stängd' },
  async read(trx) {
    const rows = await trx.selectFrom('member').selectAll().execute()
    return rows.map(({ id, key, association_id, ...values }) => ({ id, key, name: values.name, values }))
  },
  wanted: (file) =>
    file.members.map(({ key, name, shortName, kind }, index) => ({
      key,
      name,
      values: () => ({ ordinal: index + 1, name, short_name: shortName, kind, closed_on: null }),
    })),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, closed_on: today }),
  async write(trx, ids, key, values) {
    const { id } = await trx
      .insertInto('member')
      .values({ association_id: ids.association, key, ...values })
      .onConflict((conflict) => conflict.columns(['association_id', 'key']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}

type Floor = {
  /** Null when closed: a closed floor gives its number to others. */
  ordinal: number | null
  name: string
  short_name: string
  role: 'team' | 'group' | 'board' | 'outside'
  note: string | null
  closed_on: string | null
}

export const floors: Kind<Floor> = {
  what: 'våning',
  words: {
    ordinal: 'ordning',
    name: 'namn',
    short_name: 'kort',
    role: 'slag',
    note: 'anteckning',
    closed_on: 'stängd',
  },
  async read(trx) {
    const rows = await trx.selectFrom('floor').selectAll().execute()
    return rows.map(({ id, key, association_id, ordinal, ...values }) => ({
      id,
      key,
      name: values.name,
      values: { ...values, ordinal: values.closed_on ? null : ordinal },
    }))
  },
  wanted: (file) =>
    file.floors.map((floor) => ({
      key: floor.key,
      name: floor.name,
      values: () => ({
        ordinal: floor.closedOn ? null : (floor.ordinal ?? null),
        name: floor.name,
        short_name: floor.shortName,
        role: floor.role,
        note: floor.note ?? null,
        closed_on: floor.closedOn ?? null,
      }),
    })),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, ordinal: null, closed_on: today }),
  async write(trx, ids, key, { ordinal, ...values }) {
    const row = { ...values, ordinal: ordinal ?? closedOrdinal }
    const { id } = await trx
      .insertInto('floor')
      .values({ association_id: ids.association, key, ...row })
      .onConflict((conflict) => conflict.columns(['association_id', 'key']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    if (ordinal === null) {
      // Numbers of floors differ, also those of closed ones; the rule is checked at the end of the transaction.
      await trx
        .updateTable('floor')
        .set({ ordinal: closedOrdinal + id })
        .where('id', '=', id)
        .execute()
    }
    return id
  },
}

const closedOrdinal = 1000

type Theme = { ordinal: number; name: string; closed_on: string | null }

export const themes: Kind<Theme> = {
  what: 'tema',
  words: { ordinal: 'ordning', name: 'namn', closed_on: 'stängt' },
  async read(trx) {
    const rows = await trx.selectFrom('theme').selectAll().execute()
    return rows.map(({ id, key, association_id, ...values }) => ({ id, key, name: values.name, values }))
  },
  wanted: (file) =>
    file.themes.map((name, index) => ({
      key: name.toLowerCase(),
      name,
      values: () => ({ ordinal: index + 1, name, closed_on: null }),
    })),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, closed_on: today }),
  async write(trx, ids, key, values) {
    const { id } = await trx
      .insertInto('theme')
      .values({ association_id: ids.association, key, ...values })
      .onConflict((conflict) => conflict.columns(['association_id', 'key']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}
