import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Database } from '../database.ts'
import type { Config } from './config.ts'

export type Letter = {
  to: string
  subject: string
  text?: string
  html?: string
  /** What makes it this letter and no other. */
  key?: string
  /** Where one asks for no more of them, without signing in. */
  unsubscribeUrl?: string | null
}

/** Null in the demo and where no mail server is configured: letters then stay in the table `mail`. */
export type Post = ((letter: Letter) => Promise<void>) | null

/** A server that does not answer must not hold up the letters behind. The address's own query string wins. */
const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** After a failed attempt the letter waits 1, 2, 4 … minutes, at most six hours; after three days it is given up. */
const waitMinutesMax = 6 * 60
const giveUpDays = 3

/** A letter that is being sent is nobody else's for so long; then whoever was sending it has died. */
const sendingMinutesMax = 10

export function openPost(config: Pick<Config, 'smtpUrl' | 'mailFrom'>, timeouts: Partial<typeof patience> = {}): Post {
  if (!config.smtpUrl) return null
  const transport = createTransport({ url: config.smtpUrl, ...patience, ...timeouts }, { from: config.mailFrom })
  return async (letter) => {
    await transport.sendMail(toMessage(letter, config.mailFrom))
  }
}

/**
 * The Message-ID follows from the letter's key, so that the same letter sent again has the same: a mailbox that knows it shows it
 * once. Answers from robots (out of office) are not wanted: RFC 3834. One press ends the letters: RFC 8058, which asks for https.
 */
export function toMessage({ key, unsubscribeUrl, ...letter }: Letter, mailFrom: string) {
  const domain = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost'
  const oneClick = unsubscribeUrl?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return {
    ...letter,
    ...(key !== undefined && {
      messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`,
    }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
      ...oneClick,
    },
  }
}

/**
 * Sends the letter with this id unless it is sent already, being sent, or given up. Throws when the mail server refuses, so that the
 * job is tried again. That it is being sent is noted before a word is said to the server, and that it was sent as soon as the server
 * has taken it. Only where the process dies, or the line, after the server took the letter and before that note, does it leave
 * twice: ten minutes later, with the same Message-ID. It is never lost.
 */
export async function sendMail(db: Kysely<Database>, post: Post, id: number): Promise<void> {
  if (!post) return
  const taken = await takeUp(db, sql`${id}`)
  if (taken) await hand(db, post, taken)
}

/**
 * Sends the letters whose time has come: those whose job was lost, and those the mail server could not take before. Stops when
 * `spendMs` is spent, and at the first that the server does not answer about, since it answers about none then. Gives the faults.
 */
export async function sendDueMail(db: Kysely<Database>, post: Post, spendMs: number): Promise<unknown[]> {
  const faults: unknown[] = []
  const endsAt = performance.now() + spendMs
  while (post && performance.now() < endsAt) {
    const taken = await takeUp(db, due)
    if (!taken) break
    try {
      await hand(db, post, taken)
    } catch (fault) {
      faults.push(fault)
      if (answerCode(fault) === null) break
    }
  }
  return faults
}

/** Nobody is sending it, or whoever was has died. */
const isIdle = sql`(sending_at is null or sending_at < now() - make_interval(mins => ${sendingMinutesMax}))`

/** The first letter to try now; not one whose words have been erased. Another process takes another one. */
const due = sql`(
  select id from mail
  where sent_at is null and failed_at is null and coalesce(next_try_at, created_at + interval '2 minutes') <= now() and ${isIdle}
    and coalesce(text_body, html_body) is not null
  order by coalesce(next_try_at, created_at), id
  limit 1
  for update skip locked)`

type Taken = Letter & { id: number; isLast: boolean }

/** Counted before it is tried: whoever looks meanwhile does not send it too, and a crash does not make it come at once again. */
async function takeUp(db: Kysely<Database>, id: ReturnType<typeof sql>): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update mail
    set attempts = attempts + 1, sending_at = now(),
      next_try_at = now() + least(power(2, least(attempts, 20)), ${waitMinutesMax}) * interval '1 minute'
    where id = ${id} and sent_at is null and failed_at is null and ${isIdle}
    returning id, to_address as "to", subject, text_body as text, html_body as html, key, unsubscribe_url as "unsubscribeUrl",
      created_at < now() - make_interval(days => ${giveUpDays}) as "isLast"
  `.execute(db)
  return rows[0]
}

async function hand(db: Kysely<Database>, post: NonNullable<Post>, { id, isLast, ...letter }: Taken): Promise<void> {
  try {
    await post(letter)
  } catch (fault) {
    const isRefused = isLast || (answerCode(fault) ?? 0) >= 500
    const failedAt = isRefused ? sql`now()` : sql`null`
    await sql`update mail set sending_at = null, failed_at = ${failedAt} where id = ${id}`.execute(db)
    throw fault
  }
  await sql`update mail set sending_at = null, sent_at = now() where id = ${id}`.execute(db)
}

/**
 * What the mail server answered about this very letter, as 451 or 554 (RFC 5321). Null where it gave no answer, or would not have
 * us at all: then every other letter would meet the same.
 */
function answerCode(fault: unknown): number | null {
  if (!(fault instanceof Error && 'responseCode' in fault && 'command' in fault)) return null
  const isAboutLetter = fault.command === 'RCPT TO' || fault.command === 'DATA'
  return isAboutLetter && typeof fault.responseCode === 'number' ? fault.responseCode : null
}
