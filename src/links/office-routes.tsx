import { Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { allow, NotFound } from '../platform/errors.ts'
import { id, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { kindOf } from './kinds.ts'
import { SentLinksPage } from './office-pages.tsx'
import { listSentLinks, revokeLink } from './queries.ts'

const Query = z.object({ fore: id.optional() })

/** The office takes back a link that has gone astray; what it is about is its person's. */
export const linkOfficeRoutes = new Hono<App>()
  .get('/:association/lankar', async (c) => {
    const { viewer } = c.var
    allow(viewer.person.isOffice)
    const query = readQuery(c, Query)
    const before = query.ok ? (query.value.fore ?? null) : null
    const { links, hasMore } = await c.var.read((trx) => listSentLinks(trx, before))
    const props = {
      home: `/${viewer.association.slug}`,
      today: viewer.today,
      isNewest: before === null,
      olderThan: hasMore ? (links.at(-1)?.id ?? null) : null,
    }
    const told = links.map(({ kind, ...link }) => ({ ...link, label: kindOf(kind).label }))
    return c.html(renderPage(<SentLinksPage frame={frame(c)} {...props} links={told} />))
  })
  .post('/:association/lankar/:link{[0-9]{1,9}}/dra-in', async (c) => {
    const { viewer } = c.var
    allow(viewer.person.isOffice)
    await readForm(c, z.unknown())
    const isRevoked = await c.var.act((trx) => revokeLink(trx, Number(c.req.param('link')), viewer.person.id))
    if (!isRevoked) throw new NotFound()
    flash(c, 'Länken är indragen.')
    return c.redirect(`/${viewer.association.slug}/lankar`, 303)
  })
