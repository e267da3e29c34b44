import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from './config.ts'

/** Nothing inline, nothing from elsewhere; pages are not kept by caches unless they say so. */
export function securityHeaders(config: Config): MiddlewareHandler {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Hono's own no-referrer makes browsers send "Origin: null" over plain http, and every form would be refused.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
  })
  return async (c, next) => {
    let ownReferrerPolicy: string | null = null
    await headers(c, async () => {
      await next()
      if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache')
      ownReferrerPolicy = c.res.headers.get('Referrer-Policy')
    })
    // A page whose address is a secret tells it to nobody, not even to us.
    if (ownReferrerPolicy) c.res.headers.set('Referrer-Policy', ownReferrerPolicy)
  }
}

/** For what is to be gone the moment it ends: no copy is kept, not even by the browser for "back". */
export function keepNoCopy(c: Context): void {
  c.header('Cache-Control', 'no-store')
}

/** Refuses forms that come from elsewhere with 403. Behind a proxy the public address counts as our own. */
export function sameOriginOnly(config: Config): MiddlewareHandler {
  const own = new URL(config.publicUrl).origin
  return csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin })
}

/** The client's address; X-Forwarded-For is believed only from a configured proxy. Keep it hashed, with a salt of the day. */
export function clientAddress(c: Context, { trustedProxies }: Config): string {
  const isTrusted = (address: string) => trustedProxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim())
  let address = peerAddress(c)
  while (isTrusted(address)) {
    const before = forwarded.pop()
    if (!before) break
    address = before
  }
  return address
}

function peerAddress(c: Context): string {
  // A request made in a test has no connection.
  const address = c.env?.incoming ? getConnInfo(c).remote.address : undefined
  return (address ?? '127.0.0.1').replace(/^::ffff:/, '')
}
