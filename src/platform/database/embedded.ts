import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PoolClient } from 'pg'
import { lockFolder } from './lock.ts'
import type { Engine } from './open.ts'
import { GuardedPool } from './pool.ts'
import { keepSnapshot, readSnapshot } from './snapshots.ts'

const databaseName = 'database'
const unfinishedPrefix = 'database.unfinished-'

/** Log files of one megabyte instead of sixteen: a small database is then a small folder. */
const initDbStartParams = ['--wal-segsize=1']

/**
 * PostgreSQL inside this process, its files in `folder`. The first start is built in a temporary folder that gets its
 * name when whole, so that a kill leaves either nothing or everything. Throws ConfigFault when the folder is taken.
 */
export async function openEmbedded(folder: string, prepareFirst: (engine: Engine) => Promise<void>): Promise<Engine> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  try {
    await removeUnfinished(folder)
    const path = join(folder, databaseName)
    if (!(await exists(path))) await buildFirst(folder, path, prepareFirst)
    const engine = await openPglite(await PGlite.create(path), folder)
    return {
      ...engine,
      async close() {
        await engine.close()
        await unlock()
      },
    }
  } catch (fault) {
    await unlock()
    throw fault
  }
}

/** A database in memory, filled from a dump of another: for tests only. */
export async function openInMemory(dump?: Blob): Promise<Engine & { dump(): Promise<Blob> }> {
  const pglite = await PGlite.create(dump ? { loadDataDir: dump } : { initDbStartParams })
  if (!dump) await makeRoles(pglite)
  const engine = await openPglite(pglite, null)
  return { ...engine, dump: () => withClient(engine, () => pglite.dumpDataDir('none')) }
}

/**
 * Puts a snapshot in place of the database and gives the path where the replaced one is kept, if there was one. Throws
 * ConfigFault when the folder is taken or the file is no snapshot.
 */
export async function restoreSnapshot(folder: string, snapshot: string): Promise<string | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  const unfinished = unfinishedPath(folder)
  try {
    const pglite = await PGlite.create(unfinished, { loadDataDir: await readSnapshot(snapshot) })
    await pglite.close()
    const path = join(folder, databaseName)
    const before = (await exists(path)) ? join(folder, `database.before-${Date.now()}`) : null
    if (before) await rename(path, before)
    await rename(unfinished, path)
    return before
  } finally {
    await rm(unfinished, { recursive: true, force: true })
    await unlock()
  }
}

async function buildFirst(
  folder: string,
  path: string,
  prepareFirst: (engine: Engine) => Promise<void>,
): Promise<void> {
  const unfinished = unfinishedPath(folder)
  try {
    const pglite = await PGlite.create(unfinished, { initDbStartParams })
    await makeRoles(pglite)
    const engine = await openPglite(pglite, null)
    try {
      await prepareFirst(engine)
    } finally {
      await engine.close()
    }
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** `hissen` is an ordinary owner, since a superuser passes row security; `hissen_app` is what every request becomes. */
async function makeRoles(pglite: PGlite): Promise<void> {
  await pglite.exec(`
    create role hissen login;
    create role hissen_app nologin;
    grant hissen_app to hissen;
    grant pg_checkpoint to hissen;
    grant create on database postgres to hissen;
    alter schema public owner to hissen;
  `)
}

/** `snapshotFolder` is null where no snapshots are kept. */
async function openPglite(pglite: PGlite, snapshotFolder: string | null): Promise<Engine> {
  // The one session of this database; every client of the pool shares it.
  await pglite.exec('set session authorization hissen')
  const pool = new GuardedPool({ ...createPgConfig(pglite), max: 1, idleTimeoutMillis: 0 })
  const engine: Engine = {
    pool,
    engine: 'pglite',
    async listen(channel, heard) {
      const stop = pglite.onNotification((on, payload) => {
        if (on === channel) heard(payload)
      })
      await withClient(engine, (client) => client.query(`listen ${client.escapeIdentifier(channel)}`))
      return stop
    },
    async close() {
      await withClient(engine, (client) => client.query('checkpoint'))
      await pool.end()
      await pglite.close()
    },
  }
  if (!snapshotFolder) return engine
  return {
    ...engine,
    snapshot: () =>
      withClient(engine, async (client) => {
        await client.query('checkpoint')
        return keepSnapshot(snapshotFolder, await pglite.dumpDataDir('gzip'))
      }),
    async tend() {
      await pool.query('vacuum analyze')
      await pool.query('checkpoint')
    },
  }
}

/** Holds the only client meanwhile, so that nobody else's transaction is under way. */
async function withClient<T>({ pool }: Engine, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

function unfinishedPath(folder: string): string {
  return join(folder, unfinishedPrefix + randomBytes(4).toString('hex'))
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter((name) => name.startsWith(unfinishedPrefix))
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
