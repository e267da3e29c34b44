import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { Typed } from '../people/seats/fields.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { type Errors, type Form, readForm } from '../platform/forms.ts'
import { keepNoCopy } from '../platform/headers.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import { findLikely, type Likely } from '../search/asked-before/likely.ts'
import { ConsultationPage } from './case-pages.tsx'
import type { Consultation, Team } from './consultation.ts'
import { kindFaults } from './faults.ts'
import { AdviseForm, DayForm, FollowUpForm, KindForm, SituationForm } from './forms.ts'
import { findConsultation, findTeam, listChoices, type TeamChoices } from './queries.ts'
import { findToReview, seeTheSame } from './review.ts'
import {
  latestAdvice,
  offerFollowUpOn,
  whyNotAdvise,
  whyNotDrop,
  whyNotFollowUp,
  whyNotFollowUpOn,
  whyNotReopen,
  whyNotTellSituation,
  whyNotWrite,
} from './rules.ts'
import { refuseChanged } from './stand.ts'
import { advise, CodeWordTaken, changeKind, close, followUp, planFollowUp, reopen, tellSituation } from './write.ts'

const path = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/arenden/:number{[1-9][0-9]{0,8}}'

/** One consultation and all that is written on it. */
export const caseRoutes = new Hono<App>()
  .get(path, async (c) => {
    const { likely, ...known } = await c.var.read(async (trx) => {
      const found = await findCase(c, trx)
      const tried = { title: '', body: sayWhatIsTried(found.consultation) }
      return { ...found, likely: await findLikely(trx, c.var.viewer, tried) }
    })
    return show(c, known, { likely })
  })
  .post(`${path}/rad`, async (c) => {
    const form = await readForm(c, AdviseForm)
    return onCase(c, 'rad', form, {
      refuse: ({ team, consultation }) => whyNotWrite(c.var.viewer, team, consultation),
      toReview: (value, { team, consultation }) =>
        consultation.advice.length > 0 ? null : c.var.read((trx) => findToReview(trx, c.var.viewer, team, value)),
      check({ rad, steg, part, 'folj-upp': day, version, val }, { team, choices, consultation }) {
        const due = consultation.followUps.find(({ outcome }) => outcome === null)?.dueOn ?? null
        const on = day ?? due ?? offerFollowUpOn(choices.meetings, c.var.viewer.today)
        const seated = choices.seated.map(({ id }) => id)
        return (
          whyNotAdvise({ nextStep: steg, memberId: part }, seated) ??
          // A day that stands is left alone, also when it has passed.
          (on === due ? null : whyNotFollowUpOn(on, c.var.viewer.today)) ??
          (async (trx) => {
            const shown = { id: consultation.id, version }
            await advise(trx, c.var.viewer, shown, { advice: rad, nextStep: steg, memberId: part })
            if (on !== due) await planFollowUp(trx, consultation.id, on)
            if (val) await seeTheSame(trx, c.var.viewer, team, val.number)
          })
        )
      },
      done: ({ val }) =>
        val ? `Råden är sparade. Nu syns det att ni ser det också i fråga ${val.number}.` : 'Råden är sparade.',
    })
  })
  .post(`${path}/uppfoljning`, async (c) => {
    const form = await readForm(c, FollowUpForm)
    return onCase(c, 'uppfoljning', form, {
      refuse: ({ team, consultation }) => whyNotFollowUp(c.var.viewer, team, consultation),
      check({ uppfoljning, hur, forandring, sedan, igen }, { choices, consultation }) {
        const again = sedan === 'klart' ? null : (igen ?? offerFollowUpOn(choices.meetings, c.var.viewer.today))
        const refusal = again && whyNotFollowUpOn(again, c.var.viewer.today)
        if (refusal) return { ...refusal, field: 'igen' }
        return (trx) =>
          followUp(trx, c.var.viewer, consultation.id, {
            ...{ followUpId: uppfoljning, outcome: hur, smallChange: forandring, againOn: again },
          })
      },
      done: ({ sedan }) =>
        sedan === 'klart'
          ? 'Uppföljningen är sparad och ärendet avslutat.'
          : 'Uppföljningen är sparad. Ni frågar igen.',
    })
  })
  .post(`${path}/slag`, async (c) => {
    const form = await readForm(c, KindForm)
    return onCase(c, 'slag', form, {
      refuse: ({ team, consultation }) => whyNotWrite(c.var.viewer, team, consultation),
      check({ teman, parter, kodord, sedd }, { team, choices, consultation }) {
        const faults = kindFaults({ teman, parter }, choices)
        if (Object.keys(faults).length > 0) return { errors: faults }
        return async (trx) => {
          await refuseChanged(trx, team.id, consultation, 'slag', sedd)
          await changeKind(trx, team.id, consultation.id, { themes: teman, parts: parter, codeWord: kodord })
        }
      },
      done: 'Ärendet är ändrat.',
    })
  })
  .post(`${path}/situation`, async (c) => {
    // Also where the page of second thoughts answers, or the form again.
    keepNoCopy(c)
    const form = await readForm(c, SituationForm)
    return onCase(c, 'situation', form, {
      refuse: ({ team, consultation }) => whyNotTellSituation(c.var.viewer, team, consultation),
      check:
        ({ situation, sedd }, { team, consultation }) =>
        async (trx) => {
          await refuseChanged(trx, team.id, consultation, 'situation', sedd)
          await tellSituation(trx, c.var.viewer, consultation.id, situation)
        },
      done: ({ situation }) =>
        situation ? 'Texten är sparad. Den raderas när mötet har sparats.' : 'Texten är raderad.',
    })
  })
  .post(`${path}/avsluta`, async (c) => {
    const form = await readForm(c, z.object({}))
    return onCase(c, 'avsluta', form, {
      refuse: ({ team, consultation }) => whyNotDrop(c.var.viewer, team, consultation),
      check:
        (_, { consultation }) =>
        (trx) =>
          close(trx, c.var.viewer, consultation.id),
      done: 'Ärendet är avslutat.',
    })
  })
  .post(`${path}/oppna`, async (c) => {
    const form = await readForm(c, DayForm)
    return onCase(c, 'oppna', form, {
      refuse: ({ team, consultation }) => whyNotReopen(c.var.viewer, team, consultation),
      check({ 'folj-upp': day }, { team, choices, consultation }) {
        const on = day ?? offerFollowUpOn(choices.meetings, c.var.viewer.today)
        const { id, codeWord } = consultation
        return (
          whyNotFollowUpOn(on, c.var.viewer.today) ??
          ((trx) => reopen(trx, team.id, { id, codeWord: codeWord ?? '' }, on))
        )
      },
      done: 'Ärendet är öppet igen.',
    })
  })

type Here = Context<App>
type Known = { team: Team; consultation: Consultation; choices: TeamChoices }
type Act = (trx: Scope) => Promise<unknown>

type Writing<Value> = {
  /** Who may, and whether it is the time. */
  refuse: (known: Known) => Refusal | null
  /** What is wrong with what was typed, or what is to be done. */
  check: (value: Value, known: Known) => Refusal | { errors: Errors } | Act
  /** Questions to look at before it is done. */
  toReview?: (value: Value, known: Known) => Promise<Likely[]> | null
  done: string | ((value: Value) => string)
}

async function onCase<Value>(c: Here, name: string, form: Form<Value>, writing: Writing<Value>): Promise<Response> {
  const known = await readCase(c)
  const again = async (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
    show(c, events ? await readCase(c) : known, { typed: { form: name, raw: form.raw, errors, events }, status })
  const refusal = writing.refuse(known)
  // Meanwhile: what was typed is shown with what has happened.
  if (refusal?.because === 'not now') return again({}, 409, [refusal.why])
  permit(refusal)
  if (!form.ok) return again(form.errors)
  const decided = writing.check(form.value, known)
  if ('errors' in decided) return again(decided.errors)
  if ('because' in decided) return again({ [decided.field ?? 'form']: decided.why })
  const toReview = (await writing.toReview?.(form.value, known)) ?? []
  if (toReview.length > 0) return show(c, known, { typed: { form: name, raw: form.raw, errors: {} }, toReview })
  try {
    await c.var.act(decided)
  } catch (fault) {
    if (fault instanceof CodeWordTaken) return again({ [name === 'slag' ? 'kodord' : 'form']: fault.message })
    if (fault instanceof RuleBroken) return again({ form: fault.message })
    if (fault instanceof Conflict) return again({}, 409, [fault.message])
    throw fault
  }
  flash(c, typeof writing.done === 'string' ? writing.done : writing.done(form.value))
  return c.redirect(`${homeOf(c)}/forum/${known.team.key}/arenden/${known.consultation.number}`, 303)
}

const homeOf = (c: Here) => `/${c.var.viewer.association.slug}`

const readCase = (c: Here): Promise<Known> => c.var.read((trx) => findCase(c, trx))

async function findCase(c: Here, trx: Scope): Promise<Known> {
  const team = await findTeam(trx, c.var.viewer, c.req.param('key') ?? '')
  const consultation = await findConsultation(trx, team.id, Number(c.req.param('number')))
  return { team, consultation, choices: await listChoices(trx, team.id) }
}

/** What may have been asked before: looked for with the advice, which goes nowhere. */
function sayWhatIsTried(consultation: Consultation): string {
  const now = consultation.closedOn ? null : latestAdvice(consultation)
  return [now?.advice, now?.nextStep].filter(Boolean).join('. ')
}

type Shown = { typed?: Typed; status?: 200 | 409 | 422; likely?: Likely[]; toReview?: Likely[] }

function show(c: Here, known: Known, { status = 200, ...shown }: Shown) {
  const props = { frame: frame(c), home: homeOf(c), today: c.var.viewer.today, ...known, ...shown }
  // It is erased with the meeting, and would else stay on the disk of whoever has read it.
  if (known.consultation.situation) keepNoCopy(c)
  return c.html(renderPage(<ConsultationPage {...props} />), status)
}
