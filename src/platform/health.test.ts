import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { readConfig } from './config.ts'
import { healthRoutes } from './health.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { watch } from './watch.ts'

const token = 'hemligt-nog-för-prov'.replace('ö', 'o')
const lines: string[] = []

async function open(environment: Record<string, string>) {
  const { db } = await openTestDatabase()
  const metrics = createMetrics()
  metrics.gauge('hissen_open_questions', 'Open questions', async () => 42)
  return new Hono()
    .use(watch({ log: createLog('info', (line) => void lines.push(line)), metrics }))
    .route('/', healthRoutes({ db, config: readConfig(environment), metrics }))
    .get('/:association/fragor/:number', (c) => c.text('svar'))
}

const withToken = (given: string) => ({ headers: { Authorization: `Bearer ${given}` } })

test('anyone may ask whether it lives and can serve, and learns nothing more', async () => {
  const app = await open({ HISSEN_METRICS_TOKEN: token })
  expect(await (await app.request('/halsa')).json()).toEqual({ status: 'lever' })
  expect(await (await app.request('/halsa/redo')).json()).toEqual({ status: 'redo' })
})

test('measurements do not exist without the right token, nor where none is set', async () => {
  const app = await open({ HISSEN_METRICS_TOKEN: token })
  expect((await app.request('/matt')).status).toBe(404)
  expect((await app.request('/matt', withToken('hemligt-men-fel-nu'))).status).toBe(404)
  expect((await (await open({})).request('/matt', withToken('undefined'))).status).toBe(404)
})

test('with the token it counts requests by route pattern, and open questions', async () => {
  const app = await open({ HISSEN_METRICS_TOKEN: token })
  await app.request('/blekinge/fragor/12?sok=hemligt')
  const text = await (await app.request('/matt', withToken(token))).text()
  expect(text).toContain('hissen_requests_total{method="GET",route="/:association/fragor/:number",status="200"} 1')
  expect(text).toContain('hissen_open_questions 42')
  expect(text).not.toContain('blekinge')
  expect(await (await app.request('/halsa', withToken(token))).json()).toMatchObject({ status: 'lever', demo: true })
})

test('the log knows the route and not the address, the question or the search', async () => {
  const app = await open({})
  lines.length = 0
  await app.request('/blekinge/fragor/12?sok=hemligt')
  await app.request('/vem/vet/vad')
  const logged = lines.map((line) => JSON.parse(line))
  expect(logged).toMatchObject([
    { event: 'request', method: 'GET', route: '/:association/fragor/:number', status: 200 },
    { event: 'request', route: 'none', status: 404 },
  ])
  expect(lines.join('')).not.toMatch(/hemligt|blekinge|vem/)
})
