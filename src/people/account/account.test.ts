import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ask, get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, type House } from '../../../test/builders.ts'
import { hash } from '../session.ts'

test('one sees where one is signed in, and since when', async () => {
  const { office } = await buildHouse()
  await openSession(office, 'min-telefon', 'Safari på iPhone')
  const page = await (await get(office, '/konto')).text()
  expect(page).toContain('Safari på iPhone')
  expect(page).toContain('test (den här)')
})

test('a session one ends leads to signing in', async () => {
  const { office, slug } = await buildHouse()
  const phone = { ...office, cookie: 'telefon-som-tappats' }
  const id = await openSession(office, phone.cookie, 'Safari på iPhone')
  expect((await get(phone, `/${slug}/x`)).status).toBe(404)
  expect((await post(office, '/konto/sessioner/avsluta', { session: id })).status).toBe(303)
  expect((await get(phone, `/${slug}/x`)).headers.get('Location')).toMatch(/^\/logga-in/)
  expect((await get(office, '/konto')).status).toBe(200)
})

test("nobody ends another's session", async () => {
  const { office, colleague, slug } = await buildHouse()
  const theirs = { ...office, cookie: 'kansliets-egen' }
  const id = await openSession(office, theirs.cookie, 'Chrome på Windows')
  await post(colleague, '/konto/sessioner/avsluta', { session: id })
  await post(colleague, '/konto/sessioner/avsluta-alla')
  expect((await get(theirs, `/${slug}/x`)).status).toBe(404)
})

test('signing out everywhere ends every session, this one too', async () => {
  const { office, slug } = await buildHouse()
  const phone = { ...office, cookie: `telefon-${slug}` }
  await openSession(office, phone.cookie, 'Safari på iPhone')
  expect((await post(office, '/konto/sessioner/avsluta-alla')).headers.get('Location')).toBe('/')
  for (const browser of [office, phone]) {
    expect((await get(browser, `/${slug}`)).headers.get('Location')).toMatch(/^\/logga-in/)
  }
})

test('one sees one’s associations and seats', async () => {
  const house = await buildHouse()
  const page = await (await get(house.team.convener, '/konto')).text()
  expect(page).toContain(await nameOf(house))
  expect(page).toContain('sammankallande')
  expect(await (await get(house.office, '/konto')).text()).toContain('Du arbetar på kansliet.')
})

test('someone in two associations chooses between them, someone in none is told so', async () => {
  const [one, two] = [await buildHouse(), await buildHouse()]
  expect((await get(one.colleague, '/')).headers.get('Location')).toBe(`/${one.slug}`)
  await two.system.act((trx) =>
    trx.insertInto('membership').values({ person_id: one.colleague.id, from_on: '2020-01-01' }).execute(),
  )
  const chooser = await (await get(one.colleague, '/')).text()
  expect(chooser).toContain(`href="/${one.slug}"`)
  expect(chooser).toContain(`href="/${two.slug}"`)
  for (const { system } of [one, two]) {
    await system.act((trx) =>
      trx.updateTable('membership').set({ until_on: '2021-01-01' }).where('person_id', '=', one.colleague.id).execute(),
    )
  }
  expect(await (await get(one.colleague, '/')).text()).toContain('Du hör inte till något förbund just nu')
})

test('colours, letters and the size of the text follow the person, on every page', async () => {
  const { office, slug } = await buildHouse()
  await post(office, '/konto/utseende', { farger: 'morkt', teckensnitt: 'lattlast', textstorlek: 'storst' })
  for (const path of ['/konto', `/${slug}`, '/om']) {
    const page = await (await get(office, path)).text()
    expect(page, path).toContain('data-color-scheme="dark" data-teckensnitt="lattlast" data-textstorlek="storst"')
  }
})

test('the size of the text stays in the browser after signing out, also on pages open to all', async () => {
  const { slug } = await buildHouse()
  const headers = { Cookie: 'hissen-utseende=ljust.standard.storre' }
  for (const path of ['/om', `/${slug}/systembild`])
    expect(await (await ask(null, path, { headers })).text(), path).toContain('data-textstorlek="storre"')
  const odd = { Cookie: 'hissen-utseende=x.y."><b' }
  expect(await (await ask(null, '/om', { headers: odd })).text()).not.toContain('data-textstorlek')
})

test('the account is for those who are signed in', async () => {
  expect((await get(null, '/konto')).headers.get('Location')).toBe('/logga-in?till=/konto')
  for (const path of ['/konto/utseende', '/konto/sessioner/avsluta', '/konto/sessioner/avsluta-alla']) {
    expect((await post(null, path)).headers.get('Location')).toBe('/logga-in?till=/konto')
  }
})

test('the pages in the footer are open to all', async () => {
  for (const path of ['/', '/om', '/tillganglighet', '/personuppgifter', '/logga-in']) {
    expect((await get(null, path)).status, path).toBe(200)
  }
})

test('requests cannot read the tables of signing in', async () => {
  const { system } = await buildHouse()
  for (const table of ['session', 'sign_in_code', 'sign_in_attempt', 'daily_salt']) {
    await expect(
      system.read((trx) => sql`select * from ${sql.table(table)}`.execute(trx)),
      table,
    ).rejects.toMatchObject({ code: '42501' })
  }
})

async function openSession({ id, house }: BuiltPerson, token: string, device: string): Promise<number> {
  const session = { token_hash: hash(token), person_id: id, device, created_at: house.now, seen_at: house.now }
  return (await house.db.insertInto('session').values(session).returning('id').executeTakeFirstOrThrow()).id
}

async function nameOf({ db, id }: House): Promise<string> {
  return (await db.selectFrom('association').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name
}
