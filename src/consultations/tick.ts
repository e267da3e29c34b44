import { sql } from 'kysely'
import type { OpenScope } from '../platform/scope.ts'

/**
 * Removes what time removes, by the association's clock: the words of advice so many months after the last follow-up, and situations
 * that no meeting has erased (domain.md §6). Safe to run at any time. Gives how many consultations lost their words.
 */
export async function runConsultationTick(scope: OpenScope): Promise<number> {
  return scope.act(async (trx) => {
    const { rows } = await sql<{ removed: number }>`select remove_old_advice() as removed`.execute(trx)
    return rows[0]?.removed ?? 0
  })
}
