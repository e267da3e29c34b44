import type { Kind } from './record.ts'

type Seat = {
  forum: string
  member: string
  ordinal: number
  function: string | null
  rhythm: 'every' | 'schedule' | 'yearly' | 'needed'
  times_per_year: number | null
  mandate: string | null
  phone: string | null
  hours: string | null
  way_in: string | null
  is_convening: boolean
  closed_on: string | null
}

/** A seat is known by its forum and its name there, »kt-solvesborg/fk«. */
export const seats: Kind<Seat> = {
  what: 'plats',
  words: {
    forum: 'forum',
    member: 'part',
    ordinal: 'ordning',
    function: 'funktion',
    rhythm: 'rytm',
    times_per_year: 'gånger per år',
    mandate: 'mandat',
    phone: 'telefon',
    hours: 'tider',
    way_in: 'väg in',
    is_convening: 'sammankallande',
    closed_on: 'stängd',
  },
  async read(trx) {
    const rows = await trx
      .selectFrom('seat')
      .innerJoin('forum', 'forum.id', 'seat.forum_id')
      .innerJoin('member', 'member.id', 'seat.member_id')
      .selectAll('seat')
      .select(['forum.key as forum', 'member.key as member'])
      .execute()
    return rows.map(({ id, key, association_id, forum_id, member_id, ...values }) => ({ id, key, name: key, values }))
  },
  wanted: (file) =>
    file.forums.flatMap((forum) =>
      forum.seats.map((seat, index) => ({
        key: `${forum.key}/${seat.key}`,
        name: `${forum.key}/${seat.key}`,
        values: () => ({
          forum: forum.key,
          member: seat.member,
          ordinal: index + 1,
          function: seat.function ?? null,
          rhythm: seat.rhythm.kind,
          times_per_year: seat.rhythm.timesPerYear,
          mandate: seat.mandate ?? null,
          phone: seat.phone,
          hours: seat.hours,
          way_in: seat.wayIn,
          is_convening: seat.isConvening,
          closed_on: null,
        }),
      })),
    ),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, closed_on: today }),
  async write(trx, ids, key, { forum, member, ...values }) {
    const row = { ...values, forum_id: ids.of('forum', forum), member_id: ids.of('part', member) }
    const { id } = await trx
      .insertInto('seat')
      .values({ association_id: ids.association, key, ...row })
      .onConflict((conflict) => conflict.columns(['association_id', 'key']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}
