import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { type Answered, addressOf, begin, printOf, requestOf, send } from './access/requests.ts'
import { allRoles, type Role } from './access/roles.ts'
import { type Place, type Row, table } from './access/table.ts'
import { errors, type Fields, formHeaders, toBody } from './app.ts'
import { damaged, hugeIds, identityNumber, invisible, markup, nasty } from './bad-input/hostile.ts'
import { buildHouse } from './builders.ts'
import { findHtmlFaults } from './html.ts'
import { fieldsOfForm, openVisitor, type Visitor } from './visitor.ts'

/** One row for each route: what somebody sends who may do it. */
const firstRows = [...new Map(table.toReversed().map((row) => [`${row.method} ${row.path}`, row])).values()].reverse()
const forms = named(firstRows.filter(({ method }) => method === 'POST'))
const pages = named(firstRows.filter(({ method }) => method === 'GET'))

/** Nothing is read from what is sent to them. */
const readsNothing = ['/logga-ut', '/konto/sessioner/avsluta-alla']
const runsPerForm = Number(process.env.HISSEN_RUNS ?? 20)

afterEach(() => {
  expect(errors.splice(0)).toEqual([])
})

describe.each(forms)('$name', ({ row }) => {
  const role = senderOf(row)
  const reads = !readsNothing.includes(row.path)

  test.runIf(reads)('what is no form, or not one of ours, is refused and changes nothing', { timeout: 60_000 }, async () => {
    const place = await begin(row)
    const { address, body = '' } = requestOf(row, place, role)
    const before = await printOf(place.house, place.cast.raiser)
    const trial = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>, method = 'POST') => {
      const answered = await send(row, place, place.cast[role], {
        ...{ address, method, headers: { ...formHeaders, ...headers } },
        ...(method === 'GET' ? {} : { body }),
      })
      await expectClear(answered)
      return answered.status
    }

    expect(await trial(`${body}&x=${'a'.repeat(1_000_000)}`, {}), '1 MB').toBe(413)
    expect(await trial(`${body}&x=%ff%fe`, {}), 'broken UTF-8, percent-encoded').toBe(400)
    expect(await trial(`${body}&x=%`, {}), 'half a percent sign').toBe(400)
    expect(await trial(Buffer.from([...Buffer.from(`${body}&x=`), 0xff, 0xc3]), {}), 'broken UTF-8').toBe(400)
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'x']) {
      expect(await trial(body, { 'Content-Type': type }), type).toBe(415)
    }
    for (const origin of ['https://elak.se', 'null', 'http://localhost.elak.se', 'https://localhost', '']) {
      expect(await trial(body, { Origin: origin }), `from ${origin}`).toBe(403)
      expect(await trial(body, { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }), `from ${origin}`).toBe(403)
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', ...(hasPage(row) ? [] : ['GET'])]) {
      expect(await trial(body, {}, method), method).toBe(405)
    }
    expect(await printOf(place.house, place.cast.raiser)).toBe(before)
  })

  test('an address that names nothing does not exist', async () => {
    const place = await begin(row)
    const before = await printOf(place.house, place.cast.raiser)
    for (const address of addressesToNothing(row, place, role)) {
      const { body = '' } = requestOf(row, place, role)
      const answered = await send(row, place, place.cast[role], {
        ...{ address, method: 'POST', headers: formHeaders, body },
      })
      await expectClear(answered)
      expect(answered.status, address).toBe(404)
    }
    expect(await printOf(place.house, place.cast.raiser)).toBe(before)
  })

  test.runIf(reads)('an empty form, or one with a field missing, is answered and changes nothing', async () => {
    let place = await begin(row)
    const names = Object.keys(row.fields?.(place, role) ?? {})
    for (const missing of [names, ...names.map((name) => [name])]) {
      const fields = Object.entries(row.fields?.(place, role) ?? {}).filter(([name]) => !missing.includes(name))
      const { isDone } = await trySending(row, place, role, Object.fromEntries(fields))
      if (isDone) place = await begin(row)
      if (missing === names && needsFields(row)) expect(isDone).toBe(false)
    }
  })

  test.runIf(reads)('whatever is typed, there is an answer, and a refusal changes nothing', { timeout: 120_000 }, async () => {
    let place = await begin(row)
    const once = async (fields: Fields) => {
      const { isDone } = await trySending(row, place, role, fields)
      if (isDone && !row.isOpenToMany) place = await begin(row)
    }
    for (const [name, value] of Object.entries(row.fields?.(place, role) ?? {})) {
      for (const other of [nasty, invisible, [String(value), String(value)]]) {
        await once({ ...row.fields?.(place, role), [name]: other })
      }
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
  })

  test.runIf(textsOf(row).length > 0)('an identity number is refused, and stored nowhere', async () => {
    const place = await begin(row)
    for (const name of textsOf(row)) {
      const fields = { ...row.fields?.(place, role), [name]: `Det gäller ${identityNumber}.` }
      const { answered } = await trySending(row, place, role, fields)
      expect(answered.status, name).toBe(422)
      expect(answered.text, name).toContain('personnummer')
    }
    expect(await isKept(place, identityNumber)).toBe(false)
  })
})

describe.each(pages)('$name', ({ row }) => {
  test('whatever stands in the address, there is an answer', { timeout: 60_000 }, async () => {
    const place = await begin(row)
    const role = row.answers.raiser === 'sign in' || row.answers.raiser === 303 ? 'nobody' : 'raiser'
    const before = await printOf(place.house, place.cast.raiser)
    const look = async (address: string, method = 'GET') => {
      const answered = await send(row, place, place.cast[role], { address, method, headers: formHeaders })
      await expectClear(answered)
      return answered
    }
    const address = addressOf(row, place, role)
    for (const query of oddQueries) {
      const joined = address.includes('?') ? `${address}&${query}` : `${address}?${query}`
      const answered = await look(joined)
      expect([200, 303, 400, 404], `${joined}: ${answered.status}`).toContain(answered.status)
      expect(answered.location, joined).toMatch(/^(\/(?![/\\]).*)?$/)
    }
    for (const odd of addressesToNothing(row, place, role)) expect((await look(odd)).status, odd).toBe(404)
    for (const method of ['PUT', 'DELETE', ...(hasForm(row) ? [] : ['POST'])]) {
      expect((await look(address, method)).status, method).toBe(405)
    }
    expect(await printOf(place.house, place.cast.raiser)).toBe(before)
  })
})

test('what was typed when the session had ended is sent after signing in, to the last sign', async () => {
  const house = await buildHouse()
  const { team } = house
  const visitor = await openVisitor()
  const row = table.find(({ method, path }) => method === 'POST' && path === '/:association/fragor')
  const place = { ...(await begin(row ?? table[0] ?? never())), house }
  const fields = { ...row?.fields?.(place, 'raiser'), title: 'Vem ringer <nästa> gång?', body: nasty }

  const interrupted = await visitor.post(`/${house.slug}/fragor`, fields)
  expect(interrupted.status).toBe(401)
  const { email } = team.seated.region ?? never()
  const asked = await visitor.post('/logga-in', { ...fieldsOfForm(interrupted.text, '/logga-in'), adress: email })
  const kod = await codeTo(email, house)
  const entered = await visitor.post('/logga-in/kod', { ...fieldsOfForm(asked.text, '/logga-in/kod'), kod })
  const kept = fieldsOfForm(entered.text, `/${house.slug}/fragor`)
  const touches = [...entered.text.matchAll(/<option value="(\d+)" selected/g)].map(([, value = '']) => value)
  const raised = await visitor.post(`/${house.slug}/fragor`, { ...kept, touches })
  expect(raised.status).toBe(303)
  await expectShown(visitor, raised.location ?? '')
})

async function expectShown(visitor: Visitor, address: string) {
  const { text } = await visitor.get(address)
  expect(text).not.toMatch(markup)
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;')
  expect(text).toContain('Två rader 👩‍👩‍👧‍👦')
  expect(text).toContain('Vem ringer &lt;nästa&gt; gång?')
}
