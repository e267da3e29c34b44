import { Hono } from 'hono'
import { z } from 'zod'
import { id, readForm } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { WelcomePage } from '../about/pages.tsx'
import { flash, frame, keepLook } from '../frame.tsx'
import { forgetSession, sessionHash } from '../session.ts'
import type { Outside } from '../viewer.ts'
import { AccountPage, ChooseAssociationPage } from './pages.tsx'
import { chooseLook, endSessions, listPlaces, listSessions } from './queries.ts'

const LookForm = z.object({
  farger: z.enum(['auto', 'ljust', 'morkt']),
  teckensnitt: z.enum(['standard', 'lattlast']),
  textstorlek: z.enum(['normal', 'storre', 'storst']),
})
const EndForm = z.object({ session: id })

const toSignIn = '/logga-in?till=/konto'

export const accountRoutes = new Hono<Outside>()
  .get('/', (c) => {
    const { account, config } = c.var
    if (!account) return c.html(renderPage(<WelcomePage frame={frame(c)} isDemo={config.isDemo} />))
    const [only, ...others] = account.associations
    if (only && others.length === 0) return c.redirect(`/${only.slug}`, 303)
    return c.html(renderPage(<ChooseAssociationPage frame={frame(c)} account={account} />))
  })
  .get('/konto', async (c) => {
    const { account, now } = c.var
    const session = sessionHash(c)
    if (!account || !session) return c.redirect(toSignIn, 303)
    const [sessions, places] = await c.var.act(
      async (trx) => [await listSessions(trx, { session, now }), await listPlaces(trx, { session, now })] as const,
    )
    return c.html(renderPage(<AccountPage frame={frame(c)} account={account} sessions={sessions} places={places} />))
  })
  .post('/konto/utseende', async (c) => {
    const { account, now } = c.var
    const session = sessionHash(c)
    if (!account || !session) return c.redirect(toSignIn, 303)
    const form = await readForm(c, LookForm)
    if (!form.ok) return c.redirect('/konto', 303)

    const { farger: scheme, teckensnitt: typeface, textstorlek: textSize } = form.value
    const look = { scheme, typeface, textSize }
    await c.var.act((trx) => chooseLook(trx, { session, now, ...look }))
    keepLook(c, look)
    flash(c, 'Sparat.')
    return c.redirect('/konto', 303)
  })
  .post('/konto/sessioner/avsluta', async (c) => {
    const { account, now } = c.var
    const session = sessionHash(c)
    if (!account || !session) return c.redirect(toSignIn, 303)
    const form = await readForm(c, EndForm)
    if (!form.ok) return c.redirect('/konto', 303)

    const ended = await c.var.act((trx) => endSessions(trx, { session, only: form.value.session, now }))
    if (form.value.session === account.session) {
      forgetSession(c)
      flash(c, 'Du är utloggad.')
      return c.redirect('/', 303)
    }
    if (ended > 0) flash(c, 'Den webbläsaren är utloggad.')
    return c.redirect('/konto', 303)
  })
  .post('/konto/sessioner/avsluta-alla', async (c) => {
    const { account, now } = c.var
    const session = sessionHash(c)
    if (!account || !session) return c.redirect(toSignIn, 303)

    await c.var.act((trx) => endSessions(trx, { session, only: null, now }))
    forgetSession(c)
    flash(c, 'Du är utloggad överallt.')
    return c.redirect('/', 303)
  })
