import { Client } from 'pg'
import { ConfigFault } from '../config.ts'
import { faultCode } from './fault.ts'
import type { Engine, Heard } from './open.ts'
import { GuardedPool } from './pool.ts'

const versionMin = 150_000
const connectTimeoutMs = 5_000
const reconnectWaitMs = 1_000

/** Throws ConfigFault when the server cannot be reached, is older than 15 or does not hold UTF-8. */
export async function openPostgres(url: string, connectionsMax = 10): Promise<Engine> {
  const pool = new GuardedPool({
    connectionString: url,
    max: connectionsMax,
    application_name: 'hissen',
    keepAlive: true,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c timezone=UTC',
  })
  try {
    await checkServer(pool)
  } catch (fault) {
    await pool.end()
    throw fault
  }
  const listeners = new Set<() => void>()
  return {
    pool,
    engine: 'postgres',
    async listen(channel, heard) {
      const stop = await listenForEver(url, channel, heard)
      listeners.add(stop)
      return () => {
        listeners.delete(stop)
        stop()
      }
    },
    async close() {
      for (const stop of listeners) stop()
      await pool.end()
    },
  }
}

async function checkServer(pool: GuardedPool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    )
    .catch((fault: unknown) => {
      throw new ConfigFault(`Hissen når inte databasen i DATABASE_URL. ${whyUnreachable(fault)}`)
    })
  const server = rows[0]
  if (!server || server.version < versionMin) {
    const version = Math.floor((server?.version ?? 0) / 10_000)
    throw new ConfigFault(
      `Databasen i DATABASE_URL är PostgreSQL ${version}. Hissen behöver PostgreSQL 15 eller nyare.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new ConfigFault(`Databasen i DATABASE_URL är skapad med ${server.encoding}. Skapa den med UTF8.`)
  }
}

function whyUnreachable(fault: unknown): string {
  switch (faultCode(fault)) {
    case 'ECONNREFUSED':
      return 'Ingen svarar på adressen: kontrollera att PostgreSQL är igång och att värd och port stämmer.'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Värdnamnet finns inte: kontrollera stavningen.'
    case '28P01':
    case '28000':
      return 'Användaren eller lösenordet godtas inte.'
    case '3D000':
      return 'Databasen finns inte: skapa den med createdb.'
    default:
      return `Felet var: ${fault instanceof Error ? fault.message : String(fault)}`
  }
}

/** One connection of its own that comes back by itself; `heard(null)` tells that something may have been missed. */
async function listenForEver(url: string, channel: string, heard: Heard): Promise<() => void> {
  let isStopped = false
  let client = await connect()
  return () => {
    isStopped = true
    void client.end()
  }

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString: url, keepAlive: true, application_name: 'hissen listen' })
    next.on('error', () => {})
    next.on('notification', (notice) => heard(notice.payload ?? ''))
    await next.connect()
    next.once('end', () => void comeBack())
    await next.query(`listen ${next.escapeIdentifier(channel)}`)
    return next
  }

  async function comeBack(): Promise<void> {
    while (!isStopped) {
      await new Promise((resolve) => setTimeout(resolve, reconnectWaitMs).unref())
      try {
        client = await connect()
        if (isStopped) await client.end()
        heard(null)
        return
      } catch {
        // The server is still away: try again until it is back or we stop.
      }
    }
  }
}
