import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCountedDays, addDays, countedDays, isPaused } from './calendar.ts'

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

test('counted a year at a time it is the same as day by day', () => {
  const anyDay = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addDays('2019-12-20', days))
  const pauses = [
    '07-01 07-31',
    '06-20 08-15',
    '02-29 03-02',
    '02-01 02-29',
    '12-20 12-31',
    '01-01 01-06',
    '08-01 07-01',
  ]
  const anyPause = fc.constantFrom(...pauses).map((days) => ({ from: days.slice(0, 5), until: days.slice(6) }))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 1500 }), fc.option(anyPause), (from, span, pause) => {
      const days = Array.from({ length: Math.max(0, span) }, (_, index) => addDays(from, index + 1))
      const counted = days.filter((day) => !isPaused(day, pause)).length
      expect(countedDays(from, addDays(from, span), pause)).toBe(counted)
    }),
  )
})
