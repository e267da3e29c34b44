import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { id, key, line, list, type Raw, readForm, readQuery, required, text } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { raiseQuestion } from '../raise.ts'
import { AskPage, CannotAskPage } from './pages.tsx'
import { type Ask, findDraft, findFollowed, keepDraft, listChoices } from './queries.ts'

const AskForm = z.object({
  key,
  forum: id,
  title: required(line, 'Skriv en mening om vad som hamnar mellan stolarna'),
  body: required(text, 'Skriv vad som händer och vad som hindrar'),
  touches: list(id).pipe(z.array(z.number()).min(1, 'Välj minst en part som berörs')),
  themes: list(id),
  follows: z.preprocess((given) => given || null, id.nullable()),
  cases: z.preprocess((given) => given || undefined, z.enum(['few', 'several', 'many']).optional()),
})

const anything = z.union([text, z.array(text)]).optional()

/** Kept as it is typed, right or wrong; but nothing that may not be stored, and nothing that the form has no field for. */
const DraftForm = z.object({
  key,
  ...{ forum: anything, title: anything, body: anything, touches: anything, themes: anything, cases: anything },
})

export const askRoutes = new Hono<App>()
  .get('/:association/fragor/ny', async (c) => {
    const { viewer } = c.var
    const home = `/${viewer.association.slug}`
    const query = readQuery(c, z.object({ utkast: key.optional(), foljer: id.optional() }).loose())
    return c.var.read(async (trx) => {
      const choices = await listChoices(trx, viewer)
      if (choices.forums.length === 0) return c.html(renderPage(<CannotAskPage frame={frame(c)} home={home} />))
      const wanted = query.ok ? (query.value.utkast ?? null) : null
      const draft = wanted ? await findDraft(trx, wanted) : null
      const preset: Raw = query.raw.forum ? { forum: query.raw.forum } : {}
      const followed = await findFollowed(trx, query.ok ? (query.value.foljer ?? null) : null)
      if (followed) preset.follows = String(followed.number)
      const raw: Raw = draft ? { ...draft.fields, key: draft.key } : { key: randomUUID(), ...preset }
      return c.html(
        renderPage(<AskPage frame={frame(c)} home={home} choices={choices} raw={raw} isDraft={draft !== null} />),
      )
    })
  })
  .post('/:association/fragor/utkast', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, DraftForm)
    const isTyping = c.req.header('Accept') === 'text/plain'
    if (!form.ok) return c.text(Object.values(form.errors)[0] ?? 'Utkastet kunde inte sparas.', 422)
    await c.var.act((trx) => keepDraft(trx, viewer, form.value.key, form.value))
    if (isTyping) return c.text('Sparat')
    flash(c, 'Utkastet är sparat. Bara du ser det.')
    return c.redirect(`/${viewer.association.slug}/fragor/ny?utkast=${form.value.key}`, 303)
  })
  .post('/:association/fragor', async (c) => {
    const { viewer } = c.var
    const home = `/${viewer.association.slug}`
    const form = await readForm(c, AskForm)
    const unknown = form.ok
      ? await c.var.read(async (trx) => findUnknown(await listChoices(trx, viewer), form.value))
      : {}
    if (!form.ok || Object.keys(unknown).length > 0) {
      const choices = await c.var.read((trx) => listChoices(trx, viewer))
      if (choices.forums.length === 0) return c.html(renderPage(<CannotAskPage frame={frame(c)} home={home} />), 403)
      const errors = form.ok ? unknown : form.errors
      const raw = { ...form.raw, key: errors.key ? randomUUID() : String(form.raw.key) }
      return c.html(
        renderPage(<AskPage frame={frame(c)} home={home} choices={choices} raw={raw} errors={errors} />),
        422,
      )
    }

    const { key, forum, title, body, touches, themes, follows, cases } = form.value
    const number = await c.var.act(async (trx) => {
      const followed = await findFollowed(trx, follows)
      return raiseQuestion(trx, viewer, {
        key,
        forumId: forum,
        title,
        body,
        touches,
        themes,
        caseBand: cases ?? null,
        followsId: followed?.id ?? null,
      })
    })
    flash(c, `Fråga ${number} är ställd.`)
    return c.redirect(`${home}/fragor/${number}`, 303)
  })

/** Ids that are not among the choices: somebody else's forum, a closed part, another association's. */
function findUnknown(choices: Ask, form: z.infer<typeof AskForm>): Record<string, string> {
  const isAmong = (among: { id: number }[]) => (wanted: number) => among.some((choice) => choice.id === wanted)
  const errors: Record<string, string> = {}
  if (!isAmong(choices.forums)(form.forum)) errors.forum = 'Välj ett forum där du har en plats'
  if (!form.touches.every(isAmong(choices.members))) errors.touches = 'Välj bland parterna'
  if (!form.themes.every(isAmong(choices.themes))) errors.themes = 'Välj bland temana'
  return errors
}
