/** A thousand open boards in a process of its own, and changes that they are told of. */
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Ask } from '../load/ask.ts'
import { origin } from '../load/ask.ts'
import { percentile } from '../load/percentile.ts'

export type Watching = {
  url: string
  /** Streams to open, by house; each is opened as its person does, at most six a person. */
  houses: { streams: { path: string; cookie: string }[]; changes: Ask[] }[]
  settleMs: number
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

process.on('message', (watching: Watching) => {
  watch(watching).then(
    (told) => process.send?.(told),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
      process.exit(1)
    },
  )
})

async function watch({ url, houses, settleMs, betweenMs }: Watching): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const heard: number[] = []
  let changedAt: number | null = null
  const waits = new Set<number>()
  let readers = 0

  for (const [house, { streams }] of houses.entries()) {
    for (const stream of streams) {
      const id = readers++
      const answer = await open(url, agent, stream)
      if (answer.statusCode !== 200) throw new Error(`A stream answered ${answer.statusCode}`)
      answer.on('data', (chunk: Buffer) => {
        if (changedAt === null || house !== changing || !waits.has(id) || !chunk.includes('id: ')) return
        waits.delete(id)
        heard.push(performance.now() - changedAt)
      })
    }
  }
  await wait(settleMs)
  let [changing, changes, expected] = [-1, 0, 0]
  const first = houses.map(
    ({ streams }, index) =>
      houses.slice(0, index).reduce((sum, other) => sum + other.streams.length, 0) * Math.sign(streams.length),
  )
  for (let turn = 0; ; turn++) {
    const index = turn % houses.length
    const house = houses[index]
    const change = house?.changes[Math.floor(turn / houses.length)]
    if (!house || !change) break
    waits.clear()
    for (let id = 0; id < house.streams.length; id++) waits.add((first[index] ?? 0) + id)
    changing = index
    changedAt = performance.now()
    await send(url, agent, change)
    changes++
    expected += house.streams.length
    await wait(betweenMs)
  }
  agent.destroy()
  heard.sort((a, b) => a - b)
  return {
    ...{ readers, changes, told: heard.length, expected },
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

function send(url: string, agent: Agent, { method, path, cookie, body }: Ask): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    const asking = request(`${url}${path}`, { method, agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 303 ? resolve() : reject(new Error(`A change answered ${answer.statusCode}`)),
      )
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
