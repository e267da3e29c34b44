import { sql } from 'kysely'
import type { OpenScope } from '../platform/scope.ts'

/** Of referrals that have ended only the number and the year stay. What they said has been out of reach since they ended. */
export async function runReferralTick(scope: OpenScope): Promise<void> {
  await scope.act((trx) => sql`select end_referrals()`.execute(trx))
}
