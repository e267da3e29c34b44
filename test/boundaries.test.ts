import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

type Import = { from: string; to: string; isType: boolean }

const root = join(import.meta.dirname, '..')
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => /\.tsx?$/.test(name) && !/\.(race\.)?test\.tsx?$/.test(name) && !name.startsWith('src/browser/'))
const source = (file: string) => readFileSync(join(root, file), 'utf8')
const imports = files.flatMap(importsOf)
const between = imports.filter(({ to }) => to.startsWith('src/'))

const starts = ['src/main.ts', 'src/cli.ts']
const wiring = ['src/app.tsx', 'src/serve.ts', 'src/jobs.ts', 'src/first-start.ts', ...starts]

test('the files are found', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(between.length).toBeGreaterThan(50)
})

test('rules import only types and other rules', () => {
  // Counting days is a rule too: it takes days and gives days, and imports nothing.
  const isRule = (file: string) => isRole(file, 'rules') || file === 'src/meetings/calendar.ts'
  expect(between.filter(({ from, to, isType }) => isRule(from) && !isType && !isRule(to))).toEqual([])
  const packages = imports.filter(({ from, to, isType }) => isRole(from, 'rules') && !to.startsWith('src/') && !isType)
  expect(packages).toEqual([])
})

test('queries and pages never import routes, and queries never import pages', () => {
  const backwards = between.filter(
    ({ from, to }) =>
      (isRole(to, 'routes') && !isRole(from, 'routes') && !wiring.includes(from)) ||
      (isRole(from, 'queries') && isRole(to, 'pages')),
  )
  expect(backwards).toEqual([])
})

test('no file needs one that needs it', () => {
  const needs = Map.groupBy(
    between.filter(({ isType }) => !isType),
    ({ from }) => from,
  )
  const reach = (file: string, seen = new Set<string>()): Set<string> => {
    for (const { to } of needs.get(file) ?? []) if (!seen.has(to)) reach(to, seen.add(to))
    return seen
  }
  expect(files.filter((file) => reach(file).has(file))).toEqual([])
})

test('what draws is a function of what it is given: no database', () => {
  // Routes and guards ask, and so do the few that gather what a page is given before they draw it.
  const asks = /(^|[/-])(routes|guard|present|view|stream)\.tsx$|^src\/links\/kinds\/|^src\/app\.tsx$/
  const asking = imports.filter(
    ({ from, to, isType }) =>
      from.endsWith('.tsx') &&
      !asks.test(from) &&
      !isType &&
      (to === 'kysely' || to === 'pg' || to === 'src/platform/scope.ts' || isRole(to, 'queries')),
  )
  expect(asking).toEqual([])
})

test('a scope is opened at the doors only: who asks, for which association and which forums, is decided there', () => {
  const doors = [
    'src/associations/setup/set-up.ts',
    'src/links/guard.tsx',
    'src/people/guard.tsx',
    'src/platform/scope.ts',
    'src/questions/board/stream.tsx',
    'src/questions/count.ts',
    'src/questions/enter.ts',
    'src/search/asked-before/earlier.ts',
    'src/search/lex.ts',
  ]
  expect(files.filter((file) => /\bopenScope\b/.test(source(file))).toSorted()).toEqual(doors)
})

test('a domain never uses the routes or pages of another', () => {
  const across = between.filter(
    ({ from, to }) =>
      domainOf(from) !== domainOf(to) && !wiring.includes(from) && (isRole(to, 'routes') || isRole(to, 'pages')),
  )
  expect(across).toEqual([])
})

test('the platform knows no domain', () => {
  const upwards = between.filter(
    ({ from, to }) => domainOf(from) === 'platform' && domainOf(to) !== 'platform' && to !== 'src/database.ts',
  )
  expect(upwards).toEqual([])
})

test('what is like what is found out of texts alone: no database, no person', () => {
  const allowed = /^(src\/likeness\/|src\/identification\/dictionary\.ts$|@orama\/stemmers)/
  expect(imports.filter(({ from, to }) => domainOf(from) === 'likeness' && !allowed.test(to))).toEqual([])
})

test('the program needs nothing of its tests, benches and scripts', () => {
  expect(imports.filter(({ to }) => /^(test|bench|scripts)\//.test(to))).toEqual([])
})

test('only main.ts and cli.ts act on import', () => {
  // The stylesheet and script are read into memory once; they are part of the program.
  const readers = ['src/platform/assets.ts']
  const acting = files.filter((file) => !starts.includes(file) && actsOnImport(source(file)))
  expect(acting).toEqual(readers)
  expect(starts.every((file) => actsOnImport(source(file)))).toBe(true)
})

test('only the database platform holds PGlite and pools', () => {
  const holders = imports.filter(
    ({ from, to, isType }) =>
      !from.startsWith('src/platform/database/') && (to.startsWith('@electric-sql/pglite') || (to === 'pg' && !isType)),
  )
  expect(holders).toEqual([])
})

test('only the configuration reads the environment', () => {
  const readers = files.filter((file) => /process\.env|import\.meta\.env/.test(source(file)))
  expect(readers).toEqual(['src/platform/config.ts'])
})

test('the design system is named only in the UI kit', () => {
  const outside = files.filter((file) => !file.startsWith('src/platform/ui/') && /['"`\s]ds-[a-z]/.test(source(file)))
  expect(outside).toEqual([])
})

test('nothing inline: no style, script text or event attribute in a page', () => {
  const inline = /\sstyle=|\son[a-z]+=|\shx-on|dangerouslySetInnerHTML|<style|<script(?![^>]*\ssrc=)/
  expect(files.filter((file) => file.endsWith('.tsx') && inline.test(source(file)))).toEqual([])
})

test('outside the platform only what runs by itself reads the clock: all others are told the time', () => {
  const readers = files.filter(
    (file) => domainOf(file) !== 'platform' && /new Date\(\)|Date\.now\(\)/.test(source(file)),
  )
  expect(readers.filter((file) => !/\/(jobs|tick)\.ts$/.test(file))).toEqual([])
})

function importsOf(from: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s)?([^'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm
  return [...source(from).matchAll(statement)].map(([, type, names = '', of, later]) => {
    const to = of ?? later ?? ''
    const isType = type !== undefined || /^\{\s*(type\s+[\w\s]+,?\s*)+\}\s*from/.test(names)
    return { from, to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to, isType }
  })
}

function isRole(file: string, role: 'rules' | 'queries' | 'pages' | 'routes'): boolean {
  return new RegExp(`(^|[/-])${role}\\.tsx?$`).test(file)
}

function domainOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** A statement at the left margin that calls something; everything else there declares, as does adding routes to one's own. */
function actsOnImport(text: string): boolean {
  const outsideTemplates = text.replace(/`(?:[^`\\]|\\.)*`/gs, '``')
  return /^(?:await|try|void|if|for|process|(?!\w+Routes\.)[a-z]\w*(?:\.\w+)*\()/m.test(outsideTemplates)
}
