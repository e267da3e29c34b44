import type { Viewer } from '../people/viewer.ts'
import { notYours, type Refusal } from '../questions/rules.ts'

/** Under so many who sit for it in the groups in a year a part's figures are its own (domain.md §5). Kept by `read_part_year()`. */
export const holdersMin = 5

/** The mirror is for those who sit for the part, and for nobody else (domain.md §5). */
export function whyNotMirror(viewer: Viewer, memberId: number | null): Refusal | null {
  const sits = viewer.seats.some(({ member }) => memberId === null || member === memberId)
  return sits ? null : notYours('Spegeln är till för dem som sitter för parten.')
}
