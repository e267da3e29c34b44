import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '../../database.ts'
import { toCsv } from '../../platform/csv.ts'
import { insideTransaction } from '../../platform/database/pool.ts'
import { enterScope, type Scope } from '../../platform/scope.ts'
import { findTables, readRows, type Table } from './tables.ts'

export type Exported = { folder: string; tables: { name: string; rows: number }[] }

/**
 * Writes everything of one association into `folder`, which is made: one JSON file with all tables, and a CSV file with
 * a header for each. All of it as it stood at one moment. Gives null when the association does not exist.
 */
export async function exportAssociation(
  db: Kysely<Database>,
  { slug, folder, now }: { slug: string; folder: string; now: Date },
): Promise<Exported | null> {
  const association = await db.selectFrom('association').where('slug', '=', slug).select('id').executeTakeFirst()
  if (!association) return null
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const json = await open(join(folder, `${slug}.json`), 'wx', 0o600)
  try {
    const tables = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) =>
        insideTransaction(async () => {
          await enterScope(trx, { association: association.id, person: null, forums: '*', now })
          return writeAll(trx, { json, folder, slug, now })
        }),
      )
    return { folder, tables }
  } finally {
    await json.close()
  }
}

type Target = { json: FileHandle; folder: string; slug: string; now: Date }

async function writeAll(trx: Scope, { json, folder, slug, now }: Target): Promise<Exported['tables']> {
  const written: Exported['tables'] = []
  await json.write(`{"association": ${JSON.stringify(slug)}, "exported_at": ${JSON.stringify(now)}, "tables": {`)
  for (const table of await findTables(trx)) {
    await json.write(`${written.length > 0 ? ',' : ''}\n${JSON.stringify(table.name)}: [`)
    written.push({ name: table.name, rows: await writeTable(trx, table, json, folder) })
    await json.write(']')
  }
  await json.write('\n}}\n')
  return written
}

async function writeTable(trx: Scope, table: Table, json: FileHandle, folder: string): Promise<number> {
  const csv = await open(join(folder, `${table.name}.csv`), 'wx', 0o600)
  let rows = 0
  try {
    await csv.write(toCsv(table.columns))
    for await (const row of readRows(trx, table)) {
      await json.write(`${rows > 0 ? ',' : ''}\n${JSON.stringify(row)}`)
      await csv.write(toCsv(table.columns.map((column) => row[column])))
      rows++
    }
  } finally {
    await csv.close()
  }
  return rows
}
