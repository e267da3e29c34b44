import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database/open.ts'
import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { enterAssociation } from '../../questions/enter.ts'
import { runTick } from '../../tick.ts'
import { readSetup } from '../setup/read.ts'
import { setUp } from '../setup/set-up.ts'
import { importQuestions } from './import.ts'
import { exampleToldOn, moveDays } from './move-days.ts'

const folder = join(import.meta.dirname, '../../../examples/blekinge')
const textOf = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') })
const now = new Date('2026-11-21T10:00:00Z')

beforeAll(async () => {
  const { db } = await openTestDatabase()
  const reading = readSetup(textOf('forbund.yaml'), textOf('personer.yaml'))
  assert(reading.ok, 'the example has no faults')
  await setUp({ db, now, isDemo: true }, reading.file)
})

async function withinBlekinge<T>(ask: (trx: Scope) => Promise<T>): Promise<T> {
  const { db } = await openTestDatabase()
  const { id } = await db
    .selectFrom('association')
    .where('slug', '=', 'blekinge')
    .select('id')
    .executeTakeFirstOrThrow()
  return (await enterAssociation(db, id, now)).scope.read(ask)
}

const questions = () =>
  withinBlekinge((trx) =>
    trx
      .selectFrom('question')
      .innerJoin('forum', 'forum.id', 'question.forum_id')
      .innerJoin('question_text', 'question_text.question_id', 'question.id')
      .select(['title', 'forum.key as at', 'state', 'outcome', 'next_on', 'is_example'])
      .execute(),
  )

async function told(text: string): Promise<string[]> {
  const { db } = await openTestDatabase()
  const result = await importQuestions(db, { name: 'fragor.yaml', text }, now)
  return result.ok ? [] : result.faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const file = `förbund: blekinge
frågor:
  - id: prov
    titel: En prövande fråga
    beskrivning: Något hamnar mellan stolarna.
    från: kt-solvesborg/fk
    ställd: 2026-11-19
    rör: [fk, kommun]
    teman: [regelverk]
    steg:
      - { dag: 2026-11-20, visas: ja }
`

test.each<[what: string, from: string, to: string, faults: string[]]>([
  [
    'an association that is not set up',
    'blekinge',
    'blekinga',
    ['1:10 Förbundet »blekinga« är inte uppsatt. Kör hissen setup först.'],
  ],
  [
    'a seat that is not there',
    'solvesborg/fk',
    'solvesborg/kf',
    ['6:11 Platsen »kt-solvesborg/kf« finns inte i förbundet. Menade du »kt-solvesborg/af«?'],
  ],
  [
    'a part that is not there',
    'rör: [fk',
    'rör: [polisen',
    [
      '8:11 Parten »polisen« finns inte i förbundet. Det går att skriva »fk«, »af«, »region«, »karlskrona«, »ronneby«, »karlshamn«, »solvesborg«, »olofstrom« eller »kommun«.',
    ],
  ],
  [
    'a theme that is not there',
    '[regelverk]',
    '[regelvärk]',
    ['9:13 Temat »regelvärk« finns inte i förbundet. Menade du »regelverk«?'],
  ],
  ['a day ahead', '2026-11-20', '2026-12-24', ['11:16 2026-12-24 ligger framåt i tiden. Skriv bara det som har hänt.']],
  [
    'a step before the one above',
    '2026-11-20',
    '2026-11-18',
    ['11:16 2026-11-18 ligger före steget ovanför (2026-11-19). Skriv stegen i tidsordning.'],
  ],
  ['a misspelt step', 'visas', 'vissas', ['11:28 »vissas« hör inte hemma här. Menade du »visas«?']],
  [
    'two things in one step',
    'visas: ja',
    'visas: ja, löst: x',
    [
      '11:9 Ett steg är en dag och en händelse. Skriv »dag:« och en av »lyft«, »tas av«, »hörs«, »svar«, »omdöme«, »betyder hos oss«, »vilar«, »tillbaka«, »löst«, »visas«, »ser också«, »till organisationen«, »organisationen svarar«, »åtagande«, »om åtagandet«, »samtal«, »utanför huset«, »sett över«, »hem utifrån«.',
    ],
  ],
  [
    'a text that certainly points at somebody',
    'titel: ',
    'titel: Ring 070-123 45 67 om ',
    [
      '4:12 Texten ser ut att innehålla ett telefonnummer (”070-123 45 67”, skriv hellre ”ordinarie kontakt”). Ta bort det: Hissen lagrar inget om enskilda.',
    ],
  ],
  [
    'an act that a rule refuses',
    'visas: ja',
    'svar: { text: Ja. }',
    ['11:9 Det går inte: Svar lämnas när frågan är mottagen och ännu inte besvarad.'],
  ],
  [
    'a seat that nobody has',
    'kt-solvesborg/fk',
    'kt-solvesborg/daglig-verksamhet',
    ['3:5 Det går inte: Ingen har platsen »kt-solvesborg/daglig-verksamhet« den dagen.'],
  ],
])('%s is told with its place, and nothing is kept', async (_what, from, to, faults) => {
  expect(await told(file.replace(from, to))).toEqual(faults)
  expect(await questions()).toEqual([])
})

test('faults of consultations are told with their places', async () => {
  const cases = `ärenden:
  - { id: ett, av: kt-solvesborg/fk, dag: 2026-11-19, kodord: Kvarn, teman: [regelvärk], parter: [fk] }
  - { id: ett, av: kt-solvesborg/fk, dag: 2026-12-24, kodord: Marmor, teman: [regelverk], parter: [polisen] }
`
  expect((await told(file + cases)).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
    '13:78 Temat »regelvärk« finns',
    '14:11 Id »ett« finns',
    '14:43 2026-12-24 ligger framåt',
    '14:100 Parten »polisen« finns',
  ])
  const named = cases.replace('Kvarn', 'Anna').replace('Marmor', 'Diabetes')
  expect((await told(file + named)).filter((fault) => fault.includes('kan inte stå här'))).toEqual([
    expect.stringMatching(/^13:\d+ »Anna« kan inte stå här\. Ordet kan vara ett namn/),
    expect.stringMatching(/^14:\d+ »Diabetes« kan inte stå här\. Ordet säger något om personen/),
  ])
  const refused = `ärenden:
  - { id: ett, av: lsg-os/fk, dag: 2026-11-19, kodord: Kvarn, teman: [regelverk], parter: [fk] }
`
  expect(await told(file + refused)).toEqual(['13:5 Det går inte: Bara ett konsultationsteam har ärenden.'])
})

test('faults of several questions are told at once, also those the rules find', async () => {
  const two = `${file}  - id: prov
    titel: En till
    beskrivning: Text.
    från: kt-solvesborg/fkk
    ställd: 2026-11-19
    rör: [fk]
    teman: [regelverk]
`
  expect((await told(two)).map((line) => line.split(' ')[0])).toEqual(['12:9', '15:11'])

  const refused = file.replace('visas: ja', 'svar: { text: Ja. }')
  const again = refused.replace('förbund: blekinge\nfrågor:\n', '').replace('id: prov', 'id: annan')
  expect((await told(refused + again)).map((line) => line.split(' ')[0])).toEqual(['11:9', '20:9'])
})

test('the example questions of Blekinge are read in by the real acts, and a second time nothing happens', async () => {
  const { db } = await openTestDatabase()
  const first = await importQuestions(db, textOf('fragor.yaml'), now)
  expect(first).toMatchObject({ ok: true, raised: 31, known: 0 })
  expect(await importQuestions(db, textOf('fragor.yaml'), now)).toMatchObject({
    ok: true,
    raised: 0,
    known: 31,
    held: 0,
  })

  const all = await questions()
  expect(all.every((question) => question.is_example)).toBe(true)
  expect(all.filter(({ state }) => state !== 'closed').every(({ next_on }) => next_on && next_on >= '2026-11-21')).toBe(
    true,
  )
  expect(all.find(({ title }) => title.startsWith('Digitala möten'))).toMatchObject({ outcome: 'obstacle_remains' })
  expect(all.find(({ title }) => title.startsWith('Löst utanför'))).toMatchObject({ outcome: 'solved' })
  expect(all.find(({ title }) => title.startsWith('Daglig verksamhet'))).toMatchObject({
    at: 'lsg-os',
    state: 'delivering',
    next_on: '2026-11-26',
  })
  expect(all.find(({ title }) => title.startsWith('Vägen från daglig'))).toMatchObject({
    ...{ at: 'styrelse', state: 'outside', next_on: '2026-11-26' },
  })
  expect(all.find(({ title }) => title.startsWith('Är vi fyra'))).toMatchObject({
    ...{ state: 'preparing', next_on: '2027-02-12' },
  })
}, 90_000)

test('after the import time has nothing left to do: every date lies ahead', async () => {
  const { db } = await openTestDatabase()
  const { id } = await db
    .selectFrom('association')
    .where('slug', '=', 'blekinge')
    .select('id')
    .executeTakeFirstOrThrow()
  expect(await runTick(db, id, now)).toBe(0)
})

test('the example has consultations in two teams, with advice, days to ask and what was learnt', async () => {
  const rows = await withinBlekinge((trx) =>
    trx
      .selectFrom('consultation')
      .innerJoin('forum', 'forum.id', 'consultation.forum_id')
      .select(['forum.key', 'code_word', 'consultation.closed_on', 'is_example'])
      .orderBy('consultation.id')
      .execute(),
  )
  expect(rows.every((row) => row.is_example)).toBe(true)
  expect([rows.length, new Set(rows.map(({ key }) => key)).size]).toEqual([6, 2])
  expect(rows.find(({ code_word }) => code_word === 'Tofsvipa')).toMatchObject({ closed_on: '2026-10-22' })
})

test('faults of referrals are told with their places', async () => {
  const line = (of: string) => `  - { id: ett, forum: kt-solvesborg, inhämtat av: kt-solvesborg/fk, ${of} }\n`
  const wrong = line('dag: 2026-12-24, gäller: [polisen], ändamål: planera, till och med: 2026-12-30')
  expect((await told(`${file}hänvisningar:\n${wrong}`)).map((said) => said.split(' ').slice(1, 4).join(' '))).toEqual([
    '2026-12-24 ligger framåt',
    'Parten »polisen« finns',
  ])
  const late = line('dag: 2026-11-19, gäller: [af], ändamål: planera, till och med: 2028-01-01')
  expect((await told(`${file}hänvisningar:\n${late}`)).join()).toContain('Efter tolv månader frågar man personen igen')
  const text = line('dag: 2026-11-19, gäller: [af], ändamål: hjälpa Anna, till och med: 2026-12-30')
  expect(await told(`${file}hänvisningar:\n${text}`)).toHaveLength(1)
})

test('the example has referrals in two forums, one of them soon at its end', async () => {
  const rows = await withinBlekinge((trx) =>
    trx.selectFrom('referral').select(['forum_id', 'until_on', 'is_example']).orderBy('until_on').execute(),
  )
  expect(rows.every((row) => row.is_example)).toBe(true)
  expect([rows.length, new Set(rows.map(({ forum_id }) => forum_id)).size, rows[0]?.until_on]).toEqual([
    3,
    2,
    '2026-11-28',
  ])
})

test('every question of the sources is there', async () => {
  const titles = (await questions()).map(({ title }) => title)
  expect(titles).toHaveLength(31)
  expect(titles).toContain('Är vi fyra jämbördiga parter?')
  expect(titles).toContain('Unga som aldrig kommit in i något system')
})

test('a story can be told as if it were told today: whole weeks, so that weekdays stay', () => {
  const moved = (today: string) =>
    moveDays({ name: 'x', text: 'dag: 2026-11-19 # kl 13:00, 0980-319 201' }, exampleToldOn, today).text
  expect(moved('2026-11-27')).toContain('2026-11-19')
  expect(moved('2026-11-28')).toContain('dag: 2026-11-26 # kl 13:00, 0980-319 201')
  expect(moved('2026-06-01')).toContain('2026-05-28')
})
