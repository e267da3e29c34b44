import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { RuleBroken } from '../../platform/errors.ts'
import { type Errors, id, line, optional, type Raw, readForm } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { permit } from '../../questions/refusals.ts'
import { flash, frame } from '../frame.tsx'
import type { App } from '../viewer.ts'
import { endNaming, nameForPart } from './name.ts'
import { PartPage, PartsPage } from './pages.tsx'
import { findPart, listChoosable, listNamed, listParts, listSeatedFor } from './queries.ts'
import { whyNotNameFor } from './rules.ts'

const partPath = '/:association/parter/:key{[a-z0-9][a-z0-9-]*}'

const Naming = z
  .object({
    kind: z.enum(['contact', 'acceptor'], 'Välj vad personen utses till'),
    person: id,
    area: optional(line),
  })
  .refine(({ kind, area }) => kind === 'contact' || area !== null, {
    path: ['area'],
    message: 'Skriv inom vilket område personen kan säga ja',
  })

/** The parts of the house: whom to ask, and who may say yes (domain.md §4.6). */
export const partRoutes = new Hono<App>()
  .get('/:association/parter', async (c) => {
    const { viewer } = c.var
    const parts = await c.var.read(listParts)
    const own = viewer.seats.map(({ member }) => member)
    const home = `/${viewer.association.slug}`
    return c.html(renderPage(<PartsPage frame={frame(c)} home={home} parts={parts} own={own} />))
  })
  .get(partPath, (c) => showPart(c, c.req.param('key')))
  .post(`${partPath}/utsedda`, async (c) => {
    const { viewer } = c.var
    const key = c.req.param('key')
    const form = await readForm(c, Naming)
    try {
      await c.var.act(async (trx) => {
        const part = await findPart(trx, key)
        permit(whyNotNameFor(viewer, part))
        if (!form.ok) return
        const { kind, person, area } = form.value
        await nameForPart(trx, viewer, { memberId: part.id, personId: person, kind, area })
      })
    } catch (fault) {
      if (!(fault instanceof RuleBroken)) throw fault
      return showPart(c, key, { raw: form.raw, errors: { person: fault.message } })
    }
    if (!form.ok) return showPart(c, key, form)
    flash(c, 'Utsedd. Det gäller från i dag.')
    return c.redirect(`/${viewer.association.slug}/parter/${key}`, 303)
  })
  .post(`${partPath}/utsedda/:id{[1-9][0-9]{0,8}}/slut`, async (c) => {
    const { viewer } = c.var
    const key = c.req.param('key')
    await readForm(c, z.object({}))
    await c.var.act(async (trx) => {
      const part = await findPart(trx, key)
      permit(whyNotNameFor(viewer, part))
      await endNaming(trx, part.id, Number(c.req.param('id')))
    })
    flash(c, 'Borttagen. Det som redan är sagt står kvar.')
    return c.redirect(`/${viewer.association.slug}/parter/${key}`, 303)
  })

async function showPart(c: Context<App>, key: string, tried: { raw: Raw; errors: Errors } | null = null) {
  const { viewer } = c.var
  const props = await c.var.read(async (trx) => {
    const part = await findPart(trx, key)
    const refusal = whyNotNameFor(viewer, part)
    const isOwn = viewer.seats.some(({ member }) => member === part.id)
    return {
      part,
      isOwn,
      mayName: refusal === null,
      whyNot: isOwn ? (refusal?.why ?? null) : null,
      seated: await listSeatedFor(trx, part.id),
      named: await listNamed(trx, part.id),
      choosable: refusal ? [] : await listChoosable(trx, part.id),
    }
  })
  const home = `/${viewer.association.slug}`
  const page = <PartPage frame={frame(c)} home={home} today={viewer.today} {...props} {...tried} />
  return c.html(renderPage(page), tried ? 422 : 200)
}
