import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

/** A table that holds something of an association: its columns and the key that orders it. */
export type Table = { name: string; columns: string[]; key: string[] }
export type Row = Record<string, unknown>

const pageRows = 500

/** Situations are the team's until its meeting, referrals are read by the parts they name, and both end. Figures are counted from the rest. */
const leftOut = ['situation', 'referral', 'referral_consent', 'figure']

/** Of consultations: what the team has written, and who wrote it. Nobody else reads it, so it is not the office's to have (domain.md §6). */
const ofTheTeamAlone = {
  consultation: ['code_word', 'person_id'],
  consultation_advice: ['advice', 'next_step', 'person_id'],
  consultation_follow_up: ['small_change', 'followed_by'],
}
const columnsLeftOut = Object.entries(ofTheTeamAlone).flatMap(([table, columns]) =>
  columns.map((column) => `${table}.${column}`),
)

/** Every table with rows of associations, also those of later versions, and what may be read of the people in it; but for the above. */
export async function findTables(trx: Scope): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'select')
          and not c.relname || '.' || a.attname = any (${columnsLeftOut}::text[])) as columns,
      (select array_agg(a.attname::text order by k.turn) from pg_index i
        cross join lateral unnest(i.indkey) with ordinality as k (number, turn)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any (${leftOut}::text[])
      and has_any_column_privilege(c.oid, 'select')
      and (c.relname in ('association', 'person')
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'association_id' and not a.attisdropped))
    order by c.relname`.execute(trx)
  return rows
}

/** The rows a page at a time, in the order of the key; memory does not grow with the table. Row security picks the association's. */
export async function* readRows(trx: Scope, { name, columns, key }: Table): AsyncGenerator<Row> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const order = sql.join(key.map((column) => sql.ref(column)))
  for (let last: Row | undefined; ; ) {
    const from = last ? key.map((column) => last?.[column]) : []
    const after = last ? sql`where (${order}) > (${sql.join(from)})` : sql``
    const { rows } =
      await sql<Row>`select ${names} from ${sql.table(name)} ${after} order by ${order} limit ${pageRows}`.execute(trx)
    yield* rows
    if (rows.length < pageRows) return
    last = rows.at(-1)
  }
}
