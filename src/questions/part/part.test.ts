import { describe, expect, test } from 'vitest'
import { pass, read } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import {
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildQuestion,
  type House,
  leave,
  questionOf,
} from '../../../test/builders.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { answerForPart, askOrganisation, memberOf, nameFor } from '../../../test/parts.ts'
import { insertEvent, slipIn, slipInLift, some, write } from '../../../test/raw.ts'
import { lift, receive } from '../../../test/steps.ts'
import { addDays, dayOf } from '../../meetings/calendar.ts'
import { Conflict, Forbidden, NotFound, RuleBroken } from '../../platform/errors.ts'
import { findPartQuestion } from './queries.ts'

/** A team's question that touches fk alone, after a meeting; fk's contact sits nowhere. */
async function buildTouching(touches = ['fk']) {
  const house = await buildHouse()
  const contact = await buildPerson(house)
  await nameFor('fk', contact, 'contact')
  const number = await buildQuestion(house.team, { touches })
  await holdMeetingOf(house.team)
  return { house, contact, number, convener: house.team.convener }
}

type Slipped = { member?: string; contact?: number; dueOn?: string }

/** The question to the organisation with its event, past the rules of the code. */
function slipAsk(by: BuiltPerson, number: number, contact: BuiltPerson, of: Slipped = {}): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const { id } = await trx
        .insertInto('part_question')
        .values({
          ...{
            question_id: question.id,
            forum_id: question.forum.id,
            member_id: memberOf(by.house, of.member ?? 'fk'),
          },
          ...{
            contact_id: contact.id,
            body: 'x',
            due_on: of.dueOn ?? addDays(dayOf(by.house.now), 21),
            person_id: by.id,
          },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, { action: 'part_asked', part_question_id: id })
    },
    number,
  )
}

type Said = { speakerId?: number | null; correctsId?: number | null }

function slipReply(
  by: BuiltPerson,
  house: House,
  number: number,
  id: number,
  { speakerId = null, correctsId = null }: Said = {},
) {
  return questionOf(house, number).then((question) =>
    write(by, (trx) =>
      trx
        .insertInto('part_reply')
        .values({
          ...{ question_id: question.id, part_question_id: id, body: 'Så gör vi.' },
          ...{ speaker_id: speakerId, corrects_id: correctsId, person_id: by.id },
        })
        .execute(),
    ),
  )
}

describe('what touches one part only is first asked quietly (domain.md §4.6)', () => {
  test('it is lifted when the organisation has answered, and not before', async () => {
    const { house, contact, number, convener } = await buildTouching()
    await expect(lift(convener, number)).rejects.toThrow(RuleBroken)
    expect(await slipInLift(convener, number, house)).toMatch(/^HI422 Det som bara rör en part/)
    const id = await askOrganisation(convener, number, contact, 'fk')
    await expect(lift(convener, number)).rejects.toThrow(RuleBroken)
    expect(await slipInLift(convener, number, house)).toMatch(/^HI422 Det som bara rör en part/)
    await answerForPart(contact, id)
    await lift(convener, number)
    expect((await questionOf(house, number)).forum.id).toBe(house.group.id)
  })

  test('without an answer it is lifted after 30 days and the forum’s next meeting, whichever is later', async () => {
    const { house, contact, number, convener } = await buildTouching()
    await planMeeting(house.team, 40)
    await askOrganisation(convener, number, contact, 'fk')
    pass(house, 31)
    await expect(lift(convener, number)).rejects.toThrow(RuleBroken)
    expect(await slipInLift(convener, number, house)).toMatch(/^HI422 Det som bara rör en part/)
    await holdMeetingOf(house.team)
    expect(await slipInLift(convener, number, house)).toBe('let in')
  })

  test('a meeting alone does not do: the organisation has its 30 days, and the summer pause is none of them', async () => {
    const { house, contact, number, convener } = await buildTouching()
    await planMeeting(house.team, 7)
    await askOrganisation(convener, number, contact, 'fk')
    await holdMeetingOf(house.team)
    await expect(lift(convener, number)).rejects.toThrow(RuleBroken)
    expect(await slipInLift(convener, number, house)).toMatch(/^HI422 Det som bara rör en part/)
    pass(house, 24)
    await lift(convener, number)

    const summer = await buildHouse({ now: new Date('2026-06-22T08:00:00Z') })
    const other = await buildPerson(summer)
    await nameFor('fk', other, 'contact')
    const asked = await buildQuestion(summer.team, { touches: ['fk'] })
    await holdMeetingOf(summer.team)
    await askOrganisation(summer.team.convener, asked, other, 'fk')
    pass(summer, 40)
    await expect(lift(summer.team.convener, asked)).rejects.toThrow(RuleBroken)
    expect(await slipInLift(summer.team.convener, asked, summer)).toMatch(/^HI422 Det som bara rör en part/)
  })

  test('where two parts are touched, or the one has no contact who is still there, nothing waits', async () => {
    const two = await buildTouching(['fk', 'af'])
    await lift(two.convener, two.number)
    const left = await buildTouching()
    await leave(left.contact)
    expect(await slipInLift(left.convener, left.number, left.house)).toBe('let in')
    const none = await buildTouching(['af'])
    await lift(none.convener, none.number)
  })
})

describe('asking and answering', () => {
  test('the convener or the holder asks the part’s contact, a touched part, once at a time, in team and group', async () => {
    const { house, contact, number, convener } = await buildTouching(['fk', 'af'])
    const seated = some(house.team.seated.region)
    await expect(askOrganisation(seated, number, contact, 'fk')).rejects.toThrow(Forbidden)
    expect(await slipAsk(seated, number, contact)).toMatch(/^HI403/)
    await expect(askOrganisation(convener, number, house.colleague, 'fk')).rejects.toThrow(RuleBroken)
    expect(await slipAsk(convener, number, house.colleague)).toMatch(/^HI422 Den som frågas ska vara partens kontakt/)
    expect(await slipAsk(convener, number, contact, { member: 'region' })).toMatch(
      /^HI422 Den part som frågas ska beröras/,
    )
    expect(await slipAsk(convener, number, contact, { dueOn: dayOf(house.now) })).toMatch(
      /^HI422 Ge organisationen ett datum/,
    )
    await expect(askOrganisation(convener, number, contact, 'fk', 0)).rejects.toThrow(RuleBroken)
    await askOrganisation(convener, number, contact, 'fk')
    await expect(askOrganisation(convener, number, contact, 'fk')).rejects.toThrow(Conflict)
    expect(await slipAsk(convener, number, contact)).toMatch(/^HI422 Organisationen är redan frågad/)
  })

  test('at the board no organisation is asked in stillness', async () => {
    const house = await buildHouse()
    const contact = await buildPerson(house)
    await nameFor('fk', contact, 'contact')
    const number = await buildQuestion(house.board, { touches: ['fk'] })
    await expect(askOrganisation(house.board.convener, number, contact, 'fk')).rejects.toThrow(RuleBroken)
    expect(await slipAsk(house.board.convener, number, contact)).toMatch(/^HI422 Team och grupper frågar/)
  })

  test('the contact reads what was asked and not the question; whoever is named for the part answers, once', async () => {
    const { house, contact, number, convener } = await buildTouching()
    const id = await askOrganisation(convener, number, contact, 'fk')
    const other = await buildPerson(house)
    await nameFor('fk', other, 'acceptor')
    expect((await read(contact, (trx) => findPartQuestion(trx, id))).question).toBe(null)
    expect((await get(contact, `/${house.slug}/fragor/${number}`)).status).toBe(404)
    await expect(read(house.colleague, (trx) => findPartQuestion(trx, id))).rejects.toThrow(NotFound)
    await expect(read(house.office, (trx) => findPartQuestion(trx, id))).rejects.toThrow(NotFound)
    const seated = some(house.team.seated.region)
    await expect(answerForPart(seated, id)).rejects.toThrow(Forbidden)
    expect(await slipReply(seated, house, number, id)).toMatch(/^HI403 Den som parten har utsett/)
    expect(await slipReply(convener, house, number, id, { speakerId: house.colleague.id })).toMatch(
      /^HI422 Det som antecknas är sagt av/,
    )
    await answerForPart(other, id)
    await expect(answerForPart(contact, id)).rejects.toThrow(Conflict)
    expect(await slipReply(contact, house, number, id)).toMatch(/^HI409 Organisationen har redan svarat/)
    const { version } = await questionOf(house, number)
    const last = await house.system.read((trx) =>
      trx.selectFrom('question_event').where('seq', '=', version).select(['action', 'person_id']).executeTakeFirst(),
    )
    expect(last).toEqual({ action: 'part_replied', person_id: other.id })
  })

  test('the answer still comes through when the question has gone on, or is closed', async () => {
    const { house, contact, number, convener } = await buildTouching()
    const id = await askOrganisation(convener, number, contact, 'fk')
    await post(convener, `/${house.slug}/fragor/${number}/lost`, { reason: 'Ett samtal räckte.' })
    expect((await questionOf(house, number)).state).toBe('closed')
    await answerForPart(contact, id)
    expect(await (await get(convener, `/${house.slug}/fragor/${number}`)).text()).toContain(
      'Då ringer vi upp samma dag.',
    )
  })

  test('what the convener noted is corrected by the part once, for 14 days', async () => {
    const { house, contact, number, convener } = await buildTouching()
    const id = await askOrganisation(convener, number, contact, 'fk')
    await answerForPart(convener, id, { speakerId: contact.id })
    const [noted] = (await read(contact, (trx) => findPartQuestion(trx, id))).replies
    const corrects = { correctsId: noted?.id ?? 0 }
    pass(house, 15)
    await expect(answerForPart(contact, id, corrects)).rejects.toThrow(RuleBroken)
    expect(await slipReply(contact, house, number, id, corrects)).toMatch(/^HI422 Det som antecknats kan rättas/)
    pass(house, -3)
    expect(await slipReply(convener, house, number, id, corrects)).toMatch(/^HI403/)
    await answerForPart(contact, id, corrects)
    expect(await slipReply(contact, house, number, id, corrects)).toMatch(/^HI422 Det som antecknats/)
  })

  test('who said it stays in the forum and with the part when the question travels', async () => {
    const { contact, number, convener, house } = await buildTouching()
    const id = await askOrganisation(convener, number, contact, 'fk')
    await answerForPart(convener, id, { speakerId: contact.id })
    await lift(convener, number)
    const readBy = async (person: BuiltPerson) => (await read(person, (trx) => findPartQuestion(trx, id))).replies
    for (const person of [convener, contact]) expect(await readBy(person)).toMatchObject([{ speaker: contact.name }])
    expect(await readBy(house.colleague)).toMatchObject([{ speaker: null, isNoted: true }])
  })

  test('a contact who has been taken back, or has left, no longer answers', async () => {
    const { house, contact, number, convener } = await buildTouching()
    const id = await askOrganisation(convener, number, contact, 'fk')
    await house.system.act((trx) => trx.updateTable('member_contact').set({ until_on: '2026-08-01' }).execute())
    await expect(answerForPart(contact, id)).rejects.toThrow(Forbidden)
    expect(await slipReply(contact, house, number, id)).toMatch(/^HI403/)
  })
})

test('what is asked and said is told once, of its own question and its own forum', async () => {
  const { house, contact, number, convener } = await buildTouching()
  const other = await buildQuestion(house.team, { touches: ['fk'] })
  const id = await askOrganisation(convener, number, contact, 'fk')
  const asked = { action: 'part_asked', part_question_id: id } as const
  expect(await slipIn(convener, number, asked)).toMatch(/^HI422 Frågan till organisationen hör inte/)
  expect(await slipIn(convener, other, asked)).toMatch(/^HI422 Frågan till organisationen hör inte/)
  expect(await slipReply(contact, house, other, id)).toMatch(/^HI422 Svaret hör till en annan fråga/)
  expect(await slipReply(house.colleague, house, number, id)).toMatch(/^HI403 Det här är inte ditt/)
  await answerForPart(convener, id, { speakerId: contact.id })
  const [noted] = (await read(contact, (trx) => findPartQuestion(trx, id))).replies
  const said = { action: 'part_replied', part_reply_id: noted?.id ?? 0 } as const
  expect(await slipIn(convener, number, said)).toMatch(/^HI422 Svaret från organisationen hör till/)
  expect(await slipIn(convener, other, said)).toMatch(/^HI422 Svaret från organisationen hör till/)
  const changed = write(convener, (trx) => trx.updateTable('part_reply').set({ body: 'x' }).execute())
  expect(await changed).toMatch(/^42501/)
})

test('an organisation is asked and answers through the pages, and what was typed is kept', async () => {
  const { house, contact, number, convener } = await buildTouching()
  const question = `/${house.slug}/fragor/${number}`
  const page = await (await get(convener, question)).text()
  expect(page).toContain('Innan den lyfts frågas organisationen i stillhet')
  const asked = { contact: `${memberOf(house, 'fk')}-${contact.id}`, body: 'Hur gör ni?', due: '' }
  const without = await post(convener, `${question}/organisationen`, asked)
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Hur gör ni?')
  expect(
    (await post(convener, `${question}/organisationen`, { ...asked, due: addDays(dayOf(house.now), 20) })).status,
  ).toBe(303)
  const list = `/${house.slug}/parter/fk/fragor`
  const one = new RegExp(`href="(${list}/[0-9]+)"`).exec(await (await get(contact, list)).text())?.[1] ?? ''
  expect(await (await get(contact, one)).text()).toContain('Hur gör ni?')
  expect((await get(house.colleague, one)).status).toBe(404)
  expect((await get(contact, one.replace('/fk/', '/af/'))).status).toBe(404)
  expect((await post(contact, `${one}/svar`, { body: '' })).status).toBe(422)
  expect((await post(contact, `${one}/svar`, { body: 'Vi ringer.' })).status).toBe(303)
  expect((await post(contact, `${one}/svar`, { body: 'Vi ringer.' })).status).toBe(303)
  const late = await post(contact, `${one}/svar`, { body: 'Något helt annat.' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Något helt annat.')
  expect(await (await get(convener, question)).text()).toContain('Vi ringer.')
})

test('a team that is asked for a question nobody has received yet may ask right away', async () => {
  const house = await buildHouse()
  const contact = await buildPerson(house)
  await nameFor('af', contact, 'contact')
  const number = await buildQuestion(house.team, { touches: ['af'] })
  await askOrganisation(house.team.convener, number, contact, 'af')
  await receive(house.team.convener, number)
  expect((await questionOf(house, number)).partQuestions).toHaveLength(1)
})
