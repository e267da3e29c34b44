import { beforeAll, expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { get, jobs, post } from '../../../test/app.ts'
import { buildHouse, type House } from '../../../test/builders.ts'
import { buildLifted } from '../../../test/steps.ts'
import { lexEntries } from '../lex.ts'

let house: House
let number: number

beforeAll(async () => {
  house = await buildHouse()
  number = await buildLifted(house.team, { title: 'Ingen svarar i receptionen', body: 'Vi kommer inte fram.' })
  await lexEntries(house.db, house.id, house.now)
})

const path = () => `/${house.slug}/kansli/ordlista`
const search = async (word: string) =>
  (await get(house.colleague, `/${house.slug}/sok?q=${encodeURIComponent(word)}`)).text()

test('only the office has the list, and a broken row is refused with what was typed', async () => {
  for (const person of [house.colleague, house.team.convener]) {
    expect((await get(person, path())).status).toBe(403)
    expect((await post(person, path(), { words: 'fikat, kaffet' })).status).toBe(403)
  }
  for (const [words, why] of [
    ['receptionen', 'minst två ord'],
    ['receptionen, (*:)', 'inget ord'],
    [Array.from({ length: 21 }, (_, at) => `a${at}`).join(), 'högst 20'],
  ]) {
    const refused = await post(house.office, path(), { words })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(why)
    expect(page).toContain(`value="${words}"`)
  }
  await expect(
    act(house.colleague, (trx) =>
      trx
        .insertInto('word_group')
        .values({ words: ['a', 'b'], person_id: house.colleague.id })
        .execute(),
    ),
  ).rejects.toThrow('Kansliet')
})

test('added words are used at once, by a job that goes on after a kill, and what has held stays to be read', async () => {
  expect(await search('fikabordet')).toContain('Vi hittade inget')
  expect((await post(house.office, path(), { words: 'Fikabordet,  receptionen' })).status).toBe(303)
  expect(jobs.sent.at(-1)).toEqual({ name: 'words', ids: { association: house.id } })
  // Killed after its first batch it begins where it was; done twice it is done once.
  expect(await lexEntries(house.db, house.id, house.now, 1)).toBeGreaterThan(0)
  expect(await lexEntries(house.db, house.id, house.now)).toBe(0)
  expect(await search('fikabordet')).toContain(`/fragor/${number}"`)
  expect((await post(house.office, path(), { words: 'receptionen, fikabordet' })).status).toBe(422)
  expect(await (await get(house.office, `${path()}?ord=fikabordet`)).text()).toContain('betyder detsamma som')

  const { id } = await house.system.read((trx) => trx.selectFrom('word_group').select('id').executeTakeFirstOrThrow())
  for (const _ of [1, 2]) expect((await post(house.office, `${path()}/${id}/ta-bort`)).status).toBe(303)
  expect((await post(house.office, `${path()}/999999/ta-bort`)).status).toBe(404)
  expect(await (await get(house.office, path())).text()).toContain('Det som har gällt tidigare')
  await lexEntries(house.db, house.id, house.now)
  expect(await search('fikabordet')).toContain('Vi hittade inget')
})
