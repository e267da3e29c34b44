import type { Context } from 'hono'
import { frame } from '../people/frame.tsx'
import { renderPage } from '../platform/ui/page.tsx'
import type { SecondThoughts } from './second-thoughts.ts'
import { ThoughtPage } from './thought-pages.tsx'

/** 422 on the form's own address: nothing was done, and the page carries all that was typed. */
export function answerSecondThoughts(c: Context, { doubted, raw, reason, rewritten, fault }: SecondThoughts) {
  const { pathname, search } = new URL(c.req.url)
  const page = (
    <ThoughtPage frame={frame(c)} action={pathname + search} {...{ doubted, raw, reason, rewritten, fault }} />
  )
  return c.html(renderPage(page), 422)
}
