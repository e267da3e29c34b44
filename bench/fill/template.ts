import { join } from 'node:path'
import { importQuestions } from '../../src/associations/import/import.ts'
import { exampleToldOn, moveDays } from '../../src/associations/import/move-days.ts'
import { readSetup } from '../../src/associations/setup/read.ts'
import { setUp } from '../../src/associations/setup/set-up.ts'
import { readText } from '../../src/associations/setup/setup-command.ts'
import { runNotices } from '../../src/notices/tick.ts'
import { systemClock, toSwedishDay } from '../../src/platform/clock.ts'
import type { OpenDatabase } from '../../src/platform/database/open.ts'
import { assert } from '../../src/platform/errors.ts'
import { findRoot } from '../../src/platform/root.ts'
import { lexEntries } from '../../src/search/lex.ts'
import { runTick } from '../../src/tick.ts'
import { consultInTemplate } from './consultations.ts'

const example = join(findRoot(), 'examples/blekinge')

/**
 * One association with every kind of journey, made by the real acts of the example: what is copied to fill the country
 * follows the rules because this does. Its meetings are held and its people have been told.
 */
export async function buildTemplate(database: OpenDatabase): Promise<void> {
  const { db, pool } = database
  const now = systemClock()
  const read = async (name: string) => moveDays(await readText(join(example, name)), exampleToldOn, toSwedishDay(now))
  const house = readSetup(await read('forbund.yaml'), await read('personer.yaml'))
  assert(house.ok, 'the example has no faults: a test reads it')
  const { refusals } = await setUp({ db, now, isDemo: true }, house.file)
  assert(refusals.length === 0, 'an empty database refuses nothing of the example')
  const questions = await importQuestions(db, await read('fragor.yaml'), now)
  assert(questions.ok, 'the example questions have no faults: a test reads them')

  const { id, slug } = await db.selectFrom('association').select(['id', 'slug']).executeTakeFirstOrThrow()
  await consultInTemplate(database, id, slug, now)
  await runTick(db, id, now, null)
  await runNotices(db, id, now, null)
  await lexEntries(db, id, now)
  await pool.query('delete from mail')
}
