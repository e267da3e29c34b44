import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { act, read } from '../../test/acting.ts'
import { get, post } from '../../test/app.ts'
import { type BuiltForum, type BuiltPerson, buildHouse, buildPerson } from '../../test/builders.ts'
import { outcomeOf, some, write } from '../../test/raw.ts'
import { addPromise, changePromise, type PlanText } from './promise.ts'
import { findPlan } from './queries.ts'

const text: PlanText = { body: 'Tydligare roller', state: 'planned', byOn: null, note: null }

const add = (by: BuiltPerson, forum: BuiltForum, of: Partial<PlanText & { key: string }> = {}) =>
  act(by, (trx, viewer) => addPromise(trx, viewer, { ...text, key: randomUUID(), forumId: forum.id, ...of }))
const change = (by: BuiltPerson, id: number, version: number, of: Partial<PlanText> = {}) =>
  act(by, (trx, viewer) => changePromise(trx, viewer, { id, version }, { ...text, ...of }))

describe('a local action plan (domain.md §4.13), said by the database', () => {
  test('its group’s convener writes it, nobody else', async () => {
    const house = await buildHouse()
    for (const person of [some(house.group.seated.fk), house.office, house.team.convener, house.board.convener])
      expect(await outcomeOf(add(person, house.group))).toMatch(/^HI403 Gruppens sammankallande/)
    const id = await add(house.group.convener, house.group)
    for (const person of [some(house.group.seated.fk), house.office])
      expect(await outcomeOf(change(person, id, 1))).toMatch(/^HI403 Gruppens sammankallande/)
    expect(await outcomeOf(change(house.group.convener, id, 1, { state: 'ongoing' }))).toBe('let in')
  })

  test('teams and the board have no plan', async () => {
    const house = await buildHouse()
    for (const forum of [house.team, house.board])
      expect(await outcomeOf(add(forum.convener, forum))).toMatch(/^HI422 En handlingsplan hör till/)
  })

  test('what is laid down says why', async () => {
    const house = await buildHouse()
    const id = await add(house.group.convener, house.group)
    expect(await outcomeOf(change(house.group.convener, id, 1, { state: 'dropped' }))).toMatch(/^23514/)
    expect(await outcomeOf(change(house.group.convener, id, 1, { state: 'dropped', note: 'Gjort av andra.' }))).toBe(
      'let in',
    )
  })

  test('a promise has a text, is added to and never changed, one version at a time', async () => {
    const house = await buildHouse()
    const { convener } = house.group
    const bare = write(convener, (trx) =>
      trx
        .insertInto('action_plan_item')
        .values({ key: randomUUID(), forum_id: house.group.id, person_id: convener.id })
        .execute(),
    )
    expect(await bare).toMatch(/^HI422 Ett löfte har en text/)
    const id = await add(convener, house.group)
    await change(convener, id, 1, { state: 'done' })
    expect(await outcomeOf(change(convener, id, 1))).toMatch(/^HI409 Löftet har ändrats/)
    expect(await outcomeOf(change(convener, id, 5))).toMatch(/^HI409 Löftet har ändrats/)
    expect(await write(convener, (trx) => trx.deleteFrom('action_plan_version').execute())).toMatch(/^42501/)
    const byOwner = house.db.transaction().execute(async (trx) => {
      await sql`select set_config('hissen.association', ${String(house.id)}, true)`.execute(trx)
      await trx.updateTable('action_plan_version').set({ body: 'Annat' }).execute()
    })
    expect(await outcomeOf(byOwner)).toMatch(/^HI403 Det som har hänt/)
    const { items } = await read(house.colleague, (trx) => findPlan(trx, house.group.key))
    expect(items[0]?.versions.map(({ state }) => state)).toEqual(['done', 'planned'])
  })

  test('nobody writes in another’s name', async () => {
    const house = await buildHouse()
    const inTheirName = write(some(house.group.seated.fk), (trx) =>
      trx
        .insertInto('action_plan_item')
        .values({ key: randomUUID(), forum_id: house.group.id, person_id: house.group.convener.id })
        .execute(),
    )
    expect(await inTheirName).toMatch(/^HI403/)
  })
})

describe('on the pages', () => {
  test('it is written on its page, and read on the forum’s and in its sheet', async () => {
    const house = await buildHouse()
    const { convener, key } = house.group
    const at = `/${house.slug}/handlingsplaner/${key}`
    const fields = { key: randomUUID(), body: 'Tydligare roller', state: 'ongoing', byOn: '2026-12-01', note: '' }
    expect((await post(house.office, at, fields)).status).toBe(403)
    const missing = await post(convener, at, { ...fields, body: '', note: 'Kvar' })
    expect([missing.status, (await missing.text()).includes('Kvar')]).toEqual([422, true])
    for (const _ of [1, 2]) expect((await post(convener, at, fields)).status).toBe(303)
    const { items } = await read(convener, (trx) => findPlan(trx, key))
    expect(items).toHaveLength(1)

    const item = `${at}/${items[0]?.id}`
    const dropped = { ...fields, version: 1, state: 'dropped' }
    const why = await post(convener, item, dropped)
    expect([why.status, (await why.text()).includes('Skriv varför löftet läggs ned.')]).toEqual([422, true])
    expect((await post(convener, item, { ...fields, version: 1, state: 'done' })).status).toBe(303)
    const late = await post(convener, item, { ...dropped, note: 'Andra gjorde det' })
    expect([late.status, (await late.text()).includes('Andra gjorde det')]).toEqual([409, true])
    expect((await post(convener, `${at}/999999`, dropped)).status).toBe(404)

    for (const path of [at, `/${house.slug}/handlingsplaner`, `/${house.slug}/forum/${key}`])
      expect(await (await get(house.colleague, path)).text()).toContain('Tydligare roller')
    expect(await (await get(convener, `/${house.slug}/forum/${key}/ni-fragade.txt`)).text()).toContain(
      'VÅR HANDLINGSPLAN',
    )
  })

  test('a team has no plan to open, and another association’s does not exist', async () => {
    const house = await buildHouse()
    const other = await buildHouse()
    const stranger = await buildPerson(other)
    expect((await get(house.team.convener, `/${house.slug}/handlingsplaner/${house.team.key}`)).status).toBe(404)
    await add(house.group.convener, house.group)
    expect(await (await get(stranger, `/${other.slug}/handlingsplaner`)).text()).not.toContain('Tydligare roller')
  })
})
