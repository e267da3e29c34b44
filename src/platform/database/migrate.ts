import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Database } from '../../database.ts'
import { ConfigFault } from '../config.ts'
import { findRoot } from '../root.ts'
import { faultCode } from './fault.ts'

const migrationsFolder = join(findRoot(), 'migrations')

/** Runs every migration not yet run, in the order of their names, each in a transaction. Gives the names of those run. */
export async function migrate(db: Kysely<Database>, folder = migrationsFolder): Promise<string[]> {
  // Kysely looks at every table before it finds that nothing is to be done: at each start that is worth avoiding.
  if ((await waitingMigrations(db, folder)).length === 0) return []
  await makeAppRole(db)
  const migrator = new Migrator({ db, provider: plainSql(folder) })
  const done: string[] = []
  for (;;) {
    const { error, results = [] } = await migrator.migrateUp()
    if (error) throw error
    if (results.length === 0) return done
    done.push(...results.map((result) => result.migrationName))
  }
}

/** Names of migrations not yet run. */
export async function waitingMigrations(db: Kysely<Database>, folder = migrationsFolder): Promise<string[]> {
  const run = await sql<{ name: string }>`select name from kysely_migration`.execute(db).catch((fault: unknown) => {
    if (faultCode(fault) === undefinedTable) return { rows: [] }
    throw fault
  })
  const done = new Set(run.rows.map((row) => row.name))
  return (await listMigrations(folder)).filter((name) => !done.has(name))
}

const undefinedTable = '42P01'
const insufficientPrivilege = '42501'

async function listMigrations(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.sql'))
    .map((name) => basename(name, '.sql'))
    .sort()
}

function plainSql(folder: string): MigrationProvider {
  return {
    async getMigrations() {
      const names = await listMigrations(folder)
      return Object.fromEntries(names.map((name) => [name, readMigration(join(folder, `${name}.sql`))]))
    },
  }
}

function readMigration(path: string): Migration {
  return {
    async up(trx) {
      const text = await readFile(path, 'utf8')
      await sql
        .raw(text)
        .execute(trx)
        .catch((fault: unknown) => {
          throw new Error(`${basename(path)}${whereIn(text, fault)}`, { cause: fault })
        })
    },
  }
}

function whereIn(text: string, fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault)
  const position = fault instanceof Object && 'position' in fault ? Number(fault.position) : Number.NaN
  return Number.isNaN(position) ? `: ${message}` : `:${text.slice(0, position).split('\n').length}: ${message}`
}

/**
 * Roles belong to the whole server, so several databases and processes may meet here. From PostgreSQL 16 on the maker of
 * a role must grant it to itself to be able to become it.
 */
async function makeAppRole(db: Kysely<Database>): Promise<void> {
  await sql`
    do $$
    declare
      becoming text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
    begin
      if not exists (select from pg_roles where rolname = 'hissen_app') then
        create role hissen_app nologin;
      end if;
      if not pg_has_role(current_user, 'hissen_app', becoming) then
        execute format('grant hissen_app to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end $$
  `
    .execute(db)
    .catch((fault: unknown) => {
      if (faultCode(fault) !== insufficientPrivilege) throw fault
      throw new ConfigFault(
        'Databasanvändaren får inte skapa rollen hissen_app. Kör en gång som administratör, med användarens namn sist: ' +
          'create role hissen_app nologin; grant hissen_app to ANVÄNDAREN;',
      )
    })
}
