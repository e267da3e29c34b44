import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { origin } from './load/ask.ts'

export type Running = {
  url: string
  startedMs: number
  /** Resident memory now and at most, in MB. */
  memory(): { now: number; most: number }
  /** Ends it as systemd does; gives the path of the CPU profile where one was asked for. */
  stop(): Promise<string | null>
}

const root = join(import.meta.dirname, '..')
/** What `npm start` gives node before the script, so that what is measured is what runs. */
const startFlags = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  .scripts.start.split(' ')
  .slice(1, -1)
const startMsMax = 180_000

/** Hissen as `npm start` runs it, its log in a file. */
export function launchHissen(environment: Record<string, string>, isProfiled = false): Promise<Running> {
  return launch('src/main.ts', [], { HISSEN_URL: origin, HISSEN_DEMO: 'nej', ...environment, PORT: '0' }, isProfiled)
}

/** A script that writes `"event":"started","url":"…"` when it listens. */
export async function launch(
  script: string,
  given: string[],
  environment: Record<string, string>,
  isProfiled = false,
): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'hissen-bench-'))
  const log = join(folder, 'log')
  const profiling = isProfiled ? ['--cpu-prof', '--cpu-prof-dir', folder] : []
  const { PATH = '/usr/bin:/bin', HOME = '/tmp' } = process.env
  const begun = performance.now()
  const child = spawn(process.execPath, [...profiling, ...startFlags, join(root, script), ...given], {
    cwd: root,
    env: { PATH, HOME, HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', openSync(log, 'w'), 'inherit'],
  })
  const ended = once(child, 'exit')
  const url = await firstUrl(child, log)
  return {
    url,
    startedMs: Math.round(performance.now() - begun),
    memory: () => ({ now: memoryOf(child, 'VmRSS'), most: memoryOf(child, 'VmHWM') }),
    async stop() {
      child.kill('SIGTERM')
      await ended
      const profile = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))
      if (!profile) await rm(folder, { recursive: true })
      return profile ? join(folder, profile) : null
    },
  }
}

async function firstUrl(child: ChildProcess, log: string): Promise<string> {
  const begun = Date.now()
  for (;;) {
    const url = /"event":"started","url":"([^"]+)"/.exec(readFileSync(log, 'utf8'))?.[1]
    if (url) return url
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready`)
    if (Date.now() - begun > startMsMax) throw new Error('The server did not start in time')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function memoryOf({ pid }: ChildProcess, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024)
}
