import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { findUnsentMail, type Letter, sendMail } from './mail.ts'

let posted: Letter[] = []
beforeEach(() => {
  posted = []
})
const post = async (letter: Letter) => void posted.push(letter)
const refuse = async () => {
  throw new Error('The mail server is away')
}

async function write(minutesAgo = 0) {
  const { db } = await openTestDatabase()
  const letter = { key: randomUUID(), kind: 'test', to_address: 'en@exempel.se', subject: 'Hej', text_body: 'Text' }
  const created_at = new Date(Date.now() - minutesAgo * 60_000)
  const { id } = await db
    .insertInto('mail')
    .values({ ...letter, created_at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { db, id }
}

test('a letter is sent once', async () => {
  const { db, id } = await write()
  await sendMail(db, post, id)
  await sendMail(db, post, id)
  expect(posted).toMatchObject([{ to: 'en@exempel.se', subject: 'Hej', text: 'Text' }])
})

test('in the demo a letter stays in the table', async () => {
  const { db, id } = await write()
  await sendMail(db, null, id)
  expect(await db.selectFrom('mail').where('id', '=', id).select(['sent_at', 'attempts']).execute()).toEqual([
    { sent_at: null, attempts: 0 },
  ])
})

test('a letter that the mail server refuses is tried five times, then given up', async () => {
  const { db, id } = await write(5)
  expect(await findUnsentMail(db)).toContain(id)
  for (let attempt = 1; attempt <= 5; attempt++) await expect(sendMail(db, refuse, id)).rejects.toThrow('away')
  await sendMail(db, post, id)
  expect(posted).toEqual([])
  expect(await findUnsentMail(db)).not.toContain(id)
})

test('a letter whose job was lost is found after two minutes', async () => {
  const { db, id } = await write(3)
  const { id: fresh } = await write()
  expect(await findUnsentMail(db)).toContain(id)
  expect(await findUnsentMail(db)).not.toContain(fresh)
})
