import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fillFirst } from '../../src/first-start.ts'
import { makeLinks } from '../../src/links/link.ts'
import { openScope } from '../../src/platform/scope.ts'
import { enterAssociation } from '../../src/questions/enter.ts'
import { moveTo, testConfig } from '../app.ts'
import { openTestDatabase } from '../database/open.ts'
import { openPage, visit } from './browser.ts'

/** Whose menus are followed, the one with most to do first; the others see their own kinds of the pages that differ. */
const people = ['Karin Alm', 'Omar Haddad', 'Sara Lindqvist']
const differs = new Set([
  '/N',
  '/N/fragor/N',
  '/N/moten/N',
  '/N/forum/N/ni-fragade',
  '/N/forum/N/moten',
  '/N/fragor/ny',
])
const pagesMax = 130

beforeAll(async () => {
  moveTo(null)
  await fillFirst(await openTestDatabase(), { ...testConfig, isDemo: true })
}, 240_000)

test('every kind of page that can be reached in the demo, for those who meet it', { timeout: 900_000 }, async () => {
  const sorts = await sortsOfThings()
  const seen = new Set<string>()
  const visited: string[] = []
  const faults: string[] = []
  for (const name of people) {
    const page = await openPage(null, { isDemo: true })
    await page.goto('/demo')
    await page.evaluate(`for (const folded of document.querySelectorAll("main details")) folded.open = true`)
    await page.getByRole('button', { name, exact: true }).first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/demo'))
    const queue = [new URL(page.url()).pathname]
    const own = new Set<string>()
    for (const path of queue) {
      const plain = kindOf(path)
      const kind = `${plain} ${name === people[0] ? (sorts.get(thingIn(path)) ?? '') : ''}`.trim()
      if (own.has(kind) || (seen.has(kind) && !differs.has(plain)) || visited.length >= pagesMax) continue
      own.add(kind)
      visited.push(`${name}: ${path}`)
      await visit(page, path).catch((fault: Error) => faults.push(`${name}: ${fault.message}`))
      queue.push(...(await linksOn(page)))
    }
    for (const kind of own) seen.add(kind).add(kind.split(' ')[0] ?? kind)
    await page.context().close()
  }
  console.log(`pages looked at: ${visited.length}\n  ${visited.join('\n  ')}`)
  expect(faults).toEqual([])
  for (const kind of ['/N', '/N/ni-fragade', '/N/hissen', '/N/forum', '/N/fragor/ny', '/N/fragor/N', '/konto', '/om']) {
    expect(seen).toContain(kind)
  }
  expect(visited.length, 'the demo has grown: look at more pages').toBeLessThan(pagesMax)
})

test('pages for those who are not signed in, and pages that say no', { timeout: 300_000 }, async () => {
  const page = await openPage(null, { isDemo: true })
  for (const path of [
    '/',
    '/demo',
    '/demo/klocka',
    '/demo/utkorg',
    '/logga-in',
    '/om',
    '/tillganglighet',
    '/tillganglighet/fel',
    '/personuppgifter',
    '/blekinge/systembild',
    '/blekinge/systembild/jag-ar/handlaggare',
    '/blekinge/for-kollegor',
    '/blekinge/for-kollegor/kt-solvesborg',
  ]) {
    await visit(page, path)
  }
  await visit(page, '/finns-inte/alls', 404)
})

test('a link in mail: one thing, for whoever has it', { timeout: 300_000 }, async () => {
  const page = await openPage(null, { isDemo: true })
  await visit(page, await linkToAnswer())
  await visit(page, '/l/den-har-lanken-finns-inte-alls', 404)
})

/** As a letter would carry it, to somebody who sits where an answer has come home. */
async function linkToAnswer(): Promise<string> {
  const { db } = await openTestDatabase()
  const { id } = await db
    .selectFrom('association')
    .where('slug', '=', 'blekinge')
    .select('id')
    .executeTakeFirstOrThrow()
  const { scope, house } = await enterAssociation(db, id, new Date())
  const [link = ''] = await scope.act(async (trx) => {
    const about = await trx
      .selectFrom('delivery')
      .innerJoin('question', 'question.id', 'delivery.question_id')
      .innerJoin('seat', 'seat.forum_id', 'delivery.forum_id')
      .innerJoin('seat_holder', 'seat_holder.seat_id', 'seat.id')
      .where('question.state', 'in', ['delivering', 'delivered'])
      .whereRef('question.answer_id', '=', 'delivery.answer_id')
      .where('delivery.is_origin', '=', true)
      .select(['seat_holder.person_id as personId', 'question.id as questionId', 'delivery.answer_id as answerId'])
      .select('delivery.forum_id as forumId')
      .executeTakeFirstOrThrow()
    return makeLinks(trx, { ...house, linkDaysMax: 30 }, '', [{ kind: 'verdict', ...about }])
  })
  return link
}

/** A question looks different in each state, a meeting as well, and a forum on each floor: the state by the end of the address. */
async function sortsOfThings(): Promise<Map<string, string>> {
  const { db } = await openTestDatabase()
  const { id } = await db
    .selectFrom('association')
    .where('slug', '=', 'blekinge')
    .select('id')
    .executeTakeFirstOrThrow()
  const scope = openScope(db, { association: id, person: null, forums: '*', now: new Date() })
  return scope.read(async (trx) => {
    const questions = await trx.selectFrom('question').select(['number', 'state']).execute()
    const meetings = await trx.selectFrom('meeting').select(['id', 'state']).execute()
    const forums = await trx
      .selectFrom('forum')
      .leftJoin('floor', 'floor.id', 'forum.floor_id')
      .select(['forum.key', 'floor.role'])
      .execute()
    return new Map([
      ...questions.map(({ number, state }): [string, string] => [`fragor/${number}`, state]),
      ...meetings.map(({ id, state }): [string, string] => [`moten/${id}`, state]),
      ...forums.map(({ key, role }): [string, string] => [`forum/${key}`, role ?? 'beside']),
    ])
  })
}

function thingIn(path: string): string {
  return path.split(/[?#]/)[0]?.split('/').slice(2).join('/') ?? ''
}

/** What stands under these has a name of its own in the address. */
const keyed = ['forum', 'parter', 'hissen', 'handlingsplaner', 'introduktion', 'for-kollegor']

/** Pages of figures that are drawn alike; the one with charts is looked at by itself. */
const plainFigures = ['representation', 'samordning', 'larande']

/** Addresses of one kind differ only in which association, forum, question or meeting they show, and in how it is filtered. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const [, first = '', second, third, ...rest] = pathname.split('/')
  const outside = ['', 'demo', 'om', 'konto', 'logga-in', 'tillganglighet', 'personuppgifter']
  const names = [...searchParams.keys()].filter((name) => ['som', 'visning'].includes(name)).sort()
  const query = names.length > 0 ? `?${names.join('&')}` : ''
  if (outside.includes(first)) return pathname.replace(/\d+/g, 'N') + query
  const isOf =
    keyed.includes(second ?? '') || plainFigures.includes(third ?? '') || (third !== undefined && /^\d+$/.test(third))
  const isKeyed = third === 'jag-ar' || (second === 'siffror' && third === 'forum')
  const parts = rest.map((part) => (/^\d+$/.test(part) || isKeyed ? 'N' : part))
  return ['', 'N', second, isOf && third ? 'N' : third, ...parts].filter((part) => part !== undefined).join('/') + query
}

async function linksOn(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), location.href).href)`,
  )
  const { origin } = new URL(page.url())
  if (!Array.isArray(found)) return []
  return found
    .map((href) => new URL(String(href)))
    .filter((url) => url.origin === origin && !/\.(txt|csv|json)$/.test(url.pathname))
    .map(({ pathname, search }) => pathname + search)
}
