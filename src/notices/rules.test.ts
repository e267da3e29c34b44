import { expect, test } from 'vitest'
import { lettersNow, thingsOfDigest, type Unsent, weekOfDigest } from './rules.ts'

const pause = { from: '07-01', until: '07-31' }
const one = (id: number, kind: Unsent['kind'], channel: Unsent['channel'] = 'weekly'): Unsent => ({ id, kind, channel })

test('the digest is for Monday morning, and until Wednesday where the house was asleep', () => {
  const weekAt = (today: string, hour: number) => weekOfDigest({ today, hour, pause })
  expect(weekAt('2026-09-07', 6)).toBeNull()
  expect(weekAt('2026-09-07', 7)).toBe('2026-09-07')
  expect(weekAt('2026-09-08', 0)).toBe('2026-09-07')
  expect(weekAt('2026-09-09', 23)).toBe('2026-09-07')
  for (const day of ['2026-09-10', '2026-09-11', '2026-09-12', '2026-09-13']) expect(weekAt(day, 12)).toBeNull()
})

test('there is no digest in the summer pause', () => {
  expect(weekOfDigest({ today: '2026-07-06', hour: 12, pause })).toBeNull()
  expect(weekOfDigest({ today: '2026-07-06', hour: 12, pause: null })).toBe('2026-07-06')
  expect(weekOfDigest({ today: '2026-08-03', hour: 12, pause })).toBe('2026-08-03')
})

test('three things at most, what somebody waits for first', () => {
  const unsent = [one(1, 'judged'), one(2, 'lifted'), one(3, 'waits'), one(4, 'said'), one(5, 'lifted')]
  expect(thingsOfDigest(unsent, 'now').map(({ id }) => id)).toEqual([4, 3, 2])
})

test('at once only what is asked or answered; with a weekly letter that too waits, with none nothing is sent', () => {
  const unsent = [one(1, 'answered', 'now'), one(2, 'answered', 'now'), one(3, 'perspective', 'now'), one(4, 'lifted')]
  expect(lettersNow(unsent, 'now').map((ones) => ones.map(({ id }) => id))).toEqual([[1, 2], [3]])
  expect(thingsOfDigest(unsent, 'now').map(({ id }) => id)).toEqual([4])
  expect(lettersNow(unsent, 'weekly')).toEqual([])
  expect(thingsOfDigest(unsent, 'weekly').map(({ id }) => id)).toEqual([1, 2, 3])
  expect([...lettersNow(unsent, 'none'), ...thingsOfDigest(unsent, 'none')]).toEqual([])
})
