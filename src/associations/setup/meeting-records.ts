import type { Kind } from './record.ts'

type Meeting = { forum: string; meets_on: string; meets_at: string | null; place: string | null; is_settled: boolean }

/**
 * Known meeting dates. The forum plans its meetings itself, so that the file only adds dates and changes planned ones;
 * what has been held or cancelled stays. Days that have passed are taken in for the demo only, which has a past.
 */
export const meetings: Kind<Meeting> = {
  what: 'möte',
  words: { forum: 'forum', meets_on: 'datum', meets_at: 'tid', place: 'plats', is_settled: 'hållet eller inställt' },
  async read(trx) {
    const rows = await trx
      .selectFrom('meeting')
      .innerJoin('forum', 'forum.id', 'meeting.forum_id')
      .select(['meeting.id', 'meets_on', 'meets_at', 'place', 'state', 'forum.key as forum', 'forum.short_name'])
      .execute()
    return rows.map(({ id, state, short_name, meets_at, ...values }) => ({
      id,
      key: `${values.forum} ${values.meets_on}`,
      name: `${short_name} ${values.meets_on}`,
      values: { ...values, meets_at: meets_at?.slice(0, 5) ?? null, is_settled: state !== 'planned' },
    }))
  },
  wanted: (file, { today, isDemo }) =>
    file.forums
      .filter(({ closedOn }) => !closedOn)
      .flatMap((forum) =>
        forum.meetings
          .filter(({ on }) => isDemo || on >= today)
          .map((meeting) => ({
            key: `${forum.key} ${meeting.on}`,
            name: `${forum.shortName} ${meeting.on}`,
            values: (stored) =>
              stored?.is_settled
                ? stored
                : {
                    forum: forum.key,
                    meets_on: meeting.on,
                    meets_at: meeting.at ?? null,
                    place: meeting.place ?? null,
                    is_settled: false,
                  },
          })),
      ),
  ended: () => null,
  async write(trx, ids, _key, { forum, is_settled, ...values }) {
    const { id } = await trx
      .insertInto('meeting')
      .values({ association_id: ids.association, forum_id: ids.of('forum', forum), ...values })
      .onConflict((conflict) => conflict.columns(['association_id', 'forum_id', 'meets_on']).doUpdateSet(values))
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  },
}
