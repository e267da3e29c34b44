import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const keptMax = 3

/** Writes one snapshot, whole or not at all, and removes the oldest beyond three. Gives its path. */
export async function keepSnapshot(folder: string, dump: Blob): Promise<string> {
  const snapshots = join(folder, 'snapshots')
  await mkdir(snapshots, { recursive: true, mode: 0o700 })
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const path = join(snapshots, `${moment}.tar.gz`)
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(dump.stream())
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  await removeOld(snapshots)
  return path
}

async function removeOld(snapshots: string): Promise<void> {
  const names = await readdir(snapshots)
  const whole = names.filter((name) => name.endsWith('.tar.gz')).sort()
  const superfluous = [...whole.slice(0, -keptMax), ...names.filter((name) => name.endsWith('.unfinished'))]
  await Promise.all(superfluous.map((name) => rm(join(snapshots, name), { force: true })))
}
