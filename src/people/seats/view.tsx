import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { findForum, listMembers } from '../../forums/queries.ts'
import type { Scope } from '../../platform/scope.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { permit } from '../../questions/refusals.ts'
import { listSeated } from '../../questions/telling.ts'
import { frame } from '../frame.tsx'
import type { App, Viewer } from '../viewer.ts'
import type { Typed } from './fields.tsx'
import { uninvited } from './invite.ts'
import { ForumSeatsPage } from './pages.tsx'
import {
  countHeld,
  findForumOf,
  findStaffedSeat,
  listNeedingHand,
  listStaffedSeats,
  type SeatForum,
  type StaffedSeat,
} from './queries.ts'
import { mayStaff, whyNotArrange, whyNotPromise, whyNotSeeSeats, whyNotStaff, whyNotTellWays } from './rules.ts'
import { SeatPage } from './seat-pages.tsx'

type Status = 200 | 409 | 422

/** The seats of a forum; with what was typed where a form came back. */
export async function showForumSeats(c: Context<App>, key: string, typed?: Typed, status: Status = 200) {
  const { viewer } = c.var
  const read = await c.var.read(async (trx) => {
    const found = await findForum(trx, key)
    permit(whyNotSeeSeats(viewer, found.id))
    const isStaffing = mayStaff(viewer, found.id)
    const seats = await listStaffedSeats(trx, found.id)
    return {
      forum: { ...found, convening: 0 },
      seats,
      uninvited: uninvited(seats).length,
      needing: isStaffing ? await listNeedingHand(trx, found.id) : [],
      hands: isStaffing ? await listSeated(trx, found.id) : [],
      parts: viewer.person.isOffice ? await listMembers(trx) : [],
      mayStaff: isStaffing,
      mayArrange: viewer.person.isOffice && found.closedOn === null,
    }
  })
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, newKey: randomUUID(), typed }
  return c.html(renderPage(<ForumSeatsPage frame={frame(c)} {...read} {...around} />), status)
}

/** One seat, and who holds how much of what lies in its forum. */
export async function showSeat(c: Context<App>, id: number, typed?: Typed, status: Status = 200) {
  const { viewer } = c.var
  const { seat, forum, held } = await c.var.read(async (trx) => {
    const found = await readSeat(trx, viewer, id)
    const isStaffing = mayStaff(viewer, found.forum.id)
    return { ...found, held: isStaffing ? await countHeldIn(trx, found) : new Map<number, number>() }
  })
  const may = {
    staff: whyNotStaff(viewer, seat) === null,
    promise: whyNotPromise(viewer, seat) === null,
    tellWays: whyNotTellWays(viewer, seat) === null,
    arrange: whyNotArrange(viewer) === null && seat.closedOn === null,
  }
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, newKey: randomUUID, typed }
  const heldBy = (person: number) => held.get(person) ?? 0
  return c.html(renderPage(<SeatPage frame={frame(c)} {...{ seat, forum, may, heldBy }} {...around} />), status)
}

/** The seat and its forum; throws Forbidden for those whose forum it is not. */
export async function readSeat(
  trx: Scope,
  viewer: Viewer,
  id: number,
): Promise<{ seat: StaffedSeat; forum: SeatForum }> {
  const seat = await findStaffedSeat(trx, id)
  permit(whyNotSeeSeats(viewer, seat.forumId))
  return { seat, forum: await findForumOf(trx, seat) }
}

/** By person, in the seat's own forum. */
export async function countHeldIn(trx: Scope, { seat, forum }: { seat: StaffedSeat; forum: SeatForum }) {
  const people = seat.holdings.map(({ person }) => person)
  const held = await countHeld(trx, people)
  const here = (person: number) => held.get(person)?.find(({ forumId }) => forumId === forum.id)?.total ?? 0
  return new Map(people.map((person) => [person, here(person)]))
}
