import { Hono } from 'hono'
import { z } from 'zod'
import type { App } from '../people/viewer.ts'
import { readForm } from '../platform/forms.ts'
import { textFor } from '../platform/free-text.ts'
import { createPace } from '../platform/pace.ts'
import { checkText } from './check.ts'

/** Longer texts are looked at when they are sent, not while they grow. */
const charactersMax = 5_000
const timesAMinute = 60

const TryForm = z.object({ text: textFor('not kept', z.string().max(charactersMax)) })

/** Help while one writes: what in a text may point at somebody. Nothing is kept of it, and the log has the route alone. */
export function tryRoutes(): Hono<App> {
  const isInPace = createPace(timesAMinute)
  return new Hono<App>().post('/:association/textprov', async (c) => {
    const form = await readForm(c, TryForm)
    if (!isInPace(String(c.var.viewer.person.id))) return c.json({ findings: [] }, 429)
    if (!form.ok) return c.json({ findings: [] }, 422)
    return c.json(checkText(form.value.text))
  })
}
