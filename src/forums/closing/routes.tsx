import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { thinkOverShown } from '../../identification/second-thoughts.ts'
import { flash, frame } from '../../people/frame.tsx'
import type { App, Viewer } from '../../people/viewer.ts'
import { Conflict, RuleBroken } from '../../platform/errors.ts'
import { carried, type Errors, type Raw, readForm } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { permit } from '../../questions/refusals.ts'
import { listMovedWith } from '../../questions/shown-with.ts'
import { closeForum, moveQuestions } from '../../questions/together/move.ts'
import { whyNotClose, whyNotMove } from '../../questions/together/rules.ts'
import { sayCount } from '../../questions/words.ts'
import { ClosingPage } from './pages.tsx'
import { type Closing, findClosing } from './queries.ts'

const forumPath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}'
const Form = z.object({ successor: carried.transform((given) => given || null) })

/** Closing a forum: its open questions move first, its history stays (domain.md §3). */
export const closingRoutes = new Hono<App>()
  .get(`${forumPath}/stang`, async (c) => show(c, {}, {}))
  .post(`${forumPath}/flytta`, async (c) => {
    const form = await readForm(c, Form)
    if (!form.ok) return show(c, form.raw, form.errors, 422)
    return told(c, form.raw, async () => {
      const done = await c.var.act(async (trx) => {
        const closing = await findClosing(trx, keyOf(c))
        permit(whyNotMove(c.var.viewer, factsOf(closing)))
        const successor = successorOf(closing, form.value.successor)
        if (!successor) return null
        await thinkOverShown(c, trx, await listMovedWith(trx, closing.forum.id))
        return { to: successor.name, moved: await moveQuestions(trx, c.var.viewer, closing.forum.id, successor.id) }
      })
      if (!done) return show(c, form.raw, noSuccessor, 422)
      flash(c, `${sayCount(done.moved, 'fråga har', 'frågor har')} flyttats till ${done.to}.`)
      return c.redirect(`${homeOf(c)}/forum/${keyOf(c)}/stang`, 303)
    })
  })
  .post(`${forumPath}/stang`, async (c) => {
    const form = await readForm(c, Form)
    if (!form.ok) return show(c, form.raw, form.errors, 422)
    return told(c, form.raw, async () => {
      const { viewer } = c.var
      const done = await c.var.act(async (trx) => {
        const closing = await findClosing(trx, keyOf(c))
        const mayMove = whyNotMove(viewer, factsOf(closing)) === null
        permit(whyNotClose(viewer, { ...factsOf(closing), open: mayMove ? 0 : closing.open }))
        const successor = successorOf(closing, form.value.successor)
        if (!successor && needsSuccessor(closing)) return null
        const isMoving = successor !== undefined && closing.open > 0
        if (isMoving) await thinkOverShown(c, trx, await listMovedWith(trx, closing.forum.id))
        const moved = isMoving ? await moveQuestions(trx, viewer, closing.forum.id, successor.id) : 0
        await closeForum(trx, viewer, closing.forum.id, successor?.id ?? null)
        return { name: closing.forum.name, to: successor?.name, moved }
      })
      if (!done) return show(c, form.raw, noSuccessor, 422)
      const moved =
        done.moved > 0 ? ` ${sayCount(done.moved, 'fråga har', 'frågor har')} flyttats till ${done.to}.` : ''
      flash(c, `${done.name} är stängt.${moved} Frågornas historia finns kvar att läsa.`)
      return c.redirect(`${homeOf(c)}/forum/${keyOf(c)}`, 303)
    })
  })

const noSuccessor: Errors = { successor: 'Välj vilket forum som tar över' }

const homeOf = (c: Context<App>) => `/${c.var.viewer.association.slug}`
const keyOf = (c: Context<App>) => c.req.param('key') ?? ''
const factsOf = ({ forum, hasConvener }: Closing) => ({ id: forum.id, hasConvener, isClosed: forum.closedOn !== null })
const successorOf = ({ successors }: Closing, key: string | null) => successors.find((forum) => forum.key === key)
const needsSuccessor = ({ open, below, successors }: Closing) => successors.length > 0 && open + below.length > 0

/** A rule or a colleague that stopped the form shows it again, with what was chosen. */
async function told(c: Context<App>, raw: Raw, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof RuleBroken) return show(c, raw, { form: fault.message }, 422)
    if (fault instanceof Conflict) return show(c, raw, { form: fault.message }, 409)
    throw fault
  }
}

async function show(c: Context<App>, raw: Raw, errors: Errors, status: 200 | 409 | 422 = 200) {
  const { viewer } = c.var
  const closing = await c.var.read((trx) => findClosing(trx, keyOf(c)))
  if (closing.forum.closedOn && status === 200) return c.redirect(`${homeOf(c)}/forum/${keyOf(c)}`, 303)
  const may = mayOf(viewer, closing)
  if (!may.mayMove && !may.mayClose && status === 200) permit(whyNotClose(viewer, { ...factsOf(closing), open: 0 }))
  return c.html(
    renderPage(<ClosingPage frame={frame(c)} home={homeOf(c)} closing={closing} raw={raw} errors={errors} {...may} />),
    status,
  )
}

function mayOf(viewer: Viewer, closing: Closing) {
  return {
    mayMove: whyNotMove(viewer, factsOf(closing)) === null,
    mayClose: whyNotClose(viewer, { ...factsOf(closing), open: 0 }) === null,
  }
}
