import type { Viewer } from '../src/people/viewer.ts'
import type { Question } from '../src/questions/question.ts'
import { amendAnswer, openForAll } from '../src/questions/together/amend.ts'
import { echoQuestion, takeBackEcho } from '../src/questions/together/echo.ts'
import { gatherQuestion, splitQuestion } from '../src/questions/together/gather.ts'
import {
  whyNotAmend,
  whyNotEcho,
  whyNotGather,
  whyNotOpenForAll,
  whyNotSplit,
  whyNotUnecho,
} from '../src/questions/together/rules.ts'
import type { BuiltForum, BuiltPerson, House } from './builders.ts'
import { holdMeetingOf } from './meetings.ts'
import { answer, buildLifted, deliver, hear, step, take } from './steps.ts'

/** "Vi ser det också", by somebody who sits in the forum. */
export function echo(
  by: BuiltPerson,
  number: number,
  forum: BuiltForum,
  sentence: string | null = null,
): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotEcho(viewer, question, forum.id)
  return step(by, number, whyNot, (trx, viewer, question) =>
    echoQuestion(trx, viewer, question, { forumId: forum.id, sentence, caseBand: null }),
  )
}

export function takeEchoBack(by: BuiltPerson, number: number, forum: BuiltForum): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotUnecho(viewer, question, forum.id)
  return step(by, number, whyNot, (trx, viewer, question) => takeBackEcho(trx, viewer, question, forum.id))
}

/** Gathers `other` in `number`. */
export function gather(by: BuiltPerson, number: number, other: number): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotGather(viewer, question, other)
  return step(by, number, whyNot, (trx, viewer, question) => gatherQuestion(trx, viewer, question, other))
}

export function split(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotSplit, splitQuestion)
}

export function amend(by: BuiltPerson, number: number, text: { paragraph?: string } = {}): Promise<void> {
  return step(by, number, whyNotAmend, (trx, viewer, question) =>
    amendAnswer(trx, viewer, question, {
      body: 'Regionen bjuder in, inte kommunen.',
      paragraph: text.paragraph ?? null,
    }),
  )
}

export function openForEveryone(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotOpenForAll, openForAll)
}

/** Two teams have asked the same of their group, which has gathered the second in the first. Gives both numbers. */
export async function buildGathered(house: House): Promise<[number, number]> {
  const { team, otherTeam, group } = house
  const one = await buildLifted(team)
  const other = await buildLifted(otherTeam)
  await holdMeetingOf(group)
  await gather(group.convener, one, other)
  return [one, other]
}

/** Two teams have asked, and the group has answered both at once; both answers have come home. */
export async function buildAnsweredTogether(house: House): Promise<[number, number]> {
  const { team, otherTeam, group } = house
  const numbers = await buildGathered(house)
  await take(group.convener, numbers[0])
  await hear(group.convener, numbers[0], 'kommun')
  await answer(group.convener, numbers[0])
  for (const forum of [team, otherTeam]) await deliver(forum.convener, numbers[0], forum)
  return numbers
}
