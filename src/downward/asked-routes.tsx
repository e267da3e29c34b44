import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { addDays } from '../meetings/calendar.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { Conflict, Forbidden } from '../platform/errors.ts'
import { day, id, key, line, type Raw, readForm, readQuery, required, text } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import { askPath, idOf } from './address.ts'
import { AskPage, AsksPage, NewAskPage } from './asked-pages.tsx'
import { countReached, type FoundAsk, findAsk, listAsks } from './asked-queries.ts'
import { askBelow, replyBelow } from './asking.ts'
import { listSpeakers, type NamedSpeaker } from './queries.ts'
import { replyText } from './reply-text.ts'
import { dueDaysMax, whyNotAskBelow, whyNotReplyBelow, whyNotSummarise } from './rules.ts'
import { sayMeeting } from './words.ts'

const AskForm = z.object({
  key,
  from: id,
  title: required(line, 'Skriv vad ni vill veta'),
  body: required(text, 'Skriv varför ni frågar'),
  reach: z.enum(['next', 'all'], 'Välj vilka ni frågar'),
  due: z.preprocess((given) => given || 'ingen dag', day),
})
const ReplyForm = z.object({ forum: id, reply: required(replyText, 'Skriv några meningar om vad ni ser') })
const ListQuery = z.object({ fore: id.optional().catch(undefined) }).loose()

/** Frågor nedåt: the list, one with its replies, and the two forms. */
export const askedRoutes = new Hono<App>()
  .get('/:association/fragor-nedat', async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, ListQuery)
    const before = query.ok ? (query.value.fore ?? null) : null
    const read = await c.var.read(async (trx) => ({
      ...(await listAsks(trx, { before, convenes: viewer.convenes })),
      mayAsk: (await listAskers(trx, viewer)).length > 0,
    }))
    return c.html(renderPage(<AsksPage {...around(c)} {...read} isFirst={before === null} />))
  })
  .get('/:association/fragor-nedat/ny', async (c) => {
    const speakers = await c.var.read((trx) => askersOf(trx, c.var.viewer))
    return c.html(renderPage(<NewAskPage {...aroundNew(c)} speakers={speakers} raw={{ key: randomUUID() }} />))
  })
  .post('/:association/fragor-nedat', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, AskForm)
    if (!form.ok) return showNew(c, form.raw, form.errors)
    const { from, due, ...rest } = form.value
    const refused: { id: number; asked: number; meeting: number } | Refusal = await c.var.act(async (trx) => {
      const speaker = (await askersOf(trx, viewer)).find((each) => each.id === from)
      if (!speaker?.id) throw new Forbidden('Forumets sammankallande frågar nedåt; för styrelsen också kansliet.')
      const reached = await countReached(trx, { forumId: speaker.id, reach: rest.reach, dueOn: due })
      const refusal = whyNotAskBelow(viewer, speaker, { dueOn: due, latest: latestFor(viewer), ...reached })
      if (refusal?.because === 'rule') return refusal
      permit(refusal)
      return { id: await askBelow(trx, viewer, { ...rest, forumId: speaker.id, dueOn: due }), ...reached }
    })
    if ('because' in refused) return showNew(c, form.raw, { [refused.field ?? 'form']: refused.why })
    flash(c, `Frågan är ställd. ${sayMeeting(refused)}`)
    return c.redirect(`/${viewer.association.slug}/fragor-nedat/${refused.id}`, 303)
  })
  .get(askPath, async (c) => {
    const asked = await c.var.read((trx) => findAsk(trx, idOf(c)))
    return c.html(renderPage(<AskPage {...around(c)} {...offersOf(c.var.viewer, asked)} asked={asked} />))
  })
  .post(`${askPath}/svar`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReplyForm)
    const asked = await c.var.read((trx) => findAsk(trx, idOf(c)))
    const forumId = Number(form.raw.forum)
    const again = (errors: Record<string, string>, status: 409 | 422) => {
      const props = { ...around(c), ...offersOf(viewer, asked), asked, attempt: { raw: form.raw, errors } }
      return c.html(renderPage(<AskPage {...props} />), status)
    }
    const refusal = whyNotReplyBelow(viewer, asked, forumId)
    if (refusal?.because === 'not now') return again({ form: refusal.why }, 409)
    permit(refusal)
    if (!form.ok) return again(form.errors, 422)
    try {
      await c.var.act((trx) => replyBelow(trx, viewer, { id: asked.id, forumId, body: form.value.reply }))
    } catch (fault) {
      if (fault instanceof Conflict) return again({ form: fault.message }, 409)
      throw fault
    }
    flash(c, 'Svaret är sparat. Ni ser nu vad de andra har svarat.')
    return c.redirect(`/${viewer.association.slug}/fragor-nedat/${asked.id}`, 303)
  })

function around(c: Context<App>) {
  const { viewer } = c.var
  return { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
}

const latestFor = (viewer: Viewer) => addDays(viewer.today, dueDaysMax)
const aroundNew = (c: Context<App>) => ({ ...around(c), latest: latestFor(c.var.viewer) })

/** The forums the viewer may ask for. The office asks for the board, not for itself. */
async function listAskers(trx: Scope, viewer: Viewer): Promise<NamedSpeaker[]> {
  return (await listSpeakers(trx, viewer)).filter(({ id }) => id !== null)
}

/** Throws Forbidden where there are none. */
async function askersOf(trx: Scope, viewer: Viewer): Promise<NamedSpeaker[]> {
  const speakers = await listAskers(trx, viewer)
  if (speakers.length === 0)
    throw new Forbidden('Den som leder ett forum med andra under sig frågar nedåt; för styrelsen också kansliet.')
  return speakers
}

async function showNew(c: Context<App>, raw: Raw, errors: Record<string, string>) {
  const speakers = await c.var.read((trx) => askersOf(trx, c.var.viewer))
  const again = { ...raw, key: errors.key ? randomUUID() : String(raw.key) }
  return c.html(renderPage(<NewAskPage {...aroundNew(c)} speakers={speakers} raw={again} errors={errors} />), 422)
}

function offersOf(viewer: Viewer, asked: FoundAsk) {
  return {
    replyFor: asked.forums.filter(({ id: forumId }) => whyNotReplyBelow(viewer, asked, forumId) === null),
    maySummarise: whyNotSummarise(viewer, asked) === null,
  }
}
