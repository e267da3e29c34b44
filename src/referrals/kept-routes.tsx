import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { addMonths } from '../meetings/calendar.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, NotFound, RuleBroken } from '../platform/errors.ts'
import { readForm } from '../platform/forms.ts'
import { keepNoCopy } from '../platform/headers.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { usualConsent } from './fields.tsx'
import { RenewForm } from './forms.ts'
import { findReferral, findReferralForum, listSitting } from './queries.ts'
import type { Consent, Referral, ReferralForum, Sitting } from './referral.ts'
import { ReferralPage, type ReferralProps, WithdrawPage } from './referral-pages.tsx'
import { consentMonthsMax, whoMayConsent, whyNotKeep, whyNotRenew } from './rules.ts'
import { renewConsent, withdrawReferral } from './write.ts'

const path = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/hanvisningar/:number{[0-9]{1,9}}'

/** One referral: read by the parts it names, lengthened and withdrawn by the part that holds the material. Ended, it is not there. */
export const keptRoutes = new Hono<App>()
  .get(path, async (c) => {
    const table = await readWhole(c)
    const mine = whoMayConsent(c.var.viewer, table.forum, table.sitting)
    return show(c, table, { raw: { 'inhamtat-av': usualConsent(mine, c.var.viewer.person.id) } })
  })
  .get(`${path}/aterkalla`, async (c) => {
    const { forum, referral } = await readWhole(c)
    permit(whyNotKeep(c.var.viewer, forum, referral.holder.id))
    keepNoCopy(c)
    return c.html(renderPage(<WithdrawPage {...around(c)} forum={forum} referral={referral} />))
  })
  .post(`${path}/samtycke`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, RenewForm)
    const table = await readWhole(c)
    const { forum, sitting, referral } = table
    permit(whyNotKeep(viewer, forum, referral.holder.id))
    if (!form.ok) return show(c, table, { raw: form.raw, errors: form.errors }, 422)
    const { consentBy, holderId } = form.value['inhamtat-av']
    const given = { consentBy, untilOn: form.value['till-och-med'] }
    const isTheirs = holderId === referral.holder.id
    const refusal = whyNotRenew(viewer, forum, sitting, referral, isTheirs ? given : { ...given, consentBy: 0 })
    if (refusal) return show(c, table, { raw: form.raw, errors: { [refusal.field ?? 'form']: refusal.why } }, 422)
    try {
      await c.var.act((trx) => renewConsent(trx, { id: referral.id, version: form.value.version }, given))
    } catch (fault) {
      if (fault instanceof RuleBroken) return show(c, table, { raw: form.raw, errors: { form: fault.message } }, 422)
      if (fault instanceof Conflict) return show(c, await readWhole(c), { raw: form.raw, isOutdated: true }, 409)
      throw fault
    }
    flash(c, 'Det nya samtycket är sparat.')
    return c.redirect(`${addressOf(c, forum)}/${referral.number}`, 303)
  })
  .post(`${path}/aterkalla`, async (c) => {
    await readForm(c, z.object({}))
    const { forum, referral } = await readWhole(c)
    permit(whyNotKeep(c.var.viewer, forum, referral.holder.id))
    await c.var.act((trx) => withdrawReferral(trx, referral.id))
    flash(c, `Hänvisning ${referral.number} är återkallad och går inte längre att öppna.`)
    return c.redirect(addressOf(c, forum), 303)
  })

type Here = Context<App>
type Table = { forum: ReferralForum; sitting: Sitting[]; referral: Referral & { consents: Consent[] } }

const around = (c: Here) => ({ frame: frame(c), home: `/${c.var.viewer.association.slug}`, today: c.var.viewer.today })
const addressOf = (c: Here, { key }: ReferralForum) => `/${c.var.viewer.association.slug}/forum/${key}/hanvisningar`

function readWhole(c: Here): Promise<Table> {
  return c.var.read((trx) => findWhole(trx, c.req.param('key') ?? '', Number(c.req.param('number'))))
}

async function findWhole(trx: Scope, key: string, number: number): Promise<Table> {
  if (number < 1) throw new NotFound()
  const forum = await findReferralForum(trx, key)
  const referral = await findReferral(trx, forum.id, number)
  return { forum, referral, sitting: await listSitting(trx, forum) }
}

function show(
  c: Here,
  { forum, sitting, referral }: Table,
  again: Pick<ReferralProps, 'raw' | 'errors' | 'isOutdated'>,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { viewer } = c.var
  const mine = whoMayConsent(viewer, forum, sitting).filter(({ part }) => part.id === referral.holder.id)
  const props = { ...around(c), forum, referral, ...again, latest: addMonths(viewer.today, consentMonthsMax) }
  const mayKeep = whyNotKeep(viewer, forum, referral.holder.id) === null
  keepNoCopy(c)
  return c.html(renderPage(<ReferralPage {...props} mayKeep={mayKeep} mayConsent={mine} />), status)
}
