import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { ask, get, moveTo, post } from '../../../test/app.ts'
import { buildHouse, buildQuestion, type House } from '../../../test/builders.ts'
import { highHouse, lowHouse } from '../../../test/shapes.ts'
import { listStatements } from '../../../test/statements.ts'
import { buildAnswered, buildLifted, show } from '../../../test/steps.ts'
import { loadPublicHouse } from './house.ts'
import { openPaths } from './open.ts'
import { rolesOf } from './roles.ts'

const contact = { phone: '0980-319 299', hours: 'vardagar 8', way_in: 'Växeln' }

test('no question and no person can be met without signing in', async () => {
  const house = await buildHouse()
  await tellAll(house)
  const titles = ['Bara vårt', 'Visad för alla', 'Lyft härifrån', 'Besvarad']
  await buildQuestion(house.team, { title: 'Bara vårt' })
  await show(house.team.convener, await buildQuestion(house.team, { title: 'Visad för alla' }))
  await buildLifted(house.team, { title: 'Lyft härifrån' })
  await buildAnswered(house.otherTeam, { title: 'Besvarad' })
  await switchNumbersOn(house)
  const people = await house.system.read((trx) => trx.selectFrom('person').select(['name', 'email']).execute())
  expect(people.length).toBeGreaterThan(10)
  const secrets = [...titles, ...people.flatMap(({ name, email }) => [name, email])]
  for (const path of await pathsOf(house)) {
    const page = await read(path)
    expect(
      secrets.filter((secret) => page.includes(secret)),
      path,
    ).toEqual([])
  }
})

test('what a request without sign-in knows is this and nothing more', async () => {
  const house = await buildHouse()
  const known = await loadPublicHouse(house.db, house)
  const forum = known?.forums[0] ?? {}
  expect(Object.keys(known ?? {}).sort()).toEqual(
    [
      'decision',
      'floors',
      'forums',
      'isDemo',
      'name',
      'numbers',
      'office',
      'parts',
      'review',
      'shortName',
      'slug',
    ].concat('today'),
  )
  expect(Object.keys(forum).sort()).toEqual(
    ['allowsIdentified', 'assignment', 'contacts', 'decides', 'floor', 'key', 'kind', 'liftsTo', 'meetingsMin'].concat(
      ...['name', 'parts', 'promise', 'purpose', 'receives', 'rhythm', 'shortName'],
    ),
  )
})

test('the house is drawn without numbers until the board has switched them on, with its paragraph', async () => {
  const house = await buildHouse()
  for (let turn = 0; turn < 3; turn++) await buildQuestion(house.team)
  const path = `/${house.slug}/systembild`
  const before = await read(path)
  expect(/öppen fråga|öppna frågor|på väg upp|class="antal"/.exec(before)).toBeNull()
  expect(before).toContain('Ett tänt fönster är ett forum')
  expect((await loadPublicHouse(house.db, house))?.numbers).toBeNull()

  await switchNumbersOn(house)
  const after = await read(path)
  expect(after).toContain('3 öppna frågor')
  expect(after).toContain('efter beslut av styrelsen den 1 september, § 31')
})

test('numbers are by floor, never by team', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team)
  await buildQuestion(house.otherTeam)
  await switchNumbersOn(house)
  const numbers = (await loadPublicHouse(house.db, house))?.numbers ?? []
  expect(numbers.find(({ floor }) => floor === 'v1')).toEqual({ floor: 'v1', open: 2, up: 0, down: 0, home: 0 })
  expect(Object.keys(numbers[0] ?? {})).not.toContain('forum')
})

test('telephone and hours are shown where the team has chosen so, otherwise the office’s function', async () => {
  const house = await buildHouse()
  await house.db
    .updateTable('association')
    .set({ office_phone: '0980-319 290', office_hours: 'vardagar 9' })
    .where('id', '=', house.id)
    .execute()
  await house.system.act((trx) => trx.updateTable('seat').set(contact).where('forum_id', '=', house.team.id).execute())
  const path = `/${house.slug}/for-kollegor/${house.team.key}`
  expect(await read(path)).not.toContain('tel:0980319299')
  expect(await read(path)).toContain('tel:0980319290')

  const offered = async (who: typeof house.office) =>
    (await (await get(who, `/${house.slug}/forum/${house.team.key}`)).text()).includes('Visa för kollegor utanför')
  expect([await offered(house.office), await offered(house.team.convener)]).toEqual([false, true])
  const choose = (who: typeof house.office, visa: string) =>
    post(who, `/${house.slug}/forum/${house.team.key}/kontakter`, { visa })
  expect((await choose(house.office, 'ja')).status).toBe(403)
  expect((await choose(house.otherTeam.convener, 'ja')).status).toBe(403)
  expect(await read(path)).not.toContain('tel:0980319299')
  expect((await choose(house.team.convener, 'ja')).status).toBe(303)
  expect(await read(path)).toContain('tel:0980319299')
  expect(await read(`/${house.slug}/for-kollegor/${house.otherTeam.key}`)).not.toContain('tel:0980319299')
  expect((await choose(house.team.convener, 'nej')).status).toBe(303)
  expect(await read(path)).not.toContain('tel:0980319299')
})

test('the database lets only the forum’s convener choose', async () => {
  const house = await buildHouse()
  const set = (who: typeof house.office) =>
    act(who, (trx) => trx.updateTable('forum').set({ shows_contacts: true }).where('id', '=', house.team.id).execute())
  await expect(set(house.office)).rejects.toThrow('sammankallande väljer')
  await expect(set(house.group.convener)).rejects.toThrow('sammankallande väljer')
  await expect(set(house.team.convener)).resolves.toBeDefined()
})

test('the office notes that the map has been gone through: the role is told, never the person', async () => {
  const house = await buildHouse()
  const path = `/${house.slug}/systembild`
  expect(await read(path)).toContain('inte genomgången')
  const fields = { key: randomUUID(), av: 'styrelsen', paragraf: '§ 44', dag: '2026-09-01' }
  expect((await post(house.office, `${path}/genomgang`, { ...fields, paragraf: '' })).status).toBe(422)
  expect((await post(house.office, `${path}/genomgang`, { ...fields, dag: '2026-12-01' })).status).toBe(422)
  expect((await post(house.board.convener, `${path}/genomgang`, fields)).status).toBe(403)
  for (let turn = 0; turn < 2; turn++) expect((await post(house.office, `${path}/genomgang`, fields)).status).toBe(303)
  const page = await read(path)
  expect(page).toContain('Senast genomgången den 1 september av styrelsen (§ 44).')
  expect(page).not.toContain(house.office.name)
  const count = await house.system.read((trx) =>
    trx
      .selectFrom('map_review')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  expect(Number(count.n)).toBe(1)
})

test('the database keeps who may note a review, and that it is not of tomorrow', async () => {
  const house = await buildHouse()
  const note = (who: typeof house.office, on_day: string) =>
    act(who, (trx) => trx.insertInto('map_review').values({ key: randomUUID(), by_role: 'office', on_day }).execute())
  await expect(note(house.board.convener, '2026-09-01')).rejects.toThrow('Kansliet antecknar')
  await expect(note(house.office, '2026-09-30')).rejects.toThrow('framtiden')
  await expect(note(house.office, '2026-09-01')).resolves.toBeDefined()
})

test('low, high and ordinary houses say what they are: floors, where each forum lifts, and a way with as many steps', async () => {
  for (const shape of [{}, lowHouse, highHouse]) {
    const house = await buildHouse(shape)
    await tellAll(house)
    for (const path of await pathsOf(house)) await read(path)
    const page = await read(`/${house.slug}/systembild`)
    for (const { key, liftsTo } of Object.values(house.forums)) {
      expect(page).toContain(`Forum ${key}`)
      if (liftsTo) expect(page).toContain(`Lyfter till ${liftsTo}`)
    }
    expect(page).toContain('ingen styrande handling')
  }
})

test('each role is told in at most ten lines, from the house’s own words', async () => {
  const house = await buildHouse()
  await tellAll(house)
  const known = await loadPublicHouse(house.db, house)
  if (!known) throw new Error('No house')
  const roles = rolesOf(known)
  expect(roles.map(({ key }) => key)).toEqual([
    'handlaggare',
    'sammankallande',
    'chef',
    'ledamot',
    'kansli',
    'narmaste-chef',
    'kollega',
    'allmanheten',
  ])
  for (const { key, lines } of roles) {
    expect(lines.length, key).toBeLessThanOrEqual(10)
    expect(lines.length, key).toBeGreaterThan(5)
    expect(await read(`/${house.slug}/systembild/jag-ar/${key}`), key).toContain(lines[0])
  }
  expect(roles.find(({ key }) => key === 'handlaggare')?.lines.join(' ')).toContain('kt-a och kt-b')
  expect((await get(null, `/${house.slug}/systembild/jag-ar/kungen`)).status).toBe(404)
})

test('the text version can be pasted anywhere', async () => {
  const house = await buildHouse()
  await tellAll(house)
  const response = await get(null, `/${house.slug}/systembild.txt`)
  expect(response.headers.get('Content-Type')).toContain('text/plain')
  const text = await response.text()
  for (const said of ['VÅNING 1: Våning 1', 'Det här tar vi emot: Sådant som fastnat.', 'Jag är handläggare'])
    expect(text).toContain(said)
  expect(text).not.toMatch(/[<>]/)
})

test('a page that is open to all may be kept a while, asks the database once, and looks at no session', async () => {
  const house = await buildHouse()
  const path = `/${house.slug}/systembild`
  const statements = await listStatements(() => get(house.office, path))
  expect(statements).toHaveLength(1)
  const response = await get(house.office, path)
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=60')
  expect(response.headers.get('Set-Cookie')).toBeNull()
  const etag = response.headers.get('ETag') ?? ''
  expect((await ask(null, path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  expect((await ask(null, path, { method: 'POST' })).status).toBe(403)
  expect((await post(null, path)).status).toBe(405)
  expect((await get(null, '/finns-inte/systembild')).status).toBe(404)
})

test('a forum’s name is text and never markup', async () => {
  const house = await buildHouse()
  const texts = { name: '<b>Team</b> & "co"', receives: '<script>alert(1)</script>' }
  await house.system.act((trx) => trx.updateTable('forum').set(texts).where('id', '=', house.team.id).execute())
  expect(await read(`/${house.slug}/systembild`)).not.toContain('<script>alert')
})

async function pathsOf({ slug, team }: House): Promise<string[]> {
  return openPaths.map((path) =>
    path.replace(':association', slug).replace(':roll', 'handlaggare').replace(':key', team.key),
  )
}

async function read(path: string): Promise<string> {
  moveTo('2026-09-07')
  const response = await get(null, path)
  expect(response.status, path).toBe(200)
  return response.text()
}

/** Everything a forum says of itself, and every way in. */
async function tellAll({ system }: House): Promise<void> {
  const texts = {
    ...{ purpose: 'Att komma vidare.', assignment: 'Ger råd.', rhythm: 'var tredje vecka', meetings_min: 6 },
    ...{ receives: 'Sådant som fastnat.', decides: 'Nästa steg.', promise: 'Svar samma vecka.', shows_contacts: true },
  }
  await system.act(async (trx) => {
    await trx.updateTable('forum').set(texts).execute()
    await trx.updateTable('seat').set(contact).execute()
  })
}

async function switchNumbersOn({ db, id }: House): Promise<void> {
  await sql`update association set shows_numbers = true, numbers_paragraph = '§ 31', numbers_decided_on = '2026-09-01'
    where id = ${id}`.execute(db)
}
