import { type Copying, copiedValue, isOf, listed, shiftDays } from './copying.ts'
import type { Table } from './tables.ts'

/** Copies `from` to `to` of the questions; the last whole copy (`target.copies`) is the template itself, as it is today. */
export type Slice = { from: number; to: number; questions: number[] | 'all'; number: string }

/** What hangs on the questions of the slice, in one table. */
export async function copyHistory({ admin, template, target }: Copying, table: Table, slice: Slice): Promise<void> {
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
export async function copyFound({ admin, template, target }: Copying, { from, to, questions }: Slice): Promise<void> {
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
