import { expect, test } from 'vitest'
import { scopeOf, viewerOf } from '../../test/acting.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion } from '../../test/builders.ts'
import { answerForPart, askFor, askOrganisation, nameFor, replyOf } from '../../test/parts.ts'
import { receive } from '../../test/steps.ts'
import { findPartQuestion } from '../questions/part/queries.ts'
import { findCommitment } from './queries.ts'
import { replyToCommitment } from './reply.ts'
import type { GivenReply } from './rules.ts'

// On PostgreSQL alone; again and again, so that all orders are seen.
const rounds = Array.from({ length: 6 }, (_, round) => round + 1)

/** As a form would: the page had shown that nobody had answered. */
async function replyAsShown(by: BuiltPerson, id: number, value: GivenReply['value']): Promise<void> {
  const viewer = await viewerOf(by)
  await scopeOf(by, viewer).act(async (trx) => {
    await replyToCommitment(trx, viewer, await findCommitment(trx, id), replyOf(by.house, value), 0)
  })
}

async function together(...works: (() => Promise<unknown>)[]): Promise<string[]> {
  const results = await Promise.allSettled(works.map((work) => work()))

  return results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason?.name)] : []))
}

test.each(rounds)(
  'two say different things for the part at once: one word holds, and the other is told (%i)',
  async (round) => {
    const house = await buildHouse()
    const [one, other] = [await buildPerson(house), await buildPerson(house)]
    await nameFor('fk', one, 'acceptor')
    await nameFor('fk', other, 'acceptor')
    const number = round % 2 === 0 ? await buildQuestion(house.team) : undefined
    if (number !== undefined) await receive(house.team.convener, number)
    const forum = number === undefined ? house.group : house.team
    const id = await askFor(forum.convener, forum, { number })
    const told = await together(
      () => replyAsShown(one, id, 'yes'),
      () => replyAsShown(other, id, 'no'),
    )
    expect(told).toEqual(['Conflict'])
    const { replies } = await house.system.read((trx) => findCommitment(trx, id))
    expect(replies).toHaveLength(1)
  },
)

test.each(rounds)(
  'the contact answers while the convener notes what was said: one answer, and the other is told (%i)',
  async () => {
    const house = await buildHouse()
    const contact = await buildPerson(house)
    await nameFor('fk', contact, 'contact')
    const number = await buildQuestion(house.team, { touches: ['fk'] })
    const id = await askOrganisation(house.team.convener, number, contact, 'fk')
    const told = await together(
      () => answerForPart(contact, id),
      () => answerForPart(house.team.convener, id, { speakerId: contact.id }),
    )
    expect(told).toEqual(['Conflict'])
    const { replies } = await house.system.read((trx) => findPartQuestion(trx, id))
    expect(replies).toHaveLength(1)
  },
)
