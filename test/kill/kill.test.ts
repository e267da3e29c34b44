import { expect, test } from 'vitest'
import { killUnderLoad } from './rounds.ts'

// The long run, twenty kills on each engine and of the first start: npm run kill.
test.each([
  { engine: 'pglite', processes: 1 },
  { engine: 'postgres', processes: 2 },
] as const)(
  'a server killed while it writes has kept all it promised: $engine, $processes at once',
  async ({ engine, processes }) => {
    const report = await killUnderLoad({ engine, processes, rounds: 2 })
    expect(report).toMatchObject({ lost: [], halfDone: [], unexpected: [], exitCode: 0 })
    expect(report.acknowledged).toBeGreaterThan(10)
  },
  240_000,
)
