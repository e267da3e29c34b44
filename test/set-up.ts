import { afterAll, expect, vi } from 'vitest'
import { endFile } from './per-file.ts'

// Vitest runs this once for each test file, also where files share a worker and its modules.
afterAll(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await endFile()
})

vi.resetConfig()
if (expect.getState().testPath?.includes('/test/browser/')) vi.setConfig({ testTimeout: 180_000 })
