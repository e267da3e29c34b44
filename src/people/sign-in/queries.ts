import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database.ts'
import type { Scope } from '../../platform/scope.ts'

type Asking = {
  email: string
  network: string
  challengeHash: Buffer
  codeHash: Buffer
  letter: { subject: string; text: string; html: string }
  isDemo: boolean
  now: Date
}

const Asked = z.object({ outcome: z.enum(['asked', 'limited']), mail: z.number().nullable() })

/** Keeps a code and writes its mail. An unknown address gets the same answer, and a code that nobody receives. */
export async function askForCode(trx: Scope, { email, network, letter, now, ...of }: Asking) {
  const { rows } = await sql<{ asked: unknown }>`
    select ask_for_code(
      ${email}, ${network}, ${of.challengeHash}, ${of.codeHash}, ${letter.subject}, ${letter.text}, ${letter.html}, ${of.isDemo}, ${now}
    ) as asked
  `.execute(trx)
  return Asked.parse(rows[0]?.asked)
}

type Trying = {
  challengeHash: Buffer
  codeHash: Buffer
  network: string
  tokenHash: Buffer
  formerHash: Buffer | null
  device: string
  isDemo: boolean
  now: Date
}

const Outcome = z.enum(['in', 'wrong', 'over', 'limited'])

/** Tries a code and starts the session when it is right. A wrong try is counted, so commit whatever the answer. */
export async function useCode(trx: Scope, { network, device, isDemo, now, ...of }: Trying) {
  const { rows } = await sql<{ outcome: unknown }>`
    select use_code(
      ${of.challengeHash}, ${of.codeHash}, ${network}, ${of.tokenHash}, ${of.formerHash}, ${device}, ${isDemo}, ${now}
    ) as outcome
  `.execute(trx)
  return Outcome.parse(rows[0]?.outcome)
}

/** For the minute's tick: erases codes, attempts and ended sessions that have had their time. */
export async function eraseSignInTraces(db: Kysely<Database>, now: Date): Promise<void> {
  await sql`select erase_sign_in_traces(${now})`.execute(db)
}
