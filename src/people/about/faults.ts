import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database.ts'
import type { Scope } from '../../platform/scope.ts'

const text = z.string().nullable()
const Offices = z.array(z.object({ slug: z.string(), name: z.string(), email: text, phone: text, hours: text }))
const Reported = z.object({ outcome: z.enum(['kept', 'limited', 'nowhere']), mail: z.number().nullable() })

/** How an association's office is reached: a function, never a person. */
export type Office = z.infer<typeof Offices>[number]

/** Every association of this Hissen: some few. */
export async function listOffices(trx: Scope): Promise<Office[]> {
  const { rows } = await sql<{ offices: unknown }>`select list_offices() as offices`.execute(trx)
  return Offices.parse(rows[0]?.offices)
}

export type Report = { slug: string; key: string; page: string | null; body: string; aid: string | null }

type Sent = Report & { network: string; letter: { subject: string; text: string; html: string }; now: Date }

/** Keeps what somebody reports and writes to the office; the same form sent twice is one report. */
export async function reportFault(trx: Kysely<Database>, { slug, key, page, body, aid, network, letter, now }: Sent) {
  const { rows } = await sql<{ reported: unknown }>`
    select report_fault(${slug}, ${key}, ${page}, ${body}, ${aid}, ${network}, ${letter.subject}, ${letter.text},
      ${letter.html}, ${now}) as reported
  `.execute(trx)
  return Reported.parse(rows[0]?.reported)
}

export type KeptReport = {
  id: number
  page: string | null
  body: string
  aid: string | null
  at: Date
  handledAt: Date | null
}

const perPage = 100

/** What has been reported, those that wait first; `after` is the last id of the page before. Row security lets the office alone read. */
export async function listReports(
  trx: Scope,
  { isHandled, after }: { isHandled: boolean; after: number | null },
): Promise<{ reports: KeptReport[]; after: number | null }> {
  const rows = await trx
    .selectFrom('fault_report')
    .select(['id', 'page', 'body', 'aid', 'at', 'handled_at as handledAt'])
    .where('handled_at', isHandled ? 'is not' : 'is', null)
    .$if(after !== null, (query) => query.where('id', '<', after ?? 0))
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  const reports = rows.slice(0, perPage)
  return { reports, after: rows.length > perPage ? (reports.at(-1)?.id ?? null) : null }
}

/** Null where there is no such report for this viewer. */
export async function findReport(trx: Scope, id: number): Promise<{ id: number; isHandled: boolean } | null> {
  const row = await trx.selectFrom('fault_report').select(['id', 'handled_at']).where('id', '=', id).executeTakeFirst()
  return row ? { id: row.id, isHandled: row.handled_at !== null } : null
}

export async function handleReport(trx: Scope, id: number, by: number): Promise<void> {
  await trx
    .updateTable('fault_report')
    .set({ handled_at: sql<Date>`current_moment()`, handled_by: by })
    .where('id', '=', id)
    .execute()
}
