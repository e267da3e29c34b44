import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildHouse } from '../../test/builders.ts'
import { addDays, addMonths, addWorkingDays, easterSunday, isWorkingDay, workingDays } from './calendar.ts'

// As the almanac says.
const easters = [
  ...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13'],
  ...['2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25'],
]

const redDaysOf2026 = [
  ...['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-06-19', '2026-12-24'],
  ...['2026-12-25', '2026-12-31'],
]

test('Easter falls as in the almanac', () => {
  expect(easters.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(easters)
})

test('the working days of 2026 are its weekdays but for ten', () => {
  const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))
  const isWeekday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())
  expect(days.filter((day) => isWeekday(day) && !isWorkingDay(day))).toEqual(redDaysOf2026)
  expect(days.filter((day) => !isWeekday(day) && isWorkingDay(day))).toEqual([])
})

test('ten working days over Christmas, and over a summer pause', () => {
  expect(addWorkingDays('2026-12-18', 10, null)).toBe('2027-01-08')
  expect(addWorkingDays('2026-06-17', 10, { from: '07-01', until: '07-31' })).toBe('2026-08-04')
})

test('half a year is counted by the calendar', () => {
  expect(addMonths('2026-11-22', 6)).toBe('2027-05-22')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
})

const anyDay = fc.integer({ min: 0, max: 366 * 40 }).map((days) => addDays('2010-01-01', days))
const anyPause = fc.constantFrom(null, { from: '07-01', until: '07-31' }, { from: '06-20', until: '08-15' })

test('the database counts the same', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyPause,
      fc.array(fc.tuple(anyDay, fc.integer({ min: -20, max: 500 })), { minLength: 200, maxLength: 200 }),
      async (pause, spans) => {
        const house = await buildHouse({ pause })
        const asked = JSON.stringify(spans.map(([from, days]) => ({ from, until: addDays(from, days) })))
        const { rows } = await house.system.read((trx) =>
          sql<{ from: string; until: string; days: number; half_year: string; easter: string }>`
          select "from", "until", working_days("from", "until") as days, ("from" + interval '6 months')::date as half_year,
            easter_sunday(extract(year from "from")::integer) as easter
          from jsonb_to_recordset(${asked}::jsonb) as span ("from" date, "until" date)`.execute(trx),
        )
        for (const { from, until, days, half_year, easter } of rows) {
          expect([from, until, days]).toEqual([from, until, workingDays(from, until, pause)])
          expect(half_year).toBe(addMonths(from, 6))
          expect(easter).toBe(easterSunday(Number(from.slice(0, 4))))
        }
      },
    ),
    { numRuns: 3 },
  )
})

test('the last of ten working days is the tenth', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyPause, (from, days, pause) => {
      const last = addWorkingDays(from, days, pause)
      return workingDays(from, last, pause) === days && workingDays(from, addDays(last, -1), pause) === days - 1
    }),
  )
})
