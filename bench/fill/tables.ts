import type { Client } from 'pg'

/** What a column's value becomes in a copy. */
export type Change = 'association' | 'person' | 'house' | 'houses' | 'history' | 'meeting' | 'key' | 'moment' | 'same'

export type Table = {
  name: string
  columns: { name: string; change: Change }[]
  /** Hangs on a question (or is one), and is copied with it. */
  isHistory: boolean
  /** For history: the SQL of its question's id, where the row is `t`. Null for what hangs on no question. */
  question: string | null
}

type Row = { table: string; column: string; type: string }
type Key = { table: string; columns: string[]; to: string; toColumns: string[] }

/** What is copied in ways of its own or counted afterwards, and what is left out: what was mailed, drafted or reported. */
const leftOut = [
  ...['association', 'meeting', 'search_entry', 'figure', 'part_figure'],
  ...['mail', 'draft', 'link', 'link_use', 'invitation', 'fault_report'],
]
const roots = ['question', 'consultation']

/** Every table of an association and how its rows are copied, read from the database's own keys: new tables come by themselves. */
export async function readTables(admin: Client): Promise<Table[]> {
  const { rows } = await admin.query<Row>(columnsQuery)
  const { rows: keys } = await admin.query<Key>(keysQuery)
  const names = [...new Set(rows.map(({ table }) => table))]
  const history = historyOf(keys)
  return names
    .filter((name) => !leftOut.includes(name))
    .map((name) => ({
      name,
      isHistory: history.has(name),
      question: questionOf(keys, name),
      columns: rows
        .filter(({ table }) => table === name)
        .map(({ column, type }) => ({ name: column, change: changeOf(keys, history, { table: name, column, type }) })),
    }))
}

function historyOf(keys: Key[]): Set<string> {
  const history = new Set(roots)
  const isReached = ({ table, to }: Key) => history.has(to) && !history.has(table)
  for (let found = keys.find(isReached); found; found = keys.find(isReached)) history.add(found.table)
  return history
}

function changeOf(keys: Key[], history: Set<string>, { table, column, type }: Row): Change {
  if (column === 'association_id') return 'association'
  if (type === 'uuid') return 'key'
  if (type === 'bigint[]') return 'houses'
  if (type === 'bigint') {
    const to = pointsTo(keys, table, column)
    if (to === null) return 'same'
    if (to === 'person' || to === 'meeting') return to
    return history.has(to) ? 'history' : 'house'
  }
  const isMoment = type === 'date' || type.startsWith('timestamp')
  return isMoment && history.has(table) ? 'moment' : 'same'
}

/** The table whose `id` the column holds. */
function pointsTo(keys: Key[], table: string, column: string): string | null {
  if (table === 'person' || (table === 'membership' && column === 'person_id')) return 'person'
  if (column === 'id') return table
  for (const key of keys) {
    const at = key.table === table ? key.columns.indexOf(column) : -1
    const toColumn = key.toColumns[at]
    if (toColumn && key.to !== 'association') return pointsTo(keys, key.to, toColumn)
  }
  return null
}

function questionOf(keys: Key[], name: string, row = 't'): string | null {
  if (name === 'question') return `${row}.id`
  const direct = keys.find((key) => key.table === name && key.to === 'question' && key.columns.includes('question_id'))
  if (direct) return `${row}.question_id`
  for (const { to, columns, toColumns } of keys.filter((key) => key.table === name && key.to !== name)) {
    const column = columns[toColumns.indexOf('id')]
    const above = column ? questionOf(keys, to, 'u') : null
    if (above)
      return `(select ${above} from ${to} u where u.association_id = ${row}.association_id and u.id = ${row}.${column})`
  }
  return null
}

const columnsQuery = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'association_id')
  order by c.oid, a.attnum`

const keysQuery = `
  select f.conrelid::regclass::text as table, f.confrelid::regclass::text as to,
    array(select a.attname::text from unnest(f.conkey) with ordinality k (num, place)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num order by place) as columns,
    array(select a.attname::text from unnest(f.confkey) with ordinality k (num, place)
      join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num order by place) as "toColumns"
  from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace order by f.oid`
