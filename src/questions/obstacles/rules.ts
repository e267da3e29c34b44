import type { Viewer } from '../../people/viewer.ts'
import { leads, notYours, type Refusal } from '../rules.ts'

/** Obstacles that remain are taken up by whoever leads the board: its chair, or the office (domain.md §4.3, §5). */
export function whyNotTakeUp(viewer: Viewer, board: { id: number; role: string } | undefined): Refusal | null {
  return board && leads(viewer, board)
    ? null
    : notYours('Styrelsens ordförande eller kansliet tar upp hinder som består.')
}
