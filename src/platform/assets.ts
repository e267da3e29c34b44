import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { hashedName } from './asset-name.ts'
import { assert } from './errors.ts'

type Encoding = 'br' | 'gzip' | 'identity'
type Asset = { type: string; body: Uint8Array<ArrayBuffer>; packed: Map<Encoding, Uint8Array<ArrayBuffer>> }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const folders = ['dist', 'fonts']

const paths = new Map<string, string>()
const assets = new Map<string, Asset>()
for (const folder of folders) readFolder(join(findBrowserFolder(), folder))

/** The address of a static file by its plain name, such as `assetPath('hissen.css')`. */
export function assetPath(name: string): string {
  const path = paths.get(name)
  assert(path, `There is no static file called ${name}`)
  return path
}

/** Serves the style sheet, the script, the icon and the fonts; each address is for ever. */
export const assetRoutes = new Hono()
  .get('/tillgangar/:file', (c) => {
    const asset = assets.get(c.req.param('file'))
    if (!asset) return c.notFound()
    return send(asset, c.req.header('accept-encoding') ?? '', 'public, max-age=31536000, immutable')
  })
  .get('/favicon.ico', (c) => {
    const asset = assets.get(assetPath('hissen.svg').replace('/tillgangar/', ''))
    if (!asset) return c.notFound()
    return send(asset, c.req.header('accept-encoding') ?? '', 'public, max-age=86400')
  })

function send(asset: Asset, accepted: string, cache: string): Response {
  const encoding = encodingOf(asset, accepted)
  const headers = new Headers({ 'Content-Type': asset.type, 'Cache-Control': cache, Vary: 'Accept-Encoding' })
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return new Response(pack(asset, encoding), { headers })
}

function encodingOf({ type }: Asset, accepted: string): Encoding {
  if (type === types['.woff2']) return 'identity'
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : 'identity'
}

/** Packed once, when first asked for: doing it at start would keep everybody waiting. */
function pack({ body, packed }: Asset, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'identity') return body
  const known = packed.get(encoding)
  if (known) return known
  const made = new Uint8Array(encoding === 'br' ? brotliCompressSync(body) : gzipSync(body, { level: 9 }))
  packed.set(encoding, made)
  return made
}

function readFolder(folder: string) {
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (!type) continue
    const body = new Uint8Array(readFileSync(join(folder, name)))
    const hashed = hashedName(name, body)
    paths.set(name, `/tillgangar/${hashed}`)
    assets.set(hashed, { type, body, packed: new Map() })
  }
}

/** Runs from src/ in a checkout and from dist/ in the package: the folder is found from the package's root. */
function findBrowserFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'src', 'browser')
    if (existsSync(join(found, 'dist'))) return found
  }
  throw new Error('The folder src/browser/dist is missing: run npm run build:styles')
}
