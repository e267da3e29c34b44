import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { act } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, questionOf } from '../../../test/builders.ts'
import { some, write } from '../../../test/raw.ts'
import { buildAnswered, deliver, judge, receive, solve } from '../../../test/steps.ts'
import { countObstacles } from './queries.ts'

test('obstacles that remain are gathered, and taken up together in a new question of the board', async () => {
  const house = await buildHouse()
  const { office, board } = house
  const numbers = [await obstacle(house, 'Ingen läkare'), await obstacle(house, 'Ingen plats')]
  const page = await read(house.colleague, 'hinder')
  expect(page).toContain('Ingen läkare')
  expect(page).not.toContain('Ta upp fråga')
  const key = randomUUID()
  const fields = {
    key,
    hinder: numbers.map(String),
    way: 'ny',
    title: 'Läkare saknas i länet',
    body: 'Två team säger det.',
  }
  for (const person of [house.team.convener, some(board.seated.fk)]) {
    expect((await post(person, `/${house.slug}/hinder`, fields)).status).toBe(403)
  }
  const response = await post(office, `/${house.slug}/hinder`, fields)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(`/${house.slug}/fragor/3`)
  expect(await questionOf(house, 3)).toMatchObject({ originForumId: board.id, state: 'raised' })
  expect((await post(office, `/${house.slug}/hinder`, fields)).headers.get('location')).toBe(`/${house.slug}/fragor/3`)
  expect(await read(office, `fragor/${numbers[0]}`)).toContain('Hindret togs upp hos styrelsen')
  expect(await read(office, 'fragor/3')).toContain('Ingen plats')
})

test('they are taken up in a question that the board already has', async () => {
  const house = await buildHouse()
  const number = await obstacle(house, 'Ingen läkare')
  const main = await buildQuestion(house.board, { title: 'Läkare i länet' })
  const fields = { key: randomUUID(), hinder: String(number), way: 'befintlig', main: String(main) }
  expect((await post(house.board.convener, `/${house.slug}/hinder`, fields)).status).toBe(303)
  const missing = await post(house.office, `/${house.slug}/hinder`, { ...fields, main: '', hinder: [] })
  expect(missing.status).toBe(422)
  expect(await missing.text()).toContain('Välj minst ett hinder i listan')
  const elsewhere = await post(house.office, `/${house.slug}/hinder`, { ...fields, main: String(number) })
  expect(elsewhere.status).toBe(404)
  await solve(house.board.convener, main)
  const late = await post(house.office, `/${house.slug}/hinder`, { ...fields, body: 'Två team säger det.' })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('Två team säger det.')
})

test('the database lets only those who lead the board take up, and only what remains', async () => {
  const house = await buildHouse()
  const { office, board, group } = house
  const number = await obstacle(house, 'Ingen läkare')
  const main = await buildQuestion(board)
  const open = await buildQuestion(board)
  const insert = async (by: BuiltPerson, of: number, into: number, person = by.id) => {
    const [question, taking] = [await questionOf(house, of), await questionOf(house, into)]
    const row = { question_id: question.id, main_id: taking.id, person_id: person }
    return write(by, (trx) => trx.insertInto('obstacle_taken_up').values(row).execute())
  }
  expect(await insert(some(board.seated.fk), number, main)).toMatch(/^HI403/)
  expect(await insert(group.convener, number, main)).toMatch(/^HI403/)
  expect(await insert(office, number, main, board.convener.id)).toMatch(/^HI403/)
  expect(await insert(office, open, main)).toMatch(/^HI422 Hinder som består/)
  const inTeam = await buildQuestion(house.team)
  expect(await insert(office, number, inTeam)).toMatch(/^HI403/)
  expect(await insert(house.team.convener, number, inTeam)).toMatch(/^HI403/)
  expect(await insert(office, number, main)).toBe('let in')
  expect(await write(office, (trx) => trx.deleteFrom('obstacle_taken_up').execute())).toMatch(/^42501/)
})

test('they are counted over the whole county by theme, whoever reads', async () => {
  const house = await buildHouse()
  const [first = 0, second = 0] = house.themes
  await obstacle(house, 'Ett', [first, second])
  await obstacle(house, 'Två', [first])
  const { total, byTheme } = await act(house.colleague, (trx) => countObstacles(trx))
  expect([total, byTheme.get(first), byTheme.get(second)]).toEqual([2, 2, 1])
})

test('what was solved low keeps what was learnt, for those who may read it', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team, { title: 'Vem ringer?' })
  await receive(house.team.convener, number)
  await solve(house.team.convener, number)
  expect(await read(house.team.convener, 'lost-lagt')).toContain('Ett samtal räckte.')
  expect(await read(house.office, 'lost-lagt')).not.toContain('Ett samtal räckte.')
})

async function obstacle(house: House, title: string, themes: number[] = []): Promise<number> {
  const number = await buildAnswered(house.team, { title, themes })
  await deliver(house.team.convener, number, house.team)
  await judge(house.team.convener, number, 'obstacle_remains')
  return number
}

async function read(person: BuiltPerson, path: string): Promise<string> {
  const response = await get(person, `/${person.house.slug}/${path}`)
  expect(response.status).toBe(200)
  return response.text()
}
