/** A thousand open boards in a process of its own, and changes that they are told of. */
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Ask } from '../load/ask.ts'
import { answerMessages } from '../load/child.ts'
import { percentile } from '../load/percentile.ts'
import { send } from '../load/send.ts'

export type Watching = {
  url: string
  /** Streams to open, by house; each is opened as its person does, no more than a person may have. */
  houses: { streams: { path: string; cookie: string }[]; changes: Ask[] }[]
  settleMs: number
  /** The next change waits for all to be told of this one, but no longer than this. */
  toldMsMax: number
  betweenMs: number
}
export type Told = {
  readers: number
  changes: number
  told: number
  expected: number
  p50: number
  p95: number
  p99: number
}

answerMessages(watch)

type Reader = { house: number; isWaiting: boolean }

async function watch({ url, houses, settleMs, toldMsMax, betweenMs }: Watching): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const readers: Reader[] = []
  const heard: number[] = []
  let changedAt = 0

  for (const [house, { streams }] of houses.entries()) {
    for (const stream of streams) {
      const answer = await open(url, agent, stream)
      if (answer.statusCode !== 200) throw new Error(`A stream answered ${answer.statusCode}`)
      const reader = { house, isWaiting: false }
      readers.push(reader)
      answer.on('data', (chunk: Buffer) => {
        if (!reader.isWaiting || !chunk.includes('id: ')) return
        reader.isWaiting = false
        heard.push(performance.now() - changedAt)
      })
    }
  }
  await wait(settleMs)
  let [changes, expected] = [0, 0]
  const most = Math.max(...houses.map((house) => house.changes.length))
  for (let turn = 0; turn < most; turn++) {
    for (const [index, house] of houses.entries()) {
      const change = house.changes[turn]
      if (!change) continue
      const told = readers.filter((reader) => reader.house === index)
      for (const reader of readers) reader.isWaiting = reader.house === index
      changedAt = performance.now()
      const { status } = await send(url, agent, change)
      if (status !== 303) throw new Error(`A change answered ${status}`)
      changes++
      expected += told.length
      while (told.some(({ isWaiting }) => isWaiting) && performance.now() - changedAt < toldMsMax) await wait(10)
      await wait(betweenMs)
    }
  }
  agent.destroy()
  heard.sort((a, b) => a - b)
  return {
    ...{ readers: readers.length, changes, told: heard.length, expected },
    p50: percentile(heard, 0.5),
    p95: percentile(heard, 0.95),
    p99: percentile(heard, 0.99),
  }
}

function open(url: string, agent: Agent, { path, cookie }: { path: string; cookie: string }): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, Accept: 'text/event-stream' }
    request(`${url}${path}`, { agent, headers }, resolve).once('error', reject).end()
  })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
