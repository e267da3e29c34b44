import { randomUUID } from 'node:crypto'
import { askCommitment } from '../../src/commitments/ask.ts'
import type { Commitment } from '../../src/commitments/commitment.ts'
import { listOnQuestion } from '../../src/commitments/queries.ts'
import { replyToCommitment } from '../../src/commitments/reply.ts'
import { whyNotAskCommitment, whyNotAskOnQuestion, whyNotReply } from '../../src/commitments/rules.ts'
import { addDays } from '../../src/meetings/calendar.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { askOrganisation } from '../../src/questions/part/act.ts'
import type { PartQuestion } from '../../src/questions/part/part-question.ts'
import { listPartQuestionsOf } from '../../src/questions/part/queries.ts'
import { replyForPart } from '../../src/questions/part/reply.ts'
import { whyNotReplyForPart } from '../../src/questions/part/rules.ts'
import type { Question } from '../../src/questions/question.ts'
import type { House } from '../builders.ts'
import { nameFor } from '../parts.ts'
import { type Bound, bind, type Draw, pick } from './acts.ts'

/** Two of the parts have named people before the walk begins: one who sits nowhere, and one who sits in every forum's turn. */
export async function withNamed(house: House): Promise<House> {
  const [first, second] = Object.keys(house.members)
  const somebody = Object.values(house.forums).at(-1)?.convener ?? house.office
  if (first) await nameFor(first, house.colleague, 'contact')
  if (first) await nameFor(first, somebody, 'acceptor')
  if (second) await nameFor(second, somebody, 'contact')
  return house
}

export type Asked = { commitments: Commitment[]; partQuestions: PartQuestion[] }

export async function readAsked(trx: Scope, question: Question): Promise<Asked> {
  return {
    commitments: await listOnQuestion(trx, question.id),
    partQuestions: await listPartQuestionsOf(trx, question.id),
  }
}

/** What can be asked of parts on a question, and said for them. */
export function partActs(
  { a, b, c, d }: Draw,
  question: Question,
  asked: Asked,
  { members, people, today }: { members: number[]; people: number[]; today: string },
): Bound[] {
  const contact = question.contacts.length > 0 && a % 4 > 0 ? pick(question.contacts, b) : null
  const given = {
    memberId: contact?.memberId ?? pick(members, b),
    contactId: contact?.personId ?? pick(people, c),
    dueOn: addDays(today, (d % 30) - 2),
  }
  return [
    bind(askOrganisation, { ...given, body: 'Hur gör ni?' }),
    ask(question, pick(members, a), addDays(today, (b % 40) - 2)),
    ...asked.partQuestions.map((one) => replyToPart(one, { a, b, c, d }, people)),
    ...asked.commitments.map((one) => reply(one, { a, b, c, d }, people, today)),
  ]
}

function ask({ forum }: Question, memberId: number, dueOn: string): Bound {
  const asking = { ...forum, key: '', isClosed: false }
  return {
    noun: 'atagande',
    refuse: (viewer, question) =>
      whyNotAskOnQuestion(question.state, true) ?? whyNotAskCommitment(viewer, asking, dueOn),
    perform: (trx, viewer, question) =>
      askCommitment(trx, viewer, { key: randomUUID(), forumId: forum.id, memberId, body: 'Kan ni?', dueOn }, question),
  }
}

function replyToPart(one: PartQuestion, { a, b, c }: Draw, people: number[]): Bound {
  const speaker = one.named.length > 0 && a % 4 > 0 ? pick(one.named, b).id : pick(people, b)
  const said = {
    speakerId: c % 2 === 0 ? speaker : null,
    correctsId: a % 3 === 0 ? (one.replies.at(-1)?.id ?? null) : null,
  }
  return {
    noun: 'organisationen/svar',
    refuse: (viewer) => whyNotReplyForPart(viewer, one, said),
    perform: (trx, viewer) => replyForPart(trx, viewer, one, { ...said, body: 'Vi ringer.' }),
  }
}

function reply(one: Commitment, { a, b, c, d }: Draw, people: number[], today: string): Bound {
  const value = pick(['yes', 'yes', 'home', 'no', 'done', 'done'] as const, a)
  const needsDay = value === 'yes' || value === 'home'
  const speaker = one.speakers.length > 0 && b % 4 > 0 ? pick(one.speakers, c).id : pick(people, c)
  const given = {
    ...{ value, byOn: needsDay ? addDays(today, (c % 40) - 1) : null, body: 'Så här.' },
    speakerId: d % 2 === 0 && value !== 'done' ? speaker : null,
    correctsId: d % 3 === 1 ? (one.replies.at(-1)?.id ?? null) : null,
  }
  return {
    noun: 'atagande/svar',
    refuse: (viewer) => whyNotReply(viewer, one, given),
    perform: (trx, viewer) => replyToCommitment(trx, viewer, one, given),
  }
}
