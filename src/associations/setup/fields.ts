import { z } from 'zod'
import { enumerate, suggest } from './faults.ts'

// The kinds of value a set-up file is made of. Each says what is wrong and what to write instead, and carries its
// description into the JSON Schema, so that editors show the same help.

type Hint = { about: string; example: string }
type Issue = { code?: string; input?: unknown; path?: PropertyKey[]; keys?: string[] }

export function text(about: string, example: string, { most = 4000 } = {}) {
  const hint = { about, example }
  return z
    .string({ error: (issue) => wrongType(issue, 'text', hint) })
    .trim()
    .min(1, { error: (issue) => `${named(issue)} är tom. ${writeInstead(issue, hint)}` })
    .max(most, { error: (issue) => `${named(issue)} är för lång. Korta texten till högst ${most} tecken.` })
    .refine((value) => !/[\p{Cc}--[\n\t]]/v.test(value), {
      error: (issue) => `${named(issue)} innehåller ett osynligt styrtecken. Skriv om texten utan det.`,
    })
    .meta({ description: about, examples: [example] })
}

/** A name inside the file, or a word in an address: a–z, digits and hyphens. */
export function slug(about: string, example: string) {
  return pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Använd bara a–z, siffror och bindestreck.', { about, example }, 60)
}

export function pattern(format: RegExp, rule: string, hint: Hint, most = 200) {
  const wrong = (issue: Issue) =>
    `${named(issue)} kan inte vara »${shown(issue)}«. ${rule} ${writeInstead(issue, hint)}`
  return z
    .string({ error: (issue) => (typeof issue.input === 'number' ? wrong(issue) : wrongType(issue, 'text', hint)) })
    .max(most, { error: (issue) => `${named(issue)} är för lång. Korta till högst ${most} tecken.` })
    .regex(format, { error: wrong })
    .meta({ description: hint.about, examples: [hint.example] })
}

export function date(about: string, example: string) {
  const hint = { about, example }
  return z.iso
    .date({
      error: (issue) =>
        typeof issue.input === 'string'
          ? `»${shown(issue)}« är inget datum. Skriv år-månad-dag, till exempel »${example}«.`
          : wrongType(issue, 'ett datum', hint),
    })
    .meta({ description: about, examples: [example] })
}

export function wholeNumber(about: string, example: number, least: number, most: number) {
  const hint = { about, example: String(example) }
  const outside = (issue: Issue) => `${named(issue)} ska vara mellan ${least} och ${most}. ${writeInstead(issue, hint)}`
  return z
    .int({
      error: (issue) => (typeof issue.input === 'number' ? outside(issue) : wrongType(issue, 'ett heltal', hint)),
    })
    .min(least, { error: outside })
    .max(most, { error: outside })
    .meta({ description: about, examples: [example] })
}

export function number(about: string, example: number) {
  return z
    .number({ error: (issue) => wrongType(issue, 'ett tal', { about, example: String(example) }) })
    .meta({ description: about, examples: [example] })
}

/** A word out of a few, kept in code as the English one. */
export function oneOf<const W extends Record<string, string>>(about: string, words: W) {
  const isKnown = (word: string): word is keyof W & string => Object.hasOwn(words, word)
  const known = Object.keys(words).filter(isKnown)
  return z
    .enum(known, {
      error: (issue) =>
        typeof issue.input === 'string'
          ? `${named(issue)} kan inte vara »${shown(issue)}«. ${suggest(issue.input, known)}`
          : `${wrongType(issue, 'text', { about, example: known[0] ?? '' })} Det går att skriva ${enumerate(known)}.`,
    })
    .meta({ description: about })
    .transform((word): W[keyof W & string] => words[word])
}

export function yesNo(about: string) {
  return z
    .union([z.enum(['ja', 'nej']), z.boolean()], {
      error: (issue) => `${named(issue)} ska vara »ja« eller »nej«. ${writeInstead(issue, { about, example: 'ja' })}`,
    })
    .meta({ description: about })
    .transform((answer) => answer === 'ja' || answer === true)
}

export function list<T extends z.ZodType>(about: string, item: T) {
  return z
    .array(item, {
      error: (issue) =>
        issue.input === undefined
          ? `Här saknas ${named(issue)}. Skriv »${keyOf(issue)}:« och under den en rad för varje, med streck (-) först.`
          : `${named(issue)} ska vara en lista. Börja varje rad med ett streck (-).`,
    })
    .meta({ description: about })
}

/** A part of the file with named lines. A name that nobody knows gets one sentence of its own, see {@link splitUnknown}. */
export function section<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys ?? []).map((key) => stranger(key, known)).join('\n')
        : issue.input === undefined
          ? `Här saknas ${named(issue)}. Skriv »${keyOf(issue)}:« och under den ${enumerate(known)}.`
          : `Här ska det stå rader med namn och värde, till exempel »${known[0]}: …«, men här står ${kindOf(issue.input)}.`,
  })
}

function stranger(key: string, known: string[]): string {
  // Within braces a comma ends the text, and what follows it is read as a new name.
  const isText = key.split(' ').length > 3 && !known.includes(key)
  return `»${key}« hör inte hemma här. ${isText ? 'Sätt hela texten inom citattecken om den innehåller ett komma.' : suggest(key, known)}`
}

/** The sentences of one »unrecognized keys« issue, by key. */
export function splitUnknown(issue: { keys: string[]; message: string }): { key: string; message: string }[] {
  const sentences = issue.message.split('\n')
  return issue.keys.map((key, index) => ({ key, message: sentences[index] ?? issue.message }))
}

function wrongType(issue: Issue, wanted: string, hint: Hint): string {
  if (issue.input === undefined) return `Här saknas ${named(issue)}. ${writeInstead(issue, hint)}`
  if (issue.input === null) return `${named(issue)} är tom. ${writeInstead(issue, hint)} Eller ta bort raden.`
  const quotes = wanted === 'text' && typeof issue.input !== 'object' ? ' Sätt citattecken runt värdet.' : ''
  return `${named(issue)} ska vara ${wanted}, men här står ${kindOf(issue.input)}.${quotes} ${writeInstead(issue, hint)}`
}

function writeInstead(issue: Issue, { example }: Hint): string {
  const key = keyOf(issue)
  return key ? `Skriv till exempel »${key}: ${example}«.` : `Skriv till exempel »${example}«.`
}

function named(issue: Issue): string {
  const key = keyOf(issue)
  return key ? `»${key}«` : 'Raden'
}

/** The name of the line; an item of a list has none. */
function keyOf(issue: Issue): string {
  const last = issue.path?.at(-1)
  return typeof last === 'string' ? last : ''
}

function shown(issue: Issue): string {
  const value = String(issue.input)
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}

function kindOf(input: unknown): string {
  if (input === null) return 'ingenting'
  if (Array.isArray(input)) return 'en lista'
  if (typeof input === 'number') return `talet ${input}`
  if (typeof input === 'boolean') return `${input}`
  if (typeof input === 'string') return 'text'
  return 'ett stycke med egna rader'
}
