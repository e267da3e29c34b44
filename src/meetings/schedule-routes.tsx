import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { allow, Conflict } from '../platform/errors.ts'
import { day, type Errors, type Form, optional, placeLine, type Raw, readForm } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { idOf, meetingPath } from './address.ts'
import { type FoundMeeting, findMeeting, findMeetingForum, listMeetings } from './queries.ts'
import { maySchedule, whyNotMeetOn } from './rules.ts'
import { cancelMeeting, moveMeeting, planMeeting, type When } from './schedule.ts'
import { SchedulePage, type ScheduleProps } from './schedule-pages.tsx'

const schedulePath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/moten'

const time = z.preprocess(
  (given) => given || null,
  z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Skriv tiden som timmar och minuter, till exempel 13:00')
    .nullable(),
)
const WhenForm = z.object({ dag: day, tid: time, plats: optional(placeLine) })
/** The day the meeting had where the form was shown. */
const ShownForm = z.object({ visad: day.optional().catch(undefined) })
const MoveForm = WhenForm.extend(ShownForm.shape)

/** A forum's dates: planned, moved, cancelled. */
export const scheduleRoutes = new Hono<App>()
  .get(schedulePath, async (c) => showSchedule(c, c.req.param('key'), undefined, 200))
  .post(schedulePath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, WhenForm)
    const forum = await c.var.read((trx) => findMeetingForum(trx, c.req.param('key')))
    allow(maySchedule(viewer, forum))
    const errors = whenErrors(form, viewer)
    if (!form.ok || errors) return showSchedule(c, forum.key, { raw: form.raw, errors: errors ?? {}, id: null }, 422)

    const isPlanned = await c.var.act((trx) => planMeeting(trx, viewer, forum.id, whenOf(form.value)))
    if (!isPlanned) return showSchedule(c, forum.key, { raw: form.raw, errors: alreadyMeets, id: null }, 422)
    flash(c, 'Mötet är planerat. Frågornas datum följer med.')
    return c.redirect(`/${viewer.association.slug}/forum/${forum.key}/moten`, 303)
  })
  .post(`${meetingPath}/flytt`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, MoveForm)
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(maySchedule(viewer, meeting.forum))
    const errors = whenErrors(form, viewer, meeting)
    const again = { raw: form.raw, id: meeting.id }
    if (!form.ok || errors) return showSchedule(c, meeting.forum.key, { ...again, errors: errors ?? {} }, 422)

    return unlessMoved(c, meeting, form.raw, async () => {
      const shown = shownAs(meeting, form.value.visad)
      const isMoved = await c.var.act((trx) => moveMeeting(trx, viewer, shown, whenOf(form.value)))
      if (!isMoved) return showSchedule(c, meeting.forum.key, { ...again, errors: alreadyMeets }, 422)
      flash(c, 'Mötet är flyttat, och frågorna följer med.')
      return c.redirect(`/${viewer.association.slug}/forum/${meeting.forum.key}/moten`, 303)
    })
  })
  .post(`${meetingPath}/avbokning`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, ShownForm)
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(maySchedule(viewer, meeting.forum))
    return unlessMoved(c, meeting, form.raw, async () => {
      const shown = shownAs(meeting, form.ok ? form.value.visad : undefined)
      await c.var.act((trx) => cancelMeeting(trx, viewer, shown))
      flash(c, 'Mötet är inställt. Det som skulle tas upp går vidare till nästa möte.')
      return c.redirect(`/${viewer.association.slug}/forum/${meeting.forum.key}/moten`, 303)
    })
  })

const alreadyMeets = { dag: 'Forumet har redan ett möte den dagen. Välj en annan dag' }

const shownAs = ({ id, forumId, meetsOn }: FoundMeeting, on: string | undefined) => ({ id, forumId, on: on ?? meetsOn })
const whenOf = ({ dag, tid, plats }: z.infer<typeof WhenForm>): When => ({ on: dag, at: tid, place: plats })

function whenErrors(form: Form<z.infer<typeof WhenForm>>, { today }: Viewer, meeting?: FoundMeeting): Errors | null {
  if (!form.ok) return form.errors
  const refusal = form.value.dag === meeting?.meetsOn ? null : whyNotMeetOn(form.value.dag, today)
  return refusal === null ? null : { dag: refusal }
}

/** Somebody else was faster: a meeting still to come is shown with its new day, and what was typed is not lost. */
async function unlessMoved(c: Context<App>, { id, forum }: FoundMeeting, raw: Raw, work: () => Promise<Response>) {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault
    const now = await c.var.read((trx) => findMeeting(trx, id))
    if (now.state !== 'planned') throw fault
    return showSchedule(c, forum.key, { raw, errors: {}, id, events: [fault.message] }, 409)
  }
}

async function showSchedule(c: Context<App>, key: string, typed: ScheduleProps['typed'], status: 200 | 409 | 422) {
  const { viewer } = c.var
  const { forum, meetings } = await c.var.read(async (trx) => {
    const found = await findMeetingForum(trx, key)
    return { forum: found, meetings: await listMeetings(trx, found.id) }
  })
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, forum, meetings, typed }
  return c.html(renderPage(<SchedulePage {...props} maySchedule={maySchedule(viewer, forum)} />), status)
}
