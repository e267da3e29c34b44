import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { ConfigFault } from '../config.ts'

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

/** Throws ConfigFault when the file is missing, broken or no snapshot. Unpacked here: a fault inside PGlite ends the process. */
export async function readSnapshot(path: string): Promise<Blob> {
  const packed = await readFile(path).catch(() => {
    throw new ConfigFault(`Filen ${path} finns inte eller går inte att läsa.`)
  })
  const tar = await promisify(gunzip)(packed).catch(() => null)
  if (!tar?.includes('PG_VERSION')) throw new ConfigFault(`Filen ${path} är inte en hel kopia av databasen.`)
  return new Blob([tar])
}

async function removeOld(snapshots: string): Promise<void> {
  const names = await readdir(snapshots)
  const whole = names.filter((name) => name.endsWith('.tar.gz')).sort()
  const superfluous = [...whole.slice(0, -keptMax), ...names.filter((name) => name.endsWith('.unfinished'))]
  await Promise.all(superfluous.map((name) => rm(join(snapshots, name), { force: true })))
}
