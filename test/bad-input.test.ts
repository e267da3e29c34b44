import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { type Answered, addressOf, begin, isKept, printOf, requestOf, send } from './access/requests.ts'
import { allRoles, type Role, seated } from './access/roles.ts'
import type { Place, Row } from './access/row.ts'
import { table } from './access/table.ts'
import { errors, type Fields, formHeaders, get, post, toBody } from './app.ts'
import { damaged, hugeIds, identityNumber, invisible, markup, nasty, tooLong } from './bad-input/hostile.ts'
import { type BuiltPerson, buildHouse, type House } from './builders.ts'
import { findHtmlFaults } from './html.ts'
import { holdMeetingOf, planMeeting } from './meetings.ts'
import { hear, take } from './steps.ts'
import { fieldsOfForm, openVisitor, type Visitor } from './visitor.ts'

/** One row for each route: what somebody sends who may do it. */
const firstRows = [...new Map(table.toReversed().map((row) => [`${row.method} ${row.path}`, row])).values()].reverse()
const forms = named(firstRows.filter(({ method }) => method === 'POST'))
const pages = named(firstRows.filter(({ method }) => method === 'GET'))

/** Nothing is read from what is sent to them; of a link that there is, its own tests send what is no form. */
const readsNothing = ['/logga-ut', '/konto/sessioner/avsluta-alla', '/l/:token']
/** An ordinary run tries a few; `HISSEN_RUNS=50` tries longer. */
const runsPerForm = Number(process.env.HISSEN_RUNS ?? 2)

afterEach(() => {
  expect(errors.splice(0)).toEqual([])
})

describe.each(forms)('$name', ({ row }) => {
  const role = senderOf(row)
  const reads = !readsNothing.includes(row.path)

  test.runIf(reads)(
    'what is no form, or not one of ours, is refused and changes nothing',
    { timeout: 60_000 },
    async () => {
      const place = await begin(row)
      const { address, body = '' } = requestOf(row, place, role)
      const before = await printOf(place.house, place.cast[role] ?? place.cast.raiser)
      const trial = async (
        body: string | Uint8Array<ArrayBuffer>,
        headers: Record<string, string>,
        method = 'POST',
      ) => {
        const answered = await send(row, place, place.cast[role], {
          ...{ address, method, headers: { ...formHeaders, ...headers } },
          ...(method === 'GET' ? {} : { body }),
        })
        expectClear(answered)
        return answered.status
      }

      expect(await trial(`${body}&x=${'a'.repeat(1_000_000)}`, {}), '1 MB').toBe(413)
      expect(await trial(`${body}&x=%ff%fe`, {}), 'broken UTF-8, percent-encoded').toBe(400)
      expect(await trial(`${body}&x=%`, {}), 'half a percent sign').toBe(400)
      expect(await trial(new Uint8Array([...Buffer.from(`${body}&x=`), 0xff, 0xc3]), {}), 'broken UTF-8').toBe(400)
      for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'x']) {
        expect(await trial(body, { 'Content-Type': type }), type).toBe(415)
      }
      for (const origin of ['https://elak.se', 'null', 'http://localhost.elak.se', 'https://localhost', '']) {
        expect(await trial(body, { Origin: origin }), `from ${origin}`).toBe(403)
        expect(await trial(body, { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }), `from ${origin}`).toBe(403)
      }
      for (const method of ['PUT', 'PATCH', 'DELETE', ...(hasMethod('GET', row) ? [] : ['GET'])]) {
        expect(await trial(body, {}, method), method).toBe(405)
      }
      expect(await printOf(place.house, place.cast[role] ?? place.cast.raiser)).toBe(before)
    },
  )

  test('an address that names nothing does not exist', async () => {
    const place = await begin(row)
    const before = await printOf(place.house, place.cast[role] ?? place.cast.raiser)
    for (const address of addressesToNothing(row, place)) {
      const { body = '' } = requestOf(row, place, role)
      const answered = await send(row, place, place.cast[role], {
        ...{ address, method: 'POST', headers: formHeaders, body },
      })
      expectClear(answered)
      expect(answered.status, address).toBe(404)
    }
    expect(await printOf(place.house, place.cast[role] ?? place.cast.raiser)).toBe(before)
  })

  test.runIf(reads)('an empty form, or one with a field missing, is answered and changes nothing', async () => {
    let place = await begin(row)
    const names = Object.keys(row.fields?.(place, role) ?? {})
    for (const missing of [names, ...names.map((name) => [name])]) {
      const fields = Object.entries(row.fields?.(place, role) ?? {}).filter(([name]) => !missing.includes(name))
      const { isDone } = await trySending(row, place, role, Object.fromEntries(fields))
      if (isDone) place = await begin(row)
    }
  })

  test.runIf(reads)(
    'whatever is typed, there is an answer, and a refusal changes nothing',
    { timeout: 120_000 },
    async () => {
      let place = await begin(row)
      const once = async (fields: Fields) => {
        const { isDone } = await trySending(row, place, role, fields)
        if (isDone && !row.isOpenToMany) place = await begin(row)
      }
      for (const [name, value] of Object.entries(row.fields?.(place, role) ?? {})) {
        await once({ ...row.fields?.(place, role), [name]: nasty })
        await once({ ...row.fields?.(place, role), [name]: [String(value), invisible] })
      }
      const fields = row.fields?.(place, role) ?? {}
      // Ids belong to the house they were read in; those that are right are taken from the house of the moment.
      const fresh = (wanted: Fields): Fields => {
        const now = row.fields?.(place, role) ?? {}
        return Object.fromEntries(
          Object.entries(wanted).map(([name, value]) => [name, value === fields[name] ? now[name] : value]),
        )
      }
      await fc.assert(
        fc.asyncProperty(damaged(fields), (wanted) => once(fresh(wanted))),
        { numRuns: runsPerForm, endOnFailure: true },
      )
    },
  )

  test.runIf(reads)('an identity number is refused, and stored nowhere', async () => {
    const place = await begin(row)
    const writer = place.cast[role] ?? place.cast.raiser
    const fields = row.fields?.(place, role) ?? {}
    for (const name of Object.keys(fields).filter((field) => freeText.test(field))) {
      const { answered } = await trySending(row, place, role, { ...fields, [name]: `Det gäller ${identityNumber}.` })
      if (onlyTried.includes(row.path)) continue
      expect(answered.status, name).toBe(422)
      expect(answered.text, name).toContain('personnummer')
    }
    expect(await isKept(place.house, writer, identityNumber)).toBe(false)
  })
})

describe.each(pages)('$name', ({ row }) => {
  test('whatever stands in the address, there is an answer', { timeout: 60_000 }, async () => {
    const place = await begin(row)
    const role = readerOf(row)
    const before = await printOf(place.house, place.cast[role] ?? place.cast.raiser)
    const look = async (address: string, method = 'GET') => {
      const answered = await send(row, place, place.cast[role], { address, method, headers: formHeaders })
      expectClear(answered)
      return answered
    }
    const address = addressOf(row, place, role)
    for (const query of oddQueries) {
      const joined = address.includes('?') ? `${address}&${query}` : `${address}?${query}`
      const answered = await look(joined)
      expect([200, 303, 400, 404], `${joined}: ${answered.status}`).toContain(answered.status)
      expect(answered.location, joined).toMatch(/^(\/(?![/\\]).*)?$/)
    }
    for (const odd of addressesToNothing(row, place)) expect((await look(odd)).status, odd).toBe(404)
    for (const method of ['PUT', 'DELETE', ...(hasMethod('POST', row) ? [] : ['POST'])]) {
      expect((await look(address, method)).status, method).toBe(405)
    }
    expect(await printOf(place.house, place.cast[role] ?? place.cast.raiser)).toBe(before)
  })
})

test('what was typed when the session had ended is sent after signing in, to the last sign', async () => {
  const house = await buildHouse()
  const { team } = house
  const visitor = await openVisitor()
  const fields = {
    ...{ key: randomUUID(), forum: team.id, title: 'Vem ringer <nästa> gång?', body: nasty },
    touches: [house.members.kommun?.id ?? 0, house.members.af?.id ?? 0],
  }
  const interrupted = await visitor.post(`/${house.slug}/fragor`, fields)
  expect(interrupted.status).toBe(401)
  const { email } = seated(team, 'region')
  const asked = await visitor.post('/logga-in', { ...fieldsOfForm(interrupted.text, '/logga-in'), adress: email })
  const kod = await codeTo(email, house)
  const entered = await visitor.post('/logga-in/kod', { ...fieldsOfForm(asked.text, '/logga-in/kod'), kod })
  const kept = fieldsOfForm(entered.text, `/${house.slug}/fragor`)
  const touches = [...entered.text.matchAll(/<option value="(\d+)" selected/g)].map(([, value = '']) => value)
  const raised = await visitor.post(`/${house.slug}/fragor`, { ...kept, touches })
  expect(raised.status).toBe(303)
  await expectShown(visitor, raised.location ?? '')
})

test('all that people write on a question is shown on every page as they wrote it, and never as markup', async () => {
  const house = await buildHouse()
  const { team, group, slug } = house
  const af = seated(team, 'af')
  const written = `${nasty}${invisible}`
  const home = `/${slug}`
  const send = async (person: BuiltPerson, path: string, fields: Fields) => {
    house.now = new Date(house.now.getTime() + 60_000)
    const { status } = await post(person, `${home}/${path}`, fields)
    expect(status, path).toBe(303)
  }
  const [kommun, partAf] = [house.members.kommun?.id ?? 0, house.members.af?.id ?? 0]
  const title = nasty.replaceAll('\n', ' ')
  await send(af, 'fragor', { key: randomUUID(), forum: team.id, title, body: written, touches: [kommun, partAf] })
  const number = 1
  const voice = { member: partAf, as: 'written', sees: written, canDo: written, needs: written }
  await send(af, `fragor/${number}/perspektiv`, voice)
  await holdMeetingOf(team)
  await send(af, `fragor/${number}/forslag`, { kind: 'lift', body: written })
  await send(team.convener, `fragor/${number}/lyft`, { obstacle: written, tried: written, asks: 'decide' })
  await holdMeetingOf(group)
  await take(group.convener, number)
  for (const part of ['kommun', 'af']) await hear(group.convener, number, part, { sees: nasty })
  await send(group.convener, `fragor/${number}/svar`, { body: written })
  await holdMeetingOf(team)
  const when = { dag: dayOf(house.now), tid: '', plats: title }
  await planMeeting(group, 0)
  await send(group.convener, 'forum/lsg/moten', { ...when, dag: addDays(when.dag, 7) })
  await send(team.convener, `fragor/${number}/besked`, { value: 'not_enough', sentence: written })

  const sheets = ['forum/kt-a/ni-fragade', 'forum/lsg/ni-fragade', 'forum/lsg/moten', 'forum/lsg', 'forum/kt-a']
  const boards = ['hissen', 'hissen?som=tabell', 'hissen?visning=projektor', 'hissen/v2']
  for (const path of ['', ...sheets, ...boards, `fragor/${number}`]) {
    for (const person of [team.convener, group.convener]) {
      const text = await (await get(person, `${home}/${path}`.replace(/\/$/, ''))).text()
      expect(text, path).not.toMatch(markup)
      expect(
        [...invisible.replace(/[a-f]/g, '')].filter((sign) => text.includes(sign)),
        path,
      ).toEqual([])
    }
  }
  const shown = await (await get(group.convener, `${home}/fragor/${number}`)).text()
  const escaped = '&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;'
  // Title, question, what AF said in three lines, the proposal's place, the lift in two, the answer, the verdict.
  expect(shown.split(escaped).length, 'times it is shown').toBeGreaterThan(8)
  expect(shown).toContain('שלום مرحبا')
})

async function expectShown(visitor: Visitor, address: string) {
  const { text } = await visitor.get(address)
  expect(text).not.toMatch(markup)
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;')
  expect(text).toContain('Två rader 👩‍👩‍👧‍👦')
  expect(text).toContain('Vem ringer &lt;nästa&gt; gång?')
}

async function codeTo(email: string, { db }: House): Promise<string> {
  const letters = await db.selectFrom('mail').select('text_body').where('to_address', '=', email).execute()
  return (
    letters
      .at(-1)
      ?.text_body?.match(/\d{3} \d{3}/)?.[0]
      .replace(' ', '') ?? ''
  )
}

const prints = new WeakMap<Place, string>()

/** Every refusal is a page that says why, and leaves everything as it was. */
async function trySending(row: Row, place: Place, role: Role, fields: Fields) {
  const person = place.cast[role]
  const printed = () => printOf(place.house, person ?? place.cast.raiser)
  // What was looked at after the refusal before is what it is now.
  const before = prints.get(place) ?? (await printed())
  prints.delete(place)
  const request = {
    ...requestOf(row, place, role),
    body: toBody(fields).replaceAll(toBody({ x: tooLong }).slice(2), 'a'.repeat(20_001)),
  }
  const answered = await send(row, place, person, request)
  expectClear(answered)
  if (answered.headers.get('Content-Type')?.startsWith('text/html')) {
    expect(await findHtmlFaults(answered.text), JSON.stringify(fields)).toEqual([])
    expect(answered.text).not.toMatch(markup)
  }
  if (answered.status >= 400) {
    expect(await printed(), `${answered.status} ${JSON.stringify(fields)}`).toBe(before)
    prints.set(place, before)
  }
  return { answered, isDone: answered.status === 303 }
}

function expectClear({ status, text, location }: Answered): void {
  expect([200, 303, 400, 403, 404, 405, 409, 413, 415, 422, 429]).toContain(status)
  if (status === 303) expect(location).toMatch(/^\/(?![/\\])/)
  else if (status >= 400) expect(text).toMatch(/\p{L}{3}/u)
}

/** What each of the route's parameters may be in an address that leads nowhere. */
const odd: Record<string, string[]> = {
  number: [...hugeIds, '999999999', "1'%20or%201=1", '%00', '%ff', '😀'].map(encodeURI),
  id: [...hugeIds, '999999999', "1'%20or%201=1", '%00', '%ff', '😀'].map(encodeURI),
  mail: [...hugeIds, '999999999'].map(encodeURI),
  key: ['finns-inte', '-', '%00', '%ff', encodeURI('😀'), "'%20or%201=1", 'a'.repeat(3_000)],
  floor: ['finns-inte', '%00', '%ff', encodeURI('😀'), "'%20or%201=1", 'a'.repeat(3_000)],
  roll: ['finns-inte', '-', '%00', '%ff', encodeURI('😀')],
  steg: ['finnsinte', '-', '%00', '%ff', encodeURI('😀')],
  file: ['finns-inte.css', '%00', '%ff', '..%2f..%2fpackage.json'],
  association: ['finns-inte', 'a', '%00', '%ff', 'Å', "'%20or%201=1", 'a'.repeat(3_000)],
}

function addressesToNothing(row: Row, place: Place): string[] {
  const parameters = [...row.path.matchAll(/:([a-z]+)/g)].map(([, name = '']) => name)
  return parameters.flatMap((name) =>
    (odd[name] ?? []).map((value) =>
      addressOf({ ...row, address: undefined, path: row.path.replace(`:${name}`, value) }, place, 'nobody'),
    ),
  )
}

const oddQueries = [
  'x=%ff',
  '%',
  '&&&=&=',
  'visa=<script>alert(1)</script>&tema=%27%20or%201=1&efter=0_999999999&som=x&visning=x',
  'visa=oppna&visa=vantar&forum=a&forum=b&utkast=a&utkast=b&visning=projektor&visning=projektor',
  `utkast=${'9'.repeat(30)}&forum=2147483648&fore=-1&sedd=%00&forbund=%00&efter=2026-02-30_1`,
  'till=//elak.se&till=https://elak.se',
  `till=${encodeURIComponent('\\\\elak.se')}`,
  `__proto__=x&constructor=y&x=${'a'.repeat(8_000)}`,
]

/** Help while one writes: what is sent is looked at and never kept. */
const onlyTried = ['/l/textprov', '/:association/textprov', '/:association/fragor/liknande']

const freeText =
  /^(title|body|sees|obstacle|tried|reason|sentence|plats|ser-.*|ny1-rubrik|ny1-text|text|sida|hjalpmedel|paragraf)$/

function senderOf({ answers }: Row): Role {
  return (['raiser', ...allRoles] as const).find((role) => role !== 'nobody' && answers[role] === 303) ?? 'raiser'
}

function readerOf({ answers }: Row): Role {
  return allRoles.find((role) => answers[role] === 200) ?? 'raiser'
}

function named(rows: Row[]): { name: string; row: Row }[] {
  return rows.map((row) => ({ name: `${row.method} ${row.path}`, row }))
}

const hasMethod = (wanted: string, { path }: Row) => table.some((row) => row.path === path && row.method === wanted)
