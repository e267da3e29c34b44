import { type Copying, copiedValue, isOf, listed, shiftDays } from './copying.ts'
import { years } from './sizes.ts'
import type { Table } from './tables.ts'

/** The house as it is: who sits where, who sat there before, and the days on which it has met. */
export async function copyHouse({ admin, template, target }: Copying, tables: Table[]): Promise<void> {
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
