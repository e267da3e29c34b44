import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import { RuleBroken } from '../platform/errors.ts'
import type { Raw } from '../platform/forms.ts'
import type { OpenScope, Scope } from '../platform/scope.ts'
import { isPassed, keepPass } from './earlier-pass.ts'
import { lookOver } from './look-over.ts'
import { whyNotReason, whyNotRepeat } from './reason.ts'
import { type Doubted, type Thought, thoughtOf } from './thought.ts'
import { sayStopped } from './words-for.ts'

/** Thrown where more people are about to read such texts; app.tsx answers with their page, and nothing is done. */
export class SecondThoughts extends Error {
  readonly doubted: Doubted[]
  readonly raw: Raw
  readonly reason: string
  /** What was written over the neutral words, where the reason is what lacks. */
  readonly rewritten: Raw
  readonly fault: string | null
  constructor(doubted: Doubted[], thought: Thought) {
    super('Texts ask for a second thought')
    this.doubted = doubted
    this.raw = thought.raw
    this.rewritten = thought.rewritten
    this.reason = thought.pass?.reason ?? ''
    this.fault = faultOf(thought, doubted)
  }
}

/**
 * Lets through what is clean, and what somebody stands by and has said why. The rest is asked about when the act has been let in and
 * would be done: whoever may not do it, or does it wrongly, is told that first. It is undone then.
 */
export function thinkOver(c: Context, doubted: Doubted[]): void {
  const thought = thoughtOf(c)
  const asked = settle(c, doubted)
  if (doubted.length === 0) return
  const act: OpenScope['act'] = c.get('act')
  thought.asked = asked
  c.set('act', <T>(work: (trx: Scope) => Promise<T>) =>
    act(async (trx) => {
      if (thought.passed.length > 0) await tellDatabase(c, trx)
      const done = await work(trx)
      if (asked.length > 0) throw new SecondThoughts(asked, thought)
      return done
    }),
  )
}

/** `together`: of one text's parts, read as one. `colleagues`: names are meant, and only certain identifiers stop it. */
export type ShownText = { name: string; label: string; text: string; together?: string; isOfColleagues?: boolean }

/** The same for texts that stand already, read inside the transaction that will show them to more. Throws RuleBroken at a stop. */
export async function thinkOverShown(c: Context, trx: Scope, texts: ShownText[]): Promise<void> {
  const looked = lookOver(texts.map(({ together = null, ...shown }) => ({ ...shown, together })))
  const stopped = looked.find(({ findings }) => findings.some(({ level }) => level === 'block'))
  if (stopped)
    throw new RuleBroken(`${stopped.label} kan inte visas för fler. ${sayStopped(stopped.text, stopped.findings)}.`)
  const doubted = looked
    .filter(({ findings, isOfColleagues }) => findings.length > 0 && !isOfColleagues)
    .map((shown): Doubted => ({ ...shown, isField: false }))
  const asked = settle(c, doubted)
  const thought = thoughtOf(c)
  // What is written beside them is asked about on the same page.
  if (asked.length > 0) throw new SecondThoughts([...thought.asked, ...asked], thought)
  if (doubted.length > 0) await tellDatabase(c, trx)
}

/** Remembers what is let through, and gives what is not. */
function settle(c: Context, doubted: Doubted[]): Doubted[] {
  const thought = thoughtOf(c)
  const { pass, earlier, passed } = thought
  const left = doubted.filter(({ text }) => !isPassed(earlier, text))
  if (left.length > 0) {
    const isSeen = pass !== null && left.every(({ name }) => pass.seen.includes(name))
    if (!isSeen || faultOf(thought, left)) return left
  }
  for (const { name, findings, text } of doubted) {
    // A transaction that is tried again comes here again.
    if (passed.some(({ field }) => field === name)) continue
    passed.push({ field: name, kinds: [...new Set(findings.map(({ kind }) => kind))], text })
  }
  const texts = passed.map(({ text }) => text)
  if (doubted.length > 0) keepPass(c, reasonOf(thought), texts)
  return []
}

const faultOf = ({ pass }: Thought, doubted: Doubted[]): string | null =>
  pass && (whyNotReason(pass.reason) ?? whyNotRepeat(pass.reason, doubted))

const reasonOf = ({ pass, earlier }: Thought): string => pass?.reason ?? earlier?.reason ?? ''

/** What is passed is noted by the database with the first thing that the transaction writes, and only then. */
async function tellDatabase(c: Context, trx: Scope): Promise<void> {
  const thought = thoughtOf(c)
  const passed = thought.passed.map(({ field, kinds }) => ({ field: nameOf(field), kinds }))
  const form = matchedRoutes(c).findLast(({ method }) => method === 'POST')?.path ?? ''
  const told = JSON.stringify({ form: form.replace(/\{.*?\}(?=[/.]|$)/g, ''), reason: reasonOf(thought), passed })
  await sql`select set_config('hissen.passed', ${told}, true)`.execute(trx)
}

/** The form of a meeting takes fields of any name. */
const nameOf = (field: string): string => field.replaceAll(/[^\p{L}\p{N}._-]/gu, '').slice(0, 100) || 'okänt'
