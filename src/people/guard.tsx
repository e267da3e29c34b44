import type { Context, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database.ts'
import type { Clock } from '../platform/clock.ts'
import { toSwedishDay } from '../platform/clock.ts'
import { readForm } from '../platform/forms.ts'
import { openScope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { frame } from './frame.tsx'
import { InterruptedPage } from './interrupted-pages.tsx'
import { loadAccount, loadViewer, sessionHash } from './session.ts'
import { type App, type Outside, toViewer } from './viewer.ts'

type Needs = { db: Kysely<Database>; clock: Clock }

const slugPattern = /^[a-z][a-z0-9-]{1,40}$/

/** Closed by default: nothing under `/:association` is reached by anyone who does not belong there. */
export function enterAssociation({ db, clock }: Needs): MiddlewareHandler<App> {
  return async (c, next) => {
    const slug = c.req.param('association') ?? ''
    if (!slugPattern.test(slug)) return c.notFound()

    const loaded = await loadViewer(db, { session: sessionHash(c), slug, now: clock() })
    if (!loaded) return c.notFound()
    const isOutOfPlace = loaded.isInvented && !c.var.config.isDemo
    if (!loaded.isSignedIn || isOutOfPlace) return askToSignIn(c)
    const viewer = toViewer(loaded)
    if (!viewer) return c.notFound()

    const { association, person, forums, now, today } = viewer
    const scope = openScope(db, { association: association.id, person: person.id, forums, now })
    c.set('viewer', viewer)
    c.set('now', now)
    c.set('today', today)
    c.set('read', scope.read)
    c.set('act', scope.act)
    return next()
  }
}

/** Pages outside every association: open to all, and told who is signed in. */
export function stayOutside({ db, clock }: Needs): MiddlewareHandler<Outside> {
  return async (c, next) => {
    const session = sessionHash(c)
    const now = clock()
    const found = session && (await loadAccount(db, { session, now }))
    const account = found?.isInvented && !c.var.config.isDemo ? null : found
    const scope = openScope(db, { association: null, person: account?.id ?? null, forums: [], now })
    c.set('account', account)
    c.set('now', now)
    c.set('today', toSwedishDay(now))
    c.set('read', scope.read)
    c.set('act', scope.act)
    return next()
  }
}

/** A page is asked for again after signing in; what somebody has typed is kept in the page and sent again. */
async function askToSignIn(c: Context<App>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  // A browser that comes back for its live stream would otherwise be sent to the sign-in page twice a second.
  if (c.req.header('Accept')?.includes('text/event-stream')) return c.body(null, 401)
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    return c.redirect(`/logga-in?till=${encodeURIComponent(pathname + search)}`, 303)
  }
  const form = await readForm(c, z.unknown())
  const interrupted = { action: pathname + search, fields: form.raw }
  c.header('Cache-Control', 'no-store')
  return c.html(renderPage(<InterruptedPage frame={frame(c)} interrupted={interrupted} />), 401)
}
