import { type Context, Hono } from 'hono'
import { frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { csvFile, csvType } from '../platform/csv.ts'
import { readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { rowHeadings, tellRows } from './hits.ts'
import { SearchPage } from './pages.tsx'
import { readSearch } from './read.ts'
import { isNarrowed, SearchQuery } from './selection.ts'

const csvRowsMax = 1000

export const searchRoutes = new Hono<App>()
  .get('/:association/sok', async (c) => {
    const { viewer } = c.var
    const query = queryOf(c)
    const view = await c.var.read((trx) => readSearch(trx, query, query.q !== '' || isNarrowed(query)))
    const teams = new Set(view.lists.forums.filter(({ floor }) => floor?.role === 'team').map(({ id }) => id))
    const around = {
      home: `/${viewer.association.slug}`,
      today: viewer.today,
      mayAsk: viewer.forums.length > 0 || viewer.person.isOffice,
      sitsInTeam: viewer.forums.some((forum) => teams.has(forum)),
    }
    return c.html(renderPage(<SearchPage frame={frame(c)} {...view} {...around} />))
  })
  .get('/:association/sok.csv', async (c) => {
    const { viewer, config } = c.var
    const query = { ...queryOf(c), efter: undefined }
    const { found } = await c.var.read((trx) => readSearch(trx, query, query.q !== '' || isNarrowed(query), csvRowsMax))
    const home = new URL(`/${viewer.association.slug}`, config.publicUrl)
    c.header('Content-Disposition', 'attachment; filename="sokning.csv"')
    c.header('Content-Type', csvType)
    return c.body(csvFile(rowHeadings, found ? tellRows(found, String(home)) : []))
  })

function queryOf(c: Context<App>): SearchQuery {
  const asked = readQuery(c, SearchQuery)
  return asked.ok ? asked.value : { q: '' }
}
