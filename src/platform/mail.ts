import { type Kysely, sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Database } from '../database.ts'
import type { Config } from './config.ts'

export type Letter = { to: string; subject: string; text?: string; html?: string }

/** Null in the demo and where no mail server is configured: letters then stay in the table `mail`. */
export type Post = ((letter: Letter) => Promise<void>) | null

const attemptsMax = 5

export function openPost(config: Config): Post {
  if (!config.smtpUrl) return null
  const transport = createTransport(config.smtpUrl, { from: config.mailFrom })
  return async (letter) => {
    // Answers from robots (out of office) are not wanted: RFC 3834.
    await transport.sendMail({ ...letter, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
}

/**
 * Sends the letter with this id unless it is sent already. A letter may come twice after a crash between the sending and the
 * note of it, but is never lost. Throws when the mail server refuses, so that the job is tried again.
 */
export async function sendMail(db: Kysely<Database>, post: Post, id: number): Promise<void> {
  if (!post) return
  const letter = await takeUp(db, id)
  if (!letter) return
  await post(letter)
  await sql`update mail set sent_at = now() where id = ${id}`.execute(db)
}

/** Letters whose job was lost or gave up before the mail server came back. */
export async function findUnsentMail(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from mail
    where sent_at is null and failed_at is null and created_at < now() - interval '2 minutes'
    order by id limit 100
  `.execute(db)
  return rows.map((row) => row.id)
}

async function takeUp(db: Kysely<Database>, id: number): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`
    update mail
    set attempts = attempts + 1, failed_at = case when attempts + 1 >= ${attemptsMax} then now() end
    where id = ${id} and sent_at is null and failed_at is null
    returning to_address as "to", subject, text_body as text, html_body as html
  `.execute(db)
  return rows[0]
}
