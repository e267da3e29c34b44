import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { hashedName } from '../src/platform/asset-name.ts'

// Writes src/browser/dist, which is committed: whoever installs Hissen needs no build tools.
// `--check` writes nothing and fails where the committed files differ from what would be written.

const browser = new URL('../src/browser/', import.meta.url)
const components = new URL('../node_modules/@digdir/designsystemet-css/dist/src/', import.meta.url)

const base = ['base', 'data-size-workaround', 'skip-link', 'label', 'input', 'field', 'fieldset', 'validation-message']
const parts = ['error-summary', 'button', 'details', 'table']
const own = [
  'tokens',
  'base',
  'frame',
  'layout',
  'forms',
  'parts',
  'house',
  'card',
  'board',
  'map',
  'sheet',
  'search',
  'chart',
  'projector',
  'forced',
  'print',
]
const kilobytesMax: Record<string, number> = { 'hissen.css': 25, 'hissen.js': 20, 'hissen.svg': 5 }

const files = { 'hissen.css': await buildStyles(), 'hissen.js': await buildScript(), 'hissen.svg': read('hissen.svg') }
const isCheck = process.argv.includes('--check')

for (const [name, text] of Object.entries(files)) {
  const target = new URL(`dist/${name}`, browser)
  const size = gzipSync(text, { level: 9 }).length / 1024
  console.log(`${name}: ${size.toFixed(1)} kB gzip`)
  if (size > (kilobytesMax[name] ?? 0)) fail(`${name} is larger than its budget`)
  if (isCheck && readFileSync(target, 'utf8') !== text) fail(`${name} is out of date: run tsx scripts/build-styles.ts`)
  if (!isCheck) writeFileSync(target, text)
}

async function buildStyles(): Promise<string> {
  const layered = [...base, ...parts].map((name) => readFileSync(new URL(`${name}.css`, components), 'utf8')).join('\n')
  const css = [
    '@layer ds.theme, ds.base, ds.components, app;',
    withHashedFonts(read('styles/fonts.css')),
    read('base/theme.css').replace('@charset "UTF-8";', ''),
    `@layer ds.components {\n${layered}\n}`,
    ...own.map((name) => read(`styles/${name}.css`)),
  ].join('\n')
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target: 'esnext',
    charset: 'utf8',
    legalComments: 'none',
  })
  return `/* Hissen. Base: Designsystemet by Digitaliseringsdirektoratet (MIT). */\n${code}`
}

async function buildScript(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('script/main.ts', browser).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/* Hissen. Contains htmx 4.0.1 (Zero-Clause BSD). */' },
  })
  const [file] = result.outputFiles
  return file ? file.text : fail('esbuild wrote no script')
}

/** The style sheet lies beside the fonts under /tillgangar/, so their hashed names are enough. */
function withHashedFonts(css: string): string {
  return css.replaceAll(/url\('([a-z0-9-]+\.woff2)'\)/g, (_, name: string) => {
    return `url('${hashedName(name, readFileSync(new URL(`fonts/${name}`, browser)))}')`
  })
}

function read(path: string): string {
  return readFileSync(new URL(path, browser), 'utf8')
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
