import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { clientAddress, sameOriginOnly, securityHeaders } from './headers.ts'

function open(environment: Record<string, string> = {}) {
  const config = readConfig(environment)
  return new Hono()
    .use(securityHeaders(config))
    .use(sameOriginOnly(config))
    .get('/', (c) => c.text(clientAddress(c, config)))
    .get('/fast', (c) => c.body('', 200, { 'Cache-Control': 'max-age=9' }))
    .post('/', (c) => c.text('tagen'))
}

const form = (headers: Record<string, string>) => ({
  method: 'POST',
  body: 'a=b',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
})

test('pages allow nothing inline and nothing from elsewhere', async () => {
  const { headers } = await open().request('/')
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.has('Strict-Transport-Security')).toBe(false)
  const secure = await open({ HISSEN_URL: 'https://hissen.exempel.se' }).request('/')
  expect(secure.headers.get('Strict-Transport-Security')).toContain('max-age')
})

test('caches keep nothing unless the page says so', async () => {
  expect((await open().request('/')).headers.get('Cache-Control')).toBe('private, no-cache')
  expect((await open().request('/fast')).headers.get('Cache-Control')).toBe('max-age=9')
})

test('a form from elsewhere, or from nowhere, is refused', async () => {
  const app = open({ HISSEN_URL: 'https://hissen.exempel.se/' })
  expect((await app.request('/', form({ Origin: 'https://ond.exempel.se' }))).status).toBe(403)
  expect((await app.request('/', form({ Origin: 'null' }))).status).toBe(403)
  expect((await app.request('/', form({}))).status).toBe(403)
  expect((await app.request('/', form({ 'Sec-Fetch-Site': 'cross-site' }))).status).toBe(403)
})

test('a form from our own pages is taken, also behind a proxy that speaks https', async () => {
  const app = open({ HISSEN_URL: 'https://hissen.exempel.se/' })
  expect((await app.request('/', form({ Origin: 'https://hissen.exempel.se' }))).status).toBe(200)
  expect((await app.request('/', form({ Origin: 'http://localhost' }))).status).toBe(200)
  expect((await app.request('/', form({ 'Sec-Fetch-Site': 'same-origin' }))).status).toBe(200)
})

test.each([
  ['nobody is trusted', '', '203.0.113.9', '127.0.0.1'],
  ['one proxy', '127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies', '127.0.0.1, 10.0.0.0/8', '198.51.100.1, 203.0.113.9, 10.0.0.7', '203.0.113.9'],
  ['a proxy that tells nothing', '127.0.0.1', '', '127.0.0.1'],
])('the client address is believed only from a named proxy: %s', async (_name, HISSEN_PROXIES, forwarded, address) => {
  const server = createAdaptorServer({ fetch: open({ HISSEN_PROXIES }).fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = at !== null && typeof at === 'object' ? at.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'X-Forwarded-For': forwarded } })
  expect(await answer.text()).toBe(address)
  server.close()
})
