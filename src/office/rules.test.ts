import { expect, test } from 'vitest'
import { viewerOf } from '../../test/acting.ts'
import { buildHouse } from '../../test/builders.ts'
import { whyNotLeaveOffice, whyNotOffice, whyNotPause, whyNotShowNumbers } from './rules.ts'

test('the office’s pages are the office’s', async () => {
  const { office, team, board } = await buildHouse()
  for (const person of [team.convener, board.convener]) {
    expect(whyNotOffice(await viewerOf(person))?.because).toBe('not yours')
  }
  expect(whyNotOffice(await viewerOf(office))).toBeNull()
})

test('somebody is always left at the office, from today and beyond the last day', () => {
  const leave = (others: { from: string; until: string | null }[], lastDay = '2026-12-31') => {
    const office = [{ from: '2026-01-01', until: null }, ...others].map((span, index) => ({
      person: index + 1,
      ...span,
    }))
    return whyNotLeaveOffice(office, { person: 1, lastDay }, '2026-09-07')?.because ?? 'may'
  }
  expect(leave([])).toBe('rule')
  expect(leave([{ from: '2026-01-01', until: null }])).toBe('may')
  expect(leave([{ from: '2026-01-01', until: '2026-12-31' }])).toBe('rule')
  expect(leave([{ from: '2026-01-01', until: '2027-01-01' }])).toBe('may')
  expect(leave([{ from: '2026-10-01', until: null }])).toBe('rule')
  expect(whyNotLeaveOffice([], { person: 9, lastDay: '2026-12-31' }, '2026-09-07')).toBeNull()
})

test('numbers are shown with the board’s paragraph and day', () => {
  const show = (isOn: boolean, paragraph: string | null, decidedOn: string | null) =>
    whyNotShowNumbers({ isOn, paragraph, decidedOn }, '2026-09-07')?.field ?? 'may'
  expect([show(true, null, '2026-09-01'), show(true, '§ 1', null), show(true, '§ 1', '2026-09-08')]).toEqual([
    ...['paragraf', 'beslutad', 'beslutad'],
  ])
  expect([show(true, '§ 1', '2026-09-07'), show(false, null, null)]).toEqual(['may', 'may'])
})

test('a pause has two days, in order, and leaves most of the year', () => {
  const pause = (from: string | null, until: string | null) => whyNotPause({ from, until })?.field ?? 'may'
  expect([pause('07-01', '07-31'), pause(null, null), pause('06-20', '09-30')]).toEqual(['may', 'may', 'may'])
  expect([pause(null, '07-31'), pause('07-01', null)]).toEqual(['uppehall-fran', 'uppehall-till'])
  expect([pause('08-01', '07-01'), pause('01-01', '12-31')]).toEqual(['uppehall-till', 'uppehall-till'])
})
