import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { engine, openTestDatabase } from '../../../test/database/open.ts'
import { openScope } from '../scope.ts'

const scopeOf = { association: 1, person: null, forums: '*', now: new Date() } as const

test('what a transaction tells is heard when it is committed, and only then', async () => {
  const { db, listen } = await openTestDatabase()
  const heard: (string | null)[] = []
  const stop = await listen('hissen', (payload) => heard.push(payload))
  const { act } = openScope(db, scopeOf)

  await act(async (trx) => {
    await sql`select pg_notify('hissen', 'undone')`.execute(trx)
    throw new Error('undo')
  }).catch(() => {})
  await act((trx) => sql`select pg_notify('hissen', 'kept'), pg_notify('other', 'x')`.execute(trx))

  await vi.waitFor(() => expect(heard).toEqual(['kept']))
  stop()
})

test.runIf(engine === 'postgres')(
  'a broken connection comes back by itself and says that something may be missed',
  async () => {
    const { db, listen } = await openTestDatabase()
    const heard: (string | null)[] = []
    const stop = await listen('hissen', (payload) => heard.push(payload))

    await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'hissen listen'`.execute(db)

    await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 5_000 })
    await sql`select pg_notify('hissen', 'again')`.execute(db)
    await vi.waitFor(() => expect(heard).toEqual([null, 'again']))
    stop()
  },
)

test.runIf(engine === 'postgres')('connections that the server ends are replaced, and the process lives', async () => {
  const { db } = await openTestDatabase()
  await sql`select 1`.execute(db)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => sql`select 1`.execute(db)))
  expect(answers.length).toBe(5)
  await vi.waitFor(async () => expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]))
})
