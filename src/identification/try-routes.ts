import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { App, Outside } from '../people/viewer.ts'
import { readForm } from '../platform/forms.ts'
import { textFor } from '../platform/free-text.ts'
import { clientAddress } from '../platform/headers.ts'
import { createPace } from '../platform/pace.ts'
import { checkText } from './check.ts'
import { openTryPath } from './try-address.ts'

/** Longer texts are looked at when they are sent, not while they grow. */
const charactersMax = 5_000
const timesAMinute = 60
/** Of all who are not signed in, so that they take little from those who are. */
const openTimesAMinute = 600

const TryForm = z.object({ text: textFor('not kept', z.string().max(charactersMax)) })

/** Help while one writes: what in a text may point at somebody. Nothing is kept of it, and the log has the route alone. */
export function tryRoutes(): Hono<App> {
  const isInPace = createPace(timesAMinute)
  return new Hono<App>().post('/:association/textprov', (c) => tryText(c, isInPace(String(c.var.viewer.person.id))))
}

/** The same for anybody, from each network as often. */
export function openTryRoutes(): Hono<Outside> {
  const isInPace = createPace(timesAMinute)
  const isRoom = createPace(openTimesAMinute)
  return new Hono<Outside>().post(openTryPath, (c) =>
    tryText(c, isInPace(clientAddress(c, c.var.config)) && isRoom('all')),
  )
}

async function tryText(c: Context, isInPace: boolean) {
  const form = await readForm(c, TryForm)
  if (!isInPace) return c.json({ findings: [] }, 429)
  if (!form.ok) return c.json({ findings: [] }, 422)
  return c.json(checkText(form.value.text))
}
