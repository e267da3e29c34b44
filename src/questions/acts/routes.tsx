import { type Handler, Hono } from 'hono'
import { z } from 'zod'
import { thinkOverShown } from '../../identification/second-thoughts.ts'
import { flash, frame } from '../../people/frame.tsx'
import { ownPath } from '../../people/own-path.ts'
import type { App } from '../../people/viewer.ts'
import { Conflict, NotFound, RuleBroken } from '../../platform/errors.ts'
import { type Errors, optional, type Raw, readForm, text } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import * as outside from '../outside/acts.ts'
import { askOrganisation } from '../part/act.ts'
import { presentQuestion } from '../present.tsx'
import { findQuestion, findQuestionToAct } from '../queries.ts'
import type { Question } from '../question.ts'
import { permit } from '../refusals.ts'
import * as talk from '../talk/acts.ts'
import * as together from '../together/acts.ts'
import type { Act } from './act.ts'
import * as down from './coming-down.ts'
import { LostSightPage } from './lost-sight-page.tsx'
import * as up from './preparing.ts'

const performing = new Hono<App>()
  .post(pathOf(up.receive), perform(up.receive))
  .post(pathOf(up.take), perform(up.take))
  .post(pathOf(up.handOver), perform(up.handOver))
  .post(pathOf(up.speak), perform(up.speak))
  .post(pathOf(up.proposal), perform(up.proposal))
  .post(pathOf(up.answer), perform(up.answer))
  .post(pathOf(up.lift), perform(up.lift))
  .post(pathOf(up.withdraw), perform(up.withdraw))
  .post(pathOf(up.sendBack), perform(up.sendBack))
  .post(pathOf(down.rest), perform(down.rest))
  .post(pathOf(down.wake), perform(down.wake))
  .post(pathOf(down.show), perform(down.show))
  .post(pathOf(down.solve), perform(down.solve))
  .post(pathOf(down.disagree), perform(down.disagree))
  .post(pathOf(down.deliver), perform(down.deliver))
  .post(pathOf(down.addLocalMeaning), perform(down.addLocalMeaning))
  .post(pathOf(down.judge), perform(down.judge))
  .post(pathOf(down.voice), perform(down.voice))
  .post(pathOf(together.echo), perform(together.echo))
  .post(pathOf(together.unecho), perform(together.unecho))
  .post(pathOf(together.gather), perform(together.gather))
  .post(pathOf(together.split), perform(together.split))
  .post(pathOf(together.amend), perform(together.amend))
  .post(pathOf(together.openAgain), perform(together.openAgain))
  .post(pathOf(talk.plan), perform(talk.plan))
  .post(pathOf(talk.move), perform(talk.move))
  .post(pathOf(talk.callOff), perform(talk.callOff))
  .post(pathOf(outside.send), perform(outside.send))
  .post(pathOf(outside.note), perform(outside.note))
  .post(pathOf(outside.back), perform(outside.back))
  .post(pathOf(askOrganisation), perform(askOrganisation))

export const actRoutes = withWaysBack(performing)

/** After a 409 or 422 the browser stands on the act's own address; opened again it leads to the question, with the form open. */
function withWaysBack(routes: Hono<App>): Hono<App> {
  for (const { path } of [...routes.routes]) {
    const noun = path.slice(path.indexOf('}/') + 2)
    routes.get(path, async (c) => {
      const { number } = await c.var.read((trx) => findQuestion(trx, Number(c.req.param('number'))))
      const home = `/${c.var.viewer.association.slug}`
      return c.redirect(`${home}/fragor/${number}?gor=${encodeURIComponent(noun)}#gora`, 303)
    })
  }
  return routes
}

/** Sent along with every act: which state of the question the form was written for, and where to go afterwards. */
const Along = z.object({
  version: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  back: optional(text).catch(null),
})

function pathOf({ noun }: { noun: string }): string {
  return `/:association/fragor/:number{[0-9]{1,9}}/${noun}`
}

/** One way for every act: the form is read, the rule asked, the act done and told of; or the page again with what was typed. */
function perform<Value>(act: Act<Value>): Handler<App> {
  return async (c) => {
    const { viewer } = c.var
    const number = Number(c.req.param('number'))
    const form = await readForm(c, act.schema, { readers: act.readers })
    const along = Along.parse(form.raw)
    const refusedHere = (errors: Errors, happenedSince: number | null, status: 409 | 422) =>
      presentQuestion(c, number, { noun: act.noun, raw: form.raw, errors, happenedSince }, status)

    try {
      const done: string | Errors | null = await c.var.act(async (trx) => {
        const question = await findQuestionToAct(trx, number)
        const refusal = act.refuse(viewer, question, null)
        // Whoever wrote while the question moved on is told what happened, and keeps the text, rather than turned away.
        const isStale = along.version !== undefined && along.version !== question.version
        if (isStale && (refusal || (form.ok && isOutdated(act, question, along.version)))) throw new Conflict()
        permit(refusal)
        if (!form.ok) return null
        const broken = act.refuse(viewer, question, form.value)
        if (broken?.field) return { [broken.field]: broken.why }
        permit(broken)
        if (act.shows) await thinkOverShown(c, trx, await act.shows(trx, question))
        return act.done(question, await act.perform(trx, viewer, question, form.value))
      })
      if (done === null) return refusedHere(form.ok ? {} : form.errors, null, 422)
      if (typeof done !== 'string') return refusedHere(done, null, 422)
      flash(c, done)
      return c.redirect(along.back ? ownPath(along.back) : `/${viewer.association.slug}/fragor/${number}`, 303)
    } catch (fault) {
      if (fault instanceof RuleBroken) return refusedHere({ form: fault.message }, null, 422)
      if (fault instanceof Conflict) return refusedHere({ form: fault.message }, along.version ?? 0, 409)
      // The lift was taken back while somebody wrote: nothing of the question is shown, but the text stays its writer's.
      if (fault instanceof NotFound && along.version !== undefined && typedTexts(form.raw).length > 0) {
        return c.html(renderPage(<LostSightPage frame={frame(c)} texts={typedTexts(form.raw)} />), 409)
      }
      throw fault
    }
  }
}

/** An act that rests on what the page showed: the whole question, or the answer that then held. */
function isOutdated(
  act: Pick<Act<never>, 'isStrict' | 'isAboutAnswer'>,
  question: Question,
  shown = question.version,
): boolean {
  return act.isAboutAnswer ? shown < (question.answeredAs ?? 0) : act.isStrict && shown !== question.version
}

const notTexts = [
  'version',
  'back',
  'member',
  'as',
  'stance',
  'corrects',
  'holder',
  'value',
  'kind',
  'caseBand',
  'number',
  'asks',
  'forum',
  'until',
  'on',
  'next',
  'forTeam',
]

function typedTexts(raw: Raw): string[] {
  const entries = Object.entries(raw).filter(([name]) => !notTexts.includes(name))
  return entries.flatMap(([, value]) => value).filter((value) => value.trim() !== '')
}
