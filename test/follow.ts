import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { type Asker, ask } from './app.ts'

export type Follower = {
  headers: Headers
  /** Everything that has come so far. */
  text(): string
  /** Waits for a text to come; fails after five seconds. */
  until(text: string): Promise<void>
  quiet(milliseconds: number): Promise<void>
  leave(): Promise<void>
}

type Ask = (asker: Asker, path: string, init: RequestInit) => Promise<Response>

const waitMsMax = 5_000

/** Follows a live stream as a browser does; leave it before the test ends. `through` is another app than this file's. */
export async function follow(asker: Asker, path: string, through: Ask = ask): Promise<Follower> {
  const response = await through(asker, path, { headers: { Accept: 'text/html, text/event-stream' } })
  expect(response.status).toBe(200)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  void (async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      text += part.value
    }
  })()
  return {
    headers: response.headers,
    text: () => text,
    async until(wanted) {
      for (const begun = Date.now(); !text.includes(wanted); await sleep(20)) {
        if (Date.now() - begun > waitMsMax) throw new Error(`»${wanted}« did not come`)
      }
    },
    quiet: async (milliseconds) => void (await sleep(milliseconds)),
    leave: async () => void (await reader?.cancel()),
  }
}
