import { suggest } from './faults.ts'
import { doubles, type Finding } from './findings.ts'
import type { Outline } from './outline.ts'

type People = NonNullable<Outline['personer']>

/** People sit on seats that exist, once each, and dates run forward. */
export function checkPeople(people: People, { forum = [], parter = [] }: Outline): Finding[] {
  const seats = forum.flatMap((one) =>
    (one?.platser ?? []).flatMap((seat) => (one?.id && seat?.id ? [`${one.id}/${seat.id}`] : [])),
  )
  return [
    ...doubles(people, (person) => person?.['e-post']?.toLowerCase()).map(({ index, value }) => ({
      path: ['personer', index, 'e-post'],
      message: `Adressen »${value}« har redan en person i listan. En person skrivs en gång, med alla sina platser.`,
    })),
    ...people.flatMap((person, at) => [
      ...checkDates(person, ['personer', at]),
      ...(person?.platser ?? []).flatMap((holding, index) => [
        ...checkSeat(holding?.plats, seats, ['personer', at, 'platser', index, 'plats']),
        ...checkDates(holding, ['personer', at, 'platser', index]),
      ]),
      ...doubles(person?.platser ?? [], (holding) => (holding?.till ? undefined : holding?.plats)).map(
        ({ index, value }) => ({
          path: ['personer', at, 'platser', index, 'plats'],
          message: `Personen har redan platsen »${value}«. Ta bort den ena raden.`,
        }),
      ),
      ...checkNamed(
        person,
        parter.flatMap((part) => part?.id ?? []),
        ['personer', at, 'svarar för'],
      ),
    ]),
  ]
}

function checkSeat(seat: string | undefined, seats: string[], path: Finding['path']): Finding[] {
  if (!seat || seats.includes(seat)) return []
  const sameForum = seats.filter((other) => other.split('/')[0] === seat.split('/')[0])
  return [{ path, message: `Platsen »${seat}« finns inte. ${suggest(seat, sameForum.length > 0 ? sameForum : seats)}` }]
}

/** Whoever may say yes does so within an area, and a part names a person once for a thing. */
function checkNamed(person: People[number], parts: string[], at: Finding['path']): Finding[] {
  const named = person?.['svarar för'] ?? []
  return [
    ...named.flatMap((one, index) => [
      ...(one?.part && !parts.includes(one.part)
        ? [{ path: [...at, index, 'part'], message: `Parten »${one.part}« finns inte. ${suggest(one.part, parts)}` }]
        : []),
      ...(one?.som === 'säger ja' && !one.område
        ? [{ path: [...at, index], message: 'Den som säger ja gör det inom ett område. Lägg till »område:«.' }]
        : []),
    ]),
    ...doubles(named, (one) => (one?.part ? [one.part, one.som, one.område].join(' ') : undefined)).map(
      ({ index }) => ({
        path: [...at, index],
        message: 'Personen är redan utsedd till det här. Ta bort den ena raden.',
      }),
    ),
  ]
}

function checkDates(dates: { från?: string; till?: string } | null | undefined, at: Finding['path']): Finding[] {
  if (!dates?.från || !dates.till || dates.från <= dates.till) return []
  return [
    { path: [...at, 'till'], message: `Sista dagen ligger före den första (${dates.från}). Byt plats på datumen.` },
  ]
}
