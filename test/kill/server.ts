import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Process = {
  /** Resolves when it answers; rejects when it ends first. */
  ready: Promise<{ url: string; startedMs: number }>
  /** Ends it on the spot, as a power switch would the process. */
  kill(): Promise<void>
  /** Ends it as systemd does, and gives the exit code. */
  stop(): Promise<number | null>
}

export type Environment = Record<string, string>

const root = join(import.meta.dirname, '../..')
const startMsMax = 180_000

/** `hissen ARGUMENTS` in a process of its own. Throws when it fails. */
export async function runHissen(given: string[], environment: Environment): Promise<void> {
  const child = start('src/cli.ts', given, environment)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`hissen ${given.join(' ')} ended with ${code}`)
}

export function launchServer(environment: Environment): Process {
  const begun = performance.now()
  const child = start('src/main.ts', [], { ...environment, PORT: '0' })
  const ended = once(child, 'exit')
  const ready = firstUrl(child).then((url) => ({ url, startedMs: Math.round(performance.now() - begun) }))
  // Whoever kills it before it is ready does not wait for it to be.
  ready.catch(() => {})
  return {
    ready,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = await ended
      return typeof code === 'number' ? code : null
    },
  }
}

function start(file: string, given: string[], environment: Environment): ChildProcess {
  const { PATH = '/usr/bin:/bin', HOME = '/tmp' } = process.env
  return spawn(process.execPath, ['--import', 'tsx', join(root, file), ...given], {
    cwd: root,
    env: { PATH, HOME, HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Read from the line the log begins with. */
function firstUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error('The server did not start in time'))
    }, startMsMax)
    let text = ''
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)))
    child.stdout?.on('data', (chunk) => {
      text = (text + String(chunk)).slice(-10_000)
      const url = /"event":"started","url":"([^"]+)"/.exec(text)?.[1]
      if (!url) return
      clearTimeout(late)
      resolve(url)
    })
  })
}
