import { sql } from 'kysely'
import type { OpenScope } from '../platform/scope.ts'

/**
 * Forgets, by the association's clock, who passed a warning and why when two years have gone; that it happened stays. Safe to run at
 * any time. Gives how many were forgotten.
 */
export async function runPassedWarningTick(scope: OpenScope): Promise<number> {
  return scope.act(async (trx) => {
    const { rows } = await sql<{ forgotten: number }>`select forget_passed_warnings() as forgotten`.execute(trx)
    return rows[0]?.forgotten ?? 0
  })
}
