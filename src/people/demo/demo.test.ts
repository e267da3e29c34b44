import { expect, test } from 'vitest'
import { moveTo } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse, type House, monday } from '../../../test/builders.ts'
import { openVisitor, type Visitor } from '../../../test/visitor.ts'

const inDemo = { config: { isDemo: true } }

test('without the demo none of its pages exist', async () => {
  const house = await buildDemo()
  const visitor = await openVisitor()
  for (const path of ['/demo', '/demo/klocka', '/demo/utkorg', '/demo/utkorg/1']) {
    expect((await visitor.get(path)).status, path).toBe(404)
  }
  expect((await visitor.post('/demo/person', { person: house.office.id })).status).toBe(404)
  expect((await visitor.post('/demo/klocka', { forbund: house.slug, steg: 'dag' })).status).toBe(404)
  expect(visitor.cookies.size).toBe(0)
})

test('one press signs in as an invented person, with a banner on every page', async () => {
  const house = await buildDemo()
  const visitor = await openVisitor(inDemo)
  const page = await visitor.get('/demo')
  expect(page.text).toContain(`value="${house.team.convener.id}"`)
  expect(await visitor.post('/demo/person', { person: house.team.convener.id })).toMatchObject({
    status: 303,
    location: `/${house.slug}`,
  })
  for (const path of ['/konto', `/${house.slug}/x`, '/om', '/demo']) {
    const { text } = await visitor.get(path)
    expect(text, path).toContain('Exempel med påhittade personer')
    expect(text, path).toContain(`Du är ${house.team.convener.name}`)
    expect(text, path).toContain('måndag 7 september 2026')
  }
})

test('one plays somebody else without signing out first', async () => {
  const house = await buildDemo()
  const visitor = await openVisitor(inDemo)
  await play(visitor, house.office)
  await play(visitor, house.colleague)
  expect((await visitor.get('/konto')).text).toContain(house.colleague.email)
})

test('nobody is signed in as a real person, nor in an association that is no example', async () => {
  const [real, demo] = [await buildHouse(), await buildDemo()]
  const visitor = await openVisitor(inDemo)
  const inventedElsewhere = real.office
  await invent(real.db, [inventedElsewhere])
  const realInDemo = demo.colleague
  await demo.db.updateTable('person').set({ is_demo: false }).where('id', '=', realInDemo.id).execute()

  for (const { id } of [real.colleague, inventedElsewhere, realInDemo, { id: 2_000_000_000 }]) {
    expect((await visitor.post('/demo/person', { person: id })).status).toBe(404)
  }
  expect((await visitor.post('/demo/person', { person: 'x' })).status).toBe(404)
  expect(visitor.cookies.has('hissen')).toBe(false)
  expect((await visitor.get('/demo')).text).not.toContain(`value="${realInDemo.id}"`)
})

test('an invented person who also belongs to a real association does not come in there', async () => {
  const [real, demo] = [await buildHouse(), await buildDemo()]
  await real.system.act((trx) =>
    trx.insertInto('membership').values({ person_id: demo.office.id, from_on: '2020-01-01' }).execute(),
  )
  const visitor = await openVisitor(inDemo)
  await play(visitor, demo.office)
  expect((await visitor.get(`/${demo.slug}/x`)).text).toContain(demo.office.name)
  expect((await visitor.get(`/${real.slug}`)).status).toBe(404)
  expect((await visitor.get('/konto')).text).not.toContain(real.slug)
})

test('a session from the demo is nothing once the demo is off', async () => {
  const house = await buildDemo()
  const visitor = await openVisitor(inDemo)
  await play(visitor, house.office)
  const after = await openVisitor()
  after.cookies.set('hissen', visitor.cookies.get('hissen') ?? '')
  expect((await after.get(`/${house.slug}`)).location).toMatch(/^\/logga-in/)
  expect((await after.get('/konto')).location).toMatch(/^\/logga-in/)
})

test('the clock goes forward a day, a week and a month, and never back', async () => {
  const house = await buildDemo()
  const visitor = await openVisitor(inDemo)
  await play(visitor, house.office)
  const days = { dag: 'tisdag 8 september', vecka: 'tisdag 15 september', manad: 'torsdag 15 oktober' }
  for (const [steg, day] of Object.entries(days)) {
    const moved = await visitor.post('/demo/klocka', { forbund: house.slug, steg })
    expect(moved.location).toBe(`/demo/klocka?forbund=${house.slug}`)
    const page = await visitor.get(moved.location ?? '')
    expect(page.text.toLowerCase()).toContain(`<h1>${day} 2026</h1>`)
    expect(page.text).toContain(`Nu är det ${day} 2026 i exemplet.`)
  }
  for (const steg of ['-1', 'år', '']) {
    expect((await visitor.post('/demo/klocka', { forbund: house.slug, steg })).status).toBe(404)
  }
})

test('the clock of a real association stands still', async () => {
  const house = await buildHouse()
  const visitor = await openVisitor(inDemo)
  expect((await visitor.post('/demo/klocka', { forbund: house.slug, steg: 'dag' })).status).toBe(404)
  const row = await house.db
    .selectFrom('association')
    .select('clock_offset_days')
    .where('id', '=', house.id)
    .executeTakeFirst()
  expect(row).toEqual({ clock_offset_days: 0 })
})

test('the outbox shows what would have been sent, newest first, by pages, and nothing of others', async () => {
  const [demo, real] = [await buildDemo(), await buildHouse()]
  const visitor = await openVisitor(inDemo)
  await writeLetters(demo, 25)
  await writeLetters(real, 1)

  const first = await visitor.get('/demo/utkorg')
  expect(first.text).toContain(`Mejl 25 från ${demo.slug}`)
  expect(first.text).toContain(`Mejl 6 från ${demo.slug}`)
  expect(first.text).not.toContain(`Mejl 5 från ${demo.slug}`)
  expect(first.text).not.toContain(real.slug)
  const older = first.text.match(/\/demo\/utkorg\?fore=\d+/)?.[0] ?? ''
  expect((await visitor.get(older)).text).toContain(`Mejl 1 från ${demo.slug}`)

  const letter = await demo.db
    .selectFrom('mail')
    .select('id')
    .where('association_id', '=', demo.id)
    .executeTakeFirstOrThrow()
  expect((await visitor.get(`/demo/utkorg/${letter.id}`)).text).toContain('<h1>Mejl')
  const others = await real.db
    .selectFrom('mail')
    .select('id')
    .where('association_id', '=', real.id)
    .executeTakeFirstOrThrow()
  expect((await visitor.get(`/demo/utkorg/${others.id}`)).status).toBe(404)
})

test('codes to invented people can be read in the outbox; codes to real people never', async () => {
  const [demo, real] = [await buildDemo(), await buildHouse()]
  const visitor = await openVisitor(inDemo)
  await visitor.post('/logga-in', { adress: demo.office.email })
  expect((await visitor.get('/demo/utkorg')).text).toContain(demo.office.email)
  await visitor.post('/logga-in', { adress: real.office.email })
  expect((await visitor.get('/demo/utkorg')).text).not.toContain(real.office.email)
})

test('odd addresses in the demo are told so calmly', async () => {
  const visitor = await openVisitor(inDemo)
  expect((await visitor.get('/demo/klocka?forbund=finns-inte')).status).toBe(404)
  expect((await visitor.get('/demo/utkorg/999999999')).status).toBe(404)
  expect((await visitor.get('/demo/utkorg/99999999999')).status).toBe(404)
  expect((await visitor.get('/demo/utkorg?fore=-1')).status).toBe(200)
})

/** A house that is an example, with everybody in it invented. Its clock stands at the tests' monday. */
async function buildDemo(): Promise<House> {
  moveTo(monday)
  const house = await buildHouse({ isDemo: true })
  const seated = Object.values(house.forums).flatMap((forum) => Object.values(forum.seated))
  await invent(house.db, [...seated, house.office, house.colleague])
  return house
}

async function invent(db: House['db'], people: BuiltPerson[]): Promise<void> {
  const ids = people.map((person) => person.id)
  await db.updateTable('person').set({ is_demo: true }).where('id', 'in', ids).execute()
}

async function play(visitor: Visitor, person: BuiltPerson): Promise<void> {
  expect((await visitor.post('/demo/person', { person: person.id })).status).toBe(303)
}

async function writeLetters({ db, id, slug }: House, count: number): Promise<void> {
  const letters = Array.from({ length: count }, (_, index) => `Mejl ${index + 1} från ${slug}`)
  const html = (subject: string) =>
    `<!doctype html><html lang="sv"><head><title>Ett mejl</title></head><body><h1>${subject}</h1></body></html>`
  await db
    .insertInto('mail')
    .values(
      letters.map((subject) => ({
        ...{ association_id: id, key: subject, kind: 'sheet', to_address: 'alla@exempel.invalid', subject },
        ...{ text_body: 'Hej', html_body: html(subject) },
      })),
    )
    .execute()
}
