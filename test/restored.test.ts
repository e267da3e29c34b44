import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setSituationText } from '../src/consultations/write.ts'
import { act } from './acting.ts'
import { buildHouse } from './builders.ts'
import { consultationOf, raise } from './consultations.ts'
import { openTestDatabase } from './database/open.ts'
import { allowReferrals, referIn } from './referrals.ts'

test('a copy that is put back opens nothing that may have been taken back since it was made', async () => {
  const house = await buildHouse()
  const { team } = house
  await allowReferrals(team)
  await act(house.office, (trx) => setSituationText(trx, team.id, true))
  await referIn(team)
  const number = await raise(team, { situation: 'Två planer säger olika om tempot.' })
  expect((await consultationOf(team, number)).situation).not.toBeNull()

  const { db } = await openTestDatabase()
  const { rows } = await sql<{ ended: number }>`select forget_what_was_copied() as ended`.execute(db)
  expect(rows).toEqual([{ ended: 1 }])
  expect((await consultationOf(team, number)).situation).toBeNull()
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
