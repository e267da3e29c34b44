import { test } from 'vitest'
import { sql } from 'kysely'
import { buildHouse, viewerOf, read, buildQuestion, questionOf, holdMeetingOf } from '../../test/builders.ts'
import { buildAnswered } from '../../test/steps.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { findViolations, violationsFunction } from '../../test/walk/invariants.ts'
async function time(name: string, n: number, f: () => Promise<unknown>) {
  await f(); await f()
  const c = process.cpuUsage(); const t = performance.now()
  for (let i = 0; i < n; i++) await f()
  const u = process.cpuUsage(c)
  console.log(name, ((performance.now() - t) / n).toFixed(1), 'ms wall', ((u.user + u.system) / 1000 / n).toFixed(1), 'ms node cpu')
}
test('t', async () => {
  const { db } = await openTestDatabase()
  await violationsFunction.execute(db)
  await time('buildHouse', 5, () => buildHouse())
  const house = await buildHouse()
  for (let i = 0; i < 3; i++) await buildAnswered(house.team)
  await time('buildAnswered', 3, () => buildAnswered(house.team))
  await time('viewer', 20, () => viewerOf(house.office))
  await time('find', 20, () => questionOf(house, 1))
  await time('empty read', 20, () => house.system.read(async () => 1))
  await time('select1', 20, () => house.system.read((trx) => sql`select 1`.execute(trx)))
  await time('raise', 5, () => buildQuestion(house.team))
  await time('hold', 2, () => holdMeetingOf(house.otherTeam))
  await time('violations', 20, () => house.system.read(findViolations))
}, 100000)
