import { Hono } from 'hono'
import { z } from 'zod'
import { frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { readQuery } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { After } from '../after.ts'
import { SolvedPage } from './pages.tsx'
import { listSolved } from './queries.ts'

export const solvedRoutes = new Hono<App>().get('/:association/lost-lagt', async (c) => {
  const { viewer } = c.var
  const asked = readQuery(c, z.object({ efter: After }))
  const after = (asked.ok && asked.value.efter) || null
  const solved = await c.var.read((trx) => listSolved(trx, after))
  const home = `/${viewer.association.slug}`
  return c.html(renderPage(<SolvedPage frame={frame(c)} today={viewer.today} {...{ home, solved, after }} />))
})
