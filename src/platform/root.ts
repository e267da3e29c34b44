import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Hissen's own folder, where migrations/ and examples/ are, whether the program runs from src/ or from one bundled file. */
export function findRoot(from = import.meta.dirname): string {
  if (existsSync(join(from, 'migrations'))) return from
  if (dirname(from) === from) throw new Error('The folder migrations/ is missing: Hissen is not whole')
  return findRoot(dirname(from))
}
