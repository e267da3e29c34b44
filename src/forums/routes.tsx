import { Hono } from 'hono'
import { findPlan } from '../action-plans/queries.ts'
import { whyNotSetSituation } from '../consultations/rules.ts'
import { frame } from '../people/frame.tsx'
import type { App, Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { listAtForum } from '../questions/board/queries.ts'
import { whyNotClose } from '../questions/together/rules.ts'
import { whyNotSeeReferrals } from '../referrals/rules.ts'
import { CallPage, ForumPage, type ForumView } from './forum-pages.tsx'
import { listHouse } from './house-queries.ts'
import { ForumsPage } from './pages.tsx'
import { findForum, findForumInHouse, listForums, listNextMeetings, listSeats } from './queries.ts'
import { mayShowContacts } from './system-map/rules.ts'

const questionsPerList = 6

/** Forum: what each is for, who sits there and whom to call. */
export const forumRoutes = new Hono<App>()
  .get('/:association/forum', async (c) => {
    const { viewer } = c.var
    const home = `/${viewer.association.slug}`
    const read = await c.var.read(async (trx) => ({
      forums: await listForums(trx),
      house: await listHouse(trx, (floor) => `${home}/hissen#vaning-${floor}`),
    }))
    const asking = { home, own: viewer.forums, today: viewer.today }
    return c.html(renderPage(<ForumsPage frame={frame(c)} {...read} {...asking} />))
  })
  .get('/:association/forum/:key{[a-z0-9][a-z0-9-]*}', async (c) => {
    const view = await c.var.read((trx) => readForum(trx, c.var.viewer, c.req.param('key')))
    return c.html(renderPage(<ForumPage frame={frame(c)} view={view} />))
  })
  .get('/:association/forum/:key{[a-z0-9][a-z0-9-]*}/kontakter', async (c) => {
    const { forum, seats } = await c.var.read(async (trx) => {
      const found = await findForum(trx, c.req.param('key'))
      return { forum: found, seats: await listSeats(trx, found.id) }
    })
    const home = `/${c.var.viewer.association.slug}`
    return c.html(renderPage(<CallPage frame={frame(c)} home={home} forum={forum} seats={seats} />))
  })

async function readForum(trx: Scope, viewer: Viewer, key: string): Promise<ForumView> {
  const { forum, forums } = await findForumInHouse(trx, key)
  const home = `/${viewer.association.slug}`
  const isMine = viewer.forums.includes(forum.id)
  const seats = await listSeats(trx, forum.id)
  const tableId = seats.length > 0 ? forum.id : (forum.meetsWith ?? forum.id)
  return {
    ...{ home, forum, isMine },
    today: viewer.today,
    above: forums.find(({ id }) => id === forum.liftsTo) ?? null,
    together: forums.filter(({ id, meetsWith }) => id === forum.meetsWith || meetsWith === forum.id),
    below: forums.filter(({ liftsTo, closedOn }) => liftsTo === forum.id && !closedOn),
    seats,
    meetings: await listNextMeetings(trx, forum.id),
    at: await listAtForum(trx, forum.id, questionsPerList),
    plan: forum.floor?.role === 'group' ? await findPlan(trx, forum.key) : null,
    house: await listHouse(trx, (floor) => `${home}/hissen#vaning-${floor}`),
    mayShowContacts: mayShowContacts(viewer, forum),
    maySetSituation: whyNotSetSituation(viewer, toSet(forum)) === null,
    seesReferrals: forum.allowsIdentified && whyNotSeeReferrals(viewer, { tableId }) === null,
    mayStaff: isMine || viewer.person.isOffice,
    mayClose: whyNotClose(viewer, { id: forum.id, isClosed: forum.closedOn !== null, open: 0 }) === null,
  }
}

const toSet = ({ id, floor, closedOn }: ForumView['forum']) => ({
  ...{ id, role: floor?.role ?? null, isClosed: closedOn !== null },
})
