import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres } from '../database/server.ts'
import { buildWriters, readBack, type Writer } from './house.ts'
import { type Load, writeUntilGone } from './load.ts'
import { type Environment, launchServer, type Process } from './server.ts'

export type Report = {
  rounds: number
  sent: number
  acknowledged: number
  lost: string[]
  halfDone: string[]
  unexpected: string[]
  startsMs: number[]
  exitCode: number | null
}

type Options = {
  engine: 'pglite' | 'postgres'
  rounds: number
  /** How many processes write at once; only PostgreSQL takes more than one. They are killed in turn, the others go on. */
  processes?: number
  tell?(line: string): void
}

const writersMax = 8
const roundMsMax = 20_000

/** Starts the servers, writes, kills one with SIGKILL, again and again; then counts what they had promised. */
export async function killUnderLoad({ engine, rounds, processes = 1, tell = () => {} }: Options): Promise<Report> {
  const place = engine === 'pglite' ? await openFolder() : await openServer()
  try {
    const writers = await buildWriters(place.environment, writersMax)
    const load: Load = { acknowledged: new Set(), unexpected: [], sent: 0 }
    const startsMs: number[] = []
    const running: Running[] = []
    for (let round = 1; round <= rounds; round++) {
      while (running.length < processes) {
        const share = writers.filter((_, index) => index % processes === startsMs.length % processes)
        running.push(await startWriting(place.environment, share, load, startsMs))
      }
      await untilPromised(load, load.acknowledged.size + 5 + Math.random() * 40)
      await pause(Math.random() * 200)
      await killOne(running.shift())
      // Those that are left go on as if nothing had happened, also while the next one starts.
      if (running.length > 0) await untilPromised(load, load.acknowledged.size + 5)
      tell(`${engine} ${round}/${rounds}: started in ${startsMs.at(-1)} ms, ${load.acknowledged.size} acknowledged`)
    }
    for (const other of running) await killOne(other)

    const last = launchServer(place.environment)
    await last.ready
    const exitCode = await last.stop()
    const { keys, halfDone } = await readBack(place.environment)
    const lost = [...load.acknowledged].filter((key) => !keys.has(key))
    const { sent, acknowledged, unexpected } = load
    return { rounds, sent, acknowledged: acknowledged.size, lost, halfDone, unexpected, startsMs, exitCode }
  } finally {
    await place.close()
  }
}

type Running = { server: Process; writing: Promise<void> }

async function startWriting(
  environment: Environment,
  writers: Writer[],
  load: Load,
  startsMs: number[],
): Promise<Running> {
  const server = launchServer(environment)
  const { url, startedMs } = await server.ready
  startsMs.push(startedMs)
  return { server, writing: writeUntilGone(url, writers, load) }
}

async function killOne(running: Running | undefined): Promise<void> {
  await running?.server.kill()
  await running?.writing
}

/** Kills the very first start at moments spread over it; the start after each must come up whole. */
export async function killFirstStart(rounds: number, tell: (line: string) => void = () => {}): Promise<string[]> {
  const faults: string[] = []
  const wholeMs = await timeFirstStart()
  for (let round = 1; round <= rounds; round++) {
    const { environment, folder, close } = await openFolder()
    const first = launchServer({ ...environment, HISSEN_DEMO: 'ja' })
    await pause(wholeMs * (round / rounds))
    await first.kill()
    const server = launchServer({ ...environment, HISSEN_DEMO: 'ja' })
    const { url } = await server.ready
    const left = (await readdir(folder)).filter((name) => name.includes('unfinished'))
    if (left.length > 0) faults.push(`round ${round}: ${left.join(', ')} is left`)
    const answer = await fetch(`${url}/halsa/redo`)
    if (answer.status !== 200) faults.push(`round ${round}: not ready after the kill`)
    await server.stop()
    await close()
    tell(`first start ${round}/${rounds}`)
  }
  return faults
}

async function timeFirstStart(): Promise<number> {
  const { environment, close } = await openFolder()
  const server = launchServer({ ...environment, HISSEN_DEMO: 'ja' })
  const { startedMs } = await server.ready
  await server.kill()
  await close()
  return startedMs
}

type Place = { environment: Environment; folder: string; close(): Promise<void> }

async function openFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'hissen-kill-'))
  return {
    folder,
    environment: { HISSEN_DATA: folder, HISSEN_DEMO: 'nej', HISSEN_LOG: 'info' },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function openServer(): Promise<Place> {
  const server = await startPostgres({ isDurable: true })
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query('create database kill')
  await client.end()
  return {
    folder: '',
    environment: { DATABASE_URL: server.url('kill'), HISSEN_DEMO: 'nej', HISSEN_LOG: 'info' },
    close: () => server.stop(),
  }
}

/** The kill comes in the middle of writing, however fast or slow the machine is. */
async function untilPromised({ acknowledged, unexpected }: Load, count: number): Promise<void> {
  const begun = Date.now()
  while (acknowledged.size < count && unexpected.length === 0 && Date.now() - begun < roundMsMax) await pause(10)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
