import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Database } from '../../database.ts'
import type { Config } from '../config.ts'
import { openEmbedded } from './embedded.ts'
import { withNamedStatements } from './named-statements.ts'
import { openPostgres } from './postgres.ts'

export type OpenDatabase = {
  db: Kysely<Database>
  pool: Pool
  engine: 'pglite' | 'postgres'
  /** Calls `heard` with each payload, and with null after a break, when anything may have been missed. */
  listen(channel: string, heard: Heard): Promise<() => void>
  /** Waits for work under way, writes everything to disk and lets go of the folder. */
  close(): Promise<void>
  /** Embedded database only: writes a whole copy beside it and gives its path. Everybody else waits meanwhile. */
  snapshot?(): Promise<string>
  /** Embedded database only: what a server does by itself (checkpoint, vacuum, statistics). */
  tend?(): Promise<void>
}

export type Heard = (payload: string | null) => void

/** What an engine gives before Kysely is put on top of it. */
export type Engine = Omit<OpenDatabase, 'db'>

/** Fills a database that is being made; a fault or a kill during it leaves nothing behind on the embedded database. */
export type Prepare = (database: OpenDatabase) => Promise<void>

/**
 * Opens the database the configuration names. On the embedded one `prepareFirst` runs at the very first start, in a
 * temporary folder that gets its name when whole; on PostgreSQL it never runs. Throws ConfigFault with a Swedish sentence.
 */
export async function openDatabase(config: Config, prepareFirst: Prepare = async () => {}): Promise<OpenDatabase> {
  if (config.databaseUrl) return withKysely(await openPostgres(config.databaseUrl))
  return withKysely(await openEmbedded(config.dataFolder, (engine) => prepareFirst(withKysely(engine))))
}

export function withKysely(engine: Engine): OpenDatabase {
  return {
    ...engine,
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: withNamedStatements(engine.pool) }) }),
  }
}
