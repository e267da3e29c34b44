import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, origin } from './load/ask.ts'
import type { Load } from './load/load.ts'
import type { Page } from './pages.ts'
import { launchHissen, type Running } from './processes.ts'
import { type Summary, summarize } from './profile.ts'
import type { PageResult } from './report.ts'

export const levels = [1, 16, 64]

export type Measuring = { load: Load; app: Running; msMax: number }

/** Each page at each number of connections; acts in shares, since each of their requests can be sent once. */
export async function measurePage(
  { load, app, msMax }: Measuring,
  page: Page,
  queries: number | null,
): Promise<PageResult> {
  const runs = new Map<number, Outcome>()
  const { name, isOnce } = page
  const share = Math.floor(page.asks.length / levels.length)
  for (const [index, connections] of levels.entries()) {
    const asks = isOnce ? page.asks.slice(index * share, (index + 1) * share) : page.asks
    runs.set(connections, await load.run({ urls: [app.url], connections, asks, isOnce, msMax }))
  }
  return { name, queries, runs }
}

/** Every page is there before anything is measured: what answered 404 at once would look fast, or be missing unseen. */
export async function checkPages(app: Running, pages: Page[]): Promise<void> {
  for (const { name, asks } of pages) {
    const [ask] = asks
    if (!ask) throw new Error(`Nobody asks for ${name}`)
    const { status } = await fetch(`${app.url}${ask.path}`, { headers: { Cookie: ask.cookie }, redirect: 'manual' })
    if (status !== 200) throw new Error(`${name}: ${ask.path} answered ${status}`)
  }
}

/** The most there is of one page, with one process and with two on the same database. */
export async function measureTwo({ load, app, msMax }: Measuring, databaseUrl: string, { name, asks }: Page) {
  const second = await launchHissen({ DATABASE_URL: databaseUrl })
  const run = (urls: string[]) => load.run({ urls, connections: 64, asks, isOnce: false, msMax })
  await load.run({ urls: [second.url], connections: 16, asks, isOnce: false, msMax: msMax / 2 })
  const one = (await run([app.url])).perSecond
  const both = (await run([app.url, second.url])).perSecond
  await second.stop()
  return { page: name, one, both }
}

const growthRounds = 3

/** The same board on two houses that differ only in what has happened there, in turns. */
export async function measureGrowth({ load, app, msMax }: Measuring, young: Page, grown: Page) {
  const results = []
  for (const connections of [1, 16]) {
    const p50s: Record<'young' | 'grown', number[]> = { young: [], grown: [] }
    const ask = ({ asks }: Page, ms: number) =>
      load.run({ urls: [app.url], connections, asks, isOnce: false, msMax: ms })
    for (const page of [young, grown]) await ask(page, msMax / 2)
    for (let round = 0; round < growthRounds; round++) {
      p50s.young.push((await ask(young, msMax / 2)).p50)
      p50s.grown.push((await ask(grown, msMax / 2)).p50)
    }
    const [of, to] = [middle(p50s.young), middle(p50s.grown)]
    results.push({ connections, young: of, grown: to, ratio: to / of })
  }
  return results
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The embedded default as somebody meets it: the first start with the example, and the next. */
export async function measureEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'hissen-bench-'))
  const environment = { HISSEN_DATA: folder, HISSEN_DEMO: 'ja', HISSEN_URL: origin }
  try {
    const first = await launchHissen(environment)
    await first.stop()
    const again = await launchHissen(environment)
    const memory = again.memory().most
    await again.stop()
    return { firstMs: first.startedMs, againMs: again.startedMs, memory }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A process of its own with the profiler on, since it makes everything slower. */
export async function profilePage(load: Load, databaseUrl: string, page: Page, msMax: number): Promise<Summary> {
  const app = await launchHissen({ DATABASE_URL: databaseUrl }, true)
  const run = (ms: number) => load.run({ urls: [app.url], connections: 16, asks: page.asks, isOnce: false, msMax: ms })
  await run(msMax / 2)
  await run(msMax)
  const ended = performance.now()
  const file = await app.stop()
  if (!file) throw new Error('No profile was written')
  const summary = summarize(file, { lastMs: msMax, beforeMs: performance.now() - ended })
  await rm(join(file, '..'), { recursive: true })
  return summary
}
