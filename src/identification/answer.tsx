import type { Context } from 'hono'
import { frame } from '../people/frame.tsx'
import { type Frame, renderPage } from '../platform/ui/page.tsx'
import type { SecondThoughts } from './second-thoughts.ts'
import { ThoughtPage } from './thought-pages.tsx'
import { openTryPath } from './try-address.ts'

/** 422 on the form's own address: nothing was done, and the page carries all that was typed. `around` where it is not the usual frame. */
export function answerSecondThoughts(
  c: Context,
  { doubted, raw, reason, rewritten, fault }: SecondThoughts,
  around: Frame = frame(c),
) {
  const { pathname, search } = new URL(c.req.url)
  const framed = around.person ? around : { ...around, tryTextsAt: openTryPath }
  const page = <ThoughtPage frame={framed} action={pathname + search} {...{ doubted, raw, reason, rewritten, fault }} />
  return c.html(renderPage(page), 422)
}
