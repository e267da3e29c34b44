import type { Kysely } from 'kysely'
import type { Database } from '../../database.ts'
import { toSwedishDay } from '../../platform/clock.ts'
import { insideTransaction } from '../../platform/database/pool.ts'
import { enterScope, openScope, type Scope } from '../../platform/scope.ts'
import type { AssociationFile } from './format.ts'
import { applySetup, type Plan, planSetup } from './plan.ts'

type Needs = { db: Kysely<Database>; now: Date; isDemo: boolean }
type Row = { id: number; clock_offset_days: number; is_demo: boolean }

/** What {@link setUp} would write now; writes nothing. */
export async function lookAhead({ db, now, isDemo }: Needs, file: AssociationFile): Promise<Plan> {
  const row = await db.transaction().execute((trx) => find(trx, file))
  if (!row) return planSetup(null, file, { today: toSwedishDay(now), isDemo })
  const then = moved(now, row)
  return openScope(db, scopeOf(row, then)).read((trx) =>
    planSetup(trx, file, { today: toSwedishDay(then), isDemo: row.is_demo }, row.id),
  )
}

/**
 * Makes the association what the file says, whole or not at all, and gives what was written. Nothing is written where
 * the plan has refusals. `isDemo` counts for a new association only.
 */
export async function setUp({ db, now, isDemo }: Needs, file: AssociationFile): Promise<Plan> {
  return db.transaction().execute((trx) =>
    insideTransaction(async () => {
      const row = (await find(trx, file)) ?? (await make(trx, file, isDemo))
      const then = moved(now, row)
      await enterScope(trx, scopeOf(row, then))
      const plan = await planSetup(trx, file, { today: toSwedishDay(then), isDemo: row.is_demo }, row.id)
      if (plan.refusals.length === 0) await applySetup(trx, plan)
      return plan
    }),
  )
}

/** As the owner, who finds an association by its address. Its row is locked, so that two set-ups wait for each other. */
function find(trx: Scope, { association }: AssociationFile): Promise<Row | undefined> {
  return trx
    .selectFrom('association')
    .where('slug', '=', association.slug)
    .select(['id', 'clock_offset_days', 'is_demo'])
    .forUpdate()
    .executeTakeFirst()
}

/** Only the row and its names: the plan that follows writes the rest. */
function make(trx: Scope, { association }: AssociationFile, isDemo: boolean): Promise<Row> {
  return trx
    .insertInto('association')
    .values({ slug: association.slug, name: association.name, short_name: association.shortName, is_demo: isDemo })
    .returning(['id', 'clock_offset_days', 'is_demo'])
    .executeTakeFirstOrThrow()
}

function moved(now: Date, { clock_offset_days }: Row): Date {
  return new Date(now.getTime() + clock_offset_days * 86_400_000)
}

function scopeOf({ id }: Row, now: Date) {
  return { association: id, person: null, forums: '*' as const, now }
}
