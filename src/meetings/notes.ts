import { z } from 'zod'
import { type Errors, id, key, line, list, type Raw, shortText, text } from '../platform/forms.ts'
import type { Voice } from '../questions/hear.ts'
import type { Judgement } from '../questions/judge.ts'
import type { Notes } from './hold.ts'
import { type Table, type TableAnswer, type TablePart, type TableQuestion, tableMax } from './queries.ts'

/** A question that came up at the table, to be asked in the same act. */
export type NewQuestion = { key: string; title: string; body: string; touches: number[] }

export type ReadNotes = {
  notes: Notes
  raised: NewQuestion[]
  errors: Errors
  /** Numbers that stood on the page but no longer lie on the table. */
  gone: number[]
}

/** How many new questions the page has room for. */
export const newQuestions = [1, 2] as const

/** The names of the page's fields, in one place for the page and for reading it. */
export const names = {
  /** What stood on the page: numbers with spaces between. */
  questions: 'fragor',
  answers: 'svar',
  isReached: (number: number) => `upp-${number}`,
  holder: (number: number) => `hand-${number}`,
  /** Which answer the page showed: a verdict is never kept on another. */
  answer: (number: number) => `svar-${number}`,
  verdict: (number: number) => `besked-${number}`,
  sentence: (number: number) => `mening-${number}`,
  sees: (number: number, part: number) => `ser-${number}-${part}`,
  stance: (number: number, part: number) => `hur-${number}-${part}`,
  canDo: (number: number, part: number) => `kan-${number}-${part}`,
  needs: (number: number, part: number) => `behover-${number}-${part}`,
  newKey: (place: number) => `ny${place}-nyckel`,
  newTitle: (place: number) => `ny${place}-rubrik`,
  newBody: (place: number) => `ny${place}-text`,
  newTouches: (place: number) => `ny${place}-parter`,
}

const chosen =
  /^(?:fragor|svar|uppifran)$|^(?:upp|hand|svar|besked|hur|uppifran)-|-(?:nyckel|parter|sett|besked|vem|senast)$/

/** Whether somebody writes in a field of the form; any that is not known for something else. */
export const isWritten = (name: string): boolean => !chosen.test(name)

type Known = { table: Table; holders: number[]; parts: number[]; mayJudge: (answer: TableAnswer) => boolean }

/** Reads the whole meeting from its form. What was not on the page is left alone; what is gone from the table is said. */
export function readNotes(raw: Raw, { table, holders, parts, mayJudge }: Known): ReadNotes {
  const errors: Errors = {}
  const fields = { raw, errors }
  const shown = { questions: numbersIn(raw, names.questions), answers: numbersIn(raw, names.answers) }
  const questions = table.questions.filter(({ number }) => shown.questions.includes(number))
  const answers = table.answers.filter(({ number }) => shown.answers.includes(number))
  return {
    notes: {
      questions: questions.map((question) => readQuestion(fields, question, holders)),
      answers: answers.map((answer) => readAnswer(fields, answer, mayJudge(answer))),
    },
    raised: newQuestions.flatMap((place) => readNew(fields, place, parts)),
    errors,
    gone: [
      ...without(shown.questions, questions).filter((number) => hasNotes(raw, number)),
      ...without(shown.answers, answers).filter((number) => hasNotes(raw, number)),
    ],
  }
}

type Fields = { raw: Raw; errors: Errors }

function readQuestion(fields: Fields, { number, parts }: TableQuestion, holders: number[]): Notes['questions'][number] {
  const isReached = isTicked(fields, names.isReached(number))
  const voices = parts.flatMap((part) => readVoice(fields, number, part))
  const holderId = read(fields, names.holder(number), optionalId)
  if (holderId !== null && !holders.includes(holderId)) {
    fields.errors[names.holder(number)] = 'Välj någon som har en plats i forumet'
  }
  if (!isReached && voices.length > 0) fields.errors[names.isReached(number)] = notReached(number)
  return { number, isReached, holderId, voices }
}

function readVoice(fields: Fields, number: number, { id: memberId }: TablePart): Voice[] {
  const sees = read(fields, names.sees(number, memberId), optionalText)
  const canDo = read(fields, names.canDo(number, memberId), optionalText)
  const needs = read(fields, names.needs(number, memberId), optionalText)
  const stance = read(fields, names.stance(number, memberId), optionalStance)
  const hasSaid = sees !== null || canDo !== null || needs !== null
  if (!hasSaid && stance === null) return []
  const said = { memberId, sees, canDo, needs, speakerId: null }
  if (stance === 'nothing' || stance === null) {
    return [{ ...said, as: hasSaid ? 'table' : 'nothing', stance: null }]
  }
  return [{ ...said, as: 'table', stance }]
}

function readAnswer(fields: Fields, { number }: TableAnswer, mayJudge: boolean): Notes['answers'][number] {
  const isReached = isTicked(fields, names.isReached(number))
  const judgement = mayJudge ? readJudgement(fields, number) : null
  if (!isReached && judgement) fields.errors[names.isReached(number)] = notReached(number)
  return { number, isReached, judgement, answerId: read(fields, names.answer(number), optionalId) }
}

function readJudgement(fields: Fields, number: number): Judgement | null {
  const value = read(fields, names.verdict(number), optionalVerdict)
  const sentence = read(fields, names.sentence(number), optionalShortText)
  if (value === 'not_enough' && !sentence) {
    fields.errors[names.sentence(number)] = `Skriv en mening om vad som saknas i svaret på fråga ${number}`
  }
  return value === null ? null : { value, sentence }
}

function readNew(fields: Fields, place: number, parts: number[]): NewQuestion[] {
  const title = read(fields, names.newTitle(place), optionalLine)
  const body = read(fields, names.newBody(place), optionalText)
  const touches = read(fields, names.newTouches(place), list(id))
  const given = key.safeParse(fields.raw[names.newKey(place)])
  if (title === null && body === null && !touches?.length) return []
  const say = (name: string, isFilled: boolean, sentence: string) => {
    if (!isFilled) fields.errors[name] ??= sentence
  }
  say(names.newTitle(place), title !== null, 'Skriv en mening om vad som hamnar mellan stolarna')
  say(names.newBody(place), body !== null, 'Skriv vad som händer och vad som hindrar')
  say(names.newTouches(place), Boolean(touches?.length), 'Välj minst en part som berörs')
  say(names.newTouches(place), Boolean(touches?.every((part) => parts.includes(part))), 'Välj bland parterna')
  say('form', given.success, 'Formuläret är trasigt. Ladda om sidan och försök igen')
  return [{ key: given.data ?? '', title: title ?? '', body: body ?? '', touches: touches ?? [] }]
}

const emptyToNull = <Value>(schema: z.ZodType<Value>) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), schema.nullable())
const writtenOrNull = (schema: z.ZodType<string, string>) =>
  z.preprocess(
    (given) => given ?? '',
    schema.transform((given) => given || null),
  )
const optionalId = emptyToNull(id)
const optionalStance = emptyToNull(z.enum(['nothing', 'behind', 'apart'], 'Välj ett av alternativen'))
const optionalVerdict = emptyToNull(
  z.enum(['helps', 'partly', 'obstacle_remains', 'not_enough'], 'Välj ett av de fyra beskeden'),
)
const optionalText = writtenOrNull(text)
const optionalShortText = writtenOrNull(shortText)
const optionalLine = writtenOrNull(line)

function read<Value>({ raw, errors }: Fields, name: string, schema: z.ZodType<Value>): Value | null {
  const parsed = schema.safeParse(raw[name])
  if (parsed.success) return parsed.data
  errors[name] = parsed.error.issues[0]?.message ?? 'Det här går inte att läsa. Kontrollera det du skrev'
  return null
}

function isTicked({ raw }: Fields, name: string): boolean {
  return raw[name] !== undefined && raw[name] !== ''
}

function notReached(number: number): string {
  return `Fråga ${number} är inte ikryssad, men ni har antecknat något om den. Kryssa i den eller ta bort anteckningen`
}

/** Each once, and no more than have stood on a page: every number is looked for among all fields. */
function numbersIn(raw: Raw, name: string): number[] {
  const numbers = [raw[name] ?? []]
    .flat()
    .flatMap((given) => given.split(' '))
    .filter((number) => /^[1-9][0-9]{0,8}$/.test(number))
    .map(Number)
  return [...new Set(numbers)].slice(0, tableMax * 2)
}

function without(numbers: number[], found: { number: number }[]): number[] {
  return numbers.filter((number) => !found.some((entry) => entry.number === number))
}

/** Anything but a tick that was left standing. */
function hasNotes(raw: Raw, number: number): boolean {
  return raw[names.isReached(number)] !== undefined || typedAbout(raw, number).length > 0
}

/** Every text that was typed about a question, for the page that must not lose it. */
export function typedAbout(raw: Raw, number: number): string[] {
  const own = new RegExp(`^(mening|ser|kan|behover)-${number}(-|$)`)
  return Object.entries(raw)
    .filter(([name]) => own.test(name))
    .flatMap(([, value]) => value)
    .filter((value) => value.trim() !== '')
}

/** Every question the form spoke of, with what was typed about it; the new ones by their places. */
export function typedNotes(raw: Raw): { number: number | null; texts: string[] }[] {
  const numbers = new Set([...numbersIn(raw, names.answers), ...numbersIn(raw, names.questions)])
  const fresh = newQuestions.map((place) =>
    [raw[names.newTitle(place)], raw[names.newBody(place)]].flatMap((value) => value ?? []).filter(Boolean),
  )
  return [
    ...[...numbers].map((number) => ({ number, texts: typedAbout(raw, number) })),
    ...fresh.map((texts) => ({ number: null, texts })),
  ].filter(({ texts }) => texts.length > 0)
}
