import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'

/** A page as the app answered it: every statement it asked the database, in order, and its bytes. */
export type Recording = { path: string; cookie: string; statements: Statement[]; body: string }
export type Statement = z.infer<typeof Statement>

const Statement = z.object({ text: z.string(), values: z.array(z.unknown()) })
const Recordings = z.array(
  z.object({ path: z.string(), cookie: z.string(), statements: z.array(Statement), body: z.string() }),
)

/** Values are dates, bytes and lists: more than JSON holds. */
export function writeRecordings(file: string, recordings: Recording[]): void {
  writeFileSync(file, serialize(recordings))
}

export function readRecordings(file: string): Recording[] {
  return Recordings.parse(deserialize(readFileSync(file)))
}

/** Opening and closing a transaction is asked too, and does not count as a query. */
export function isQuery({ text }: Statement): boolean {
  return !/^\s*(begin|start|commit|rollback)/i.test(text)
}
