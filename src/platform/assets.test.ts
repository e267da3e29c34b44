import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetPath, assetRoutes } from './assets.ts'

test('a static file is for ever and comes compressed to those who can read it', async () => {
  const answer = await assetRoutes.request(assetPath('hissen.css'), { headers: { 'Accept-Encoding': 'gzip' } })
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('Content-Encoding')).toBe('gzip')
  const plain = await (await assetRoutes.request(assetPath('hissen.css'))).text()
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(plain)
})

test('every font that the style sheet names is served', async () => {
  const css = readFileSync(new URL('../browser/dist/hissen.css', import.meta.url), 'utf8')
  const fonts = [...css.matchAll(/url\("?'?([a-z0-9.-]+\.woff2)/g)].map(([, name]) => name)
  expect(fonts).toHaveLength(3)
  for (const font of fonts) expect((await assetRoutes.request(`/tillgangar/${font}`)).status).toBe(200)
})

test('an address of an older version is not found', async () => {
  expect((await assetRoutes.request('/tillgangar/hissen.0000000000.css')).status).toBe(404)
})

test('browsers that ask for favicon.ico get the drawing', async () => {
  expect((await assetRoutes.request('/favicon.ico')).headers.get('Content-Type')).toBe('image/svg+xml')
})
