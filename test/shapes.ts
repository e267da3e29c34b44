import type { ForumRole } from '../src/questions/question.ts'

export type Kind = 'fk' | 'af' | 'region' | 'kommun'

export type Shape = {
  /** From the ground up. */
  floors: ForumRole[]
  forums: { key: string; floor: number; liftsTo: string | null; seats?: string[]; convening?: string }[]
  members: { key: string; kind: Kind }[]
  pause: { from: string; until: string } | null
  isDemo: boolean
}

/** Two teams under one group under the board; everything outside the house has a floor and no forum. */
export const smallHouse: Shape = {
  floors: ['team', 'group', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-b', floor: 0, liftsTo: 'lsg' },
    { key: 'lsg', floor: 1, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 2, liftsTo: null },
  ],
  members: [
    { key: 'kommun', kind: 'kommun' },
    { key: 'region', kind: 'region' },
    { key: 'af', kind: 'af' },
    { key: 'fk', kind: 'fk' },
  ],
  pause: { from: '07-01', until: '07-31' },
  isDemo: false,
}

/** One team straight under the board. */
export const lowHouse: Shape = {
  ...smallHouse,
  floors: ['team', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 1, liftsTo: null },
  ],
}

/** Two floors of groups between the teams and the board, and one team that lifts past the first of them. */
export const highHouse: Shape = {
  ...smallHouse,
  floors: ['team', 'group', 'group', 'board', 'outside'],
  forums: [
    { key: 'kt-a', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-b', floor: 0, liftsTo: 'lsg' },
    { key: 'kt-c', floor: 0, liftsTo: 'rsg' },
    { key: 'lsg', floor: 1, liftsTo: 'rsg' },
    { key: 'rsg', floor: 2, liftsTo: 'styrelse' },
    { key: 'styrelse', floor: 3, liftsTo: null },
  ],
}
