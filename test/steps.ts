import { answerQuestion } from '../src/questions/answer.ts'
import { addMeaning, deliverAnswer } from '../src/questions/deliver.ts'
import { hearPart, type Voice } from '../src/questions/hear.ts'
import { type Judgement, judgeAnswer } from '../src/questions/judge.ts'
import { type LiftText, liftQuestion, returnQuestion, withdrawLift } from '../src/questions/lift.ts'
import { bringBack, noteOutside, sendOut } from '../src/questions/outside/outing.ts'
import { whyNotBringBack, whyNotNoteOutside, whyNotSendOut } from '../src/questions/outside/rules.ts'
import { findQuestion } from '../src/questions/queries.ts'
import type { AnswerKind } from '../src/questions/question.ts'
import { permit } from '../src/questions/refusals.ts'
import { closeWithReason, restQuestion, wakeQuestion } from '../src/questions/rest.ts'
import {
  type Refusal,
  whyNotAddMeaning,
  whyNotAnswer,
  whyNotDeliver,
  whyNotDisagree,
  whyNotHandOver,
  whyNotLift,
  whyNotName,
  whyNotReceive,
  whyNotRest,
  whyNotReturn,
  whyNotShow,
  whyNotSolve,
  whyNotSpeak,
  whyNotWake,
  whyNotWithdraw,
} from '../src/questions/rules.ts'
import { handOverQuestion, receiveQuestion, showQuestion, takeQuestion } from '../src/questions/take.ts'
import { whyNotAnswerSo, whyNotEndTalk, whyNotPlanTalk } from '../src/questions/talk/rules.ts'
import { endTalk, planTalk } from '../src/questions/talk/talk.ts'
import { judgedForums, whyNotJudge } from '../src/questions/together/verdict-rules.ts'
import { act } from './acting.ts'
import { type BuiltForum, type BuiltPerson, buildQuestion } from './builders.ts'
import { holdMeetingOf } from './meetings.ts'

type Work = Parameters<typeof act>[1]
type Viewer = Parameters<Work>[1]
type Scope = Parameters<Work>[0]
type Question = Awaited<ReturnType<typeof findQuestion>>

/** Asked of the rule first, then done: what every step here and beside is made of. */
export function step(
  person: BuiltPerson,
  number: number,
  whyNot: (viewer: Viewer, question: Question) => Refusal | null,
  work: (trx: Scope, viewer: Viewer, question: Question) => Promise<unknown>,
): Promise<void> {
  return act(person, async (trx, viewer) => {
    const question = await findQuestion(trx, number)
    permit(whyNot(viewer, question))
    await work(trx, viewer, question)
  })
}

export const liftText: LiftText = {
  obstacle: 'Ingen av oss får besluta om det.',
  tried: 'Vi har ringt runt i två veckor.',
  asks: 'decide',
}

export function receive(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotReceive, (trx, viewer, question) => receiveQuestion(trx, viewer, question))
}

export function take(by: BuiltPerson, number: number, holder: BuiltPerson = by): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotName(viewer, question, holder.id)
  return step(by, number, whyNot, (trx, viewer, question) => takeQuestion(trx, viewer, question, holder.id))
}

export function handOver(by: BuiltPerson, number: number, holder: BuiltPerson): Promise<void> {
  return step(by, number, whyNotHandOver, (trx, viewer, question) => handOverQuestion(trx, viewer, question, holder.id))
}

/** The part speaks, or the convener notes what was said; "står bakom" unless told otherwise. */
export function hear(by: BuiltPerson, number: number, member: string, voice: Partial<Voice> = {}): Promise<void> {
  const said: Voice = {
    memberId: by.house.members[member]?.id ?? 0,
    as: 'table',
    sees: null,
    canDo: null,
    needs: null,
    stance: 'behind',
    speakerId: null,
    ...voice,
  }
  const whyNot = (viewer: Viewer, question: Question) => whyNotSpeak(viewer, question, said.memberId)
  return step(by, number, whyNot, (trx, viewer, question) => hearPart(trx, viewer, question, said))
}

export function lift(by: BuiltPerson, number: number, text: Partial<LiftText> = {}): Promise<void> {
  return step(by, number, whyNotLift, (trx, viewer, question) =>
    liftQuestion(trx, viewer, question, { ...liftText, ...text }),
  )
}

export function withdraw(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotWithdraw, withdrawLift)
}

export function sendBack(by: BuiltPerson, number: number, reason = 'Det här kan ni avgöra själva.'): Promise<void> {
  return step(by, number, whyNotReturn, (trx, viewer, question) => returnQuestion(trx, viewer, question, reason))
}

export function rest(by: BuiltPerson, number: number, until: string): Promise<void> {
  return step(by, number, whyNotRest, (trx, viewer, question) =>
    restQuestion(trx, viewer, question, 'Vi väntar på den nya vägledningen.', until),
  )
}

export function wake(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotWake, wakeQuestion)
}

/** With a paragraph where the board answers. */
export function answer(
  by: BuiltPerson,
  number: number,
  text: { paragraph?: string; unheardReason?: string; kind?: AnswerKind } = {},
): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) =>
    whyNotAnswer(viewer, question) ?? whyNotAnswerSo(viewer, question, text.kind ?? 'text')
  return step(by, number, whyNot, (trx, viewer, question) =>
    answerQuestion(trx, viewer, question, {
      kind: text.kind,
      body: 'Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.',
      paragraph: text.paragraph ?? null,
      unheardReason: text.unheardReason ?? null,
    }),
  )
}

/** A talk is planned in the forum where the question stands. */
export function planATalk(by: BuiltPerson, number: number, on: string): Promise<void> {
  return step(by, number, whyNotPlanTalk, (trx, viewer, question) =>
    planTalk(trx, viewer, question, { on, withWhom: 'Teamet och gruppen' }),
  )
}

export function callOffTalk(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotEndTalk, endTalk)
}

/** The board turns to somebody outside the house, and the office looks again on a day. */
export function sendOutOfHouse(by: BuiltPerson, number: number, next: string): Promise<void> {
  return step(by, number, whyNotSendOut, (trx, viewer, question) =>
    sendOut(trx, viewer, question, {
      ...{ recipient: 'Socialdepartementet', body: 'Låt vilande ersättning gälla i ett år.', paragraph: '§ 9', next },
    }),
  )
}

export function lookOutside(
  by: BuiltPerson,
  number: number,
  next: string,
  kind: 'looked' | 'reminded' = 'looked',
): Promise<void> {
  return step(by, number, whyNotNoteOutside, (trx, viewer, question) =>
    noteOutside(trx, viewer, question, { kind, body: null, next }),
  )
}

export function comeBack(by: BuiltPerson, number: number, body: string | null = 'De utreder frågan.'): Promise<void> {
  const kind = body === null ? 'no_reply' : 'reply'
  const whyNot = (viewer: Viewer, question: Question) => whyNotBringBack(viewer, question, kind)
  return step(by, number, whyNot, (trx, viewer, question) => bringBack(trx, viewer, question, { kind, body }))
}

/** By a note, without a meeting. */
export function deliver(by: BuiltPerson, number: number, forum: BuiltForum): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotDeliver(viewer, question, forum)
  return step(by, number, whyNot, (trx, viewer, question) => deliverAnswer(trx, viewer, question, forum.id))
}

export function addWhatItMeans(by: BuiltPerson, number: number, forum: BuiltForum): Promise<void> {
  const whyNot = (viewer: Viewer, question: Question) => whyNotAddMeaning(viewer, question, forum)
  return step(by, number, whyNot, (trx, viewer, question) =>
    addMeaning(trx, viewer, question, forum.id, 'Hos oss börjar det gälla i januari.'),
  )
}

/** By the convener, or for the forum that is given. */
export function judge(by: BuiltPerson, number: number, value: Judgement['value'], forum?: BuiltForum): Promise<void> {
  const sentence = value === 'not_enough' ? 'Det hjälper inte den som saknar läkarintyg.' : null
  const whyNot = (viewer: Viewer, question: Question) => whyNotJudge(viewer, question, value, forum?.id)
  return step(by, number, whyNot, (trx, viewer, question) =>
    judgeAnswer(trx, viewer, question, forum?.id ?? judgedForums(viewer, question)[0] ?? 0, { value, sentence }),
  )
}

export function show(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotShow, showQuestion)
}

export function solve(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotSolve, (trx, viewer, question) =>
    closeWithReason(trx, viewer, question, 'solved', 'Ett samtal räckte.'),
  )
}

export function disagree(by: BuiltPerson, number: number): Promise<void> {
  return step(by, number, whyNotDisagree, (trx, viewer, question) =>
    closeWithReason(trx, viewer, question, 'disagreed', 'Vi ser olika på det.'),
  )
}

/** A question that has been at its team's meeting and stands raised in the forum above. */
export async function buildLifted(from: BuiltForum, of: Parameters<typeof buildQuestion>[1] = {}): Promise<number> {
  const number = await buildQuestion(from, of)
  await holdMeetingOf(from)
  await lift(from.convener, number)
  return number
}

/** A question on its way down from the forum above: taken there at a meeting with every touched part behind, and answered. */
export async function buildAnswered(from: BuiltForum, of: Parameters<typeof buildQuestion>[1] = {}): Promise<number> {
  const number = await buildLifted(from, of)
  const above = from.house.forums[from.liftsTo ?? '']
  if (!above) throw new Error('Nothing above')
  await holdMeetingOf(above)
  if (above.role === 'board') {
    await answer(above.convener, number, { paragraph: '§ 12' })
    return number
  }
  await take(above.convener, number)
  for (const member of of?.touches ?? ['kommun']) await hear(above.convener, number, member)
  await answer(above.convener, number)
  return number
}
