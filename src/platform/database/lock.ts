import { createHash } from 'node:crypto'
import { lstat, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigFault } from '../config.ts'
import { faultCode } from './fault.ts'

const settleMs = 50
const socketPathMax = 100

/**
 * Holds the folder for this process: a listening socket in it, which the system takes away however the process ends.
 * Throws ConfigFault when another process listens. Gives the function that lets go.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = lockPath(folder)
  const server = (await listen(path)) ?? (await listenAfterDead(path))
  if (!server) throw taken(folder)

  // Two that start at once may both find a dead socket; the later one replaces the earlier, which notices it here.
  const inode = (await lstat(path)).ino
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const now = await lstat(path).catch(() => null)
  if (now?.ino !== inode) {
    server.close()
    throw taken(folder)
  }
  return async () => {
    await new Promise((resolve) => server.close(resolve))
  }
}

/** A socket's path may be at most 108 bytes: a deeply nested folder gets its socket among the temporary files. */
function lockPath(folder: string): string {
  const path = join(folder, 'lock')
  if (Buffer.byteLength(path) <= socketPathMax) return path
  return join(tmpdir(), `hissen-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.lock`)
}

function taken(folder: string): ConfigFault {
  return new ConfigFault(
    `Mappen ${folder} används redan av en annan Hissen. Stoppa den först, eller välj en annan mapp med HISSEN_DATA.`,
  )
}

async function listenAfterDead(path: string): Promise<Server | null> {
  if (await someoneListens(path)) return null
  await rm(path, { force: true })
  return listen(path)
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (fault) => (faultCode(fault) === 'EADDRINUSE' ? resolve(null) : reject(fault)))
    server.listen(path, () => resolve(server))
  })
}

function someoneListens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
