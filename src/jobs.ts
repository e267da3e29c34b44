import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { eraseLinkTraces } from './links/erase.ts'
import { runNotices } from './notices/tick.ts'
import { eraseSignInTraces } from './people/sign-in/queries.ts'
import type { JobHandlers } from './platform/jobs.ts'
import { faultFields, type Log } from './platform/log.ts'
import { type Post, sendDueMail, sendMail } from './platform/mail.ts'
import { lexEntries } from './search/lex.ts'
import { runTick } from './tick.ts'

type Needs = { db: Kysely<Database>; log: Log; post: Post; publicUrl: string }

/** Of each minute, so that the next tick is not kept waiting by a slow mail server, or by new words in an old house. */
const mailMsMax = 30_000
const wordsMsMax = 10_000
/** A house with ten years of texts must not stand before all others when a version of Hissen knows more words. */
const wordBatchesMax = 5

/**
 * Everything Hissen does without being asked. `tick` runs every minute, in one process only: first what time does to questions,
 * then the mail, so that no mail server can stop the lift; last the words for searching, which are found by their stems meanwhile.
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
        for (const { id } of await listAssociations(db)) {
          await attempt(log, 'tick', () => runTick(db, id, new Date(), publicUrl))
          await attempt(log, 'notices', () => runNotices(db, id, new Date(), publicUrl))
        }
      })
      await attempt(log, 'erase', () => eraseSignInTraces(db, new Date()))
      await attempt(log, 'erase', () => eraseLinkTraces(db, new Date()))
      await attempt(log, 'mail', async () => {
        for (const fault of await sendDueMail(db, post, mailMsMax)) tell(log, 'mail', fault)
      })
      await attempt(log, 'words', async () => {
        const until = performance.now() + wordsMsMax
        for (const { id } of await listAssociations(db)) {
          if (performance.now() > until) break
          await attempt(log, 'words', () => lexEntries(db, id, new Date(), wordBatchesMax))
        }
      })
    },
  }
}

const listAssociations = (db: Kysely<Database>) => db.selectFrom('association').select('id').orderBy('id').execute()

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
