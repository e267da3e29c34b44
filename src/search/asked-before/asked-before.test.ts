import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { act, read } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import {
  type BuiltPerson,
  buildForum,
  buildHouse,
  buildPerson,
  buildQuestion,
  type House,
} from '../../../test/builders.ts'
import { buildAnswered, buildLifted } from '../../../test/steps.ts'
import { lexEntries } from '../lex.ts'
import { findLikely } from './likely.ts'

const asked = {
  title: 'Läkarintyget dröjer till Försäkringskassan',
  body: 'Väntetiden på läkarintyg är lång, och Försäkringskassan avslår medan vi väntar på vården.',
}
const again = {
  title: 'FK får inte intyget',
  body: 'Vi väntar på läkarutlåtandet från vården och kassan hinner avslå innan det kommer.',
}
const unlike = {
  title: 'Lokal för teamets möten',
  body: 'Rummet vi träffas i är för litet, och skärmen fungerar inte för den som är på distans.',
}

let house: House
let answered: number
let open: number

beforeAll(async () => {
  house = await buildHouse()
  const foreign = await buildHouse()
  await buildLifted(foreign.team, asked)
  await buildQuestion(house.otherTeam, { ...asked, title: 'Hemligt: intyget dröjer' })
  answered = await buildAnswered(house.team, asked)
  open = await buildLifted(house.team, {
    title: 'Vem betalar resan till praktiken?',
    body: 'Ingen part vill stå för resorna till praktikplatsen, så praktiken blir inte av.',
  })
  for (const { db, id, now } of [house, foreign]) await lexEntries(db, id, now)
})

const path = ({ house }: BuiltPerson, rest = '') => `/${house.slug}/fragor${rest}`
const fieldsOf = (person: BuiltPerson, text: { title: string; body: string }, more = {}) => ({
  ...{ key: randomUUID(), forum: person.house.otherTeam.id, touches: [person.house.members.kommun?.id ?? 0] },
  ...{ ...text, ...more },
})
const choicesOf = () =>
  house.system.read((trx) =>
    trx.selectFrom('asked_before').select(['key', 'choice', 'question_id', 'forum_id']).execute(),
  )

test('of earlier questions only those one may read are shown, and none that is unlike', async () => {
  const { team, group, colleague } = house
  for (const person of [team.convener, group.convener, colleague]) {
    const likely = await read(person, (trx, viewer) => findLikely(trx, viewer, again))
    expect(likely.map(({ number }) => number)).toEqual([answered])
  }
  expect(await read(colleague, (trx, viewer) => findLikely(trx, viewer, unlike))).toEqual([])
  expect(await read(colleague, (trx, viewer) => findLikely(trx, viewer, { title: 'FK', body: '' }))).toEqual([])
  expect(await read(colleague, (trx, viewer) => findLikely(trx, viewer, again, { except: answered }))).toEqual([])
})

test('a heading that says the same is not hidden by what else is told', async () => {
  const told = {
    title: 'Vem betalar resan?',
    body: 'Personer får olika besked beroende på vem de frågar. Planeringen stannar, och handledaren slutar höra av sig. Vi har tagit upp det med cheferna.',
  }
  const likely = await read(house.colleague, (trx, viewer) => findLikely(trx, viewer, told))
  expect(likely.map(({ number }) => number)).toEqual([open])
})

test('while one writes, and without script when one sends, the earlier answer is shown and the question is not yet put', async () => {
  const writer = house.otherTeam.seated.fk ?? house.otherTeam.convener
  const stretch = await (await post(writer, path(writer, '/liknande'), again)).text()
  expect(stretch).toContain(asked.title)
  expect(stretch).toContain('Kommunen bjuder in')
  expect(stretch).not.toContain('<html')
  expect(await (await post(writer, path(writer, '/liknande'), unlike)).text()).toBe('')
  // Beside a consultation one reads the answer and goes on.
  const beside = await (
    await post(writer, path(writer, '/liknande?visa=las'), { rad: again.body, steg: again.title })
  ).text()
  expect(beside).toContain('Kommunen bjuder in')
  expect(beside).not.toContain('<button')

  const sent = await post(writer, path(writer), fieldsOf(writer, again))
  expect(sent.status).toBe(200)
  const page = await sent.text()
  expect(page).toContain('Din fråga är inte ställd än')
  expect(page).toContain(again.body)
  expect(page).toContain('Ställ frågan ändå')
  // What is like nothing is put at once: nobody is kept waiting.
  expect((await post(writer, path(writer), fieldsOf(writer, unlike))).status).toBe(303)
})

test('asked anyway it is put, once, and that is noted of the forum', async () => {
  const writer = house.otherTeam.convener
  const fields = fieldsOf(writer, again, { sedda: String(answered) })
  const [first, second] = [
    await post(writer, path(writer), fields),
    await post(writer, path(writer), { ...fields, sedda: undefined }),
  ]
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  expect((await choicesOf()).find(({ key }) => key === fields.key)).toMatchObject({
    choice: 'anyway',
    forum_id: house.otherTeam.id,
  })
})

test('an answer that is enough ends the draft and is noted; a question without an answer is none', async () => {
  const writer = house.otherTeam.convener
  const key = randomUUID()
  await post(writer, path(writer, '/utkast'), { key, title: 'Intyget' })
  const send = (number: number, fields = {}) =>
    post(writer, path(writer, `/${number}/svarar-pa-min`), { key, forum: house.otherTeam.id, ...fields })
  expect((await send(open)).status).toBe(409)
  expect((await send(answered, { forum: house.team.id })).status).toBe(403)
  expect((await post(house.colleague, path(house.colleague, `/${answered}/svarar-pa-min`), { key })).status).toBe(403)
  for (const _ of [1, 2]) expect((await send(answered)).headers.get('Location')).toBe(path(writer, `/${answered}`))
  expect((await choicesOf()).filter((choice) => choice.key === key)).toMatchObject([{ choice: 'answers' }])
  expect(await (await get(writer, path(writer, '/ny'))).text()).not.toContain(key)
})

test('who sees the same gets the answer too, in one press', async () => {
  const writer = house.otherTeam.convener
  const key = randomUUID()
  const seen = await post(writer, path(writer, `/${open}/ser-samma`), { key, forum: house.otherTeam.id })
  expect(seen.status).toBe(303)
  expect((await choicesOf()).find((choice) => choice.key === key)).toMatchObject({ choice: 'same' })
  expect(await (await get(house.colleague, path(house.colleague, `/${open}`))).text()).toContain('ser det också')
})

test('who sits in several forums says it for the one that is chosen in the form', async () => {
  const third = await buildForum(house, { key: 'kt-c', floor: 0, liftsTo: house.group })
  const writer = await buildPerson(house, { seats: [house.otherTeam, third] })
  const text = { title: 'Tolk saknas vid första mötet', body: 'Ingen part bokar tolk, så det blir ingen planering.' }
  const number = await buildLifted(house.team, text)
  const page = await (await post(writer, path(writer), fieldsOf(writer, text, { forum: third.id }))).text()
  const fields = fieldsBeside(page, path(writer, `/${number}/ser-samma`))
  expect((await post(writer, path(writer, `/${number}/ser-samma`), fields)).status).toBe(303)
  expect(await choicesOf()).toContainEqual(expect.objectContaining({ key: fields.key, forum_id: third.id }))
  // Not for another of them where the chosen one already has the question.
  const again = { key: randomUUID(), forum: third.id }
  expect((await post(writer, path(writer, `/${number}/ser-samma`), again)).status).toBe(409)
  const shown = async (forum: number) => (await post(writer, path(writer, '/liknande'), { ...text, forum })).text()
  expect(await shown(third.id)).toContain(text.title)
  expect(await shown(third.id)).not.toContain(`/${number}/ser-samma`)
  expect(await shown(house.otherTeam.id)).toContain(`/${number}/ser-samma`)
})

test('what came of it is read in the forum, and to all others it is a sum', async () => {
  const rowsOf = (person: BuiltPerson) =>
    read(person, (trx) => trx.selectFrom('asked_before').select('forum_id').execute())
  const { otherTeam, team, group, colleague, office } = house
  expect(new Set((await rowsOf(otherTeam.convener)).map(({ forum_id }) => forum_id))).toEqual(new Set([otherTeam.id]))
  for (const person of [team.convener, group.convener, colleague, office]) expect(await rowsOf(person)).toEqual([])
})

test('the database counts only what has happened', async () => {
  const writer = house.otherTeam.convener
  const question_id = (
    await house.system.read((trx) =>
      trx.selectFrom('question').select('id').where('number', '=', open).executeTakeFirstOrThrow(),
    )
  ).id
  for (const choice of ['answers', 'anyway'] as const) {
    const row = { key: randomUUID(), question_id, forum_id: house.otherTeam.id, choice }
    await expect(act(writer, (trx) => trx.insertInto('asked_before').values(row).execute())).rejects.toThrow(
      /svar än|inte ställd/,
    )
  }
  const row = { key: randomUUID(), question_id, forum_id: house.group.id, choice: 'same' as const }
  await expect(
    act(house.group.convener, (trx) => trx.insertInto('asked_before').values(row).execute()),
  ).rejects.toThrow('inte sagt')
})

/** What a browser sends when the button is pressed: the chosen fields of the form that it belongs to. */
function fieldsBeside(page: string, formaction: string): Record<string, string> {
  const at = page.indexOf(`formaction="${formaction}"`)
  const button = page.slice(page.lastIndexOf('<button', at), page.indexOf('>', at))
  const owner = /form="([^"]*)"/.exec(button)?.[1]
  const start = owner ? page.lastIndexOf('<form', page.indexOf(`id="${owner}"`)) : page.lastIndexOf('<form', at)
  const inputs = page.slice(start, page.indexOf('</form>', start)).match(/<input[^>]*>/g) ?? []
  const sent = inputs.filter((input) => input.includes('type="hidden"') || /\schecked/.test(input))
  return Object.fromEntries(
    sent.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']),
  )
}
