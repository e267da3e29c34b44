import { expect, test, vi } from 'vitest'
import { tick } from '../../../test/acting.ts'
import { ask, get, moveTo } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, leave } from '../../../test/builders.ts'
import { follow } from '../../../test/follow.ts'
import { planMeeting } from '../../../test/meetings.ts'
import { buildLifted, show } from '../../../test/steps.ts'

test('nobody signed in gets no stream, and is not sent to the sign-in page again and again', async () => {
  const house = await buildHouse()
  const accept = { headers: { Accept: 'text/html, text/event-stream' } }
  expect((await ask(null, `/${house.slug}/hissen/tavlan/strom`, accept)).status).toBe(401)
})

test('a person without the right never gets a question of a team in the stream', async () => {
  const house = await buildHouse()
  const [insider, outsider] = await open(house, [house.team.seated.fk, house.otherTeam.seated.fk])
  const number = await buildQuestion(house.team, { title: 'Bara vårt' })
  await insider?.until('Bara vårt')
  await outsider?.until('1 fråga bara i sina team')
  expect(outsider?.text()).not.toContain('Bara vårt')

  await show(house.team.convener, number)
  await outsider?.until('Bara vårt')
  await Promise.all([insider?.leave(), outsider?.leave()])
})

test('two readers get the change, as events with an id that are never stored', async () => {
  const house = await buildHouse()
  const [one, two] = await open(house, [house.office, house.colleague])
  await buildLifted(house.team, { title: 'Något rör sig' })
  await Promise.all([one?.until('Något rör sig'), two?.until('Något rör sig')])
  expect(one?.text()).toMatch(/^id: [\w-]{16}\ndata: /m)
  expect(one?.headers.get('Cache-Control')).toBe('no-store')
  expect(one?.headers.get('Content-Type')).toContain('text/event-stream')
  await Promise.all([one?.leave(), two?.leave()])
})

test('a page that is up to date is not redrawn, and a browser that comes back gets what it missed', async () => {
  const house = await buildHouse()
  const page = await read(house.office, '')
  const source = /hx-sse-connect="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const stream = await follow(house.office, source)
  await stream.quiet(600)
  expect(stream.text()).not.toContain('data:')
  await stream.leave()

  await buildLifted(house.team, { title: 'Under tiden' })
  const again = await follow(house.office, source)
  await again.until('Under tiden')
  await again.leave()
})

test('the page and its stream draw the same for the office, which reads the board’s own questions, and for a holder', async () => {
  const house = await buildHouse()
  await buildQuestion(house.board, { title: 'Bara styrelsens' })
  await buildQuestion(house.otherTeam, { title: 'Bara teamets' })
  // Without a convener its questions are held by the office.
  await leave(house.otherTeam.convener)
  await tick(house)
  const shown = [await buildQuestion(house.team), await buildQuestion(house.team), await buildQuestion(house.team)]
  for (const [person, reads, turn] of [
    [house.office, true, 0],
    [house.board.convener, true, 1],
    [house.colleague, false, 2],
  ] as const) {
    const page = await read(person, '')
    expect(page.includes('Bara styrelsens')).toBe(reads)
    expect(page).not.toContain('Bara teamets')
    const source = /hx-sse-connect="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const stream = await follow(person, source)
    await stream.quiet(600)
    expect(stream.text()).not.toContain('data:')
    await show(house.team.convener, shown[turn] ?? 0)
    await stream.until('data:')
    expect(stream.text().includes('Bara styrelsens')).toBe(reads)
    await stream.leave()
  }
})

test('the office and others who sit nowhere never share a drawing', async () => {
  const house = await buildHouse()
  const [office, colleague] = await open(house, [house.office, house.colleague])
  await buildQuestion(house.board, { title: 'Bara styrelsens' })
  await office?.until('Bara styrelsens')
  await colleague?.quiet(600)
  expect(colleague?.text()).not.toContain('Bara styrelsens')
  await Promise.all([office?.leave(), colleague?.leave()])
})

test('a forgotten page becomes idle: its stream looks at the session without being there, and ends with it', async () => {
  const house = await buildHouse()
  const { db } = house
  const begun = house.now.getTime()
  const at = (minutes: number) => new Date(begun + minutes * 60_000)
  await db
    .updateTable('session')
    .set({ created_at: at(0), seen_at: at(0) })
    .where('person_id', '=', house.office.id)
    .execute()
  const seenAt = async () =>
    (
      await db
        .selectFrom('session')
        .select('seen_at')
        .where('person_id', '=', house.office.id)
        .executeTakeFirstOrThrow()
    ).seen_at
  house.now = at(6)
  moveTo(house.now)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const stream = await follow(house.office, `/${house.slug}/hissen/tavlan/strom`)
    const beats = () => stream.text().match(/^:$/gm)?.length ?? 0
    await stream.until('data:')
    expect(await seenAt()).toEqual(at(6))
    moveTo(at(6 + 11 * 60))
    vi.advanceTimersByTime(15_000)
    for (let turn = 0; turn < 100 && beats() < 2; turn++) await stream.quiet(20)
    expect(beats()).toBe(2)
    expect(await seenAt()).toEqual(at(6))
    moveTo(at(6 + 12 * 60 + 1))
    vi.advanceTimersByTime(15_000)
    await stream.quiet(300)
    vi.advanceTimersByTime(15_000)
    await stream.quiet(300)
    expect(beats()).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a planned meeting moves the board too', async () => {
  const house = await buildHouse()
  const [stream] = await open(house, [house.office])
  await planMeeting(house.group, 0)
  await stream?.until('data-lyser')
  await stream?.leave()
})

test('a filtered board stays filtered when it is redrawn', async () => {
  const house = await buildHouse()
  const [stream] = await open(house, [house.office], '?part=fk')
  await buildLifted(house.team, { title: 'Berör kommunen', touches: ['kommun'] })
  await buildLifted(house.team, { title: 'Berör Försäkringskassan', touches: ['fk'] })
  await stream?.until('Berör Försäkringskassan')
  expect(stream?.text()).not.toContain('Berör kommunen')
  await stream?.leave()
})

test('the seventh stream of a person is refused', async () => {
  const house = await buildHouse()
  const six = Array.from({ length: 6 }, () => house.office)
  const streams = await open(house, six)
  expect((await get(house.office, `/${house.slug}/hissen/tavlan/strom`)).status).toBe(429)
  await Promise.all(streams.map((stream) => stream.leave()))
})

test('no form that one types in stands in the part that is redrawn', async () => {
  const house = await buildHouse()
  const page = await read(house.office, '')
  const region = page.slice(page.indexOf('<div id="tavlan"'), page.indexOf('id="urval"'))
  expect(region).toContain('hustavla')
  expect(region).not.toMatch(/<(form|input|select|textarea)/)
})

test('somebody who has left the association gets no stream', async () => {
  const house = await buildHouse()
  const person = house.otherTeam.seated.fk
  if (!person) throw new Error('Nobody sits there')
  await leave(person)
  moveTo(house.now)
  expect((await get(person, `/${house.slug}/hissen/tavlan/strom`)).status).toBe(404)
})

async function open(house: House, people: (BuiltPerson | undefined)[], way = '') {
  moveTo(house.now)
  return Promise.all(
    people.map((person) => {
      if (!person) throw new Error('Nobody follows')
      return follow(person, `/${house.slug}/hissen/tavlan/strom${way}`)
    }),
  )
}

async function read(by: BuiltPerson, way: string): Promise<string> {
  moveTo(by.house.now)
  return (await get(by, `/${by.house.slug}/hissen${way}`)).text()
}
