import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { Conflict, NotFound, RuleBroken } from '../../platform/errors.ts'
import { type Errors, id, type Raw, readForm, readQuery, required, text } from '../../platform/forms.ts'
import type { Scope } from '../../platform/scope.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { permit } from '../refusals.ts'
import { PartQuestionPage, PartQuestionsPage } from './pages.tsx'
import type { PartQuestion } from './part-question.ts'
import { findPartQuestion, listAskedOfPart } from './queries.ts'
import { replyForPart } from './reply.ts'
import { whyNotReplyForPart } from './rules.ts'

const listPath = '/:association/parter/:key{[a-z0-9][a-z0-9-]*}/fragor'
const onePath = `${listPath}/:id{[1-9][0-9]{0,8}}`

const ListQuery = z.object({ fore: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined) })

const optionalId = z.preprocess((given) => given || null, id.nullable())
const ReplyForm = z.object({ body: required(text, 'Skriv svaret'), speaker: optionalId, corrects: optionalId })

/** "Fråga till organisationen": the part's own pages, for those it has named (domain.md §4.6). */
export const partQuestionRoutes = new Hono<App>()
  .get(listPath, async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, ListQuery)
    const before = (query.ok && query.value.fore) || null
    const props = await c.var.read(async (trx) => {
      const part = await trx
        .selectFrom('member')
        .where('key', '=', c.req.param('key'))
        .where('closed_on', 'is', null)
        .select(['id', 'key', 'name'])
        .executeTakeFirstOrThrow(() => new NotFound())
      const { entries, hasMore } = await listAskedOfPart(trx, part.id, before)
      return { part, asked: entries, olderThan: hasMore ? (entries.at(-1)?.id ?? null) : null }
    })
    const home = `/${viewer.association.slug}`
    const common = { frame: frame(c), home, today: viewer.today, isFirst: before === null }
    return c.html(renderPage(<PartQuestionsPage {...common} {...props} />))
  })
  .get(onePath, async (c) => {
    const asked = await c.var.read((trx) => findOfPart(trx, c.req.param('key'), Number(c.req.param('id'))))
    return c.html(renderPage(<PartQuestionPage frame={frame(c)} viewer={c.var.viewer} asked={asked} />))
  })
  .post(`${onePath}/svar`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReplyForm)
    const [key, number] = [c.req.param('key'), Number(c.req.param('id'))]
    try {
      const errors = await c.var.act(async (trx): Promise<Errors | null> => {
        const asked = await findOfPart(trx, key, number)
        if (form.ok && asked.replies.at(-1)?.body === form.value.body) return null
        const reply = form.ok
          ? { ...form.value, speakerId: form.value.speaker, correctsId: form.value.corrects }
          : { speakerId: null, correctsId: null }
        const isNamed = asked.named.some(({ id }) => id === viewer.person.id)
        if (!form.ok || (!isNamed && reply.speakerId === null)) {
          if (form.raw.corrects === undefined) permit(whyNotReplyForPart(viewer, asked))
          return form.ok ? { speaker: 'Välj vem som svarade er' } : form.errors
        }
        const broken = whyNotReplyForPart(viewer, asked, reply)
        if (broken?.field) return { [broken.field]: broken.why }
        permit(broken)
        await replyForPart(trx, viewer, asked, { ...reply, body: form.value.body })
        return null
      })
      if (errors) return showTried(c, key, number, form.raw, errors, 422)
    } catch (fault) {
      if (fault instanceof RuleBroken) return showTried(c, key, number, form.raw, { form: fault.message }, 422)
      if (fault instanceof Conflict) return showTried(c, key, number, form.raw, {}, 409)
      throw fault
    }
    flash(c, 'Tack. Svaret har gått tillbaka till dem som frågade.')
    return c.redirect(`/${viewer.association.slug}/parter/${key}/fragor/${number}`, 303)
  })

/** Under its own part's address and no other's. */
async function findOfPart(trx: Scope, key: string, id: number): Promise<PartQuestion> {
  const asked = await findPartQuestion(trx, id)
  if (asked.member.key !== key) throw new NotFound()
  return asked
}

async function showTried(c: Context<App>, key: string, id: number, raw: Raw, errors: Errors, status: 409 | 422) {
  const asked = await c.var.read((trx) => findOfPart(trx, key, id))
  const events = status === 409 ? ['Organisationen har redan svarat. Svaret står här ovanför.'] : []
  const page = (
    <PartQuestionPage {...{ frame: frame(c), viewer: c.var.viewer, asked, tried: { raw, errors, events } }} />
  )
  return c.html(renderPage(page), status)
}
