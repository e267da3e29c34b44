import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { type Asker, ask, get, jobs, post } from '../../../test/app.ts'
import { buildHouse, type House } from '../../../test/builders.ts'
import { openTestDatabase } from '../../../test/database/open.ts'

const fault = 'Knappen går inte att nå med tangentbordet.'

beforeEach(async () => {
  const { db } = await openTestDatabase()
  await sql`delete from fault_attempt`.execute(db)
})

test('anybody reports a fault without signing in, and the office reads it and marks it done', async () => {
  const house = await buildHouse()
  const sent = await report(null, house, { sida: 'Hissen', hjalpmedel: 'Skärmläsare' })
  expect(sent.status).toBe(303)
  const page = await read(house, '')
  for (const said of [fault, 'Hissen', 'Skärmläsare']) expect(page).toContain(said)
  const [kept] = await reportsOf(house)
  const path = `/${house.slug}/kansli/anmalda-fel`
  expect((await post(house.office, `${path}/${kept?.id}`)).status).toBe(303)
  expect(await read(house, '')).not.toContain(fault)
  expect(await read(house, '?visa=klara')).toContain(fault)
  expect((await post(house.office, `${path}/${kept?.id}`)).status).toBe(409)
})

test('only the office reads what has been reported, and no other association’s', async () => {
  const [house, other] = await Promise.all([buildHouse(), buildHouse()])
  await report(null, house)
  const path = `/${house.slug}/kansli/anmalda-fel`
  for (const person of [house.colleague, house.team.convener, house.board.convener])
    expect((await get(person, path)).status).toBe(403)
  expect((await get(other.office, path)).status).toBe(404)
  expect(await read(other, '')).not.toContain(fault)
  const seen = await act(house.team.convener, (trx) => trx.selectFrom('fault_report').selectAll().execute())
  expect(seen).toEqual([])
})

test('the office’s function gets a letter, once; without an address it is on the page all the same', async () => {
  const house = await buildHouse()
  const key = randomUUID()
  await report(null, house)
  expect(await lettersOf(house)).toEqual([])
  await house.db
    .updateTable('association')
    .set({ office_email: 'kansli@exempel.invalid' })
    .where('id', '=', house.id)
    .execute()
  jobs.sent.length = 0
  for (let turn = 0; turn < 2; turn++) expect((await report(null, house, { key })).status).toBe(303)
  expect(await lettersOf(house)).toEqual([
    { to_address: 'kansli@exempel.invalid', text_body: expect.stringContaining(fault) },
  ])
  expect(jobs.sent).toHaveLength(1)
  expect(await reportsOf(house)).toHaveLength(2)
})

test('who sent it is not kept: no person, no address, no network', async () => {
  const house = await buildHouse()
  await report(house.colleague, house)
  const { rows } = await sql<{ row: string }>`select r::text as row from fault_report r`.execute(house.db)
  expect(rows.filter(({ row }) => row.includes(house.colleague.email) || row.includes('127.0.0.1'))).toEqual([])
  const columns = Object.keys((await reportsOf(house))[0] ?? {})
  expect(columns.sort()).toEqual(
    ['aid', 'association_id', 'at', 'body', 'handled_at', 'handled_by', 'id', 'key', 'page'].sort(),
  )
})

test('an empty report, an identity number or an association that is not there: the form again with all that was typed', async () => {
  const house = await buildHouse()
  const tried: Record<string, string>[] = [
    { text: '' },
    { text: 'Gäller 19811218-9876.' },
    { sida: '811218-9876' },
    { forbund: 'finns-inte' },
  ]
  for (const fields of tried) {
    const answered = await report(null, house, { hjalpmedel: 'Förstoring', ...fields })
    expect(answered.status, JSON.stringify(fields)).toBe(422)
    expect(await answered.text()).toContain('value="Förstoring"')
  }
  expect(await reportsOf(house)).toEqual([])
})

test('after five within the hour nothing more is taken from one network, and what was typed is shown again', async () => {
  const house = await buildHouse()
  for (let turn = 0; turn < 5; turn++) expect((await report(null, house)).status).toBe(303)
  const sixth = await report(null, house, { text: 'Det sjätte felet.' })
  expect(sixth.status).toBe(429)
  expect(await sixth.text()).toContain('Det sjätte felet.')
  expect(await reportsOf(house)).toHaveLength(5)
  house.now = new Date(house.now.getTime() + 3_700_000)
  expect((await report(house.colleague, house)).status).toBe(303)
})

test('fifty a day is the most an association is sent, from however many networks', async () => {
  const house = await buildHouse()
  await sql`select report_fault(${house.slug}, gen_random_uuid(), null, 'Fel', null, '192.0.2.' || n, 'Fel', 'Fel', 'Fel', ${house.now})
    from generate_series(1, 49) n`.execute(house.db)
  expect((await report(house.colleague, house)).status).toBe(303)
  expect((await report(house.colleague, house)).status).toBe(429)
  expect(await reportsOf(house)).toHaveLength(50)
})

test('the database: nobody writes a report past its door, nor marks it for another', async () => {
  const house = await buildHouse()
  await report(null, house)
  const [kept] = await reportsOf(house)
  const id = kept?.id ?? 0
  await expect(
    act(house.office, (trx) => trx.insertInto('fault_report').values({ key: randomUUID(), body: 'Inget' }).execute()),
  ).rejects.toMatchObject({ code: '42501' })
  const handle = (by: number) =>
    act(house.office, (trx) =>
      sql`update fault_report set handled_at = current_moment(), handled_by = ${by} where id = ${id}`.execute(trx),
    )
  await expect(handle(house.colleague.id)).rejects.toThrow('Kansliet tar hand om')
  await expect(handle(house.office.id)).resolves.toBeDefined()
  await expect(handle(house.office.id)).rejects.toThrow('redan klarmarkerad')
})

test('the statement says what the law asks for', async () => {
  const page = await (await get(null, '/tillganglighet')).text()
  const asked = ['Delvis förenlig', 'Självskattning', 'Bedömd den', 'Senast ändrad', 'https://www.digg.se/tdosanmalan']
  for (const said of [...asked, 'Det här är inte tillgängligt', 'oskäligt betungande', '/tillganglighet/fel'])
    expect(page).toContain(said)
})

test('one who belongs somewhere reports there; others choose', async () => {
  const [house] = await Promise.all([buildHouse(), buildHouse()])
  const own = await (await get(house.colleague, '/tillganglighet/fel')).text()
  expect(own).toContain(`<input type="hidden" name="forbund" value="${house.slug}"`)
  expect(await (await get(null, '/tillganglighet/fel')).text()).toContain('Vilket förbund gäller det?')
  expect(
    (await ask(null, '/tillganglighet/fel', { method: 'PUT', headers: { Origin: 'http://localhost' } })).status,
  ).toBe(405)
})

function report(by: Asker, { slug }: House, fields: Record<string, string> = {}): Promise<Response> {
  return post(by, '/tillganglighet/fel', { key: randomUUID(), forbund: slug, text: fault, ...fields })
}

async function read(house: House, query: string): Promise<string> {
  const response = await get(house.office, `/${house.slug}/kansli/anmalda-fel${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

function reportsOf({ system }: House) {
  return system.read((trx) => trx.selectFrom('fault_report').selectAll().execute())
}

function lettersOf({ db, id }: House) {
  return db
    .selectFrom('mail')
    .where('association_id', '=', id)
    .where('kind', '=', 'fault')
    .select(['to_address', 'text_body'])
    .execute()
}
