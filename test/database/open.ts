import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openInMemory } from '../../src/platform/database/embedded.ts'
import { type OpenDatabase, withKysely } from '../../src/platform/database/open.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { whenFileEnds } from '../per-file.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A dump of the migrated database, or the server and its migrated template. */
    source: { engine: 'pglite'; dump: string } | { engine: 'postgres'; server: string; template: string }
  }
}

export const engine = inject('source').engine

let opened: Promise<OpenDatabase> | undefined

/** This test file's own migrated database, empty and owned by an ordinary role; the same for every test in the file. */
export function openTestDatabase(): Promise<OpenDatabase> {
  if (opened) return opened
  const database = openCopy()
  opened = database
  whenFileEnds(async () => {
    opened = undefined
    await (await database).close()
  })
  return database
}

function openCopy(): Promise<OpenDatabase> {
  const source = inject('source')
  return source.engine === 'pglite' ? openDump(source.dump) : openTemplate(source.server, source.template)
}

async function openDump(dump: string): Promise<OpenDatabase> {
  return withKysely(await openInMemory(await openAsBlob(dump)))
}

async function openTemplate(server: string, template: string): Promise<OpenDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await ask(server, `create database ${name} template ${template}`)
  const database = withKysely(await openPostgres(withDatabase(server, name), 5))
  return {
    ...database,
    async close() {
      await database.close()
      await ask(server, `drop database ${name} with (force)`)
    },
  }
}

/** The address of this file's database, for tests that start a process of their own. Only on PostgreSQL. */
export async function testDatabaseUrl(): Promise<string> {
  const source = inject('source')
  if (source.engine !== 'postgres') throw new Error('Only on PostgreSQL')
  const { pool } = await openTestDatabase()
  return withDatabase(source.server, String(pool.options.connectionString?.split('/').pop()))
}

function withDatabase(server: string, name: string): string {
  return server.replace(/[^/]*$/, name)
}

async function ask(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
