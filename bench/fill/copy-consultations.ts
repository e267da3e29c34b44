import { followedAfterDays } from './consultations.ts'
import { type Copying, copiedValue, listed } from './copying.ts'
import { years } from './sizes.ts'
import type { Table } from './tables.ts'

/** They hang on no question, and have years of their own. Their ids follow after those of the questions. */
export async function copyConsultations({ admin, template, target }: Copying, tables: Table[]): Promise<void> {
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
