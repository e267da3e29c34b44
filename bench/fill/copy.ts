import type { Client } from 'pg'
import { followedAfterDays } from './consultations.ts'
import { years } from './sizes.ts'
import type { Change, Table } from './tables.ts'

/** The association that is copied from. `span` is more than any id in it, `closed` are its closed questions, by id. */
export type Template = {
  id: number
  span: number
  people: number
  closed: number[]
  questions: number
  /** Those that are closed, and the most that a team has. */
  consultations: number
  consultationsMax: number
  liftable: number
  answerable: number
}

export type Target = {
  id: number
  slug: string
  name: string
  /** Added to every id of the template; person ids have an own. */
  base: number
  personBase: number
  span: number
  /** The first copy's number, where it is not 0. */
  start?: number
  /** How many times the closed questions are copied, over the years. */
  copies: number
  /** People who sat here earlier. */
  former: number
  /** How many times the consultations are copied. */
  consulted: number
  /** How many more copies there are of the question that can be lifted and of the one that can be answered. */
  ready: number
}

type Copying = { admin: Client; template: Template; target: Target }
/** Copies `from` to `to` of the questions; the last whole copy (`target.copies`) is the template itself, as it is today. */
type Slice = { from: number; to: number; questions: number[] | 'all'; number: string }

const copiesAtATime = 500

/** One association with its years, by set-based SQL; triggers are off, and what follows from events is copied as it followed. */
export async function copyAssociation(copying: Copying, tables: Table[]): Promise<void> {
  const { admin, template, target } = copying
  const { copies, ready } = target
  const count = template.closed.length
  await copyHouse(copying, tables)
  const slices: Slice[] = []
  for (let from = 0; from < copies; from += copiesAtATime) {
    const to = Math.min(from + copiesAtATime, copies) - 1
    slices.push({ from, to, questions: template.closed, number: numberedBy(template.closed, `made.k * ${count}`) })
  }
  const after = copies * count
  slices.push({ from: copies, to: copies, questions: 'all', number: `${after} + t.number` })
  const readied = [template.liftable, template.answerable]
  const number = numberedBy(readied, `${after + template.questions} + (made.k - ${copies + 1}) * 2`)
  if (ready > 0) slices.push({ from: copies + 1, to: copies + ready, questions: readied, number })

  await admin.query(
    `insert into bench.ready select $1, ${after + template.questions} + n * 2 + place, kind
      from generate_series(0, $2::int - 1) n cross join (values (1, 'lift'), (2, 'answer')) of (place, kind)`,
    [target.id, ready],
  )
  for (const slice of slices) {
    for (const table of tables) if (table.question !== null) await copyHistory(copying, table, slice)
    await copyFound(copying, slice)
  }
  await copyConsultations(copying, tables)
  await admin.query(
    `update association set question_count = (select max(number) from question where association_id = $1) where id = $1`,
    [target.id],
  )
}

/** Ids that a house needs, from its base on: its copies of questions, those that are ready, and its copies of consultations. */
export function spanOf({ copies, ready, consulted, span }: Target): number {
  return (copies + ready + consulted + 2) * span
}

/** They hang on no question, and have years of their own. Their ids follow after those of the questions. */
async function copyConsultations({ admin, template, target }: Copying, tables: Table[]): Promise<void> {
  const first = target.copies + target.ready + 1
  // Followed up in days to come, they begin as much further back.
  const start = first + Math.ceil((target.consulted * (followedAfterDays + 1)) / (years * 365))
  const own = { ...target, copies: target.consulted, start }
  for (const table of tables.filter(({ isHistory, question }) => isHistory && question === null)) {
    const values = table.columns.map(({ name, change }) => {
      if (table.name === 'consultation' && name === 'number')
        return `t.number + (made.k - ${first}) * ${template.consultationsMax}`
      return change === 'meeting' ? 'null' : copiedValue(table, name, change, own)
    })
    const id = table.name === 'consultation' ? 'id' : 'consultation_id'
    await admin.query(
      `insert into ${table.name} (${listed(table)}) overriding system value
        select ${values.join(', ')} from generate_series(${first}, ${first + target.consulted - 1}) made (k) cross join ${table.name} t
        where t.association_id = $1 and t.${id} in (
          select c.id from consultation c where c.association_id = $1 and c.closed_on is not null)`,
      [template.id],
    )
  }
}

async function copyHouse({ admin, template, target }: Copying, tables: Table[]): Promise<void> {
  const { rows } = await admin.query<{ column: string }>(
    `select a.attname as column from pg_attribute a where a.attrelid = 'association'::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attname not in ('id', 'slug', 'name', 'short_name', 'is_demo')`,
  )
  const same = rows.map(({ column }) => column).join(', ')
  await admin.query(
    `insert into association (id, slug, name, short_name, is_demo, ${same}) overriding system value
      select $2, $3, $4, $4, false, ${same} from association where id = $1`,
    [template.id, target.id, target.slug, target.name],
  )
  await admin.query(
    `insert into person (id, email, name, is_demo, scheme, typeface, mails, text_size) overriding system value
      select id + ${target.personBase}, '${target.slug}-' || email, name, false, scheme, typeface, mails, text_size
      from person p where exists (select from membership m where m.person_id = p.id and m.association_id = $1)`,
    [template.id],
  )
  await copyMeetings({ admin, template, target }, tables)
  for (const table of tables.filter(({ isHistory }) => !isHistory)) {
    const values = table.columns.map(({ name, change }) => copiedValue(table, name, change, target))
    await admin.query(
      `insert into ${table.name} (${listed(table)}) overriding system value
        select ${values.join(', ')} from ${table.name} t cross join (select ${target.copies} as k) made where t.association_id = $1`,
      [template.id],
    )
  }
  await addFormer({ admin, template, target })
}

/** A forum meets once a day: meetings of several copies that fall together become one. */
async function copyMeetings({ admin, template, target }: Copying, tables: Table[]): Promise<void> {
  const held = tables
    .filter(({ isHistory }) => isHistory)
    .flatMap((table) =>
      table.columns
        .filter(({ change }) => change === 'meeting')
        .map(
          ({ name }) =>
            `select t.${name} from ${table.name} t where t.association_id = ${template.id} and ${isOf(table, template.closed)}`,
        ),
    )
  const day = `(m.meets_on - ${shiftDays(target)})`
  await admin.query(
    `create temp table if not exists copied_meeting (k int, old_id bigint, new_id bigint, meets_on date, primary key (k, old_id))`,
  )
  await admin.query(`truncate copied_meeting`)
  await admin.query(
    `insert into copied_meeting
      select made.k, m.id, ${target.base} + dense_rank() over (order by ${day}, m.forum_id), ${day}
      from meeting m cross join generate_series(0, ${target.copies + target.ready}) made (k)
      where m.association_id = $1 and (made.k >= ${target.copies} or m.id in (${held.join(' union ')}))`,
    [template.id],
  )
  await admin.query(
    `insert into meeting (association_id, id, forum_id, meets_on, meets_at, place, state, held_at, held_by) overriding system value
      select distinct on (c.new_id) ${target.id}, c.new_id, m.forum_id + ${target.base}, c.meets_on, m.meets_at, m.place, m.state,
        m.held_at - ${shiftDays(target, 'c.k')} * interval '1 day', m.held_by + ${target.personBase}
      from copied_meeting c join meeting m on m.association_id = $1 and m.id = c.old_id
      order by c.new_id, m.state = 'held' desc`,
    [template.id],
  )
}

/** Who sat here before those who sit here now: a seat changes hands every few years. */
async function addFormer({ admin, template, target }: Copying): Promise<void> {
  const first = target.personBase + template.people + 1
  const id = `${first} + n`
  await admin.query(`
    insert into person (id, email, name) overriding system value
      select ${id}, '${target.slug}-tidigare-' || n || '@exempel.se', 'Tidigare ' || n from generate_series(0, ${target.former - 1}) n;
    update membership set from_on = current_date - ${years * 365} where association_id = ${target.id};
    insert into membership (association_id, person_id, is_office, from_on, until_on, has_entered)
      select ${target.id}, ${id}, false, current_date - ${years * 365}, current_date - 30 - n, true from generate_series(0, ${target.former - 1}) n;
    insert into seat_holder (association_id, id, seat_id, person_id, kind, from_on, until_on) overriding system value
      select ${target.id}, ${target.base} + ${template.span} + n, s.id, ${id}, 'ordinary', current_date - 400 - n * 10, current_date - 30 - n
      from generate_series(0, ${target.former - 1}) n
      join (select id, row_number() over (order by id) - 1 as place, count(*) over () as seats from seat where association_id = ${target.id}) s
        on s.place = n % s.seats`)
}

async function copyHistory({ admin, template, target }: Copying, table: Table, slice: Slice): Promise<void> {
  const values = table.columns.map(({ name, change }) =>
    table.name === 'question' && name === 'number' ? slice.number : copiedValue(table, name, change, target),
  )
  const which = slice.questions === 'all' ? 'true' : isOf(table, slice.questions)
  await admin.query(
    `insert into ${table.name} (${listed(table)}) overriding system value
      select ${values.join(', ')}
      from generate_series(${slice.from}, ${slice.to}) made (k) cross join ${table.name} t
      where t.association_id = $1 and ${which}`,
    [template.id],
  )
}

/**
 * What search finds them by. Each copy has a place in its title, so that words differ in how many questions they are found in.
 * The entry begins with the association's own mark.
 */
async function copyFound({ admin, template, target }: Copying, { from, to, questions }: Slice): Promise<void> {
  const shift = `${target.base} + made.k * ${target.span}`
  const place = `(array[${places.map((name) => `'${name}'`).join(', ')}])[1 + made.k % ${places.length}]`
  const which = questions === 'all' ? 'true' : `t.question_id in (${questions.join(', ')})`
  const made = `generate_series(${from}, ${to}) made (k)`
  await admin.query(
    `insert into search_entry (association_id, id, kind, ref_id, question_id, forum_id, day, vector, lexed_as) overriding system value
      select ${target.id}, t.id + ${shift}, t.kind, t.ref_id + ${target.base} + case when t.kind in ('question', 'commitment', 'consultation') then made.k * ${target.span} else 0 end,
        t.question_id + ${shift}, t.forum_id + ${target.base}, t.day - ${shiftDays(target)},
        ts_delete(t.vector, '@${template.id}') || array_to_tsvector(array['@${target.id}']) || to_tsvector('swedish', ${place}), t.lexed_as
      from ${made} cross join search_entry t where t.association_id = $1 and ${which}`,
    [template.id],
  )
  if (questions === 'all') return
  await admin.query(
    `update question_text q set title = left(q.title, 100) || ' – ' || ${place} from ${made} cross join question_text t
      where t.association_id = $1 and ${which} and q.association_id = ${target.id} and q.question_id = t.question_id + ${shift}`,
    [template.id],
  )
}

const places = [
  ...['Alvesta', 'Borås', 'Dorotea', 'Emmaboda', 'Falun', 'Gnesta', 'Habo', 'Iggesund', 'Jokkmokk', 'Kalix', 'Laholm'],
  ...[
    'Malung',
    'Nora',
    'Orust',
    'Piteå',
    'Rättvik',
    'Sala',
    'Tanum',
    'Umeå',
    'Vara',
    'Ystad',
    'Åmål',
    'Älmhult',
    'Öckerö',
  ],
]

function listed(table: Table): string {
  return table.columns.map(({ name }) => name).join(', ')
}

function isOf({ question }: Table, ids: number[]): string {
  return question === null ? 'false' : `${question} in (${ids.join(', ')})`
}

function copiedValue(table: Table, name: string, change: Change, target: Target): string {
  const column = `t.${name}`
  switch (change) {
    case 'association':
      return String(target.id)
    case 'person':
      return `${column} + ${target.personBase}`
    case 'house':
      return `${column} + ${target.base}`
    case 'houses':
      return `array(select id + ${target.base} from unnest(${column}) id)`
    case 'history':
      return `${column} + ${target.base} + made.k * ${target.span}`
    case 'meeting':
      return `(select c.new_id from copied_meeting c where c.k = made.k and c.old_id = ${column})`
    case 'key':
      return 'gen_random_uuid()'
    case 'moment':
      return `${column} - ${shiftDays(target)} * interval '1 day'`
    case 'same':
      if (name === 'is_example') return 'false'
      return table.isHistory && name === 'key' ? `${column} || ':' || made.k` : column
  }
}

/** The copies lie evenly over the years, the first the longest ago. */
function shiftDays({ copies, start = 0 }: Target, k = 'made.k'): string {
  return `greatest(0, (${copies + start} - ${k}) * ${years * 365} / ${copies})`
}

function numberedBy(ids: number[], before: string): string {
  return `${before} + array_position(array[${ids.join(', ')}]::bigint[], t.id)`
}
