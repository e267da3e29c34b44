import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { act, read } from '../../../test/acting.ts'
import { ask, get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse } from '../../../test/builders.ts'

const draftsPath = ({ house }: BuiltPerson) => `/${house.slug}/fragor/utkast`
const newPath = ({ house }: BuiltPerson) => `/${house.slug}/fragor/ny`

async function save(person: BuiltPerson, title: string, key: string = randomUUID()): Promise<string> {
  expect((await post(person, draftsPath(person), { key, title })).status).toBe(303)
  return key
}

const keysOf = (person: BuiltPerson) =>
  read(person, async (trx) => (await trx.selectFrom('draft').select('key').execute()).map(({ key }) => key))

test('the latest draft is offered to its writer, and to nobody else', async () => {
  const { team } = await buildHouse()
  await save(team.convener, 'Den första')
  const key = await save(team.convener, 'Den senaste')
  const page = await (await get(team.convener, newPath(team.convener))).text()
  expect(page).toContain('Du har ett sparat utkast')
  expect(page).toContain(`fragor/ny?utkast=${key}"`)
  expect(page).not.toContain('Den senaste')

  const draft = await (await get(team.convener, `${newPath(team.convener)}?utkast=${key}`)).text()
  expect(draft).toContain('Den senaste')
  expect(draft).not.toContain('Du har ett sparat utkast')
  const { af } = team.seated
  expect(await (await get(af ?? null, newPath(team.convener))).text()).not.toContain('Du har ett sparat utkast')
})

test('a draft is thrown away by its writer, and by nobody else', async () => {
  const { team } = await buildHouse()
  const key = await save(team.convener, 'Vem följer med?')
  expect((await post(team.seated.af ?? null, `${draftsPath(team.convener)}/slang`, { key })).status).toBe(303)
  expect(await keysOf(team.convener)).toEqual([key])

  const thrown = await post(team.convener, `${draftsPath(team.convener)}/slang`, { key })
  expect([thrown.status, thrown.headers.get('Location')]).toEqual([303, newPath(team.convener)])
  expect(await keysOf(team.convener)).toEqual([])
  expect((await post(team.convener, `${draftsPath(team.convener)}/slang`, { key: 'x' })).status).toBe(400)
})

test('ten drafts are kept, the oldest goes first', async () => {
  const { team } = await buildHouse()
  const keys: string[] = []
  for (let turn = 0; turn < 12; turn++) keys.push(await save(team.convener, `Utkast ${turn}`))
  const kept = await keysOf(team.convener)
  expect(kept.toSorted()).toEqual(keys.slice(2).toSorted())
})

test('a draft left for 90 days is gone when the next is saved', async () => {
  const { team } = await buildHouse()
  const ages = [89, 91]
  const [young = '', old = ''] = [await save(team.convener, 'Ung'), await save(team.convener, 'Gammal')]
  await act(team.convener, async (trx) => {
    for (const [index, key] of [young, old].entries()) {
      const saved_at = new Date(Date.now() - (ages[index] ?? 0) * 86_400_000)
      await trx.updateTable('draft').set({ saved_at }).where('key', '=', key).execute()
    }
  })
  const fresh = await save(team.convener, 'Ny')
  expect((await keysOf(team.convener)).toSorted()).toEqual([young, fresh].toSorted())
})

test('a refused draft comes back as the form with what was typed, or as a sentence to the script', async () => {
  const { team } = await buildHouse()
  const fields = { key: randomUUID(), title: 'Vem följer med?', body: 'Det gäller 19900101-0017.' }
  const refused = await post(team.convener, draftsPath(team.convener), fields)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('<form')
  expect(page).toContain('Vem följer med?')
  expect(page).toContain('Det gäller 19900101-0017.')
  expect(page).toContain('ser ut att innehålla ett personnummer')

  const typing = await ask(team.convener, draftsPath(team.convener), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Accept: 'text/plain', Origin: 'http://localhost' },
  })
  expect(typing.status).toBe(422)
  expect(await typing.text()).toMatch(/^Texten ser ut att innehålla ett personnummer/)
  expect(await keysOf(team.convener)).toEqual([])
})

test('what has been asked is no draft any more, though the last save of its page comes after', async () => {
  const { team } = await buildHouse()
  const key = await save(team.convener, 'Vem följer med?')
  const asked = { key, title: 'Vem följer med?', body: 'Ingen vet.', touches: team.house.members.kommun?.id }
  const sent = await post(team.convener, `/${team.house.slug}/fragor`, { ...asked, forum: team.id })
  expect(sent.status).toBe(303)
  await post(team.convener, draftsPath(team.convener), asked)
  expect(await keysOf(team.convener)).toEqual([])
})

test('a draft with more text than there is room for is refused in words', async () => {
  const { team } = await buildHouse()
  const quotes = '"'.repeat(19_000)
  const fields = { key: randomUUID(), title: quotes, body: quotes, forum: quotes }
  const refused = await post(team.convener, draftsPath(team.convener), fields)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Utkastet är för långt för att sparas')
  expect((await post(team.convener, draftsPath(team.convener), { ...fields, forum: '' })).status).toBe(303)
})

test('a draft of a question that builds on another still does', async () => {
  const { team } = await buildHouse()
  const key = randomUUID()
  await post(team.convener, draftsPath(team.convener), { key, title: 'Vad hände sedan?', follows: '7' })
  expect(await (await get(team.convener, `${newPath(team.convener)}?utkast=${key}`)).text()).toContain('fråga 7')
})

test('a part ticked twice is one part', async () => {
  const house = await buildHouse()
  const part = house.members.kommun?.id ?? 0
  const fields = { key: randomUUID(), forum: house.team.id, title: 'Vem följer med?', body: 'Ingen har det.' }
  const twice = { ...fields, touches: [part, part], themes: [house.themes[0] ?? 0, house.themes[0] ?? 0] }
  expect((await post(house.team.convener, `/${house.slug}/fragor`, twice)).status).toBe(303)
})
