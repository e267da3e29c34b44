import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { eraseLinkTraces } from './links/erase.ts'
import { runNotices } from './notices/tick.ts'
import { eraseSignInTraces } from './people/sign-in/queries.ts'
import type { JobHandlers } from './platform/jobs.ts'
import { faultFields, type Log } from './platform/log.ts'
import { type Post, sendDueMail, sendMail } from './platform/mail.ts'
import { runTick } from './questions/tick.ts'
import { lexEntries } from './search/lex.ts'

type Needs = { db: Kysely<Database>; log: Log; post: Post; publicUrl: string }

/** Of each minute, so that the next tick is not kept waiting by a slow mail server. */
const mailMsMax = 30_000

/**
 * Everything Hissen does without being asked. `tick` runs every minute, in one process only: first what time does to questions,
 * then the mail, so that no mail server can stop the lift.
 */
export function jobHandlers({ db, log, post, publicUrl }: Needs): JobHandlers {
  return {
    async mail({ mail }) {
      if (mail !== undefined) await sendMail(db, post, mail)
    },
    async words({ association }) {
      if (association !== undefined) await lexEntries(db, association, new Date())
    },
    async tick() {
      await attempt(log, 'tick', async () => {
        const associations = await db.selectFrom('association').select('id').orderBy('id').execute()
        for (const { id } of associations) {
          await attempt(log, 'tick', () => runTick(db, id, new Date(), publicUrl))
          await attempt(log, 'notices', () => runNotices(db, id, new Date(), publicUrl))
          await attempt(log, 'words', () => lexEntries(db, id, new Date()))
        }
      })
      await attempt(log, 'erase', () => eraseSignInTraces(db, new Date()))
      await attempt(log, 'erase', () => eraseLinkTraces(db, new Date()))
      await attempt(log, 'mail', async () => {
        for (const fault of await sendDueMail(db, post, mailMsMax)) tell(log, 'mail', fault)
      })
    },
  }
}

/** What fails for one must not stop the others; the next minute tries again. */
async function attempt(log: Log, job: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    tell(log, job, fault)
  }
}

function tell(log: Log, job: string, fault: unknown): void {
  const faults: unknown[] = fault instanceof AggregateError ? fault.errors : [fault]
  for (const one of faults) log.error('job', { job, ...faultFields(one) })
}
