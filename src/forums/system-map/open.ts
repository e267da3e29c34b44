import type { MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../../database.ts'
import type { Everywhere } from '../../people/viewer.ts'
import type { Clock } from '../../platform/clock.ts'
import { loadPublicHouse, type PublicHouse } from './house.ts'

/**
 * Every page of an association that is read without signing in. The whole list: under `/:association` nothing else is let past
 * the guard, and a page that is added here is open to the world.
 */
export const openPaths = [
  '/:association/systembild',
  '/:association/systembild.txt',
  '/:association/systembild/jag-ar/:roll',
  '/:association/for-kollegor',
  '/:association/for-kollegor/:key',
] as const

/** Routes that are open to all: they know the public house and nothing else, and have no way to the database. */
export type Open = { Variables: Pick<Everywhere, 'config' | 'log'> & { house: PublicHouse } }

const slugPattern = /^[a-z][a-z0-9-]{1,40}$/

/** Opens a page to all, for reading only. */
export function openToAll({ db, clock }: { db: Kysely<Database>; clock: Clock }): MiddlewareHandler<Open> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.notFound()
    const slug = c.req.param('association') ?? ''
    const house = slugPattern.test(slug) ? await loadPublicHouse(db, { slug, now: clock() }) : null
    if (!house) return c.notFound()
    c.set('house', house)
    await next()
    if (c.res.status === 200) {
      c.header('Cache-Control', 'public, max-age=60')
      // How one likes to read is kept in a cookie; without one all get the same page.
      c.header('Vary', 'Cookie')
    }
    return undefined
  }
}
