import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../../people/frame.tsx'
import type { App, Viewer } from '../../people/viewer.ts'
import { BadRequest } from '../../platform/errors.ts'
import {
  type Errors,
  id,
  key,
  line,
  list,
  type Raw,
  readForm,
  readQuery,
  required,
  text,
} from '../../platform/forms.ts'
import type { Scope } from '../../platform/scope.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { keepChoice } from '../../search/asked-before/keep.ts'
import { findLikely, type Likely } from '../../search/asked-before/likely.ts'
import { raiseQuestion } from '../raise.ts'
import { AskPage, CannotAskPage } from './pages.tsx'
import { type Ask, discardDraft, findDraft, findFollowed, keepDraft, listChoices } from './queries.ts'

const AskForm = z.object({
  key,
  forum: id,
  title: required(line, 'Skriv en mening om vad som hamnar mellan stolarna'),
  body: required(text, 'Skriv vad som händer och vad som hindrar'),
  touches: list(id).pipe(z.array(z.number()).min(1, 'Välj minst en part som berörs')),
  themes: list(id),
  follows: z.preprocess((given) => given || null, id.nullable()),
  cases: z.preprocess((given) => given || undefined, z.enum(['few', 'several', 'many']).optional()),
  // The numbers of the earlier questions that were shown before it was sent again.
  sedda: z
    .string()
    .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,4}$/)
    .optional()
    .catch(undefined),
})

const anything = z.union([text, z.array(text)]).optional()

/** The table has room for 100 000 signs of JSON, spaces and escapes counted. */
const draftCharactersMax = 90_000

/** Kept as it is typed, right or wrong; but nothing that may not be stored, and nothing that the form has no field for. */
const DraftForm = z
  .object({
    key,
    ...{ forum: anything, title: anything, body: anything, touches: anything, themes: anything, cases: anything },
    follows: anything,
  })
  .refine((draft) => JSON.stringify(draft).length <= draftCharactersMax, {
    path: ['body'],
    message: 'Utkastet är för långt för att sparas. Korta texten',
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
      const latest = wanted ? null : await findDraft(trx, null)
      const preset = presetOf(query.raw)
      const followed = await findFollowed(trx, query.ok ? (query.value.foljer ?? null) : null)
      if (followed) preset.follows = String(followed.number)
      const raw: Raw = draft ? { ...draft.fields, key: draft.key } : { key: randomUUID(), ...preset }
      const isFromCases = draft === null && query.raw.fran === 'arenden'
      const props = { frame: frame(c), home, choices, raw, isFromCases, isDraft: draft !== null, offered: latest?.key }
      return c.html(renderPage(<AskPage {...props} />))
    })
  })
  .post('/:association/fragor/utkast', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, DraftForm, { readers: 'same' })
    const isTyping = c.req.header('Accept') === 'text/plain'
    if (!form.ok && isTyping)
      return c.text(`${Object.values(form.errors)[0]}. Texten finns kvar i din webbläsare.`, 422)
    if (!form.ok) return showAgain(c, form.raw, form.errors)
    await c.var.act((trx) => keepDraft(trx, viewer, form.value.key, form.value))
    if (isTyping) return c.text('Sparat')
    flash(c, 'Utkastet är sparat. Bara du ser det.')
    return c.redirect(`/${viewer.association.slug}/fragor/ny?utkast=${form.value.key}`, 303)
  })
  .post('/:association/fragor/utkast/slang', async (c) => {
    const form = await readForm(c, z.object({ key }))
    if (!form.ok) throw new BadRequest(400, `${form.errors.key ?? form.errors.form}.`)
    await c.var.act((trx) => discardDraft(trx, form.value.key))
    flash(c, 'Utkastet är slängt.')
    return c.redirect(`/${c.var.viewer.association.slug}/fragor/ny`, 303)
  })
  .post('/:association/fragor', async (c) => {
    const { viewer } = c.var
    const home = `/${viewer.association.slug}`
    const form = await readForm(c, AskForm)
    const unknown = form.ok
      ? await c.var.read(async (trx) => findUnknown(await listChoices(trx, viewer), form.value))
      : {}
    if (!form.ok) return showAgain(c, form.raw, form.errors)
    if (Object.keys(unknown).length > 0) return showAgain(c, form.raw, unknown)

    const { key, forum, title, body, touches, themes, follows, cases, sedda } = form.value
    if (sedda === undefined) {
      const likely = await c.var.read((trx) => findAskedBefore(trx, viewer, form.value))
      const shown = likely.map((one) => one.number).join()
      if (likely.length > 0) return showAgain(c, { ...form.raw, sedda: shown }, {}, likely)
    }
    const number = await c.var.act(async (trx) => {
      const followed = await findFollowed(trx, follows)
      const raised = await raiseQuestion(trx, viewer, {
        key,
        forumId: forum,
        title,
        body,
        touches,
        themes,
        caseBand: cases ?? null,
        followsId: followed?.id ?? null,
      })
      const earlier = await findFollowed(trx, Number(sedda?.split(',')[0] ?? 0) || null)
      if (earlier && earlier.number !== raised) {
        await keepChoice(trx, { key, questionId: earlier.id, forumId: forum, choice: 'anyway' })
      }
      return raised
    })
    flash(c, `Fråga ${number} är ställd.`)
    return c.redirect(`${home}/fragor/${number}`, 303)
  })

/** What an address may fill in: choices only, never words (domain.md §4.10). */
function presetOf(query: Raw): Raw {
  const names = ['forum', 'themes', 'touches', 'cases'] as const
  return Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
}

/** The form with what was typed, and what is wrong with it. */
async function showAgain(c: Context<App>, typed: Raw, errors: Errors, likely: Likely[] = []) {
  const { viewer } = c.var
  const home = `/${viewer.association.slug}`
  const choices = await c.var.read((trx) => listChoices(trx, viewer))
  if (choices.forums.length === 0) return c.html(renderPage(<CannotAskPage frame={frame(c)} home={home} />), 403)
  const raw = { ...typed, key: errors.key ? randomUUID() : String(typed.key) }
  const page = <AskPage frame={frame(c)} home={home} choices={choices} raw={raw} errors={errors} likely={likely} />
  return c.html(renderPage(page), likely.length > 0 ? 200 : 422)
}

/** Shown once before a question is put; the second send of one that has been put leads there. */
async function findAskedBefore(trx: Scope, viewer: Viewer, form: z.infer<typeof AskForm>) {
  const { key, forum, title, body, follows } = form
  const isPut = await trx.selectFrom('question').where('key', '=', key).select('id').executeTakeFirst()
  return isPut ? [] : findLikely(trx, viewer, { title, body }, { except: follows, forum })
}

/** Ids that are not among the choices: somebody else's forum, a closed part, another association's. */
function findUnknown(choices: Ask, form: z.infer<typeof AskForm>): Record<string, string> {
  const isAmong = (among: { id: number }[]) => (wanted: number) => among.some((choice) => choice.id === wanted)
  const errors: Record<string, string> = {}
  if (!isAmong(choices.forums)(form.forum)) errors.forum = 'Välj ett forum där du har en plats'
  if (!form.touches.every(isAmong(choices.members))) errors.touches = 'Välj bland parterna'
  if (!form.themes.every(isAmong(choices.themes))) errors.themes = 'Välj bland temana'
  return errors
}
