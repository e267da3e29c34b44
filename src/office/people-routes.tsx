import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listForums } from '../forums/queries.ts'
import { flash, frame } from '../people/frame.tsx'
import type { Typed } from '../people/seats/fields.tsx'
import { AgainForm, ConveneForm, LeaveForm, OfficeForm } from '../people/seats/forms.ts'
import { findSentAt, inviteToOffice, sendOfficeInvitation } from '../people/seats/invite.ts'
import { countHeld } from '../people/seats/queries.ts'
import { whyNotLeaveOn, whyNotSendAgain, whyNotSpan } from '../people/seats/rules.ts'
import type { App, Viewer } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { type Errors, type Form, id, readForm, readQuery, required, staffNameLine } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import { sayDay } from '../questions/words.ts'
import { leaveOn, renamePerson, setOffice } from './people.ts'
import { PeoplePage, PersonPage } from './people-pages.tsx'
import { findPerson, listOffice, listPeople, type Person, peopleViews } from './people-queries.ts'
import { whyNotLeaveOffice, whyNotOffice } from './rules.ts'

const listPath = '/:association/kansli/personer'
const personPath = `${listPath}/:person{[1-9][0-9]{0,8}}`

const Asked = z.object({
  visa: z.enum(peopleViews).catch('alla'),
  efter: id.nullable().catch(null),
  namn: staffNameLine.catch(''),
})
const NameForm = z.object({ namn: required(staffNameLine, 'Skriv personens namn') })

/** Everybody in the association, for the office. */
export const peopleRoutes = new Hono<App>()
  .get(listPath, (c) => showPeople(c))
  .post(listPath, async (c) => {
    const { viewer, jobs, config } = c.var
    const form = await readForm(c, OfficeForm)
    permit(whyNotOffice(viewer))
    const again = (errors: Errors, status: 409 | 422 = 422) =>
      showPeople(c, { form: 'kansli', raw: form.raw, errors }, status)
    if (!form.ok) return again(form.errors)
    const { key, namn, epost, fran, till } = form.value
    const span = { from: fran, until: till }
    const broken = whyNotSpan(span, viewer.today)
    if (broken) return again({ [broken.field ?? 'form']: broken.why })
    return told(again, async () => {
      const post = { jobs, publicUrl: config.publicUrl }
      const invited = await c.var.act((trx) =>
        inviteToOffice(trx, viewer, { key, name: namn, email: epost, ...span }, post),
      )
      flash(c, `${invited.name} är inbjuden till kansliet.`)
      return c.redirect(pathOf(viewer, invited.person), 303)
    })
  })
  .get(personPath, (c) => showPerson(c))
  .post(`${personPath}/slut`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, LeaveForm)
    return onPerson(c, 'slut', form, async (trx, person, { till, visad }) => {
      const broken =
        whyNotLeaveOn(till, person, viewer.today) ?? (till ? await leaves(trx, viewer, person, till) : null)
      if (broken) return broken
      await leaveOn(trx, person.id, { shown: visad, until: till })
      return till
        ? `${person.name} har sin sista dag ${sayDay(till, viewer.today)}.`
        : `${person.name} har ingen sista dag.`
    })
  })
  .post(`${personPath}/kansli`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ConveneForm)
    return onPerson(c, 'kansli', form, async (trx, person, { pa }) => {
      const broken = pa === 'nej' ? await leaves(trx, viewer, person, viewer.today) : null
      if (broken) return broken
      await setOffice(trx, person.id, pa === 'ja')
      return pa === 'ja' ? `${person.name} är nu på kansliet.` : `${person.name} är inte längre på kansliet.`
    })
  })
  .post(`${personPath}/namn`, async (c) => {
    const form = await readForm(c, NameForm)
    return onPerson(c, 'namn', form, async (trx, person, { namn }) => {
      await renamePerson(trx, person.id, namn)
      return 'Namnet är rättat.'
    })
  })
  .post(`${personPath}/inbjudan`, async (c) => {
    const { viewer, jobs, config, now } = c.var
    const form = await readForm(c, AgainForm)
    return onPerson(c, 'inbjudan', form, async (trx, person, { key }) => {
      if (!person.isOffice) return { because: 'rule', why: 'Inbjudan till en plats skickas från platsens sida.' }
      const broken = whyNotSendAgain(await findSentAt(trx, person.id, null), now)
      if (broken) return broken
      const to = { person: person.id, from: person.from, until: person.until }
      await sendOfficeInvitation(trx, viewer, to, key, { jobs, publicUrl: config.publicUrl })
      return `Inbjudan till ${person.name} är på väg.`
    })
  })

type Here = Context<App>
type Work<Value> = (trx: Scope, person: Person, value: Value) => Promise<string | Refusal>

/** One way for every form of a person's page. */
async function onPerson<Value>(c: Here, name: string, form: Form<Value>, work: Work<Value>): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotOffice(viewer))
  const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
    showPerson(c, { form: name, raw: form.raw, errors, events }, status)
  return told(again, async () => {
    const done = await c.var.act(async (trx) => {
      const person = await findPerson(trx, numberOf(c))
      return form.ok ? work(trx, person, form.value) : null
    })
    if (done === null) return again(form.ok ? {} : form.errors)
    if (typeof done !== 'string') {
      if (done.because !== 'rule') permit(done)
      return again({ [done.field ?? 'form']: done.why })
    }
    flash(c, done)
    return c.redirect(pathOf(viewer, numberOf(c)), 303)
  })
}

/** A rule of the database, and somebody who was faster, are told on the page with what was typed. */
async function told(
  again: (errors: Errors, status?: 409 | 422, events?: string[]) => Response | Promise<Response>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof RuleBroken) return again({ form: fault.message })
    if (fault instanceof Conflict) return again({ form: fault.message }, 409, [fault.message])
    throw fault
  }
}

async function leaves(trx: Scope, { today }: Viewer, person: Person, lastDay: string): Promise<Refusal | null> {
  return person.isOffice ? whyNotLeaveOffice(await listOffice(trx), { person: person.id, lastDay }, today) : null
}

async function showPeople(c: Here, typed?: Typed, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotOffice(viewer))
  const query = readQuery(c, Asked)
  const { visa: view, efter: after, namn: name } = query.ok ? query.value : Asked.parse({})
  const read = await c.var.read((trx) => listPeople(trx, { view, after, name }))
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, newKey: randomUUID(), typed }
  return c.html(renderPage(<PeoplePage frame={frame(c)} {...{ view, name }} {...read} {...around} />), status)
}

async function showPerson(c: Here, typed?: Typed, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotOffice(viewer))
  const { person, held } = await c.var.read(async (trx) => {
    const found = await findPerson(trx, numberOf(c))
    const forums = await listForums(trx)
    const counted = (await countHeld(trx, [found.id])).get(found.id) ?? []
    const nameOf = (forumId: number) => forums.find((forum) => forum.id === forumId)?.shortName ?? 'ett forum'
    return { person: found, held: counted.map(({ forumId, total }) => ({ forum: nameOf(forumId), total })) }
  })
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, newKey: randomUUID(), typed }
  return c.html(renderPage(<PersonPage frame={frame(c)} {...{ person, held }} {...around} />), status)
}

function pathOf(viewer: Viewer, person: number): string {
  return `/${viewer.association.slug}/kansli/personer/${person}`
}

function numberOf(c: Here): number {
  return Number(c.req.param('person'))
}
