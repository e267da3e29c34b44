import type { DescribedSeat } from '../account/queries.ts'
import type { DemoPerson } from './queries.ts'

export type Cast = { heading: string; people: { person: DemoPerson; seat: DescribedSeat | null }[] }

/** Whom one may play, by where they sit: each forum from the ground up, the office, and colleagues outside the teams. */
export function castByPlace(people: DemoPerson[]): Cast[] {
  const seated = people.flatMap((person) => person.seats.map((seat) => ({ person, seat })))
  const forums = Map.groupBy(seated, ({ seat }) => seat.forumKey)
  const inForums = [...forums.values()]
    .sort(([a], [b]) => placeOf(a?.seat) - placeOf(b?.seat))
    .map((members) => ({ heading: members[0]?.seat.forum ?? '', people: members }))
  const alone = (chosen: DemoPerson[]) => chosen.map((person) => ({ person, seat: null }))
  const office = alone(people.filter((person) => person.isOffice))
  const outside = alone(people.filter((person) => !person.isOffice && person.seats.length === 0))
  return [
    ...inForums,
    { heading: 'Kansliet', people: office },
    { heading: 'Kollegor utanför teamen', people: outside },
  ].filter((cast) => cast.people.length > 0)
}

/** The journey is whole with these alone (domain.md §1): those who convene, forum by forum, and the office. */
export function findLeads(people: DemoPerson[]): Cast['people'] {
  const convening = people.flatMap((person) =>
    person.seats.filter((seat) => leadsWithFloor(seat)).map((seat) => ({ person, seat })),
  )
  const office = people.filter((person) => person.isOffice).map((person) => ({ person, seat: null }))
  return [...convening.sort((a, b) => placeOf(a.seat) - placeOf(b.seat)), ...office]
}

function leadsWithFloor({ isConvening, kind, floor }: DescribedSeat): boolean {
  return isConvening && kind === 'ordinary' && floor !== null
}

const beyondFloors = 1_000

/** Floors from the ground, then forums beside the lift. */
function placeOf(seat: DescribedSeat | undefined): number {
  return (seat?.floor ?? beyondFloors) * beyondFloors + (seat?.forumOrdinal ?? 0)
}
