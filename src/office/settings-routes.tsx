import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { Typed } from '../people/seats/fields.tsx'
import { email, phone } from '../people/seats/forms.ts'
import type { App } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { checked, day, type Errors, type Form, line, optional, readForm, staffContactLine } from '../platform/forms.ts'
import { textFor } from '../platform/free-text.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import { whyNotOffice, whyNotPause, whyNotShowNumbers } from './rules.ts'
import { type Change, changeSettings, type LimitName, limits, readSettings } from './settings.ts'
import { SettingsPage } from './settings-pages.tsx'

const path = '/:association/kansli/installningar'

const emptyIsNone = (given: unknown) => (given === '' || given === undefined ? null : given)
const shown = { visad: textFor('not kept', z.string().max(20_000)) }
const monthDay = z.preprocess(
  emptyIsNone,
  z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'Skriv månad och dag, till exempel 07-01')
    .nullable(),
)

const days = (most: number) =>
  z
    .string()
    .regex(/^[1-9][0-9]{0,3}$/, `Skriv ett helt tal från 1 till ${most}`)
    .transform(Number)
    .pipe(z.number().max(most, `Skriv ett helt tal från 1 till ${most}`))

const dayOf = (name: LimitName) => days(limits.find((limit) => limit.name === name)?.most ?? 1)

const DaysForm = z.object({
  ...shown,
  'uppehall-fran': monthDay,
  'uppehall-till': monthDay,
  'nasta-datum': dayOf('nasta-datum'),
  'inget-besked': dayOf('inget-besked'),
  'utan-mote': dayOf('utan-mote'),
  rattelse: dayOf('rattelse'),
  'lokalt-tillagg': dayOf('lokalt-tillagg'),
  'oppna-igen': dayOf('oppna-igen'),
  lank: dayOf('lank'),
  vantat: dayOf('vantat'),
  rad: dayOf('rad'),
})
const NumbersForm = z.object({
  ...shown,
  pa: checked,
  paragraf: optional(line),
  beslutad: z.preprocess(emptyIsNone, day.nullable()),
})
const ContactForm = z.object({
  ...shown,
  epost: z.preprocess(emptyIsNone, email.nullable()),
  telefon: phone,
  tider: optional(staffContactLine.pipe(z.string().max(120, 'Skriv högst 120 tecken'))),
})

/** What holds for the whole association, set by the office. */
export const settingsRoutes = new Hono<App>()
  .get(path, (c) => showSettings(c))
  .post(`${path}/tider`, async (c) => {
    const form = await readForm(c, DaysForm)
    return onSettings(c, 'tider', form, (value) => {
      const pause = { from: value['uppehall-fran'], until: value['uppehall-till'] }
      const numbers = Object.fromEntries(limits.map(({ name, column }) => [column, value[name]]))
      return whyNotPause(pause) ?? { pause_from: pause.from, pause_until: pause.until, ...numbers }
    })
  })
  .post(`${path}/siffror`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, NumbersForm)
    return onSettings(c, 'siffror', form, ({ pa, paragraf, beslutad }) => {
      const refusal = whyNotShowNumbers({ isOn: pa, paragraph: paragraf, decidedOn: beslutad }, viewer.today)
      return refusal ?? { shows_numbers: pa, numbers_paragraph: paragraf, numbers_decided_on: beslutad }
    })
  })
  .post(`${path}/kontakt`, async (c) => {
    const form = await readForm(c, ContactForm)
    return onSettings(c, 'kontakt', form, ({ epost, telefon, tider }) => ({
      ...{ office_email: epost, office_phone: telefon, office_hours: tider },
    }))
  })

type Here = Context<App>

async function onSettings<Value extends { visad: string }>(
  c: Here,
  name: string,
  form: Form<Value>,
  decide: (value: Value) => Change | Refusal,
): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotOffice(viewer))
  const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
    showSettings(c, { form: name, raw: form.raw, errors, events }, status)
  if (!form.ok) return again(form.errors)
  const decided = decide(form.value)
  if ('because' in decided) return again({ [decided.field ?? 'form']: decided.why })
  try {
    await c.var.act((trx) => changeSettings(trx, form.value.visad, decided))
  } catch (fault) {
    if (fault instanceof RuleBroken) return again({ form: fault.message })
    if (fault instanceof Conflict) return again({ form: fault.message }, 409, [fault.message])
    throw fault
  }
  flash(c, 'Inställningarna är sparade.')
  return c.redirect(`/${viewer.association.slug}/kansli/installningar#${name}`, 303)
}

async function showSettings(c: Here, typed?: Typed, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotOffice(viewer))
  const settings = await c.var.read((trx) => readSettings(trx))
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, settings, typed }
  return c.html(renderPage(<SettingsPage frame={frame(c)} {...around} />), status)
}
