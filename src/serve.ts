import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import { loadWords } from './identification/words.ts'
import { jobHandlers } from './jobs.ts'
import { systemClock } from './platform/clock.ts'
import { type Config, ConfigFault } from './platform/config.ts'
import { faultCode } from './platform/database/fault.ts'
import { migrate } from './platform/database/migrate.ts'
import { type OpenDatabase, openDatabase } from './platform/database/open.ts'
import { startJobs } from './platform/jobs.ts'
import { createLog, faultFields, type Log } from './platform/log.ts'
import { openPost } from './platform/mail.ts'
import { createMetrics } from './platform/metrics.ts'
import { countOpenQuestions } from './questions/count.ts'

export type Serving = {
  url: string
  log: Log
  /** Answers what is under way, then closes everything. Safe to call twice. */
  stop(): Promise<void>
}

const requestsEndMsMax = 3_000
const wordsAfterMs = 1_500
const tendEveryMs = 10 * 60_000
const snapshotEveryMs = 6 * 60 * 60_000

/** Throws ConfigFault when the database or the port cannot be had. */
export async function serve(config: Config): Promise<Serving> {
  const log = createLog(config.logLevel)
  const clock = systemClock
  const metrics = createMetrics()
  const database = await openDatabase(config, async (first) => {
    // Building the example house takes some seconds: whoever started it for the first time is told.
    log.info('first-start', { demo: config.isDemo })
    if (process.stderr.isTTY)
      process.stderr.write('\n  Första starten: databasen och exemplet byggs. Det tar en stund.\n')
    // Only the very first start reads the example and all that it takes to set up a house.
    const { fillFirst } = await import('./first-start.ts')
    await fillFirst(first, config)
  })
  try {
    await migrate(database.db)
    if (await isSuperuser(database)) log.warn('superuser', { advice: 'DATABASE_URL ska ange en vanlig användare' })
    metrics.gauge('hissen_open_questions', 'Questions not yet closed', () => countOpenQuestions(database.db, clock()))
    const jobs = await startJobs(
      { ...database, log, metrics },
      jobHandlers({ db: database.db, log, post: openPost(config), publicUrl: config.publicUrl }),
    )
    const closing = new AbortController()
    const app = createApp({ ...database, config, jobs, log, metrics, clock, closing: closing.signal })
    const server = await listen(app.fetch, config)
    const stopTending = tend(database, log)
    // Some tenths of a second once, taken when nobody waits: else whoever sends the first form would.
    const reading = setTimeout(loadWords, wordsAfterMs).unref()
    const stop = async () => {
      stopTending()
      clearTimeout(reading)
      closing.abort()
      await server.stop()
      await jobs.stop()
      await database.snapshot?.()
      await database.close()
    }
    let stopping: Promise<void> | undefined
    return {
      url: server.url,
      log,
      stop() {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (fault) {
    await database.close()
    throw fault
  }
}

/** A superuser passes row security in every function that runs as the owner. */
async function isSuperuser({ pool }: OpenDatabase): Promise<boolean> {
  const { rows } = await pool.query<{ is: boolean }>(`select rolsuper as is from pg_roles where rolname = session_user`)
  return rows[0]?.is ?? false
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

async function listen(fetch: Fetch, { port, host }: Config) {
  const server = createAdaptorServer({ fetch })
  server.listen(port, host)
  await once(server, 'listening').catch((fault: unknown) => {
    const why = faultCode(fault) === 'EADDRINUSE' ? 'används redan av ett annat program' : 'går inte att använda'
    throw new ConfigFault(`Porten ${port} på ${host} ${why}. Välj en annan med PORT, till exempel PORT=3001 npm start.`)
  })
  const address = server.address()
  const actual = address !== null && typeof address === 'object' ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      // Live streams never end by themselves.
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), requestsEndMsMax)
      await closed
      clearTimeout(timer)
    },
  }
}

/** The embedded database has no server that looks after it: without a checkpoint its log would grow for ever. */
function tend(database: OpenDatabase, log: Log): () => void {
  const every = (ms: number, name: string, work: (() => Promise<unknown>) | undefined) => {
    if (!work) return undefined
    return setInterval(() => void work().catch((fault) => log.error(name, faultFields(fault))), ms).unref()
  }
  const timers = [every(tendEveryMs, 'tend', database.tend), every(snapshotEveryMs, 'snapshot', database.snapshot)]
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
