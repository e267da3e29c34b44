import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { generate, PostgresDialect as PostgresIntrospection, RawExpressionNode } from 'kysely-codegen'
import type { Database } from '../src/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { GuardedPool } from '../src/platform/database/pool.ts'

const typesFile = join(import.meta.dirname, '../src/database.ts')

const types = await typesOfMigratedDatabase()
if (process.argv.includes('--check')) {
  if (readFileSync(typesFile, 'utf8') !== types) {
    console.error('src/database.ts is not what the migrations make: run `npm run types`.')
    process.exit(1)
  }
} else {
  writeFileSync(typesFile, types)
}

async function typesOfMigratedDatabase(): Promise<string> {
  const pglite = new PGlite()
  await pglite.waitReady
  await pglite.exec('create role hissen login createrole; grant all on schema public to hissen')
  await pglite.exec('set session authorization hissen')
  const pool = new GuardedPool({ ...createPgConfig(pglite), max: 1 })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
    return await generate({
      db,
      dialect: new PostgresIntrospection(),
      overrides: { columns: await unionsOfChecks(db) },
      typeMapping: { int8: 'number', date: 'string', timestamptz: 'Date', time: 'string', uuid: 'string' },
      excludePattern: 'kysely_*',
      outFile: null,
    }).then((text) =>
      text
        .replace(/^\/\*\*[\s\S]*?\*\/\n+/, '/** Generated from the migrated database by `npm run types`. */\n\n')
        .replace('export interface DB {', 'export interface Database {'),
    )
  } finally {
    await db.destroy()
    await pglite.close()
  }
}

/** A state is text with a check; in code it is the union of the words the check allows. */
async function unionsOfChecks(db: Kysely<Database>): Promise<Record<string, RawExpressionNode>> {
  const { rows } = await sql<{ table: string; column: string; check: string; is_optional: boolean }>`
    select c.conrelid::regclass::text as table, a.attname as column, pg_get_constraintdef(c.oid) as check,
      a.atthasdef or a.attidentity <> '' as is_optional
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and array_length(c.conkey, 1) = 1 and a.atttypid = 'text'::regtype
      and pg_get_constraintdef(c.oid) like 'CHECK ((% = ANY (ARRAY[%'`.execute(db)
  return Object.fromEntries(
    rows.map(({ table, column, check, is_optional }) => {
      const words = [...check.matchAll(/'([a-z_]+)'::text/g)].map(([, word]) => `'${word}'`).join(' | ')
      return [`${table}.${column}`, new RawExpressionNode(is_optional ? `Generated<${words}>` : words)]
    }),
  )
}
