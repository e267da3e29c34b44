import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BadRequest } from './errors.ts'
import {
  checked,
  colleaguesLine,
  day,
  id,
  key,
  line,
  list,
  optional,
  placeLine,
  type Raw,
  readForm,
  readQuery,
  required,
  shortText,
  staffContactLine,
  text,
} from './forms.ts'
import { fieldsOf, fieldsWhere, type TextJudge, textsIn } from './free-text.ts'

const Form = z.object({
  title: line.pipe(z.string().min(1, 'Skriv en rubrik')).optional(),
  body: text.optional(),
  themes: list(id),
  on: day.optional(),
  isOpen: checked,
})

const thought: string[][] = []
const judge: TextJudge = {
  takeBack: (_c, raw) => raw,
  whyNotKeep: ({ text: given }) => (/hem ?lig/.test(given) ? 'Det får inte sparas' : null),
  thinkOver: (_c, texts) => {
    thought.push(texts.map(({ name }) => name))
    return {}
  },
}

const app = new Hono<{ Variables: { texts: TextJudge } }>()
  .use(async (c, next) => {
    c.set('texts', judge)
    await next()
  })
  .post('/utkast', async (c) => c.json(await readForm(c, Form, { readers: 'same' })))
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

describe('the texts of a form', () => {
  test('that may not be kept are a fault of their field, before and after all else', async () => {
    expect(await read('title=hemlig&on=2026-02-30')).toMatchObject({
      ok: false,
      errors: { title: 'Det får inte sparas', on: expect.stringMatching(/^Skriv datumet/) },
      raw: { title: 'hemlig' },
    })
    expect(await read('body=hem%E2%80%AElig')).toMatchObject({ ok: false })
  })

  test('are thought over where more will read them, and only when the form is whole', async () => {
    thought.length = 0
    await read('title=Hej&body=')
    expect(thought.splice(0)).toEqual([['title', 'body']])
    await read('title=&body=Hej')
    await send('title=hemlig')
    const own = { method: 'POST', body: 'title=Hej', headers: { 'Content-Type': type } }
    expect(await (await app.request('/utkast', own)).json()).toMatchObject({ ok: true })
    expect(thought).toEqual([])
  })

  test('are looked at as they are kept: a line with its white space folded', async () => {
    for (const title of ['hem%09lig', 'hem%0D%0A+lig'])
      expect(await read(`title=${title}`)).toMatchObject({ ok: false, errors: { title: 'Det får inte sparas' } })
    expect(await read('body=hem%0Alig')).toMatchObject({ ok: true })
  })

  test('that are too long have their fault, and take no time to look at', async () => {
    const Long = z.object({ text: text.optional(), short: shortText.optional() })
    const looked: number[] = []
    const counting: TextJudge = {
      ...judge,
      whyNotKeep({ text: given }) {
        looked.push(given.length)
        return null
      },
    }
    const long = new Hono<{ Variables: { texts: TextJudge } }>().post('/', async (c) => {
      c.set('texts', counting)
      return c.json(await readForm(c, Long))
    })
    long.onError((fault, c) => c.text(String(fault), fault instanceof BadRequest ? fault.status : 500))
    const put = (body: string) => long.request('/', { method: 'POST', body, headers: { 'Content-Type': type } })
    for (const [name, length] of [
      ['text', 20_001],
      ['short', 2_001],
    ] as const) {
      const answer = await (await put(`${name}=${'a'.repeat(length)}`)).json()
      expect(answer).toMatchObject({ ok: false, errors: { [name]: expect.stringMatching(/^Texten är för lång/) } })
    }
    expect(
      (
        await put(
          Array(11)
            .fill(`text=${'a'.repeat(9_999)}`)
            .join('&'),
        )
      ).status,
    ).toBe(413)
    expect(looked).toEqual([])
    await put('text=hej')
    expect(looked).toEqual([3])
  })

  test('are not read where nobody judges', async () => {
    const without = new Hono().post('/', async (c) => c.json(await readForm(c, Form)))
    without.onError((fault, c) => c.text(fault.message, 500))
    const answer = await without.request('/', { method: 'POST', body: 'title=Hej', headers: { 'Content-Type': type } })
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('looks at free texts')])
  })

  const lets = (schema: z.ZodType) => () => fieldsOf(schema)

  test('a field that takes any text says for what, whatever it is wrapped in', () => {
    const any = z.string()
    const unsaid = [any, any.max(5), any.optional(), z.array(any), any.transform((given) => given.trim())]
    for (const field of [...unsaid, z.union([text, any]), z.preprocess(String, any.nullable()), z.object({ any })]) {
      expect(lets(z.object({ id, field }))).toThrow(/field/)
      expect(lets(z.object({ id, field }).refine(() => true))).toThrow(/field/)
    }
    expect(lets(z.record(any, any))).toThrow()
  })

  test('a pattern, a choice, a number and a day take no free text', () => {
    const shut = { key, day, checked, ids: list(id), as: z.enum(['a', 'b']), at: any(/^\d+$/), seen: z.coerce.number() }
    expect([...fieldsOf(z.object(shut)).kinds.values()]).not.toContain('free')
  })
  const any = (pattern: RegExp) => z.preprocess((given) => given || null, z.string().regex(pattern).nullable())

  test('the kind of a text follows it, and colleagues are told from those who are not', () => {
    const Wrapped = z
      .object({
        title: required(line, 'Skriv en rubrik').pipe(z.string().max(9)),
        note: optional(shortText),
        many: z.union([text, z.array(text)]).optional(),
        who: required(colleaguesLine, 'Skriv vilka'),
        phone: optional(staffContactLine.pipe(z.string().regex(/^\d+$/))),
        place: optional(placeLine),
        id,
      })
      .refine(() => true)
      .transform((value) => value)
    const raw: Raw = { title: 'a', note: 'b', many: ['c', 'd'], who: 'e', phone: '1', place: 'f', id: '2', other: 'g' }
    expect(textsIn(Wrapped, raw).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'title free',
      'note free',
      'many free',
      'many free',
      'who colleagues',
      'place meeting place',
    ])
    const Notes = fieldsWhere((name) => name !== 'id', z.record(z.string(), z.string()))
    expect(textsIn(Notes, raw).map(({ name }) => name)).not.toContain('id')
  })
})
