import type { Kysely } from 'kysely'
import type { Pool, QueryResult } from 'pg'
import { type Db, fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '../database.ts'
import { faultFields, type Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Scope } from './scope.ts'

/** Jobs carry ids, never text: they stay in the database after what they are about has been removed. */
export type JobIds = Record<string, number>

export type JobHandlers = Record<string, (ids: JobIds) => Promise<void>>

export type Jobs = {
  /** Queues a job that runs if and only if the transaction is committed. */
  send(trx: Scope, name: string, ids: JobIds): Promise<void>
  /** Waits for work under way. */
  stop(): Promise<void>
}

type Needs = { db: Kysely<Database>; pool: Pool; log: Log; metrics: Metrics }

const schema = 'pgboss'
const stopWaitMsMax = 10_000

/** Starts one worker a handler; the handler named `tick` runs every minute, in one process only. */
export async function startJobs({ pool, log, metrics }: Needs, handlers: JobHandlers): Promise<Jobs> {
  const boss = new PgBoss({
    db: overPool(pool),
    schema,
    persistWarnings: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (fault) => log.error('jobs', faultFields(fault)))
  await boss.start()
  for (const [name, handler] of Object.entries(handlers)) {
    await boss.createQueue(name, { retryLimit: 5, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 })
    await boss.work<JobIds>(name, { pollingIntervalSeconds: 2 }, async (batch) => {
      for (const job of batch) await run(name, () => handler(job.data ?? {}), { log, metrics })
    })
  }
  if ('tick' in handlers) await boss.schedule('tick', '* * * * *', {}, { retryLimit: 0 })
  await letRequestsSend(pool)
  return {
    async send(trx, name, ids) {
      await boss.send(name, ids, { db: fromKysely(trx) })
    },
    stop: () => boss.stop({ graceful: true, timeout: stopWaitMsMax }),
  }
}

/** For tests and commands that need no worker: what is sent goes to `sent`. */
export function rememberJobs(): Jobs & { sent: { name: string; ids: JobIds }[] } {
  const sent: { name: string; ids: JobIds }[] = []
  return {
    sent,
    async send(_trx, name, ids) {
      sent.push({ name, ids })
    },
    async stop() {},
  }
}

async function run(name: string, work: () => Promise<void>, { log, metrics }: Pick<Needs, 'log' | 'metrics'>) {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  try {
    await work()
    metrics.observeJob({ job: name, outcome: 'done', seconds: seconds() })
  } catch (fault) {
    metrics.observeJob({ job: name, outcome: 'failed', seconds: seconds() })
    log.error('job', { job: name, ...faultFields(fault) })
    throw fault
  }
}

/**
 * pg-boss sends whole scripts with their own begin and commit. A fault in the middle leaves the transaction open, which on
 * the embedded database would be everybody's: it is undone before the connection goes back.
 */
function overPool(pool: Pool): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      try {
        const result: QueryResult | QueryResult[] = await client.query(text, values)
        return { rows: [result].flat().flatMap((part) => part.rows) }
      } catch (fault) {
        await client.query('rollback')
        throw fault
      } finally {
        client.release()
      }
    },
  }
}

/** Inside its transaction a request is `hissen_app`, which owns nothing. */
async function letRequestsSend(pool: Pool): Promise<void> {
  await pool.query(`
    grant usage on schema ${schema} to hissen_app;
    grant select on ${schema}.queue to hissen_app;
    grant select, insert on ${schema}.job, ${schema}.job_common to hissen_app;
  `)
}
