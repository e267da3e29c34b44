import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import type { Raw } from '../platform/forms.ts'
import type { OpenScope, Scope } from '../platform/scope.ts'
import { checkText } from './check.ts'
import type { Finding, Kind } from './finding.ts'
import { sayStopped } from './words-for.ts'

/** A text that may point at somebody. Without a field it stands already, and only more people are to read it. */
export type Doubted = { name: string; label: string; text: string; findings: Finding[]; isField: boolean }

/** Thrown where more people are about to read such texts; app.tsx answers with their page, and nothing is done. */
export class SecondThoughts extends Error {
  readonly doubted: Doubted[]
  readonly raw: Raw
  readonly reason: string
  readonly fault: string | null
  constructor(doubted: Doubted[], { raw, pass }: Thought, fault: string | null) {
    super('Texts ask for a second thought')
    this.doubted = doubted
    this.raw = raw
    this.reason = pass?.reason ?? ''
    this.fault = fault
  }
}

/** The fields of the page of second thoughts, beside those of the form it carries. */
export const thoughtNames = {
  choice: 'eftertanke',
  reason: 'eftertanke-varfor',
  seen: 'eftertanke-sett',
  own: (field: string) => `eftertanke-ord-${field}`,
}

type Thought = { raw: Raw; pass: { reason: string; seen: string[] } | null; passed: { field: string; kinds: Kind[] }[] }

/** The form as it was first sent. Whoever stands by their words gets them back in their fields. */
export function takeBack(c: Context, sent: Raw): Raw {
  const isOurs = (name: string) => name === thoughtNames.choice || name.startsWith(`${thoughtNames.choice}-`)
  const own = Object.entries(sent).filter(([name]) => !isOurs(name))
  const isMine = sent[thoughtNames.choice] === 'mina'
  const words = own.map(([name, value]): [string, Raw[string]] => [name, sent[thoughtNames.own(name)] ?? value])
  const raw: Raw = Object.fromEntries(isMine ? words : own)
  const first = (name: string) => [sent[name] ?? ''].flat()[0] ?? ''
  const pass = isMine ? { reason: first(thoughtNames.reason).trim(), seen: first(thoughtNames.seen).split(' ') } : null
  const thought: Thought = { raw, pass, passed: [] }
  c.set('thought', thought)
  return raw
}

/** Lets through what is clean, and what somebody stands by and has said why; throws SecondThoughts otherwise. */
export function thinkOver(c: Context, doubted: Doubted[]): void {
  if (doubted.length === 0) return
  const thought: Thought = c.get('thought')
  const { pass } = thought
  const isSeen = pass !== null && doubted.every(({ name }) => pass.seen.includes(name))
  const fault = pass && whyNotReason(pass.reason)
  if (!isSeen || fault) throw new SecondThoughts(doubted, thought, fault)
  const kindsOf = (findings: Finding[]) => [...new Set(findings.map(({ kind }) => kind))]
  thought.passed.push(...doubted.map(({ name, findings }) => ({ field: name, kinds: kindsOf(findings) })))
}

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

/** The same for texts that stand already, read inside the transaction that will show them to more. */
export async function thinkOverShown(c: Context, trx: Scope, texts: { name: string; label: string; text: string }[]) {
  const thought: Thought = c.get('thought')
  const before = thought.passed.length
  thinkOver(
    c,
    texts.map((given) => ({ ...given, findings: checkText(given.text).findings, isField: false })).filter(isDoubted),
  )
  if (thought.passed.length > before) await tellDatabase(c, trx)
}

const isDoubted = ({ findings }: Doubted) => findings.length > 0

async function tellDatabase(c: Context, trx: Scope): Promise<void> {
  const { pass, passed }: Thought = c.get('thought')
  const form = matchedRoutes(c).findLast(({ method }) => method === 'POST')?.path ?? ''
  const told = JSON.stringify({ form: form.replace(/\{.*?\}(?=[/.]|$)/g, ''), reason: pass?.reason, passed })
  await sql`select set_config('hissen.passed', ${told}, true)`.execute(trx)
}

const reasonCharactersMax = 500

/** The reason is kept, so it too may name nobody. */
export function whyNotReason(reason: string): string | null {
  if (reason === '') return 'Skriv varför det ändå är rätt att skriva så'
  if (reason.length > reasonCharactersMax) return `Korta skälet till högst ${reasonCharactersMax} tecken`
  const { level, findings } = checkText(reason)
  return level === 'block' ? sayStopped(reason, findings) : null
}
