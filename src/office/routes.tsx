import { Hono } from 'hono'
import { countCases } from '../consultations/counts.ts'
import { frame } from '../people/frame.tsx'
import { listNeedingHand } from '../people/seats/queries.ts'
import type { App } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { listStartForums } from '../start/queries.ts'
import { listHands } from './hands.ts'
import { linksOfOffice } from './links.ts'
import { OfficePage, OpenSeatsPage } from './pages.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { countGaps, countOfficeWaiting, countOpen, countStaffing, listGaps, listOpenSeats } from './queries.ts'
import { whyNotOffice } from './rules.ts'
import { settingsRoutes } from './settings-routes.tsx'

/** The office's own pages. `hasRoute` tells which of the pages it links to there are. */
export function officeRoutes({ hasRoute }: { hasRoute: (route: string) => boolean }): Hono<App> {
  return new Hono<App>()
    .get('/:association/kansli', async (c) => {
      const { viewer } = c.var
      permit(whyNotOffice(viewer))
      const { hands, ...read } = await c.var.read((trx) => readOffice(trx))
      const home = `/${viewer.association.slug}`
      const around = { home, today: viewer.today, links: linksOfOffice(home, hasRoute) }
      const handsIn = (forumId: number) => hands.filter((hand) => hand.forumId === forumId || hand.isOffice)
      return c.html(renderPage(<OfficePage frame={frame(c)} {...read} {...around} handsIn={handsIn} />))
    })
    .get('/:association/kansli/platser', async (c) => {
      const { viewer } = c.var
      permit(whyNotOffice(viewer))
      const seats = await c.var.read((trx) => listOpenSeats(trx))
      return c.html(renderPage(<OpenSeatsPage frame={frame(c)} home={`/${viewer.association.slug}`} seats={seats} />))
    })
    .route('/', peopleRoutes)
    .route('/', settingsRoutes)
}

async function readOffice(trx: Scope) {
  const needing = await listNeedingHand(trx, null)
  return {
    needing,
    hands: await listHands(trx, [...new Set(needing.map(({ forumId }) => forumId))]),
    counts: await countGaps(trx),
    gaps: await listGaps(trx),
    open: await countOpen(trx),
    forums: await listStartForums(trx),
    staffing: await countStaffing(trx),
    waiting: await countOfficeWaiting(trx),
    cases: await countCases(trx),
  }
}
