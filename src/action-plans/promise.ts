import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import type { PlanState } from './words.ts'

export type PlanText = { body: string; state: PlanState; byOn: string | null; note: string | null }

/** Puts a promise on the group's plan; sent twice with the same key it is the same promise. Gives its id. */
export async function addPromise(
  trx: Scope,
  viewer: Viewer,
  { key, forumId, isExample = false, ...text }: PlanText & { key: string; forumId: number; isExample?: boolean },
): Promise<number> {
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const known = await trx.selectFrom('action_plan_item').where('key', '=', key).select('id').executeTakeFirst()
  if (known) return known.id
  const { id } = await trx
    .insertInto('action_plan_item')
    .values({ key, forum_id: forumId, person_id: viewer.person.id, is_example: isExample })
    .returning('id')
    .executeTakeFirstOrThrow()
  await changePromise(trx, viewer, { id, version: 0 }, text)
  return id
}

/** A new version; what stood before is kept. Throws Conflict when another was faster. */
export async function changePromise(
  trx: Scope,
  viewer: Viewer,
  { id, version }: { id: number; version: number },
  { body, state, byOn, note }: PlanText,
): Promise<void> {
  await trx
    .insertInto('action_plan_version')
    .values({ item_id: id, version: version + 1, body, state, by_on: byOn, note, person_id: viewer.person.id })
    .execute()
}
