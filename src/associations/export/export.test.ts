import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { associationFile } from '../../../test/association-files.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { assert } from '../../platform/errors.ts'
import { openScope } from '../../platform/scope.ts'
import { readSetup } from '../setup/read.ts'
import { setUp } from '../setup/set-up.ts'
import { exportAssociation } from './export.ts'

const now = new Date('2026-11-21T10:00:00Z')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hissen-export-'))
  const { db } = await openTestDatabase()
  for (const slug of ['min', 'andras']) {
    const people = `personer:\n  - namn: "Kim, ${slug}"\n    e-post: kim@${slug}.invalid\n    platser: [{ plats: f1-1/fk }]\n`
    const text = associationFile({ slug, regions: 1, kommuner: 5, floors: [24, 6] })
    const reading = readSetup({ name: 'a', text }, { name: 'p', text: people })
    assert(reading.ok, 'a generated house has no faults')
    await setUp({ db, now, isDemo: false }, reading.file)
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function written(
  name: string,
): Promise<{ json: Record<string, Record<string, unknown>[]>; csv: (table: string) => Promise<string> }> {
  const { db } = await openTestDatabase()
  const into = join(folder, name)
  await exportAssociation(db, { slug: 'min', folder: into, now })
  const { tables } = JSON.parse(await readFile(join(into, 'min.json'), 'utf8'))
  return { json: tables, csv: (table) => readFile(join(into, `${table}.csv`), 'utf8') }
}

test('everything of the association is there, and nothing of another', async () => {
  const { json } = await written('allt')
  expect(json.association).toHaveLength(1)
  expect(json.forum).toHaveLength(31)
  expect(json.seat).toHaveLength(124)
  expect(json.person?.map(({ email }) => email)).toEqual(['kim@min.invalid'])
  const id = json.association?.[0]?.id
  for (const [table, rows] of Object.entries(json)) {
    if (table !== 'association' && table !== 'person')
      expect(
        rows.every((row) => row.association_id === id),
        table,
      ).toBe(true)
  }
  expect(Object.keys(json)).toContain('consultation')
  expect(Object.keys(json)).not.toContain('situation')
  expect(Object.keys(json).filter((name) => name.startsWith('referral'))).toEqual([])
  expect(Object.keys(json)).not.toContain('session')
  expect(Object.keys(json)).not.toContain('sign_in_code')
})

test('JSON, CSV and the tables have the same numbers, page after page', async () => {
  const { db } = await openTestDatabase()
  const { id } = await db.selectFrom('association').where('slug', '=', 'min').select('id').executeTakeFirstOrThrow()
  const many = Array.from({ length: 1234 }, (_, index) => ({
    key: `tema ${index}`,
    ordinal: index,
    name: `Tema "${index}", med\nradbrytning`,
  }))
  await openScope(db, { association: id, person: null, forums: '*', now }).act((trx) =>
    trx.insertInto('theme').values(many).execute(),
  )

  const { json, csv } = await written('manga')
  expect(json.theme).toHaveLength(1235)
  expect(new Set(json.theme?.map((row) => row.id)).size).toBe(1235)
  const text = await csv('theme')
  expect(text.split('\r\n')).toHaveLength(1 + 1235 + 1)
  expect(text.split('\r\n')[0]).toBe('association_id,id,key,ordinal,name,closed_on')
  expect(text).toContain('"Tema ""7"", med\nradbrytning"')
})

test('an association that is not there gives null, and an earlier export is not written over', async () => {
  const { db } = await openTestDatabase()
  expect(await exportAssociation(db, { slug: 'ingen', folder: join(folder, 'x'), now })).toBeNull()
  await written('en-gang')
  await expect(written('en-gang')).rejects.toMatchObject({ code: 'EEXIST' })
})
