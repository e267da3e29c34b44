import { sql } from 'kysely'
import { type WaitingForWord, wordsWaiting } from '../commitments/waiting.ts'
import { type CaseWaiting, casesWaiting } from '../consultations/waiting.ts'
import { type AskedOfForum, asksWaiting } from '../downward/asked-queries.ts'
import { type OfficeWaiting, officeWaiting } from '../office/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import type { Outcome, VerdictValue } from '../questions/question.ts'
import { notEnoughForTalk } from '../questions/talk/rules.ts'
import { type EndingReferral, referralsEnding } from '../referrals/ending.ts'

export type StartForum = {
  id: number
  key: string
  name: string
  shortName: string
  kind: 'lift' | 'learning' | 'preparatory'
  role: 'team' | 'group' | 'board' | 'outside' | null
  hasConvener: boolean
  next: StartMeeting | null
  /** Planned for today or before, and not held yet. */
  toHold: StartMeeting | null
}

export type StartMeeting = { id: number; on: string; at: string | null }

/** Every open forum of the house with its meetings, from the ground up; some tens. */
export async function listStartForums(trx: Scope): Promise<StartForum[]> {
  const meeting = (
    condition: ReturnType<typeof sql>,
  ) => sql`(select json_build_object('id', m.id, 'on', m.meets_on, 'at', m.meets_at)
    from meeting m where m.association_id = f.association_id and m.forum_id = f.id and m.state = 'planned' and ${condition}
    order by m.meets_on limit 1)`
  const { rows } = await sql<StartForum>`
    select f.id, f.key, f.name, f.short_name as "shortName", f.kind, l.role,
      exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
        where s.association_id = f.association_id and s.forum_id = f.id and s.is_convening and s.closed_on is null
          and is_current(h.from_on, h.until_on) and is_member(h.person_id)) as "hasConvener",
      ${meeting(sql`m.meets_on >= today()`)} as next, ${meeting(sql`m.meets_on <= today()`)} as "toHold"
    from forum f
    left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.closed_on is null and l.role is distinct from 'outside'
    order by l.ordinal nulls last, f.ordinal, f.id
    limit 500`.execute(trx)
  return rows
}

export type AskedOfMe = {
  kind: 'judge' | 'speak' | 'take' | 'hand' | 'receive' | 'hold' | 'talked' | 'talk' | 'look' | 'mean' | 'replied'
  number: number
  title: string
  forumId: number
  nextOn: string | null
  /** The part that has replied, where that is what is asked. */
  part: string | null
}

const asksMax = 100
/** A question one holds is spoken of when its day is this near. */
const holderDays = 7

/**
 * Questions that wait for the viewer: an answer for a word, a part for how it looks there, a forum for somebody who takes or
 * receives, a holder for its day (domain.md §4).
 */
export async function listAsked(trx: Scope, viewer: Viewer): Promise<AskedOfMe[]> {
  const { person, forums, convenes, seats } = viewer
  const seatOf = JSON.stringify(seats.map(({ forum, member }) => ({ forum, member })))
  const leads = sql`(q.forum_id = any (${convenes}::bigint[]) or (${person.isOffice} and l.role = 'board'))`
  const { rows } = await sql<AskedOfMe>`
    select asked.kind, q.number, t.title, asked.forum_id as "forumId", q.next_on as "nextOn",
      case when asked.kind = 'replied' then (select m.name from part_question p join member m on m.association_id = p.association_id and m.id = p.member_id
        join part_reply r on r.association_id = p.association_id and r.part_question_id = p.id
        where p.association_id = q.association_id and p.question_id = q.id order by r.id desc limit 1) end as part
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum f on f.association_id = q.association_id and f.id = q.forum_id
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    cross join lateral (
      select 'judge' as kind, d.forum_id from delivery d
      where q.state in ('delivering', 'delivered') and d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin
        and d.forum_id = any (${forums}::bigint[])
        and (d.forum_id = any (${convenes}::bigint[]) or exists (select from question s where s.association_id = q.association_id
          and s.raised_by = ${person.id} and s.origin_forum_id = d.forum_id and (s.id = q.id or main_of(s) = q.id)))
        and not exists (select from verdict v where v.association_id = d.association_id and v.answer_id = d.answer_id and v.forum_id = d.forum_id)
      union all
      select 'speak', q.forum_id
      where q.state in ('raised', 'received', 'preparing') and l.role = 'group' and exists (select from question_touch qt
        join jsonb_to_recordset(${seatOf}::jsonb) as seat (forum bigint, member bigint) on seat.forum = q.forum_id and seat.member = qt.member_id
        where qt.association_id = q.association_id and qt.question_id = q.id and not exists (select from perspective p
          where p.association_id = q.association_id and p.question_id = q.id and p.forum_id = q.forum_id and p.member_id = qt.member_id))
      union all
      select 'take', q.forum_id where q.state = 'received' and l.role = 'group' and ${leads}
      union all
      select 'hand', q.forum_id where ${leads} and q.id in (select question_id from without_hand())
      union all
      select 'receive', q.forum_id where q.state = 'raised' and l.role in ('group', 'board') and ${leads}
      union all
      select 'hold', q.forum_id where q.state = 'preparing' and q.holder_id = ${person.id} and q.next_on <= today() + ${holderDays}::integer
      union all
      select 'replied', q.forum_id where q.state in ('received', 'preparing', 'outside') and exists (select from question_event e
        where e.association_id = q.association_id and e.question_id = q.id and e.action = 'part_replied'
          and e.person_id is distinct from ${person.id} and (q.holder_id = ${person.id} or exists (select from part_reply r
            join part_question p on p.association_id = r.association_id and p.id = r.part_question_id
            where r.association_id = e.association_id and r.id = e.part_reply_id and p.person_id = ${person.id}))
          and not exists (select from question_event later where later.association_id = e.association_id
            and later.question_id = e.question_id and later.seq > e.seq and later.person_id = ${person.id}))
      union all
      select 'talked', q.forum_id where q.state in ('received', 'preparing') and ${leads} and exists (select from talk k
        where k.association_id = q.association_id and k.question_id = q.id and k.ended_at is null and k.on_day <= today())
      union all
      select 'talk', case when ${leads} then q.forum_id else q.origin_forum_id end
      where q.state in ('received', 'preparing') and (${leads} or q.origin_forum_id = any (${convenes}::bigint[]))
        and not exists (select from talk k where k.association_id = q.association_id and k.question_id = q.id and k.at >= q.arrived_at)
        and count_not_enough(q) >= ${notEnoughForTalk}
      union all
      select 'look', q.forum_id where q.state = 'outside' and q.next_on <= today() + ${holderDays}::integer
        and (q.holder_id = ${person.id} or (${person.isOffice} and l.role = 'board'))
      union all
      select 'mean', d.forum_id from delivery d
      join answer a on a.association_id = d.association_id and a.id = d.answer_id
      where q.state in ('delivering', 'delivered') and d.association_id = q.association_id and d.question_id = q.id and d.answer_id = q.answer_id
        and not d.is_origin and d.kind = 'path' and d.forum_id = any (${convenes}::bigint[])
        and not exists (select from local_meaning m where m.association_id = d.association_id and m.delivery_id = d.id)
        and working_days((a.at at time zone 'Europe/Stockholm')::date, today() - 1) < ${viewer.association.meaningDaysMax}::integer
    ) asked
    where q.state <> 'closed'
    order by q.next_on, q.id
    limit ${asksMax}`.execute(trx)
  return rows
}

/** `office` is null for those who do not work there. */
type Waiting = {
  below: AskedOfForum[]
  words: WaitingForWord[]
  cases: CaseWaiting[]
  referrals: EndingReferral[]
  office: OfficeWaiting | null
}

/** What waits for the viewer beside questions: asked from above, and asked of the viewer's organisation. */
export async function listWaiting(trx: Scope, viewer: Viewer): Promise<Waiting> {
  const list = (query: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(row_to_json(entry)), '[]') from (${query}) as entry)`
  const office = viewer.person.isOffice ? sql`(select row_to_json(waits) from (${officeWaiting}) as waits)` : sql`null`
  const { rows } = await sql<Waiting>`
    select ${list(asksWaiting(viewer))} as below, ${list(wordsWaiting(viewer))} as words,
      ${list(casesWaiting(viewer))} as cases, ${list(referralsEnding(viewer))} as referrals, ${office} as office`.execute(
    trx,
  )
  return rows[0] ?? { below: [], words: [], cases: [], referrals: [], office: null }
}

export type News = {
  number: number
  title: string
  isExample: boolean
  action: string
  on: string
  /** Where it stands after the event, where it came from, and where an answer came or the same is seen. */
  forum: string
  from: string | null
  reached: string | null
  /** The learning forum, for what one has given in. */
  inputFrom: string | null
  nextOn: string | null
  outcome: Outcome | null
  verdict: VerdictValue | null
  /** The last word of those who asked, on a question that has closed. */
  closedWith: VerdictValue | null
}

const newsDays = 21
const newsMax = 8
/** Read from the latest back, however much has happened in three weeks. */
const eventsMax = 200
const told = [
  ...['raised', 'received', 'taken', 'lifted', 'withdrawn', 'returned', 'rested', 'woken', 'answered', 'delivered'],
  ...['judged', 'reopened', 'closed', 'shown', 'talk_planned', 'sent_out', 'came_back', 'echoed', 'joined', 'amended'],
]

/** The latest of each question that has moved in three weeks, of those the reader may read. */
export async function listNews(trx: Scope): Promise<News[]> {
  const shortName = (column: string) => sql`(select f.short_name from forum f
    where f.association_id = q.association_id and f.id = ${sql.ref(column)})`
  const { rows } = await sql<News>`
    select q.number, t.title, q.is_example as "isExample", e.action, (e.at at time zone 'Europe/Stockholm')::date as on,
      ${shortName('e.forum_id')} as forum, ${shortName('e.from_forum_id')} as "from", coalesce(${shortName('d.forum_id')}, ${shortName('o.forum_id')}) as reached,
      (select ${shortName('q.origin_forum_id')} from learning_input i
        where i.association_id = q.association_id and i.question_id = q.id) as "inputFrom", e.next_on as "nextOn", e.outcome, v.value as verdict,
      case when e.action = 'closed' then (select said.value from verdict said where said.association_id = q.association_id
        and said.answer_id = q.answer_id order by said.value = 'partly' desc, said.id desc limit 1) end as "closedWith"
    from (
      select distinct on (late.question_id) late.* from (
        select * from question_event
        where at > (select current_moment() - ${newsDays} * interval '1 day') and action = any (${told})
        order by at desc, id desc
        limit ${eventsMax}
      ) late
      order by late.question_id, late.seq desc
    ) e
    join question q on q.association_id = e.association_id and q.id = e.question_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    left join verdict v on v.association_id = e.association_id and v.id = e.verdict_id
    left join delivery d on d.association_id = e.association_id and d.id = e.delivery_id
    left join echo o on o.association_id = e.association_id and o.id = e.echo_id
    order by e.at desc, e.id desc
    limit ${newsMax}`.execute(trx)
  return rows
}
