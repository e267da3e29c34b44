import type { Viewer } from '../../people/viewer.ts'

/** The office notes that the map has been gone through, by itself or by the board. */
export function mayReview({ person }: Viewer): boolean {
  return person.isOffice
}

/** A forum chooses itself whether its telephones are shown to colleagues outside. */
export function mayShowContacts({ convenes }: Viewer, forum: { id: number }): boolean {
  return convenes.includes(forum.id)
}
