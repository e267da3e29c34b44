import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { listForums } from '../forums/queries.ts'
import { frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import { readQuery } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { type FlowCut, latestPeriod, type Period, periodsOf } from './cut.ts'
import { toFile } from './download.ts'
import { type Figure, type FigureData, type Key, keys } from './figure.ts'
import { figuresOf, findFigure } from './make.ts'
import { FiguresPage, ForumFiguresPage, KeyPage } from './pages.tsx'
import { partFigureRoutes } from './part-routes.tsx'
import { countSeats, listStopped, listThemeNames, type Now, readFigures, readSpan } from './queries.ts'
import { FigureSheetPage } from './sheet-pages.tsx'

const Asked = z.object({ period: z.string().max(20).optional(), forum: z.string().max(100).optional() })

/** Hissen i siffror: numbers of the house and its forums, for everybody in the house. */
export const figureRoutes = new Hono<App>()
  .get('/:association/siffror', async (c) => {
    const read = await readPage(c, null)
    return c.html(renderPage(<FiguresPage {...around(c)} {...read} figures={allOf(read.data)} />))
  })
  .get('/:association/siffror/blad', async (c) => {
    const { data, periods } = await readPage(c, null)
    const { name } = c.var.viewer.association
    const props = { ...around(c), association: name, period: data.period, periods, figures: allOf(data) }
    return c.html(renderPage(<FigureSheetPage {...props} />))
  })
  .route('/', partFigureRoutes)
  .get('/:association/siffror/forum/:forum{[a-z0-9][a-z0-9-]*}', async (c) => {
    const read = await readPage(c, c.req.param('forum'))
    const figures = Object.values(allOf(read.data)).flat()
    return c.html(renderPage(<ForumFiguresPage {...around(c)} {...read} figures={figures} />))
  })
  .get('/:association/siffror/ladda-ner/:file{[a-z-]+\\.(csv|json)}', async (c) => {
    const asked = readQuery(c, Asked)
    const { data } = await readPage(c, (asked.ok && asked.value.forum) || null)
    const [name = '', kind] = c.req.param('file').split('.')
    const figure = findFigure(data, name)
    if (!figure) throw new NotFound()
    const { type, body } = toFile(figure, data, kind === 'csv' ? 'csv' : 'json')
    const of = [data.forum?.key, data.period.key].filter(Boolean).join('-')
    c.header('Content-Disposition', `attachment; filename="${name}-${of}.${kind}"`)
    return c.body(body, 200, { 'Content-Type': type })
  })
  .get('/:association/siffror/:key{representation|samordning|ideutveckling|larande}', async (c) => {
    const which = keys.find(({ key }) => key === c.req.param('key'))?.key ?? 'representation'
    const read = await readPage(c, null)
    return c.html(renderPage(<KeyPage {...around(c)} {...read} which={which} figures={figuresOf(which, read.data)} />))
  })

function around(c: Context<App>) {
  const { viewer } = c.var
  return { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
}

/** Everything a page is drawn from, in eight statements at most. A period that there is not shows the latest. */
async function readPage(c: Context<App>, forumKey: string | null): Promise<{ data: FigureData; periods: Period[] }> {
  const { today } = c.var.viewer
  const asked = readQuery(c, Asked)
  return c.var.read(async (trx) => {
    const { firstYear, now } = await readSpan(trx)
    const periods = periodsOf(firstYear, today)
    const period = periods.find(({ key }) => asked.ok && key === asked.value.period) ?? latestPeriod(today)
    const forums = await listForums(trx)
    const forum = forumKey === null ? null : forums.find(({ key, floor }) => key === forumKey && floor !== null)
    if (forum === undefined) throw new NotFound()
    const cut: FlowCut = forum ? { by: 'forum', forum: forum.id, period } : { by: 'house', period }
    return { periods, data: { period, forum, forums, ...(await readData(trx, cut, now)) } }
  })
}

async function readData(trx: Scope, cut: FlowCut, now: Now) {
  return {
    rows: await readFigures(trx, cut),
    themes: cut.by === 'house' ? await listThemeNames(trx) : [],
    seats: await countSeats(trx),
    now: cut.by === 'house' ? now : null,
    stopped: await listStopped(trx, cut),
  }
}

function allOf(data: FigureData): Record<Key, Figure[]> {
  return {
    representation: figuresOf('representation', data),
    samordning: figuresOf('samordning', data),
    ideutveckling: figuresOf('ideutveckling', data),
    larande: figuresOf('larande', data),
  }
}
