import { createHash } from 'node:crypto'

/** `hissen.css` → `hissen.3f2a9c01d4.css`: the name says which content it is, so it may be kept for ever. */
export function hashedName(name: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
}
