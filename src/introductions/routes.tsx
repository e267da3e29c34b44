import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listForums } from '../forums/queries.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import { readForm } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { ChecklistPage, IntroductionsPage, StepPage } from './pages.tsx'
import { dismissIntroduction, findProgress, finishStep, listProgress, readFacts } from './queries.ts'
import {
  findRole,
  findStep,
  forumFor,
  type IntroductionRole,
  nothingYet,
  roleKeys,
  stepAfter,
  stepsOfRole,
} from './rules.ts'
import { tellStep } from './steps.ts'

const SetAsideForm = z.object({ val: z.enum(['inte-nu']) })
const rolePath = '/:association/introduktion/:roll{[a-z][a-z-]*}'
const roles: IntroductionRole[] = ['team', 'group', 'board', 'convener']

/** "Ny i …": short pages made from the house's own data, for whoever wants them. */
export const introductionRoutes = new Hono<App>()
  .get('/:association/introduktion', async (c) => {
    const { viewer } = c.var
    const entries = await c.var.read(async (trx) => {
      const [forums, progress] = [await listForums(trx), await listProgress(trx)]
      return roles.flatMap((role) => {
        const forum = forumFor(role, viewer, forums)
        const isOwn = (role === 'convener' ? viewer.convenes : viewer.forums).includes(forum?.id ?? 0)
        return forum ? [{ role, isOwn, progress: progress.get(role) ?? nothingYet }] : []
      })
    })
    const ordered = entries.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
    return c.html(renderPage(<IntroductionsPage frame={frame(c)} home={homeOf(c)} entries={ordered} />))
  })
  .get(rolePath, async (c) => {
    const role = roleOf(c)
    const { progress, telling } = await readIntroduction(c, role)
    const steps = stepsOfRole[role].map((key) => ({ key, title: tellStep(key, telling).title }))
    return c.html(renderPage(<ChecklistPage frame={frame(c)} home={homeOf(c)} {...{ role, progress, steps }} />))
  })
  .post(rolePath, async (c) => {
    const form = await readForm(c, SetAsideForm)
    const role = roleOf(c)
    if (!form.ok) return c.redirect(`${homeOf(c)}/introduktion/${roleKeys[role]}`, 303)
    await c.var.act((trx) => dismissIntroduction(trx, role))
    flash(c, 'Introduktionen visas inte mer här. Du hittar den längst ner på startsidan.')
    return c.redirect(homeOf(c), 303)
  })
  .get(`${rolePath}/:steg{[a-z]+}`, async (c) => {
    const role = roleOf(c)
    const stepKey = stepOf(c, role)
    const { progress, telling } = await readIntroduction(c, role)
    const steps = [...stepsOfRole[role]]
    const about = { role, stepKey, step: tellStep(stepKey, telling), isRead: progress.done.includes(stepKey) }
    const place = { number: steps.indexOf(stepKey) + 1, count: steps.length }
    return c.html(renderPage(<StepPage frame={frame(c)} home={homeOf(c)} {...about} {...place} />))
  })
  .post(`${rolePath}/:steg{[a-z]+}`, async (c) => {
    await readForm(c, z.unknown())
    const role = roleOf(c)
    const step = stepOf(c, role)
    await c.var.act((trx) => finishStep(trx, role, step))
    const next = stepAfter(role, step)
    const path = `${homeOf(c)}/introduktion/${roleKeys[role]}`
    return c.redirect(next ? `${path}/${next}` : path, 303)
  })

type Here = Context<App>

const homeOf = (c: Here) => `/${c.var.viewer.association.slug}`

function roleOf(c: Here): IntroductionRole {
  const role = findRole(c.req.param('roll') ?? '')
  if (!role) throw new NotFound()
  return role
}

function stepOf(c: Here, role: IntroductionRole) {
  const step = findStep(role, c.req.param('steg') ?? '')
  if (!step) throw new NotFound()
  return step
}

/** Throws NotFound where the house has no such forum: nobody can be new in it. */
async function readIntroduction(c: Here, role: IntroductionRole) {
  const { viewer } = c.var
  return c.var.read(async (trx) => {
    const forums = await listForums(trx)
    const forum = forumFor(role, viewer, forums)
    if (!forum) throw new NotFound()
    const facts = await readFacts(trx, forum, forums)
    const telling = { ...facts, home: homeOf(c), today: viewer.today, isMine: viewer.forums.includes(forum.id) }
    return { progress: await findProgress(trx, role), telling }
  })
}
