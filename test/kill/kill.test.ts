import { expect, test } from 'vitest'
import { killUnderLoad } from './rounds.ts'

// The long run, twenty kills on each engine and of the first start: npm run kill.
test.each(['pglite', 'postgres'] as const)(
  'a server killed while it writes has kept all it promised: %s',
  async (engine) => {
    const report = await killUnderLoad({ engine, rounds: 2 })
    expect(report).toMatchObject({ lost: [], halfDone: [], unexpected: [], exitCode: 0 })
    expect(report.acknowledged).toBeGreaterThan(10)
  },
  240_000,
)
