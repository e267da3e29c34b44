import { Hono } from 'hono'
import { frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { NotFound } from '../../platform/errors.ts'
import { readQuery } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { MineQuery, readMine } from './mine.ts'
import { MinePage } from './mine-pages.tsx'
import { BoardPage, FloorPage } from './pages.tsx'
import { audienceOf, leavePerson, readBoard, readFloor } from './read.ts'
import { BoardQuery, SeenQuery } from './selection.ts'
import { drawBoard, type Needs, streamBoard } from './stream.tsx'

/** Hissen: the house with its questions, as cards, as a table, on a wall, and live. */
export function boardRoutes(needs: Needs): Hono<App> {
  return new Hono<App>()
    .get('/:association/hissen', async (c) => {
      const asked = readQuery(c, BoardQuery)
      const query = asked.ok ? asked.value : {}
      const view = await c.var.read(async (trx) => {
        await leavePerson(trx)
        return readBoard(trx, audienceOf(c.var.viewer), query)
      })
      const drawing = drawBoard(view, (line) => line)
      const around = frame(c, { isProjector: query.visning === 'projektor' })
      return c.html(renderPage(<BoardPage frame={around} view={view} drawing={drawing} />))
    })
    .get('/:association/hissen/tavlan/strom', async (c) => {
      const asked = readQuery(c, BoardQuery)
      const seen = readQuery(c, SeenQuery)
      return streamBoard(c, needs, asked.ok ? asked.value : {}, seen.ok ? (seen.value.sedd ?? null) : null)
    })
    .get('/:association/hissen/mina', async (c) => {
      const asked = readQuery(c, MineQuery)
      const query = asked.ok ? asked.value : {}
      const view = await c.var.read((trx) => readMine(trx, c.var.viewer, query))
      return c.html(renderPage(<MinePage frame={frame(c)} view={view} />))
    })
    .get('/:association/hissen/:floor{[a-z0-9][a-z0-9-]*}', async (c) => {
      const asked = readQuery(c, BoardQuery)
      const query = asked.ok ? asked.value : {}
      const view = await c.var.read((trx) => readFloor(trx, audienceOf(c.var.viewer), c.req.param('floor'), query))
      if (!view) throw new NotFound()
      return c.html(renderPage(<FloorPage frame={frame(c)} view={view} />))
    })
}
