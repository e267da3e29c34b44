import { randomUUID } from 'node:crypto'
import type { Writer } from './house.ts'

export type Load = {
  /** Keys of questions the server has answered 303 for. */
  acknowledged: Set<string>
  /** Answers that were neither success nor a broken connection. */
  unexpected: string[]
  sent: number
}

/** Writers raise questions over HTTP, each as fast as answers come, until the server is gone. */
export async function writeUntilGone(url: string, writers: Writer[], load: Load): Promise<void> {
  await Promise.all(writers.map((writer) => writeOneByOne(url, writer, load)))
}

async function writeOneByOne(url: string, writer: Writer, load: Load): Promise<void> {
  for (;;) {
    const key = randomUUID()
    load.sent++
    const answer = await raise(url, writer, key).catch(() => null)
    if (answer === null) return
    if (answer.status === 303) load.acknowledged.add(key)
    else load.unexpected.push(`${answer.status} ${(await answer.text().catch(() => '')).slice(0, 300)}`)
    if (load.unexpected.length > 20) return
  }
}

function raise(url: string, { slug, cookie, forum, touches }: Writer, key: string): Promise<Response> {
  const body = new URLSearchParams({
    key,
    forum: String(forum),
    title: 'Vem håller ihop planeringen?',
    body: 'Prövas med lätt hand. '.repeat(40),
    // Each asks the same, and has seen that it has been asked before.
    sedda: '1',
  })
  for (const member of touches) body.append('touches', String(member))
  return fetch(`${url}/${slug}/fragor`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: `hissen=${cookie}`, Origin: url },
    body,
  })
}
