import { expect, test } from 'vitest'
import { viewerOf } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { buildAnswered, buildLifted, deliver, judge, planATalk, show, take } from '../../../test/steps.ts'
import { buildAnsweredTogether, buildGathered, echo, gather } from '../../../test/together.ts'
import { addDays } from '../../meetings/calendar.ts'
import { sayDay } from '../words.ts'

const read = async (asker: BuiltPerson, path: string) => (await get(asker, `/${asker.house.slug}${path}`)).text()
const send = (asker: BuiltPerson, path: string, fields: Record<string, string | number> = {}) =>
  post(asker, `/${asker.house.slug}${path}`, fields)

test('a press says that we see it too; the page, the card and our sheet tell of it', async () => {
  const house = await buildHouse()
  const { team, otherTeam } = house
  const number = await buildLifted(team)
  const by = otherTeam.convener
  expect(
    (await send(by, `/fragor/${number}/ser-det-ocksa`, { sentence: 'Hos oss <varje> vecka.', caseBand: 'few' })).status,
  ).toBe(303)
  const page = await read(team.convener, `/fragor/${number}`)
  expect(page).toContain('1 forum till ser det')
  expect(page).toContain('Hos oss &lt;varje&gt; vecka.')
  expect(page).toContain(`${otherTeam.name} ser det också`)
  expect(await read(team.convener, '/hissen')).toContain('1 forum till ser det')
  const answered = await buildAnswered(team)
  await echo(by, answered, otherTeam)
  const sheet = await read(by, `/forum/${otherTeam.key}/ni-fragade`)
  expect(sheet).toContain('Ni har sagt att ni ser det också.')
  expect(sheet).toContain('Det blir en egen fråga hos er.')
})

test('the gathered question says where it is gathered, and both pages lead to each other', async () => {
  const house = await buildHouse()
  const [one, other] = await buildGathered(house)
  const gathered = await read(house.otherTeam.convener, `/fragor/${other}`)
  expect(gathered).toContain('Samlad med en annan fråga')
  expect(gathered).toContain(`href="/${house.slug}/fragor/${one}"`)
  const main = await read(house.otherTeam.convener, `/fragor/${one}`)
  expect(main).toContain('Samlar 2 frågor')
  expect(main).toContain(`href="/${house.slug}/fragor/${other}"`)
  const board = await read(house.colleague, '/hissen')
  expect(board).toContain('samlar 2 frågor')
  expect(board).not.toContain(`id="fraga-${other}"`)
  expect(await read(house.otherTeam.convener, `/forum/${house.otherTeam.key}/ni-fragade`)).toContain(
    `Er fråga ${other} är samlad här.`,
  )
})

test('whoever may take apart is led from the question that gathers to where it is done, and nobody else', async () => {
  const house = await buildHouse()
  const [one, other] = await buildGathered(house)
  const way = `href="/${house.slug}/fragor/${other}?gor=dela-upp#gora"`
  expect(await read(house.group.convener, `/fragor/${one}`)).toContain(way)
  expect(await read(house.team.convener, `/fragor/${one}`)).not.toContain(way)
  expect(await read(house.group.convener, `/fragor/${other}?gor=dela-upp`)).toMatch(
    /<details[^>]* open[^>]*>.{0,200}Dela upp igen/s,
  )
})

test('an answer that was not enough is called that also where its question is gathered', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await deliver(house.team.convener, number, house.team)
  await judge(house.team.convener, number, 'not_enough')
  const main = await buildLifted(house.otherTeam)
  await holdMeetingOf(house.group)
  await gather(house.group.convener, main, number)
  expect(await read(house.team.convener, `/fragor/${number}`)).toContain('Svaret som inte räckte')
})

test('of one’s own question that nobody has received, the page says why it is not yet answered or lifted', async () => {
  const { team } = await buildHouse()
  const page = await read(team.convener, `/fragor/${await buildQuestion(team)}`)
  expect(page).toContain('Svar lämnas när frågan är mottagen')
  expect(page).toContain('Frågan lyfts när den är mottagen')
  expect(page).not.toContain('Frågan är ett annat forums')
})

test('the office reads at the board that it holds the question', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.board)
  expect((await questionOf(house, number)).holderId).toBe(house.office.id)
  expect(await read(house.office, `/fragor/${number}`)).toContain('Håller i frågan')
  expect(await read(house.team.convener, `/fragor/${number}`)).not.toContain('Håller i frågan')
})

test('a talk that is planned stands on the card', async () => {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  const { today } = await viewerOf(house.group.convener)
  const on = addDays(today, 20)
  await planATalk(house.group.convener, number, on)
  expect(await read(house.team.convener, '/hissen')).toMatch(new RegExp(`samtal ${sayDay(on, today)}`, 'i'))
})

test('a text that is too long is stopped at the form, with all of it kept', async () => {
  const { team, otherTeam } = await buildHouse()
  const number = await buildAnswered(team)
  const long = 'Vi ser det varje vecka. '.repeat(84)
  for (const [by, act, fields] of [
    [otherTeam.convener, 'ser-det-ocksa', { sentence: long }],
    [team.convener, 'besked', { value: 'not_enough', sentence: long }],
  ] as const) {
    const stopped = await send(by, `/fragor/${number}/${act}`, fields)
    expect(stopped.status, act).toBe(422)
    expect(await stopped.text(), act).toContain(long.trim())
  }
})

test('the band is of the sum', async () => {
  const house = await buildHouse()
  const { team } = house
  const numbers: number[] = []
  for (const caseBand of ['several', 'several'] as const) numbers.push(await buildQuestion(team, { caseBand }))
  const [one = 0, other = 0] = numbers
  await holdMeetingOf(team)
  expect(await read(team.convener, `/fragor/${one}`)).toContain('Flera (5–9)')
  expect((await send(team.convener, `/fragor/${one}/samla`, { number: other })).status).toBe(303)
  expect(await read(team.convener, `/fragor/${one}`)).toContain('Många (10 eller fler)')
})

test('what is not enough for one of two becomes a question of its own, and the pages link both ways', async () => {
  const house = await buildHouse()
  const [one, other] = await buildAnsweredTogether(house)
  const without = await send(house.team.convener, `/fragor/${one}/besked`, { value: 'not_enough' })
  expect(without.status).toBe(422)
  const said = await send(house.team.convener, `/fragor/${one}/besked`, {
    value: 'not_enough',
    sentence: 'Vi saknar vem.',
  })
  expect(said.status).toBe(303)
  const own = other + 1
  expect(await read(house.team.convener, `/fragor/${own}`)).toContain('Vi saknar vem.')
  expect(await read(house.team.convener, `/fragor/${own}`)).toContain('Följer på')
  expect(await read(house.team.convener, `/fragor/${one}`)).toContain('Har lett vidare till')
  expect(await read(house.otherTeam.convener, `/fragor/${one}`)).not.toContain('Har lett vidare till')
  expect(await read(house.group.convener, `/fragor/${one}`)).toContain('Öppna för alla')
})

test('the answer as it was stays to read when it has been put right', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  const { group, team } = house
  const tooLong = { body: 'Regionen bjuder in.', paragraph: '§ 12 '.repeat(60) }
  expect((await send(group.convener, `/fragor/${number}/svar/ratta`, tooLong)).status).toBe(422)
  expect((await send(group.convener, `/fragor/${number}/svar/ratta`, { body: '' })).status).toBe(422)
  expect((await send(group.convener, `/fragor/${number}/svar/ratta`, { body: 'Regionen bjuder in.' })).status).toBe(303)
  const page = await read(team.convener, `/fragor/${number}`)
  expect(page).toContain('Svaret rättades')
  expect(page).toContain('Regionen bjuder in.')
  expect(page).toContain('Kommunen bjuder in')
  expect(page).toContain('rättade svaret, som kommer ner igen')
  expect(await read(team.convener, `/forum/${team.key}/ni-fragade`)).toContain('(rättat)')
})

test('a forum is closed in one press: its questions move, its page stays', async () => {
  const house = await buildHouse()
  const { team, otherTeam } = house
  const number = await buildQuestion(team)
  const { convener } = team
  expect(await read(convener, `/forum/${team.key}/stang`)).toContain('1 öppen fråga flyttas')
  expect((await send(convener, `/forum/${team.key}/stang`)).status).toBe(422)
  expect((await send(house.office, `/forum/${team.key}/stang`, { successor: otherTeam.key })).status).toBe(422)
  expect((await send(convener, `/forum/${team.key}/stang`, { successor: house.group.key })).status).toBe(422)
  expect((await send(convener, `/forum/${team.key}/stang`, { successor: otherTeam.key })).status).toBe(303)
  expect(await questionOf(house, number)).toMatchObject({ forum: { id: otherTeam.id } })
  const page = await read(convener, `/forum/${team.key}`)
  expect(page).toContain('Stängt sedan')
  expect(await read(otherTeam.convener, `/fragor/${number}`)).toContain(
    `Flyttades från ${team.name} till ${otherTeam.name}`,
  )
})

test('nobody outside meets what a team has not shown, through a question that follows on it', async () => {
  const house = await buildHouse()
  const hidden = await buildQuestion(house.team, { title: 'Hemligt ord' })
  await show(house.otherTeam.convener, await buildQuestion(house.otherTeam))
  expect((await send(house.otherTeam.convener, `/fragor/${hidden}/ser-det-ocksa`)).status).toBe(404)
})
