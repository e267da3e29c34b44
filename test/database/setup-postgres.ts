import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/database/migrate.ts'
import { withKysely } from '../../src/platform/database/open.ts'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import type {} from './open.ts'
import { startPostgres } from './server.ts'

const template = 'hissen_template'

/** Starts a server of our own and migrates once, as an ordinary owner; each test file copies the template. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  const admin = await openPostgres(server.url('postgres'))
  await admin.pool.query(`create database ${template}`)
  await admin.close()
  const { db, close } = withKysely(await openPostgres(server.url(template)))
  await migrate(db)
  await close()
  project.provide('source', { engine: 'postgres', server: server.url('postgres'), template })
  return () => server.stop()
}
