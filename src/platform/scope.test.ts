import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { Conflict, Forbidden, RuleBroken } from './errors.ts'
import { openScope } from './scope.ts'

const now = new Date('2026-05-12T22:30:00Z')

async function scope(of: { association?: number; forums?: number[] | '*' } = {}) {
  const { db } = await openTestDatabase()
  return openScope(db, { association: of.association ?? 7, person: 3, forums: of.forums ?? [1, 2], now })
}

test('a transaction knows the association, the person, the forums and the moment', async () => {
  const { read } = await scope()
  const { rows } = await read((trx) =>
    sql`select current_user::text as role, current_association() as association, current_person() as person,
      current_forums() as forums, current_moment() as moment, today() as today`.execute(trx),
  )
  expect(rows).toEqual([
    { role: 'hissen_app', association: 7, person: 3, forums: [1, 2], moment: now, today: '2026-05-13' },
  ])
})

test('nothing of a transaction is left for the next one', async () => {
  const { db } = await openTestDatabase()
  const { act } = await scope()
  await act((trx) => sql`select 1`.execute(trx))
  const { rows } = await sql`select current_user::text as role, current_association() as association`.execute(db)
  expect(rows).toEqual([{ role: 'hissen', association: null }])
})

test('the owner of the tables is no superuser', async () => {
  const { db } = await openTestDatabase()
  const { rows } =
    await sql`select rolname, rolsuper, rolbypassrls from pg_roles where rolname in ('hissen', 'hissen_app')
    order by rolname`.execute(db)
  expect(rows).toEqual([
    { rolname: 'hissen', rolsuper: false, rolbypassrls: false },
    { rolname: 'hissen_app', rolsuper: false, rolbypassrls: false },
  ])
})

test('reading cannot write', async () => {
  const { read } = await scope()
  await expect(read((trx) => sql`create temporary table t (a int)`.execute(trx))).rejects.toMatchObject({
    code: '25006',
  })
})

test('asking the outer database inside a transaction throws instead of waiting for ever', async () => {
  const { db } = await openTestDatabase()
  const { act } = await scope()
  await expect(act(() => sql`select 1`.execute(db))).rejects.toThrow('inside a transaction')
  await expect(act(async () => (await scope()).read(async () => 1))).rejects.toThrow('inside a transaction')
})

test('a fault that the work swallows is not answered as if it were kept', async () => {
  const { act } = await scope()
  const work = act(async (trx) => {
    await sql`select 1/0`.execute(trx).catch(() => {})
    return 'kept'
  })
  await expect(work).rejects.toMatchObject({ code: '25P02' })
})

test.each([
  ['HI403', Forbidden],
  ['HI409', Conflict],
  ['HI422', RuleBroken],
])('a rule of the database that says %s is an expected error', async (code, expected) => {
  const { act, read } = await scope()
  const refuse = `do $$ begin raise exception using errcode = '${code}', message = 'Det går inte.'; end $$`
  await expect(act((trx) => sql.raw(refuse).execute(trx))).rejects.toThrow(expected)
  await expect(read((trx) => sql.raw(refuse).execute(trx))).rejects.toThrow('Det går inte.')
})

test('a statement planned for one association answers the next one with its own rows', async () => {
  const { db } = await openTestDatabase()
  const ids: number[] = []
  for (const slug of ['plan-a', 'plan-b']) {
    const association = { slug, name: slug, short_name: slug }
    const { id } = await db.insertInto('association').values(association).returning('id').executeTakeFirstOrThrow()
    await openScope(db, { association: id, person: null, forums: '*', now }).act((trx) =>
      trx.insertInto('theme').values({ association_id: id, key: slug, name: slug, ordinal: 1 }).execute(),
    )
    ids.push(id)
  }
  const names = async (association: number) => {
    const { read } = openScope(db, { association, person: null, forums: '*', now })
    return read((trx) => trx.selectFrom('theme').where('ordinal', '=', 1).select('name').execute())
  }
  const [a = 0, b = 0] = ids
  // After five runs PostgreSQL keeps one plan for all; it is then that a mix-up would show.
  for (let run = 0; run < 8; run++) expect(await names(a)).toEqual([{ name: 'plan-a' }])
  for (let run = 0; run < 8; run++) expect(await names(b)).toEqual([{ name: 'plan-b' }])
  expect(await names(a)).toEqual([{ name: 'plan-a' }])
  expect(await db.selectFrom('theme').where('ordinal', '=', 1).select('name').execute()).toEqual([])
})

test.each(['40001', '40P01'])('an act that met another (%s) is tried once more, then told', async (code) => {
  const { act } = await scope()
  let tries = 0
  const meet = (times: number) =>
    act(async (trx) => {
      tries++
      if (tries <= times) await sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`).execute(trx)
      return tries
    })
  expect(await meet(1)).toBe(2)
  tries = 0
  await expect(meet(2)).rejects.toMatchObject({ code })
})

test('dates are days, big numbers are numbers, moments are moments', async () => {
  const { read } = await scope()
  const { rows } = await read((trx) =>
    sql`select '2026-03-29'::date as day, 9007199254740991::bigint as big, array['2026-03-29'::date] as days,
      array[1, null]::bigint[] as bigs, '2026-03-29 01:30+01'::timestamptz as moment`.execute(trx),
  )
  expect(rows).toEqual([
    {
      day: '2026-03-29',
      big: 2 ** 53 - 1,
      days: ['2026-03-29'],
      bigs: [1, null],
      moment: new Date('2026-03-29T00:30Z'),
    },
  ])
})
