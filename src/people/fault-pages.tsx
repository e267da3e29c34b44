import type { Context } from 'hono'
import { BadRequest, Conflict, Forbidden, NotFound, RuleBroken, Unavailable } from '../platform/errors.ts'
import { faultFields, type Log } from '../platform/log.ts'
import { Actions, ButtonLink } from '../platform/ui/button.tsx'
import { PageHeading } from '../platform/ui/layout.tsx'
import { Page, renderPage } from '../platform/ui/page.tsx'
import { frame } from './frame.tsx'

type Told = { status: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503; title: string; text: string }

const notFound: Told = {
  status: 404,
  title: 'Sidan finns inte',
  text: 'Adressen kan vara felskriven, eller så är sidan inte till för dig.',
}

const methodRefused: Told = {
  status: 405,
  title: 'Så kan sidan inte användas',
  text: 'Gå tillbaka och försök igen från sidan du kom från.',
}

/** Our own fault: nothing of it is shown, everything is in the log. */
const broken: Told = {
  status: 500,
  title: 'Något gick fel hos oss',
  text: 'Det du gjorde är inte sparat. Gå tillbaka, så finns det du skrev kvar i de flesta webbläsare, och försök igen om en stund.',
}

const crowded: Told = {
  status: 503,
  title: 'Hissen hinner inte med just nu',
  text: 'Det du gjorde är inte sparat. Vänta en halv minut, gå tillbaka och försök igen. Det du skrev finns kvar i de flesta webbläsare.',
}
const comeBackSeconds = 30

export const showNotFound = (c: Context) => show(c, notFound)

export function showMethodRefused(c: Context, methods: string[]): Response | Promise<Response> {
  c.header('Allow', methods.join(', '))
  return show(c, methodRefused)
}

/** The expected errors, each as a calm page; anything else is logged and told as our own fault. */
export function showFault(fault: Error, c: Context): Response | Promise<Response> {
  const told = tell(fault)
  if (told.status >= 500) {
    const log: Log = c.get('log')
    log.error('fault', faultFields(told === crowded ? fault.cause : fault))
  }
  if (told === crowded) c.header('Retry-After', String(comeBackSeconds))
  return show(c, told)
}

function tell(fault: Error): Told {
  if (fault instanceof NotFound) return notFound
  if (fault instanceof Forbidden) {
    return {
      status: 403,
      title: 'Det här är någon annans att göra',
      text: fault.message || 'Du kan läsa här, men just detta gör någon annan.',
    }
  }
  if (fault instanceof Conflict) return { status: 409, title: 'Någon hann före', text: fault.message }
  if (fault instanceof RuleBroken) return { status: 422, title: 'Det går inte än', text: fault.message }
  if (fault instanceof BadRequest)
    return { status: fault.status, title: 'Det gick inte att ta emot', text: fault.message }
  if (fault instanceof Unavailable) return crowded
  return refusedOrigin(fault) ?? broken
}

/** hono/csrf throws a fault of its own, known by its status. */
function refusedOrigin(fault: Error): Told | null {
  if (!('status' in fault) || fault.status !== 403) return null
  return {
    status: 403,
    title: 'Formuläret kom inte härifrån',
    text: 'Öppna sidan igen och skicka formuläret därifrån.',
  }
}

function show(c: Context, { status, title, text }: Told) {
  const shown = frame(c)
  const page = (
    <Page title={title} frame={shown}>
      <PageHeading title={title} lead={text} />
      <Actions>
        <ButtonLink href={shown.home} variant="secondary">
          Till startsidan
        </ButtonLink>
      </Actions>
    </Page>
  )
  return c.html(renderPage(page), status)
}
