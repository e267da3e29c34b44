import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { openPost, sendDueMail, sendMail, toMessage } from './mail.ts'

// Against a mail server that is a process of its own: it refuses, puts off, hangs, and drops the line at the worst moment.

type Received = { to: string; messageId: string; isFirst: boolean; unsubscribe: string; oneClick: string }

let server: ChildProcess
let url: string
const received: Received[] = []
const patience = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 300 }

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, '../../test/mail-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!server.stdout) throw new Error('No output')
  const lines = createInterface(server.stdout)
  const [port] = await once(lines, 'line')
  url = `smtp://127.0.0.1:${port}?ignoreTLS=true`
  lines.on('line', (line) => void received.push(JSON.parse(line)))
})
afterAll(() => void server.kill())

const post = () => openPost({ smtpUrl: url, mailFrom: 'Hissen <hissen@exempel.se>' }, patience)

/** What the server has told of letters to an address: its words come from another process, a moment later. */
async function toldOf(to: string, count: number): Promise<Received[]> {
  await expect.poll(() => received.filter((letter) => letter.to === to).length, { timeout: 10_000 }).toBe(count)
  return received.filter((letter) => letter.to === to)
}

async function write(to_address: string) {
  const { db } = await openTestDatabase()
  const letter = {
    key: randomUUID(),
    kind: 'test',
    to_address,
    subject: 'Hej',
    text_body: 'Läs: http://localhost/l/abcdefghijklmnopqrstuvwxyz',
  }
  const away = { unsubscribe_url: 'https://hissen.exempel.se/l/abcdefghijklmnopqrstuvwxyz' }
  const created_at = new Date(Date.now() - 5 * 60_000)
  const row = await db
    .insertInto('mail')
    .values({ ...letter, ...away, created_at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { db, id: row.id, key: letter.key }
}

async function stateOf(id: number) {
  const { db } = await openTestDatabase()
  return db.selectFrom('mail').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
}

test('a letter carries an identity of its own and a way to ask for no more, and its links are erased when it has left', async () => {
  const { db, id, key } = await write('ja@exempel.se')
  expect(await sendDueMail(db, post(), 5000)).toEqual([])
  const [letter] = await toldOf('ja@exempel.se', 1)
  expect(letter?.messageId).toBe(toMessage({ to: '', subject: '', key }, 'hissen@exempel.se').messageId)
  expect(letter).toMatchObject({
    unsubscribe: /^<https:.*>$/.exec(letter?.unsubscribe ?? '')?.[0],
    oneClick: 'List-Unsubscribe=One-Click',
  })
  expect(await stateOf(id)).toMatchObject({
    sending_at: null,
    unsubscribe_url: null,
    text_body: 'Läs: http://localhost/l/…',
  })
})

test('a refusal for good ends the letter and its links; “come back later” waits and is then sent once', async () => {
  const { db, id: refused } = await write('nej@exempel.se')
  const { id: later } = await write('sen@exempel.se')
  expect(await sendDueMail(db, post(), 5000)).toHaveLength(2)
  expect(await stateOf(refused)).toMatchObject({
    failed_at: expect.any(Date),
    sending_at: null,
    text_body: 'Läs: http://localhost/l/…',
  })
  expect(await stateOf(later)).toMatchObject({ failed_at: null, sent_at: null, sending_at: null })
  await makeDue(later)
  expect(await sendDueMail(db, post(), 5000)).toEqual([])
  await sendMail(db, post(), later)
  await toldOf('sen@exempel.se', 1)
  await toldOf('nej@exempel.se', 0)
})

test('a server that hangs is left after its time, and the letter tried again', async () => {
  const { db, id } = await write('hang@exempel.se')
  const begun = performance.now()
  expect(await sendDueMail(db, post(), 5000)).toHaveLength(1)
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(await stateOf(id)).toMatchObject({ sent_at: null, failed_at: null, sending_at: null, attempts: 1 })
  await db.updateTable('mail').set({ failed_at: new Date() }).where('id', '=', id).execute()
})

test('a line that drops after the letter and before the word that it was taken: it is sent again as the same letter', async () => {
  const { db, id } = await write('tapp@exempel.se')
  expect(await sendDueMail(db, post(), 5000)).toHaveLength(1)
  await makeDue(id)
  expect(await sendDueMail(db, post(), 5000)).toEqual([])
  const letters = await toldOf('tapp@exempel.se', 2)
  expect(letters.map(({ isFirst }) => isFirst)).toEqual([true, false])
  expect(await stateOf(id)).toMatchObject({ sent_at: expect.any(Date), attempts: 2 })
})

test('a process that dies after the server took the letter: nobody sends it for ten minutes, and then it is the same letter', async () => {
  const { db, id } = await write('dog@exempel.se')
  const really = post()
  const sending = sendMail(
    db,
    async (letter) => {
      await really?.(letter)
      await new Promise(() => {}) // The process is gone before it can note anything.
    },
    id,
  )
  void sending
  await toldOf('dog@exempel.se', 1)
  expect(await stateOf(id)).toMatchObject({ sent_at: null, sending_at: expect.any(Date) })

  await makeDue(id)
  expect(await sendDueMail(db, really, 5000)).toEqual([])
  await sendMail(db, really, id)
  await toldOf('dog@exempel.se', 1)

  await db
    .updateTable('mail')
    .set({ sending_at: new Date(Date.now() - 11 * 60_000) })
    .where('id', '=', id)
    .execute()
  expect(await sendDueMail(db, really, 5000)).toEqual([])
  const letters = await toldOf('dog@exempel.se', 2)
  expect(letters.map(({ isFirst }) => isFirst)).toEqual([true, false])
  expect(await stateOf(id)).toMatchObject({ sent_at: expect.any(Date), sending_at: null })
})

test('two processes at once send a letter once', async () => {
  const { db, id } = await write('tva@exempel.se')
  await Promise.all([sendMail(db, post(), id), sendMail(db, post(), id), sendDueMail(db, post(), 5000)])
  await toldOf('tva@exempel.se', 1)
})

async function makeDue(id: number): Promise<void> {
  const { db } = await openTestDatabase()
  await db.updateTable('mail').set({ next_try_at: new Date() }).where('id', '=', id).execute()
}
