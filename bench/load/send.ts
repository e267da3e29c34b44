import { type Agent, request } from 'node:http'
import { type Ask, origin } from './ask.ts'

/** Sends it and reads the whole answer. */
export function send(
  url: string,
  agent: Agent,
  { method, path, cookie, body }: Ask,
): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const typed = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin }
    const asking = request(`${url}${path}`, { method, agent, headers: { Cookie: cookie, ...typed } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
      answer.once('error', reject)
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
