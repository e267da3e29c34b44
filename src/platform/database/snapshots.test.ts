import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepSnapshot } from './snapshots.ts'

test('the three latest snapshots are kept, and nothing half-written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hissen-test-'))
  const newest = await keepSnapshot(folder, new Blob(['new']))
  const snapshots = join(folder, 'snapshots')
  for (const year of [2021, 2022, 2023]) await writeFile(join(snapshots, `${year}-01-01T000000.tar.gz`), 'old')
  await writeFile(join(snapshots, '2020-01-01T000000.tar.gz.ab.unfinished'), 'half')
  const latest = await keepSnapshot(folder, new Blob(['newer']))
  const names = (await readdir(snapshots)).map((name) => join(snapshots, name))
  expect(new Set(names)).toEqual(
    new Set([join(snapshots, '2023-01-01T000000.tar.gz'), newest, latest].slice(-names.length)),
  )
  await rm(folder, { recursive: true })
})
