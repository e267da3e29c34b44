import { sql } from 'kysely'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { PlanOnSheet } from './on-sheet.ts'
import type { PlanState } from './words.ts'

export type PlanVersion = {
  version: number
  body: string
  state: PlanState
  byOn: string | null
  note: string | null
  on: string
}

export type PlanItem = {
  id: number
  isExample: boolean
  /** The latest first. */
  versions: PlanVersion[]
}

export type Plan = {
  forum: { id: number; key: string; name: string; shortName: string; role: string | null; isClosed: boolean }
  items: PlanItem[]
}

/** A group's promises are some ten or twenty; more than this nobody keeps. */
const itemsMax = 200
const versionsMax = 50

/** Every group's plan, as the house is built: groups are never ordered by what they have done. */
export async function listPlans(trx: Scope): Promise<Plan[]> {
  return selectPlans(trx, sql`f.closed_on is null`)
}

/** The plan of one group. Throws NotFound. */
export async function findPlan(trx: Scope, forumKey: string): Promise<Plan> {
  const [plan] = await selectPlans(trx, sql`f.key = ${forumKey}`)
  if (!plan) throw new NotFound()
  return plan
}

async function selectPlans(trx: Scope, condition: ReturnType<typeof sql>): Promise<Plan[]> {
  const { rows } = await sql<Plan>`
    select json_build_object('id', f.id, 'key', f.key, 'name', f.name, 'shortName', f.short_name, 'role', l.role,
        'isClosed', f.closed_on is not null) as forum,
      (select coalesce(json_agg(json_build_object('id', i.id, 'isExample', i.is_example, 'versions', i.versions) order by i.turn, i.id), '[]') from (
        select p.id, p.is_example, now.turn, (select json_agg(json_build_object('version', v.version, 'body', v.body, 'state', v.state, 'byOn', v.by_on,
            'note', v.note, 'on', (v.at at time zone 'Europe/Stockholm')::date) order by v.version desc)
          from (select * from action_plan_version v where v.association_id = p.association_id and v.item_id = p.id
            order by v.version desc limit ${versionsMax}) v) as versions
        from action_plan_item p
        cross join lateral (select case v.state when 'done' then 2 when 'dropped' then 3 else 1 end as turn from action_plan_version v
          where v.association_id = p.association_id and v.item_id = p.id order by v.version desc limit 1) now
        where p.association_id = f.association_id and p.forum_id = f.id
        order by now.turn, p.id
        limit ${itemsMax}) i) as items
    from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where ${condition} and l.role = 'group'
    order by l.ordinal, f.ordinal, f.id
    limit 100`.execute(trx)
  return rows
}

const onSheetMax = 12

/** What is planned or under way, and what has been done or laid down since the group last met; `lastHeld` is that moment, in SQL. */
export async function listPlanOnSheet(
  trx: Scope,
  forumId: number,
  lastHeld: ReturnType<typeof sql>,
): Promise<PlanOnSheet[]> {
  const { rows } = await sql<PlanOnSheet>`
    select f.key as "forumKey", v.body, v.state, v.by_on as "byOn", v.note, i.is_example as "isExample"
    from action_plan_item i
    join forum f on f.association_id = i.association_id and f.id = i.forum_id
    cross join lateral (select * from action_plan_version v where v.association_id = i.association_id and v.item_id = i.id
      order by v.version desc limit 1) v
    where i.forum_id = ${forumId} and (v.state in ('planned', 'ongoing') or v.at > ${lastHeld})
    order by v.by_on nulls last, i.id
    limit ${onSheetMax}`.execute(trx)
  return rows
}
