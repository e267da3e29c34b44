import type { Fields } from '../app.ts'
import type { House } from '../builders.ts'
import type { Cast, Insider, Role } from './roles.ts'
import type { Facts, Situation } from './situations.ts'
import * as given from './situations.ts'

/** What a request is answered with. `sign in` is 303 to the sign-in page, which leads back here. */
export type Outcome = 200 | 303 | 401 | 403 | 404 | 405 | 409 | 422 | 'sign in'

/** Where a case happens. */
export type Place = Facts & { house: House; cast: Cast }

export type Row = {
  method: 'GET' | 'POST'
  /** As the route is written in the code, without the patterns of its parameters. */
  path: string
  given: Situation
  /** What is tried, where the address does not say it. */
  tries?: string
  answers: Record<Role, Outcome>
  /** The address asked for, where it is not the route with the facts put in. */
  address?: (place: Place, role: Role) => string
  fields?: (place: Place, role: Role) => Fields
  /** Only where the demo is on. */
  isDemo?: boolean
  /** What one role has done stands in no other's way: all may be tried in one house. */
  isOpenToMany?: boolean
}

export type Told = Omit<Row, 'method' | 'path' | 'answers' | 'given'> & { given?: Situation }

export const everyone = (outcome: Outcome): Record<Insider, Outcome> => ({
  ...team(outcome),
  ...outsideTeam(outcome),
})

export const team = (outcome: Outcome) => ({ raiser: outcome, officer: outcome, teamConvener: outcome })

export const outsideTeam = (outcome: Outcome) => ({
  ...seatedOutsideTeam(outcome),
  colleague: outcome,
  office: outcome,
})

export const seatedOutsideTeam = (outcome: Outcome) => ({
  neighbour: outcome,
  neighbourConvener: outcome,
  member: outcome,
  groupConvener: outcome,
  boardMember: outcome,
  chair: outcome,
})

/** Pages of an association: whoever is not signed in is asked to be, and to others they do not exist. */
export function page(path: string, answers: Record<Insider, Outcome>, told: Told = {}): Row {
  return {
    method: 'GET',
    path: `/:association${path}`,
    given: given.nothingYet,
    answers: { ...answers, nobody: 'sign in', foreigner: 404 },
    ...told,
  }
}

/** Forms of an association: what somebody has typed is kept until they are signed in. */
export function form(path: string, answers: Record<Insider, Outcome>, told: Told = {}): Row {
  return { ...page(path, answers, told), method: 'POST', answers: { ...answers, nobody: 401, foreigner: 404 } }
}

/** Pages of an association that are open to all, also to those who belong elsewhere. */
export function open(path: string, told: Told = {}): Row {
  return { ...page(path, everyone(200), told), answers: { ...everyone(200), nobody: 200, foreigner: 200 } }
}

/** On a question that only the team reads: to others it does not exist. */
export function actInTeam(noun: string, allowed: Partial<Record<Insider, Outcome>>, told: Told): Row {
  return form(`/fragor/:number/${noun}`, { ...outsideTeam(404), ...team(403), ...allowed }, told)
}

/** On a question that the whole house reads. */
export function actInHouse(noun: string, allowed: Partial<Record<Insider, Outcome>>, told: Told): Row {
  return form(`/fragor/:number/${noun}`, { ...everyone(403), ...allowed }, told)
}

/** Those who sit in a forum that has neither asked nor holds a lifted question. */
export const others = (outcome: Outcome) => ({
  neighbour: outcome,
  neighbourConvener: outcome,
  boardMember: outcome,
  chair: outcome,
})

/** Those who look after the seats of the team. */
export const staff = (outcome: Outcome) => ({ teamConvener: outcome, office: outcome })

/** The office's own: nobody else's. */
export const office = (outcome: Outcome) => ({ ...everyone(403), office: outcome })

/** Outside the associations. */
export function outside(
  method: 'GET' | 'POST',
  path: string,
  { nobody, somebody }: { nobody: Outcome; somebody: Outcome },
  told: Told = {},
): Row {
  return {
    method,
    path,
    given: given.nothingYet,
    answers: { ...everyone(somebody), foreigner: somebody, nobody },
    isOpenToMany: true,
    ...told,
  }
}

/** The forum in which the role sits; the team for those who sit nowhere. */
export function forumOf(house: House, role: Role): number {
  switch (role) {
    case 'neighbour':
    case 'neighbourConvener':
      return house.otherTeam.id
    case 'member':
    case 'groupConvener':
      return house.group.id
    case 'boardMember':
    case 'chair':
    case 'office':
      return house.board.id
    default:
      return house.team.id
  }
}

export function idOf(cast: Cast, role: Role): number {
  return cast[role]?.id ?? 0
}
