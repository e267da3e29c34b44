import type { Pool, PoolClient, QueryConfig } from 'pg'
import { createApp } from '../../src/app.tsx'
import { systemClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { withKysely } from '../../src/platform/database/open.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { rememberJobs } from '../../src/platform/jobs.ts'
import { createLog } from '../../src/platform/log.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import type { Ask } from '../load/ask.ts'
import { origin } from '../load/ask.ts'
import type { Recording, Statement } from './recording.ts'

/** Asks the app itself for the pages and writes down what it asks the database: the bare handler cannot drift from it. */
export async function recordPages(databaseUrl: string, asks: Ask[]): Promise<Recording[]> {
  const engine = await openPostgres(databaseUrl, 1)
  let statements: Statement[] = []
  const database = withKysely({ ...engine, pool: listened(engine.pool, (statement) => statements.push(statement)) })
  const config = readConfig({ HISSEN_URL: origin, HISSEN_DEMO: 'nej' })
  const app = createApp({
    ...database,
    config,
    jobs: rememberJobs(),
    log: createLog('error'),
    metrics: createMetrics(),
    clock: systemClock,
  })
  const recordings: Recording[] = []
  for (const { path, cookie } of asks) {
    statements = []
    const answer = await app.request(`${origin}${path}`, { headers: { Cookie: cookie } })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    recordings.push({ path, cookie, statements, body: await answer.text() })
  }
  await engine.close()
  return recordings
}

function listened(pool: Pool, heard: (statement: Statement) => void): Pool {
  const known = new WeakMap<PoolClient, PoolClient>()
  const connect = async () => {
    const client = await pool.connect()
    const listening = known.get(client) ?? listenedClient(client, heard)
    known.set(client, listening)
    return listening
  }
  return new Proxy(pool, {
    get(target, property) {
      if (property === 'connect') return connect
      const value = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function listenedClient(client: PoolClient, heard: (statement: Statement) => void): PoolClient {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') {
        return (asked: QueryConfig) => {
          heard({ text: asked.text, values: asked.values ?? [] })
          return target.query(asked)
        }
      }
      const value = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
