import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { type BuiltForum, type BuiltPerson, buildHouse, buildPerson } from '../../../test/builders.ts'
import type { Scope } from '../../platform/scope.ts'

async function seatOf({ house, id }: BuiltForum, member: string): Promise<string> {
  const seat = await house.system.read((trx) =>
    trx
      .selectFrom('seat')
      .where('forum_id', '=', id)
      .where('member_id', '=', house.members[member]?.id ?? 0)
      .select('id')
      .executeTakeFirstOrThrow(),
  )
  return `/${house.slug}/platser/${seat.id}`
}

const statuses = async (sent: Promise<Response>[]) => (await Promise.all(sent)).map(({ status }) => status).sort()

test('two at the office who take each other away at once: one stays', async () => {
  const house = await buildHouse()
  const { office, slug } = house
  const second = await buildPerson(house, { isOffice: true })
  const path = (id: number) => `/${slug}/kansli/personer/${id}/kansli`
  await get(second, `/${slug}`)
  const answers = await statuses([
    post(office, path(second.id), { pa: 'nej' }),
    post(second, path(office.id), { pa: 'nej' }),
  ])
  expect(answers[0]).toBe(303)
  expect([403, 422]).toContain(answers[1])
  const left = await house.system.read((trx) =>
    trx.selectFrom('membership').where('is_office', '=', true).select('person_id').execute(),
  )
  expect(left).toHaveLength(1)
})

test('of two seats made to convene at once beside another, one is refused', async () => {
  const { office, team } = await buildHouse()
  const paths = [await seatOf(team, 'af'), await seatOf(team, 'fk')]
  expect(await statuses(paths.map((path) => post(office, `${path}/sammankallande`, { pa: 'ja' })))).toEqual([303, 422])
})

test('the same person invited twice at once gets the seat once, and one letter', async () => {
  const house = await buildHouse()
  const { office, team } = house
  const path = `${await seatOf(team, 'af')}/inbjudan`
  const same = { namn: 'Nils Ny', epost: `${randomUUID()}@kommun.example`, som: 'ordinarie', fran: '2026-09-07' }
  const key = randomUUID()
  const answers = await statuses([
    post(office, path, { ...same, key }),
    post(team.convener, path, { ...same, key: randomUUID() }),
  ])
  expect(answers[0]).toBe(303)
  expect([409, 422]).toContain(answers[1])
  const letters = await house.db.selectFrom('mail').where('to_address', '=', same.epost).select('id').execute()
  expect(letters).toHaveLength(1)
})

test('the same form sent twice at once invites once', async () => {
  const house = await buildHouse()
  const path = `${await seatOf(house.team, 'af')}/inbjudan`
  const sent = {
    key: randomUUID(),
    namn: 'Nils Ny',
    epost: `${randomUUID()}@kommun.example`,
    som: 'ordinarie',
    fran: '2026-09-07',
  }
  const answers = await statuses([1, 2].map(() => post(house.office, path, sent)))
  expect([
    [303, 303],
    [303, 409],
    [303, 422],
  ]).toContainEqual(answers)
  const letters = await house.db.selectFrom('mail').where('to_address', '=', sent.epost).select('id').execute()
  expect(letters).toHaveLength(1)
})

test('two who invite all at once write to each once', async () => {
  const house = await buildHouse()
  const { office, team, slug, id, db } = house
  const [af, fk] = [team.seated.af?.id ?? 0, team.seated.fk?.id ?? 0]
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('hissen.association', ${String(id)}, true)`.execute(trx)
    await sql`update membership set has_entered = false where person_id in (${af}, ${fk})`.execute(trx)
  })
  const path = `/${slug}/forum/${team.key}/platser/inbjudningar`
  expect(await statuses([post(office, path), post(team.convener, path)])).toEqual([303, 303])
  const letters = await db.selectFrom('mail').where('person_id', 'in', [af, fk]).select('id').execute()
  expect(letters).toHaveLength(2)
})

test('two who change the mandate at once: one is told, and both texts are on the page', async () => {
  const { office, team } = await buildHouse()
  const path = `${await seatOf(team, 'af')}/uppgifter`
  const words = (mandat: string) => ({ version: 1, mandat, telefon: '', tider: '', 'vag-in': '' })
  expect(await statuses([post(office, path, words('Ett')), post(office, path, words('Två'))])).toEqual([303, 409])
})

type Work = (trx: Scope) => Promise<unknown>

/** The second begins while the first has done its work and not yet committed it. Gives what became of the second. */
async function meanwhile(first: [BuiltPerson, Work], second: [BuiltPerson, Work]): Promise<string> {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isDone = () => {}
  const done = new Promise<void>((resolve) => {
    isDone = resolve
  })
  const one = act(first[0], async (trx) => {
    await first[1](trx)
    isDone()
    await gate
  })
  await Promise.race([done, one])
  const other = act(second[0], (trx) => second[1](trx)).then(
    () => 'done',
    (fault: Error) => fault.message,
  )
  await setTimeout(300)
  letGo()
  await one
  return other
}

test('the last two at the office wait for each other', async () => {
  const house = await buildHouse()
  const { office } = house
  const second = await buildPerson(house, { isOffice: true })
  const away = (person: BuiltPerson) => (trx: Scope) =>
    trx.updateTable('membership').set({ is_office: false }).where('person_id', '=', person.id).execute()
  expect(await meanwhile([office, away(second)], [second, away(office)])).toMatch(/^Någon finns alltid kvar/)
})

test('two seats that are to convene wait for each other', async () => {
  const { office, team } = await buildHouse()
  const convene = (path: string) => (trx: Scope) =>
    trx
      .updateTable('seat')
      .set({ is_convening: true })
      .where('id', '=', Number(path.split('/').at(-1)))
      .execute()
  const [af, fk] = [convene(await seatOf(team, 'af')), convene(await seatOf(team, 'fk'))]
  expect(await meanwhile([office, af], [office, fk])).toMatch(/^Ett forum har högst två/)
})

test('two who give somebody the same seat wait for each other', async () => {
  const { office, team, colleague } = await buildHouse()
  const seat_id = Number((await seatOf(team, 'af')).split('/').at(-1))
  const span = { from_on: '2026-09-07', until_on: '2026-12-31' }
  const sit = (trx: Scope) =>
    trx
      .insertInto('seat_holder')
      .values({ seat_id, person_id: colleague.id, kind: 'deputy', ...span })
      .execute()
  expect(await meanwhile([office, sit], [team.convener, sit])).toMatch(/^Personen har redan platsen/)
})
