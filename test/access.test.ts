import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPaths } from '../src/forums/system-map/open.ts'
import { document } from './access/document.ts'
import { begin, outcomeOf, printOf, requestOf, send } from './access/requests.ts'
import { allRoles, type Role } from './access/roles.ts'
import type { Place, Row } from './access/row.ts'
import { secret } from './access/situations.ts'
import { table } from './access/table.ts'
import { errors, openTestApp } from './app.ts'
import { engine } from './database/open.ts'

const file = join(import.meta.dirname, '../docs/access.md')

test('every route has a row, and every row a route', async () => {
  const routes = await listRoutes()
  expect(routes.length).toBeGreaterThan(40)
  expect(missing(routes)).toEqual([])
  expect(table.map(nameOf).filter((name) => !routes.includes(name))).toEqual([])
})

test('a new route without a row is found missing', () => {
  const route = 'POST /:association/fragor/:number/radera'
  expect(missing([...table.map(nameOf), route])).toEqual([route])
})

test('without signing in only the pages in the list are met', () => {
  const met = table.filter(({ path, answers }) => path.startsWith('/:association') && !isAsked(answers.nobody))
  expect([...new Set(met.map(({ path }) => path))]).toEqual([...openPaths])
  expect(met.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('docs/access.md says what the table says', () => {
  if (process.env.UPDATE) writeFileSync(file, document())
  expect(readFileSync(file, 'utf8')).toBe(document())
})

/** On the embedded engine each route once, in the last of its situations: it is the same SQL, and the whole table runs on PostgreSQL. */
const rows = engine === 'postgres' ? table : [...new Map(table.map((row) => [nameOf(row), row])).values()]

describe('each route answers each role as the table says', () => {
  test.each(rows.map((row) => ({ row, name: `${nameOf(row)}, ${row.tries ?? row.given.says}` })))(
    '$name',
    async ({ row }) => {
      let place = await begin(row)
      let before = await printOf(place.house, place.cast.raiser)
      const found: Record<string, unknown> = {}
      for (const role of allRoles) {
        const { outcome, isDone } = await tryAs(role, row, place)
        found[role] = outcome
        // What a page might have changed is seen after the last of them.
        if (row.method === 'GET' && role !== allRoles.at(-1)) continue
        if (isDone && !row.isOpenToMany) place = await begin(row)
        const after = await printOf(place.house, place.cast.raiser)
        if (!isDone) expect(after, `${role} changed something`).toBe(before)
        before = after
      }
      expect(found).toEqual(row.answers)
      if (place.session) expect(await isOpen(place)).toBe(true)
      expect(errors.splice(0)).toEqual([])
    },
  )
})

const isAsked = (outcome: unknown) => outcome === 'sign in' || outcome === 401

/** Whoever may not read has met no word of it. What the foreigner sends changes nothing at home either. */
async function tryAs(role: Role, row: Row, place: Place) {
  const { foreigner } = place.cast
  const home = () => (role === 'foreigner' ? printOf(foreigner.house, foreigner) : null)
  const before = await home()
  const answered = await send(row, place, place.cast[role], requestOf(row, place, role))
  const outcome = outcomeOf(answered)
  expect(await home()).toBe(before)
  if (isUnread(row, role)) expect(answered.text, `${role} met what only others may read`).not.toContain(secret)
  return { outcome, isDone: row.method === 'POST' && outcome === 303 }
}

/** Sessions belong to no association, so what is printed of it says nothing of them. */
async function isOpen({ house, session = 0 }: Place): Promise<boolean> {
  const row = await house.db
    .selectFrom('session')
    .where('id', '=', session)
    .select('ended_at')
    .executeTakeFirstOrThrow()
  return row.ended_at === null
}

/** A refused form may show its sender what was typed, but no page shows what others may not read. */
function isUnread({ given: { readers } }: Row, role: Role): boolean {
  if (role === 'nobody' || role === 'foreigner') return true
  return readers !== undefined && !readers.includes(role)
}

function missing(routes: string[]): string[] {
  const known = table.map(nameOf)
  return routes.filter((route) => !known.includes(route))
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}

/** All there is with the demo on. Middleware is registered for every method; what is left are the routes, here without the patterns of their parameters. */
async function listRoutes(): Promise<string[]> {
  const { routes } = await openTestApp({ isDemo: true })
  const names = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => nameOf({ method, path: path.replace(/\{.*?\}(?=[/.]|$)/g, '') }))
  return [...new Set(names)]
}
