import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { kindOf } from '../links/kinds.ts'
import { listOwnLinks, revokeOwnLinks } from '../links/queries.ts'
import { flash, frame } from '../people/frame.tsx'
import { sessionHash } from '../people/session.ts'
import type { Outside } from '../people/viewer.ts'
import { carried, id, readForm } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { MailChoicePage } from './account-pages.tsx'
import { chooseMails, findMailChoice } from './queries.ts'

const ChoiceForm = z.object({ mejl: z.enum(['now', 'weekly', 'none']) })
const RevokeForm = z.object({ forbund: carried, lank: id.optional() })

const toSignIn = '/logga-in?till=/konto/mejl'

/** How one wants mail, and the links that have been sent to one. Outside every association: a person has one inbox. */
export const mailChoiceRoutes = new Hono<Outside>()
  .get('/konto/mejl', async (c) => {
    const own = ownOf(c)
    if (!own) return c.redirect(toSignIn, 303)
    const [choice, links] = await c.var.act(
      async (trx) => [await findMailChoice(trx, own), await listOwnLinks(trx, own)] as const,
    )
    const told = links.map(({ kind, ...link }) => ({ ...link, label: kindOf(kind).label }))
    const page = <MailChoicePage frame={frame(c)} email={own.email} choice={choice} links={told} today={c.var.today} />
    return c.html(renderPage(page))
  })
  .post('/konto/mejl', async (c) => {
    const own = ownOf(c)
    if (!own) return c.redirect(toSignIn, 303)
    const form = await readForm(c, ChoiceForm)
    if (form.ok) {
      await c.var.act((trx) => chooseMails(trx, { ...own, choice: form.value.mejl }))
      flash(c, 'Sparat.')
    }
    return c.redirect('/konto/mejl', 303)
  })
  .post('/konto/mejl/lankar', async (c) => {
    const own = ownOf(c)
    if (!own) return c.redirect(toSignIn, 303)
    const form = await readForm(c, RevokeForm)
    if (form.ok) {
      const of = { slug: form.value.forbund || null, link: form.value.lank ?? null }
      const count = await c.var.act((trx) => revokeOwnLinks(trx, { ...own, ...of }))
      if (count > 0) flash(c, count === 1 ? 'Länken är indragen.' : 'Länkarna är indragna.')
    }
    return c.redirect('/konto/mejl', 303)
  })

function ownOf(c: Context<Outside>) {
  const { account, now } = c.var
  const session = sessionHash(c)
  return account && session ? { session, now, email: account.email } : null
}
