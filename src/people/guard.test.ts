import { expect, test } from 'vitest'
import { ask, get, moveTo, post } from '../../test/app.ts'
import { buildHouse } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'

const nothing = '/denna-sida-finns-inte'

test("another association's data does not exist for someone who is signed in elsewhere", async () => {
  const [own, other] = [await buildHouse(), await buildHouse()]
  const refused = await get(own.office, `/${other.slug}`)
  const unknown = await get(own.office, '/finns-inte')
  expect([refused.status, unknown.status]).toEqual([404, 404])
  expect(await refused.text()).toBe((await unknown.text()).replaceAll('/finns-inte', `/${other.slug}`))
  expect((await post(own.office, `/${other.slug}/fragor`, { text: 'hej' })).status).toBe(404)
})

test('membership begins and ends on its days', async () => {
  const { slug, colleague, db, system, now } = await buildHouse()
  const isIn = async () => (await (await get({ ...colleague }, `/${slug}${nothing}`)).text()).includes(colleague.name)
  expect(await isIn()).toBe(true)
  await system.act((trx) =>
    trx.updateTable('membership').set({ until_on: '2026-09-06' }).where('person_id', '=', colleague.id).execute(),
  )
  expect(await isIn()).toBe(false)
  await system.act((trx) =>
    trx
      .updateTable('membership')
      .set({ from_on: '2026-09-08', until_on: null })
      .where('person_id', '=', colleague.id)
      .execute(),
  )
  expect(await isIn()).toBe(false)
  expect([now.toISOString().slice(0, 10), typeof db]).toEqual(['2026-09-07', 'object'])
})

test('nobody signed in: a page asks for signing in, a form is kept', async () => {
  const { slug } = await buildHouse()
  const page = await get(null, `/${slug}`)
  expect([page.status, page.headers.get('Location')]).toEqual([303, `/logga-in?till=${encodeURIComponent(`/${slug}`)}`])
  expect((await post(null, `/${slug}/fragor`, { text: 'hej' })).status).toBe(401)
  expect((await get(null, '/ingenstans')).status).toBe(404)
})

test('a made-up session is no session', async () => {
  const { slug } = await buildHouse()
  for (const Cookie of ['hissen=', 'hissen=x', `hissen=${'0'.repeat(5_000)}`, 'hissen=%ff%00']) {
    expect((await ask(null, `/${slug}`, { headers: { Cookie } })).status, Cookie).toBe(303)
  }
})

test('odd addresses are told so calmly', async () => {
  const { office, slug } = await buildHouse()
  const odd = [
    '/%00',
    '/%ff%fe',
    '/%',
    `/${slug}/%E0%A4%A`,
    `/${'a'.repeat(4_000)}`,
    "/';drop table person",
    '/ÅÄÖ',
    `/${slug}//`,
  ]
  for (const path of odd) expect((await get(office, path)).status, path).toBe(404)
})

test('the wrong method is told which ones there are', async () => {
  const { office } = await buildHouse()
  const refused = await ask(office, '/konto', { method: 'DELETE', headers: { Origin: 'http://localhost' } })
  expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})

test('bad input to every form outside the associations gets an answer, never a fault', async () => {
  const { office } = await buildHouse()
  moveTo(null)
  const bodies = [
    '',
    'a=%ff',
    'kod=%',
    'adress=%00%00&kod=😀&person=-1&session=99999999999&farger=x',
    `adress=${'å'.repeat(200_000)}`,
    'x'.repeat(1_000_000),
  ]
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json',
  ]
  for (const path of ['/logga-in', '/logga-in/kod', '/konto/utseende', '/konto/sessioner/avsluta']) {
    for (const body of bodies) {
      for (const type of types) {
        const { status } = await ask(office, path, {
          method: 'POST',
          body,
          headers: { 'Content-Type': type, Origin: 'http://localhost' },
        })
        expect(status, `${path} ${type} ${body.slice(0, 20)}`).toBeLessThan(500)
      }
    }
  }
  await (await openTestDatabase()).db.deleteFrom('sign_in_attempt').execute()
})

test('pages may not load, frame or send anything elsewhere', async () => {
  const { headers } = await get(null, '/om')
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'")
  expect(headers.get('Cache-Control')).toBe('private, no-cache')
})
