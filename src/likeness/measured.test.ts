import { expect, test } from 'vitest'
import { measure, ours, readJudged, trigrams } from '../../scripts/measure-likeness.ts'

test('what means the same is found about as well as the docs say, and better than by letters alone', () => {
  for (const [name, success, recall, mrr] of [
    ['tune', 0.95, 0.85, 0.9],
    ['unseen', 0.85, 0.7, 0.72],
    ['near', 0.9, 0.75, 0.69],
  ] as const) {
    const { pool, queries } = readJudged(name)
    const all = measure(ours(pool), queries)
    const floor = measure(trigrams(pool), queries)
    expect(all.success).toBeGreaterThan(success)
    expect(all.recall).toBeGreaterThan(recall)
    expect(all.mrr).toBeGreaterThan(mrr)
    expect([floor.success < all.success, floor.recall < all.recall, floor.mrr < all.mrr]).toEqual([true, true, true])
  }
})
