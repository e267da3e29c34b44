import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import { RuleBroken } from '../platform/errors.ts'
import { text as freeText, type Raw } from '../platform/forms.ts'
import type { OpenScope, Scope } from '../platform/scope.ts'
import { checkText } from './check.ts'
import { type EarlierPass, isPassed, keepPass, readEarlierPass } from './earlier-pass.ts'
import type { Finding, Kind } from './finding.ts'
import { quote, sayStopped } from './words-for.ts'

/** A text that may point at somebody. Without a field it stands already, and only more people are to read it. */
export type Doubted = { name: string; label: string; text: string; findings: Finding[]; isField: boolean }

/** Thrown where more people are about to read such texts; app.tsx answers with their page, and nothing is done. */
export class SecondThoughts extends Error {
  readonly doubted: Doubted[]
  readonly raw: Raw
  readonly reason: string
  /** What was written over the neutral words, where the reason is what lacks. */
  readonly rewritten: Raw
  readonly fault: string | null
  constructor(doubted: Doubted[], { raw, pass, rewritten }: Thought, fault: string | null) {
    super('Texts ask for a second thought')
    this.doubted = doubted
    this.raw = raw
    this.rewritten = rewritten
    this.reason = pass?.reason ?? ''
    this.fault = fault
  }
}

/** The fields of the page of second thoughts, beside those of the form it carries. The choices stand by one's words, or go back to them. */
export const thoughtNames = {
  choice: 'eftertanke',
  reason: 'eftertanke-varfor',
  seen: 'eftertanke-sett',
  own: (field: string) => `eftertanke-ord-${field}`,
}

type Passed = { field: string; kinds: Kind[]; text: string }
type Thought = {
  raw: Raw
  isTakenBack: boolean
  /** Sent from the page of second thoughts: why, and which texts stood there. */
  pass: { reason: string; seen: string[] } | null
  earlier: EarlierPass | null
  rewritten: Raw
  passed: Passed[]
}

/** The form as it was first sent. Whoever stands by their words, or goes back to them, gets them in their fields. */
export function takeBack(c: Context, sent: Raw): Raw {
  const isOurs = (name: string) => name === thoughtNames.choice || name.startsWith(`${thoughtNames.choice}-`)
  const own = Object.entries(sent).filter(([name]) => !isOurs(name))
  const choice = sent[thoughtNames.choice]
  const isMine = choice === 'mina'
  const isTakenBack = choice === 'tillbaka'
  const words = own.map(([name, value]): [string, Raw[string]] => [name, sent[thoughtNames.own(name)] ?? value])
  const raw: Raw = Object.fromEntries(isMine || isTakenBack ? words : own)
  const first = (name: string) => [sent[name] ?? ''].flat()[0] ?? ''
  const reason = freeText.safeParse(first(thoughtNames.reason)).data ?? first(thoughtNames.reason)
  const pass = isMine ? { reason, seen: first(thoughtNames.seen).split(' ') } : null
  const before = readEarlierPass(c)
  const earlier = before && whyNotReason(before.reason) === null ? before : null
  const rewritten = isMine ? Object.fromEntries(own) : {}
  const thought: Thought = { raw, isTakenBack, pass, earlier, rewritten, passed: [] }
  c.set('thought', thought)
  return raw
}

/** Whoever does not send it gets the form back, with everything in it. */
export function isTakenBack(c: Context): boolean {
  const thought: Thought = c.get('thought')
  return thought.isTakenBack
}

/** Lets through what is clean, and what somebody stands by and has said why; throws SecondThoughts otherwise. */
export function thinkOver(c: Context, doubted: Doubted[]): void {
  const thought: Thought = c.get('thought')
  const { pass, earlier, passed } = thought
  const unsettled = doubted.filter(({ text }) => !isPassed(earlier, text))
  if (unsettled.length > 0) {
    const isSeen = pass !== null && unsettled.every(({ name }) => pass.seen.includes(name))
    const fault = pass && (whyNotReason(pass.reason) ?? whyNotRepeat(pass.reason, unsettled))
    if (!isSeen || fault) throw new SecondThoughts(unsettled, thought, fault)
  }
  for (const { name, findings, text } of doubted) {
    // A transaction that is tried again comes here again.
    if (passed.some(({ field }) => field === name)) continue
    passed.push({ field: name, kinds: [...new Set(findings.map(({ kind }) => kind))], text })
  }
  if (doubted.length > 0)
    keepPass(
      c,
      reasonOf(thought),
      passed.map(({ text }) => text),
    )
}

const reasonOf = ({ pass, earlier }: Thought): string => pass?.reason ?? earlier?.reason ?? ''

/** What is passed is noted by the database with the first thing that the transaction writes, and only then. */
export function notePassed(c: Context): void {
  const act: OpenScope['act'] = c.get('act')
  c.set('act', <T>(work: (trx: Scope) => Promise<T>) =>
    act(async (trx) => {
      await tellDatabase(c, trx)
      return work(trx)
    }),
  )
}

export type ShownText = { name: string; label: string; text: string }

/** The same for texts that stand already, read inside the transaction that will show them to more. Throws RuleBroken at a stop. */
export async function thinkOverShown(c: Context, trx: Scope, texts: ShownText[]): Promise<void> {
  const doubted = texts
    .map((shown) => ({ ...shown, ...checkText(shown.text), isField: false }))
    .filter(({ level }) => level !== 'clean')
  const stopped = doubted.find(({ level }) => level === 'block')
  if (stopped)
    throw new RuleBroken(`${stopped.label} kan inte visas för fler. ${sayStopped(stopped.text, stopped.findings)}.`)
  thinkOver(c, doubted)
  if (doubted.length > 0) await tellDatabase(c, trx)
}

async function tellDatabase(c: Context, trx: Scope): Promise<void> {
  const thought: Thought = c.get('thought')
  const passed = thought.passed.map(({ field, kinds }) => ({ field: nameOf(field), kinds }))
  const form = matchedRoutes(c).findLast(({ method }) => method === 'POST')?.path ?? ''
  const told = JSON.stringify({ form: form.replace(/\{.*?\}(?=[/.]|$)/g, ''), reason: reasonOf(thought), passed })
  await sql`select set_config('hissen.passed', ${told}, true)`.execute(trx)
}

/** The form of a meeting takes fields of any name. */
const nameOf = (field: string): string => field.replaceAll(/[^\p{L}\p{N}._-]/gu, '').slice(0, 100) || 'okänt'

const reasonCharactersMax = 500

/** The reason is kept, so it too may name nobody. */
export function whyNotReason(reason: string): string | null {
  if (reason === '') return 'Skriv varför det ändå är rätt att skriva så'
  if (reason.length > reasonCharactersMax) return `Korta skälet till högst ${reasonCharactersMax} tecken`
  const { level, findings } = checkText(reason)
  return level === 'block' ? sayStopped(reason, findings) : null
}

/** Nor may it carry on the words that were asked about: the text can be put right, the reason stays. */
function whyNotRepeat(reason: string, doubted: Doubted[]): string | null {
  const asked = doubted.flatMap(({ text, findings }) => findings.map(({ start, end }) => text.slice(start, end)))
  const repeated = asked.find((words) => asWords(reason).includes(asWords(words)))
  return repeated ? `Skriv skälet utan ${quote(repeated)}` : null
}

const asWords = (text: string): string => ` ${(text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
