import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { associationFile } from '../../../test/association-files.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { assert } from '../../platform/errors.ts'
import { openScope, type Scope } from '../../platform/scope.ts'
import { importQuestions } from '../import/import.ts'
import type { AssociationFile } from './format.ts'
import { printPlan, toJson } from './print.ts'
import { readSetup } from './read.ts'
import { lookAhead, setUp } from './set-up.ts'

const folder = join(import.meta.dirname, '../../../examples/blekinge')
const now = new Date('2026-11-21T10:00:00Z')
const forbund = readFileSync(join(folder, 'forbund.yaml'), 'utf8')
const personer = readFileSync(join(folder, 'personer.yaml'), 'utf8')

/** Blekinge under an address of its own, so that each test has its own association. */
function blekinge(slug: string, change = (text: string) => text, people: string | null = personer): AssociationFile {
  const text = change(forbund).replace('adress: blekinge', `adress: ${slug}`)
  return read(text, people)
}

function read(text: string, people: string | null = null): AssociationFile {
  const reading = readSetup({ name: 'a.yaml', text }, people === null ? undefined : { name: 'p.yaml', text: people })
  assert(reading.ok, reading.ok ? '' : JSON.stringify(reading.faults))
  return reading.file
}

const needs = async (isDemo = true) => ({ db: (await openTestDatabase()).db, now, isDemo })
const nothing = 'Filen och förbundet stämmer överens. Inget att ändra.'

async function within<T>(slug: string, ask: (trx: Scope) => Promise<T>): Promise<T> {
  const { db } = await openTestDatabase()
  const { id } = await db.selectFrom('association').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()
  return openScope(db, { association: id, person: null, forums: '*', now }).act(ask)
}

const seatsOf = (trx: Scope, forum: string) =>
  trx.selectFrom('seat').where('key', 'like', `${forum}/%`).orderBy('ordinal').selectAll().execute()

test('Blekinge is set up whole, and the second time nothing is left to do', async () => {
  const first = await setUp(await needs(), blekinge('hela'))
  expect(first.refusals).toEqual([])
  expect(printPlan(await lookAhead(await needs(), blekinge('hela')))).toBe(nothing)
  expect((await setUp(await needs(), blekinge('hela'))).changes).toEqual([])
}, 60_000)

test('looking ahead writes nothing', async () => {
  const plan = await lookAhead(await needs(), blekinge('bara-titta'))
  expect(plan.changes.every(({ change }) => change === 'new')).toBe(true)
  expect(toJson(plan).changes).toContainEqual({
    change: 'new',
    what: 'forum',
    key: 'lsg-os',
    name: 'LSG Olofström–Sölvesborg',
    fields: [],
  })
  const { db } = await openTestDatabase()
  expect(await db.selectFrom('association').where('slug', '=', 'bara-titta').select('id').execute()).toEqual([])
})

test('what the sources say of Blekinge stands in the tables', async () => {
  await setUp(await needs(), blekinge('fakta'))
  await within('fakta', async (trx) => {
    const solvesborg = await seatsOf(trx, 'kt-solvesborg')
    expect(solvesborg.filter((seat) => seat.is_convening)).toHaveLength(2)
    expect(solvesborg.find((seat) => seat.function === 'läkare primärvård')).toMatchObject({
      rhythm: 'yearly',
      times_per_year: 2,
    })
    const free = solvesborg.find((seat) => seat.key === 'kt-solvesborg/daglig-verksamhet')
    expect(
      await trx
        .selectFrom('seat_holder')
        .where('seat_id', '=', free?.id ?? 0)
        .execute(),
    ).toEqual([])

    const afInKarlskrona = (await seatsOf(trx, 'kt-karlskrona')).find((seat) => seat.key.endsWith('/af'))
    const holders = await trx
      .selectFrom('seat_holder')
      .where('seat_id', '=', afInKarlskrona?.id ?? 0)
      .select('kind')
      .execute()
    expect(holders).toEqual([{ kind: 'ordinary' }])

    expect((await seatsOf(trx, 'kt-karlshamn')).filter((seat) => seat.rhythm === 'schedule')).toHaveLength(3)
    expect(await trx.selectFrom('floor').where('key', '=', 'rsg').select('closed_on').executeTakeFirst()).toEqual({
      closed_on: '2025-12-31',
    })
    expect(await trx.selectFrom('goal').select('key').execute()).toHaveLength(20)
    expect(await trx.selectFrom('theme').select('key').execute()).toHaveLength(12)
    const lifts = await trx
      .selectFrom('forum')
      .innerJoin('forum as above', 'above.id', 'forum.lifts_to')
      .where('above.key', '=', 'lsg-os')
      .select('forum.key')
      .orderBy('forum.key')
      .execute()
    expect(lifts.map(({ key }) => key)).toEqual(['kt-olofstrom', 'kt-solvesborg'])
  })
})

test('a changed line is told as from and to, and becomes so', async () => {
  await setUp(await needs(), blekinge('andrad'))
  const changed = blekinge('andrad', (text) => text.replace('rytm: var fjärde vecka', 'rytm: varannan vecka'))
  const plan = await setUp(await needs(), changed)
  expect(printPlan(plan)).toContain('ändras  forum  KT Ronneby: rytm var fjärde vecka → varannan vecka')
  expect(plan.changes).toHaveLength(1)
  expect(printPlan(await lookAhead(await needs(), changed))).toBe(nothing)
})

test('a seat that is no longer in the file is closed with the day and keeps its history', async () => {
  await setUp(await needs(), blekinge('stangd-plats', undefined, null))
  const without = (text: string) => text.replace(/ {6}- id: lakare\n(?: {8}.*\n)+/, '')
  const plan = await setUp(await needs(), blekinge('stangd-plats', without, null))
  expect(plan.changes.map(({ change, key }) => [change, key])).toContainEqual(['closed', 'kt-solvesborg/lakare'])
  const row = await within('stangd-plats', (trx) =>
    trx.selectFrom('seat').where('key', '=', 'kt-solvesborg/lakare').select('closed_on').executeTakeFirst(),
  )
  expect(row).toEqual({ closed_on: '2026-11-21' })

  await setUp(await needs(), blekinge('stangd-plats', undefined, null))
  const back = await within('stangd-plats', (trx) => seatsOf(trx, 'kt-solvesborg'))
  expect(back.filter((seat) => seat.closed_on)).toEqual([])
})

test('a person who is no longer in the file ends today, seats and all; a file without people leaves them', async () => {
  await setUp(await needs(), blekinge('folk'))
  expect((await setUp(await needs(), blekinge('folk', undefined, null))).changes).toEqual([])

  const without = personer.replace(/ {2}- namn: Elin Sjö.*\n(?: {4}.*\n)+/, '')
  const plan = await setUp(await needs(), blekinge('folk', undefined, without))
  expect(plan.changes.map(({ change, name }) => [change, name])).toEqual([
    ['closed', 'Elin Sjö'],
    ['closed', 'Elin Sjö på kt-solvesborg/fk'],
  ])
  expect((await setUp(await needs(), blekinge('folk', undefined, without))).changes).toEqual([])
})

test('whom the file names for a part ends with the file; whom the part named itself is not the file’s', async () => {
  await setUp(await needs(), blekinge('utsedda'))
  const current = () =>
    within('utsedda', (trx) =>
      trx
        .selectFrom('member_contact')
        .innerJoin('person', 'person.id', 'member_contact.person_id')
        .where('until_on', 'is', null)
        .where('person.name', 'in', ['Rikard Sten', 'Elin Sjö'])
        .select('person.name')
        .execute(),
    )
  expect(await current()).toEqual([{ name: 'Rikard Sten' }])
  await within('utsedda', async (trx) => {
    const idOf = (name: string) =>
      trx.selectFrom('person').where('name', '=', name).select('id').executeTakeFirstOrThrow()
    const [elin, office] = [await idOf('Elin Sjö'), await idOf('Sara Lindqvist')]
    const fk = await trx.selectFrom('member').where('key', '=', 'fk').select('id').executeTakeFirstOrThrow()
    await trx
      .insertInto('member_contact')
      .values({ member_id: fk.id, person_id: elin.id, kind: 'contact', named_by: office.id })
      .execute()
  })
  const without = personer.replace(/ {4}svarar för:\n {6}- { part: fk, som: kontakt.*\n/, '')
  const plan = await setUp(await needs(), blekinge('utsedda', undefined, without))
  expect(plan.changes.map(({ change, name }) => [change, name])).toEqual([['closed', 'Rikard Sten för fk']])
  expect((await current()).map(({ name }) => name)).toContain('Elin Sjö')
})

test('a closed floor gives its number to another', async () => {
  await setUp(
    await needs(),
    read(associationFile({ slug: 'fyra-vaningar', regions: 1, kommuner: 5, floors: [24, 6, 2] })),
  )
  const lower = read(associationFile({ slug: 'fyra-vaningar', regions: 1, kommuner: 5, floors: [24, 6] }))
  const plan = await setUp(await needs(), lower)
  expect(plan.changes).toContainEqual(expect.objectContaining({ change: 'closed', what: 'våning', key: 'v4' }))
  expect(printPlan(await lookAhead(await needs(), lower))).toBe(nothing)
})

test.each([
  ['en-vaning', { regions: 1, kommuner: 1, floors: [1] }, 2],
  ['stort-hus', { regions: 1, kommuner: 5, floors: [24, 6, 2] }, 33],
  ['tva-regioner', { regions: 2, kommuner: 14, floors: [14, 5] }, 20],
])('the house %s is set up as well as Blekinge', async (slug, shape, forums) => {
  const file = read(associationFile({ slug, ...shape }))
  await setUp(await needs(false), file)
  expect(printPlan(await lookAhead(await needs(false), file))).toBe(nothing)
  expect(await within(slug, (trx) => trx.selectFrom('forum').select('id').execute())).toHaveLength(forums)
})

test('a forum with open questions is not closed, and nothing else is changed either', async () => {
  const file = (floors: number[]) =>
    read(associationFile({ slug: 'oppna-fragor', regions: 1, kommuner: 2, floors }), staff)
  const staff = `personer:
  - namn: Kim
    e-post: kim.${Math.random()}@exempel.invalid
    från: 2026-01-01
    platser: [{ plats: f1-1/fk }, { plats: f1-1/kommun }]
`
  await setUp(await needs(false), file([2]))
  const { db } = await openTestDatabase()
  const question = `förbund: oppna-fragor
frågor:
  - { id: a, titel: En fråga, beskrivning: Text., från: f1-1/fk, ställd: 2026-11-20, rör: [fk], teman: [regelverk] }
`
  expect(await importQuestions(db, { name: 'f.yaml', text: question }, now)).toMatchObject({ ok: true, raised: 1 })

  const renamed = associationFile({ slug: 'oppna-fragor', regions: 1, kommuner: 2, floors: [2] })
    .replaceAll('f1-1', 'f1-9')
    .replace('teman: [regelverk]', 'teman: [mandat]')
  const plan = await setUp(await needs(false), read(renamed))
  expect(plan.refusals).toEqual(['f1-1 kan inte stängas än: 1 öppen fråga ligger där. Flytta frågorna först.'])
  const themes = await within('oppna-fragor', (trx) => trx.selectFrom('theme').select('name').execute())
  expect(themes).toEqual([{ name: 'regelverk' }])
})

test('days that have passed are taken in for the demo only', async () => {
  await setUp(await needs(false), blekinge('pa-riktigt', undefined, null))
  const first = await within('pa-riktigt', (trx) =>
    trx
      .selectFrom('meeting')
      .select(({ fn }) => fn.min('meets_on').as('day'))
      .executeTakeFirst(),
  )
  expect(first).toEqual({ day: '2026-11-23' })
})
