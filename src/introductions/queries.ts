import { sql } from 'kysely'
import {
  type Forum,
  type ForumDetails,
  findForum,
  listNextMeetings,
  listSeats,
  type PlannedMeeting,
  type Seat,
} from '../forums/queries.ts'
import type { Scope } from '../platform/scope.ts'
import { type IntroductionRole, nothingYet, type Progress, stepsOfRole } from './rules.ts'

export type Above = { name: string; shortName: string; decides: string | null; promise: string | null }

/** A question that has been answered, of those the reader may read: nearest to the forum, and the latest. */
export type Example = {
  number: number
  title: string
  isExample: boolean
  from: string
  by: string
  answer: string
}

/** What an introduction is made of: the house's own data, nothing invented. */
export type Facts = {
  forum: ForumDetails
  above: Above[]
  below: string[]
  meeting: PlannedMeeting | null
  seats: Seat[]
  example: Example | null
}

export async function readFacts(trx: Scope, forum: Forum, forums: Forum[]): Promise<Facts> {
  return {
    forum: await findForum(trx, forum.key),
    above: await listAbove(trx, forum.id),
    below: forums
      .filter(({ liftsTo, closedOn }) => liftsTo === forum.id && !closedOn)
      .map(({ shortName }) => shortName),
    meeting: (await listNextMeetings(trx, forum.id, 1))[0] ?? null,
    seats: await listSeats(trx, forum.id),
    example: await findExample(trx, forum.id),
  }
}

async function listAbove(trx: Scope, forumId: number): Promise<Above[]> {
  const { rows } = await sql<Above>`
    with recursive way as (
      select f.lifts_to as id, 1 as step from forum f where f.id = ${forumId}
      union all
      select f.lifts_to, way.step + 1 from way join forum f on f.id = way.id where way.step < 20
    )
    select f.name, f.short_name as "shortName", f.decides, f.promise
    from way join forum f on f.id = way.id order by way.step`.execute(trx)
  return rows
}

async function findExample(trx: Scope, forumId: number): Promise<Example | null> {
  const { rows } = await sql<Example>`
    select q.number, t.title, q.is_example as "isExample", origin.short_name as "from", answering.short_name as "by", a.body as answer
    from question q
    join answer a on a.association_id = q.association_id and a.id = q.answer_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum origin on origin.association_id = q.association_id and origin.id = q.origin_forum_id
    join forum answering on answering.association_id = a.association_id and answering.id = a.forum_id
    where q.state in ('delivering', 'delivered', 'closed')
    order by q.origin_forum_id = ${forumId} or a.forum_id = ${forumId} desc, q.origin_forum_id <> a.forum_id desc, a.id desc
    limit 1`.execute(trx)
  return rows[0] ?? null
}

type Own = { role: IntroductionRole; done: string[]; finished_at: Date | null; dismissed_at: Date | null }

/** One's own progress by role; row security shows nobody else's. */
export async function listProgress(trx: Scope): Promise<Map<IntroductionRole, Progress>> {
  const rows: Own[] = await trx
    .selectFrom('introduction')
    .select(['role', 'done', 'finished_at', 'dismissed_at'])
    .execute()
  return new Map(
    rows.map(({ role, done, finished_at, dismissed_at }) => [
      role,
      { done, isFinished: finished_at !== null, isDismissed: dismissed_at !== null },
    ]),
  )
}

export async function findProgress(trx: Scope, role: IntroductionRole): Promise<Progress> {
  return (await listProgress(trx)).get(role) ?? nothingYet
}

/** Notes that one has read a page. With the last of them the introduction is finished. */
export async function finishStep(trx: Scope, role: IntroductionRole, step: string): Promise<void> {
  const all = [...stepsOfRole[role]]
  await sql`
    insert into introduction (role, done) values (${role}, array[${step}]::text[])
    on conflict (association_id, person_id, role) do update
    set done = array(select distinct unnest(introduction.done || excluded.done))`.execute(trx)
  await sql`
    update introduction set finished_at = current_moment()
    where role = ${role} and finished_at is null and done @> ${all}::text[]`.execute(trx)
}

/** No more offered on the start page; it can still be found. */
export async function dismissIntroduction(trx: Scope, role: IntroductionRole): Promise<void> {
  await sql`
    insert into introduction (role, dismissed_at) values (${role}, current_moment())
    on conflict (association_id, person_id, role) do update set dismissed_at = current_moment()`.execute(trx)
}

/** One is new for so many days on a seat. */
const newDays = 60

/** The introductions to offer: for seats one has had less than sixty days, neither finished nor set aside. */
export async function listOffered(trx: Scope, personId: number): Promise<IntroductionRole[]> {
  const { rows } = await sql<{ role: IntroductionRole }>`
    select distinct role from (
      select case when l.role = 'board' then 'board' when s.is_convening then 'convener' else l.role end as role
      from seat_holder h
      join seat s on s.association_id = h.association_id and s.id = h.seat_id
      join forum f on f.association_id = s.association_id and f.id = s.forum_id
      join floor l on l.association_id = f.association_id and l.id = f.floor_id
      where h.person_id = ${personId} and is_current(h.from_on, h.until_on) and h.from_on > today() - ${newDays}::integer
        and s.closed_on is null and f.closed_on is null and l.role <> 'outside'
    ) fresh
    where not exists (select from introduction i
      where i.role = fresh.role and (i.finished_at is not null or i.dismissed_at is not null))
    order by role`.execute(trx)
  return rows.map(({ role }) => role)
}
