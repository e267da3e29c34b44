import type { Kind } from './record.ts'

type Goal = {
  ordinal: number
  body: string
  member: string | null
  low: number | null
  high: number | null
  scale_low: number | null
  scale_high: number | null
  unit: string | null
  source: string | null
  closed_on: string | null
}

export const goals: Kind<Goal> = {
  what: 'mål',
  words: {
    ordinal: 'ordning',
    body: 'text',
    member: 'part',
    low: 'spannets början',
    high: 'spannets slut',
    scale_low: 'skalans början',
    scale_high: 'skalans slut',
    unit: 'enhet',
    source: 'källa',
    closed_on: 'stängt',
  },
  async read(trx) {
    const rows = await trx
      .selectFrom('goal')
      .leftJoin('member', 'member.id', 'goal.member_id')
      .selectAll('goal')
      .select('member.key as member')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      key: `${row.year} ${row.key}`,
      name: row.key,
      values: {
        ordinal: row.ordinal,
        body: row.body,
        member: row.member,
        low: toNumber(row.low),
        high: toNumber(row.high),
        scale_low: toNumber(row.scale_low),
        scale_high: toNumber(row.scale_high),
        unit: row.unit,
        source: row.source,
        closed_on: row.closed_on,
      },
    }))
  },
  wanted: (file) =>
    file.goals.map((goal, index) => ({
      key: `${goal.year} ${goal.key}`,
      name: goal.key,
      values: () => ({
        ordinal: index + 1,
        body: goal.body,
        member: goal.member ?? null,
        low: goal.low ?? null,
        high: goal.high ?? null,
        scale_low: goal.scaleLow ?? null,
        scale_high: goal.scaleHigh ?? null,
        unit: goal.unit ?? null,
        source: goal.source ?? null,
        closed_on: null,
      }),
    })),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, closed_on: today }),
  async write(trx, ids, key, { member, ...values }) {
    const [year = '', name = ''] = key.split(' ')
    const row = { ...values, member_id: member === null ? null : ids.of('part', member) }
    const { id } = await trx
      .insertInto('goal')
      .values({ association_id: ids.association, year: Number(year), key: name, ...row })
      .onConflict((conflict) => conflict.columns(['association_id', 'year', 'key']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}

function toNumber(numeric: string | null): number | null {
  return numeric === null ? null : Number(numeric)
}
