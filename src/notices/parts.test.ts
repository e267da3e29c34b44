import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { act } from '../../test/acting.ts'
import { ask, formHeaders, moveTo, toBody } from '../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, buildQuestion, type House } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { askCommitment } from '../commitments/ask.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { askPart } from '../questions/part/ask.ts'
import { findQuestion } from '../questions/queries.ts'
import { runNotices } from './tick.ts'

// What is asked of one part: told at once to whom it has named, and answered by a link (domain.md §4.6).

beforeEach(async () => void (await (await openTestDatabase()).db.deleteFrom('link_knock').execute()))

const tell = (house: House) => runNotices(house.db, house.id, house.now, 'http://localhost')
const lettersTo = (person: BuiltPerson) =>
  person.house.db
    .selectFrom('mail')
    .where('person_id', '=', person.id)
    .where('kind', '=', 'notice')
    .select(['subject', 'text_body as text'])
    .execute()
const linkIn = (text: string | null | undefined) => /http:\/\/localhost(\/l\/[\w-]+)/.exec(text ?? '')?.[1] ?? ''

function send(house: House, link: string, fields: Parameters<typeof toBody>[0]) {
  moveTo(house.now)
  return ask(null, link, { method: 'POST', body: toBody(fields), headers: formHeaders })
}

function name(house: House, person: BuiltPerson, kind: 'acceptor' | 'contact') {
  const row = {
    member_id: house.members.af?.id ?? 0,
    person_id: person.id,
    kind,
    area: kind === 'acceptor' ? 'allt' : null,
  }
  return house.system.act((trx) => trx.insertInto('member_contact').values(row).execute())
}

const commit = (house: House) =>
  act(house.group.convener, (trx, viewer) =>
    askCommitment(trx, viewer, {
      ...{ key: randomUUID(), forumId: house.group.id, memberId: house.members.af?.id ?? 0 },
      ...{ body: 'Kan ni ta emot en gång i veckan?', dueOn: addDays(dayOf(house.now), 20) },
    }),
  )

test('a commitment is told at once to those who may say yes, and answered by a link', async () => {
  const house = await buildHouse()
  const acceptor = await buildPerson(house)
  await name(house, acceptor, 'acceptor')
  await commit(house)
  await tell(house)
  await tell(house)
  const [letter, ...more] = await lettersTo(acceptor)
  expect(more).toEqual([])
  expect(letter?.subject).toBe('lsg ber Part af om ett åtagande')
  expect(letter?.text).toContain('Kan ni ta emot en gång i veckan?')
  expect(await lettersTo(house.group.seated.af ?? acceptor)).toEqual([])
  const link = linkIn(letter?.text)
  expect((await send(house, link, { seen: 0, value: 'done' })).status).toBe(403)
  expect((await send(house, link, { seen: 0, value: 'yes' })).status).toBe(422)
  const yes = { seen: 0, value: 'yes', by: addDays(dayOf(house.now), 10) }
  expect((await send(house, link, yes)).status).toBe(303)
  const replies = await house.system.read((trx) => trx.selectFrom('commitment_reply').selectAll().execute())
  expect(replies).toMatchObject([{ value: 'yes', person_id: acceptor.id, by_link_id: expect.any(Number) }])
  await tell(house)
  const told = await house.system.read((trx) =>
    trx.selectFrom('notice').where('kind', '=', 'replied').selectAll().execute(),
  )
  expect(told).toMatchObject([{ person_id: house.group.convener.id, channel: 'weekly' }])
})

test('where the part has named nobody, those who sit for it are asked, and may take it home but not say yes', async () => {
  const house = await buildHouse()
  await commit(house)
  await tell(house)
  const af = house.group.seated.af ?? house.office
  const link = linkIn((await lettersTo(af))[0]?.text)
  const by = addDays(dayOf(house.now), 10)
  expect((await send(house, link, { seen: 0, value: 'yes', by })).status).toBe(403)
  expect((await send(house, link, { seen: 0, value: 'home', by })).status).toBe(303)
})

test('a quiet question goes to the contact alone, who answers by the link and need not be able to read the question', async () => {
  const house = await buildHouse()
  const contact = await buildPerson(house)
  await name(house, contact, 'contact')
  const number = await buildQuestion(house.team, { touches: ['af'], body: 'Hemligt för teamet.' })
  await act(house.team.convener, async (trx, viewer) =>
    askPart(trx, viewer, await findQuestion(trx, number), {
      ...{ memberId: house.members.af?.id ?? 0, contactId: contact.id },
      ...{ dueOn: addDays(dayOf(house.now), 20), body: 'Hur bokar man ett första möte hos er?' },
    }),
  )
  await tell(house)
  const [letter] = await lettersTo(contact)
  expect(letter?.subject).toBe('kt-a frågar Part af')
  expect(letter?.text).not.toContain('Hemligt')
  const link = linkIn(letter?.text)
  moveTo(house.now)
  const page = await (await ask(null, link, {})).text()
  expect(page).toContain('Hur bokar man ett första möte hos er?')
  expect(page).not.toContain('Hemligt')
  expect((await send(house, link, { body: '' })).status).toBe(422)
  expect((await send(house, link, { body: 'Ring växeln.', speaker: house.team.convener.id })).status).toBe(303)
  const events = await house.system.read((trx) =>
    trx.selectFrom('question_event').where('action', '=', 'part_replied').select(['person_id', 'by_link_id']).execute(),
  )
  expect(events).toMatchObject([{ person_id: contact.id, by_link_id: expect.any(Number) }])
  expect((await send(house, link, { body: 'En gång till.' })).status).toBe(409)
})
