import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadRequest } from './errors.ts'
import { checked, day, id, line, list, readForm, readQuery, text } from './forms.ts'

const Form = z.object({
  title: line.pipe(z.string().min(1, 'Skriv en rubrik')).optional(),
  body: text.optional(),
  themes: list(id),
  on: day.optional(),
  isOpen: checked,
})

const app = new Hono()
  .post('/', async (c) => c.json(await readForm(c, Form)))
  .get('/', (c) => c.json(readQuery(c, Form)))
app.onError((fault, c) =>
  fault instanceof BadRequest ? c.text(fault.message, fault.status) : c.text(String(fault), 500),
)

const type = 'application/x-www-form-urlencoded'
const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  app.request('/', { method: 'POST', body, headers: { 'Content-Type': type, ...headers } })

async function read(body: string) {
  const response = await send(body)
  expect(response.status).toBe(200)
  return response.json()
}

describe('a form', () => {
  test('of none, one and many checkboxes is a list', async () => {
    expect(await read('')).toMatchObject({ ok: true, value: { themes: [], isOpen: false } })
    expect(await read('themes=3&isOpen=ja')).toMatchObject({ value: { themes: [3], isOpen: true } })
    expect(await read('themes=3&themes=4')).toMatchObject({ value: { themes: [3, 4] }, raw: { themes: ['3', '4'] } })
  })

  test('keeps everything typed when something is wrong, and says what to do', async () => {
    expect(await read('title=&body=Hej+p%C3%A5+dig&on=2026-02-30')).toEqual({
      ok: false,
      errors: { title: 'Skriv en rubrik', on: 'Skriv datumet som år-månad-dag, till exempel 2026-05-12' },
      raw: { title: '', body: 'Hej på dig', on: '2026-02-30' },
    })
  })

  test('says in Swedish that a field is missing, repeated or too long', async () => {
    expect(await read('title=a&title=b')).toMatchObject({
      errors: { title: expect.stringMatching(/^Det här går inte/) },
    })
    expect(await read(`title=${'a'.repeat(201)}`)).toMatchObject({ errors: { title: expect.stringContaining('200') } })
    expect(await read(`body=${'a'.repeat(20_001)}`)).toMatchObject({
      errors: { body: expect.stringContaining('20 000') },
    })
  })

  test.each(['-1', '0', '1.5', '2147483648', '99999999999999999999', '1e3', 'å', ' 1', '0x1'])(
    'never takes %s for an id',
    async (value) => {
      expect(await read(`themes=${encodeURIComponent(value)}`)).toMatchObject({ ok: false })
    },
  )

  test('cleans text: one form of å, no control or direction signs, one kind of line break', async () => {
    const typed = '  a\u030A\u0000\u0007\u202Ehej\r\nrad\t2 \uFEFF😀 '
    expect(await read(`body=${encodeURIComponent(typed)}`)).toMatchObject({ value: { body: 'åhej\nrad\t2 😀' } })
    expect(await read(`title=${encodeURIComponent('en\nrad\t till')}`)).toMatchObject({
      value: { title: 'en rad till' },
    })
  })

  test('gives a list each value once, also where the same is written twice', async () => {
    expect(await read('themes=3&themes=4&themes=3')).toMatchObject({ value: { themes: [3, 4] } })
  })

  test('keeps every value of a field sent many times, in order, and equals signs within it', async () => {
    const values = Array.from({ length: 1_999 }, (_, index) => String(index))
    const answer = await read([...values.map((value) => `a=${value}`), 'b=1=2='].join('&'))
    expect(answer).toMatchObject({ raw: { a: values, b: '1=2=' } })
  })

  test('with names such as __proto__ is only a form', async () => {
    expect(await read('__proto__=1&constructor=2&toString=3')).toMatchObject({ ok: true })
  })
})

describe('what is no form is refused', () => {
  test('broken UTF-8, raw or percent-coded', async () => {
    expect((await send(new Uint8Array([0x62, 0x3d, 0xff, 0xfe]))).status).toBe(400)
    expect((await send('body=%FF')).status).toBe(400)
    expect((await send('body=%')).status).toBe(400)
    expect((await app.request('/?title=%FF')).status).toBe(400)
  })

  test('more than 256 kB, told or not', async () => {
    const large = `body=${'a'.repeat(256 * 1024)}`
    expect((await send(large)).status).toBe(413)
    expect((await send('body=a', { 'Content-Length': '1000000' })).status).toBe(413)
  })

  test('more than 2 000 fields, in a body as in a query', async () => {
    expect((await send('a=1&'.repeat(2_000))).status).toBe(200)
    const refused = await send('a=1&'.repeat(2_001))
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('för många fält')])
    expect((await send('a&'.repeat(100_000))).status).toBe(400)
    expect((await app.request(`/?${'a&'.repeat(2_001)}`)).status).toBe(400)
  })

  test('another kind of body', async () => {
    expect((await send('{}', { 'Content-Type': 'application/json' })).status).toBe(415)
    expect((await send('x', { 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(415)
  })
})

test('a query is read the same way', async () => {
  const response = await app.request('/?themes=1&themes=2&title=l%C3%A4nge+sedan')
  expect(await response.json()).toMatchObject({ ok: true, value: { themes: [1, 2], title: 'länge sedan' } })
})
