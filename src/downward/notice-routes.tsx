import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { Conflict, Forbidden } from '../platform/errors.ts'
import { id, key, line, list, optional, type Raw, readForm, readQuery, required, text } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import { idOf, noticePath } from './address.ts'
import { findAsk } from './asked-queries.ts'
import { NewNoticePage, NoticePage, type NoticePageProps, NoticesPage } from './notice-pages.tsx'
import { addNoticeMeaning, correctNotice, findSent, sendNotice } from './notices.ts'
import { type FoundNotice, findNotice, listNotices, listSpeakers, type NamedSpeaker } from './queries.ts'
import { whyNotAddNoticeMeaning, whyNotCorrectNotice, whyNotSendNotice, whyNotSummarise } from './rules.ts'

const TextFields = {
  title: required(line, 'Skriv en rubrik'),
  body: required(text, 'Skriv vad som har bestämts eller hänt'),
  meaning: required(text, 'Skriv vad det betyder hos dem som får beskedet'),
  paragraph: optional(line),
}
const From = z.union([z.literal('kansliet').transform(() => null), id])
const NoticeForm = z.object({
  key,
  from: From,
  kind: z.enum(['decision', 'news'], 'Välj om det är ett beslut eller en nyhet'),
  ...TextFields,
  to: list(id).pipe(z.array(z.number()).min(1, 'Välj minst ett forum som beskedet går till')),
  sums: z.preprocess((given) => given || null, id.nullable()),
})
const CorrectionForm = z.object({ version: id, ...TextFields })
const MeaningForm = z.object({ forum: id, meaning: required(text, 'Skriv vad det betyder hos er') })
const ListQuery = z.object({ fore: id.optional().catch(undefined) }).loose()
const NewQuery = z.object({ fran: From.optional().catch(undefined), fraga: id.optional().catch(undefined) }).loose()

/** Besked: the list, a notice, and what those who lead a forum do with one. */
export const noticeRoutes = new Hono<App>()
  .get('/:association/besked', async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, ListQuery)
    const before = query.ok ? (query.value.fore ?? null) : null
    const read = await c.var.read(async (trx) => ({
      ...(await listNotices(trx, before)),
      maySend: (await listSpeakers(trx, viewer)).length > 0,
    }))
    return c.html(renderPage(<NoticesPage {...around(c)} {...read} isFirst={before === null} />))
  })
  .get('/:association/besked/nytt', async (c) => {
    const query = readQuery(c, NewQuery)
    const asked = query.ok ? query.value : {}
    const known = await c.var.read((trx) => knownOf(trx, c.var.viewer, asked.fran, asked.fraga ?? null))
    return c.html(renderPage(<NewNoticePage {...around(c)} {...known} raw={{ key: randomUUID() }} />))
  })
  .post('/:association/besked', async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, NoticeForm)
    if (!form.ok) return showNew(c, form.raw, form.errors)
    const { from, to, kind, sums, ...rest } = form.value
    const refused: { id: number } | Refusal = await c.var.act(async (trx) => {
      // A summary that has been sent can no longer be written: the second send of its form still leads to it.
      const sent = await findSent(trx, form.value.key)
      if (sent !== null) return { id: sent }
      const { speaker } = await knownOf(trx, viewer, from, sums)
      const refusal = whyNotSendNotice(viewer, speaker, { to, kind })
      if (refusal?.because === 'rule') return refusal
      permit(refusal)
      return { id: await sendNotice(trx, viewer, { ...rest, forumId: speaker.id, kind, to, questionDownId: sums }) }
    })
    if ('because' in refused) return showNew(c, form.raw, { [refused.field ?? 'form']: refused.why })
    flash(c, 'Beskedet är lämnat. Det tas upp på nästa möte i de forum det går till.')
    return c.redirect(`/${viewer.association.slug}/besked/${refused.id}`, 303)
  })
  .get(noticePath, async (c) => {
    const notice = await c.var.read((trx) => findNotice(trx, idOf(c)))
    return c.html(renderPage(<NoticePage {...around(c)} {...offersOf(c.var.viewer, notice)} notice={notice} />))
  })
  .post(`${noticePath}/ratta`, async (c) => {
    const form = await readForm(c, CorrectionForm)
    const notice = await c.var.read((trx) => findNotice(trx, idOf(c)))
    permit(whyNotCorrectNotice(c.var.viewer, senderOf(notice)))
    const again = (errors: Record<string, string>, isOutdated = false) =>
      showNotice(c, notice.id, { act: 'ratta', raw: form.raw, errors, isOutdated }, isOutdated ? 409 : 422)
    if (!form.ok) return again(form.errors)
    const { version, ...corrected } = form.value
    try {
      await c.var.act((trx) => correctNotice(trx, c.var.viewer, { id: notice.id, version }, corrected))
    } catch (fault) {
      if (fault instanceof Conflict) return again({}, true)
      throw fault
    }
    flash(c, 'Beskedet är rättat.')
    return c.redirect(pathOf(c, notice.id), 303)
  })
  .post(`${noticePath}/betyder`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, MeaningForm)
    const notice = await c.var.read((trx) => findNotice(trx, idOf(c)))
    const forumId = Number(form.raw.forum)
    permit(whyNotAddNoticeMeaning(viewer, reachedBy(notice, forumId)))
    if (!form.ok) return showNotice(c, notice.id, { act: 'betyder', raw: form.raw, errors: form.errors }, 422)
    await c.var.act((trx) => addNoticeMeaning(trx, viewer, notice.id, forumId, form.value.meaning))
    flash(c, 'Tillägget är sparat och syns på bladen hos er.')
    return c.redirect(pathOf(c, notice.id), 303)
  })

function around(c: Context<App>) {
  const { viewer } = c.var
  return { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
}

const pathOf = (c: Context<App>, noticeId: number) => `/${c.var.viewer.association.slug}/besked/${noticeId}`

/** Who speaks: as chosen, else the first the viewer may speak for. Throws Forbidden for those who speak for nobody. */
async function knownOf(trx: Scope, viewer: Viewer, from: number | null | undefined, sums: number | null) {
  const speakers = await listSpeakers(trx, viewer)
  const asked = sums === null ? null : await findAsk(trx, sums)
  if (asked) permit(whyNotSummarise(viewer, asked))
  const wanted = asked ? asked.forum.id : from
  const speaker = wanted === undefined ? speakers[0] : speakers.find(({ id }) => id === wanted)
  if (!speaker) throw new Forbidden('Besked lämnas av den som leder ett forum med andra under sig, eller av kansliet.')
  const summary = asked ? { id: asked.id, title: asked.title } : null
  return { speakers, speaker: asked ? onlyAsked(speaker, asked.forums) : speaker, summary }
}

/** A summary goes to those who were asked. */
function onlyAsked(speaker: NamedSpeaker, forums: { id: number }[]): NamedSpeaker {
  const wasAsked = ({ id }: { id: number }) => forums.some((forum) => forum.id === id)
  return { ...speaker, below: speaker.below.filter(wasAsked) }
}

async function showNew(c: Context<App>, raw: Raw, errors: Record<string, string>) {
  const from = From.safeParse(raw.from)
  const sums = id.safeParse(raw.sums)
  const known = await c.var.read((trx) =>
    knownOf(trx, c.var.viewer, from.success ? from.data : undefined, sums.success ? sums.data : null),
  )
  const again = { ...raw, to: raw.to ?? [], key: errors.key ? randomUUID() : String(raw.key) }
  return c.html(renderPage(<NewNoticePage {...around(c)} {...known} raw={again} errors={errors} />), 422)
}

async function showNotice(
  c: Context<App>,
  noticeId: number,
  attempt: NonNullable<NoticePageProps['attempt']>,
  status: 409 | 422,
) {
  const notice = await c.var.read((trx) => findNotice(trx, noticeId))
  const props = { ...around(c), ...offersOf(c.var.viewer, notice), notice, attempt }
  return c.html(renderPage(<NoticePage {...props} />), status)
}

const senderOf = ({ from }: FoundNotice) => ({ id: from?.id ?? null, role: from?.role ?? null })

function reachedBy(notice: FoundNotice, forumId: number) {
  const forum = notice.forums.find(({ id }) => id === forumId)
  return { id: forumId, role: forum?.role ?? '', isReached: forum !== undefined, hasBelow: forum?.hasBelow ?? false }
}

function offersOf(viewer: Viewer, notice: FoundNotice) {
  const may = ({ id }: { id: number }) => whyNotAddNoticeMeaning(viewer, reachedBy(notice, id)) === null
  return { meaningFor: notice.forums.filter(may), mayCorrect: whyNotCorrectNotice(viewer, senderOf(notice)) === null }
}
