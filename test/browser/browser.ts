import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { createAdaptorServer } from '@hono/node-server'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Asker, cookieOf, moveTo, openTestApp } from '../app.ts'
import { findHtmlFaults } from '../html.ts'
import { whenFileEnds } from '../per-file.ts'
import { findChromium } from './chromium.ts'

const widths = [320, 1440]
const schemes = ['light', 'dark'] as const
const htmlBytesMax = 15 * 1024

let browser: Promise<Browser> | undefined
const sites = new Map<boolean, ReturnType<typeof openSite>>()
const unexpected: string[] = []

/** What folds out is there at once: while it grows, what follows stands over it for axe, and moves under a tap. */
const still: BrowserContextOptions = { locale: 'sv-SE', reducedMotion: 'reduce' }

type Options = BrowserContextOptions & { isDemo?: boolean }

/** A page in a browser of its own for this person (null: not signed in), on this file's app and database. */
export async function openPage(asker: Asker, { isDemo = false, ...options }: Options = {}): Promise<Page> {
  const { url } = await siteOf(isDemo)
  const context = await (await openBrowser()).newContext({ ...still, baseURL: url, ...options })
  if (asker?.house) moveTo(asker.house.now)
  if (asker) {
    const [name = '', value = ''] = (await cookieOf(asker)).split('=')
    await context.addCookies([{ name, value, url }])
  }
  const page = await context.newPage()
  let asked = ''
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked = request.url()
  })
  page.on('console', (message) => {
    // A browser reports every page that is answered with 404, 409 or 422 as an error of its own.
    const isRefusedPage = message.text().includes('status of 4') && message.location().url === asked
    if (message.type() === 'error' && !isRefusedPage) unexpected.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (fault) => unexpected.push(`${page.url()}: ${fault.message}`))
  return page
}

/** Goes there and looks at the page as `inspect` does, with everything that can be folded out. */
export async function visit(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(status)
  const html = (await answer?.text()) ?? ''
  expect(await findHtmlFaults(html), path).toEqual([])
  expect(gzipSync(html).byteLength, `${path}: HTML as gzip`).toBeLessThanOrEqual(htmlBytesMax)
  await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true')
  await inspect(page)
}

/** axe in light and dark, on a phone and a desk; no side scroll; nothing unexpected in the console. */
export async function inspect(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(settled)
    const scrolled = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(scrolled, `${page.url()} at ${width}: side scroll in pixels`).toBeLessThanOrEqual(0)
    // Colours do not change with the width.
    for (const colorScheme of width === widths[0] ? schemes : schemes.slice(0, 1)) {
      await page.emulateMedia({ colorScheme })
      expect((await findViolations(page, colorScheme)).join('\n'), `${page.url()} at ${width}, ${colorScheme}`).toBe('')
    }
  }
  expect(unexpected.splice(0)).toEqual([])
}

const onlyColours = {
  light: {},
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
}

/** Typefaces are there and the page is laid out anew: before that, what sticks to the window may stand over a text. */
const settled = `document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`

/**
 * All rules of axe in light; in dark, where nothing but colours differs, those on colours. Unless only violations are asked
 * for, most of the time goes to describing the elements without fault.
 */
const findViolations = (page: Page, scheme: (typeof schemes)[number]) =>
  page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...onlyColours[scheme] })})
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', '))
  })()`)

function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium saknas. Kör: apt-get install -y chromium')
  // Chromium's own sandbox cannot be had as root or in most containers; it only ever sees our own pages.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

function openBrowser(): Promise<Browser> {
  if (browser) return browser
  const launched = launch()
  browser = launched
  whenFileEnds(async () => {
    browser = undefined
    unexpected.length = 0
    await (await launched).close()
  })
  return launched
}

function siteOf(isDemo: boolean) {
  const known = sites.get(isDemo)
  if (known) return known
  const site = openSite(isDemo)
  sites.set(isDemo, site)
  whenFileEnds(async () => {
    sites.delete(isDemo)
    const { server } = await site
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return site
}

async function openSite(isDemo: boolean) {
  const app = await openTestApp({ isDemo })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { server, url: `http://127.0.0.1:${port}` }
}
