import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const own = readFileSync(new URL('../src/browser/styles/tokens.css', import.meta.url), 'utf8')
const theme = readFileSync(new URL('../src/browser/base/theme.css', import.meta.url), 'utf8')

const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

// WCAG 2.2: 4.5 for text (1.4.3), 3 for what one must see to understand or to press (1.4.11).
const textPairs = [
  ['--text', '--papper'],
  ['--text', '--vagg'],
  ['--text-svag', '--papper'],
  ['--text-svag', '--vagg'],
  ['--lank', '--papper'],
  ['--lank', '--vagg'],
  ['--upp-text', '--upp'],
  ['--ner-text', '--ner'],
  ...['kt', 'lsg', 'styrelse', 'nationell'].flatMap((tone) => [
    [`--ds-color-${tone}-text-default`, `--ds-color-${tone}-background-tinted`],
    [`--ds-color-${tone}-text-subtle`, `--ds-color-${tone}-background-tinted`],
    [`--ds-color-${tone}-base-contrast-default`, `--ds-color-${tone}-base-default`],
  ]),
  ...['hiss', 'lsg', 'neutral', 'accent', 'danger', 'warning'].map((tone) => [
    `--ds-color-${tone}-text-default`,
    `--ds-color-${tone}-surface-tinted`,
  ]),
  ['--ds-color-accent-base-contrast-default', '--ds-color-accent-base-default'],
  ['--ds-color-danger-text-subtle', '--papper'],
  ['--ds-color-danger-text-subtle', '--vagg'],
]
const shapePairs = [
  ['--upp', '--vagg'],
  ['--ner', '--vagg'],
  ['--ljus-kant', '--ljus'],
  ['--hem-kant', '--hem'],
  ['--ds-color-neutral-border-default', '--vagg'],
  ['--ds-color-neutral-border-default', '--papper'],
]

test.each(schemes)('texts can be read in the %s scheme', (scheme) => {
  expect(tooWeak(textPairs, scheme, 4.5)).toEqual([])
})

test.each(schemes)('shapes that mean something can be seen in the %s scheme', (scheme) => {
  const shapes = scheme === 'light' ? shapePairs : shapePairs.filter(([front]) => !front?.endsWith('-kant'))
  expect(tooWeak(shapes, scheme, 3)).toEqual([])
})

test('by evening a lit window is told from a dark one by its light', () => {
  expect(contrast(colour('--ljus', 'dark'), colour('--morkt', 'dark'))).toBeGreaterThan(7)
  expect(contrast(colour('--hem', 'dark'), colour('--morkt', 'dark'))).toBeGreaterThan(7)
})

function tooWeak(pairs: string[][], scheme: Scheme, least: number): string[] {
  return pairs.flatMap(([front = '', back = '']) => {
    const ratio = contrast(colour(front, scheme), colour(back, scheme))
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : []
  })
}

function colour(name: string, scheme: Scheme): string {
  const value = name.startsWith('--ds-') ? ofTheme(name, scheme) : ofOwn(name, scheme)
  if (!value || !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) throw new Error(`${name} is no plain colour: ${value}`)
  return value.length === 4 ? `#${[...value.slice(1)].map((digit) => digit + digit).join('')}` : value
}

function ofOwn(name: string, scheme: Scheme): string | undefined {
  const value = own.match(new RegExp(`${name}: ([^;]+);`))?.[1]
  const [, light, dark] = value?.match(/^light-dark\(([^,]+), ([^)]+)\)$/) ?? [undefined, value, value]
  return scheme === 'light' ? light : dark
}

function ofTheme(name: string, scheme: Scheme): string | undefined {
  const [, block = ''] = theme.split(`@layer ds.theme.color-scheme.${scheme}`)
  return block.match(new RegExp(`${name}: (#[0-9a-f]+);`, 'i'))?.[1]
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
