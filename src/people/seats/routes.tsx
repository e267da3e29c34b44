import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findForum } from '../../forums/queries.ts'
import { Conflict, RuleBroken } from '../../platform/errors.ts'
import { type Errors, type Form, readForm } from '../../platform/forms.ts'
import type { Scope } from '../../platform/scope.ts'
import { permit } from '../../questions/refusals.ts'
import type { Refusal } from '../../questions/rules.ts'
import { sayCount, sayDay } from '../../questions/words.ts'
import { flash } from '../frame.tsx'
import type { App } from '../viewer.ts'
import {
  addSeat,
  closeSeat,
  describeSeat,
  leaveSeatOn,
  setConvening,
  setRhythm,
  takeBack,
  type Words,
  waitForForum,
} from './arrange.ts'
import { AgainForm, ConveneForm, InviteForm, LeaveForm, NewSeatForm, RhythmForm, toRhythm, WordsForm } from './forms.ts'
import { findSentAt, inviteToSeat, inviteUninvited, sendInvitation } from './invite.ts'
import { findHolding, listStaffedSeats, type SeatForum, type StaffedSeat } from './queries.ts'
import * as rules from './rules.ts'
import { readSeat, showForumSeats, showSeat } from './view.tsx'

const forumPath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/platser'
const seatPath = '/:association/platser/:seat{[1-9][0-9]{0,8}}'
const holdingPath = `${seatPath}/innehavare/:holding{[1-9][0-9]{0,8}}`

type Here = Context<App>
type Found = { seat: StaffedSeat; forum: SeatForum }

/** Who sits where: seats, invitations, mandates and last days (domain.md §3). */
export const seatRoutes = new Hono<App>()
  .get(forumPath, (c) => showForumSeats(c, c.req.param('key')))
  .post(forumPath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, NewSeatForm)
    const forum = await c.var.read((trx) => findForum(trx, c.req.param('key')))
    permit(rules.whyNotArrange(viewer))
    const again = (errors: Errors, status: 409 | 422 = 422) =>
      showForumSeats(c, forum.key, { form: 'plats', raw: form.raw, errors }, status)
    if (!form.ok) return again(form.errors)

    const { key, part, funktion, sammankallande } = form.value
    const seat = { key, memberId: part, function: funktion, isConvening: sammankallande, ...toRhythm(form.value) }
    return told(again, async () => {
      const id = await c.var.act((trx) => addSeat(trx, forum, seat))
      flash(c, 'Platsen finns. Nu kan du bjuda in någon till den.')
      return c.redirect(`/${viewer.association.slug}/platser/${id}`, 303)
    })
  })
  .post(`${forumPath}/inbjudningar`, async (c) => {
    const { viewer, config } = c.var
    await readForm(c, Nothing)
    const key = c.req.param('key')
    const count = await c.var.act(async (trx) => {
      const forum = await findForum(trx, key)
      permit(rules.whyNotStaffForum(viewer, forum))
      await waitForForum(trx, forum.id)
      const seats = await listStaffedSeats(trx, forum.id)
      return inviteUninvited(trx, viewer, { seats, forum: { ...forum, convening: 0 } }, config.publicUrl)
    })
    flash(
      c,
      count === 0 ? 'Alla har redan fått en inbjudan.' : `${sayCount(count, 'inbjudan', 'inbjudningar')} är på väg.`,
    )
    return c.redirect(`/${viewer.association.slug}/forum/${key}/platser`, 303)
  })
  .get(seatPath, (c) => showSeat(c, numberOf(c, 'seat')))
  .post(`${seatPath}/inbjudan`, async (c) => {
    const { viewer, jobs, config } = c.var
    const form = await readForm(c, InviteForm)
    return onSeat(c, 'inbjudan', form, rules.whyNotStaff, async (trx, { seat, forum }, { som, ...value }) => {
      const span = { from: value.fran, until: value.till }
      const broken = rules.whyNotSpan(span, viewer.today)
      if (broken) return broken
      const given = { key: value.key, name: value.namn, email: value.epost, ...span }
      const kind = som === 'ersattare' ? 'deputy' : 'ordinary'
      const sits = await findSitting(trx, seat, value.epost, span)
      const isSent = await isSentBefore(trx, value.key)
      if (sits && !isSent) return { because: 'rule', why: `${sits} har redan platsen då`, field: 'epost' }
      const post = { jobs, publicUrl: config.publicUrl }
      const invited = await inviteToSeat(trx, viewer, { seat, forum }, { ...given, kind }, post)
      const isOther = invited.name !== value.namn
      return isOther
        ? `${invited.name} är inbjuden. Adressen hör redan till en person med det namnet, så namnet är oförändrat.`
        : `${invited.name} är inbjuden. Mejlet med hur man loggar in är på väg.`
    })
  })
  .post(`${seatPath}/rytm`, async (c) => {
    const form = await readForm(c, RhythmForm)
    return onSeat(c, 'rytm', form, rules.whyNotStaff, async (trx, { seat }, value) => {
      await setRhythm(trx, seat, toRhythm(value))
      return 'Sparat.'
    })
  })
  .post(`${seatPath}/uppgifter`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, WordsForm)
    return onSeat(c, 'uppgifter', form, rules.whyNotTellWays, async (trx, { seat }, value) => {
      const words: Words = { phone: value.telefon, hours: value.tider, way_in: value['vag-in'] }
      // Whoever may not promise for the part sends no mandate, and one that is sent all the same is refused.
      const isPromise = 'mandat' in form.raw
      if (isPromise) permit(rules.whyNotPromise(viewer, seat))
      await describeSeat(trx, seat, value.version, isPromise ? { ...words, mandate: value.mandat } : words)
      return 'Sparat. Det syns nu på forumets sida.'
    })
  })
  .post(`${seatPath}/sammankallande`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ConveneForm)
    return onSeat(c, 'sammankallande', form, rules.whyNotArrange, async (trx, { seat, forum }, { pa }) => {
      const isOn = pa === 'ja'
      const broken = rules.whyNotConvene(viewer, seat, { isOn, others: othersConvening(seat, forum) })
      if (broken) return broken
      await setConvening(trx, seat, isOn)
      return isOn ? 'Platsen är nu sammankallande.' : 'Platsen är inte längre sammankallande.'
    })
  })
  .post(`${seatPath}/stang`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, Nothing)
    return onSeat(c, 'stang', form, rules.whyNotArrange, async (trx, { seat, forum }) => {
      permit(rules.whyNotClose(viewer, seat, othersConvening(seat, forum)))
      await closeSeat(trx, seat)
      return 'Platsen är stängd.'
    })
  })
  .post(`${holdingPath}/slut`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, LeaveForm)
    const id = numberOf(c, 'holding')
    return onSeat(c, `slut-${id}`, form, rules.whyNotStaff, async (trx, { seat }, { till, visad }) => {
      const holding = findHolding(seat, id)
      const broken = rules.whyNotLeaveOn(till, holding, viewer.today)
      if (broken) return broken
      await leaveSeatOn(trx, holding, { shown: visad, until: till })
      return till
        ? `${holding.name} har sin sista dag på platsen ${sayDay(till, viewer.today)}.`
        : `${holding.name} har ingen sista dag på platsen.`
    })
  })
  .post(`${holdingPath}/inbjudan`, async (c) => {
    const { viewer, jobs, config, now } = c.var
    const form = await readForm(c, AgainForm)
    const id = numberOf(c, 'holding')
    return onSeat(c, `inbjudan-${id}`, form, rules.whyNotStaff, async (trx, { seat, forum }, { key }) => {
      const holding = findHolding(seat, id)
      const broken = rules.whyNotSendAgain(await findSentAt(trx, holding.person, seat.id), now)
      if (broken) return broken
      await sendInvitation(trx, viewer, { seat, forum, holding }, key, { jobs, publicUrl: config.publicUrl })
      return `Inbjudan till ${holding.name} är på väg.`
    })
  })
  .post(`${holdingPath}/ta-tillbaka`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, Nothing)
    const id = numberOf(c, 'holding')
    return onSeat(c, `tillbaka-${id}`, form, rules.whyNotStaff, async (trx, { seat }) => {
      const holding = findHolding(seat, id)
      permit(rules.whyNotTakeBack(holding, viewer.today))
      await takeBack(trx, holding, viewer.today)
      return `Inbjudan till ${holding.name} är tillbakatagen.`
    })
  })

const Nothing = z.object({})

type Work<Value> = (trx: Scope, found: Found, value: Value) => Promise<string | Refusal>
type Rule = (viewer: App['Variables']['viewer'], seat: StaffedSeat) => Refusal | null

/** One way for every form of a seat: the rule asked, the act done and told of; or the page again with what was typed. */
async function onSeat<Value>(c: Here, name: string, form: Form<Value>, rule: Rule, work: Work<Value>) {
  const { viewer } = c.var
  const id = numberOf(c, 'seat')
  const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
    showSeat(c, id, { form: name, raw: form.raw, errors, events }, status)
  return told(again, async () => {
    const done = await c.var.act(async (trx) => {
      const found = await readSeat(trx, viewer, id)
      permit(rule(viewer, found.seat))
      return form.ok ? work(trx, found, form.value) : null
    })
    if (done === null) return again(form.ok ? {} : form.errors)
    if (typeof done !== 'string') {
      if (done.because !== 'rule') permit(done)
      return again({ [done.field ?? 'form']: done.why })
    }
    flash(c, done)
    return c.redirect(`/${viewer.association.slug}/platser/${id}`, 303)
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

/** Who of those on the seat has the address and would sit there at the same time. */
async function findSitting(trx: Scope, seat: StaffedSeat, email: string, span: rules.Span): Promise<string | null> {
  const person = await trx.selectFrom('person').where('email', '=', email).select('id').executeTakeFirst()
  return seat.holdings.find((one) => one.person === person?.id && rules.overlaps(one, span))?.name ?? null
}

async function isSentBefore(trx: Scope, key: string): Promise<boolean> {
  return (await trx.selectFrom('invitation').where('key', '=', key).select('id').executeTakeFirst()) !== undefined
}

const othersConvening = (seat: StaffedSeat, forum: SeatForum) => forum.convening - (seat.isConvening ? 1 : 0)

function numberOf(c: Here, name: 'seat' | 'holding'): number {
  return Number(c.req.param(name))
}
