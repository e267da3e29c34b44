import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { type JobIds, type Jobs, startJobs } from './jobs.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openScope } from './scope.ts'

const ran: JobIds[] = []
const lines: string[] = []
const metrics = createMetrics()
let jobs: Jobs

async function open() {
  const { db } = await openTestDatabase()
  return openScope(db, { association: 1, person: null, forums: [], now: new Date() })
}

beforeAll(async () => {
  const database = await openTestDatabase()
  const log = createLog('error', (line) => void lines.push(line))
  jobs = await startJobs(
    { ...database, log, metrics },
    {
      async note(ids) {
        ran.push(ids)
      },
      async broken() {
        throw new Error('Key (email)=(someone@example.se) already exists')
      },
    },
  )
})

afterAll(() => jobs.stop())

test('a job runs if and only if its transaction is committed', async () => {
  const { act } = await open()
  await act(async (trx) => {
    await jobs.send(trx, 'note', { id: 1 })
    throw new Error('undo')
  }).catch(() => {})
  await act((trx) => jobs.send(trx, 'note', { id: 2 }))
  await vi.waitFor(() => expect(ran).toEqual([{ id: 2 }]), { timeout: 10_000 })
})

test('a job that fails is logged and counted', async () => {
  const { act } = await open()
  await act((trx) => jobs.send(trx, 'broken', {}))
  await vi.waitFor(() => expect(lines.join('')).toContain('"job":"broken"'), { timeout: 10_000 })
  expect(await metrics.read()).toContain('hissen_jobs_total{job="broken",outcome="failed"} 1')
})
