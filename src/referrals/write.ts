import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Purpose } from './purposes.ts'

export type NewReferral = {
  key: string
  forumId: number
  /** The part that holds the material, and who of its staff asked for the consent. */
  holderId: number
  consentBy: number
  partIds: number[]
  purpose: Purpose
  untilOn: string
  isExample?: boolean
}

/** Writes that there is a referral; sent twice with the same key it is the same one. Gives its number in the forum. */
export async function refer(trx: Scope, viewer: Viewer, given: NewReferral): Promise<number> {
  // One at a time in an association: the second send waits here, and then finds what the first has made.
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const known = await trx.selectFrom('referral').where('key', '=', given.key).select('number').executeTakeFirst()
  if (known) return known.number
  const { number } = await trx
    .insertInto('referral')
    .values({
      ...{ key: given.key, forum_id: given.forumId, holder_id: given.holderId, part_ids: given.partIds },
      ...{ purpose: given.purpose, until_on: given.untilOn, consent_by: given.consentBy, person_id: viewer.person.id },
      is_example: given.isExample ?? false,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** A new consent, with a day of its own. `version` is the one that was shown; throws Conflict when there is a later one. */
export async function renewConsent(
  trx: Scope,
  shown: { id: number; version: number },
  { consentBy, untilOn }: Pick<NewReferral, 'consentBy' | 'untilOn'>,
): Promise<void> {
  await trx
    .updateTable('referral')
    .set({ consent_by: consentBy, until_on: untilOn, version: shown.version + 1 })
    .where('id', '=', shown.id)
    .where('version', '=', shown.version)
    .returning('id')
    .executeTakeFirstOrThrow(() => new Conflict('Samtycket har ändrats sedan du öppnade sidan.'))
}

/** Closed and unreachable that moment. Throws Conflict when it has ended already. */
export async function withdrawReferral(trx: Scope, id: number): Promise<void> {
  await sql`select withdraw_referral(${id})`.execute(trx)
}

/** Turned off, every open referral of the forum ends that moment. */
export async function setReferrals(trx: Scope, forumId: number, isOn: boolean): Promise<void> {
  await trx.updateTable('forum').set({ allows_referrals: isOn }).where('id', '=', forumId).execute()
}
