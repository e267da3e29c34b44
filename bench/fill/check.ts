import type { Client } from 'pg'
import { assert } from '../../src/platform/errors.ts'
import { readTables, type Table } from './tables.ts'

const associationsMax = 6
const questionsMax = 50

type Deferred = { table: string; trigger: string }
type Checked = { questions: number; events: number; broken: number }

/** Asks the database's own rules about a sample of the questions, those of the largest houses among them. Throws at the first fault. */
export async function checkFill(admin: Client, tell: (line: string) => void): Promise<void> {
  const tables = (await readTables(admin)).filter(({ isHistory, question }) => isHistory && question !== null)
  const deferred = (await admin.query<Deferred>(deferredQuery)).rows
  const { rows: associations } = await admin.query<{ id: number; slug: string }>(
    `select id, slug from association order by question_count desc, random() limit ${associationsMax}`,
  )
  for (const { id, slug } of associations) {
    await admin.query('begin')
    try {
      await admin.query(`set local hissen.association = ${id}; set local hissen.forums = '*'`)
      await admin.query(`select set_config('hissen.now', now()::text, true)`)
      const { questions, events, broken } = await checkSample(admin, id, tables, deferred)
      assert(questions > 0 && broken === 0, `${broken} steps of ${questions} questions in ${slug} are no transitions`)
      tell(`checked: ${questions} questions with ${events} events in ${slug} keep the database's rules`)
    } finally {
      await admin.query('rollback')
    }
  }
}

/**
 * Their rows are taken out and put in again with the foreign keys and the deferred rules awake: a question follows its events, all
 * that hangs on it was told, what follows has followed. Then the chains are walked. Whoever calls undoes it all.
 */
async function checkSample(admin: Client, id: number, tables: Table[], deferred: Deferred[]): Promise<Checked> {
  await admin.query(`create temp table sample on commit drop as select association_id, id from question
    where association_id = ${id} order by random() limit ${questionsMax}`)
  for (const { name } of tables) {
    await admin.query(`alter table ${name} disable trigger user`)
    for (const { table, trigger } of deferred) {
      if (table === name) await admin.query(`alter table ${name} enable trigger ${trigger}`)
    }
  }
  for (const { name, columns, question } of tables) {
    const list = columns.map((column) => column.name).join(', ')
    const isSample = `t.association_id = ${id} and ${question} in (select id from sample)`
    await admin.query(`create temp table kept on commit drop as select ${list} from ${name} t where ${isSample}`)
    await admin.query(`set local session_replication_role = replica; delete from ${name} t where ${isSample}`)
    await admin.query(`set local session_replication_role = origin`)
    await admin.query(`insert into ${name} (${list}) overriding system value select ${list} from kept; drop table kept`)
  }
  await admin.query('set constraints all immediate')
  const { rows } = await admin.query<Checked>(chainQuery)
  return rows[0] ?? { questions: 0, events: 0, broken: 0 }
}

const deferredQuery = `
  select tgrelid::regclass::text as table, tgname as trigger from pg_trigger where not tgisinternal and tginitdeferred`

const chainQuery = `
  with chain as (
    select e.*, lag(e.state) over (partition by e.question_id order by e.seq) as before,
      row_number() over (partition by e.question_id order by e.seq) as place
    from question_event e join sample s on s.association_id = e.association_id and s.id = e.question_id
  )
  select (select count(*)::int from sample) as questions, count(*)::int as events,
    count(*) filter (where place <> seq or (before is not null and not exists (select from question_transition n
      where n.action = chain.action and n.from_state = chain.before and n.to_state = chain.state)))::int as broken
  from chain`
