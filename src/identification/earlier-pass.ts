import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieName, cookieOptions } from '../people/session.ts'

const seconds = 15 * 60
const textsMax = 20
const Earlier = z.object({ reason: z.string().min(1).max(500), texts: z.array(z.string()) })

/** Words that somebody stood by a moment ago, and why: a form that comes back for another reason does not ask again. */
export type EarlierPass = z.infer<typeof Earlier>

/** Null where there is none that can be read. */
export function readEarlierPass(c: Context): EarlierPass | null {
  const kept = getCookie(c, cookieName(c, 'hissen-eftertanke'))
  if (!kept) return null
  try {
    return Earlier.parse(JSON.parse(Buffer.from(kept, 'base64url').toString()))
  } catch {
    return null
  }
}

/** In the writer's own browser, the texts as marks that cannot be read back. */
export function keepPass(c: Context, reason: string, texts: string[]): void {
  const kept = JSON.stringify({ reason, texts: texts.slice(0, textsMax).map(markOf) })
  setCookie(c, cookieName(c, 'hissen-eftertanke'), Buffer.from(kept).toString('base64url'), cookieOptions(c, seconds))
}

export function isPassed(earlier: EarlierPass | null, text: string): boolean {
  return earlier?.texts.includes(markOf(text)) ?? false
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
