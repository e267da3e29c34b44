import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { allow, Conflict, Forbidden } from '../../platform/errors.ts'
import { day, id, key, line, list, type Raw, readForm, readQuery, required, text } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { listChoices } from '../ask/queries.ts'
import { findQuestionToAct } from '../queries.ts'
import { raiseQuestion } from '../raise.ts'
import { permit } from '../refusals.ts'
import type { Refusal } from '../rules.ts'
import { InputsPage, type InputsProps, NewInputPage } from './pages.tsx'
import { findReadings, listInputs, listLearningForums, listReceivers } from './queries.ts'
import { readOutAnswer } from './read-out.ts'
import { whyNotGiveInput, whyNotReadOut } from './rules.ts'

const aDay = z.preprocess((given) => given || 'ingen dag', day)
const InputForm = z.object({
  key,
  from: id,
  given: aDay,
  title: required(line, 'Skriv en mening om vad som kom upp'),
  body: required(text, 'Skriv vad som sades'),
  touches: list(id).pipe(z.array(z.number()).min(1, 'Välj minst en part som berörs')),
  to: id,
  themes: list(id),
})
const ReadForm = z.object({ number: id, read: aDay })
const ListQuery = z.object({ fore: id.optional().catch(undefined) }).loose()

/** Från RUF: what learning forums have given in, and what the office does with it. */
export const inputRoutes = new Hono<App>()
  .get('/:association/ruf', async (c) => {
    const query = readQuery(c, ListQuery)
    return showInputs(c, query.ok ? (query.value.fore ?? null) : null, undefined, 200)
  })
  .get('/:association/ruf/nytt', async (c) => {
    allow(c.var.viewer.person.isOffice)
    return showNew(c, { key: randomUUID() }, {}, 200)
  })
  .post('/:association/ruf', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, InputForm)
    if (!viewer.person.isOffice) throw new Forbidden('Kansliet tar emot inspel och lämnar dem vidare.')
    if (!form.ok) return showNew(c, form.raw, form.errors, 422)
    const { key, from, to, given, ...rest } = form.value
    const unknown = await findUnknown(c, form.value)
    if (Object.keys(unknown).length > 0) return showNew(c, form.raw, unknown, 422)
    const refused: { number: number } | Refusal = await c.var.act(async (trx) => {
      const learning = (await listLearningForums(trx)).find((forum) => forum.id === from)
      const receiver = (await listReceivers(trx)).find((forum) => forum.id === to)
      const refusal = whyNotGiveInput(viewer, {
        from: learning ?? { kind: '', isClosed: true },
        to: receiver ?? { role: null, isClosed: true },
        on: given,
      })
      if (refusal?.because === 'rule') return refusal
      permit(refusal)
      const input = { to, givenOn: given }
      return { number: await raiseQuestion(trx, viewer, { key, forumId: from, ...rest, caseBand: null, input }) }
    })
    if ('because' in refused) return showNew(c, form.raw, { [refused.field ?? 'form']: refused.why }, 422)
    flash(c, `Inspelet är lämnat som fråga ${refused.number}.`)
    return c.redirect(`/${viewer.association.slug}/ruf`, 303)
  })
  .post('/:association/ruf/upplast', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReadForm)
    allow(viewer.person.isOffice)
    const number = id.safeParse(form.raw.number)
    const again = (errors: Record<string, string>, status: 409 | 422) =>
      showInputs(c, null, { number: number.success ? number.data : 0, raw: form.raw, errors }, status)
    if (!form.ok) return again(form.errors, 422)
    try {
      const refused = await c.var.act(async (trx) => {
        const question = await findQuestionToAct(trx, form.value.number)
        const readings = await findReadings(trx, question, form.value.read)
        const refusal = whyNotReadOut(viewer, question, form.value.read, readings)
        if (refusal?.because === 'rule') return refusal
        permit(refusal)
        await readOutAnswer(trx, viewer, question, form.value.read)
        return null
      })
      if (refused) return again({ [refused.field ?? 'form']: refused.why }, 422)
    } catch (fault) {
      if (fault instanceof Conflict) return again({ form: fault.message }, 409)
      throw fault
    }
    flash(c, `Svaret på fråga ${form.value.number} är antecknat som uppläst.`)
    return c.redirect(`/${viewer.association.slug}/ruf`, 303)
  })

function around(c: Context<App>) {
  const { viewer } = c.var
  return { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
}

async function showInputs(
  c: Context<App>,
  before: number | null,
  attempt: InputsProps['attempt'],
  status: 200 | 409 | 422,
) {
  const read = await c.var.read(async (trx) => ({
    forums: await listLearningForums(trx),
    ...(await listInputs(trx, before)),
  }))
  const props = { ...around(c), ...read, isFirst: before === null, isOffice: c.var.viewer.person.isOffice, attempt }
  return c.html(renderPage(<InputsPage {...props} />), status)
}

async function showNew(c: Context<App>, typed: Raw, errors: Record<string, string>, status: 200 | 422) {
  const read = await c.var.read(async (trx) => {
    const { members, themes } = await listChoices(trx, c.var.viewer)
    return { forums: await listLearningForums(trx), receivers: await listReceivers(trx), members, themes }
  })
  const raw = { ...typed, key: errors.key ? randomUUID() : String(typed.key) }
  return c.html(renderPage(<NewInputPage {...around(c)} {...read} raw={raw} errors={errors} />), status)
}

/** Ids that are not among the choices: a closed part, another association's theme. */
async function findUnknown(c: Context<App>, { touches, themes }: { touches: number[]; themes: number[] }) {
  const choices = await c.var.read((trx) => listChoices(trx, c.var.viewer))
  const isAmong = (among: { id: number }[]) => (wanted: number) => among.some((choice) => choice.id === wanted)
  const errors: Record<string, string> = {}
  if (!touches.every(isAmong(choices.members))) errors.touches = 'Välj bland parterna'
  if (!themes.every(isAmong(choices.themes))) errors.themes = 'Välj bland temana'
  return errors
}
