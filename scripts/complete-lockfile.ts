/**
 * npm leaves packages for other platforms out of the lockfile when the registry it asked lacks them, and `npm ci` then
 * refuses everywhere. Run after every change of package-lock.json: adds what is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addMissing, parseLockfile } from './lockfile.ts'

const path = join(import.meta.dirname, '../package-lock.json')
const lockfile = parseLockfile(readFileSync(path, 'utf8'))
const added = addMissing(lockfile)
writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`)
process.stdout.write(added.length === 0 ? 'Låsfilen är hel.\n' : `Tillagda i låsfilen: ${added.join(', ')}\n`)
