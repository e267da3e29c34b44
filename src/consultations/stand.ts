import { createHash } from 'node:crypto'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Consultation } from './consultation.ts'
import { findConsultation } from './queries.ts'

/** How it stood when the page was drawn, as a few letters that say nothing: a form sends them back. */
export const stands = {
  slag: ({ codeWord, themes, parts }: Consultation) =>
    sayStand([codeWord, themes.map(({ id }) => id), parts.map(({ id }) => id)]),
  situation: ({ situation }: Consultation) => sayStand(situation),
}

function sayStand(given: unknown): string {
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16)
}

/** Two at once: the second waits for the first, and is told (domain.md §4.14). Throws Conflict. */
export async function refuseChanged(
  trx: Scope,
  forumId: number,
  { id, number }: Consultation,
  form: keyof typeof stands,
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) return
  await trx.selectFrom('consultation').where('id', '=', id).select('id').forNoKeyUpdate().execute()
  const now = await findConsultation(trx, forumId, number)
  if (stands[form](now) !== seen) throw new Conflict('Någon annan i teamet har ändrat det sedan du öppnade sidan.')
}
