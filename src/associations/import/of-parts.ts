import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { askCommitment } from '../../commitments/ask.ts'
import { listOnQuestion } from '../../commitments/queries.ts'
import { replyToCommitment } from '../../commitments/reply.ts'
import { whyNotAskCommitment, whyNotAskOnQuestion, whyNotReply } from '../../commitments/rules.ts'
import { Conflict } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { askPart } from '../../questions/part/ask.ts'
import { listPartQuestionsOf } from '../../questions/part/queries.ts'
import { replyForPart } from '../../questions/part/reply.ts'
import { whyNotAskPart, whyNotReplyForPart } from '../../questions/part/rules.ts'
import type { Question } from '../../questions/question.ts'
import { permit } from '../../questions/refusals.ts'
import { convenerOf, speakerFor } from './actor.ts'
import type { StepEntry } from './format.ts'
import type { House } from './house.ts'

/** What a story tells of parts that were asked, and of what they said (domain.md §4.6). False where the step is about something else. */
export async function performOfParts(
  trx: Scope,
  house: House,
  question: Question,
  step: StepEntry,
  now: Date,
): Promise<boolean> {
  const at = { trx, house, question, now }
  if (step.partAsked) await ask(at, step.partAsked)
  else if (step.partSaid) await answer(at, step.partSaid)
  else if (step.commitment) await promise(at, step.commitment)
  else if (step.commitmentReply) await reply(at, step.commitmentReply)
  else return false
  return true
}

type At = { trx: Scope; house: House; question: Question; now: Date }

async function ask({ trx, house, question, now }: At, asked: NonNullable<StepEntry['partAsked']>) {
  const viewer = await house.enter(trx, await convenerOf(trx, question.forum.id), now)
  const memberId = house.member(asked.part)
  const contactId = question.contacts.find((contact) => contact.memberId === memberId)?.personId ?? 0
  const given = { memberId, contactId, dueOn: asked.until }
  permit(whyNotAskPart(viewer, question, given))
  await askPart(trx, viewer, question, { ...given, body: asked.text, isExample: true })
}

async function answer({ trx, house, question, now }: At, said: NonNullable<StepEntry['partSaid']>) {
  const memberId = house.member(said.part)
  const asked = (await listPartQuestionsOf(trx, question.id)).find(({ member }) => member.id === memberId)
  if (!asked) throw new Conflict('Organisationen har inte frågats.')
  const viewer = await house.enter(trx, asked.contact.id, now)
  const reply = { speakerId: null, correctsId: null }
  permit(whyNotReplyForPart(viewer, asked, reply))
  await replyForPart(trx, viewer, asked, { ...reply, body: said.text })
}

async function promise({ trx, house, question, now }: At, asked: NonNullable<StepEntry['commitment']>) {
  const viewer = await house.enter(trx, await convenerOf(trx, question.forum.id), now)
  const forum = { ...question.forum, key: '', isClosed: false }
  permit(whyNotAskOnQuestion(question.state, true) ?? whyNotAskCommitment(viewer, forum, asked.until))
  const given = { forumId: forum.id, memberId: house.member(asked.part), body: asked.text, dueOn: asked.until }
  await askCommitment(trx, viewer, { ...given, key: randomUUID(), isExample: true }, question)
}

async function reply({ trx, house, question, now }: At, said: NonNullable<StepEntry['commitmentReply']>) {
  const memberId = house.member(said.part)
  const commitment = (await listOnQuestion(trx, question.id)).findLast(({ member }) => member.id === memberId)
  if (!commitment) throw new Conflict('Parten har inte ombetts om något.')
  const speaker =
    said.value === 'yes' ? await acceptorOf(trx, memberId) : await speakerFor(trx, commitment.forum.id, memberId)
  const viewer = await house.enter(trx, speaker, now)
  const given = { value: said.value, byOn: said.until, body: said.text, speakerId: null, correctsId: null }
  permit(whyNotReply(viewer, commitment, given))
  await replyToCommitment(trx, viewer, commitment, given)
}

async function acceptorOf(trx: Scope, memberId: number): Promise<number | null> {
  const { rows } = await sql<{ person_id: number }>`
    select person_id from member_contact where member_id = ${memberId} and is_named_for(person_id, member_id, 'acceptor')
    order by id limit 1`.execute(trx)
  return rows[0]?.person_id ?? null
}
