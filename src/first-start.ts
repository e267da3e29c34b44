import { join } from 'node:path'
import { importQuestions } from './associations/import/import.ts'
import { exampleToldOn, moveDays } from './associations/import/move-days.ts'
import { readSetup } from './associations/setup/read.ts'
import { setUp } from './associations/setup/set-up.ts'
import { readText } from './associations/setup/setup-command.ts'
import { systemClock, toSwedishDay } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { migrate } from './platform/database/migrate.ts'
import type { OpenDatabase } from './platform/database/open.ts'
import { assert } from './platform/errors.ts'
import { findRoot } from './platform/root.ts'

const example = join(findRoot(), 'examples/blekinge')

/** The very first start of the embedded database: tables, and in the demo the house of examples/blekinge. All or nothing. */
export async function fillFirst({ db }: OpenDatabase, config: Config): Promise<void> {
  await migrate(db)
  if (config.isDemo) await loadExample(db)
}

async function loadExample(db: OpenDatabase['db']): Promise<void> {
  const now = systemClock()
  const read = async (name: string) => moveDays(await readText(join(example, name)), exampleToldOn, toSwedishDay(now))
  const house = readSetup(await read('forbund.yaml'), await read('personer.yaml'))
  assert(house.ok, 'the example has no faults: a test reads it')
  const { refusals } = await setUp({ db, now, isDemo: true }, house.file)
  assert(refusals.length === 0, 'an empty database refuses nothing of the example')
  const questions = await importQuestions(db, await read('fragor.yaml'), now)
  assert(questions.ok, 'the example questions have no faults: a test reads them')
}
