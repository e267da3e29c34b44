import { Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { id, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { NoticesPage } from './pages.tsx'
import { listNotices, markRead } from './queries.ts'

const Query = z.object({ fore: id.optional() })
const ReadForm = z.union([z.object({ till: id }), z.object({ avisering: id })])

export const noticeRoutes = new Hono<App>()
  .get('/:association/aviseringar', async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, Query)
    const before = query.ok ? (query.value.fore ?? null) : null
    const { notices, hasMore } = await c.var.read((trx) => listNotices(trx, viewer.person.id, before))
    const olderThan = hasMore ? (notices.at(-1)?.id ?? null) : null
    const props = { home: homeOf(viewer), today: viewer.today, notices, isNewest: before === null, olderThan }
    return c.html(renderPage(<NoticesPage frame={frame(c)} {...props} unread={viewer.unread} />))
  })
  .post('/:association/aviseringar/lasta', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReadForm)
    if (form.ok) {
      const which = 'till' in form.value ? { upTo: form.value.till } : { id: form.value.avisering }
      const count = await c.var.act((trx) => markRead(trx, viewer.person.id, which))
      if (count > 0) flash(c, count === 1 ? 'Aviseringen är läst.' : 'Alla är lästa.')
    }
    return c.redirect(`${homeOf(viewer)}/aviseringar`, 303)
  })

const homeOf = (viewer: Viewer) => `/${viewer.association.slug}`
