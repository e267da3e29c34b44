import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { buildHouse } from '../../test/builders.ts'
import { engine, openTestDatabase } from '../../test/database/open.ts'
import { withLearning } from '../../test/walk/input.ts'
import { violationsFunction } from '../../test/walk/invariants.ts'
import { withNamed } from '../../test/walk/parts.ts'
import { anyShape } from '../../test/walk/shapes.ts'
import { type Step, Walk } from '../../test/walk/walk.ts'

/** HISSEN_STEPS=20000 for a long walk; HISSEN_SEED=… to walk again as before; HISSEN_SHRINK=1 to look for a shorter walk. */
const steps = Number(process.env.HISSEN_STEPS ?? 1000)
/** An ordinary run stops here, however slow the machine; what was walked is printed. */
const ordinaryMsMax = engine === 'postgres' ? 25_000 : 12_000
const seed = process.env.HISSEN_SEED ? Number(process.env.HISSEN_SEED) : undefined
const stepsPerHouse = 130

const draw = fc.record({ a: fc.nat(9999), b: fc.nat(9999), c: fc.nat(9999), d: fc.nat(9999) })
const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    ...(
      [
        ...([
          ['act', 60],
          ['raise', 8],
          ['hold', 14],
          ['wait', 5],
          ['plan', 3],
        ] as const),
        ...([
          ['leave', 1],
          ['move', 2],
          ['forge', 7],
          ['stale', 2],
        ] as const),
      ] as const
    ).map(([kind, weight]) => ({ arbitrary: fc.constant(kind), weight })),
  ),
  isHelpful: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 }),
  draw,
})

const seen = new Map<string, number>()
let taken = 0

beforeAll(async () => {
  const { db } = await openTestDatabase()
  await violationsFunction.execute(db)
})

afterAll(() => {
  const counts = [...seen].sort().map(([what, count]) => `${what} ${count}`)
  console.log(`property (${engine}): ${taken} steps\n  ${counts.join(' · ')}`)
})

test('whatever people do, in whatever house and time, the rules hold and the database says what the rules say', {
  timeout: Math.max(300_000, steps * 300),
}, async () => {
  const stopAt = process.env.HISSEN_STEPS ? Number.POSITIVE_INFINITY : performance.now() + ordinaryMsMax
  await fc.assert(
    fc.asyncProperty(
      anyShape,
      fc.array(anyStep, { minLength: 60, maxLength: 200, size: 'max' }),
      async (shape, walk) => {
        if (performance.now() > stopAt) return
        const house = new Walk(await withLearning(await withNamed(await buildHouse(shape))), seen)
        for (const step of walk) {
          if (performance.now() > stopAt) return
          await house.take(step)
          taken++
        }
      },
    ),
    {
      numRuns: Math.ceil(steps / stepsPerHouse),
      ...(seed === undefined ? {} : { seed }),
      endOnFailure: !process.env.HISSEN_SHRINK,
    },
  )
})
