import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { addMonths } from '../meetings/calendar.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { type Errors, type Raw, readForm, readQuery } from '../platform/forms.ts'
import { keepNoCopy } from '../platform/headers.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { usualConsent } from './fields.tsx'
import { BeforeQuery, ReferForm, SettingForm } from './forms.ts'
import { keptRoutes } from './kept-routes.tsx'
import { ReferralsPage } from './list-pages.tsx'
import { NewReferralPage } from './new-pages.tsx'
import { countReferrals, findReferralForum, listReferrals, listSitting } from './queries.ts'
import type { Named, ReferralForum, Sitting } from './referral.ts'
import {
  consentMonthsMax,
  whoMayConsent,
  whyNotRefer,
  whyNotReferSo,
  whyNotSeeReferrals,
  whyNotSetReferrals,
} from './rules.ts'
import { refer, setReferrals } from './write.ts'

const path = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/hanvisningar'

/** Hänvisningar: that a part holds an identified case and there is consent to talk of it. The case is never here (domain.md §6). */
export const referralRoutes = new Hono<App>()
  .get(path, async (c) => {
    const { viewer } = c.var
    const query = readQuery(c, BeforeQuery)
    const from = query.ok ? (query.value.fore ?? null) : null
    const read = await c.var.read(async (trx) => {
      const forum = await findReferralForum(trx, c.req.param('key'))
      permit(whyNotSeeReferrals(viewer, forum))
      const isThere = viewer.forums.includes(forum.tableId)
      const page = isThere ? await listReferrals(trx, forum.id, from) : null
      const counts = viewer.person.isOffice ? await countReferrals(trx, forum.id) : null
      return { forum, counts, referrals: page?.list ?? null, before: page?.before ?? null }
    })
    const mayRefer = whyNotRefer(viewer, read.forum) === null
    keepNoCopy(c)
    return c.html(renderPage(<ReferralsPage {...around(c)} {...read} isFirst={from === null} mayRefer={mayRefer} />))
  })
  .get(`${path}/ny`, async (c) => {
    const { forum, sitting } = await readTable(c)
    permit(whyNotRefer(c.var.viewer, forum))
    const mine = whoMayConsent(c.var.viewer, forum, sitting)
    const raw = { key: randomUUID(), 'inhamtat-av': usualConsent(mine, c.var.viewer.person.id) }
    return showNew(c, forum, sitting, { raw })
  })
  .post(path, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ReferForm)
    const { forum, sitting } = await readTable(c)
    permit(whyNotRefer(viewer, forum))
    const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
      showNew(c, forum, sitting, { raw: form.raw, errors, events }, status)
    if (!form.ok) return again(form.errors)
    const { key, parter, andamal } = form.value
    const given = { ...form.value['inhamtat-av'], partIds: parter, untilOn: form.value['till-och-med'] }
    const refusal = whyNotReferSo(viewer, forum, sitting, given)
    if (refusal && refusal.because !== 'not yours') return again({ [refusal.field ?? 'form']: refusal.why })
    permit(refusal)
    try {
      const number = await c.var.act((trx) =>
        refer(trx, viewer, { key, forumId: forum.id, purpose: andamal, ...given }),
      )
      flash(c, `Hänvisning ${number} är sparad. Skriv numret i er egen akt.`)
      return c.redirect(`/${viewer.association.slug}/forum/${forum.key}/hanvisningar/${number}`, 303)
    } catch (fault) {
      if (fault instanceof RuleBroken) return again({ form: fault.message })
      if (fault instanceof Conflict)
        return again({}, 409, ['Formuläret har skickats förut, eller så skrev någon annan.'])
      throw fault
    }
  })
  .post(`${path}/installning`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, SettingForm)
    const forum = await c.var.read((trx) => findReferralForum(trx, c.req.param('key')))
    const isOn = form.ok && form.value.gors === 'ja'
    permit(whyNotSetReferrals(viewer, forum, isOn))
    if (!form.ok) throw new RuleBroken(`${Object.values(form.errors)[0]}.`)
    await c.var.act((trx) => setReferrals(trx, forum.id, isOn))
    flash(c, isOn ? 'Hänvisningar får göras i forumet.' : 'Hänvisningar är avstängda, och de öppna är avslutade.')
    return c.redirect(`/${viewer.association.slug}/forum/${forum.key}/hanvisningar`, 303)
  })
  .route('/', keptRoutes)

type Here = Context<App>

const around = (c: Here) => ({ frame: frame(c), home: `/${c.var.viewer.association.slug}`, today: c.var.viewer.today })

function readTable(c: Here) {
  return c.var.read(async (trx) => {
    const forum = await findReferralForum(trx, c.req.param('key') ?? '')
    return { forum, sitting: await listSitting(trx, forum) }
  })
}

type Again = { raw: Raw; errors?: Errors; events?: string[] }

function showNew(
  c: Here,
  forum: ReferralForum,
  sitting: Sitting[],
  again: Again,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { viewer } = c.var
  const mayConsent = whoMayConsent(viewer, forum, sitting)
  const raw = again.errors?.key || status === 409 ? { ...again.raw, key: randomUUID() } : again.raw
  const props = {
    ...around(c),
    forum,
    parts: otherParts(sitting, mayConsent),
    mayConsent,
    ...again,
    raw,
    latest: addMonths(viewer.today, consentMonthsMax),
  }
  return c.html(renderPage(<NewReferralPage {...props} />), status)
}

/** The parts at the table; without one's own where that is the only part that can hold the material. */
function otherParts(sitting: Sitting[], mayConsent: Sitting[]): Named[] {
  const parts = new Map(sitting.map(({ part }) => [part.id, part]))
  const [holder, ...more] = new Set(mayConsent.map(({ part }) => part.id))
  if (holder !== undefined && more.length === 0) parts.delete(holder)
  return [...parts.values()]
}
