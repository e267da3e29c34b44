import { Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { allow, NotFound } from '../platform/errors.ts'
import { id, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { LinkedPage } from './office-pages.tsx'
import { listLinked, revokeLinksOf } from './queries.ts'

const Query = z.object({ fore: id.optional() })
const RevokeForm = z.object({ person: id })

/** The office takes back the links of a letter that has gone astray; what they are about is their person's. */
export const linkOfficeRoutes = new Hono<App>()
  .get('/:association/lankar', async (c) => {
    const { viewer } = c.var
    allow(viewer.person.isOffice)
    const query = readQuery(c, Query)
    const before = query.ok ? (query.value.fore ?? null) : null
    const { people, hasMore } = await c.var.read((trx) => listLinked(trx, before))
    const props = {
      home: `/${viewer.association.slug}`,
      today: viewer.today,
      isFirst: before === null,
      after: hasMore ? (people.at(-1)?.id ?? null) : null,
    }
    return c.html(renderPage(<LinkedPage frame={frame(c)} {...props} people={people} />))
  })
  .post('/:association/lankar/dra-in', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, RevokeForm)
    allow(viewer.person.isOffice)
    if (!form.ok) throw new NotFound()
    const { person } = form.value
    const count = await c.var.act((trx) => revokeLinksOf(trx, person, viewer.person.id))
    if (count === 0) throw new NotFound()
    flash(c, count === 1 ? 'Länken är indragen.' : 'Länkarna är indragna.')
    return c.redirect(`/${viewer.association.slug}/lankar`, 303)
  })
