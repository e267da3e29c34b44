import { addDays } from '../../src/meetings/calendar.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { Scope } from '../../src/platform/scope.ts'
import type { Act } from '../../src/questions/acts/act.ts'
import * as down from '../../src/questions/acts/coming-down.ts'
import * as up from '../../src/questions/acts/preparing.ts'
import * as outside from '../../src/questions/outside/acts.ts'
import type { Question } from '../../src/questions/question.ts'
import type { Refusal } from '../../src/questions/rules.ts'
import * as talk from '../../src/questions/talk/acts.ts'
import * as together from '../../src/questions/together/acts.ts'

/** Numbers drawn for one step; each choice takes what it needs. */
export type Draw = { a: number; b: number; c: number; d: number }

/** What values can be made of: ids that exist, for the question at hand. */
export type Around = { members: number[]; forums: number[]; hands: number[]; today: string }

/** An act with a value of its own, bound so that acts of all kinds stand in one list. */
export type Bound = {
  noun: string
  refuse(viewer: Viewer, question: Question): Refusal | null
  perform(trx: Scope, viewer: Viewer, question: Question): Promise<unknown>
}

export function bind<Value>(act: Act<Value>, value: Value): Bound {
  return {
    noun: act.noun,
    refuse: (viewer, question) => act.refuse(viewer, question, value),
    perform: (trx, viewer, question) => act.perform(trx, viewer, question, value),
  }
}

export function pick<T>(things: readonly T[], draw: number): T {
  const thing = things[draw % things.length]
  if (thing === undefined) throw new Error('Nothing to pick from')
  return thing
}

const values = ['helps', 'partly', 'obstacle_remains', 'not_enough'] as const

/** Every act that a page offers, with a value that its form would let through. */
export function allActs({ a, b, c, d }: Draw, question: Question, around: Around): Bound[] {
  const { members, forums, hands, today } = around
  const waiting = question.deliveries.map((delivery) => delivery.forumId)
  const forum = pick(waiting.length > 0 && a % 4 > 0 ? waiting : forums, b)
  const value = pick(values, c)
  const touched = question.touches.length > 0 && a % 4 > 0 ? question.touches : members
  const judged = question.deliveries.length > 0 && b % 8 > 0 ? pick(waiting, d) : undefined
  const echoed = question.echoes.map(({ forumId }) => forumId)
  const beside = question.beside.map(({ number }) => number)
  const own = question.heard.filter(({ memberId }) => memberId === pick(touched, b))
  return [
    bind(up.receive, {}),
    bind(up.take, { holder: pick(hands, a) }),
    bind(up.handOver, { holder: pick(hands, b) }),
    bind(up.speak, {
      member: pick(touched, b),
      as: pick(['written', 'table', 'nothing'] as const, c),
      sees: pick([null, 'Vi ser det.'], d),
      canDo: 'Vi kan ringa.',
      needs: null,
      stance: pick(['behind', 'behind', 'apart', null] as const, a),
      corrects: d % 3 === 0 && own.length > 0 ? pick(own, a).id : null,
    }),
    bind(up.proposal, { kind: pick(['answer', 'lift'] as const, a), body: 'Kanske så.' }),
    bind(up.answer, {
      kind: pick(['text', 'talk', 'text', 'declined', 'solved_already', 'talk'] as const, d),
      body: 'Så här gör ni.',
      paragraph: pick(['§ 7', '§ 8', null], a),
      unheardReason: pick([null, 'De svarar senare.'], b),
    }),
    bind(up.lift, { obstacle: 'Ingen får besluta.', tried: 'Allt.', asks: pick(['decide', 'know'] as const, a) }),
    bind(up.withdraw, {}),
    bind(up.sendBack, { reason: 'Det kan ni själva.' }),
    bind(down.rest, { reason: 'Vi väntar.', until: addDays(today, (a % 40) - 2) }),
    bind(down.wake, {}),
    bind(down.show, {}),
    bind(down.solve, { reason: 'Ett samtal.' }),
    bind(down.disagree, { reason: 'Vi ser olika.' }),
    bind(down.deliver, { forum }),
    bind(down.addLocalMeaning, { forum, body: 'Hos oss från januari.' }),
    bind(down.judge, {
      forum: judged,
      value,
      sentence: value === 'not_enough' ? 'Det räcker inte.' : null,
      forTeam: true,
    }),
    bind(down.voice, { value }),
    bind(together.echo, { forum: pick(forums, d), sentence: pick([null, 'Vi med.'], a), caseBand: null }),
    bind(together.unecho, { forum: echoed.length > 0 && a % 4 > 0 ? pick(echoed, d) : pick(forums, d) }),
    bind(together.gather, { number: beside.length > 0 && a % 4 > 0 ? pick(beside, d) : 1 + (d % 5) }),
    bind(together.split, {}),
    bind(together.amend, { body: 'Så här gör ni i stället.', paragraph: pick(['§ 9', null], a) }),
    bind(together.openAgain, {}),
    bind(talk.plan, { on: addDays(today, (a % 30) - 1), withWhom: 'Vi.' }),
    bind(talk.move, { on: addDays(today, (b % 30) - 1), withWhom: 'Vi.' }),
    bind(talk.callOff, {}),
    bind(outside.send, { recipient: 'NNS', body: 'Ta upp det.', paragraph: '§ 9', next: addDays(today, b % 190) }),
    bind(outside.note, { kind: pick(['looked', 'reminded'] as const, c), body: null, next: addDays(today, d % 190) }),
    bind(outside.back, { kind: pick(['reply', 'no_reply'] as const, a), body: 'De utreder.' }),
  ]
}
