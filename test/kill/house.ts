import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { hash } from '../../src/people/session.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/database/open.ts'
import { openScope } from '../../src/platform/scope.ts'
import { type Environment, runHissen } from './server.ts'

export type Writer = { slug: string; cookie: string; forum: number; touches: number[] }

/** Sets up the example house and signs in some of those who sit in its teams. */
export async function buildWriters(environment: Environment, count: number): Promise<Writer[]> {
  await runHissen(
    ['setup', 'examples/blekinge/forbund.yaml', '--people', 'examples/blekinge/personer.yaml'],
    environment,
  )
  return withDatabase(environment, async (database) => {
    const { id, slug } = await database.db.selectFrom('association').select(['id', 'slug']).executeTakeFirstOrThrow()
    const { rows } = await inside(database, id).read((trx) =>
      sql<{ person: number; forum: number; members: number[] }>`
        select distinct on (h.person_id) h.person_id as person, s.forum_id as forum,
          (select array_agg(distinct o.member_id) from seat o where o.forum_id = s.forum_id) as members
        from seat_holder h join seat s on s.id = h.seat_id join forum f on f.id = s.forum_id
          join floor l on l.id = f.floor_id
        where l.role = 'team' and f.kind = 'lift' and h.until_on is null and h.kind = 'ordinary'
        order by h.person_id limit ${count}`.execute(trx),
    )
    const writers: Writer[] = []
    for (const { person, forum, members } of rows) {
      const cookie = randomBytes(16).toString('hex')
      await database.db
        .insertInto('session')
        .values({ token_hash: hash(cookie), person_id: person, device: 'Prov' })
        .execute()
      writers.push({ slug, cookie, forum, touches: members.slice(0, 3) })
    }
    return writers
  })
}

export type Found = { keys: Set<string>; halfDone: string[] }

/** What is in the database once the server is gone: every question, and those of which only a part was written. */
export async function readBack(environment: Environment): Promise<Found> {
  return withDatabase(environment, async (database) => {
    const { id } = await database.db.selectFrom('association').select('id').executeTakeFirstOrThrow()
    const { rows } = await inside(database, id).read((trx) =>
      sql<{ key: string; number: number; isWhole: boolean; count: number }>`
        select q.key, q.number,
          exists (select from question_text t where t.question_id = q.id)
            and exists (select from question_touch t where t.question_id = q.id)
            and exists (select from question_event e where e.question_id = q.id and e.action = 'raised')
            and q.holder_id is not null and q.next_on is not null as "isWhole",
          (select question_count from association where id = q.association_id)::int as count
        from question q order by q.number`.execute(trx),
    )
    const parts = rows.filter((row) => !row.isWhole).map((row) => `question ${row.number} is not whole`)
    const gaps = rows
      .filter((row, index) => row.number !== index + 1)
      .map((row) => `a number is missing before ${row.number}`)
    const count = rows[0]?.count ?? 0
    const counted = count === rows.length ? [] : [`${count} counted, ${rows.length} there`]
    return { keys: new Set(rows.map((row) => row.key)), halfDone: [...parts, ...gaps, ...counted] }
  })
}

function inside({ db }: OpenDatabase, association: number) {
  return openScope(db, { association, person: null, forums: '*', now: new Date() })
}

async function withDatabase<T>(environment: Environment, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig(environment))
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
