import { runNotices } from '../src/notices/tick.ts'
import { systemClock } from '../src/platform/clock.ts'
import { withKysely } from '../src/platform/database/open.ts'
import { openPostgres } from '../src/platform/database/postgres.ts'
import { lexEntries } from '../src/search/lex.ts'
import { runTick } from '../src/tick.ts'
import { origin } from './load/ask.ts'

const wordBatchesMax = 1_000

/**
 * What the minute's job finds to do in houses that have just been made, or have lain for some days: letters, figures, words. A
 * server that has run for a day has done it; one that begins with it is measured at that instead.
 */
export async function settle(url: string, tell: (line: string) => void): Promise<void> {
  const { db, close } = withKysely(await openPostgres(url))
  try {
    const houses = await db.selectFrom('association').select('id').orderBy('id').execute()
    for (const { id } of houses) {
      await runTick(db, id, systemClock(), origin)
      await runNotices(db, id, systemClock(), origin)
      await lexEntries(db, id, systemClock(), wordBatchesMax)
    }
    tell(`${houses.length} houses at rest`)
  } finally {
    await close()
  }
}
