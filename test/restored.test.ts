import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setSituationText } from '../src/consultations/write.ts'
import { act } from './acting.ts'
import { get, moveTo } from './app.ts'
import { buildHouse, questionOf } from './builders.ts'
import { consultationOf, raise } from './consultations.ts'
import { openTestDatabase } from './database/open.ts'
import { makeLink } from './links.ts'
import { allowReferrals, referIn } from './referrals.ts'
import { buildAnswered, deliver } from './steps.ts'

test('a copy that is put back opens nothing that may have been taken back since it was made', async () => {
  const house = await buildHouse()
  const { team } = house
  await allowReferrals(team)
  await act(house.office, (trx) => setSituationText(trx, team.id, true))
  await referIn(team)
  const answered = await buildAnswered(team)
  await deliver(team.convener, answered, team)
  const question = await questionOf(house, answered)
  const links = [
    await makeLink(team.convener, {
      ...{ kind: 'verdict', questionId: question.id, answerId: question.answerId ?? 0 },
      forumId: team.id,
    }),
    await makeLink(team.convener, { kind: 'no_mail' }),
  ]
  const number = await raise(team, { situation: 'Två planer säger olika om tempot.' })
  expect((await consultationOf(team, number)).situation).not.toBeNull()

  moveTo(house.now)
  expect(await Promise.all(links.map(isOpen))).toEqual([true, true])
  const start = `/${house.slug}`
  expect((await get(team.convener, start)).status).toBe(200)

  const { db } = await openTestDatabase()
  const { rows } = await sql<{ ended: number }>`select forget_what_was_copied() as ended`.execute(db)
  expect(rows).toEqual([{ ended: 1 }])
  expect(await house.system.read((trx) => trx.selectFrom('situation').selectAll().execute())).toEqual([])
  expect((await get(team.convener, start)).status).toBe(303)
  expect(await Promise.all(links.map(isOpen))).toEqual([false, true])
  const open = await house.system.read((trx) =>
    trx.selectFrom('referral').where('closed_at', 'is', null).selectAll().execute(),
  )
  expect(open).toEqual([])
  const again = await sql<{ ended: number }>`select forget_what_was_copied() as ended`.execute(db)
  expect(again.rows).toEqual([{ ended: 0 }])
})

test('no request may ask for that', async () => {
  const { system } = await buildHouse()
  await expect(system.act((trx) => sql`select forget_what_was_copied()`.execute(trx))).rejects.toThrow(
    /permission denied/,
  )
})

/** It leads to something that can be sent. */
async function isOpen(link: string): Promise<boolean> {
  return (await (await get(null, link)).text()).includes('method="post"')
}
