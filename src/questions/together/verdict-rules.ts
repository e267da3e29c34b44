import { countedDays } from '../../meetings/calendar.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Question, VerdictValue } from '../question.ts'
import { convenes, notNow, notYours, type Refusal, sitsIn } from '../rules.ts'

type House = Pick<Viewer, 'association' | 'today'>

const isComingDown = (question: Question) => question.state === 'delivering' || question.state === 'delivered'

/** Those who asked, and those who see the same, judge the answer: by the convener, or by whoever raised it there (domain.md §4.3, §4.9). */
export function judgedForums(viewer: Viewer, question: Question): number[] {
  const asked = question.deliveries.filter(({ isOrigin, kind }) => isOrigin || kind === 'echo')
  const own = asked.filter(({ forumId }) => convenes(viewer, forumId) || raisedThere(viewer, question, forumId))
  return own.map(({ forumId }) => forumId)
}

function raisedThere(viewer: Viewer, { raisedBy, originForumId, gathers }: Question, forumId: number): boolean {
  const raised = [{ raisedBy, originForumId }, ...gathers]
  const isTheirs = raised.some((one) => one.raisedBy === viewer.person.id && one.originForumId === forumId)
  return isTheirs && sitsIn(viewer, forumId)
}

/** Each forum that raised the question gives one verdict, and each that sees the same may; without a forum: is there one to speak for? */
export function whyNotJudge(
  viewer: Viewer,
  question: Question,
  value?: VerdictValue,
  forumId = judgedForums(viewer, question)[0],
): Refusal | null {
  const own = judgedForums(viewer, question)
  const isAsker = own.length > 0 || raisedThere(viewer, question, question.originForumId)
  if (!isAsker && !convenes(viewer, question.originForumId))
    return notYours('Den som frågade, eller sammankallande där, säger om svaret hjälper.')
  if (question.gatheredIn) return notNow('Frågan är samlad med en annan. Säg där om svaret hjälper.')
  if (!isComingDown(question) && question.state !== 'closed')
    return notNow('Det finns inget svar att ta ställning till.')
  if (own.length === 0) return notNow('Frågan besvarades där den ställdes.')
  const delivery = question.deliveries.find((one) => one.forumId === forumId)
  if (!delivery || !own.includes(delivery.forumId))
    return notYours('Den som frågade, eller sammankallande där, säger om svaret hjälper.')
  if (question.state !== 'closed') return null
  const isSettled = question.outcome === 'disagreed' || question.outcome === 'solved'
  const isLate = delivery.isOrigin && value !== undefined && value !== 'not_enough'
  return isSettled || isLate ? notNow('Frågan är avslutad.') : null
}

/** Whoever raised the question speaks for the whole forum without convening it: worth a second press. */
export function judgesAlone(viewer: Viewer, question: Question): boolean {
  return judgedForums(viewer, question).some((forumId) => !convenes(viewer, forumId))
}

/** Other representatives tap what they think; the convener sees it as voices. Those who see the same may do so when their answer comes. */
export function voicedForums(viewer: Viewer, question: Question): number[] {
  const isOpen = isComingDown(question)
  const heard = question.deliveries.filter(({ isOrigin, kind }) => kind === 'echo' || (isOrigin && isOpen))
  return heard.filter(({ forumId }) => sitsIn(viewer, forumId)).map(({ forumId }) => forumId)
}

export function whyNotVoice(viewer: Viewer, question: Question): Refusal | null {
  const isTheirs = [question.originForumId, ...question.deliveries.map(({ forumId }) => forumId)]
  if (!isTheirs.some((forumId) => sitsIn(viewer, forumId)))
    return notYours('De som har en plats i forumet som frågade säger vad de tycker.')
  const hasAnswer = isComingDown(question) || question.state === 'closed'
  return hasAnswer && !question.gatheredIn && voicedForums(viewer, question).length > 0
    ? null
    : notNow('Det finns inget svar att tycka till om.')
}

/** Too long after closing, or where a forum has closed, a new question takes over (domain.md §4.3). */
export function isPastReopening({ association, today }: House, question: Question): boolean {
  if (question.state !== 'closed') return false
  const { pauseFrom: from, pauseUntil: until, reopenDaysMax } = association
  const days = countedDays(question.closedOn ?? today, today, from && until ? { from, until } : null)
  const isSettled = question.outcome === 'disagreed' || question.outcome === 'solved'
  return isSettled || question.hasClosedForum || days > reopenDaysMax
}

/** What "svaret räcker inte" leads to: the question opens again, or the forum that says so gets a question of its own (domain.md §4.3, §4.9). */
export function becomesOfNotEnough(
  house: House,
  question: Question,
  forumId: number,
): 'reopened' | 'linked' | 'already' {
  const origins = originsOf(question)
  const others = origins.filter((id) => id !== forumId)
  const isLast = others.every((id) => verdictOf(question, id) === 'not_enough')
  const opens = question.state === 'closed' ? others.length === 0 && !isPastReopening(house, question) : isLast
  if (origins.includes(forumId) && opens) return 'reopened'
  return question.followedFrom.includes(forumId) ? 'already' : 'linked'
}

export const originsOf = (question: Question) =>
  question.deliveries.filter(({ isOrigin }) => isOrigin).map(({ forumId }) => forumId)

export const verdictOf = (question: Question, forumId: number) =>
  question.verdicts.find((verdict) => verdict.forumId === forumId)?.value

/** What has yet to come down before the question can close: those who only see the same do not hold it up (domain.md §4.9). */
export const awaited = (question: Question) =>
  question.deliveries.filter(({ deliveredOn, kind }) => deliveredOn === null && kind !== 'echo')

export type ClosesAs =
  | { close: 'answered_here' | 'read_out' | 'confirmed' | 'obstacle_remains' | 'silent' }
  | { reopen: number }
  | null

/** What follows by itself from what has been delivered and said (domain.md §4.2, §4.3). */
export function whatFollows(question: Question): ClosesAs {
  if (!isComingDown(question)) return null
  const values = originsOf(question).map((forumId) => verdictOf(question, forumId))
  if (values.length > 0 && values.every((value) => value === 'not_enough')) {
    const refused = question.verdicts.findLast(({ forumId }) => originsOf(question).includes(forumId))
    return refused ? { reopen: refused.id } : null
  }
  if (awaited(question).length > 0) return null
  if (values.length === 0)
    return { close: question.deliveries.some(({ kind }) => kind === 'read_out') ? 'read_out' : 'answered_here' }
  if (values.includes(undefined)) return null
  if (values.includes('obstacle_remains')) return { close: 'obstacle_remains' }
  return { close: values.includes('silent') ? 'silent' : 'confirmed' }
}
