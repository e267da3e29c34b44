import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Config } from '../platform/config.ts'
import { type Account, LoadedAccount } from './account/account.ts'
import { LoadedViewer } from './viewer.ts'

const sessionSecondsMax = 14 * 24 * 60 * 60

/** What the browser keeps is 256 bits of chance; what the database keeps is its hash. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

export function keepSession(c: Context, token: string): void {
  setCookie(c, cookieName(c), token, cookieOptions(c, sessionSecondsMax))
}

export function forgetSession(c: Context): void {
  deleteCookie(c, cookieName(c), cookieOptions(c, 0))
}

/** Null where the browser has no session cookie, open or not. */
export function sessionHash(c: Context): Buffer | null {
  const token = getCookie(c, cookieName(c))
  return token ? hash(token) : null
}

/** Short-lived cookies of our own follow the same rules as the session's. */
export function cookieOptions(c: Context, maxAge: number) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge } as const
}

/** The prefix `__Host-` makes browsers refuse the cookie from anywhere but this very host, over https. */
export function cookieName(c: Context, name = 'hissen'): string {
  return isSecure(c) ? `__Host-${name}` : name
}

function isSecure(c: Context): boolean {
  const config: Config = c.get('config')
  return config.publicUrl.startsWith('https:')
}

/** Association, person, seats and moment in one statement; null where the association does not exist. */
export async function loadViewer(db: Kysely<Database>, of: { session: Buffer | null; slug: string; now: Date }) {
  const { rows } = await sql<{ viewer: unknown }>`
    select load_viewer(${of.session}, ${of.slug}, ${of.now}) as viewer
  `.execute(db)
  return LoadedViewer.nullable().parse(rows[0]?.viewer ?? null)
}

/** Who is signed in, for pages outside every association. */
export async function loadAccount(db: Kysely<Database>, of: { session: Buffer; now: Date }): Promise<Account | null> {
  const { rows } = await sql<{ account: unknown }>`
    select load_account(${of.session}, ${of.now}) as account
  `.execute(db)
  return LoadedAccount.nullable().parse(rows[0]?.account ?? null)
}
