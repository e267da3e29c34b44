import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { associationFile } from '../../../test/association-files.ts'
import { buildHouse } from '../../../test/builders.ts'
import { advised, consultationOf, raise } from '../../../test/consultations.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { followUp, setSituationText } from '../../consultations/write.ts'
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

test('of a team’s consultations what is counted is there, and nothing that the team has written or who wrote it', async () => {
  const house = await buildHouse()
  const kt = house.team
  await act(house.office, (trx) => setSituationText(trx, kt.id, true))
  const said = { ...advised(kt), advice: 'Hemligt råd', nextStep: 'Hemligt steg' }
  const number = await raise(kt, { codeWord: 'Hemlighet', situation: 'Hemlig text', advised: said })
  const { id, followUps } = await consultationOf(kt, number)
  const followed = { followUpId: followUps[0]?.id ?? 0, outcome: 'better' as const, smallChange: 'Hemlig förändring' }
  await act(kt.convener, (trx, viewer) => followUp(trx, viewer, id, { ...followed, againOn: null }))

  const into = join(folder, 'teamets')
  await exportAssociation(house.db, { slug: house.slug, folder: into, now: house.now })
  const text = await readFile(join(into, `${house.slug}.json`), 'utf8')
  expect(text).not.toMatch(/Heml/)
  const { tables } = JSON.parse(text)
  const row = { association_id: house.id, consultation_id: id }
  expect(tables.consultation).toMatchObject([{ id, number, raised_on: '2026-09-07', closed_on: '2026-09-07' }])
  expect(tables.consultation_theme).toEqual([{ ...row, theme_id: house.themes[0] }])
  expect(tables.consultation_part).toHaveLength(2)
  expect(tables.consultation_advice).toMatchObject([{ ...row, version: 1, member_id: said.memberId }])
  expect(tables.consultation_follow_up).toMatchObject([{ ...row, outcome: 'better', followed_on: '2026-09-07' }])
  const columns = ['consultation', 'consultation_advice', 'consultation_follow_up'].flatMap((table) =>
    Object.keys(tables[table][0]),
  )
  expect(columns.filter((column) => /person|_by$|word|advice|next_step|small/.test(column))).toEqual([])
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
