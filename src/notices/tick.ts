import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { enterAssociation } from '../questions/enter.ts'
import { gatherFaults } from '../questions/sheet/send.ts'
import { deriveOfCommitments } from './commitments.ts'
import { deriveNotices } from './derive.ts'
import { sendNotices } from './send.ts'
import { tellOfWaiting } from './waiting.ts'

/**
 * What people are told of in one association, after what time does there: notices follow from what has happened, then letters
 * from the notices. Safe to run at any time, by several processes at once, and to be killed in: whatever a transaction did not
 * finish is found again. Gives how many letters were written. What fails does not stop the rest, and is thrown at the end.
 */
export async function runNotices(
  db: Kysely<Database>,
  associationId: number,
  moment = new Date(),
  publicUrl: string | null = null,
): Promise<number> {
  const { scope, house } = await enterAssociation(db, associationId, moment)
  const faults: unknown[] = []
  const attempt = async (work: () => Promise<number>) => {
    try {
      return await work()
    } catch (fault) {
      faults.push(fault)
      return 0
    }
  }
  await attempt(() => deriveNotices(scope))
  await attempt(() => scope.act((trx) => deriveOfCommitments(trx)))
  await attempt(() => scope.act((trx) => tellOfWaiting(trx)))
  const sent = await attempt(() => sendNotices(scope, house, publicUrl, hourInSweden(moment)))
  if (faults.length > 0) throw gatherFaults(faults)
  return sent
}

const hours = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: 'numeric', hourCycle: 'h23' })

function hourInSweden(moment: Date): number {
  return Number(hours.format(moment))
}
