import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { withKysely } from '../src/platform/database/open.ts'
import { openPostgres } from '../src/platform/database/postgres.ts'
import { findRoot } from '../src/platform/root.ts'
import { startPostgres } from '../test/database/server.ts'
import { checkFill } from './fill/check.ts'
import { fill } from './fill/fill.ts'
import type { Size } from './fill/sizes.ts'
import { settle } from './settle.ts'

export type Bench = {
  /** The ordinary owner's address, as DATABASE_URL would be; and a superuser's. */
  url: string
  adminUrl: string
  stop(): Promise<void>
}

/** As a server of this size would be set, with everything that keeps what is written. */
const settings = ['shared_buffers=1GB', 'max_wal_size=4GB', 'effective_cache_size=4GB', 'random_page_cost=1.1']

type Cluster = { url(database: string, role?: 'hissen' | 'postgres'): string; stop(): Promise<void> }

/**
 * A filled database to work in, the same at each run: a copy of one that is filled once. The server is our own, unless
 * `given` is a superuser's address; with `keptIn` it is kept between runs.
 */
export async function openBench(
  size: Size,
  { given, keptIn, tell }: { given?: string; keptIn?: string; tell(line: string): void },
): Promise<Bench> {
  const cluster: Cluster = given ? theirs(given) : await startPostgres({ isDurable: true, keptIn, settings })
  try {
    const filled = await nameOf(size)
    const work = `hissen_${size.name}_run`
    if (!(await isThere(cluster, filled))) await fillNew(cluster, filled, size, tell)
    await ask(cluster, `drop database if exists ${work} with (force)`)
    await ask(cluster, `create database ${work} template ${filled} owner hissen strategy file_copy`)
    await settle(cluster.url(work), tell)
    return {
      url: cluster.url(work),
      adminUrl: cluster.url(work, 'postgres'),
      async stop() {
        await ask(cluster, `drop database if exists ${work} with (force)`)
        await cluster.stop()
      },
    }
  } catch (fault) {
    await cluster.stop()
    throw fault
  }
}

async function fillNew(cluster: Cluster, name: string, size: Size, tell: (line: string) => void): Promise<void> {
  const unfinished = `${name}_unfinished`
  await ask(cluster, `drop database if exists ${unfinished} with (force)`)
  await ask(cluster, `create database ${unfinished} owner hissen`)
  const database = withKysely(await openPostgres(cluster.url(unfinished)))
  const admin = new Client({ connectionString: cluster.url(unfinished, 'postgres') })
  await admin.connect()
  try {
    await migrate(database.db)
    await fill(database, admin, size, tell)
    await checkFill(admin, tell)
  } finally {
    await admin.end()
    await database.close()
  }
  await ask(cluster, `alter database ${unfinished} rename to ${name}`)
}

/** With other tables another one is filled: the newest migration and the text of the fill stand in the name. */
async function nameOf(size: Size): Promise<string> {
  const folder = join(import.meta.dirname, 'fill')
  const names = (await readdir(folder)).toSorted()
  const hash = createHash('sha256')
  for (const name of names) hash.update(await readFile(join(folder, name)))
  hash.update(await listMigrations())
  return `hissen_${size.name}_${hash.digest('hex').slice(0, 8)}`
}

async function listMigrations(): Promise<string> {
  return (await readdir(join(findRoot(), 'migrations'))).toSorted().join('\n')
}

function theirs(given: string): Cluster {
  return {
    url(database, role = 'hissen') {
      const url = new URL(given)
      url.pathname = `/${database}`
      if (role === 'hissen') url.username = 'hissen'
      return url.href
    },
    stop: async () => {},
  }
}

async function isThere(cluster: Cluster, name: string): Promise<boolean> {
  return (await ask(cluster, `select from pg_database where datname = '${name}'`)) > 0
}

async function ask(cluster: Cluster, statement: string): Promise<number> {
  const admin = new Client({ connectionString: cluster.url('postgres', 'postgres') })
  await admin.connect()
  try {
    return (await admin.query(statement)).rowCount ?? 0
  } finally {
    await admin.end()
  }
}
