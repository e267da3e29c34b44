import { expect, test } from 'vitest'
import { viewerOf } from '../../../test/acting.ts'
import { buildHouse } from '../../../test/builders.ts'
import type { Refusal } from '../../questions/rules.ts'
import type { Viewer } from '../viewer.ts'
import * as rules from './rules.ts'

const because = (refusal: Refusal | null) => refusal?.because ?? 'may'
const fieldOf = (refusal: Refusal | null) => refusal?.field ?? refusal?.because ?? 'may'

async function cast() {
  const house = await buildHouse()
  const { team, otherTeam, office, colleague } = house
  const { af, fk } = team.seated
  if (!af || !fk) throw new Error('Nobody')
  const viewers = {
    office: await viewerOf(office),
    convener: await viewerOf(team.convener),
    holder: await viewerOf(af),
    beside: await viewerOf(fk),
    otherConvener: await viewerOf(otherTeam.convener),
    colleague: await viewerOf(colleague),
  }
  const seat = { id: viewers.holder.seats[0]?.seat ?? 0, forumId: team.id, isConvening: false, closedOn: null }
  const say = (rule: (viewer: Viewer) => Refusal | null) =>
    Object.fromEntries(Object.entries(viewers).map(([name, viewer]) => [name, because(rule(viewer))]))
  return { viewers, seat, say, team }
}

const nobody = {
  ...{ office: 'not yours', convener: 'not yours', holder: 'not yours', beside: 'not yours' },
  ...{ otherConvener: 'not yours', colleague: 'not yours' },
}
const closed = '2026-09-01'

test('the seats of a forum are seen by those who sit there, and the office', async () => {
  const { say, team } = await cast()
  const may = { office: 'may', convener: 'may', holder: 'may', beside: 'may' }
  expect(say((viewer) => rules.whyNotSeeSeats(viewer, team.id))).toEqual({ ...nobody, ...may })
})

test('the office and the forum’s convener fill a seat that is open', async () => {
  const { say, seat, team } = await cast()
  const may = { office: 'may', convener: 'may' }
  expect(say((viewer) => rules.whyNotStaff(viewer, seat))).toEqual({ ...nobody, ...may })
  expect(say((viewer) => rules.whyNotStaffForum(viewer, { ...team, closedOn: null }))).toEqual({ ...nobody, ...may })
  const late = { office: 'not now', convener: 'not now' }
  expect(say((viewer) => rules.whyNotStaff(viewer, { ...seat, closedOn: closed }))).toEqual({ ...nobody, ...late })
  expect(say((viewer) => rules.whyNotStaffForum(viewer, { ...team, closedOn: closed }))).toEqual({ ...nobody, ...late })
})

test('the mandate is the part’s own, or the office’s on its behalf; contact ways the convener’s too', async () => {
  const { say, seat } = await cast()
  expect(say((viewer) => rules.whyNotPromise(viewer, seat))).toEqual({ ...nobody, office: 'may', holder: 'may' })
  const may = { office: 'may', holder: 'may', convener: 'may' }
  expect(say((viewer) => rules.whyNotTellWays(viewer, seat))).toEqual({ ...nobody, ...may })
  const shut = { ...seat, closedOn: closed }
  expect(say((viewer) => rules.whyNotPromise(viewer, shut))).toMatchObject({ office: 'not now', convener: 'not yours' })
  expect(say((viewer) => rules.whyNotTellWays(viewer, shut))).toMatchObject({ convener: 'not now' })
})

test('seats are arranged by the office, and one or two convene', async () => {
  const { say, seat, viewers } = await cast()
  expect(say(rules.whyNotArrange)).toEqual({ ...nobody, office: 'may' })
  const convene = (of: { isOn: boolean; others: number }, convening = false) =>
    because(rules.whyNotConvene(viewers.office, { ...seat, isConvening: convening }, of))
  expect(say((viewer) => rules.whyNotConvene(viewer, seat, { isOn: true, others: 1 }))).toEqual({
    ...nobody,
    office: 'may',
  })
  expect(convene({ isOn: true, others: 2 })).toBe('rule')
  expect([convene({ isOn: false, others: 0 }, true), convene({ isOn: false, others: 1 }, true)]).toEqual([
    'rule',
    'may',
  ])
  expect(because(rules.whyNotConvene(viewers.office, { ...seat, closedOn: closed }, { isOn: true, others: 0 }))).toBe(
    'not now',
  )
  const close = (of: Partial<rules.SeatFacts>, others: number, viewer = viewers.office) =>
    because(rules.whyNotClose(viewer, { ...seat, ...of }, others))
  expect([close({}, 1), close({}, 1, viewers.convener), close({ closedOn: closed }, 1)]).toEqual([
    'may',
    'not yours',
    'not now',
  ])
  expect([close({ isConvening: true }, 0), close({ isConvening: true }, 1)]).toEqual(['rule', 'may'])
})

test('days go forward, and not a lifetime', () => {
  const span = (from: string, until: string | null = null) => fieldOf(rules.whyNotSpan({ from, until }, '2026-09-07'))
  expect([span('2026-09-07'), span('2026-09-06'), span('2032-09-07')]).toEqual(['may', 'fran', 'fran'])
  expect([
    span('2026-10-01', '2026-10-01'),
    span('2026-10-01', '2026-09-30'),
    span('2026-10-01', '2040-01-01'),
  ]).toEqual([...['may', 'till', 'till']])
  const held = { from: '2026-09-20', until: null }
  const leave = (until: string | null, of: rules.Span = held) => fieldOf(rules.whyNotLeaveOn(until, of, '2026-09-07'))
  expect([leave('2026-09-20'), leave('2026-09-06'), leave('2026-09-19'), leave('2040-01-01')]).toEqual([
    'may',
    'till',
    'till',
    'till',
  ])
  expect([leave(null), leave(null, { from: '2026-01-01', until: '2026-09-06' })]).toEqual(['may', 'not now'])
})

test('what has begun is ended, what has not is undone', () => {
  const back = (from: string) => because(rules.whyNotTakeBack({ from, until: null }, '2026-09-07'))
  expect([back('2026-09-06'), back('2026-09-07'), back('2026-10-01')]).toEqual(['not now', 'may', 'may'])
})

test('a letter is not sent again within ten minutes', () => {
  const now = new Date('2026-09-07T10:00:00Z')
  const again = (sent: string | null) => because(rules.whyNotSendAgain(sent === null ? null : new Date(sent), now))
  expect([again(null), again('2026-09-07T09:50:00Z'), again('2026-09-07T09:50:01Z')]).toEqual(['may', 'may', 'rule'])
})

test('two spans meet on a day they share', () => {
  const held = { from: '2026-09-01', until: '2026-09-30' }
  const meets = (from: string, until: string | null) => rules.overlaps(held, { from, until })
  expect([meets('2026-09-30', null), meets('2026-10-01', null), meets('2026-08-01', '2026-08-31')]).toEqual([
    true,
    false,
    false,
  ])
  expect(rules.overlaps({ from: '2026-01-01', until: null }, { from: '2027-01-01', until: null })).toBe(true)
})
