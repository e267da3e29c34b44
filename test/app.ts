import { randomBytes } from 'node:crypto'
import { createApp } from '../src/app.tsx'
import { hash } from '../src/people/session.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { rememberJobs } from '../src/platform/jobs.ts'
import { createLog } from '../src/platform/log.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { openTestDatabase } from './database/open.ts'
import { findHtmlFaults } from './html.ts'
import { whenFileEnds } from './per-file.ts'

/** Who asks: a built person (the request then happens when their house's clock says), or null: nobody signed in. */
export type Asker = { id: number; cookie?: string; house?: { now: Date } } | null

export type Fields = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>

/** The moment requests happen; move it with `moveTo`. Null follows the real clock. */
let moment: Date | null = null

export function moveTo(day: string | Date | null): void {
  moment = typeof day === 'string' ? new Date(day.includes('T') ? day : `${day}T09:00:00Z`) : day
}

export const clock = () => moment ?? new Date()

/** Jobs that were sent, not run. */
export const jobs = rememberJobs()

/** Lines of the log at level error: a test that expects none can look here. */
export const errors: string[] = []

export const testConfig: Config = readConfig({ HISSEN_URL: 'http://localhost', HISSEN_DEMO: 'nej' })

const apps = new Map<boolean, Promise<ReturnType<typeof createApp>>>()

/** The app of this file, on this file's database; with the demo on if asked. */
export function openTestApp({ isDemo = false } = {}) {
  const app = apps.get(isDemo) ?? open(isDemo)
  apps.set(isDemo, app)
  return app
}

async function open(isDemo: boolean) {
  const { db, listen } = await openTestDatabase()
  whenFileEnds(forgetFile)
  const log = createLog('error', (line) => void errors.push(line))
  const config = { ...testConfig, isDemo }
  return createApp({ db, listen, config, jobs, log, metrics: createMetrics(), clock })
}

function forgetFile(): void {
  moment = null
  apps.clear()
  cookies.clear()
  jobs.sent.length = 0
  errors.length = 0
}

export async function get(asker: Asker, path: string): Promise<Response> {
  return ask(asker, path, {})
}

/** Sends a form as a browser on the same site does. Lists become repeated fields; null and undefined are left out. */
export async function post(asker: Asker, path: string, fields: Fields = {}): Promise<Response> {
  return ask(asker, path, { method: 'POST', body: toBody(fields), headers: formHeaders })
}

/** For the odd request: another method, broken bytes, a foreign origin. Headers given here win. */
export async function ask(asker: Asker, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  if (asker) headers.set('Cookie', await cookieOf(asker))
  if (asker?.house) moveTo(asker.house.now)
  const response = await (await openTestApp()).request(`http://localhost${path}`, {
    redirect: 'manual',
    ...init,
    headers,
  })
  if (response.headers.get('Content-Type')?.startsWith('text/html')) await expectRightHtml(path, response.clone())
  return response
}

/** Every page that any test asks for. */
async function expectRightHtml(path: string, response: Response): Promise<void> {
  const faults = await findHtmlFaults(await response.text())
  if (faults.length > 0) throw new Error(`The HTML of ${path} (${response.status}) has faults:\n${faults.join('\n')}`)
}

export const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' }

export function toBody(fields: Fields): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined) body.append(name, String(each))
    }
  }
  return body.toString()
}

const cookies = new Map<number, Promise<string>>()

/** A session as if the person had signed in; one a person. */
export async function cookieOf({ id, cookie }: NonNullable<Asker>): Promise<string> {
  if (cookie !== undefined) return `hissen=${cookie}`
  const known = cookies.get(id) ?? signIn(id)
  cookies.set(id, known)
  return known
}

async function signIn(personId: number): Promise<string> {
  const { db } = await openTestDatabase()
  whenFileEnds(() => cookies.clear())
  const token = randomBytes(16).toString('hex')
  const session = {
    token_hash: hash(token),
    person_id: personId,
    device: 'Test',
    created_at: clock(),
    seen_at: clock(),
  }
  await db.insertInto('session').values(session).execute()
  return `hissen=${token}`
}
