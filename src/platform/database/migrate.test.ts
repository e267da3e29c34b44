import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database/open.ts'
import { migrate, waitingMigrations } from './migrate.ts'

async function inFolder(files: Record<string, string>, work: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'hissen-test-'))
  const earlier = new URL('../../../migrations/', import.meta.url).pathname
  await cp(earlier, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await work(folder).finally(() => rm(folder, { recursive: true }))
}

test('a migrated database has nothing left to do', async () => {
  const { db } = await openTestDatabase()
  expect(await waitingMigrations(db)).toEqual([])
  expect(await migrate(db)).toEqual([])
})

test('what is new is done once, in order, however many processes start', async () => {
  const { db } = await openTestDatabase()
  const files = {
    '29991231-0900-one.sql': 'create table note (a int)',
    '29991231-0910-two.sql': 'alter table note add b int',
  }
  await inFolder(files, async (folder) => {
    const done = await Promise.all([migrate(db, folder), migrate(db, folder)])
    expect(done.flat().sort()).toEqual(['29991231-0900-one', '29991231-0910-two'])
    await sql`insert into note values (1, 2)`.execute(db)
  })
  await inFolder(files, async (folder) => {
    const broken = join(folder, '29991231-0920-three.sql')
    await writeFile(broken, 'create table half (a int);\n\ncreate tabell broken')
    await expect(migrate(db, folder)).rejects.toThrow('29991231-0920-three.sql:3: syntax error')
    await expect(sql`select from half`.execute(db)).rejects.toMatchObject({ code: '42P01' })
  })
})
