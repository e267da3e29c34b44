import { Hono } from 'hono'
import { z } from 'zod'
import { frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Forbidden, NotFound } from '../platform/errors.ts'
import { readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { yearPeriod } from './cut.ts'
import { makeCoordination } from './make-coordination.ts'
import { makeRepresentation } from './make-representation.ts'
import { AllHeardPage, MirrorPage } from './part-pages.tsx'
import { listParts, readMirror, readPartYear } from './part-queries.ts'
import { countSeats, readFigures, readFirstYear } from './queries.ts'
import { whyNotMirror } from './rules.ts'

const Year = z
  .string()
  .regex(/^20[0-9]{2}$/)
  .transform(Number)
  .optional()
const Asked = z.object({ ar: Year, part: z.string().max(100).optional() })

/** What is said of parts: for all, and for the part itself. */
export const partFigureRoutes = new Hono<App>()
  .get('/:association/siffror/horas-alla-parter', async (c) => {
    const { viewer } = c.var
    const asked = readQuery(c, Asked)
    const thisYear = Number(viewer.today.slice(0, 4))
    const read = await c.var.read(async (trx) => {
      // A year that is not over has no figures of parts: the latest one that is, else none.
      const years = yearsBefore(thisYear, await readFirstYear(trx))
      const year = years.find((each) => asked.ok && each === asked.value.ar) ?? years[0] ?? thisYear
      const period = yearPeriod(year, viewer.today)
      const data = {
        ...{ period, forum: null, forums: [], themes: [], now: null, stopped: [] },
        rows: await readFigures(trx, { by: 'house', period }),
        seats: await countSeats(trx),
      }
      const [seats, heard] = makeRepresentation(data)
      const [commitments] = makeCoordination(data)
      if (!seats || !heard || !commitments) throw new NotFound()
      return {
        ...{ year, years, figures: { seats, heard, asked: commitments } },
        parts: await listParts(trx),
        ofParts: years.length > 0 ? await readPartYear(trx, { by: 'part', year }) : [],
      }
    })
    const props = { frame: frame(c), home: `/${viewer.association.slug}`, isSeated: viewer.seats.length > 0, ...read }
    return c.html(renderPage(<AllHeardPage {...props} />))
  })
  .get('/:association/siffror/spegel', async (c) => {
    const { viewer } = c.var
    permit(whyNotMirror(viewer, null))
    const asked = readQuery(c, Asked)
    const thisYear = Number(viewer.today.slice(0, 4))
    const read = await c.var.read(async (trx) => {
      const all = await listParts(trx)
      const parts = all.filter(({ id }) => whyNotMirror(viewer, id) === null)
      const part = asked.ok && asked.value.part ? all.find(({ key }) => key === asked.value.part) : parts[0]
      if (!part) throw new NotFound()
      permit(whyNotMirror(viewer, part.id))
      const years = [thisYear, ...yearsBefore(thisYear, await readFirstYear(trx))]
      const year = years.find((each) => asked.ok && each === asked.value.ar) ?? thisYear
      const mirror = await readMirror(trx, part.id, year)
      if (!mirror) throw new Forbidden('Spegeln är till för dem som sitter för parten.')
      return { parts, part, years, year, mirror }
    })
    return c.html(renderPage(<MirrorPage frame={frame(c)} home={`/${viewer.association.slug}`} {...read} />))
  })

/** The latest first. */
function yearsBefore(thisYear: number, firstYear: number): number[] {
  return Array.from({ length: Math.max(0, thisYear - firstYear) }, (_, index) => thisYear - 1 - index)
}
