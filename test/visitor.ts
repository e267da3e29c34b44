import { createApp } from '../src/app.tsx'
import type { Config } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { clock, type Fields, jobs, testConfig } from './app.ts'
import { openTestDatabase } from './database/open.ts'
import { findHtmlFaults } from './html.ts'

export type Visitor = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Fields): Promise<Answer>
  /** Cookies by name, as the browser would send them. */
  cookies: Map<string, string>
}

export type Answer = { status: number; location: string | null; text: string; cookies: string[]; headers: Headers }

type Setting = { config?: Partial<Config>; userAgent?: string; address?: string }

/** A browser without script: keeps its cookies, and is nobody until it signs in. */
export async function openVisitor({ config, userAgent = 'Firefox Linux', address }: Setting = {}): Promise<Visitor> {
  const { db, listen } = await openTestDatabase()
  const log = createLog('error', (line) => {
    throw new Error(line)
  })
  const whole = { ...testConfig, ...config }
  const app = createApp({ db, listen, config: whole, jobs, log, metrics: createMetrics(), clock })
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    headers.set('User-Agent', userAgent)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (address) headers.set('X-Forwarded-For', address)
    const response = await app.request(`${whole.publicUrl}${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(line)
    const text = await response.text()
    if (response.headers.get('Content-Type')?.startsWith('text/html')) {
      const faults = await findHtmlFaults(text)
      if (faults.length > 0) throw new Error(`${path} (${response.status}):\n${faults.join('\n')}`)
    }
    return {
      status: response.status,
      location: response.headers.get('Location'),
      text,
      cookies: response.headers.getSetCookie(),
      headers: response.headers,
    }
  }

  function keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }

  return {
    cookies,
    get: (path) => ask(path, {}),
    post(path, fields = {}) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) {
        for (const each of [value].flat()) if (each !== null && each !== undefined) body.append(name, String(each))
      }
      return ask(path, {
        method: 'POST',
        body: body.toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(whole.publicUrl).origin },
      })
    },
  }
}

/** The hidden and typed fields of a form on a page, by the form's action. */
export function fieldsOfForm(page: string, action: string): Record<string, string> {
  const form = page.match(new RegExp(`<form[^>]*action="${action.replaceAll('?', '\\?')}"[\\s\\S]*?</form>`))?.[0]
  if (!form) throw new Error(`No form to ${action}`)
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]))
}

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
