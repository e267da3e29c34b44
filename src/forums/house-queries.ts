import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { floorTone, type HouseFloor } from './house.tsx'
import type { FloorRole } from './queries.ts'

export type HouseNumbers = {
  /** From the entrance floor to the sky, closed floors left out. */
  floors: HouseFloorNumbers[]
  /** Where a meeting is under way, as the lift car shows it: the key of a floor. */
  liftAt: string | null
  /** Short names of the forums whose meeting is under way. */
  meetingIn: string[]
}

export type HouseFloorNumbers = HouseFloor & {
  id: number
  note: string | null
  role: FloorRole
  /** What each of its open forums holds, read or not. */
  forums: { id: number; key: string; shortName: string; open: number }[]
}

type Row = {
  id: number
  key: string
  ordinal: number
  name: string
  short_name: string
  note: string | null
  role: FloorRole
  forum_id: number | null
  forum_key: string | null
  forum_short_name: string | null
  open: number | null
  rising: number | null
  falling: number | null
  home: number | null
  is_meeting: boolean | null
}

/**
 * The house in one query: per floor what is open, on its way up and down and come home, counting also what the reader may
 * not read (domain.md §4.11). `hrefOf` gives the address a floor leads to.
 */
export async function listHouse(trx: Scope, hrefOf: (floorKey: string) => string): Promise<HouseNumbers> {
  // A meeting is under way from half an hour before it begins until it is held, at most four hours.
  const { rows } = await sql<Row>`
    select l.id, l.key, coalesce(l.ordinal, 0) as ordinal, l.name, l.short_name, l.note, l.role,
      f.id as forum_id, f.key as forum_key, f.short_name as forum_short_name,
      case when l.role = 'outside' then (select sum(o.total)::integer from count_outside() o)
        else n.open - case when exists (select from floor sky where sky.association_id = l.association_id and sky.role = 'outside'
          and sky.closed_on is null) then coalesce(o.total, 0) else 0 end end as open, n.rising, n.falling, n.home,
      exists (select from meeting m where m.association_id = f.association_id and m.forum_id = f.id and m.state = 'planned'
        and m.meets_on = today() and (m.meets_at is null or (current_moment() at time zone 'Europe/Stockholm')
          between m.meets_on + m.meets_at - interval '30 minutes' and m.meets_on + m.meets_at + interval '4 hours')) as is_meeting
    from floor l
    left join forum f on f.association_id = l.association_id and f.floor_id = l.id and f.closed_on is null
    left join house_numbers() n on n.forum_id = f.id
    left join count_outside() o on o.forum_id = f.id
    where l.closed_on is null
    order by l.ordinal, f.ordinal, f.id`.execute(trx)

  const byFloor = [...Map.groupBy(rows, (row) => row.id).values()]
  const floors = byFloor.flatMap((ofFloor, index) => toFloor(ofFloor, floorTone(index, byFloor.length), hrefOf))
  return {
    floors,
    liftAt: floors.find((floor) => floor.isMeeting)?.key ?? null,
    meetingIn: rows.flatMap((row) => (row.is_meeting && row.forum_short_name ? [row.forum_short_name] : [])),
  }
}

function toFloor(rows: Row[], tone: HouseFloor['tone'], hrefOf: (floorKey: string) => string): HouseFloorNumbers[] {
  const [floor] = rows
  if (!floor) return []
  const sum = (of: (row: Row) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  return [
    {
      id: floor.id,
      key: floor.key,
      ordinal: floor.ordinal,
      name: floor.name,
      shortName: floor.short_name,
      note: floor.note,
      role: floor.role,
      tone,
      href: hrefOf(floor.key),
      open: sum((row) => row.open),
      up: sum((row) => row.rising),
      down: sum((row) => row.falling),
      glowing: sum((row) => row.home),
      isMeeting: rows.some((row) => row.is_meeting === true),
      isOutside: floor.role === 'outside',
      forums: rows.flatMap((row) =>
        row.forum_id === null
          ? []
          : [
              {
                id: row.forum_id,
                key: row.forum_key ?? '',
                shortName: row.forum_short_name ?? '',
                open: row.open ?? 0,
              },
            ],
      ),
    },
  ]
}
