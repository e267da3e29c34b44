import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { allow } from '../../platform/errors.ts'
import { day, type Errors, key, line, optional, type Raw, readForm } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { findForum } from '../queries.ts'
import { listReviews, noteReview, showContacts } from './review.ts'
import { ReviewPage } from './review-pages.tsx'
import { mayReview, mayShowContacts } from './rules.ts'

const ReviewForm = z
  .object({ key, av: z.enum(['kansliet', 'styrelsen']), paragraf: optional(line), dag: day })
  .refine(({ av, paragraf }) => av === 'kansliet' || paragraf !== null, {
    path: ['paragraf'],
    message: 'Skriv vilken paragraf i styrelsens protokoll det gäller',
  })

const ShowForm = z.object({ visa: z.enum(['ja', 'nej']) })

const reviewPath = '/:association/systembild/genomgang'

/** What the house does with its public pages: goes through the map, chooses what is shown of a forum. */
export const mapReviewRoutes = new Hono<App>()
  .get(reviewPath, async (c) => {
    allow(mayReview(c.var.viewer))
    return show(c, { key: randomUUID() }, {}, 200)
  })
  .post(reviewPath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReviewForm)
    allow(mayReview(viewer))
    if (!form.ok) return show(c, form.raw, form.errors, 422)
    const { av, paragraf, dag: on } = form.value
    if (on > viewer.today) return show(c, form.raw, { dag: 'Välj i dag eller en dag som har varit' }, 422)

    const by = av === 'styrelsen' ? 'board' : 'office'
    const paragraph = by === 'board' ? paragraf : null
    await c.var.act((trx) => noteReview(trx, { key: form.value.key, on, by, paragraph }))
    flash(c, 'Genomgången är antecknad och står på systembilden.')
    return c.redirect(`/${viewer.association.slug}/systembild/genomgang`, 303)
  })
  .post('/:association/forum/:key{[a-z0-9][a-z0-9-]*}/kontakter', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ShowForm)
    const forum = await c.var.read((trx) => findForum(trx, c.req.param('key')))
    allow(mayShowContacts(viewer, forum))
    const path = `/${viewer.association.slug}/forum/${forum.key}`
    if (!form.ok) return c.redirect(path, 303)

    const isShown = form.value.visa === 'ja'
    await c.var.act((trx) => showContacts(trx, forum.id, isShown))
    flash(c, isShown ? 'Telefon och tider visas för kollegor utanför.' : 'Telefon och tider visas inte längre utåt.')
    return c.redirect(`${path}#vem-ringer-jag`, 303)
  })

async function show(c: Context<App>, raw: Raw, errors: Errors, status: 200 | 422) {
  const { association, today } = c.var.viewer
  const reviews = await c.var.read(listReviews)
  const given = { home: `/${association.slug}`, today, reviews, raw, errors }
  return c.html(renderPage(<ReviewPage frame={frame(c)} {...given} />), status)
}
