/**
 * The bare handler: as little as a server can do and still ask the same of the database. node:http, the driver, the page's own
 * statements named, in one transaction and under the same role as the app (they are the app's), and the same bytes put together
 * from pieces. What the app is slower than this is what Hono, Kysely, Zod, JSX and the app's own code cost.
 */
import { createServer } from 'node:http'
import type { Pool } from 'pg'
import { openPostgres } from '../../src/platform/database/postgres.ts'
import { type Recording, readRecordings } from './recording.ts'

const [url = '', file = ''] = process.argv.slice(2)
const pieceLength = 200

const names = new Map<string, string>()
const { pool } = await openPostgres(url)
const pages = new Map(
  readRecordings(file).map((recording) => [`${recording.cookie} ${recording.path}`, prepare(recording)]),
)

const server = createServer((request, response) => {
  const page = pages.get(`${request.headers.cookie} ${request.url}`)
  if (!page) return void response.writeHead(404).end()
  ask(pool, page).then(
    () => {
      let body = ''
      for (const piece of page.pieces) body += piece
      response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': Buffer.byteLength(body) })
      response.end(body)
    },
    () => response.writeHead(500).end(),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  process.stdout.write(`${JSON.stringify({ event: 'started', url: `http://127.0.0.1:${port}` })}\n`)
})
process.once('SIGTERM', () => process.exit(0))

type Page = ReturnType<typeof prepare>

function prepare({ statements, body }: Recording) {
  const pieces = body.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? []
  return { statements: statements.map(({ text, values }) => ({ name: nameOf(text), text, values })), pieces }
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `bare_${names.size}`
  names.set(text, name)
  return name
}

async function ask(from: Pool, { statements }: Page): Promise<void> {
  const client = await from.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    client.release()
  }
}
