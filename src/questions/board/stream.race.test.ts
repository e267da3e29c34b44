import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Asker, clock, cookieOf, jobs, moveTo, testConfig } from '../../../test/app.ts'
import { buildHouse, buildQuestion } from '../../../test/builders.ts'
import { testDatabaseUrl } from '../../../test/database/open.ts'
import { follow } from '../../../test/follow.ts'
import { buildLifted } from '../../../test/steps.ts'
import { createApp } from '../../app.tsx'
import { withKysely } from '../../platform/database/open.ts'
import { openPostgres } from '../../platform/database/postgres.ts'
import { createLog } from '../../platform/log.ts'
import { createMetrics } from '../../platform/metrics.ts'

test('what is done through one process is seen in the others', async () => {
  const house = await buildHouse()
  moveTo(house.now)
  const processes = await Promise.all([openProcess(), openProcess()])
  const path = `/${house.slug}/hissen/tavlan/strom`
  const streams = await Promise.all(processes.map(({ ask }) => follow(house.office, path, ask)))
  await Promise.all(streams.map((stream) => stream.until('data:')))

  await buildLifted(house.team, { title: 'Hörs i alla processer' })
  await buildQuestion(house.team, { title: 'Bara vårt' })
  await Promise.all(streams.map((stream) => stream.until('Hörs i alla processer')))
  await Promise.all(streams.map((stream) => stream.until('1 fråga bara i sina team')))
  for (const stream of streams) expect(stream.text()).not.toContain('Bara vårt')
  const lastIds = () =>
    streams.map((stream) =>
      stream
        .text()
        .match(/^id: .*$/gm)
        ?.at(-1),
    )
  // One of them may have drawn once more in between; in the end they show the same.
  await expect.poll(() => new Set(lastIds()).size, { timeout: 5_000 }).toBe(1)

  await Promise.all(streams.map((stream) => stream.leave()))
  await Promise.all(processes.map(({ close }) => close()))
})

test('a process that lost its listener catches up when it is back', async () => {
  const house = await buildHouse()
  moveTo(house.now)
  const { ask, close } = await openProcess()
  const stream = await follow(house.office, `/${house.slug}/hissen/tavlan/strom`, ask)
  await stream.until('data:')
  // An ordinary owner may end sessions of its own role.
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'hissen listen' and datname = current_database()`.execute(house.db)
  await buildLifted(house.team, { title: 'Efter avbrottet' })
  await stream.until('Efter avbrottet')
  await stream.leave()
  await close()
})

/** An app on a pool and a listener of its own, as another process has them. */
async function openProcess() {
  const { db, listen, close } = withKysely(await openPostgres(await testDatabaseUrl(), 3))
  const log = createLog('error', (line) => {
    throw new Error(line)
  })
  const app = createApp({ db, listen, config: testConfig, jobs, log, metrics: createMetrics(), clock })
  const ask = async (asker: Asker, path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    if (asker) headers.set('Cookie', await cookieOf(asker))
    return app.request(`http://localhost${path}`, { ...init, headers })
  }
  return { ask, close }
}
