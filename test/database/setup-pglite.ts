import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openInMemory } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { withKysely } from '../../src/platform/database/open.ts'
import type {} from './open.ts'

/** Migrates once; each test file loads the dump. */
export default async function setup(project: TestProject) {
  const engine = await openInMemory()
  await migrate(withKysely(engine).db)
  const folder = await mkdtemp(join(tmpdir(), 'hissen-dump-'))
  const dump = join(folder, 'migrated.tar')
  const blob = await engine.dump()
  await writeFile(dump, blob.stream())
  await engine.close()
  project.provide('source', { engine: 'pglite', dump })
  return () => rm(folder, { recursive: true, force: true })
}
