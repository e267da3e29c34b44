import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { ask, moveTo } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse } from '../../../test/builders.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { fieldsOfForm, openVisitor, type Visitor } from '../../../test/visitor.ts'

const start = new Date('2026-10-05T08:00:00Z')
const later = (minutes: number) => moveTo(new Date(start.getTime() + minutes * 60_000))

beforeEach(async () => {
  moveTo(start)
  const { db } = await openTestDatabase()
  // All requests of a test come from one network.
  await db.deleteFrom('sign_in_attempt').execute()
})

test('an unknown address gets the same answer as a known one', async () => {
  const { office } = await buildHouse()
  const [known, unknown] = [await openVisitor(), await openVisitor()]
  const answers = [
    await known.post('/logga-in', { adress: office.email, till: '/' }),
    await unknown.post('/logga-in', { adress: 'ingen@exempel.invalid', till: '/' }),
  ]
  expect(answers.map(({ status, location }) => ({ status, location }))).toEqual([
    { status: 303, location: '/logga-in/kod?till=%2F' },
    { status: 303, location: '/logga-in/kod?till=%2F' },
  ])
  expect([...known.cookies.keys()]).toEqual([...unknown.cookies.keys()])
  const pages = [await known.get('/logga-in/kod'), await unknown.get('/logga-in/kod')]
  expect(pages[0]?.text).toBe(pages[1]?.text)

  const tried = [
    await known.post('/logga-in/kod', { kod: '000000' }),
    await unknown.post('/logga-in/kod', { kod: '000000' }),
  ]
  expect(tried[0]?.status).toBe(422)
  expect(tried[0]?.text).toBe(tried[1]?.text)
  expect(await lettersTo('ingen@exempel.invalid')).toEqual([])
})

test('known and unknown addresses take equally long, as far as a quarter of a second hides it', async () => {
  const { office } = await buildHouse()
  for (const adress of [office.email, 'ingen@exempel.invalid']) {
    const begun = performance.now()
    await (await openVisitor()).post('/logga-in', { adress })
    expect(performance.now() - begun).toBeGreaterThan(240)
  }
})

test('the code in the mail signs in, and the cookie is out of reach for scripts and other sites', async () => {
  const { office, slug } = await buildHouse()
  const visitor = await openVisitor()
  const entered = await signIn(visitor, office)
  expect(entered).toMatchObject({ status: 303, location: '/' })
  expect(entered.cookies.find((cookie) => cookie.startsWith('hissen='))).toMatch(
    /^hissen=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect(await visitor.get('/')).toMatchObject({ status: 303, location: `/${slug}` })
})

test('over https the cookie belongs to this very host', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor({ config: { publicUrl: 'https://hissen.exempel.se' } })
  const entered = await signIn(visitor, office)
  expect(entered.cookies.find((cookie) => cookie.startsWith('__Host-hissen='))).toMatch(
    /Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test('neither token nor code is kept as it is', async () => {
  const { office, db } = await buildHouse()
  const visitor = await openVisitor()
  await signIn(visitor, office)
  const token = visitor.cookies.get('hissen') ?? ''
  const { rows } = await sql<{ all: string }>`
    select (select string_agg(session::text, ' ') from session) || (select string_agg(sign_in_code::text, ' ') from sign_in_code) as all
  `.execute(db)
  expect(rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
  expect(rows[0]?.all).not.toContain(token)
})

test('a code is used once', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor()
  const kod = await askForCode(visitor, office)
  const secret = visitor.cookies.get('hissen-kod') ?? ''
  expect((await visitor.post('/logga-in/kod', { kod })).status).toBe(303)
  visitor.cookies.set('hissen-kod', secret)
  const again = await visitor.post('/logga-in/kod', { kod })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Koden gäller inte längre')
})

test('after five wrong tries the right code is refused too', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor()
  const kod = await askForCode(visitor, office)
  const wrong = kod === '111111' ? '222222' : '111111'
  for (let tries = 1; tries <= 4; tries++) {
    expect((await visitor.post('/logga-in/kod', { kod: wrong })).text).toContain('Koden stämmer inte')
  }
  expect((await visitor.post('/logga-in/kod', { kod: wrong })).text).toContain('Koden gäller inte längre')
  const sixth = await visitor.post('/logga-in/kod', { kod })
  expect(sixth.status).toBe(422)
  expect(visitor.cookies.has('hissen')).toBe(false)
})

test('a code is over after ten minutes', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor()
  const kod = await askForCode(visitor, office)
  later(10)
  expect((await visitor.post('/logga-in/kod', { kod })).text).toContain('Koden gäller inte längre')
  expect(visitor.cookies.has('hissen')).toBe(false)
})

test('a code is worth nothing in another browser than the one that asked', async () => {
  const { office } = await buildHouse()
  const [mine, theirs] = [await openVisitor(), await openVisitor()]
  const kod = await askForCode(mine, office)
  await theirs.post('/logga-in', { adress: office.email })
  const firstCode = await theirs.post('/logga-in/kod', { kod })
  expect(firstCode.status).toBe(422)
  expect((await mine.post('/logga-in/kod', { kod })).status).toBe(303)
})

test('what people write around the code is forgiven, and what is no code is told so', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor()
  const kod = await askForCode(visitor, office)
  expect((await visitor.post('/logga-in/kod', { kod: 'abc' })).text).toContain('Skriv de sex siffrorna')
  expect((await visitor.post('/logga-in/kod', { kod: ` ${kod.slice(0, 3)} ${kod.slice(3)} ` })).status).toBe(303)
})

test('five codes an hour for an address, known or not', async () => {
  const { office } = await buildHouse()
  for (const adress of [office.email, 'ingen@exempel.invalid']) {
    const visitor = await openVisitor()
    for (let asked = 1; asked <= 5; asked++) expect((await visitor.post('/logga-in', { adress })).status).toBe(303)
    const sixth = await visitor.post('/logga-in', { adress })
    expect(sixth.status).toBe(429)
    expect(sixth.text).toContain('för många försök')
  }
  later(61)
  expect((await (await openVisitor()).post('/logga-in', { adress: office.email })).status).toBe(303)
})

test('sixty codes an hour for a network, and its address is not kept', async () => {
  const { db } = await openTestDatabase()
  await sql`
    insert into sign_in_attempt (kind, network_hash, was_successful, at)
    select 'code', hash_network('127.0.0.1', ${start}), true, ${start} from generate_series(1, 60)
  `.execute(db)
  expect((await (await openVisitor()).post('/logga-in', { adress: 'ny@exempel.invalid' })).status).toBe(429)
  const { rows } = await sql<{ row: string }>`select sign_in_attempt::text as row from sign_in_attempt`.execute(db)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/127\.0\.0\.1|ny@exempel/)
})

test('every try is counted, right or wrong', async () => {
  const { office, db } = await buildHouse()
  await signIn(await openVisitor(), office)
  const rows = await db.selectFrom('sign_in_attempt').select(['kind', 'was_successful']).orderBy('id').execute()
  expect(rows).toEqual([
    { kind: 'code', was_successful: true },
    { kind: 'try', was_successful: true },
  ])
})

test('the words of a code letter are erased when it is sent, and after ten minutes at the latest', async () => {
  const { office, team, db } = await buildHouse()
  await askForCode(await openVisitor(), office)
  await db.updateTable('mail').set({ sent_at: start }).where('to_address', '=', office.email).execute()
  await askForCode(await openVisitor(), team.convener)
  const bodies = () =>
    db
      .selectFrom('mail')
      .select('text_body')
      .where('to_address', 'in', [office.email, team.convener.email])
      .orderBy('id')
      .execute()
  expect((await bodies()).map(({ text_body }) => text_body !== null)).toEqual([false, true])
  await sql`select erase_sign_in_traces(${new Date(start.getTime() + 10 * 60_000)})`.execute(db)
  expect((await bodies()).map(({ text_body }) => text_body)).toEqual([null, null])
})

test('signing in never leads to another site', async () => {
  const { office, db } = await buildHouse()
  for (const till of [
    'https://elak.se/',
    '//elak.se',
    '/\\elak.se',
    '/.//elak.se',
    'javascript:alert(1)',
    '/\t/elak.se',
  ]) {
    const visitor = await openVisitor()
    const { location } = await signIn(visitor, office, till)
    expect(location, till).toMatch(/^\/(?!\/)[^\\]*$/)
    expect(new URL(location ?? '', 'http://localhost').host, till).toBe('localhost')
    await db.deleteFrom('sign_in_attempt').execute()
  }
})

test('after signing in one comes to the page one wanted', async () => {
  const { office, slug } = await buildHouse()
  const visitor = await openVisitor()
  const sent = await visitor.get(`/${slug}/fragor/1?visning=tabell`)
  expect(sent.location).toBe(`/logga-in?till=${encodeURIComponent(`/${slug}/fragor/1?visning=tabell`)}`)
  const page = await visitor.get(sent.location ?? '')
  const { till } = fieldsOfForm(page.text, '/logga-in')
  expect(await signIn(visitor, office, till)).toMatchObject({
    status: 303,
    location: `/${slug}/fragor/1?visning=tabell`,
  })
})

test('what was typed when the session ended is sent again after signing in', async () => {
  const { office, slug } = await buildHouse()
  const visitor = await openVisitor()
  const typed = {
    titel: 'Vem ringer?',
    text: 'Två rader\nmed "citat" & <taggar> och 👋',
    parter: ['3', '4'],
    key: 'a-b-c',
  }
  const interrupted = await visitor.post(`/${slug}/fragor?utkast=1`, typed)
  expect(interrupted.status).toBe(401)
  expect(interrupted.text).toContain('Två rader\nmed &quot;citat&quot; &amp; &lt;taggar&gt;')

  const asked = await visitor.post('/logga-in', {
    ...fieldsOfForm(interrupted.text, '/logga-in'),
    adress: office.email,
  })
  expect(asked.status).toBe(200)
  const carried = fieldsOfForm(asked.text, '/logga-in/kod')
  const wrong = await visitor.post('/logga-in/kod', { ...carried, kod: '12' })
  const entered = await visitor.post('/logga-in/kod', {
    ...fieldsOfForm(wrong.text, '/logga-in/kod'),
    kod: await codeTo(office),
  })
  expect(entered.status).toBe(200)
  expect(entered.text.match(/<option value="[34]" selected/g)).toHaveLength(2)
  expect(fieldsOfForm(entered.text, `/${slug}/fragor?utkast=1`)).toMatchObject({
    titel: typed.titel,
    text: typed.text,
    key: 'a-b-c',
  })
})

test('signing in replaces the session the browser had', async () => {
  const { office, team, db } = await buildHouse()
  const visitor = await openVisitor()
  await signIn(visitor, office)
  const before = visitor.cookies.get('hissen')
  await signIn(visitor, team.convener)
  expect(visitor.cookies.get('hissen')).not.toBe(before)
  const open = await db
    .selectFrom('session')
    .where('device', '=', 'Firefox på Linux')
    .where('person_id', '=', office.id)
    .where('ended_at', 'is', null)
    .select('id')
    .execute()
  expect(open).toEqual([])
})

test('signing out ends the session, not only the cookie', async () => {
  const { office, slug } = await buildHouse()
  const visitor = await openVisitor()
  await signIn(visitor, office)
  const token = visitor.cookies.get('hissen') ?? ''
  expect(await visitor.post('/logga-ut')).toMatchObject({ status: 303, location: '/' })
  expect(visitor.cookies.has('hissen')).toBe(false)
  visitor.cookies.set('hissen', token)
  expect((await visitor.get(`/${slug}`)).location).toMatch(/^\/logga-in/)
})

test('twelve hours of nothing end a session; something now and then keeps it, for fourteen days', async () => {
  const { office, slug } = await buildHouse()
  const visitor = await openVisitor()
  await signIn(visitor, office)
  const isIn = async () => (await visitor.get(`/${slug}/finns-inte`)).status === 404
  for (let hours = 11; hours < 14 * 24; hours += 11) {
    later(hours * 60)
    expect(await isIn(), `${hours} hours`).toBe(true)
  }
  later(14 * 24 * 60)
  expect(await isIn()).toBe(false)

  moveTo(start)
  const idle = await openVisitor()
  await signIn(idle, office)
  later(12 * 60)
  expect((await idle.get(`/${slug}`)).location).toMatch(/^\/logga-in/)
})

test('a form from another site is refused', async () => {
  const { slug } = await buildHouse()
  for (const path of ['/logga-in', '/logga-ut', `/${slug}/fragor`]) {
    const response = await ask(null, path, {
      method: 'POST',
      body: 'adress=a%40b.se',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://elak.se' },
    })
    expect(response.status, path).toBe(403)
  }
})

async function signIn(visitor: Visitor, person: BuiltPerson, till?: string) {
  const kod = await askForCode(visitor, person)
  return visitor.post('/logga-in/kod', { kod, till })
}

async function askForCode(visitor: Visitor, person: BuiltPerson): Promise<string> {
  await visitor.post('/logga-in', { adress: person.email })
  return codeTo(person)
}

async function codeTo({ email }: BuiltPerson): Promise<string> {
  const letter = (await lettersTo(email)).at(-1)
  return letter?.text_body?.match(/\d{3} \d{3}/)?.[0].replace(' ', '') ?? ''
}

async function lettersTo(email: string) {
  const { db } = await openTestDatabase()
  return db.selectFrom('mail').select('text_body').where('to_address', '=', email).orderBy('id').execute()
}
