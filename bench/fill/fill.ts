import { sql } from 'kysely'
import type { Client } from 'pg'
import { loadViewer } from '../../src/people/session.ts'
import { toViewer } from '../../src/people/viewer.ts'
import type { OpenDatabase } from '../../src/platform/database/open.ts'
import { assert } from '../../src/platform/errors.ts'
import { openScope } from '../../src/platform/scope.ts'
import { findQuestion } from '../../src/questions/queries.ts'
import { whyNotAnswer, whyNotLift } from '../../src/questions/rules.ts'
import { forgetOldAdvice } from './consultations.ts'
import { copyAssociation, spanOf } from './copy.ts'
import type { Target, Template } from './copying.ts'
import { countFigures } from './figures.ts'
import { hashInSql, signIn } from './sign-in.ts'
import type { Size } from './sizes.ts'
import { readTables, type Table } from './tables.ts'
import { buildTemplate } from './template.ts'

export const youngSlug = 'ungt'
export const grownSlug = 'vuxet'

type Tell = (line: string) => void

/** Fills an empty, migrated database with the country. `admin` is a superuser in it: triggers are off in the copying. */
export async function fill(database: OpenDatabase, admin: Client, size: Size, tell: Tell): Promise<void> {
  tell('the template: one house by the real acts')
  await buildTemplate(database)
  const tables = await readTables(admin)
  const template = await describeTemplate(database, admin, tables)
  await admin.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '128MB'`)
  await admin.query(`create schema bench; create table bench.ready (association_id bigint, number int, kind text)`)
  const targets = await plan(admin, template, size)
  for (const target of targets) {
    const begun = performance.now()
    await admin.query('begin')
    await copyAssociation({ admin, template, target }, tables)
    await admin.query('commit')
    tell(`${target.slug}: ${target.copies} copies in ${seconds(begun)} s`)
  }
  await admin.query(`insert into session (token_hash, person_id, device, created_at, seen_at)
    select ${hashInSql('h.person_id')}, h.person_id, 'Bench', now(), now()
    from (select distinct person_id from seat_holder where until_on is null
      union select person_id from membership where is_office and until_on is null) h
    on conflict do nothing`)
  await forgetOldAdvice(admin)
  await admin.query('reset session_replication_role')
  await admin.query(forwardSequences)
  tell('vacuum analyze')
  await admin.query('vacuum analyze')
  tell('figures')
  await countFigures(admin, targets, grownSlug)
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

/** The next of everything comes after what has been copied. */
const forwardSequences = `
  do $$ declare own record; begin
    for own in select attrelid::regclass::text as name from pg_attribute join pg_class c on c.oid = attrelid
      where attname = 'id' and attidentity <> '' and c.relnamespace = 'public'::regnamespace
    loop
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(id) from %I), 0) + 1)', own.name, 'id', own.name);
    end loop;
  end $$`

async function describeTemplate({ db }: OpenDatabase, admin: Client, tables: Table[]): Promise<Template> {
  const spans = tables.filter(({ columns }) => columns.some(({ name }) => name === 'id'))
  const longest = [...spans.map(({ name }) => name), 'meeting'].map((name) => `(select max(id) from ${name})`)
  type Counted = Omit<Template, 'closed' | 'liftable' | 'answerable'>
  const { rows } = await admin.query<Counted>(`
    select (select id from association)::int as id, (select max(id) from person)::int as people,
      (select max(number) from question) as questions, greatest(${longest.join(', ')})::int + 1 as span,
      (select count(*) from consultation where closed_on is not null)::int as consultations,
      (select max(number) from consultation) as "consultationsMax"`)
  const [counted] = rows
  assert(counted !== undefined, 'there is a template')
  const closed = await admin.query<{ id: number }>(`
    select q.id::int from question q where q.state = 'closed' and q.follows_id is null
      and not exists (select from question f where f.follows_id = q.id)
      and not exists (select from gathering g where q.id in (g.question_id, g.main_id))
      and not exists (select from obstacle_taken_up o where q.id in (o.question_id, o.main_id))
    order by q.id`)
  const ready = await findReady(db)
  return { ...counted, closed: closed.rows.map((row) => row.id), ...ready }
}

/** The questions that their convener may lift and answer as they stand: copies of them are lifted and answered under load. */
async function findReady(db: OpenDatabase['db']) {
  const now = new Date()
  const { id: association, slug } = await db.selectFrom('association').select(['id', 'slug']).executeTakeFirstOrThrow()
  const system = openScope(db, { association, person: null, forums: '*', now })
  const { rows } = await system.read((trx) => preparing.execute(trx))
  let [liftable, answerable] = [0, 0]
  for (const { id, number, person } of rows) {
    const session = await signIn(db, person)
    const loaded = await loadViewer(db, { session, slug, now })
    const viewer = loaded && toViewer(loaded)
    const question = await system.read((trx) => findQuestion(trx, number))
    if (viewer && !whyNotLift(viewer, question)) liftable ||= id
    else if (viewer && !whyNotAnswer(viewer, question)) answerable ||= id
  }
  assert(liftable > 0 && answerable > 0, 'the example has a question to lift and one to answer')
  return { liftable, answerable }
}

const preparing = sql<{ id: number; number: number; person: number }>`
  select q.id, q.number, h.person_id as person from question q
  join seat s on s.association_id = q.association_id and s.forum_id = q.forum_id and s.is_convening
  join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and h.until_on is null
  where q.state = 'preparing' order by q.id`

/** The country, and beside it two houses that differ in nothing but how much has happened there. */
async function plan(admin: Client, template: Template, size: Size): Promise<Target[]> {
  const { rows } = await admin.query<{ each: number; now: number }>(
    `select count(*) filter (where question_id = any ($1))::int as each, count(*)::int as now from question_event`,
    [template.closed],
  )
  const { each, now } = rows[0] ?? { each: 1, now: 0 }
  const perHouse = Math.ceil(size.questions / size.associations / template.closed.length)
  const houses = Array.from({ length: size.associations }, (_, index) => ({
    slug: `forbund-${index + 1}`,
    copies: perHouse,
    ready: index < size.ready.associations ? size.ready.each : 0,
  }))
  const copiesFor = (rows: number) => Math.max(1, Math.ceil((rows - now) / each))
  houses.push({ slug: youngSlug, copies: copiesFor(size.young), ready: 0 })
  houses.push({ slug: grownSlug, copies: copiesFor(size.grown), ready: 0 })

  const former = Math.max(1, Math.ceil(size.people / size.associations) - template.people)
  let base = template.span
  return houses.map((house, index) => {
    const target = {
      ...house,
      id: template.id + index + 1,
      name: `Förbundet ${house.slug}`,
      base,
      personBase: (index + 1) * (template.people + former + 1),
      former,
      consulted: Math.round(
        ((size.consultations / size.questions) * house.copies * template.closed.length) / template.consultations,
      ),
      span: template.span,
    }
    base += spanOf(target)
    return target
  })
}
