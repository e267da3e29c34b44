import type { Config } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import type { OpenDatabase } from './platform/database/open.ts'

/** The very first start of the embedded database: tables, and in the demo the house of examples/blekinge. All or nothing. */
export async function fillFirst({ db }: OpenDatabase, config: Config): Promise<void> {
  await migrate(db)
  if (config.isDemo) await loadExample()
}

async function loadExample(): Promise<void> {
  // The set-up of associations/setup/ reads examples/blekinge/ here.
}
