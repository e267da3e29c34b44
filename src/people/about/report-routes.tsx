import { Hono } from 'hono'
import { z } from 'zod'
import { allow, Conflict, NotFound } from '../../platform/errors.ts'
import { id, readForm, readQuery } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { flash, frame } from '../frame.tsx'
import type { App } from '../viewer.ts'
import { ReportsPage } from './fault-pages.tsx'
import { findReport, handleReport, listReports } from './faults.ts'

const Query = z.object({
  visa: z.enum(['klara']).optional().catch(undefined),
  efter: id.optional().catch(undefined),
})

/** What has been reported, for the office. */
export const reportRoutes = new Hono<App>()
  .get('/:association/kansli/anmalda-fel', async (c) => {
    const { viewer } = c.var
    allow(viewer.person.isOffice)
    const asked = readQuery(c, Query)
    const { visa, efter = null } = asked.ok ? asked.value : {}
    const isHandled = visa === 'klara'
    const { reports, after } = await c.var.read((trx) => listReports(trx, { isHandled, after: efter }))
    const path = `/${viewer.association.slug}/kansli/anmalda-fel`
    const olderHref = after === null ? null : `${path}?${visa ? 'visa=klara&' : ''}efter=${after}`
    return c.html(renderPage(<ReportsPage frame={frame(c)} {...{ path, reports, isHandled, olderHref }} />))
  })
  .post('/:association/kansli/anmalda-fel/:id{[1-9][0-9]{0,8}}', async (c) => {
    const { viewer } = c.var
    await readForm(c, z.unknown())
    allow(viewer.person.isOffice)
    const reportId = Number(c.req.param('id'))
    await c.var.act(async (trx) => {
      const report = await findReport(trx, reportId)
      if (!report) throw new NotFound()
      if (report.isHandled) throw new Conflict('Anmälan är redan klarmarkerad.')
      await handleReport(trx, report.id, viewer.person.id)
    })
    flash(c, 'Anmälan är klarmarkerad.')
    return c.redirect(`/${viewer.association.slug}/kansli/anmalda-fel`, 303)
  })
