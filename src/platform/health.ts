import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Config } from './config.ts'
import type { Metrics } from './metrics.ts'

const databaseWaitMsMax = 2_000

/** `/halsa` lives, `/halsa/redo` can serve, `/matt` counts. Details and counts need the token; without it they do not exist. */
export function healthRoutes({
  db,
  config,
  metrics,
}: {
  db: Kysely<Database>
  config: Config
  metrics: Metrics
}): Hono {
  const isTrusted = (c: Context) => hasToken(c, config.metricsToken)
  return new Hono()
    .get('/halsa', (c) => {
      c.header('Cache-Control', 'no-store')
      if (!isTrusted(c)) return c.json({ status: 'lever' })
      const engine = config.databaseUrl ? 'postgres' : 'pglite'
      return c.json({ status: 'lever', engine, demo: config.isDemo, uptime_seconds: Math.round(process.uptime()) })
    })
    .get('/halsa/redo', async (c) => {
      c.header('Cache-Control', 'no-store')
      const begun = performance.now()
      const isReady = await answersInTime(db)
      const details = isTrusted(c) ? { database_ms: Math.round(performance.now() - begun) } : {}
      return c.json({ status: isReady ? 'redo' : 'databasen svarar inte', ...details }, isReady ? 200 : 503)
    })
    .get('/matt', async (c) => {
      if (!isTrusted(c)) return c.notFound()
      return c.body(await metrics.read(), 200, {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        'Cache-Control': 'no-store',
      })
    })
}

async function answersInTime(db: Kysely<Database>): Promise<boolean> {
  const late = Promise.withResolvers<false>()
  const timer = setTimeout(() => late.resolve(false), databaseWaitMsMax)
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answer, late.promise])
  clearTimeout(timer)
  return isReady
}

function hasToken(c: Context, token: string | null): boolean {
  const given = c.req.header('Authorization')?.replace(/^Bearer /, '')
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
