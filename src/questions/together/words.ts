import type { Question } from '../question.ts'
import { sayCount } from '../words.ts'

/** "2 forum till ser det": those who see the same, and the other forums that asked what is gathered in it. Null where there are none. */
export function sayOthers(
  question: Pick<Question, 'echoes' | 'gathers' | 'originForumId'>,
): { count: number; text: string } | null {
  const asked = question.gathers.map(({ originForumId }) => originForumId).filter((id) => id !== question.originForumId)
  const count = new Set([...asked, ...question.echoes.map(({ forumId }) => forumId)]).size
  return count === 0 ? null : { count, text: sayEchoes(count) }
}

export const sayEchoes = (count: number) => `${sayCount(count, 'forum', 'forum')} till ser det`

/** Told to whoever has said that the same is seen here. */
export const sayEchoed = ({ answerId }: Pick<Question, 'answerId'>) =>
  `Nu syns det att ni ser det också. ${answerId === null ? 'Ni får svaret när det kommer.' : 'Svaret som finns är också ert.'}`

/** How many questions one card stands for. */
export const sayGathered = (count: number) => `samlar ${sayCount(count + 1, 'fråga', 'frågor')}`
