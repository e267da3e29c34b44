import type { Question } from '../../src/questions/question.ts'
import type { Bound } from './acts.ts'

/** What carries a journey on is drawn more often than what ends it early. */
export function forwards(acts: Bound[], question: Question): Bound[] {
  const isHome = question.forum.id === question.originForumId
  const isTaken = question.state === 'preparing'
  const weightOf = ({ noun }: Bound) =>
    (isHome && noun === 'svar') || (isTaken && noun === 'hand') ? 1 : (weights[noun] ?? 2)
  return acts.flatMap((act) => Array.from({ length: weightOf(act) }, () => act))
}

const weights: Record<string, number> = {
  ...{
    'ser-det-ocksa': 3,
    'ser-det-ocksa/ta-tillbaka': 1,
    samla: 8,
    'dela-upp': 1,
    'svar/ratta': 1,
    'oppna-for-alla': 4,
  },
  ...{ lyft: 16, svar: 16, hand: 8, mottagen: 8, perspektiv: 3, aterkoppling: 6, besked: 6 },
  ...{
    samtal: 4,
    'samtal/flytta': 1,
    'samtal/stall-in': 1,
    'utanfor-huset': 3,
    'utanfor-huset/sett': 2,
    'utanfor-huset/svar': 4,
  },
  upplast: 12,
  ...{ lost: 1, visa: 1, vila: 1, oense: 4, 'ny-hand': 1, forslag: 1, rost: 2 },
}
