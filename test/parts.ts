import { randomUUID } from 'node:crypto'
import { askCommitment } from '../src/commitments/ask.ts'
import { findCommitment } from '../src/commitments/queries.ts'
import { replyToCommitment } from '../src/commitments/reply.ts'
import { type GivenReply, whyNotAskCommitment, whyNotReply } from '../src/commitments/rules.ts'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { askPart } from '../src/questions/part/ask.ts'
import { findPartQuestion } from '../src/questions/part/queries.ts'
import { replyForPart } from '../src/questions/part/reply.ts'
import { whyNotAskPart, whyNotReplyForPart } from '../src/questions/part/rules.ts'
import { findQuestion } from '../src/questions/queries.ts'
import { permit } from '../src/questions/refusals.ts'
import { act } from './acting.ts'
import type { BuiltForum, BuiltPerson, House } from './builders.ts'

/** What is asked of parts, as a person does it: the rule first, as a handler does, then the act. */

export function memberOf(house: House, key: string): number {
  const member = house.members[key]
  if (!member) throw new Error(`The house has no part called ${key}`)
  return member.id
}

/** Named from long ago, as the set-up does it. */
export async function nameFor(
  member: string,
  person: BuiltPerson,
  kind: 'contact' | 'acceptor',
  area: string | null = kind === 'acceptor' ? 'allt' : null,
): Promise<number> {
  const { house } = person
  return house.system.act(async (trx) => {
    const { id } = await trx
      .insertInto('member_contact')
      .values({ member_id: memberOf(house, member), person_id: person.id, kind, area, from_on: '2026-01-01' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

type AskOf = { member?: string; number?: number; dueOn?: string | null; key?: string; body?: string }

/** The forum asks the part (fk unless told otherwise), by whoever leads it. Gives the commitment's id. */
export function askFor(by: BuiltPerson, forum: BuiltForum, of: AskOf = {}): Promise<number> {
  const { member = 'fk', number, dueOn = null, key = randomUUID(), body = 'Kan ni ringa först?' } = of
  return act(by, async (trx, viewer) => {
    permit(whyNotAskCommitment(viewer, { ...forum, isClosed: false }, dueOn))
    const question = number === undefined ? null : await findQuestion(trx, number)
    const asked = { key, forumId: forum.id, memberId: memberOf(by.house, member), body, dueOn }
    return askCommitment(trx, viewer, asked, question)
  })
}

/** Days from now where it takes one. */
export function replyOf(house: House, value: GivenReply['value'], more: Partial<GivenReply> = {}): GivenReply {
  const needsDay = value === 'yes' || value === 'home'
  return {
    value,
    byOn: needsDay ? addDays(dayOf(house.now), 14) : null,
    body: value === 'no' ? 'Vi har inget uppdrag för det.' : null,
    ...{ speakerId: null, correctsId: null },
    ...more,
  }
}

export function reply(
  by: BuiltPerson,
  id: number,
  value: GivenReply['value'],
  more: Partial<GivenReply> = {},
): Promise<void> {
  return act(by, async (trx, viewer) => {
    const commitment = await findCommitment(trx, id)
    const given = replyOf(by.house, value, more)
    permit(whyNotReply(viewer, commitment, given))
    await replyToCommitment(trx, viewer, commitment, given)
  })
}

/** Asks the part's contact in stillness; an answer is wished for in three weeks. Gives its id. */
export function askOrganisation(
  by: BuiltPerson,
  number: number,
  contact: BuiltPerson,
  member: string,
  days = 21,
): Promise<number> {
  return act(by, async (trx, viewer) => {
    const question = await findQuestion(trx, number)
    const asked = {
      memberId: memberOf(by.house, member),
      contactId: contact.id,
      dueOn: addDays(dayOf(by.house.now), days),
    }
    permit(whyNotAskPart(viewer, question, asked))
    return askPart(trx, viewer, question, { ...asked, body: 'Hur gör ni när det här händer?' })
  })
}

export function answerForPart(
  by: BuiltPerson,
  id: number,
  more: { speakerId?: number | null; correctsId?: number | null } = {},
): Promise<void> {
  const { speakerId = null, correctsId = null } = more
  return act(by, async (trx, viewer) => {
    const asked = await findPartQuestion(trx, id)
    permit(whyNotReplyForPart(viewer, asked, { speakerId, correctsId }))
    await replyForPart(trx, viewer, asked, { body: 'Då ringer vi upp samma dag.', speakerId, correctsId })
  })
}
