import { copyConsultations } from './copy-consultations.ts'
import { copyFound, copyHistory, type Slice } from './copy-history.ts'
import { copyHouse } from './copy-house.ts'
import type { Copying, Target } from './copying.ts'
import type { Table } from './tables.ts'

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

function numberedBy(ids: number[], before: string): string {
  return `${before} + array_position(array[${ids.join(', ')}]::bigint[], t.id)`
}
