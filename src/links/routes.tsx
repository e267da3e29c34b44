import { type Context, Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { answerSecondThoughts } from '../identification/answer.tsx'
import { SecondThoughts } from '../identification/second-thoughts.ts'
import { openTryPath } from '../identification/try-address.ts'
import { frame } from '../people/frame.tsx'
import type { Clock } from '../platform/clock.ts'
import { Conflict, Forbidden, NotFound, RuleBroken } from '../platform/errors.ts'
import { type Errors, type Form, readForm } from '../platform/forms.ts'
import type { Frame } from '../platform/ui/page.tsx'
import { renderPage } from '../platform/ui/page.tsx'
import { sayDay } from '../questions/words.ts'
import { sayClosed, sayWhereNow } from './closed.ts'
import { type ByLink, enterByLink } from './guard.tsx'
import type { Attempt } from './kind.ts'
import { kindOf } from './kinds.ts'
import { type Closing, useLink } from './link.ts'
import { ClosedPage, ThingPage } from './pages.tsx'
import { findQuestionOf } from './queries.ts'

const path = '/l/:token{[A-Za-z0-9_-]{20,100}}'
const untouched: Attempt = { raw: {}, errors: {} }
/** The fields of the forms behind links that somebody writes in. */
const written = ['body', 'sees', 'canDo', 'needs', 'sentence']

/** What was sent has faults: the transaction is undone, so that the link is not used. */
class NotLetIn extends Error {
  readonly errors: Errors
  constructor(errors: Errors) {
    super('Not let in')
    this.errors = errors
  }
}

/** Links in mail that do one thing: GET shows it, POST does it, once. Mounted before every guard. */
export function linkRoutes({ db, clock }: { db: Kysely<Database>; clock: Clock }): Hono<ByLink> {
  return new Hono<ByLink>()
    .use(path, enterByLink({ db, clock }))
    .get(path, async (c) => {
      const { closed } = c.var.opened.known
      return closed ? showClosed(c, closed, closed === 'used' ? 200 : 410) : showThing(c, untouched, 200)
    })
    .post(path, async (c) => {
      const { known, network, moment, noteRefused } = c.var.opened
      const kind = kindOf(known.link.kind)
      // A mail program that ends mail by itself sends a body of its own (RFC 8058), which says nothing.
      const isOneClick = kind.kind === 'no_mail'
      const form: Form<unknown> = isOneClick ? { ok: true, value: null, raw: {} } : await readForm(c, kind.schema)
      if (known.closed) {
        await noteRefused()
        return showClosed(c, known.closed, isOneClick && known.closed === 'used' ? 200 : 409, form.raw)
      }
      if (!form.ok) {
        await noteRefused()
        return showThing(c, form, 422)
      }
      try {
        await c.var.act(async (trx) => {
          await useLink(trx, known.link, { network, now: moment })
          const errors = await kind.act(trx, viewerOf(c), known.link, form.raw)
          if (errors) throw new NotLetIn(errors)
        })
      } catch (fault) {
        // Nothing is refused yet: its page leads back here.
        if (fault instanceof SecondThoughts) return answerSecondThoughts(c, fault, frameOf(c))
        await noteRefused()
        return showRefused(c, fault, form.raw)
      }
      // Whoever ends mail in this way follows no redirects (RFC 8058).
      return isOneClick ? showClosed(c, 'used', 200) : c.redirect(c.req.path, 303)
    })
}

function viewerOf(c: Context<ByLink>) {
  const { viewer } = c.var.opened
  if (!viewer) throw new NotFound()
  return viewer
}

/** The association's name above, the reader's own colours, and no way anywhere but to sign in. */
function frameOf(c: Context<ByLink>): Frame {
  const { known, viewer } = c.var.opened
  const look = viewer ? { scheme: viewer.person.scheme, typeface: viewer.person.typeface } : {}
  return { ...frame(c), ...look, associationName: known.viewer.association.name, tryTextsAt: openTryPath }
}

async function showThing(c: Context<ByLink>, attempt: Attempt | Form<unknown>, status: 200 | 403 | 422) {
  const { known } = c.var.opened
  const { raw } = attempt
  const errors = 'errors' in attempt ? attempt.errors : {}
  try {
    const thing = await c.var.read((trx) => kindOf(known.link.kind).look(trx, viewerOf(c), known.link))
    const until = sayDay(known.link.expiresOn, c.var.today)
    const page = (
      <ThingPage frame={frameOf(c)} action={c.req.path} thing={thing} attempt={{ raw, errors }} until={until} />
    )
    return c.html(renderPage(page), status)
  } catch (fault) {
    // The rule says no, or the person may not read it any more: the question has gone on since the letter was written.
    if (
      fault instanceof NotFound ||
      fault instanceof Conflict ||
      fault instanceof Forbidden ||
      fault instanceof RuleBroken
    )
      return showClosed(c, 'moved', status === 200 ? 410 : 409, raw)
    throw fault
  }
}

async function showRefused(c: Context<ByLink>, fault: unknown, raw: Attempt['raw']) {
  if (fault instanceof NotLetIn) return showThing(c, { raw, errors: fault.errors }, 422)
  if (fault instanceof RuleBroken) return showThing(c, { raw, errors: { form: fault.message } }, 422)
  if (fault instanceof Forbidden) return showThing(c, { raw, errors: { form: fault.message } }, 403)
  if (fault instanceof NotFound || fault instanceof Conflict) return showClosed(c, 'answered', 409, raw)
  throw fault
}

async function showClosed(c: Context<ByLink>, closing: Closing, status: 200 | 409 | 410, raw: Attempt['raw'] = {}) {
  const { known, viewer } = c.var.opened
  const { link } = known
  const told = sayClosed({ link, closing, thanks: kindOf(link.kind).thanks, today: c.var.today })
  const isTold = viewer && link.question !== null && (closing === 'moved' || closing === 'answered')
  const now = isTold
    ? await c.var.read((trx) => findQuestionOf(trx, link.question)).then(sayWhereNow, unlessHidden)
    : null
  const typed = written.flatMap((name) => raw[name] ?? []).filter((text) => text.trim() !== '')
  const page = <ClosedPage frame={frameOf(c)} {...told} now={now} isSignInOffered={closing !== 'left'} typed={typed} />
  return c.html(renderPage(page), status)
}

function unlessHidden(fault: unknown): null {
  if (fault instanceof NotFound) return null
  throw fault
}
