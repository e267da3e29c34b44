import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { engine } from '../../../test/database/open.ts'
import { ConfigFault, readConfig } from '../config.ts'
import { restoreSnapshot } from './embedded.ts'
import { type OpenDatabase, openDatabase } from './open.ts'

const folders: string[] = []

async function openFolder(prepare?: (database: OpenDatabase) => Promise<void>, folder?: string) {
  const used = folder ?? (await mkdtemp(join(tmpdir(), 'hissen-test-')))
  folders.push(used)
  return { folder: used, database: await openDatabase(readConfig({ HISSEN_DATA: used }), prepare) }
}

/** A first start takes seconds: made once and copied. */
let built: Promise<string> | undefined

async function copyBuilt(): Promise<string> {
  built ??= openFolder(makeNotes).then(async ({ folder, database }) => {
    await database.close()
    return folder
  })
  const folder = await mkdtemp(join(tmpdir(), 'hissen-test-'))
  await cp(await built, folder, { recursive: true })
  return folder
}

const makeNotes = async ({ db }: OpenDatabase) => void (await sql`create table note (body text)`.execute(db))
const write = ({ db }: OpenDatabase, body: string) => sql`insert into note values (${body})`.execute(db)
const readNotes = async ({ db }: OpenDatabase) => {
  const { rows } = await sql<{ body: string }>`select body from note order by body`.execute(db)
  return rows.map((row) => row.body)
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe.runIf(engine === 'pglite')('the folder of the embedded database', () => {
  test('belongs to one Hissen at a time, and to the next when that one ends', async () => {
    const { folder, database } = await openFolder(makeNotes, await copyBuilt())
    await write(database, 'kvar')
    await expect(openFolder(makeNotes, folder)).rejects.toThrow('används redan av en annan Hissen')
    await database.close()
    const { database: next } = await openFolder(makeNotes, folder)
    expect(await readNotes(next)).toEqual(['kvar'])
    await next.close()
  })

  test('is free although a killed Hissen left its lock and half a first start behind', async () => {
    const folder = await copyBuilt()
    await writeFile(join(folder, 'lock'), '')
    await mkdir(join(folder, 'database.unfinished-abc'))
    const { database } = await openFolder(makeNotes, folder)
    expect((await readdir(folder)).sort()).toEqual(['database', 'lock'])
    await database.close()
  })

  test('holds nothing when the first start fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hissen-test-'))
    const broken = async () => {
      throw new Error('broken')
    }
    await expect(openFolder(broken, folder)).rejects.toThrow('broken')
    expect(await readdir(folder)).toEqual([])
  })

  test('goes back to a snapshot, and keeps what it replaced', async () => {
    const { folder, database } = await openFolder(makeNotes, await copyBuilt())
    await write(database, 'före')
    const snapshot = (await database.snapshot?.()) ?? ''
    await write(database, 'efter')
    await database.close()

    const replaced = await restoreSnapshot(folder, snapshot)
    const { database: restored } = await openFolder(makeNotes, folder)
    expect(await readNotes(restored)).toEqual(['före'])
    await restored.close()
    expect(replaced).toContain('database.before-')
    expect(await readdir(folder)).toContain(replaced?.split('/').pop())
  })

  test('is left alone when what should be put back is no snapshot', async () => {
    const folder = await copyBuilt()
    const file = join(folder, 'text.tar.gz')
    await writeFile(file, 'text')
    await expect(restoreSnapshot(folder, file)).rejects.toThrow(ConfigFault)
    await expect(restoreSnapshot(folder, join(folder, 'nix'))).rejects.toThrow('finns inte')
    const { database: still } = await openFolder(makeNotes, folder)
    expect(await readNotes(still)).toEqual([])
    await still.close()
  })
})

test('an address where no PostgreSQL answers is told in a sentence', async () => {
  const nobody = readConfig({ DATABASE_URL: 'postgres://hissen@127.0.0.1:1/hissen' })
  await expect(openDatabase(nobody)).rejects.toThrow('Ingen svarar på adressen')
})
