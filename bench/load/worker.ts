/** The load, in a process of its own: each connection sends its next request when the last is answered. */
import { Agent, request } from 'node:http'
import type { Ask, Job, Outcome } from './ask.ts'
import { origin } from './ask.ts'
import { percentile } from './percentile.ts'

process.on('message', (job: Job) => {
  load(job).then(
    (outcome) => process.send?.(outcome),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
      process.exit(1)
    },
  )
})

async function load({ urls, connections, asks, isOnce, msMax }: Job): Promise<Outcome> {
  const agents = urls.map((url) => ({ url, agent: new Agent({ keepAlive: true, maxSockets: connections }) }))
  const times: number[] = []
  let [next, bytes, failed, example] = [0, 0, 0, '']
  const begun = performance.now()

  async function keepAsking(index: number): Promise<void> {
    const at = agents[index % agents.length]
    for (;;) {
      const ask = isOnce ? asks[next] : asks[next % asks.length]
      next++
      if (!at || !ask || performance.now() - begun > msMax) return
      const sent = performance.now()
      const answer = await send(at.url, at.agent, ask)
      times.push(performance.now() - sent)
      bytes += answer.bytes
      if (answer.status === (ask.method === 'GET' ? 200 : 303)) continue
      failed++
      example ||= `${answer.status} ${ask.method} ${ask.path}`
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, index) => keepAsking(index)))
  const seconds = (performance.now() - begun) / 1000
  for (const { agent } of agents) agent.destroy()
  times.sort((a, b) => a - b)
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    bytes: Math.round(bytes / Math.max(1, times.length)),
    failed,
    example: example || null,
  }
}

function send(
  url: string,
  agent: Agent,
  { method, path, cookie, body }: Ask,
): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const typed = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin }
    const asking = request(`${url}${path}`, { method, agent, headers: { Cookie: cookie, ...typed } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
      answer.once('error', reject)
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
