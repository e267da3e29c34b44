import { sql } from 'kysely'
import type { OpenScope, Scope } from '../platform/scope.ts'
import type { House } from '../questions/keeping.ts'
import { gatherFaults, sendSheetWithoutMeeting } from '../questions/sheet/send.ts'

/**
 * What time does with what comes down of its own accord: questions down close when their date has passed, and notices that no
 * meeting has told come with the sheet by mail after 90 counted days (domain.md §4.12). Safe to run at any time and twice.
 */
export async function runDownwardTick(scope: OpenScope, house: House, publicUrl: string | null): Promise<void> {
  const faults: unknown[] = []
  const due = await scope.read(async (trx) => ({ asks: await listPassed(trx), forums: await listForumsDue(trx) }))
  if (due.asks > 0) await scope.act(closePassed).catch((fault) => faults.push(fault))
  for (const forumId of due.forums) {
    await scope.act((trx) => deliverByMail(trx, house, forumId, publicUrl)).catch((fault) => faults.push(fault))
  }
  if (faults.length > 0) throw gatherFaults(faults)
}

const isPassed = sql<boolean>`closed_at is null and due_on < today()`

async function listPassed(trx: Scope): Promise<number> {
  const { count } = await trx
    .selectFrom('question_down')
    .where(isPassed)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function closePassed(trx: Scope): Promise<void> {
  await trx.updateTable('question_down').set({ closed_at: sql`current_moment()` }).where(isPassed).execute()
}

const isDue = sql<boolean>`delivered_at is null and exists (select from notice_down_text t, association a
  where t.association_id = notice_down_delivery.association_id and t.notice_down_id = notice_down_delivery.notice_down_id
    and t.version = notice_down_delivery.version and a.id = t.association_id
    and counted_days((t.at at time zone 'Europe/Stockholm')::date, today()) >= a.delivery_days_max)`

async function listForumsDue(trx: Scope): Promise<number[]> {
  const rows = await trx
    .selectFrom('notice_down_delivery')
    .where(isDue)
    .distinct()
    .orderBy('forum_id')
    .limit(500)
    .select('forum_id')
    .execute()
  return rows.map(({ forum_id }) => forum_id)
}

/** All that has waited in one forum comes with one mail, written in the transaction that says so. */
async function deliverByMail(trx: Scope, house: House, forumId: number, publicUrl: string | null): Promise<void> {
  const delivered = await trx
    .updateTable('notice_down_delivery')
    .set({ delivered_at: sql`current_moment()`, via: 'mail' })
    .where('forum_id', '=', forumId)
    .where(isDue)
    .returning('id')
    .execute()
  const latest = delivered.map(({ id }) => id).toSorted((one, other) => other - one)[0]
  if (latest === undefined) return
  await sendSheetWithoutMeeting(trx, house, { forumId, answerId: null, carries: `besked-${latest}` }, publicUrl)
}
