import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/** Erases who has knocked at links, as soon as it is of no use for the limits. */
export async function eraseLinkTraces(db: Kysely<Database>, now: Date): Promise<void> {
  await sql`select erase_link_traces(${now})`.execute(db)
}
