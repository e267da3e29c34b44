import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { openTryPath } from '../../identification/try-address.ts'
import { type Errors, key, line, optional, type Raw, readForm, required, shortText } from '../../platform/forms.ts'
import { clientAddress } from '../../platform/headers.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { flash, frame } from '../frame.tsx'
import type { Outside } from '../viewer.ts'
import { AccessibilityPage } from './accessibility-pages.tsx'
import { writeFaultLetter } from './fault-letter.tsx'
import { FaultPage } from './fault-pages.tsx'
import { listOffices, reportFault } from './faults.ts'
import { AboutPage } from './pages.tsx'
import { PersonalDataPage } from './personal-data-pages.tsx'

const FaultForm = z.object({
  key,
  forbund: z.string('Välj vilket förbund det gäller').regex(/^[a-z][a-z0-9-]{1,40}$/, 'Välj vilket förbund det gäller'),
  text: required(shortText, 'Beskriv vad som inte fungerar'),
  sida: optional(line),
  hjalpmedel: optional(line),
})

/** The pages in every footer, open to all. */
export const aboutRoutes = new Hono<Outside>()
  .get('/om', (c) => c.html(renderPage(<AboutPage frame={frame(c)} />)))
  .get('/tillganglighet', async (c) => {
    const offices = await officesOf(c)
    return c.html(renderPage(<AccessibilityPage frame={frame(c)} offices={offices} />))
  })
  .get('/tillganglighet/fel', (c) => showForm(c, { key: randomUUID() }, {}, 200))
  .post('/tillganglighet/fel', async (c) => {
    const { config, now, jobs } = c.var
    const form = await readForm(c, FaultForm)
    if (!form.ok) return showForm(c, form.raw, form.errors, 422)

    const { forbund: slug, text: body, sida: page, hjalpmedel: aid } = form.value
    const report = { slug, key: form.value.key, page, body, aid }
    const letter = writeFaultLetter(report, `${config.publicUrl}/${slug}/kansli/anmalda-fel`)
    const outcome = await c.var.act(async (trx) => {
      const kept = await reportFault(trx, { ...report, letter, network: clientAddress(c, config), now })
      if (kept.mail !== null) await jobs.send(trx, 'mail', { mail: kept.mail })
      return kept.outcome
    })
    if (outcome === 'nowhere') return showForm(c, form.raw, { forbund: 'Välj vilket förbund det gäller' }, 422)
    if (outcome === 'limited') return showForm(c, form.raw, {}, 429)
    flash(c, 'Tack. Kansliet har fått din anmälan.')
    return c.redirect('/tillganglighet', 303)
  })
  .get('/personuppgifter', async (c) => {
    const offices = await officesOf(c)
    return c.html(renderPage(<PersonalDataPage frame={frame(c)} offices={offices} />))
  })

async function showForm(c: Context<Outside>, raw: Raw, errors: Errors, status: 200 | 422 | 429) {
  const offices = await officesOf(c)
  const given = { offices, raw, errors, isLimited: status === 429 }
  return c.html(renderPage(<FaultPage frame={{ ...frame(c), tryTextsAt: openTryPath }} {...given} />), status)
}

/** Those of one's own where somebody is signed in, otherwise all of this Hissen. */
async function officesOf(c: Context<Outside>) {
  const offices = await c.var.read(listOffices)
  const own = c.var.account?.associations.map(({ slug }) => slug) ?? []
  return own.length > 0 ? offices.filter(({ slug }) => own.includes(slug)) : offices
}
