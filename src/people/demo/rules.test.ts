import { expect, test } from 'vitest'
import type { DescribedSeat } from '../account/queries.ts'
import { describeSeat } from '../seat-words.ts'
import type { DemoPerson } from './queries.ts'
import { castByPlace, findLeads } from './rules.ts'

test('people stand by forum from the ground up, then the office, then those outside the teams', () => {
  const people = [
    person(1, [seat({ forumKey: 'styrelse', floor: 3, forumOrdinal: 1 })]),
    person(2, [
      seat({ forumKey: 'rpg', floor: null, forumOrdinal: 1 }),
      seat({ forumKey: 'kt-b', floor: 1, forumOrdinal: 2 }),
    ]),
    person(3, [seat({ forumKey: 'kt-a', floor: 1, forumOrdinal: 1 })]),
    { ...person(4, []), isOffice: true },
    person(5, []),
  ]
  const casts = castByPlace(people).map((cast) => [cast.heading, cast.people.map((one) => one.person.id)])
  expect(casts).toEqual([
    ['kt-a', [3]],
    ['kt-b', [2]],
    ['styrelse', [1]],
    ['rpg', [2]],
    ['Kansliet', [4]],
    ['Kollegor utanför teamen', [5]],
  ])
})

test('conveners and the office come first; a deputy of the chair is a deputy', () => {
  const chair = seat({ isConvening: true, floorRole: 'board', function: 'ordförande' })
  const people = [person(1, [{ ...chair, kind: 'deputy' }]), person(2, [chair]), person(3, [seat({})])]
  expect(findLeads(people).map((one) => one.person.id)).toEqual([2])
  expect(describeSeat(chair)).toBe('Region Blekinge, ordförande')
  expect(describeSeat({ ...chair, kind: 'deputy' })).toBe('Region Blekinge, ordförande, ersättare')
})

function person(id: number, seats: DescribedSeat[]): DemoPerson {
  return { id, name: `Person ${id}`, isOffice: false, seats }
}

function seat(of: Partial<DescribedSeat>): DescribedSeat {
  const forumKey = of.forumKey ?? 'kt'
  return {
    ...{ forum: forumKey, forumKey, forumOrdinal: 1, forumKind: 'lift', floor: 1, floorRole: 'team', function: null },
    ...{ part: 'Region Blekinge', partKind: 'region', kind: 'ordinary', isConvening: false },
    ...of,
  }
}
