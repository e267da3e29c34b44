import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { allow, Conflict, NotFound, RuleBroken } from '../platform/errors.ts'
import { day, type Form, line, optional, type Raw, readForm } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { raiseQuestion } from '../questions/raise.ts'
import { sayClock } from '../questions/words.ts'
import { addDays } from './calendar.ts'
import { ComingPage, HeldPage } from './held-pages.tsx'
import { holdMeeting } from './hold.ts'
import { AlreadyHeldPage, HoldPage } from './hold-pages.tsx'
import { newQuestions, type ReadNotes, readNotes } from './notes.ts'
import {
  type FoundMeeting,
  findMeeting,
  findMeetingForum,
  findTable,
  listMeetings,
  listMoves,
  listParts,
  listSeatHolders,
  type TableAnswer,
} from './queries.ts'
import { mayJudgeAtTable, maySchedule, whyNotHold } from './rules.ts'
import { cancelMeeting, moveMeeting, planMeeting, type When } from './schedule.ts'
import { SchedulePage } from './schedule-pages.tsx'

const meetingPath = '/:association/moten/:id{[0-9]{1,10}}'
const schedulePath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/moten'
/** A meeting that was held without having been planned may be put in afterwards. */
const daysBackMax = 31

const NotesForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const time = z.preprocess(
  (given) => given || null,
  z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Skriv tiden som timmar och minuter, till exempel 13:00')
    .nullable(),
)
const WhenForm = z.object({ dag: day, tid: time, plats: optional(line) })

export const meetingRoutes = new Hono<App>()
  .get(meetingPath, async (c) => {
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    if (meeting.state === 'held') return showHeld(c, meeting)
    const refusal = whyNotHold(meeting, c.var.today)
    if (refusal !== null || !mayHold(c.var.viewer, meeting)) return showComing(c, meeting, refusal)
    return showForm(c, meeting, {}, 200)
  })
  .post(meetingPath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, NotesForm)
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(mayHold(viewer, meeting))
    if (meeting.state !== 'planned') return showAlreadyHeld(c, meeting, form.raw)
    const refusal = whyNotHold(meeting, viewer.today)
    if (refusal) return showForm(c, meeting, { raw: form.raw, errors: { form: refusal } }, 422)

    const read = await c.var.read(async (trx) => readNotes(form.raw, await knownOf(trx, viewer, meeting)))
    if (Object.keys(read.errors).length > 0) return showForm(c, meeting, { raw: form.raw, errors: read.errors }, 422)
    if (read.gone.length > 0) {
      return showForm(c, meeting, { raw: form.raw, events: read.gone.map(sayGone) }, 409)
    }
    return save(c, meeting, form.raw, read)
  })
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
    const form = await readForm(c, WhenForm)
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(mayHold(viewer, meeting))
    const errors = whenErrors(form, viewer)
    const again = { raw: form.raw, id: meeting.id }
    if (!form.ok || errors) return showSchedule(c, meeting.forum.key, { ...again, errors: errors ?? {} }, 422)

    const isMoved = await c.var.act((trx) => moveMeeting(trx, viewer, movable(meeting), whenOf(form.value)))
    if (!isMoved) return showSchedule(c, meeting.forum.key, { ...again, errors: alreadyMeets }, 422)
    flash(c, 'Mötet är flyttat, och frågorna följer med.')
    return c.redirect(`/${viewer.association.slug}/forum/${meeting.forum.key}/moten`, 303)
  })
  .post(`${meetingPath}/avbokning`, async (c) => {
    const { viewer } = c.var
    await readForm(c, z.unknown())
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(mayHold(viewer, meeting))
    await c.var.act((trx) => cancelMeeting(trx, viewer, movable(meeting)))
    flash(c, 'Mötet är inställt. Det som skulle tas upp går vidare till nästa möte.')
    return c.redirect(`/${viewer.association.slug}/forum/${meeting.forum.key}/moten`, 303)
  })

const alreadyMeets = { dag: 'Forumet har redan ett möte den dagen. Välj en annan dag' }
const idMax = 2 ** 31 - 1

function idOf(c: Context<App>): number {
  const id = Number(c.req.param('id'))
  if (id < 1 || id > idMax) throw new NotFound()
  return id
}

function mayHold(viewer: Viewer, meeting: FoundMeeting): boolean {
  return maySchedule(viewer, meeting.forum)
}

const movable = ({ id, forumId, meetsOn }: FoundMeeting) => ({ id, forumId, on: meetsOn })
const whenOf = ({ dag, tid, plats }: z.infer<typeof WhenForm>): When => ({ on: dag, at: tid, place: plats })
const sayGone = (number: number) => `Fråga ${number} ligger inte längre på ert bord.`

function whenErrors(form: Form<z.infer<typeof WhenForm>>, { today }: Viewer) {
  if (!form.ok) return form.errors
  const isTooOld = form.value.dag < addDays(today, -daysBackMax)
  return isTooOld ? { dag: 'Ett möte kan läggas in högst en månad i efterhand' } : null
}

/** The whole meeting in one transaction: what was raised at the table, and everything on it. */
async function save(c: Context<App>, meeting: FoundMeeting, raw: Raw, { notes, raised }: ReadNotes) {
  const { viewer } = c.var
  try {
    await c.var.act(async (trx) => {
      const fresh: number[] = []
      for (const { key, title, body, touches } of raised) {
        fresh.push(
          await raiseQuestion(trx, viewer, {
            key,
            forumId: meeting.forumId,
            title,
            body,
            touches,
            themes: [],
            caseBand: null,
          }),
        )
      }
      const noted = fresh.map((number) => ({ number, isReached: true, holderId: null, voices: [] }))
      await holdMeeting(trx, viewer, meeting, { ...notes, questions: [...notes.questions, ...noted] })
    })
    flash(c, 'Mötet är sparat.')
    return c.redirect(`/${viewer.association.slug}/moten/${meeting.id}`, 303)
  } catch (fault) {
    if (fault instanceof RuleBroken) return showForm(c, meeting, { raw, errors: { form: fault.message } }, 422)
    if (!(fault instanceof Conflict)) throw fault
    const now = await c.var.read((trx) => findMeeting(trx, meeting.id))
    if (now.state !== 'planned') return showAlreadyHeld(c, now, raw)
    return showForm(c, now, { raw, events: [fault.message] }, 409)
  }
}

async function knownOf(trx: Scope, viewer: Viewer, meeting: FoundMeeting) {
  const table = await findTable(trx, meeting.forumId)
  const holders = await listSeatHolders(trx, meeting.forumId)
  const parts = await listParts(trx)
  const mayJudge = (answer: TableAnswer) => mayJudgeAtTable(viewer, meeting.forumId, answer)
  return {
    table,
    holders: holders.map(({ id }) => id),
    parts: parts.map(({ id }) => id),
    mayJudge,
    seated: holders,
    members: parts,
  }
}

type Again = { raw?: Raw; errors?: Record<string, string>; events?: string[] }

async function showForm(c: Context<App>, meeting: FoundMeeting, again: Again, status: 200 | 409 | 422) {
  const { viewer } = c.var
  const { table, seated, members, mayJudge } = await c.var.read((trx) => knownOf(trx, viewer, meeting))
  const page = (
    <HoldPage
      frame={frame(c, { live: `Möte pågår i ${meeting.forum.shortName}` })}
      home={`/${viewer.association.slug}`}
      today={viewer.today}
      meeting={meeting}
      table={table}
      holders={seated}
      parts={members}
      mayJudge={mayJudge}
      mayRaise={meeting.forum.hasSheet && viewer.forums.includes(meeting.forumId)}
      keys={newQuestions.map(() => randomUUID())}
      {...again}
    />
  )
  return c.html(renderPage(page), status)
}

async function showAlreadyHeld(c: Context<App>, meeting: FoundMeeting, raw: Raw) {
  const { viewer } = c.var
  const at = meeting.heldAt ? ` kl. ${sayClock(meeting.heldAt)}` : ''
  const event = meeting.state === 'held' ? `${meeting.heldBy} sparade mötet${at}.` : 'Mötet är inställt.'
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, meeting, raw, event }
  return c.html(renderPage(<AlreadyHeldPage {...props} />), 409)
}

async function showHeld(c: Context<App>, meeting: FoundMeeting) {
  const { viewer } = c.var
  const moves = await c.var.read((trx) => listMoves(trx, meeting.id))
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, meeting, moves }
  return c.html(renderPage(<HeldPage {...props} mayHold={mayHold(viewer, meeting)} />))
}

async function showComing(c: Context<App>, meeting: FoundMeeting, refusal: string | null) {
  const { viewer } = c.var
  const table = await c.var.read((trx) => findTable(trx, meeting.forumId))
  const notice = meeting.state === 'cancelled' || mayHold(viewer, meeting) ? refusal : null
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, meeting, table, notice }
  return c.html(renderPage(<ComingPage {...props} />))
}

type Typed = { raw: Raw; errors: Record<string, string>; id: number | null }

async function showSchedule(c: Context<App>, key: string, typed: Typed | undefined, status: 200 | 422) {
  const { viewer } = c.var
  const { forum, meetings } = await c.var.read(async (trx) => {
    const found = await findMeetingForum(trx, key)
    return { forum: found, meetings: await listMeetings(trx, found.id) }
  })
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, forum, meetings, typed }
  return c.html(renderPage(<SchedulePage {...props} maySchedule={maySchedule(viewer, forum)} />), status)
}
