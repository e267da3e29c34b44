import type { Viewer } from '../../people/viewer.ts'
import { convenes, sitsIn } from '../rules.ts'
import type { SheetAnswer } from './sheet.ts'

/** Under an answer that has come home one is asked for the forum's verdict, or for one's own voice (domain.md §4.3). */
export function whatToAsk(viewer: Viewer, forumId: number, answer: SheetAnswer): 'verdict' | 'voice' | null {
  const isComingDown = answer.state === 'delivering' || answer.state === 'delivered'
  if (!(answer.isEcho || (answer.isOrigin && isComingDown))) return null
  const isJudge = convenes(viewer, forumId) || (answer.raisedBy === viewer.person.id && sitsIn(viewer, forumId))
  if (isJudge) return 'verdict'
  return sitsIn(viewer, forumId) ? 'voice' : null
}

/** The name of who holds a question is for the forum's own people, never on a wall (domain.md §4.11). */
export function maySeeHolder(viewer: Viewer, forumId: number): boolean {
  return sitsIn(viewer, forumId)
}
