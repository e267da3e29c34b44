import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { eraseSignInTraces } from './people/sign-in/queries.ts'
import type { JobHandlers } from './platform/jobs.ts'
import { faultFields, type Log } from './platform/log.ts'
import { findUnsentMail, type Post, sendMail } from './platform/mail.ts'
import { runTick } from './questions/tick.ts'

type Needs = { db: Kysely<Database>; log: Log; post: Post; publicUrl: string }

/** Everything Hissen does without being asked. `tick` runs every minute, in one process only. */
export function jobHandlers({ db, log, post, publicUrl }: Needs): JobHandlers {
  return {
    async mail({ mail }) {
      if (mail !== undefined) await sendMail(db, post, mail)
    },
    async tick() {
      const letters = post ? await findUnsentMail(db) : []
      for (const letter of letters) await attempt(log, 'mail', () => sendMail(db, post, letter))
      await attempt(log, 'erase', () => eraseSignInTraces(db, new Date()))
      const associations = await db.selectFrom('association').select('id').orderBy('id').execute()
      for (const { id } of associations) await attempt(log, 'tick', () => runTick(db, id, new Date(), publicUrl))
    },
  }
}

/** What fails for one must not stop the others; the next minute tries again. */
async function attempt(log: Log, job: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    log.error('job', { job, ...faultFields(fault) })
  }
}
