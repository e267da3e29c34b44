import type { Context } from 'hono'
import { text as freeText, type Raw } from '../platform/forms.ts'
import { type EarlierPass, readEarlierPass } from './earlier-pass.ts'
import type { Finding, Kind } from './finding.ts'
import { whyNotReason } from './reason.ts'

/** The fields of the page of second thoughts, beside those of the form it carries. The choices stand by one's words, or go back to them. */
export const thoughtNames = {
  choice: 'eftertanke',
  reason: 'eftertanke-varfor',
  seen: 'eftertanke-sett',
  own: (field: string) => `eftertanke-ord-${field}`,
}

/** A text that may point at somebody. Without a field it stands already, and only more people are to read it. */
export type Doubted = { name: string; label: string; text: string; findings: Finding[]; isField: boolean }

type Passed = { field: string; kinds: Kind[]; text: string }

/** What is known of a form while it is read and done. */
export type Thought = {
  raw: Raw
  isTakenBack: boolean
  /** Sent from the page of second thoughts: why, and which texts stood there. */
  pass: { reason: string; seen: string[] } | null
  earlier: EarlierPass | null
  rewritten: Raw
  passed: Passed[]
  /** Written in the form and not let through: asked about when the act would be done. */
  asked: Doubted[]
}

export function thoughtOf(c: Context): Thought {
  const thought: Thought = c.get('thought')
  return thought
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
  const thought: Thought = { raw, isTakenBack, pass, earlier, rewritten, passed: [], asked: [] }
  c.set('thought', thought)
  return raw
}

/** Whoever does not send it gets the form back, with everything in it. */
export function isTakenBack(c: Context): boolean {
  return thoughtOf(c).isTakenBack
}
