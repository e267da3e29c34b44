import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listThemes } from '../../forums/queries.ts'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { Conflict, RuleBroken } from '../../platform/errors.ts'
import {
  type Errors,
  id,
  key,
  line,
  list,
  optional,
  type Raw,
  readForm,
  readQuery,
  text,
} from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { After } from '../after.ts'
import { permit } from '../refusals.ts'
import { ObstaclesPage } from './pages.tsx'
import { countObstacles, listBoards, listObstacles } from './queries.ts'
import { whyNotTakeUp } from './rules.ts'
import { type TakeUp, takeUp } from './take-up.ts'

const Query = z.object({ tema: z.string().max(61).optional().catch(undefined), efter: After })

const TakeUpForm = z
  .object({
    key,
    hinder: list(id).pipe(z.array(z.number()).min(1, 'Välj minst ett hinder i listan')),
    way: z.enum(['ny', 'befintlig'], 'Välj var hindren tas upp'),
    title: optional(line),
    body: optional(text),
    main: z.preprocess((given) => given || null, id.nullable()),
  })
  .refine(({ way, title }) => way !== 'ny' || title, {
    path: ['title'],
    message: 'Skriv en mening om det som behöver ändras',
  })
  .refine(({ way, body }) => way !== 'ny' || body, { path: ['body'], message: 'Skriv vad hindren visar tillsammans' })
  .refine(({ way, main }) => way !== 'befintlig' || main, { path: ['main'], message: 'Välj en av styrelsens frågor' })

export const obstacleRoutes = new Hono<App>()
  .get('/:association/hinder', (c) => show(c, { key: randomUUID() }, {}, 200))
  .post('/:association/hinder', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, TakeUpForm)
    const work = c.var.act(async (trx) => {
      const { boards } = await listBoards(trx)
      const board = boards.find((one) => whyNotTakeUp(viewer, one) === null)
      permit(whyNotTakeUp(viewer, board))
      return form.ok && board ? takeUp(trx, viewer, board, toTakeUp(form.value)) : null
    })
    const number = await work.catch((fault: unknown) => {
      if (fault instanceof RuleBroken || fault instanceof Conflict) return fault
      throw fault
    })
    if (number instanceof Error)
      return show(c, form.raw, { form: number.message }, number instanceof Conflict ? 409 : 422)
    if (!form.ok || number === null) return show(c, form.raw, form.ok ? {} : form.errors, 422)
    flash(c, 'Hindren är upptagna hos styrelsen. Det syns på varje fråga.')
    return c.redirect(`/${viewer.association.slug}/fragor/${number}`, 303)
  })

function toTakeUp({ hinder, way, main, title, body, ...rest }: z.infer<typeof TakeUpForm>): TakeUp {
  return { ...rest, numbers: hinder, main: way === 'befintlig' ? main : null, title: title ?? '', body: body ?? '' }
}

async function show(c: Context<App>, raw: Raw, errors: Errors, status: 200 | 409 | 422) {
  const { viewer } = c.var
  const home = `/${viewer.association.slug}`
  const asked = readQuery(c, Query)
  const query = asked.ok ? asked.value : {}
  const after = query.efter ?? null
  const props = await c.var.read(async (trx) => {
    const themes = await listThemes(trx)
    const theme = themes.find((one) => one.key === query.tema) ?? null
    const { boards, questions } = await listBoards(trx)
    const led = boards.filter((board) => whyNotTakeUp(viewer, board) === null).map((board) => board.id)
    return {
      ...{ themes, theme },
      obstacles: await listObstacles(trx, theme?.id ?? null, after),
      counts: await countObstacles(trx),
      takeUp:
        led.length > 0
          ? { raw, errors, boardQuestions: questions.filter(({ forumId }) => led.includes(forumId)) }
          : null,
    }
  })
  const page = <ObstaclesPage frame={frame(c)} today={viewer.today} {...{ home, after }} {...props} />
  return c.html(renderPage(page), status)
}
