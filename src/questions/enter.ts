import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { toSwedishDay } from '../platform/clock.ts'
import { type OpenScope, openScope } from '../platform/scope.ts'
import type { House } from './keeping.ts'

/** The association's own scope, for jobs: no person, every forum, the clock that holds there. */
export async function enterAssociation(
  db: Kysely<Database>,
  id: number,
  moment: Date,
): Promise<{ scope: OpenScope; house: House }> {
  const row = await db.selectFrom('association').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const now = new Date(moment.getTime() + row.clock_offset_days * 86_400_000)
  const house: House = {
    today: toSwedishDay(now),
    association: {
      id,
      slug: row.slug,
      name: row.name,
      shortName: row.short_name,
      isDemo: row.is_demo,
      pauseFrom: row.pause_from,
      pauseUntil: row.pause_until,
      questionDaysMax: row.question_days_max,
      verdictDaysMax: row.verdict_days_max,
      deliveryDaysMax: row.delivery_days_max,
      meaningDaysMax: row.meaning_days_max,
      correctionDaysMax: row.correction_days_max,
      reopenDaysMax: row.reopen_days_max,
    },
  }
  return { scope: openScope(db, { association: id, person: null, forums: '*', now }), house }
}
