import { Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { id, readForm, readQuery } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { flash, frame } from '../frame.tsx'
import { createToken, hash, keepSession, sessionHash } from '../session.ts'
import { describeDevice } from '../sign-in/code.ts'
import type { Outside } from '../viewer.ts'
import { ClockPage, inWords, OutboxPage, PeoplePage } from './pages.tsx'
import { findDemoLetter, listDemoLetters, listDemoPeople, moveDemoClock, startDemoSession } from './queries.ts'

/** Lets an association do what time does there; it keeps its own clock. */
export type RunTick = (association: number) => Promise<unknown>

const stepsInDays = { dag: 1, vecka: 7, manad: 30 } as const
const lettersMax = 20

const PersonForm = z.object({ person: id })
const ClockForm = z.object({
  forbund: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  steg: z.enum(['dag', 'vecka', 'manad']),
})
const OutboxQuery = z.object({ fore: id.optional() })

/** Only where the demo is on; elsewhere these addresses do not exist. */
export function demoRoutes(runTick: RunTick): Hono<Outside> {
  return new Hono<Outside>()
    .get('/demo', async (c) => {
      const houses = await c.var.read((trx) => listDemoPeople(trx, c.var.now))
      return c.html(renderPage(<PeoplePage frame={frame(c)} houses={houses} />))
    })
    .post('/demo/person', async (c) => {
      const form = await readForm(c, PersonForm)
      if (!form.ok) throw new NotFound()
      const token = createToken()
      const starting = {
        person: form.value.person,
        tokenHash: hash(token),
        formerHash: sessionHash(c),
        device: describeDevice(c.req.header('User-Agent') ?? ''),
        now: c.var.now,
      }
      const slug = await c.var.act((trx) => startDemoSession(trx, starting))
      if (slug === null) throw new NotFound()
      keepSession(c, token)
      return c.redirect(`/${slug}`, 303)
    })
    .get('/demo/klocka', async (c) => {
      const houses = await c.var.read((trx) => listDemoPeople(trx, c.var.now))
      const slug = c.req.query('forbund')
      const house = slug === undefined ? houses[0] : houses.find((one) => one.slug === slug)
      if (!house) throw new NotFound()
      const others = houses.filter((one) => one !== house)
      return c.html(renderPage(<ClockPage frame={frame(c)} house={house} others={others} />))
    })
    .post('/demo/klocka', async (c) => {
      const form = await readForm(c, ClockForm)
      if (!form.ok) throw new NotFound()
      const { forbund: slug, steg } = form.value
      // Day by day, so that what happens by itself happens on its own day.
      for (let day = 0; day < stepsInDays[steg]; day++) {
        const association = await c.var.act((trx) => moveDemoClock(trx, slug))
        if (association === null) throw new NotFound()
        await runTick(association)
      }
      const houses = await c.var.read((trx) => listDemoPeople(trx, c.var.now))
      const today = houses.find((house) => house.slug === slug)?.today
      if (today) flash(c, `Nu är det ${inWords(today)} i exemplet.`)
      return c.redirect(`/demo/klocka?forbund=${slug}`, 303)
    })
    .get('/demo/utkorg', async (c) => {
      const query = readQuery(c, OutboxQuery)
      const before = query.ok ? (query.value.fore ?? null) : null
      const found = await c.var.read((trx) => listDemoLetters(trx, { before, max: lettersMax + 1 }))
      const letters = found.slice(0, lettersMax)
      const olderThan = found.length > lettersMax ? (letters.at(-1)?.id ?? null) : null
      const page = <OutboxPage frame={frame(c)} letters={letters} isNewest={before === null} olderThan={olderThan} />
      return c.html(renderPage(page))
    })
    .get('/demo/utkorg/:mail{[0-9]{1,9}}', async (c) => {
      const html = await c.var.read((trx) => findDemoLetter(trx, Number(c.req.param('mail'))))
      if (html === null) throw new NotFound()
      return c.html(html)
    })
}
