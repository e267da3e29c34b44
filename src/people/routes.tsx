import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Clock } from '../platform/clock.ts'
import { aboutRoutes } from './about/routes.tsx'
import { accountRoutes } from './account/routes.tsx'
import { demoRoutes, type RunTick } from './demo/routes.tsx'
import { stayOutside } from './guard.tsx'
import { signInRoutes } from './sign-in/routes.tsx'
import type { Outside } from './viewer.ts'

type Needs = { db: Kysely<Database>; clock: Clock; isDemo: boolean; runTick: RunTick }

const outsidePaths = [
  '/',
  '/logga-in/*',
  '/logga-ut',
  '/konto/*',
  '/demo/*',
  '/om',
  '/tillganglighet/*',
  '/personuppgifter',
]

/** Signing in, the account and the demo: everything outside the associations. */
export function peopleRoutes({ db, clock, isDemo, runTick }: Needs): Hono<Outside> {
  const routes = new Hono<Outside>()
  for (const path of outsidePaths) routes.use(path, stayOutside({ db, clock }))
  routes.route('/', signInRoutes)
  routes.route('/', accountRoutes)
  routes.route('/', aboutRoutes)
  if (isDemo) routes.route('/', demoRoutes(runTick))
  return routes
}
