import fc from 'fast-check'
import type { ForumRole } from '../../src/questions/question.ts'
import { type Shape, smallHouse } from '../shapes.ts'

const parts = smallHouse.members.map((member) => member.key)

/** Houses of one to four floors: several teams and groups, a team that lifts past a floor, seats that are missing. */
export const anyShape: fc.Arbitrary<Partial<Shape>> = fc
  .record({
    groupFloors: fc.constantFrom(0, 1, 1, 2),
    hasBoard: fc.constantFrom(true, true, true, false),
    teams: fc.integer({ min: 1, max: 4 }),
    groupsPerFloor: fc.integer({ min: 1, max: 2 }),
    isOneTeamStraight: fc.boolean(),
    hasPause: fc.boolean(),
    seats: fc.array(fc.shuffledSubarray(parts, { minLength: 2 }), { minLength: 9, maxLength: 9 }),
  })
  .map(toShape)

type Drawn = {
  groupFloors: number
  hasBoard: boolean
  teams: number
  groupsPerFloor: number
  isOneTeamStraight: boolean
  hasPause: boolean
  seats: string[][]
}

function toShape(drawn: Drawn): Partial<Shape> {
  const groupFloors: ForumRole[] = Array.from({ length: drawn.groupFloors }, () => 'group')
  const floors: ForumRole[] = ['team', ...groupFloors, ...(drawn.hasBoard ? (['board'] as const) : [])]
  const top = floors.length - 1
  const onFloor = (floor: number) => (floors[floor] === 'board' ? 1 : floor === 0 ? drawn.teams : drawn.groupsPerFloor)
  const key = (floor: number, index: number) => `${floors[floor]}-${floor}-${index}`
  const forums = floors.flatMap((_role, floor) =>
    Array.from({ length: onFloor(floor) }, (_, index) => {
      const isStraight = drawn.isOneTeamStraight && floor === 0 && index === 0
      const above = isStraight ? top : floor + 1
      const liftsTo = floor === top ? null : key(above, index % onFloor(above))
      return { key: key(floor, index), floor, liftsTo }
    }),
  )
  return {
    floors,
    forums: forums.map((forum, index) => ({ ...forum, seats: drawn.seats[index % drawn.seats.length] })),
    pause: drawn.hasPause ? { from: '07-01', until: '07-31' } : null,
  }
}
