import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { get, moveTo } from '../../test/app.ts'
import { type BuiltPerson, buildForum, buildHouse, buildPerson, buildQuestion, buildSeat } from '../../test/builders.ts'
import { findHtmlFaults } from '../../test/html.ts'
import { planMeeting } from '../../test/meetings.ts'
import { listStatements } from '../../test/statements.ts'
import { buildAnswered, buildLifted } from '../../test/steps.ts'

test('a forum of another association is not found, nor one that is not there', async () => {
  const [house, other] = await Promise.all([buildHouse(), buildHouse()])
  moveTo(house.now)
  expect((await get(other.office, `/${house.slug}/forum`)).status).toBe(404)
  expect((await get(other.office, `/${house.slug}/forum/${house.team.key}`)).status).toBe(404)
  for (const key of ['finns-inte', '%00', "o'hara", '..%2f', 'KT'])
    expect((await get(house.office, `/${house.slug}/forum/${key}`)).status).toBe(404)
})

test('a question that is only its team’s is a number on the forum’s page to everybody else', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vårt' })
  const path = `/forum/${house.team.key}`
  expect(await read(house.office, path)).toContain('1 fråga läses bara av dem')
  expect(await read(house.office, path)).not.toContain('Bara vårt')
  expect(await read(house.team.seated.fk, path)).toContain('Bara vårt')
})

test('a missing deputy is told only to those who can do something about it', async () => {
  const house = await buildHouse()
  const path = `/forum/${house.team.key}`
  for (const person of [house.office, house.team.seated.fk])
    expect(await read(person, path)).toContain('saknar ersättare')
  expect(await read(house.colleague, path)).not.toContain('saknar ersättare')
})

test('the forum says what it takes in, what it can decide and how it answers', async () => {
  const house = await buildHouse()
  const texts = { receives: 'Det ni fastnat i.', decides: 'Hur vi samordnar.', promise: 'Vi svarar före jul.' }
  await house.system.act((trx) => trx.updateTable('forum').set(texts).where('id', '=', house.group.id).execute())
  const page = await read(house.colleague, `/forum/${house.group.key}`)
  for (const text of [...Object.values(texts), 'som våningen under inte kan', 'Hit lyfter vi', 'Lyfter hit'])
    expect(page).toContain(text)
})

test('who sits, who steps in, what is free, and whom to call', async () => {
  const house = await buildHouse()
  const forum = await buildForum(house, { key: 'kt-ny', floor: 0, liftsTo: house.group })
  const [ordinary, deputy] = [
    await buildPerson(house, { name: 'Ordinarie Ek' }),
    await buildPerson(house, { name: 'Ersättare Al' }),
  ]
  const seat = await buildSeat(forum, { person: ordinary, member: 'fk' })
  await house.system.act(async (trx) => {
    const contact = { phone: '0980-319 201', hours: 'vardagar 8', way_in: 'Växeln', mandate: 'Kan lova tider.' }
    await trx.updateTable('seat').set(contact).where('id', '=', seat).execute()
    const held = { seat_id: seat, person_id: deputy.id, kind: 'deputy', from_on: '2020-01-01' } as const
    await trx.insertInto('seat_holder').values(held).execute()
    const member_id = house.members.af?.id ?? 0
    await trx
      .insertInto('seat')
      .values({ key: 'tom', forum_id: forum.id, member_id, ordinal: 9, function: 'arbetsgivarservice' })
      .execute()
  })
  const page = await read(house.office, `/forum/${forum.key}`)
  for (const text of ['Ordinarie Ek', 'Ersättare Al', 'tel:0980319201', 'vardagar 8', 'Växeln', 'Kan lova tider.'])
    expect(page).toContain(text)
  expect(page).toContain('ledig')
  expect(page).not.toContain('saknar ersättare')
  const calls = await read(house.colleague, `/forum/${forum.key}/kontakter`)
  expect(calls).toContain('0980\u2011319\u00a0201')
  expect(calls).not.toContain('Ordinarie Ek')
})

test('who sits here may ask; others are not offered it', async () => {
  const house = await buildHouse()
  const path = `/forum/${house.team.key}`
  const offer = `/${house.slug}/fragor/ny?forum=${house.team.id}`
  expect(await read(house.team.seated.fk, path)).toContain(offer)
  const inTwo = await buildPerson(house, { seats: [house.otherTeam, house.team] })
  const form = await read(inTwo, `/fragor/ny?forum=${house.team.id}`)
  const ticked = (form.match(/<input[^>]*name="forum"[^>]*>/g) ?? []).filter((input) => input.includes('checked'))
  expect(ticked).toEqual([expect.stringContaining(`value="${house.team.id}"`)])
  expect(await read(house.office, path)).not.toContain(offer)
})

test('meetings, what lies here, what is coming down and what has been answered', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Svaret är på väg' })
  await buildLifted(house.otherTeam, { title: 'Ligger i gruppen' })
  const meeting = await planMeeting(house.team, '2026-12-08')
  const team = await read(house.team.convener, `/forum/${house.team.key}`)
  expect(team).toContain(`/${house.slug}/moten/${meeting}`)
  expect(team).toContain('Tisdag 8 december')
  expect(sectionOf(team, 'svar-pa-vag')).toContain('Svaret är på väg')
  const group = await read(house.colleague, `/forum/${house.group.key}`)
  expect(sectionOf(group, 'fragor')).toContain('Ligger i gruppen')
  expect(sectionOf(group, 'besvarat')).toContain('Svaret är på väg')
})

test('a closed forum keeps its page and takes no questions', async () => {
  const house = await buildHouse()
  const { id, key } = house.otherTeam
  await house.system.act((trx) =>
    trx.updateTable('forum').set({ closed_on: '2026-05-12' }).where('id', '=', id).execute(),
  )
  const page = await read(house.team.convener, `/forum/${key}`)
  expect(page).toContain('Stängt sedan 12 maj')
  expect(page).not.toContain('fragor/ny?forum')
  expect(await read(house.office, '/forum')).toContain('Forum som har stängt')
})

test('the list shows my forums first, and every other by floor', async () => {
  const house = await buildHouse()
  await house.system.act((trx) =>
    trx
      .insertInto('forum')
      .values({ key: 'ruf', ordinal: 50, kind: 'learning', name: 'Regionalt utvecklingsforum', short_name: 'RUF' })
      .execute(),
  )
  const page = await read(house.team.convener, '/forum')
  const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading)
  expect(headings).toEqual(['Mitt forum', 'Våning 3', 'Våning 2', 'Våning 1', 'Vid sidan av hissen'])
  expect(await read(house.colleague, '/forum/ruf')).toContain('för lärande')
})

test('every page is right HTML, light, and asks the database at most eight times', async () => {
  const house = await buildHouse()
  for (let turn = 0; turn < 24; turn++)
    await buildForum(house, { key: `kt-nr-${turn}`, floor: 0, liftsTo: house.group })
  await buildAnswered(house.team)
  await planMeeting(house.team, 3)
  for (const path of [
    '/forum',
    `/forum/${house.team.key}`,
    `/forum/${house.group.key}`,
    `/forum/${house.team.key}/kontakter`,
  ]) {
    let page = ''
    const statements = await listStatements(async () => {
      page = await read(house.team.convener, path)
    })
    expect({ path, faults: await findHtmlFaults(page) }).toEqual({ path, faults: [] })
    expect({ path, isFew: statements.length <= 8, statements }).toMatchObject({ isFew: true })
    expect(gzipSync(page).length).toBeLessThan(15 * 1024)
  }
})

async function read(by: BuiltPerson | undefined, path: string): Promise<string> {
  if (!by) throw new Error('Nobody asks')
  moveTo(by.house.now)
  const response = await get(by, `/${by.house.slug}${path}`)
  expect(response.status).toBe(200)
  return response.text()
}

function sectionOf(page: string, id: string): string {
  const from = page.indexOf(`id="${id}"`)
  return from < 0 ? '' : page.slice(from, page.indexOf('</section>', from))
}
