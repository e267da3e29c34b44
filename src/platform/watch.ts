import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** One log line and one measurement a request: method, route pattern, status and time, nothing about who or what. */
export function watch({ log, metrics }: { log: Log; metrics: Metrics }): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const of = { method: c.req.method, route: routeOf(c), status: c.res.status }
    const ms = Math.round(performance.now() - begun)
    metrics.observeRequest({ ...of, seconds: ms / 1000 })
    log[c.res.status >= 500 ? 'error' : 'info']('request', { ...of, ms })
  }
}

/** The pattern of the route that answered; one name for all that lead nowhere, so that strangers cannot fill the log. */
function routeOf(c: Context): string {
  const answering = matchedRoutes(c).filter(({ method, path }) => method === c.req.method && !path.endsWith('*'))
  return answering.at(-1)?.path ?? 'none'
}
