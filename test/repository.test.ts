import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addMissing, findMissing, parseLockfile } from '../scripts/lockfile.ts'

const lockfile = () => parseLockfile(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))

test('the lockfile holds every optional platform, so that npm ci passes everywhere', () => {
  expect(findMissing(lockfile())).toEqual([])
})

test('the lockfile holds no address', () => {
  const addresses = Object.entries(lockfile().packages).filter(([, entry]) => entry.resolved !== undefined)
  expect(addresses.map(([path]) => path)).toEqual([])
})

test('a platform that npm left out is put back, guarded by its system and processor', () => {
  const broken = parseLockfile(
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { optionalDependencies: { '@a/linux-arm64-musl': '^1.2.3' } } },
    }),
  )
  expect(addMissing(broken)).toEqual(['@a/linux-arm64-musl'])
  expect(broken.packages['node_modules/@a/linux-arm64-musl']).toEqual({
    version: '1.2.3',
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  })
  expect(findMissing(broken)).toEqual([])
})
