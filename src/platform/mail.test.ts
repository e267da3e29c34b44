import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open.ts'
import { type Letter, openPost, sendDueMail, sendMail } from './mail.ts'

let posted: Letter[] = []
beforeEach(() => {
  posted = []
})
const post = async (letter: Letter) => void posted.push(letter)
const away = async () => {
  throw new Error('The mail server is away')
}

async function write(minutesAgo = 0, to_address = 'en@exempel.se') {
  const { db } = await openTestDatabase()
  const letter = { key: randomUUID(), kind: 'test', to_address, subject: 'Hej', text_body: 'Text' }
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

test('a letter whose job was lost is sent after two minutes', async () => {
  const { db, id } = await write(3)
  const { id: fresh } = await write()
  expect(await sendDueMail(db, post, 1000)).toEqual([])
  expect(await stateOf(id)).toMatchObject({ isSent: true })
  expect(await stateOf(fresh)).toMatchObject({ isSent: false, attempts: 0 })
})

test('a mail server that is away loses nothing: the letter waits twice as long each time, at most six hours', async () => {
  const { db, id } = await write(5)
  const waits: number[] = []
  for (let attempt = 1; attempt <= 11; attempt++) {
    expect(await sendDueMail(db, away, 1000)).toHaveLength(1)
    expect(await sendDueMail(db, away, 1000)).toEqual([])
    waits.push((await stateOf(id)).waitMinutes)
    await makeDue(id)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  await sendDueMail(db, post, 1000)
  expect(await stateOf(id)).toMatchObject({ isSent: true, isFailed: false })
})

test('after three days a letter is given up', async () => {
  const { db, id } = await write(3 * 24 * 60 + 1)
  const { id: younger } = await write(3 * 24 * 60 - 1)
  await sendDueMail(db, away, 1000)
  expect(await stateOf(id)).toMatchObject({ isFailed: true, isSent: false })
  await sendDueMail(db, away, 1000)
  expect(await stateOf(younger)).toMatchObject({ isFailed: false, attempts: 1 })
})

test('a refusal for good ends the letter, "come back later" does not, and neither stops the letters behind', async () => {
  const server = await openMailServer({
    'nej@exempel.se': '554 5.7.1 Refused',
    'sen@exempel.se': '451 4.7.1 Greylisted',
  })
  const smtp = openPost({ smtpUrl: server.url, mailFrom: 'hissen@exempel.se' })
  const { db, id: refused } = await write(9, 'nej@exempel.se')
  const { id: later } = await write(8, 'sen@exempel.se')
  const { id: good } = await write(7, 'ja@exempel.se')
  const faults = await sendDueMail(db, smtp, 10_000)
  expect(faults).toHaveLength(2)
  expect(await stateOf(refused)).toMatchObject({ isSent: false, isFailed: true, attempts: 1 })
  expect(await stateOf(later)).toMatchObject({ isSent: false, isFailed: false, attempts: 1 })
  expect(await stateOf(good)).toMatchObject({ isSent: true })
  expect(server.received).toEqual(['ja@exempel.se'])

  server.answers.clear()
  await makeDue(later)
  await sendDueMail(db, smtp, 10_000)
  expect(server.received).toEqual(['ja@exempel.se', 'sen@exempel.se'])
  server.close()
})

test('a mail server that will not let us in says nothing of the letter', async () => {
  const server = await openMailServer({ connection: '554 5.7.1 You are on a list' })
  const { db, id } = await write(5)
  const { id: behind } = await write(4)
  const smtp = openPost({ smtpUrl: server.url, mailFrom: 'hissen@exempel.se' })
  expect(await sendDueMail(db, smtp, 10_000)).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({ isFailed: false, attempts: 1 })
  expect(await stateOf(behind)).toMatchObject({ attempts: 0 })
  server.close()
  await sendDueMail(db, post, 1000)
})

test('a mail server that hangs is left after its seconds, and the letters behind are not tried in the same minute', async () => {
  const server = await openMailServer({ connection: null })
  const { db, id } = await write(5)
  const { id: behind } = await write(4)
  const smtp = openPost({ smtpUrl: server.url, mailFrom: 'hissen@exempel.se' }, { greetingTimeout: 200 })
  const begun = performance.now()
  expect(await sendDueMail(db, smtp, 10_000)).toHaveLength(1)
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(await stateOf(id)).toMatchObject({ isSent: false, isFailed: false, attempts: 1 })
  expect(await stateOf(behind)).toMatchObject({ attempts: 0 })
  server.close()
  await sendDueMail(db, post, 1000)
})

test('no more time is spent than given', async () => {
  const { db, id } = await write(5)
  const { id: behind } = await write(4)
  const slow = async () => void (await new Promise((done) => setTimeout(done, 60)))
  await sendDueMail(db, slow, 50)
  expect(await stateOf(id)).toMatchObject({ isSent: true })
  expect(await stateOf(behind)).toMatchObject({ isSent: false, attempts: 0 })
  await sendDueMail(db, post, 1000)
})

async function stateOf(id: number) {
  const { db } = await openTestDatabase()
  const letter = await db.selectFrom('mail').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  const waitMinutes = Math.round(((letter.next_try_at?.getTime() ?? 0) - Date.now()) / 60_000)
  return {
    attempts: letter.attempts,
    isSent: letter.sent_at !== null,
    isFailed: letter.failed_at !== null,
    waitMinutes,
  }
}

async function makeDue(id: number): Promise<void> {
  const { db } = await openTestDatabase()
  await db.updateTable('mail').set({ next_try_at: new Date() }).where('id', '=', id).execute()
}

/** Speaks as much SMTP as a letter needs. What it answers to an address is given; `connection` is its greeting, null for silence. */
async function openMailServer(given: Record<string, string | null>) {
  const answers = new Map(Object.entries(given))
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    const say = (line: string) => void socket.write(`${line}\r\n`)
    const greeting = answers.has('connection') ? answers.get('connection') : '220 test ESMTP'
    if (greeting) say(greeting)
    let to = ''
    let isText = false
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n').filter(Boolean)) {
        if (isText) {
          if (line !== '.') continue
          isText = false
          received.push(to)
          say('250 Kept')
        } else if (/^DATA/i.test(line)) {
          isText = true
          say('354 Go on')
        } else {
          to = /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? to
          say(/^RCPT/i.test(line) ? (answers.get(to) ?? '250 Yes') : '250 Yes')
        }
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : null
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, answers, received, close }
}
