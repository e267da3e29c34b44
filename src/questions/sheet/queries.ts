import { sql } from 'kysely'
import { listPlanOnSheet } from '../../action-plans/queries.ts'
import { commitmentsMax } from '../../commitments/on-sheet.ts'
import { listForSheet } from '../../commitments/queries.ts'
import { findDownOnSheet } from '../../downward/sheet-queries.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Listed, Sheet, SheetAnswer, SheetForum, SheetMove, SheetPromise } from './sheet.ts'

/** Half a page: what is more stands on the forum's own page. */
const entriesMax = 20

type Reader = { forumId: number; personId: number | null }
type Counted<Of> = Of & { total: number }

/** An open forum of the lift, inside the house. Throws NotFound. */
export async function findSheetForum(trx: Scope, key: string): Promise<SheetForum> {
  const [forum] = await selectForums(trx, sql`f.key = ${key}`)
  if (!forum) throw new NotFound()
  return forum
}

/** The forums that have a sheet, from the ground up. */
export async function listSheetForums(trx: Scope): Promise<SheetForum[]> {
  return selectForums(trx, sql`true`)
}

/**
 * What "Ni frågade – så blev det" says before the forum's next meeting (domain.md §1). Row security decides what of it the
 * reader may know; `personId` is the reader whose own tap is shown.
 */
export async function findSheet(trx: Scope, forum: SheetForum, personId: number | null): Promise<Sheet> {
  const reader = { forumId: forum.id, personId }
  const answers = await listAnswers(trx, reader)
  const moves = await listMoves(trx, reader)
  const lying = await listLying(trx, reader)
  const down = await findDownOnSheet(trx, forum.id, lastHeld(forum.id))
  const plan = forum.role === 'group' ? await listPlanOnSheet(trx, forum.id, lastHeld(forum.id)) : []
  const commitments = await listForSheet(trx, forum.id, commitmentsMax + 1)
  return { forum, answers, moves, ...lying, down, plan, commitments }
}

async function selectForums(trx: Scope, condition: ReturnType<typeof sql>): Promise<SheetForum[]> {
  const { rows } = await sql<SheetForum>`
    select f.id, f.key, f.name, f.short_name as "shortName", l.role,
      (select json_build_object('id', m.id, 'on', m.meets_on, 'at', m.meets_at, 'place', m.place) from meeting m
        where m.association_id = f.association_id and m.forum_id = f.id and m.state = 'planned' and m.meets_on >= today()
        order by m.meets_on limit 1) as meeting,
      (select (max(m.held_at) at time zone 'Europe/Stockholm')::date from meeting m
        where m.association_id = f.association_id and m.forum_id = f.id and m.state = 'held') as "lastHeldOn"
    from forum f
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where ${condition} and f.closed_on is null and l.role <> 'outside'
    order by l.ordinal, f.ordinal
    limit 500`.execute(trx)
  return rows
}

/** The moment the forum last held a meeting: what is older has been told there. */
const lastHeld = (forumId: number) => sql`(select coalesce(max(m.held_at), '-infinity') from meeting m
  where m.association_id = current_association() and m.forum_id = ${forumId} and m.state = 'held')`

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`

async function listAnswers(trx: Scope, { forumId, personId }: Reader): Promise<Listed<SheetAnswer>> {
  const { rows } = await sql<Counted<SheetAnswer>>`
    with last as (select ${lastHeld(forumId)} as at)
    select q.number, t.title, q.is_example as "isExample", q.state, q.outcome, q.version, (select s.raised_by from question s where s.association_id = q.association_id
        and (s.id = q.id or main_of(s) = q.id) and s.origin_forum_id = ${forumId} limit 1) as "raisedBy",
      coalesce(d.is_origin, q.origin_forum_id = ${forumId}) as "isOrigin", coalesce(d.kind = 'echo', false) as "isEcho",
      1 < (select count(*) from origins_of(q)) as "isShared", a.corrects_id is not null as "isCorrected", a.body as answer, a.kind as "answerKind", f.short_name as "answeredBy",
      ${dayOf('a.at')} as "answeredOn", ${dayOf('d.delivered_at')} as "deliveredOn", v.value as verdict,
      (select coalesce(json_agg(json_build_object('forum', n.short_name, 'body', n.body)), '[]') from (
        select p.short_name, lm.body from local_meaning lm
        join delivery passed on passed.association_id = lm.association_id and passed.id = lm.delivery_id
        join forum p on p.association_id = passed.association_id and p.id = passed.forum_id
        where passed.association_id = q.association_id and passed.answer_id = q.answer_id order by lm.id limit 10) n) as meanings,
      (select coalesce(json_agg(json_build_object('value', n.value, 'count', n.count, 'isMine', n.is_mine)), '[]') from (
        select value, count(*) as count, coalesce(bool_or(person_id = ${personId}::bigint), false) as is_mine from voice
        where voice.association_id = q.association_id and voice.answer_id = q.answer_id and voice.forum_id = ${forumId}
        group by value) n) as voices,
      count(*) over () as total
    from question q
    cross join last
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join answer a on a.association_id = q.association_id and a.id = q.answer_id
    join forum f on f.association_id = a.association_id and f.id = a.forum_id
    left join delivery d on d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = ${forumId}
    left join lateral (select value from verdict where verdict.association_id = q.association_id
      and verdict.answer_id = q.answer_id and verdict.forum_id = ${forumId} order by verdict.id desc limit 1) v on true
    where (q.state in ('delivering', 'delivered') and d.id is not null
        and (d.delivered_at is null or d.delivered_at > last.at or (d.is_origin and v.value is null)))
      or (q.outcome in ('confirmed', 'obstacle_remains', 'silent') and d.delivered_at > last.at)
      or (q.state = 'closed' and d.kind = 'echo' and (d.delivered_at is null or d.delivered_at > last.at))
      or (q.outcome = 'answered_here' and q.origin_forum_id = ${forumId} and q.closed_at > last.at and main_of(q) is null)
    order by (q.state = 'closed'), a.at desc, q.id desc
    limit ${entriesMax}`.execute(trx)
  return listed(rows)
}

async function listMoves(trx: Scope, { forumId }: Reader): Promise<Listed<SheetMove>> {
  const { rows } = await sql<Counted<SheetMove>>`
    with last as (select ${lastHeld(forumId)} as at)
    select q.number, t.title, q.is_example as "isExample", q.state, q.outcome, f.short_name as forum,
      q.waits_since as "waitsSince", q.next_on as "nextOn", ${isNextMeeting()} as "isNextMeeting", ${dayOf('q.closed_at')} as "closedOn",
      (select p.short_name from delivery d join forum p on p.association_id = d.association_id and p.id = d.forum_id
        where d.association_id = q.association_id and d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo'
        order by d.is_origin desc, d.id limit 1) as reaches,
      (select r.body from reason r where r.association_id = q.association_id and r.question_id = q.id
        and r.kind = case q.state when 'resting' then 'rested' when 'closed' then q.outcome end order by r.id desc limit 1) as reason,
      q.arrived_at > last.at as "isNew", (select coalesce(json_agg(s.number order by s.number), '[]') from question s
        where s.association_id = q.association_id and main_of(s) = q.id and s.origin_forum_id = ${forumId}) as gathered, ${planned},
      count(*) over () as total
    from question q
    cross join last
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum f on f.association_id = q.association_id and f.id = q.forum_id
    where (q.state not in ('closed', 'gathered') and q.forum_id <> ${forumId}
        and exists (select from path_of_question(q.id) p where p.forum_id = ${forumId} and p.kind <> 'echo')
        and not (q.state in ('delivering', 'delivered') and exists (select from delivery d
          where d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = ${forumId}
            and (d.delivered_at is null or d.delivered_at > last.at or (d.is_origin and not exists (select from verdict v
              where v.association_id = d.association_id and v.answer_id = d.answer_id and v.forum_id = d.forum_id))))))
      or (q.origin_forum_id = ${forumId} and q.outcome in ('disagreed', 'solved') and q.closed_at > last.at)
    order by (q.state = 'closed'), q.arrived_at > last.at desc, q.next_on, q.id
    limit ${entriesMax}`.execute(trx)
  return listed(rows)
}

async function listLying(trx: Scope, { forumId }: Reader): Promise<Pick<Sheet, 'promises' | 'fresh'>> {
  const { rows } = await sql<Counted<SheetPromise>>`
    select entry.* from (
      select q.number, t.title, q.is_example as "isExample", q.state, q.outcome, q.waits_since as "waitsSince",
        case when q.origin_forum_id <> q.forum_id then o.short_name end as "from",
        q.next_on as "nextOn", ${isNextMeeting()} as "isNextMeeting", q.holder_id as "holderId",
        (select p.name from person p where p.id = q.holder_id) as holder, ${planned},
        case q.state when 'resting' then
          (select json_build_object('kind', 'rested', 'forum', null, 'body', r.body) from reason r
            where r.association_id = q.association_id and r.question_id = q.id and r.kind = 'rested' order by r.id desc limit 1)
        else coalesce(
          (select json_build_object('kind', 'returned', 'forum', null, 'body', r.body) from reason r
            where r.association_id = q.association_id and r.question_id = q.id and r.kind = 'returned' and r.at >= q.arrived_at
            order by r.id desc limit 1),
          (select json_build_object('kind', 'not_enough', 'forum', w.short_name, 'body', v.sentence) from verdict v
            join forum w on w.association_id = v.association_id and w.id = v.forum_id
            where v.association_id = q.association_id and v.question_id = q.id and v.value = 'not_enough' and v.at >= q.arrived_at
            order by v.id desc limit 1)) end as reason,
        count(*) over (partition by q.state = 'raised') as total,
        row_number() over (partition by q.state = 'raised' order by q.state in ('resting', 'outside'), q.arrived_at, q.id) as place
      from question q
      join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
      join forum o on o.association_id = q.association_id and o.id = q.origin_forum_id
      where q.forum_id = ${forumId} and q.state in ('raised', 'received', 'preparing', 'resting', 'outside')
    ) entry
    where place <= ${entriesMax}
    order by place`.execute(trx)
  return {
    promises: listed(rows.filter((row) => row.state !== 'raised')),
    fresh: listed(rows.filter((row) => row.state === 'raised')),
  }
}

const planned = sql`(select k.on_day from talk k
  where k.association_id = q.association_id and k.question_id = q.id and k.ended_at is null) as "talkOn",
  (select o.recipient from outing o
  where o.association_id = q.association_id and o.question_id = q.id and o.ended_at is null) as recipient`

const isNextMeeting = () => sql`exists (select from meeting m where m.association_id = q.association_id
  and m.forum_id = q.forum_id and m.meets_on = q.next_on and m.state = 'planned')`

function listed<Of>(rows: Counted<Of>[]): Listed<Of> {
  return { entries: rows, total: rows[0]?.total ?? 0 }
}
