import { setTimeout } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { carried as carriedText, readForm, staffContactLine } from '../../platform/forms.ts'
import { clientAddress } from '../../platform/headers.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { endSessions } from '../account/queries.ts'
import { flash, frame } from '../frame.tsx'
import { unpackInterrupted } from '../interrupted.ts'
import { SendAgainPage } from '../interrupted-pages.tsx'
import { ownPath } from '../own-path.ts'
import { cookieName, cookieOptions, createToken, forgetSession, hash, keepSession, sessionHash } from '../session.ts'
import type { Outside } from '../viewer.ts'
import { createCode, describeDevice, hashCode } from './code.ts'
import { writeCodeLetter } from './letter.tsx'
import { type Carried, CodePage, SignInPage } from './pages.tsx'
import { askForCode, useCode } from './queries.ts'

type Here = Context<Outside>

const challengeSeconds = 600
// A known address costs a mail more than an unknown one; nobody shall be able to tell them apart by the clock.
const answerMsMin = 250

const limited = 'Det har blivit för många försök. Vänta en timme och försök igen, eller hör av dig till kansliet.'
const over = 'Koden gäller inte längre. Be om en ny.'

const carried = {
  till: carriedText.transform(ownPath),
  sparat: carriedText,
}
const SignInForm = z.object({
  ...carried,
  adress: staffContactLine.pipe(
    z.string().regex(/^[^@\s]+@[^@\s]+$/, 'Skriv din e-postadress, till exempel namn@kommunen.se'),
  ),
})
const CodeForm = z.object({
  ...carried,
  kod: z
    .string()
    .transform((code) => code.replace(/\D/g, ''))
    .pipe(z.string().regex(/^[0-9]{6}$/, 'Skriv de sex siffrorna i mejlet')),
})

export const signInRoutes = new Hono<Outside>()
  .get('/logga-in', (c) => {
    const till = ownPath(c.req.query('till'))
    if (c.var.account) return c.redirect(till, 303)
    return showSignIn(c, { till, sparat: undefined })
  })
  .post('/logga-in', async (c) => {
    const form = await readForm(c, SignInForm)
    if (!form.ok)
      return showSignIn(c, rawCarried(form.raw), { errors: form.errors, address: String(form.raw.adress ?? '') })

    const { adress, ...carried } = form.value
    const asked = await Promise.all([sendCode(c, adress), setTimeout(answerMsMin)])
    if (asked[0] === 'limited') return showSignIn(c, carried, { notice: limited, status: 429 })
    if (carried.sparat) return showCode(c, carried)
    return c.redirect(`/logga-in/kod?till=${encodeURIComponent(carried.till)}`, 303)
  })
  .get('/logga-in/kod', (c) => {
    const till = ownPath(c.req.query('till'))
    if (!getCookie(c, challengeName(c))) return c.redirect(`/logga-in?till=${encodeURIComponent(till)}`, 303)
    return showCode(c, { till, sparat: undefined })
  })
  .post('/logga-in/kod', async (c) => {
    const form = await readForm(c, CodeForm)
    if (!form.ok) return showCode(c, rawCarried(form.raw), form.errors)

    const { kod, ...carried } = form.value
    const outcome = await tryCode(c, kod)
    if (outcome === 'wrong') return showCode(c, carried, { kod: 'Koden stämmer inte. Läs den en gång till i mejlet' })
    if (outcome === 'limited') return showSignIn(c, carried, { notice: limited, status: 429 })
    if (outcome === 'over') return showSignIn(c, carried, { notice: over, status: 422 })

    deleteCookie(c, challengeName(c), cookieOptions(c, 0))
    const interrupted = unpackInterrupted(carried.sparat)
    if (!interrupted) return c.redirect(carried.till, 303)
    c.header('Cache-Control', 'no-store')
    return c.html(renderPage(<SendAgainPage frame={frame(c)} interrupted={interrupted} />))
  })
  .post('/logga-ut', async (c) => {
    const session = sessionHash(c)
    const { account, now } = c.var
    if (session && account) await c.var.act((trx) => endSessions(trx, { session, only: account.session, now }))
    forgetSession(c)
    flash(c, 'Du är utloggad.')
    return c.redirect('/', 303)
  })

async function sendCode(c: Here, email: string): Promise<'asked' | 'limited'> {
  const [challenge, code] = [createToken(), createCode()]
  const { config, jobs, now } = c.var
  const outcome = await c.var.act(async (trx) => {
    const asked = await askForCode(trx, {
      email,
      network: clientAddress(c, config),
      challengeHash: hash(challenge),
      codeHash: hashCode(challenge, code),
      letter: writeCodeLetter(code),
      isDemo: config.isDemo,
      now,
    })
    if (asked.mail !== null) await jobs.send(trx, 'mail', { mail: asked.mail })
    return asked.outcome
  })
  setCookie(c, challengeName(c), challenge, cookieOptions(c, challengeSeconds))
  return outcome
}

async function tryCode(c: Here, code: string) {
  const challenge = getCookie(c, challengeName(c))
  if (!challenge) return 'over'
  const token = createToken()
  const outcome = await c.var.act((trx) =>
    useCode(trx, {
      challengeHash: hash(challenge),
      codeHash: hashCode(challenge, code),
      network: clientAddress(c, c.var.config),
      tokenHash: hash(token),
      formerHash: sessionHash(c),
      device: describeDevice(c.req.header('User-Agent') ?? ''),
      isDemo: c.var.config.isDemo,
      now: c.var.now,
    }),
  )
  if (outcome === 'in') keepSession(c, token)
  return outcome
}

type SignInAnswer = {
  status?: 200 | 422 | 429
  address?: string
  errors?: Record<string, string>
  notice?: string
}

function showSignIn(c: Here, carried: Carried, { status, ...shown }: SignInAnswer = {}) {
  const page = <SignInPage frame={frame(c)} carried={carried} isDemo={c.var.config.isDemo} {...shown} />
  return c.html(renderPage(page), status ?? (shown.errors ? 422 : 200))
}

function showCode(c: Here, carried: Carried, errors?: Record<string, string>) {
  const page = <CodePage frame={frame(c)} carried={carried} isDemo={c.var.config.isDemo} errors={errors} />
  return c.html(renderPage(page), errors ? 422 : 200)
}

function challengeName(c: Here): string {
  return cookieName(c, 'hissen-kod')
}

function rawCarried({ till, sparat }: Record<string, string | string[]>): Carried {
  return { till: ownPath(first(till)), sparat: first(sparat) }
}

function first(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]
}
