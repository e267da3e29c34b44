import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readCommitments, sayLostNotes } from '../commitments/at-table.ts'
import { listOnTable } from '../commitments/queries.ts'
import { findCasesOnTable, sortCases } from '../consultations/at-table.ts'
import { readFromAbove, sayLostReplies } from '../downward/at-table.ts'
import { findFromAbove, findToldAt } from '../downward/table-queries.ts'
import { flash, frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import { allow, Conflict, RuleBroken } from '../platform/errors.ts'
import { type Raw, readForm } from '../platform/forms.ts'
import { fieldsWhere } from '../platform/free-text.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { raiseQuestion } from '../questions/raise.ts'
import { leads } from '../questions/rules.ts'
import { sayClock } from '../questions/words.ts'
import { idOf, meetingPath } from './address.ts'
import { ComingPage, HeldPage } from './held-pages.tsx'
import { holdMeeting } from './hold.ts'
import { AlreadyHeldPage, HoldPage } from './hold-pages.tsx'
import { isWritten, newQuestions, type ReadNotes, readNotes } from './notes.ts'
import { type FoundMeeting, findAround, findMeeting, findTable, listMoves, type TableAnswer } from './queries.ts'
import { mayJudgeAtTable, maySchedule, whyNotHold } from './rules.ts'

const NotesForm = fieldsWhere(isWritten, z.record(z.string(), z.union([z.string(), z.array(z.string())])))

/** Before, during and after a meeting. */
export const holdRoutes = new Hono<App>()
  .get(meetingPath, async (c) => {
    const { viewer, today } = c.var
    const { meeting, known } = await c.var.read(async (trx) => {
      const found = await findMeeting(trx, idOf(c))
      const isToHold = whyNotHold(found, today) === null && maySchedule(viewer, found.forum)
      return { meeting: found, known: isToHold ? await knownOf(trx, viewer, found) : null }
    })
    if (meeting.state === 'held') return showHeld(c, meeting)
    return known ? showForm(c, meeting, {}, 200, known) : showComing(c, meeting, whyNotHold(meeting, today))
  })
  .post(meetingPath, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, NotesForm)
    const meeting = await c.var.read((trx) => findMeeting(trx, idOf(c)))
    allow(maySchedule(viewer, meeting.forum))
    if (meeting.state !== 'planned') return showAlreadyHeld(c, meeting, form.raw)
    const refusal = whyNotHold(meeting, viewer.today)
    if (refusal) return showForm(c, meeting, { raw: form.raw, errors: { form: refusal } }, 422)

    const known = await c.var.read((trx) => knownOf(trx, viewer, meeting))
    const read = readWhole(form.raw, known)
    const errors = { ...read.errors, ...(form.ok ? {} : form.errors) }
    if (Object.keys(errors).length > 0) return showForm(c, meeting, { raw: form.raw, errors }, 422)
    const lost = [
      ...read.gone.map(sayGone),
      ...sayLostReplies(form.raw, known.fromAbove),
      ...sayLostNotes(form.raw, known.commitments),
    ]
    if (lost.length > 0) return showForm(c, meeting, { raw: form.raw, events: lost }, 409)
    return save(c, meeting, form.raw, read)
  })

type KnownTable = Awaited<ReturnType<typeof knownOf>>

/** The questions and answers on the table, what has come from above, and what parts said of what they were asked. */
function readWhole(raw: Raw, known: KnownTable): ReadNotes {
  const read = readNotes(raw, known)
  const above = readFromAbove(raw, known.fromAbove)
  const promised = readCommitments(raw, known.commitments)
  const notes = { ...read.notes, fromAbove: above.noted, commitments: promised.noted }
  return { ...read, notes, errors: { ...read.errors, ...above.errors, ...promised.errors } }
}

const sayGone = (number: number) => `Fråga ${number} ligger inte längre på ert bord.`

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
  const fromAbove = await findFromAbove(trx, meeting.forumId)
  const { holders, parts, cases } = await findAround(trx, meeting)
  const mayJudge = (answer: TableAnswer) => mayJudgeAtTable(viewer, meeting.forumId, answer)
  return {
    table,
    fromAbove,
    cases: sortCases(viewer, meeting, cases),
    commitments: leads(viewer, meetingForum(meeting)) ? await listOnTable(trx, meeting.forumId) : [],
    holders: holders.map(({ id }) => id),
    parts: parts.map(({ id }) => id),
    mayJudge,
    seated: holders,
    members: parts,
  }
}

/** A forum beside the lift has no floor. */
function meetingForum({ forumId, forum }: FoundMeeting) {
  return { id: forumId, role: forum.role ?? '' }
}

type Again = { raw?: Raw; errors?: Record<string, string>; events?: string[] }

async function showForm(
  c: Context<App>,
  meeting: FoundMeeting,
  again: Again,
  status: 200 | 409 | 422,
  known?: KnownTable,
) {
  const { viewer } = c.var
  const { table, fromAbove, cases, commitments, seated, members, mayJudge } =
    known ?? (await c.var.read((trx) => knownOf(trx, viewer, meeting)))
  const page = (
    <HoldPage
      frame={frame(c, { live: `Möte pågår i ${meeting.forum.shortName}` })}
      home={`/${viewer.association.slug}`}
      today={viewer.today}
      meeting={meeting}
      table={table}
      fromAbove={fromAbove}
      cases={cases}
      commitments={commitments}
      holders={seated}
      parts={members}
      mayJudge={mayJudge}
      mayRaise={meeting.forum.hasSheet && viewer.forums.includes(meeting.forumId)}
      mayReply={viewer.convenes.includes(meeting.forumId)}
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
  const read = await c.var.read(async (trx) => ({
    moves: await listMoves(trx, meeting.id),
    told: await findToldAt(trx, meeting.id),
  }))
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, meeting, ...read }
  return c.html(renderPage(<HeldPage {...props} mayHold={maySchedule(viewer, meeting.forum)} />))
}

async function showComing(c: Context<App>, meeting: FoundMeeting, refusal: string | null) {
  const { viewer } = c.var
  const read = await c.var.read(async (trx) => ({
    table: await findTable(trx, meeting.forumId),
    fromAbove: await findFromAbove(trx, meeting.forumId),
    cases: await findCasesOnTable(trx, viewer, meeting),
  }))
  const notice = meeting.state === 'cancelled' || maySchedule(viewer, meeting.forum) ? refusal : null
  const props = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today, meeting, ...read, notice }
  return c.html(renderPage(<ComingPage {...props} />))
}
