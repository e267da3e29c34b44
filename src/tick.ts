import type { Kysely } from 'kysely'
import { runConsultationTick } from './consultations/tick.ts'
import type { Database } from './database.ts'
import { runDownwardTick } from './downward/tick.ts'
import { foldFigures } from './figures/queries.ts'
import { runPassedWarningTick } from './identification/tick.ts'
import { enterAssociation } from './questions/enter.ts'
import { gatherFaults, sendSheets } from './questions/sheet/send.ts'
import { moveQuestions, tolerate } from './questions/tick.ts'
import { runReferralTick } from './referrals/tick.ts'

/**
 * Everything that time does in one association. Safe to run at any time and by several processes at once: the second finds
 * nothing to do. Last the sheets of near meetings are put in the outbox, with links where `publicUrl` is known. Whatever fails is
 * left for the next time and does not stop the rest; then all of it is thrown together, as an AggregateError.
 * `moment` is the real time; a demo's own clock goes ahead of it. Gives how many questions moved.
 */
export async function runTick(
  db: Kysely<Database>,
  associationId: number,
  moment = new Date(),
  publicUrl: string | null = null,
): Promise<number> {
  const { scope, house } = await enterAssociation(db, associationId, moment)
  const faults: unknown[] = []
  const moved = await moveQuestions(scope, { house, publicUrl }, faults)
  await tolerate(faults, () => runDownwardTick(scope, house, publicUrl))
  await tolerate(faults, () => runConsultationTick(scope))
  await tolerate(faults, () => runReferralTick(scope))
  await tolerate(faults, () => runPassedWarningTick(scope))
  await tolerate(faults, () => sendSheets(scope, house, publicUrl))
  await tolerate(faults, () => scope.act((trx) => foldFigures(trx)))
  if (faults.length > 0) throw gatherFaults(faults)
  return moved
}
