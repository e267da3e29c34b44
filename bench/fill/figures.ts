import type { Client } from 'pg'
import type { Target } from './copying.ts'

/**
 * Counts the figures of one house of each size, by the product's own function, and gives the same to those that are copied alike: they
 * differ in nothing but ids. The grown house has none, since sums by quarter are no more there than in any other.
 */
export async function countFigures(admin: Client, targets: Target[], grownSlug: string): Promise<void> {
  const alike = Map.groupBy(
    targets.filter(({ slug }) => slug !== grownSlug),
    ({ copies, ready }) => `${copies} ${ready}`,
  )
  for (const [first, ...others] of alike.values()) {
    if (!first) continue
    await admin.query(`set hissen.association = ${first.id}; set hissen.forums = '*'; select rebuild_figures()`)
    for (const other of others) await copyFigures(admin, first, other)
  }
  await admin.query('reset hissen.association; reset hissen.forums')
  await admin.query('vacuum analyze figure, part_figure')
}

async function copyFigures(admin: Client, from: Target, to: Target): Promise<void> {
  const shift = to.base - from.base
  await admin.query(`
    insert into figure (association_id, forum_id, quarter, measure, word, days, total, is_folded)
      select ${to.id}, forum_id + ${shift}, quarter, measure,
        case measure when 'theme' then (word::bigint + ${shift})::text else word end, days, total, is_folded
      from figure where association_id = ${from.id};
    insert into part_figure (association_id, member_id, year, measure, total, is_folded)
      select ${to.id}, member_id + ${shift}, year, measure, total, is_folded from part_figure where association_id = ${from.id}`)
}
