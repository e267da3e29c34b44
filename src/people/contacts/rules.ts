import type { Refusal } from '../../questions/rules.ts'
import type { Viewer } from '../viewer.ts'

/** A part and the forums in which those sit who may name its people: the groups and the board. */
export type NamingPart = { id: number; name: string; namingForums: number[] }

/** Those who sit for the part in a group or at the board name its people, and the office on its behalf (domain.md §4.6). */
export function whyNotNameFor(viewer: Viewer, part: NamingPart): Refusal | null {
  const isOwn = viewer.seats.some(({ forum, member }) => member === part.id && part.namingForums.includes(forum))
  if (isOwn || viewer.person.isOffice) return null
  return {
    because: 'not yours',
    why: `De som sitter för ${part.name} i LSG eller styrelsen utser dem, eller kansliet för partens räkning.`,
  }
}
