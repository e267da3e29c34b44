import { readFileSync, writeFileSync } from 'node:fs'

/** Every icon the product uses, by its name in Lucide. Add a name here and run `tsx scripts/build-icons.ts`. */
const names = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'bell',
  'building-2',
  'calendar-days',
  'check',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-help',
  'circle-user-round',
  'clock',
  'copy',
  'download',
  'ear',
  'external-link',
  'eye',
  'file-text',
  'flag',
  'hand-helping',
  'hourglass',
  'house',
  'inbox',
  'info',
  'landmark',
  'leaf',
  'link',
  'list-checks',
  'lock',
  'log-in',
  'log-out',
  'mail',
  'map-pin',
  'menu',
  'message-circle',
  'message-square-quote',
  'moon',
  'pencil',
  'phone',
  'plus',
  'presentation',
  'printer',
  'reply',
  'rotate-ccw',
  'save',
  'search',
  'send',
  'settings',
  'sparkles',
  'split',
  'sprout',
  'sun',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'user-plus',
  'users',
  'x',
] as const

const drawings = names.map((name) => {
  const file = readFileSync(new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8')
  const inner = file.replace(/^[\s\S]*?<svg[\s\S]*?>/, '').replace('</svg>', '')
  const drawing = inner
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>')
    .trim()
  return `  ${/-/.test(name) ? `'${name}'` : name}:\n    '${drawing}',`
})

const text = `// Written by scripts/build-icons.ts from lucide-static 1.62.0 (ISC licence). Do not edit by hand.
export const iconDrawings = {
${drawings.join('\n')}
} as const
`

writeFileSync(new URL('../src/platform/ui/icon-drawings.ts', import.meta.url), text)
