import { expect, test } from 'vitest'
import type { ReferralForum, Sitting } from './referral.ts'
import {
  isAmong,
  whoMayConsent,
  whyNotKeep,
  whyNotRefer,
  whyNotReferSo,
  whyNotRenew,
  whyNotSeeReferrals,
  whyNotSetReferrals,
  whyNotUntil,
} from './rules.ts'
import { sayUntil } from './words.ts'

const [fk, kommun, region, absent] = [1, 2, 3, 4]
const forum: ReferralForum = {
  ...{ id: 20, key: 'bg', name: 'Beredningsgruppen', shortName: 'BG' },
  ...{ tableId: 10, allowsIdentified: true, allowsReferrals: true, isClosed: false },
}
const viewerFor = (member: number | null, of: { isConvening?: boolean; isOffice?: boolean; at?: number } = {}) => {
  const { isConvening = false, isOffice = false, at = forum.tableId } = of
  const seat = { seat: 1, forum: at, member: member ?? 0, kind: 'ordinary' as const, isConvening }
  const look = { scheme: 'auto', typeface: 'standard', textSize: 'normal' } as const
  return {
    association: {
      ...{ id: 1, slug: 'a', name: 'A', shortName: 'A', isDemo: false, pauseFrom: null, pauseUntil: null },
      ...{ questionDaysMax: 60, verdictDaysMax: 90, deliveryDaysMax: 90, meaningDaysMax: 10 },
      ...{ correctionDaysMax: 14, reopenDaysMax: 365 },
    },
    person: { id: 100 + (member ?? 0), name: 'Någon', isDemo: false, isOffice, ...look },
    seats: member === null ? [] : [seat],
    forums: member === null ? [] : [at],
    convenes: isConvening ? [at] : [],
    ...{ now: new Date('2026-09-07T08:00:00Z'), today: '2026-09-07', unread: 0 },
  }
}
const sits = (part: number): Sitting => ({
  ...{ person: { id: 100 + part, name: `Person ${part}` }, part: { id: part, name: `Part ${part}` }, isOrdinary: true },
})
const sitting = [sits(fk), sits(kommun), sits(region)]
const given = { holderId: fk, consentBy: 101, partIds: [kommun], untilOn: '2026-12-07' }

test('those at the table see that there are referrals, and the office how many; nobody else', () => {
  const may = [viewerFor(fk), viewerFor(null, { isOffice: true })]
  expect(may.map((viewer) => whyNotSeeReferrals(viewer, forum))).toEqual([null, null])
  for (const viewer of [viewerFor(null), viewerFor(fk, { at: 11 })])
    expect(whyNotSeeReferrals(viewer, forum)?.because).toBe('not yours')
})

test('read by the parts that are named, at that table', () => {
  expect(isAmong(viewerFor(kommun), forum, [fk, kommun])).toBe(true)
  expect(isAmong(viewerFor(region), forum, [fk, kommun])).toBe(false)
  expect(isAmong(viewerFor(kommun, { at: 11 }), forum, [fk, kommun])).toBe(false)
})

test('written by those who sit there, where the office lets them', () => {
  expect(whyNotRefer(viewerFor(fk), forum)).toBeNull()
  expect(whyNotRefer(viewerFor(null, { isOffice: true }), forum)?.because).toBe('not yours')
  expect(whyNotRefer(viewerFor(fk), { ...forum, allowsReferrals: false })?.because).toBe('rule')
})

test('kept by the part that holds the material, or the convener', () => {
  expect(whyNotKeep(viewerFor(fk), forum, fk)).toBeNull()
  expect(whyNotKeep(viewerFor(kommun, { isConvening: true }), forum, fk)).toBeNull()
  expect(whyNotKeep(viewerFor(kommun), forum, fk)?.because).toBe('not yours')
  expect(whoMayConsent(viewerFor(fk), forum, sitting)).toEqual([sits(fk)])
  expect(whoMayConsent(viewerFor(kommun, { isConvening: true }), forum, sitting)).toEqual(sitting)
})

test('a new one says who asked, which others, and until when', () => {
  const why = (of: Partial<typeof given>, viewer = viewerFor(fk)) => {
    const refusal = whyNotReferSo(viewer, forum, sitting, { ...given, ...of })
    return refusal?.field ?? refusal?.because ?? null
  }
  expect(why({})).toBeNull()
  expect(why({}, viewerFor(kommun))).toBe('not yours')
  expect(why({ consentBy: 102 })).toBe('inhamtat-av')
  for (const partIds of [[], [fk], [fk, kommun], [absent]]) expect(why({ partIds })).toBe('parter')
  // Nobody writes what they may not read.
  expect(why({ partIds: [region] }, viewerFor(kommun, { isConvening: true }))).toBe('parter')
  expect(why({ untilOn: '2026-09-06' })).toBe('till-och-med')
})

test('a consent is for today at the least and a year at the most', () => {
  const days = ['2026-09-06', '2026-09-07', '2027-09-07', '2027-09-08']
  expect(days.map((day) => whyNotUntil('2026-09-07', day) === null)).toEqual([false, true, true, false])
  const leap = ['2029-02-28', '2029-03-01'].map((day) => whyNotUntil('2028-02-29', day) === null)
  expect(leap).toEqual([true, false])
})

test('a new consent is asked for by the same part', () => {
  const renew = (of: Partial<typeof given>, viewer = viewerFor(fk)) =>
    whyNotRenew(viewer, forum, sitting, { holder: { id: fk, name: 'FK' } }, { ...given, ...of })
  expect(renew({})).toBeNull()
  expect(renew({ consentBy: 102 })?.field).toBe('inhamtat-av')
  expect(renew({ untilOn: '2028-01-01' })?.field).toBe('till-och-med')
  expect(renew({}, viewerFor(region))?.because).toBe('not yours')
})

test('the office says where, and only where identified cases may come up', () => {
  const office = viewerFor(null, { isOffice: true })
  expect(whyNotSetReferrals(office, forum, false)).toBeNull()
  expect(whyNotSetReferrals(office, { ...forum, allowsIdentified: false }, true)?.because).toBe('rule')
  expect(whyNotSetReferrals(office, { ...forum, isClosed: true }, true)?.because).toBe('rule')
  expect(whyNotSetReferrals(viewerFor(kommun, { isConvening: true }), forum, true)?.because).toBe('not yours')
})

test('in its last week it says how near the day is, and never that it is late', () => {
  const said = ['2026-09-07', '2026-09-08', '2026-09-14', '2026-09-15'].map((day) => sayUntil(day, '2026-09-07'))
  expect(said).toEqual([
    'till och med 7 september, som är i dag',
    'till och med 8 september, om 1 dag',
    'till och med 14 september, om 7 dagar',
    'till och med 15 september',
  ])
})
