import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { scopeOf, viewerOf } from '../../test/acting.ts'
import { type BuiltPerson, buildHouse, type House, questionOf } from '../../test/builders.ts'
import { buildAnswered, buildLifted, judge } from '../../test/steps.ts'
import type { Scope } from '../platform/scope.ts'
import { runNotices } from './tick.ts'

// Past the code: each of these is kept by the database; and what a killed process leaves is found again.

const tell = (house: House) => runNotices(house.db, house.id, house.now, 'http://localhost')
const noticesOf = (house: House) =>
  house.system.read((trx) => trx.selectFrom('notice').orderBy('id').selectAll().execute())
const lettersOf = (house: House) =>
  house.db.selectFrom('mail').where('association_id', '=', house.id).where('kind', '=', 'notice').selectAll().execute()

async function as<T>(person: BuiltPerson, work: (trx: Scope) => Promise<T>): Promise<T> {
  return scopeOf(person, await viewerOf(person)).act(work)
}

test('a notice is its person’s to read and mark, and nobody’s to send, make or remove', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team)
  await tell(house)
  const { convener, seated } = house.team
  const own = (await noticesOf(house)).find(({ person_id, kind }) => person_id === convener.id && kind === 'answered')
  const change = (set: object) => (trx: Scope) =>
    trx
      .updateTable('notice')
      .set(set)
      .where('id', '=', own?.id ?? 0)
      .executeTakeFirst()
  expect(await as(seated.af ?? convener, change({ read_at: house.now }))).toMatchObject({ numUpdatedRows: 0n })
  expect(await as(convener, change({ read_at: house.now }))).toMatchObject({ numUpdatedRows: 1n })
  await expect(as(convener, change({ mailed_at: null }))).rejects.toThrow('Mejl skickas av sig själva.')
  await expect(as(convener, change({ dropped_at: house.now, mailed_at: null }))).rejects.toThrow()
  await expect(house.system.act(change({ mailed_at: null }))).rejects.toThrow('Det är redan sagt.')
  await expect(as(convener, change({ kind: 'judged' }))).rejects.toMatchObject({ code: '42501' })
  await expect(as(convener, (trx) => trx.deleteFrom('notice').execute())).rejects.toMatchObject({ code: '42501' })
  for (const table of ['notice_progress', 'waiting_told'] as const) {
    expect(await as(house.office, (trx) => trx.selectFrom(table).selectAll().execute())).toEqual([])
  }
})

test('a letter that could not be written is written the next minute, once', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team)
  const notThis = sql`association_id <> ${sql.lit(house.id)} or kind <> 'notice'`
  await house.db.schema.alterTable('mail').addCheckConstraint('no_notices', notThis).execute()
  try {
    await expect(tell(house)).rejects.toThrow('no_notices')
    expect((await noticesOf(house)).filter(({ kind }) => kind === 'answered')).toMatchObject(
      Array(4).fill({ mailed_at: null, dropped_at: null }),
    )
    const made = await house.system.read((trx) => trx.selectFrom('link').select('id').execute())
    expect(made).toEqual([])
  } finally {
    await house.db.schema.alterTable('mail').dropConstraint('no_notices').execute()
  }
  await tell(house)
  await tell(house)
  expect(await lettersOf(house)).toHaveLength(4)
})

test('an event is never passed over: each question is told of as far as its own chain has come', async () => {
  const house = await buildHouse()
  const [early, late] = [await buildLifted(house.team), await buildLifted(house.team, { title: 'Den andra' })]
  await tell(house)
  const progress = await house.system.read((trx) => trx.selectFrom('notice_progress').selectAll().execute())
  const versions = [(await questionOf(house, early)).version, (await questionOf(house, late)).version]
  expect(progress.map(({ seq }) => seq).sort()).toEqual(versions.sort())
  // As if the process had died after making the notices and before noting so: the same are not made again.
  await house.system.act((trx) => trx.updateTable('notice_progress').set({ seq: 0 }).execute())
  const before = (await noticesOf(house)).length
  await tell(house)
  expect(await noticesOf(house)).toHaveLength(before)
})

test('mail is ended by the link that was made for it, or by oneself', async () => {
  const house = await buildHouse()
  await expect(as(house.office, (trx) => sql`select stop_mail_by_link()`.execute(trx))).rejects.toThrow(
    'det som den är till för',
  )
  await expect(as(house.office, (trx) => sql`update person set mails = 'none'`.execute(trx))).rejects.toMatchObject({
    code: '42501',
  })
})

test('what is said of an answer is told to those who gave it, not to whoever said it', async () => {
  const house = await buildHouse()
  const number = await buildAnswered(house.team)
  await judge(house.team.convener, number, 'not_enough')
  await tell(house)
  const told = (await noticesOf(house)).filter(({ kind }) => kind === 'judged' || kind === 'reopened')
  expect(new Set(told.map(({ person_id }) => person_id))).toEqual(new Set([house.group.convener.id]))
})
