import type { Question } from '../../src/questions/question.ts'
import type { BuiltPerson, House } from '../builders.ts'

/** Those whose turn it may be, some of them named more than once. */
export function concernedBy(question: Question, house: House, people: BuiltPerson[]): BuiltPerson[] {
  const forums = Object.values(house.forums).filter(
    ({ id }) =>
      id === question.forum.id ||
      id === question.originForumId ||
      question.deliveries.some((delivery) => delivery.forumId === id),
  )
  const leaders = forums.map((forum) => forum.convener)
  const here = forums.flatMap((forum) => (forum.id === question.forum.id ? [forum.convener, forum.convener] : []))
  const others = people.filter(({ id }) => id === question.holderId || id === question.raisedBy)
  const isRead = question.deliveries.some(({ kind, deliveredOn }) => kind === 'read_out' && deliveredOn === null)
  const there = [...leaders, ...here, ...others, ...(isRead ? [house.office] : [])].filter((person) =>
    people.includes(person),
  )
  return there.length > 0 ? there : [house.office]
}
