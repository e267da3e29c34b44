import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type TestServer = {
  /** The address of one of its databases for one of its roles (`postgres`, or the ordinary owner `hissen`). */
  url(database: string, role?: 'hissen' | 'postgres'): string
  stop(): Promise<void>
}

const startWaitMsMax = 20_000

/** Debian's newest PostgreSQL, or null when none is installed. */
export function findPostgres(): string | null {
  try {
    const versions = readdirSync('/usr/lib/postgresql').map(Number)
    const newest = Math.max(...versions.filter((version) => version >= 15))
    return Number.isFinite(newest) ? `/usr/lib/postgresql/${newest}/bin` : null
  } catch {
    return null
  }
}

type Setting = { isDurable?: boolean; keptIn?: string; settings?: string[] }

/**
 * A server of our own in a temporary folder on a free port. It listens to a pipe from this process and stops by itself when
 * that closes, however this process ends. `isDurable` keeps fsync on, for tests that kill; `keptIn` is a folder that stays,
 * and is opened again the next time; `settings` come last.
 */
export async function startPostgres({
  isDurable = false,
  keptIn,
  settings: own = [],
}: Setting = {}): Promise<TestServer> {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL saknas. Kör: apt-get install -y postgresql')
  if (keptIn) mkdirSync(keptIn, { recursive: true })
  const folder = keptIn ?? mkdtempSync(join(tmpdir(), 'hissen-postgres-'))
  // PostgreSQL refuses to run as root; nobody is as good an ordinary user as any.
  const user = process.getuid?.() === 0 ? idsOf('nobody') : {}
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const isNew = !existsSync(data)
  if (isNew) {
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    })
  }

  const port = await freePort()
  const haste = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_wal_size=4GB']
  const settings = [
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    ...(isDurable ? [] : haste),
    ...own,
  ]
  const server = [join(bin, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  // The shell waits for its pipe: when we are gone, so is the other end, and the server is told to stop at once.
  const end = keptIn ? 'kill -INT $server; wait $server' : 'kill -QUIT $server; wait $server; rm -rf "$FOLDER"'
  const script = `"$@" & server=$!; cat >/dev/null; ${end}`
  const shell = spawn('sh', ['-c', script, 'sh', ...server], {
    ...user,
    cwd: folder,
    env: { FOLDER: folder, PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  // A socket in the folder answers faster than the network.
  const host = encodeURIComponent(folder)
  const url = (database: string, role = 'hissen') => `postgres://${role}@${host}:${port}/${database}`
  await untilReady(bin, port)
  if (isNew) execFileSync(join(bin, 'psql'), ['-q', '-c', roles, url('postgres', 'postgres')], { stdio: 'inherit' })
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => shell.once('exit', resolve))
      shell.stdin?.end()
      await ended
      if (!keptIn) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** An ordinary owner: a superuser passes row security, so a test as one proves nothing. */
const roles = `create role hissen login createdb; create role hissen_app nologin; grant hissen_app to hissen`

function idsOf(name: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })
}

async function untilReady(bin: string, port: number): Promise<void> {
  const begun = Date.now()
  for (;;) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
      return
    } catch {
      if (Date.now() - begun > startWaitMsMax) throw new Error('PostgreSQL did not start')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
