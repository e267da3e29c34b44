import { beforeEach, expect, test } from 'vitest'
import { moveTo } from '../../../test/app.ts'
import { type BuiltPerson, buildHouse } from '../../../test/builders.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { openVisitor } from '../../../test/visitor.ts'

beforeEach(async () => {
  moveTo(new Date('2026-10-05T08:00:00Z'))
  await (await openTestDatabase()).db.deleteFrom('sign_in_attempt').execute()
})

test('the right code sent twelve times at once signs in once', async () => {
  const { office } = await buildHouse()
  const visitor = await openVisitor()
  await visitor.post('/logga-in', { adress: office.email })
  const kod = await codeTo(office)
  const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.post('/logga-in/kod', { kod })))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
})

test('twelve wrong codes at once are five tries', async () => {
  const { office, db } = await buildHouse()
  const visitor = await openVisitor()
  await visitor.post('/logga-in', { adress: office.email })
  const kod = await codeTo(office)
  const wrong = kod === '111111' ? '222222' : '111111'
  const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.post('/logga-in/kod', { kod: wrong })))
  expect(answers.filter(({ text }) => text.includes('Koden stämmer inte'))).toHaveLength(4)
  const code = await db
    .selectFrom('sign_in_code')
    .select('tries_left')
    .where('person_id', '=', office.id)
    .executeTakeFirst()
  expect(code).toEqual({ tries_left: 0 })
})

test('twelve askings at once for one address give five codes', async () => {
  const { office } = await buildHouse()
  const visitors = await Promise.all(Array.from({ length: 12 }, () => openVisitor()))
  const answers = await Promise.all(visitors.map((visitor) => visitor.post('/logga-in', { adress: office.email })))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(5)
})

async function codeTo({ email }: BuiltPerson): Promise<string> {
  const { db } = await openTestDatabase()
  const letter = await db.selectFrom('mail').select('text_body').where('to_address', '=', email).executeTakeFirst()
  return letter?.text_body?.match(/\d{3} \d{3}/)?.[0].replace(' ', '') ?? ''
}
