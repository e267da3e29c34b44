import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Clock } from '../platform/clock.ts'
import { stayOutside } from './guard.tsx'
import type { Outside } from './viewer.ts'

/** Signing in, the account and the demo: everything outside the associations. */
export function peopleRoutes({ db, clock }: { db: Kysely<Database>; clock: Clock; isDemo: boolean }): Hono<Outside> {
  const routes = new Hono<Outside>()
  const outside = stayOutside({ db, clock })
  routes.get('/', outside, (c) => c.text(''))
  return routes
}
