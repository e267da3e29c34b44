import { type Context, Hono } from 'hono'
import { maySchedule } from '../../meetings/rules.ts'
import { frame } from '../../people/frame.tsx'
import type { App, Viewer } from '../../people/viewer.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { convenes } from '../rules.ts'
import { SheetChooserPage, SheetPage } from './pages.tsx'
import { findSheet, findSheetForum, listSheetForums } from './queries.ts'
import { maySeeHolder, whatToAsk } from './rules.ts'
import type { SheetForum, SheetPromise } from './sheet.ts'
import { sheetAsText } from './text.ts'
import { type Reader, sayOccasion, writeSheet } from './wording.ts'

const forumKey = ':key{[a-z0-9][a-z0-9-]*}'

export const sheetRoutes = new Hono<App>()
  .get('/:association/ni-fragade', async (c) => {
    const { viewer } = c.var
    const forums = await c.var.read((trx) => listSheetForums(trx))
    const isOwn = (forum: SheetForum) => viewer.forums.includes(forum.id)
    const own = forums.filter(isOwn)
    const [only] = own
    if (only && own.length === 1) return c.redirect(pathOf(viewer, only), 303)

    const choice = (forum: SheetForum) => ({
      href: pathOf(viewer, forum),
      name: forum.name,
      occasion: sayOccasion(forum, viewer.today),
    })
    const others = forums.filter((forum) => !isOwn(forum)).map(choice)
    return c.html(renderPage(<SheetChooserPage frame={frame(c)} own={own.map(choice)} others={others} />))
  })
  .get(`/:association/forum/${forumKey}/ni-fragade`, async (c) => {
    const { viewer } = c.var
    const isProjector = c.req.query('visning') === 'projektor'
    const { forum, sheet } = await readSheet(c)
    const isConvening = convenes(viewer, forum.id)
    const sayHolder = isProjector || !maySeeHolder(viewer, forum.id) ? null : holderFor(viewer)
    return c.html(
      renderPage(
        <SheetPage
          frame={frame(c, { isProjector })}
          home={`/${viewer.association.slug}`}
          forumId={forum.id}
          path={pathOf(viewer, forum)}
          sheet={writeSheet(sheet, { today: viewer.today, sayHolder })}
          ask={(answer) => whatToAsk(viewer, forum.id, answer)}
          hasVoices={isConvening}
          meetingHref={forum.meeting && maySchedule(viewer, forum) ? meetingPath(viewer, forum.meeting.id) : null}
        />,
      ),
    )
  })
  .get(`/:association/forum/${forumKey}/ni-fragade.txt`, async (c) => {
    const { sheet } = await readSheet(c)
    return c.text(sheetAsText(writeSheet(sheet, { today: c.var.viewer.today, sayHolder: null })))
  })

async function readSheet(c: Context<App>) {
  return c.var.read(async (trx) => {
    const forum = await findSheetForum(trx, c.req.param('key') ?? '')
    return { forum, sheet: await findSheet(trx, forum, c.var.viewer.person.id) }
  })
}

/** In the forum itself one says who; about oneself "du". */
function holderFor(viewer: Viewer): Reader['sayHolder'] {
  return ({ holderId, holder }: SheetPromise) => {
    if (holderId === viewer.person.id) return 'Du håller i den.'
    return holder ? `${holder} håller i den.` : null
  }
}

const pathOf = (viewer: Viewer, forum: SheetForum) => `/${viewer.association.slug}/forum/${forum.key}/ni-fragade`
const meetingPath = (viewer: Viewer, id: number) => `/${viewer.association.slug}/moten/${id}`
