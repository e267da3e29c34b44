import type { Telling } from './telling.ts'

/**
 * Whoever held the question has left, and time has given it to the one who receives in the forum: nobody has yet said who goes on
 * (domain.md §4.1). The database says the same in without_hand().
 */
export function needsNewHand({ events }: Pick<Telling, 'events'>): boolean {
  const at = events.findIndex(({ action }) => action === 'handed' || action === 'taken')
  const given = events[at]
  if (given?.action !== 'handed' || given.person !== null) return false
  return events.slice(0, at).every(({ holder, forumId }) => holder === given.holder && forumId === given.forumId)
}
