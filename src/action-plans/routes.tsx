import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, NotFound } from '../platform/errors.ts'
import { day, id, key, optional, readForm, required, shortText } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { PlanPage, type PlanPageProps, PlansPage } from './pages.tsx'
import { addPromise, changePromise } from './promise.ts'
import { findPlan, listPlans, type Plan } from './queries.ts'
import { whyNotPromise, whyNotWritePlan } from './rules.ts'

const planPath = '/:association/handlingsplaner/:key{[a-z0-9][a-z0-9-]*}'

const PromiseFields = {
  body: required(shortText, 'Skriv vad ni lovar'),
  state: z.enum(['planned', 'ongoing', 'done', 'dropped'], 'Välj läge'),
  byOn: z.preprocess((given) => given || null, day.nullable()),
  note: optional(shortText),
}
const NewForm = z.object({ key, ...PromiseFields })
const ChangeForm = z.object({ version: id, ...PromiseFields })

/** Handlingsplaner: each group's own promises, read by all and written by its convener. */
export const actionPlanRoutes = new Hono<App>()
  .get('/:association/handlingsplaner', async (c) => {
    const plans = await c.var.read((trx) => listPlans(trx))
    return c.html(renderPage(<PlansPage {...around(c)} plans={plans} />))
  })
  .get(planPath, async (c) => {
    const plan = await readPlan(c)
    return c.html(renderPage(<PlanPage {...propsOf(c, plan)} />))
  })
  .post(planPath, async (c) => {
    const form = await readForm(c, NewForm)
    const plan = await readPlan(c)
    permit(whyNotWritePlan(c.var.viewer, plan.forum))
    if (!form.ok) return showAgain(c, { item: null, raw: form.raw, errors: form.errors }, 422)
    const refusal = whyNotPromise(form.value)
    if (refusal) return showAgain(c, { item: null, raw: form.raw, errors: { note: refusal.why } }, 422)
    await c.var.act((trx) => addPromise(trx, c.var.viewer, { ...form.value, forumId: plan.forum.id }))
    flash(c, 'Löftet står i handlingsplanen.')
    return c.redirect(pathOf(c, plan), 303)
  })
  .post(`${planPath}/:item{[0-9]{1,10}}`, async (c) => {
    const form = await readForm(c, ChangeForm)
    const plan = await readPlan(c)
    const item = plan.items.find((each) => String(each.id) === c.req.param('item'))
    if (!item) throw new NotFound()
    permit(whyNotWritePlan(c.var.viewer, plan.forum))
    const attempt = { item: item.id, raw: form.raw }
    if (!form.ok) return showAgain(c, { ...attempt, errors: form.errors }, 422)
    const { version, ...promise } = form.value
    const refusal = whyNotPromise(promise)
    if (refusal) return showAgain(c, { ...attempt, errors: { note: refusal.why } }, 422)
    try {
      await c.var.act((trx) => changePromise(trx, c.var.viewer, { id: item.id, version }, promise))
    } catch (fault) {
      if (fault instanceof Conflict) return showAgain(c, { ...attempt, errors: {}, isOutdated: true }, 409)
      throw fault
    }
    flash(c, 'Löftet är ändrat. Det som stod förut finns kvar att läsa.')
    return c.redirect(pathOf(c, plan), 303)
  })

function around(c: Context<App>) {
  const { viewer } = c.var
  return { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
}

const readPlan = (c: Context<App>) => c.var.read((trx) => findPlan(trx, c.req.param('key') ?? ''))
const pathOf = (c: Context<App>, { forum }: Plan) => `/${c.var.viewer.association.slug}/handlingsplaner/${forum.key}`

function propsOf(c: Context<App>, plan: Plan) {
  const mayWrite = whyNotWritePlan(c.var.viewer, plan.forum) === null
  return { ...around(c), plan, mayWrite, itemKey: randomUUID() }
}

async function showAgain(c: Context<App>, attempt: NonNullable<PlanPageProps['attempt']>, status: 409 | 422) {
  const raw = attempt.errors.key ? { ...attempt.raw, key: randomUUID() } : attempt.raw
  const props = { ...propsOf(c, await readPlan(c)), attempt: { ...attempt, raw } }
  return c.html(renderPage(<PlanPage {...props} />), status)
}
