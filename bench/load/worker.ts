/** The load, in a process of its own: each connection sends its next request when the last is answered. */
import { Agent } from 'node:http'
import type { Job, Outcome } from './ask.ts'
import { answerMessages } from './child.ts'
import { percentile } from './percentile.ts'
import { send } from './send.ts'

answerMessages(load)

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
