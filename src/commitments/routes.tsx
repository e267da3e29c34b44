import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { listMembers } from '../forums/queries.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts'
import { type Errors, id as idSchema, type Raw, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { findQuestion, findQuestionToAct } from '../questions/queries.ts'
import { permit } from '../questions/refusals.ts'
import { askCommitment } from './ask.ts'
import type { Commitment } from './commitment.ts'
import { CommitmentPage } from './commitment-page.tsx'
import { AskForm, ListQuery, ReplyForm } from './forms.ts'
import { AskPage, CommitmentsPage } from './pages.tsx'
import { findCommitment, listAskingForums, listCommitments, listPartsToAsk } from './queries.ts'
import { replyToCommitment } from './reply.ts'
import { type GivenReply, latestOf, whyNotAskCommitment, whyNotAskOnQuestion, whyNotReply } from './rules.ts'
import { sayWhoIsTold, tellReply } from './words.ts'

const listPath = '/:association/ataganden'
const onePath = `${listPath}/:id{[1-9][0-9]{0,8}}`

/** Åtaganden: what is asked of a part, and its word (domain.md §4.6). */
export const commitmentRoutes = new Hono<App>()
  .get(listPath, async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, ListQuery)
    const { visa, part: partKey, fore } = query.ok ? query.value : { visa: 'vantar' as const }
    const props = await c.var.read(async (trx) => {
      const members = await listMembers(trx)
      const part = members.find(({ key }) => key === partKey) ?? null
      if (partKey && !part) throw new NotFound()
      const wanted = { show: visa, before: fore ?? null, memberId: part?.id ?? null }
      const { entries, hasMore } = await listCommitments(trx, viewer, wanted)
      const forums = await listAskingForums(trx, viewer)
      const own = members.filter(({ id }) => viewer.seats.some(({ member }) => member === id))
      return {
        part,
        parts: own,
        entries,
        olderThan: hasMore ? (entries.at(-1)?.id ?? null) : null,
        mayAsk: forums.length > 0,
      }
    })
    const home = `/${viewer.association.slug}`
    const common = { frame: frame(c), home, today: viewer.today, show: visa, isFirst: fore === undefined }
    return c.html(renderPage(<CommitmentsPage {...common} {...props} />))
  })
  .get(`${listPath}/nytt`, (c) => showAsk(c, numberIn(c.req.query('fraga'))))
  .post(listPath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, AskForm)
    const number = form.ok ? form.value.question : numberIn(form.raw.question)
    if (!form.ok) return showAsk(c, number, { raw: form.raw, errors: form.errors }, 422)
    const { key, forum: forumId, member, body, due } = form.value
    const work = c.var.act(async (trx) => {
      const forum = (await listAskingForums(trx, viewer)).find((one) => one.id === forumId)
      if (!forum) permit({ because: 'not yours', why: 'Sammankallande ber om åtaganden för sitt forum.' })
      const known = await trx.selectFrom('commitment').where('key', '=', key).select('id').executeTakeFirst()
      if (known) return known.id
      const question = number === null ? null : await findQuestionToAct(trx, number)
      if (question) permit(whyNotAskOnQuestion(question.state, question.forum.id === forumId))
      const broken = forum ? whyNotAskCommitment(viewer, forum, due) : null
      if (broken?.field) return { [broken.field]: broken.why }
      permit(broken)
      return askCommitment(trx, viewer, { key, forumId, memberId: member, body, dueOn: due }, question)
    })
    let status: 409 | 422 = 422
    const id = await work.catch((fault: unknown) => {
      if (!(fault instanceof RuleBroken || fault instanceof Conflict)) throw fault
      if (fault instanceof Conflict) status = 409
      return { form: fault.message }
    })
    if (typeof id !== 'number') return showAsk(c, number, { raw: form.raw, errors: id }, status)
    const asked = await c.var.read((trx) => findCommitment(trx, id))
    flash(c, sayWhoIsTold(asked, viewer.person.id))
    return c.redirect(`/${viewer.association.slug}/ataganden/${id}`, 303)
  })
  .get(onePath, async (c) => {
    const commitment = await c.var.read((trx) => findCommitment(trx, Number(c.req.param('id'))))
    return c.html(renderPage(<CommitmentPage frame={frame(c)} viewer={c.var.viewer} commitment={commitment} />))
  })
  .post(`${onePath}/svar`, async (c) => {
    const { viewer } = c.var
    const id = Number(c.req.param('id'))
    const form = await readForm(c, ReplyForm)
    try {
      const errors = await c.var.act(async (trx) => {
        const commitment = await findCommitment(trx, id)
        if (!form.ok) {
          if (form.raw.form !== 'noted') permit(whyNotReply(viewer, commitment))
          return form.errors
        }
        const { seen, ...reply } = form.value
        if (isSentAgain(commitment, reply, seen, viewer.person.id)) return null
        if (seen !== (latestOf(commitment)?.seq ?? 0)) throw new Conflict('Åtagandet har fått ett annat svar.')
        const broken = whyNotReply(viewer, commitment, reply)
        if (broken?.field) return { [broken.field]: broken.why }
        permit(broken)
        await replyToCommitment(trx, viewer, commitment, reply, seen)
        return null
      })
      if (errors) return showTried(c, id, form.raw, errors, 422)
    } catch (fault) {
      if (fault instanceof RuleBroken) return showTried(c, id, form.raw, { form: fault.message }, 422)
      if (fault instanceof Conflict) return showTried(c, id, form.raw, {}, 409)
      throw fault
    }
    flash(c, 'Tack. Beskedet står nu vid åtagandet.')
    return c.redirect(`/${viewer.association.slug}/ataganden/${id}`, 303)
  })

/** The question it is asked on; what is no number is none. */
function numberIn(given: unknown): number | null {
  return idSchema.safeParse(given).data ?? null
}

/** The same form once more: the first send has already said it. */
function isSentAgain(commitment: Commitment, reply: GivenReply, seen: number, personId: number): boolean {
  const latest = latestOf(commitment)
  return (
    latest?.seq === seen + 1 &&
    latest.personId === personId &&
    latest.value === reply.value &&
    latest.byOn === reply.byOn &&
    latest.body === reply.body
  )
}

/** The page again with everything typed; on 409 it says what the other one answered. */
async function showTried(c: Context<App>, id: number, raw: Raw, errors: Errors, status: 409 | 422) {
  const { viewer } = c.var
  const commitment = await c.var.read((trx) => findCommitment(trx, id))
  const later = commitment.replies.filter(({ seq }) => seq > (Number(raw.seen) || 0))
  const told = later.map((reply) => `${tellReply(reply, commitment.member.name, viewer.today)}.`)
  const events = status === 422 ? [] : told.length > 0 ? told : ['Åtagandet har ändrats.']
  const page = <CommitmentPage {...{ frame: frame(c), viewer, commitment, tried: { raw, errors, events } }} />
  return c.html(renderPage(page), status)
}

async function showAsk(
  c: Context<App>,
  number: number | null,
  tried: { raw: Raw; errors: Errors } | null = null,
  status: 200 | 409 | 422 = 200,
) {
  const { viewer } = c.var
  const props = await c.var.read(async (trx) => {
    const forums = await listAskingForums(trx, viewer)
    if (forums.length === 0) permit({ because: 'not yours', why: 'Sammankallande ber om åtaganden för sitt forum.' })
    const found = number === null ? null : await findQuestion(trx, number)
    const isHere = forums.some(({ id }) => id === found?.forum.id)
    const refusal = found && whyNotAskOnQuestion(found.state, isHere)
    if (!tried) permit(refusal)
    // Where the question has gone on while somebody wrote, it is asked without it.
    const question = refusal ? null : found
    const title = question
      ? await trx
          .selectFrom('question_text')
          .where('question_id', '=', question.id)
          .orderBy('version', 'desc')
          .limit(1)
          .select('title')
          .executeTakeFirstOrThrow()
      : null
    const asking = question ? forums.filter(({ id }) => id === question.forum.id) : forums
    const parts = await listPartsToAsk(
      trx,
      asking.map(({ id }) => id),
    )
    const isTouched = ({ id }: { id: number }) => question?.touches.includes(id) ?? false
    return {
      forums: asking,
      parts: [...parts.filter(isTouched), ...parts.filter((part) => !isTouched(part))],
      question: question && title ? { number: question.number, title: title.title } : null,
    }
  })
  const home = `/${viewer.association.slug}`
  const common = { frame: frame(c), home, today: viewer.today, newKey: randomUUID() }
  return c.html(renderPage(<AskPage {...common} {...props} {...tried} />), status)
}
