import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash } from '../../people/frame.tsx'
import type { App, Viewer } from '../../people/viewer.ts'
import { BadRequest } from '../../platform/errors.ts'
import { id, key, readForm } from '../../platform/forms.ts'
import { textFor } from '../../platform/free-text.ts'
import { createPace } from '../../platform/pace.ts'
import type { Scope } from '../../platform/scope.ts'
import { discardDraft } from '../../questions/ask/queries.ts'
import { findQuestionToAct } from '../../questions/queries.ts'
import type { Question } from '../../questions/question.ts'
import { permit } from '../../questions/refusals.ts'
import { echoQuestion } from '../../questions/together/echo.ts'
import { echoForums, whyNotEcho } from '../../questions/together/rules.ts'
import { sayEchoed } from '../../questions/together/words.ts'
import { keepChoice } from './keep.ts'
import { findLikely } from './likely.ts'
import { whyNotAnswered } from './rules.ts'
import { AskedBefore } from './section.tsx'

/** Nothing of it is kept, so anything may stand in it. */
const Writing = z.object({
  title: textFor('not kept', z.string().max(20_000).catch('')),
  body: textFor('not kept', z.string().max(20_000).catch('')),
  // As the form of a consultation names its texts, since the browser sends a form's fields as they are. One reads and goes on there.
  situation: textFor('not kept', z.string().max(20_000).catch('')),
  rad: textFor('not kept', z.string().max(20_000).catch('')),
  steg: textFor('not kept', z.string().max(20_000).catch('')),
  follows: z.coerce.number().int().positive().nullable().catch(null),
  forum: z.coerce.number().int().positive().nullable().catch(null),
})

/** Of the form of the question, whose texts are left where they are. */
const ChoiceForm = z.object({ key, forum: z.preprocess((given) => given || null, id.nullable()) })

const questionPath = '/:association/fragor/:number{[0-9]{1,9}}'

/** Whoever writes stops to think less often; to compare takes a tenth of a second. */
const timesAMinute = 30

export function askedBeforeRoutes(): Hono<App> {
  const isInPace = createPace(timesAMinute)
  return new Hono<App>()
    .post('/:association/fragor/liknande', async (c) => {
      const { viewer } = c.var
      const form = await readForm(c, Writing)
      if (!isInPace(String(viewer.person.id))) return c.html('', 429)
      if (!form.ok) return c.html('')
      const { title, body, situation, rad, steg, follows, forum } = form.value
      const writing = { title, body: [body, situation, rad, steg].filter(Boolean).join('. ') }
      const likely = await c.var.read((trx) => findLikely(trx, viewer, writing, { except: follows, forum }))
      const isRead = c.req.query('visa') === 'las'
      return c.html(<AskedBefore home={`/${viewer.association.slug}`} likely={likely} isRead={isRead} />)
    })
    .post(`${questionPath}/svarar-pa-min`, (c) =>
      choose(
        c,
        () => 'Bra att det fanns ett svar. Det du skrev är inte ställt.',
        async (trx, viewer, question, { key, forum }) => {
          permit(whyNotAnswered(viewer, question))
          // Whether the forum is theirs the database knows: for the office it is the board.
          const forumId = forum ?? viewer.forums[0] ?? question.forum.id
          await keepChoice(trx, { key, questionId: question.id, forumId, choice: 'answers' })
        },
      ),
    )
    .post(`${questionPath}/ser-samma`, (c) =>
      choose(c, sayEchoed, async (trx, viewer, question, { key, forum }) => {
        permit(whyNotEcho(viewer, question, forum ?? undefined))
        const forumId = forum ?? echoForums(viewer, question)[0] ?? 0
        await echoQuestion(trx, viewer, question, { forumId, sentence: null, caseBand: null })
        await keepChoice(trx, { key, questionId: question.id, forumId, choice: 'same' })
      }),
    )
}

type Chosen = z.infer<typeof ChoiceForm>
type Work = (trx: Scope, viewer: Viewer, question: Question, chosen: Chosen) => Promise<void>

/** The draft has served its end, and one is led to the earlier question. */
async function choose(c: Context<App>, done: (question: Question) => string, work: Work): Promise<Response> {
  const { viewer } = c.var
  const form = await readForm(c, ChoiceForm)
  if (!form.ok) throw new BadRequest(400, 'Formuläret är trasigt. Ladda om sidan och försök igen.')
  const number = Number(c.req.param('number'))
  const chosen = await c.var.act(async (trx) => {
    const question = await findQuestionToAct(trx, number)
    await work(trx, viewer, question, form.value)
    await discardDraft(trx, form.value.key)
    return question
  })
  flash(c, done(chosen))
  return c.redirect(`/${viewer.association.slug}/fragor/${number}`, 303)
}
