import { expect, test } from 'vitest'
import { addCountedDays, countedDays } from './calendar.ts'

const july = { from: '07-01', until: '07-31' }

test('the days of the summer pause do not count', () => {
  expect(addCountedDays('2026-06-29', 3, july)).toBe('2026-08-02')
  expect(countedDays('2026-06-29', '2026-08-02', july)).toBe(3)
  expect(addCountedDays('2026-06-29', 3, null)).toBe('2026-07-02')
})

test('a pause of the whole year is a fault of ours, not a wait for ever', () => {
  expect(() => addCountedDays('2026-06-29', 3, { from: '01-01', until: '12-31' })).toThrow('pause')
  expect(addCountedDays('2026-06-29', 3, { from: '01-02', until: '12-31' })).toBe('2029-01-01')
})
