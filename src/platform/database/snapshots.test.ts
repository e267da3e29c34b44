import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { keepSnapshot } from './snapshots.ts'

test('the three latest snapshots are kept, and nothing half-written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hissen-test-'))
  const snapshots = join(folder, 'snapshots')
  await mkdir(snapshots)
  for (const year of [2021, 2022, 2023]) await writeFile(join(snapshots, `${year}-01-01T000000.tar.gz`), 'old')
  await writeFile(join(snapshots, '2020-01-01T000000.tar.gz.ab.unfinished'), 'half')

  const newest = await keepSnapshot(folder, new Blob(['new']))

  const kept = ['2022-01-01T000000.tar.gz', '2023-01-01T000000.tar.gz', basename(newest)]
  expect((await readdir(snapshots)).sort()).toEqual(kept)
  await rm(folder, { recursive: true })
})
