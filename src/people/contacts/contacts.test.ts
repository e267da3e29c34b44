import { expect, test } from 'vitest'
import { pass } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, buildPerson, leave } from '../../../test/builders.ts'
import { memberOf, nameFor } from '../../../test/parts.ts'
import { some, write } from '../../../test/raw.ts'
import { listParts } from './queries.ts'

function slip(by: BuiltPerson, person: number, more: { named_by?: number; area?: string | null } = {}) {
  return write(by, (trx) =>
    trx
      .insertInto('member_contact')
      .values({
        member_id: memberOf(by.house, 'fk'),
        person_id: person,
        kind: 'acceptor',
        area: 'allt',
        named_by: by.id,
        ...more,
      })
      .execute(),
  )
}

test('those who sit for the part in a group or at the board name its people, and the office on its behalf', async () => {
  const house = await buildHouse()
  const path = `/${house.slug}/parter/fk/utsedda`
  const form = { kind: 'acceptor', person: house.colleague.id, area: 'tidiga samtal' }
  for (const other of [
    some(house.team.seated.fk),
    some(house.group.seated.af),
    house.group.convener,
    house.colleague,
  ]) {
    expect((await post(other, path, form)).status).toBe(403)
    expect(await slip(other, house.colleague.id)).toMatch(/^HI403 De som sitter för parten/)
  }
  expect((await post(some(house.group.seated.fk), path, form)).status).toBe(303)
  expect((await post(some(house.group.seated.fk), path, form)).status).toBe(303)
  expect((await post(some(house.board.seated.fk), path, { ...form, kind: 'contact', area: '' })).status).toBe(303)
  expect((await post(house.office, path, { ...form, area: 'ekonomi' })).status).toBe(303)
  const page = await (await get(house.colleague, `/${house.slug}/parter/fk`)).text()
  expect(page.match(/tidiga samtal/g)?.length).toBe(1)
  expect(page).not.toContain('saknar kontakt')
})

test('naming is in one’s own name, within the house, and by area', async () => {
  const house = await buildHouse()
  const fk = some(house.group.seated.fk)
  const elsewhere = await buildHouse()
  expect(await slip(fk, house.colleague.id, { named_by: house.office.id })).toMatch(/^HI403/)
  expect(await slip(fk, house.colleague.id, { area: null })).toMatch(/^23514/)
  expect(await slip(fk, elsewhere.colleague.id)).toMatch(/^(HI422|23503)/)
  const gone = await buildPerson(house)
  await leave(gone)
  expect(await slip(fk, gone.id)).toMatch(/^HI422 Den som utses ska höra till/)
  const path = `/${house.slug}/parter/fk/utsedda`
  const without = await post(fk, path, { kind: 'acceptor', person: house.colleague.id, area: '' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Skriv inom vilket område')
  expect((await post(fk, path, { kind: 'contact', person: elsewhere.colleague.id })).status).toBe(422)
})

test('whoever is taken back counts no longer from that moment, and what was is not rewritten', async () => {
  const house = await buildHouse()
  const fk = some(house.group.seated.fk)
  const id = await nameFor('fk', house.colleague, 'contact')
  expect((await post(some(house.group.seated.af), `/${house.slug}/parter/fk/utsedda/${id}/slut`)).status).toBe(403)
  expect((await post(fk, `/${house.slug}/parter/af/utsedda/${id}/slut`)).status).toBe(403)
  const lengthened = write(fk, (trx) => trx.updateTable('member_contact').set({ from_on: '2020-01-01' }).execute())
  expect(await lengthened).toMatch(/^HI403 Det som har gällt ändras inte/)
  expect((await post(fk, `/${house.slug}/parter/fk/utsedda/${id}/slut`)).status).toBe(303)
  expect(await (await get(fk, `/${house.slug}/parter/fk`)).text()).toContain('Saknar kontakt')
  const again = write(fk, (trx) => trx.updateTable('member_contact').set({ until_on: null }).execute())
  expect(await again).toMatch(/^HI403 Det som har gällt/)
})

test('a part whose contact has left the house is said to lack one', async () => {
  const house = await buildHouse()
  const contact = await buildPerson(house)
  await nameFor('fk', contact, 'contact')
  const contactsOf = async () => (await house.system.read(listParts)).find(({ key }) => key === 'fk')?.contacts
  expect(await contactsOf()).toBe(1)
  await leave(contact)
  pass(house, 1)
  expect(await contactsOf()).toBe(0)
  const page = await (await get(house.colleague, `/${house.slug}/parter/fk`)).text()
  expect(page).toContain('har lämnat huset, räknas inte')
  expect(page).toContain('Saknar kontakt')
  expect(await (await get(house.colleague, `/${house.slug}/parter`)).text()).toContain('saknar kontakt')
  expect(await (await get(house.office, `/${house.slug}/kansli`)).text()).toContain('4 parter saknar kontakt')
})
