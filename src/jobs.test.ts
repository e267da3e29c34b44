import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildHouse } from '../test/builders.ts'
import { planMeeting } from '../test/meetings.ts'
import { jobHandlers } from './jobs.ts'
import { createLog } from './platform/log.ts'

test('the lift moves before any mail is sent, whatever the mail server does', async () => {
  const house = await buildHouse({ now: new Date(), pause: null })
  await planMeeting(house.team, 1)
  const old = { key: `test:${house.id}`, kind: 'test', to_address: 'en@exempel.se', subject: 'Hej', text_body: 'Text' }
  await house.db
    .insertInto('mail')
    .values({ ...old, created_at: new Date(Date.now() - 600_000) })
    .execute()
  const sheets = () =>
    house.system.read((trx) => trx.selectFrom('mail').where('kind', '=', 'sheet').select('id').execute())
  const written: number[] = []
  const lines: string[] = []
  const { tick } = jobHandlers({
    ...{ db: house.db, publicUrl: 'http://localhost', log: createLog('error', (line) => void lines.push(line)) },
    post: async () => {
      written.push((await sheets()).length)
      throw new Error('The mail server is away')
    },
  })
  await tick?.({})
  expect(written).toEqual([4])
  expect(lines.filter((line) => line.includes('"mail"'))).toHaveLength(1)
})

test('every fault of a tick is told, not only the first', async () => {
  const house = await buildHouse({ now: new Date(), pause: null })
  for (const forum of [house.team, house.otherTeam, house.group]) await planMeeting(forum, 1)
  const refused = [house.team.convener.email, house.otherTeam.convener.email].map((email) => sql.lit(email))
  const notToThese = sql`to_address <> all (array[${sql.join(refused)}])`
  await house.db.schema.alterTable('mail').addCheckConstraint('not_to_these', notToThese).execute()
  const lines: string[] = []
  const { tick } = jobHandlers({
    ...{ db: house.db, publicUrl: 'http://localhost', post: null },
    log: createLog('error', (line) => void lines.push(line)),
  })
  await tick?.({})
  await house.db.schema.alterTable('mail').dropConstraint('not_to_these').execute()
  expect(lines).toHaveLength(2)
})
