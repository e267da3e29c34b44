import { Hono } from 'hono'
import { z } from 'zod'
import { frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { readQuery } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { After } from '../after.ts'
import { OutsidePage } from './pages.tsx'
import { listOutside } from './queries.ts'

export const outsideRoutes = new Hono<App>().get('/:association/utanfor-huset', async (c) => {
  const { viewer } = c.var
  const asked = readQuery(c, z.object({ efter: After }))
  const after = (asked.ok && asked.value.efter) || null
  const listed = await c.var.read((trx) => listOutside(trx, after))
  const home = `/${viewer.association.slug}`
  return c.html(renderPage(<OutsidePage frame={frame(c)} today={viewer.today} {...{ home, listed, after }} />))
})
