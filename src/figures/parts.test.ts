import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { read } from '../../test/acting.ts'
import { get } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, type House } from '../../test/builders.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { askFor } from '../../test/parts.ts'
import { some, write } from '../../test/raw.ts'
import { answer, buildLifted, hear, take } from '../../test/steps.ts'
import { readMirror, readPartYear } from './part-queries.ts'
import { foldFigures } from './queries.ts'

/**
 * The kommun has five who sit for it in the group, the only forum that the figures of parts are about. The other parts have one each there,
 * and af six in the teams beside. A year ends, and a question is answered in the new one too.
 */
let house: House
let twin: House

beforeAll(async () => {
  house = await buildYear({ hearsRegion: true })
  // The same year but for one thing: whether a part with few people was heard.
  twin = await buildYear({ hearsRegion: false })
}, 120_000)

test('only parts that five have sat for in the groups, however many sit in the teams, only a year that has ended, and no sum of all', async () => {
  const { colleague, members } = house
  const rows = await read(colleague, (trx) => readPartYear(trx, { by: 'part', year: 2026 }))
  expect(rows).toEqual([{ memberId: members.kommun?.id, touched: 1, heard: 1 }])
  expect(await write(colleague, (trx) => readPartYear(trx, { by: 'part', year: 2027 }))).toMatch(/^HI422/)
  expect(await read(colleague, (trx) => readPartYear(trx, { by: 'part', year: 2025 }))).toHaveLength(1)
  const page = await pageOf(colleague, 'siffror/horas-alla-parter')
  expect(page).toContain('Part kommun')
  expect(page).not.toMatch(/Part (region|af)/)
})

test('a part is reached by no statement of the app: not its table, not with a forum, a floor or a quarter', async () => {
  for (const person of [house.office, house.board.convener, house.colleague]) {
    for (const statement of [
      sql`select * from part_figure`,
      sql`select sum(total) from part_figure where measure = 'heard'`,
      sql`select * from part_fact`,
      sql`select * from question_fact`,
      sql`select * from commitment_standing`,
    ]) {
      expect(await write(person, (trx) => statement.execute(trx))).toMatch(/^42501/)
    }
  }
  const columns = await house.system.read((trx) =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_name in ('figure', 'part_figure')`.execute(trx),
  )
  // A step has no part and no person; a part has no forum and no time but the year.
  const forbidden = /^(figure\.(member|person)_id|part_figure\.(forum_id|person_id|quarter|at))$/
  expect(columns.rows.filter(({ name }) => forbidden.test(name))).toEqual([])
  const row = sql`insert into figure (forum_id, quarter, measure, total) values (${house.team.id}, '2026-07-01', 'heard', 1)`
  expect(
    await house.system.act((trx) => sql`set local role none`.execute(trx).then(() => row.execute(trx))).catch(faultOf),
  ).toMatch(/never_a_forum/)
})

test('a mirror is for those who sit for the part: not the office, not the others, not who has none', async () => {
  const { office, colleague, team, members } = house
  const region = members.region?.id ?? 0
  const own = await read(some(team.seated.region), (trx) => readMirror(trx, region, 2026))
  expect(own).toMatchObject({ raised: 0, touched: 1, heard: 1, asked: 1, waits: 1 })
  for (const person of [office, colleague, some(team.seated.af), team.convener]) {
    expect(await write(person, (trx) => readMirror(trx, region, 2026))).toMatch(/^HI403/)
  }
  expect((await get(office, `/${house.slug}/siffror/spegel`)).status).toBe(403)
  expect((await get(some(team.seated.af), `/${house.slug}/siffror/spegel?part=region`)).status).toBe(403)
  expect((await get(some(team.seated.af), `/${house.slug}/siffror/spegel?part=finns-inte`)).status).toBe(404)
  const page = await pageOf(some(team.seated.region), 'siffror/spegel?ar=2026')
  expect(page).toContain('Part region i spegeln')
  expect(page).toContain('Bara ni som sitter för organisationen ser sidan')
})

test('no filter and no format reaches a forbidden cell: every page reads as if it had not been asked for', async () => {
  const asked = ['part=region&kvartal=2026-07-01&vaning=v1&person=1', 'forum=kt-a&part=region']
  const files = ['platser', 'berorda-horda', 'ataganden', 'flode', 'teman']
  const paths = [
    ...[
      '',
      '/representation',
      '/samordning',
      '/ideutveckling',
      '/larande',
      '/blad',
      '/forum/kt-a',
      '/horas-alla-parter',
    ],
    ...files.map((file) => `/ladda-ner/${file}.json`),
    '/ladda-ner/hjalpte-svaret.csv',
  ]
  for (const path of paths) {
    const plain = await pageOf(house.office, `siffror${path}`)
    for (const query of asked) {
      // A forum's figures are open; a part with it changes nothing. Where a measure is never of a forum there is nothing there.
      const isOfForum = query.startsWith('forum=') && path.startsWith('/ladda-ner')
      const address = `/${house.slug}/siffror${path}`
      const response = await get(house.office, `${address}?${query}`)
      const told = isOfForum ? await get(house.office, `${address}?forum=kt-a`) : null
      expect(response.status, `${path}?${query}`).toBe(told?.status ?? 200)
      expect(await response.text(), `${path}?${query}`).toBe(told ? await told.text() : plain)
    }
    expect(plain, path).not.toMatch(/Part (region|af|fk)/)
  }
  for (const file of ['berorda-horda', 'ataganden', 'loften', 'fragor-till-organisationen', 'teman']) {
    expect((await get(house.office, `/${house.slug}/siffror/ladda-ner/${file}.json?forum=kt-a`)).status).toBe(404)
  }
})

test('nothing that anybody else can read differs when one thing about a part with few people does', async () => {
  const [mine, others] = [some(house.team.seated.region), some(twin.team.seated.region)]
  const region = (of: House) => of.members.region?.id ?? 0
  const heard = await read(mine, (trx) => readMirror(trx, region(house), 2026))
  const unheard = await read(others, (trx) => readMirror(trx, region(twin), 2026))
  expect([heard?.heard, unheard?.heard]).toEqual([1, 0])
  const everything = async (of: House) => {
    const texts: string[] = []
    for (const year of ['?period=2026', '?ar=2026', '?ar=2027']) {
      for (const path of [
        '',
        '/representation',
        '/samordning',
        '/ideutveckling',
        '/larande',
        '/blad',
        '/horas-alla-parter',
        '/forum/lsg',
      ]) {
        texts.push((await pageOf(of.office, `siffror${path}${year}`)).replaceAll(of.slug, 'huset'))
      }
    }
    return texts
  }
  expect(await everything(house)).toEqual(await everything(twin))
})

/** A question that touches all four is answered by the group without two of them, or one; the year turns, and it happens again. */
async function buildYear({ hearsRegion }: { hearsRegion: boolean }): Promise<House> {
  const of = await buildHouse()
  const { group, team, otherTeam } = of
  for (const _ of [1, 2, 3, 4]) await buildPerson(of, { seats: [group], member: 'kommun' })
  for (const seats of [[team], [team], [otherTeam], [otherTeam]]) await buildPerson(of, { seats, member: 'af' })
  await answered(of, hearsRegion)
  await askFor(group.convener, group, { member: 'region' })
  of.now = new Date('2027-01-11T08:00:00Z')
  await answered(of, hearsRegion)
  await of.system.act(foldFigures)
  return of
}

async function answered(of: House, hearsRegion: boolean): Promise<void> {
  const { team, group } = of
  const number = await buildLifted(team, { touches: ['kommun', 'region', 'af'] })
  await holdMeetingOf(group)
  await take(group.convener, number)
  await hear(group.convener, number, 'kommun')
  if (hearsRegion) await hear(group.convener, number, 'region')
  await answer(group.convener, number, { unheardReason: 'De svarar i vår.' })
}

async function pageOf(person: BuiltPerson, path: string): Promise<string> {
  const response = await get(person, `/${person.house.slug}/${path}`)
  expect(response.status, path).toBe(200)
  return response.text()
}

function faultOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
