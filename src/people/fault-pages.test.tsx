import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { GuardedPool } from '../platform/database/pool.ts'
import { createLog } from '../platform/log.ts'
import { showFault } from './fault-pages.tsx'

const config = readConfig({ HISSEN_URL: 'http://localhost' })
const lines: string[] = []
const nowhere = 'postgres://someone:secret@127.0.0.1:1/nothing'

test('whoever gets no connection to the database is told to come back, and the log says why', async () => {
  const pool = new GuardedPool({ connectionString: nowhere })
  const app = new Hono<{ Variables: { config: typeof config; log: ReturnType<typeof createLog> } }>()
  app.use(async (c, next) => {
    c.set('config', config)
    c.set(
      'log',
      createLog('error', (line) => void lines.push(line)),
    )
    await next()
  })
  app.get('/', async (c) => {
    const client = await pool.connect()
    client.release()
    return c.text('')
  })
  app.onError(showFault)

  const answer = await app.request('/')
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await answer.text()).toContain('Hissen hinner inte med just nu')
  expect(lines.join()).toContain('ECONNREFUSED')
  expect(lines.join()).not.toContain('secret')
  await pool.end()
})
