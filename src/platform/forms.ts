import type { Context } from 'hono'
import { z } from 'zod'
import { BadRequest } from './errors.ts'
import { judgeOf, type TypedText, textFor, textsIn } from './free-text.ts'

export type Raw = Record<string, string | string[]>
export type Errors = Record<string, string>
export type Form<Value> = { ok: true; value: Value; raw: Raw } | { ok: false; errors: Errors; raw: Raw }

const bodyBytesMax = 256 * 1024
const textCharactersMax = 20_000
const shortCharactersMax = 2_000
const lineCharactersMax = 200
/** To look at a text takes some tenths of a second for its most: so much is looked at in one form. */
const judgedCharactersMax = 100_000
const idMax = 2 ** 31 - 1
/** The largest form is a meeting with thirty questions on its table; more fields than this nobody has filled in. */
const fieldsMax = 2_000

/** `same`: what is written is read by nobody who could not read it before, such as a draft or a team's own notes. */
export type Readers = 'more' | 'same'

/**
 * Reads the body: call it before a transaction begins. Its free texts are judged: what may not be kept is a fault of its field,
 * and where more people will read them and they ask for a second thought, their page answers instead of the handler.
 * Throws BadRequest (400, 413, 415) when it is no form at all.
 */
export async function readForm<Value>(
  c: Context,
  schema: z.ZodType<Value>,
  { readers = 'more' }: { readers?: Readers } = {},
): Promise<Form<Value>> {
  const type = c.req.header('Content-Type') ?? 'application/x-www-form-urlencoded'
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new BadRequest(415, 'Sidan tar bara emot vanliga formulär.')
  }
  const judge = judgeOf(c)
  const raw = judge.takeBack(c, decode(await readBody(c)))
  const texts = textsIn(schema, raw).map((typed) => ({ ...typed, text: asKept(typed) }))
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > judgedCharactersMax) throw tooLarge()
  const form = check(schema, raw)
  const faults: Errors = form.ok ? {} : form.errors
  const stopped: Errors = {}
  for (const typed of texts) {
    // What is too long is not kept in any case, and would take long to look at.
    const isFaultyLong = faults[typed.name] !== undefined && typed.text.length > shortCharactersMax
    const why = isFaultyLong ? null : typed.text.length > textCharactersMax ? textTooLong : judge.whyNotKeep(typed)
    if (why) stopped[typed.name] ??= why
  }
  if (Object.keys(stopped).length > 0) return { ok: false, errors: { ...faults, ...stopped }, raw }
  const doubted: Errors = form.ok && readers === 'more' ? judge.thinkOver(c, texts) : {}
  return Object.keys(doubted).length > 0 ? { ok: false, errors: doubted, raw } : form
}

/** The same for the query string: filters and searches. Throws BadRequest (400) when it is not UTF-8. */
export function readQuery<Value>(c: Context, schema: z.ZodType<Value>): Form<Value> {
  const question = c.req.url.indexOf('?')
  return check(schema, question < 0 ? {} : decode(c.req.url.slice(question + 1).replace(/#.*/, '')))
}

function check<Value>(schema: z.ZodType<Value>, raw: Raw): Form<Value> {
  const parsed = schema.safeParse(raw, { error: inSwedish })
  if (parsed.success) return { ok: true, value: parsed.data, raw }
  const errors: Errors = {}
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { ok: false, errors, raw }
}

/** For fields whose schema says nothing of its own. */
function inSwedish(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined || issue.input === '') return 'Fyll i det här fältet'
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `Skriv högst ${issue.maximum} tecken` : `Ange högst ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' ? `Skriv minst ${issue.minimum} tecken` : `Ange minst ${issue.minimum}`
    case 'invalid_value':
    case 'invalid_union':
      return 'Välj ett av alternativen'
    default:
      return 'Det här går inte att läsa. Kontrollera det du skrev'
  }
}

const tooLarge = () =>
  new BadRequest(
    413,
    'Det du skickade är för stort. Gå tillbaka, så finns texten kvar i de flesta webbläsare. Korta den och skicka igen.',
  )

async function readBody(c: Context): Promise<Uint8Array> {
  if (Number(c.req.header('Content-Length') ?? 0) > bodyBytesMax) throw tooLarge()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > bodyBytesMax) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** URLSearchParams would turn broken UTF-8 into replacement signs and store them; here it is refused. */
function decode(encoded: Uint8Array | string): Raw {
  const pairs = decodeUtf8(encoded)
    .split('&')
    .filter((pair) => pair !== '')
  if (pairs.length > fieldsMax) throw new BadRequest(400, 'Det du skickade har för många fält. Dela upp det i flera.')
  const raw = new Map<string, string[]>()
  for (const pair of pairs) {
    const end = pair.includes('=') ? pair.indexOf('=') : pair.length
    const field = decodePercent(pair.slice(0, end))
    const value = decodePercent(pair.slice(end + 1))
    const earlier = raw.get(field)
    if (earlier) earlier.push(value)
    else raw.set(field, [value])
  }
  return Object.fromEntries([...raw].map(([field, values]) => [field, onlyOf(values)]))
}

/** A field sent once is a text, a field sent again a list. */
function onlyOf(values: string[]): string | string[] {
  const [only = '', ...more] = values
  return more.length === 0 ? only : values
}

const unreadable = () => new BadRequest(400, 'Det du skickade går inte att läsa. Ladda om sidan och försök igen.')

function decodeUtf8(encoded: Uint8Array | string): string {
  if (typeof encoded === 'string') return encoded
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(encoded)
  } catch {
    throw unreadable()
  }
}

function decodePercent(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    throw unreadable()
  }
}

// Line breaks and tabs are kept; every other control character, the direction marks that can make a text lie about
// itself, and halves of surrogate pairs are removed.
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .normalize('NFC')
    .trim()
}

function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ')
}

function asKept({ isLine, text }: TypedText): string {
  return isLine ? cleanLine(text) : clean(text)
}

const textTooLong = 'Texten är för lång. Korta den till högst 20 000 tecken'

/** All free text of several lines: NFC, no control characters, trimmed, at most 20 000 characters. May be empty. */
export const text = textFor('free', z.string().transform(clean).pipe(z.string().max(textCharactersMax, textTooLong)))

/** The same, said in a few sentences: at most 2 000 characters. May be empty. */
export const shortText = text.pipe(
  z.string().max(shortCharactersMax, 'Texten är för lång. Korta den till högst 2 000 tecken'),
)

const oneLine = () =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(lineCharactersMax, 'Raden är för lång. Korta den till högst 200 tecken'))

/** One line of free text, at most 200 characters. May be empty. */
export const line = textFor('free line', oneLine())

/** A line that says who takes part at work: colleagues by name, and nobody else. */
export const colleaguesLine = textFor('colleagues', oneLine())

/** Lines that are exempt by type from the check of free texts (domain.md §6): they name staff, or where one meets. */
export const staffNameLine = textFor('staff name', oneLine())
export const staffContactLine = textFor('staff contact', oneLine())
export const placeLine = textFor('meeting place', oneLine())

/** What is carried along and not kept: an address within the product, a form that was interrupted. */
export const carried = textFor('not kept', z.string().optional())

/** Identities and versions from a form: 1 to 2³¹−1. */
export const id = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/, 'Välj ett av alternativen')
  .transform(Number)
  .pipe(z.number().max(idMax, 'Välj ett av alternativen'))

/** A calendar day as 'YYYY-MM-DD' that exists. */
export const day = z.iso.date('Skriv datumet som år-månad-dag, till exempel 2026-05-12')

/** The hidden uuid of a form that creates: the second send of the same form leads to what the first made. */
export const key = z.uuid('Formuläret är trasigt. Ladda om sidan och försök igen')

/** A checkbox: absent means no. */
export const checked = carried.transform((value) => value !== undefined && value !== '')

/** Checkboxes of one name: none, one or many, each value once. */
export function list<Item>(item: z.ZodType<Item, string>) {
  const each = z.array(item).max(500, 'Välj högst 500')
  return z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    each.transform((items) => [...new Set(items)]),
  )
}

/** A text that must say something; the message is what to do about it. */
export function required(schema: z.ZodType<string, string>, message: string) {
  return z.preprocess((given) => given ?? '', schema.pipe(z.string().min(1, message)))
}

/** A text that may be left out: null where nothing was written. */
export function optional(schema: z.ZodType<string, string>) {
  return z.preprocess(
    (given) => given ?? '',
    schema.transform((given) => given || null),
  )
}
