import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Load } from '../load/load.ts'
import type { Page } from '../pages.ts'
import { launch, type Running } from '../processes.ts'
import { recordPages } from './record.ts'
import { isQuery, type Recording, writeRecordings } from './recording.ts'

export type Compared = { page: string; app: number; bare: number; share: number }

const asksMax = 60
const asksElsewhereMax = 8
const rounds = 3
const connections = 16
const pagesCompared = ['board', 'question']

/** The pages as the app answers them, with the statements it asks; the same asks are then loaded on both. */
export async function recordAll(url: string, pages: Page[]): Promise<Map<string, Recording[]>> {
  const all = new Map<string, Recording[]>()
  for (const { name, asks } of pages) {
    const count = pagesCompared.includes(name) ? asksMax : asksElsewhereMax
    all.set(name, await recordPages(url, asks.slice(0, count)))
  }
  return all
}

/** The most of any of them: opening and closing the transaction do not count. */
export function queriesOf(recordings: Recording[]): number {
  return Math.max(...recordings.map(({ statements }) => statements.filter(isQuery).length))
}

/** App and bare handler take turns, so that what else the machine does falls on both. */
export async function compareWithBare(
  { url, load, app, msMax }: { url: string; load: Load; app: Running; msMax: number },
  recorded: Map<string, Recording[]>,
): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hissen-bench-'))
  const file = join(folder, 'recordings')
  writeRecordings(
    file,
    pagesCompared.flatMap((name) => recorded.get(name) ?? []),
  )
  const bare = await launch('bench/bare/handler.ts', [url, file], {})
  const compared: Compared[] = []
  try {
    for (const page of pagesCompared) {
      const asks = (recorded.get(page) ?? []).map(({ path, cookie }) => ({ method: 'GET' as const, path, cookie }))
      const ask = async (at: Running, ms = msMax) =>
        (await load.run({ urls: [at.url], connections, asks, isOnce: false, msMax: ms })).perSecond
      await ask(app, msMax / 2)
      await ask(bare, msMax / 2)
      const sums = { app: 0, bare: 0 }
      for (let round = 0; round < rounds; round++) {
        sums.app += await ask(app)
        sums.bare += await ask(bare)
      }
      compared.push({ page, app: sums.app / rounds, bare: sums.bare / rounds, share: sums.app / sums.bare })
    }
  } finally {
    await bare.stop()
    await rm(folder, { recursive: true })
  }
  return compared
}
