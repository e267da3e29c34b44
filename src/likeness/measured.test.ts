import { expect, test } from 'vitest'
import { measure, ours, readJudged, trigrams } from '../../scripts/measure-likeness.ts'

const { pool, queries } = readJudged()

test('what means the same is found about as well as the docs say, and better than by letters alone', () => {
  const rank = ours(pool)
  const all = measure(rank, queries)
  const floor = measure(trigrams(pool), queries)
  expect(all.success).toBeGreaterThan(0.88)
  expect(all.recall).toBeGreaterThan(0.7)
  expect(all.mrr).toBeGreaterThan(0.84)
  expect([floor.success < all.success, floor.recall < all.recall - 0.2, floor.mrr < all.mrr]).toEqual([
    true,
    true,
    true,
  ])
  const hold = measure(
    rank,
    queries.filter(({ half }) => half === 'hold'),
  )
  expect(hold.success).toBeGreaterThan(0.75)
})
