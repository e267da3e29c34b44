import { type RawBuilder, sql } from 'kysely'
import { openScope } from '../../src/platform/scope.ts'
import { cookieOf, formHeaders, moveTo, openTestApp, toBody } from '../app.ts'
import { type BuiltPerson, buildHouse, type House } from '../builders.ts'
import { openTestDatabase } from '../database/open.ts'
import { whenFileEnds } from '../per-file.ts'
import { type Cast, castOf, type Role } from './roles.ts'
import type { Outcome, Place, Row } from './row.ts'

let elsewhere: Promise<House> | undefined

function forThisFile<Kept>(kept: Kept): Kept {
  whenFileEnds(() => {
    elsewhere = undefined
  })
  return kept
}

/** A fresh house in the row's situation, and the foreigner's house beside it. */
export async function begin(row: Row): Promise<Place> {
  elsewhere ??= forThisFile(buildHouse())
  const house = await buildHouse({ isDemo: row.isDemo ?? false })
  const facts = await row.given.build(house)
  const cast = await castOf(house, await elsewhere)
  if (row.isDemo) await invent(house, cast)
  // Attempts to sign in are limited by network, and every test comes from the same one.
  if (row.path === '/logga-in') await house.db.deleteFrom('sign_in_attempt').execute()
  if (row.path === '/tillganglighet/fel') await house.db.deleteFrom('fault_attempt').execute()
  return { ...facts, house, cast }
}

async function invent({ db }: House, cast: Cast): Promise<void> {
  const ids = Object.values(cast).flatMap((person) => (person && person !== cast.foreigner ? [person.id] : []))
  await db.updateTable('person').set({ is_demo: true }).where('id', 'in', ids).execute()
}

export function addressOf(row: Row, place: Place, role: Role): string {
  if (row.address) return row.address(place, role)
  const { house, number = 0, meeting = 0, forum = house.team.key } = place
  return row.path
    .replace(':association', house.slug)
    .replace(':number', String(number))
    .replace(':id', String(meeting))
    .replace(':key', forum)
    .replace(':floor', 'v1')
}

export type Asked = {
  address: string
  method: string
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** What the row's request looks like when the role sends it as a browser would. */
export function requestOf(row: Row, place: Place, role: Role): Asked {
  const address = addressOf(row, place, role)
  if (row.method === 'GET') return { address, method: 'GET' }
  return { address, method: 'POST', body: toBody(row.fields?.(place, role) ?? {}), headers: formHeaders }
}

export type Answered = { status: number; location: string; text: string; headers: Headers }

/** Sends it at the moment of the house. */
export async function send(row: Row, place: Place, person: BuiltPerson | null, asked: Asked): Promise<Answered> {
  const app = await openTestApp({ isDemo: row.isDemo ?? false })
  moveTo(place.house.now)
  const headers = new Headers(asked.headers)
  if (person) headers.set('Cookie', await cookieOf(person))
  const { address, method, body } = asked
  const response = await app.request(`http://localhost${address}`, { method, body, headers })
  return { status: response.status, location: response.headers.get('Location') ?? '', ...(await readAll(response)) }
}

async function readAll(response: Response): Promise<Pick<Answered, 'text' | 'headers'>> {
  const { headers } = response
  const type = headers.get('Content-Type') ?? ''
  if (type.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { text: '', headers }
  }
  return { text: await response.text(), headers }
}

export function outcomeOf({ status, location }: Answered): Outcome | number {
  return status === 303 && location.startsWith('/logga-in?') ? 'sign in' : status
}

/** Everything the association has, as one word: equal as long as nothing has changed. Of drafts only the writer's own. */
export async function printOf(house: House, writer: BuiltPerson): Promise<string> {
  const ofTable = (name: string) =>
    sql`(select md5(string_agg(t::text, '|' order by t::text)) from ${sql.table(name)} t)`
  const tables = (await openTables()).map(ofTable)
  // With a parameter the statement gets a name: reading row security for every table takes longer than looking.
  return readFrom(house, writer, sql<{ found: string }>`select md5(concat_ws(${' '}, ${sql.join(tables)})) as found`)
}

/** Whether the text stands anywhere in what the association has. */
export async function isKept(house: House, writer: BuiltPerson, text: string): Promise<boolean> {
  const ofTable = (name: string) =>
    sql`exists (select from ${sql.table(name)} t where position(${text} in t::text) > 0)`
  const tables = (await openTables()).map(ofTable)
  return readFrom(house, writer, sql<{ found: boolean }>`select ${sql.join(tables, sql` or `)} as found`)
}

async function readFrom<T>({ db, id, now }: House, writer: BuiltPerson, query: RawBuilder<{ found: T }>): Promise<T> {
  const scope = openScope(db, { association: id, person: writer.id, forums: '*', now })
  const { rows } = await scope.read((trx) => query.execute(trx))
  if (!rows[0]) throw new Error('A select without from answers one row')
  return rows[0].found
}

let tables: Promise<string[]> | undefined

/** Every table of an association that the app may read. */
function openTables(): Promise<string[]> {
  tables ??= openTestDatabase().then(async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'association_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and has_table_privilege('hissen_app', c.oid, 'select')
      order by 1`.execute(db)
    return rows.map(({ name }) => name)
  })
  return tables
}
