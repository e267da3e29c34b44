import type { MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { frame } from '../people/frame.tsx'
import { hash } from '../people/session.ts'
import { type Outside, toViewer, type Viewer } from '../people/viewer.ts'
import type { Clock } from '../platform/clock.ts'
import { clientAddress } from '../platform/headers.ts'
import { openScope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import type { KnownLink } from './link.ts'
import { LimitedPage, UnknownPage } from './pages.tsx'
import { noteRefused, openLink } from './queries.ts'

type Opened = {
  known: KnownLink
  /** Null where the person has left the association. */
  viewer: Viewer | null
  network: string
  /** The real moment: the demo's clock does not move who has knocked. */
  moment: Date
  /** Notes that what was sent was not let in. */
  noteRefused(): Promise<void>
}

/** Routes behind a link: nobody is signed in, and whoever holds the link is its person for one act. */
export type ByLink = { Variables: Outside['Variables'] & { opened: Opened } }

/**
 * The only door to what a link can do. Cookies are not looked at: the link alone says who it is for, so nothing is gained by
 * being signed in and nothing is lost by not being. Looking (GET) changes nothing but the note that somebody looked; mail
 * programs that open links, and those that only ask for the head, set nothing off.
 */
export function enterByLink({ db, clock }: { db: Kysely<Database>; clock: Clock }): MiddlewareHandler<ByLink> {
  return async (c, next) => {
    // The address is the secret: it is not kept by caches, not told to other sites, and not found by searching.
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Robots-Tag', 'noindex')
    c.set('account', null)
    const moment = clock()
    const who = { tokenHash: hash(c.req.param('token') ?? ''), network: clientAddress(c, c.var.config), now: moment }
    const known = await openLink(db, { ...who, note: c.req.method === 'GET' ? 'opened' : null })
    if (known.outcome !== 'known') {
      if (known.outcome === 'limited') return c.html(renderPage(<LimitedPage frame={frame(c)} />), 429)
      return c.html(renderPage(<UnknownPage frame={frame(c)} />), 404)
    }

    const viewer = toViewer({ ...known.viewer, isSignedIn: false, isInvented: false })
    const { association, now, today } = known.viewer
    const forums = viewer?.forums ?? []
    const scope = openScope(db, { association: association.id, person: viewer?.person.id ?? null, forums, now })
    // Whoever has left gets no more mail from here: there is nothing left for any link to do, not even to end it.
    const closed = known.closed ?? (viewer ? null : 'left')
    c.set('opened', {
      known: { ...known, closed },
      viewer,
      network: who.network,
      moment,
      noteRefused: () => noteRefused(db, who),
    })
    c.set('now', now)
    c.set('today', today)
    c.set('read', scope.read)
    c.set('act', scope.act)
    return next()
  }
}
