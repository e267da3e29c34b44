import { type BuiltForum, type BuiltPerson, buildPerson, type House } from '../builders.ts'

/** Everybody a route is tried with, in the order of the columns in docs/access.md. */
export const roles = {
  nobody: 'not signed in',
  colleague: 'belongs to the association, sits nowhere',
  raiser: 'case officer in the team who raised the question',
  officer: 'another case officer of the team',
  teamConvener: 'convener of the team',
  neighbour: 'case officer in the other team',
  neighbourConvener: 'convener of the other team',
  member: 'member of the group (LSG)',
  groupConvener: 'convener of the group',
  boardMember: 'member of the board',
  chair: 'chair of the board',
  office: 'the office (kansli)',
  foreigner: 'office, convener and chair in another association',
} as const

export type Role = keyof typeof roles
export type Insider = Exclude<Role, 'nobody' | 'foreigner'>

export const allRoles: Role[] = [
  'nobody',
  'colleague',
  'raiser',
  'officer',
  'teamConvener',
  'neighbour',
  'neighbourConvener',
  'member',
  'groupConvener',
  'boardMember',
  'chair',
  'office',
  'foreigner',
]

/** The part each of them sits for, as the houses of the builders are seated. */
export const partOf: Record<Insider, string> = {
  colleague: 'kommun',
  raiser: 'region',
  officer: 'af',
  teamConvener: 'kommun',
  neighbour: 'af',
  neighbourConvener: 'kommun',
  member: 'af',
  groupConvener: 'kommun',
  boardMember: 'region',
  chair: 'kommun',
  office: 'kommun',
}

export type Cast = Record<Exclude<Role, 'nobody'>, BuiltPerson> & { nobody: null }

/** The people of a house by their roles. The foreigner holds every power there is, elsewhere. */
export async function castOf(house: House, elsewhere: House): Promise<Cast> {
  const { team, otherTeam, group, board } = house
  const convening = [elsewhere.team, elsewhere.group, elsewhere.board]
  return {
    nobody: null,
    colleague: house.colleague,
    raiser: seated(team, partOf.raiser),
    officer: seated(team, partOf.officer),
    teamConvener: team.convener,
    neighbour: seated(otherTeam, partOf.neighbour),
    neighbourConvener: otherTeam.convener,
    member: seated(group, partOf.member),
    groupConvener: group.convener,
    boardMember: seated(board, partOf.boardMember),
    chair: board.convener,
    office: house.office,
    foreigner: await buildPerson(elsewhere, { isOffice: true, convening }),
  }
}

export function seated(forum: BuiltForum, part: string): BuiltPerson {
  const person = forum.seated[part]
  if (!person) throw new Error(`Nobody sits for ${part} in ${forum.key}`)
  return person
}
