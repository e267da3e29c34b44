import { expect, test } from 'vitest'
import {
  type FlowCut,
  latestPeriod,
  moveQuarter,
  type PartCut,
  periodsOf,
  quarterOf,
  quartersOf,
  sayQuarter,
} from './cut.ts'
import { daysWithin, eachOf, type Spread, toSpread } from './tally.ts'
import { homeWords, tellDays, tellOf } from './tell.ts'

/** So many answers that took 1, 2, 3 … days. */
const after = (count: number): Spread =>
  toSpread(Array.from({ length: count }, (_, index) => ({ days: index + 1, total: 1 })))

test('none, one, nine, ten and eleven answers, in plain words', () => {
  expect(tellDays(after(0), homeWords)).toBe('Inget svar har kommit hem under perioden.')
  expect(tellDays(after(1), homeWords)).toBe('Ett svar har kommit hem, efter 1 dag.')
  expect(tellDays(after(9), homeWords)).toBe('9 svar har kommit hem, efter 1, 2, 3, 4, 5, 6, 7, 8 och 9 dagar.')
  expect(tellDays(after(10), homeWords)).toBe('Hälften fick svar inom 5 dagar, och nio av tio inom 9 dagar.')
  expect(tellDays(after(11), homeWords)).toBe('Hälften fick svar inom 6 dagar, och nio av tio inom 10 dagar.')
})

test('the same day is said as that, for one, for few and for many', () => {
  expect(tellDays(toSpread([{ days: 0, total: 1 }]), homeWords)).toBe('Ett svar har kommit hem, samma dag.')
  const sameDay = tellDays(toSpread([{ days: 0, total: 12 }]), homeWords)
  expect(sameDay).toBe('Hälften fick svar samma dag, och nio av tio likaså.')
})

test('under ten there is no half, and over nine none is told by itself', () => {
  expect([daysWithin(after(9), 0.5), daysWithin(after(10), 0.5)]).toEqual([null, 5])
  expect([eachOf(after(9)).length, eachOf(after(10)).length]).toEqual([9, 0])
  expect(tellOf(1, 1, 'svar', 'svar')).toBe('1 av 1 svar')
})

test('quarters are those of the calendar, also over the turn of the year', () => {
  expect([quarterOf('2026-01-01'), quarterOf('2026-11-22'), quarterOf('2026-12-31')]).toEqual([
    '2026-01-01',
    '2026-10-01',
    '2026-10-01',
  ])
  expect([moveQuarter('2026-01-01', -1), moveQuarter('2026-10-01', 1)]).toEqual(['2025-10-01', '2027-01-01'])
  const period = latestPeriod('2026-11-22')
  expect(period.since).toBe('Sedan 1 oktober 2025')
  expect(quartersOf(period).map(sayQuarter)).toEqual([
    'okt–dec 2025',
    'jan–mars 2026',
    'apr–juni 2026',
    'jul–sep 2026',
    'okt–dec 2026',
  ])
  expect(periodsOf(2025, '2026-11-22').map(({ since }) => since)).toEqual([
    'Sedan 1 oktober 2025',
    'Hittills 2026',
    'Under 2025',
  ])
})

test('a part with a forum, a floor, a quarter, a period or a person does not compile', () => {
  const period = latestPeriod('2026-11-22')
  const right: (FlowCut | PartCut)[] = [
    { by: 'house', period },
    { by: 'forum', period, forum: 1 },
    { by: 'part', year: 2025 },
  ]
  const wrong: (FlowCut | PartCut)[] = [
    // @ts-expect-error a part with a forum
    { by: 'part', year: 2025, forum: 1 },
    // @ts-expect-error a part with a floor
    { by: 'part', year: 2025, floor: 1 },
    // @ts-expect-error a part with a quarter
    { by: 'part', year: 2025, quarter: '2025-01-01' },
    // @ts-expect-error a part with a period
    { by: 'part', year: 2025, period },
    // @ts-expect-error a part with a person
    { by: 'part', year: 2025, person: 1 },
    // @ts-expect-error a forum with a part
    { by: 'forum', period, forum: 1, part: 1 },
    // @ts-expect-error the house with a person
    { by: 'house', period, person: 1 },
    // @ts-expect-error a person alone
    { by: 'person', person: 1 },
  ]
  expect([right.length, wrong.length]).toEqual([3, 8])
})
