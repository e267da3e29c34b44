import { sql } from 'kysely'
import { casesOnTable, type FoundOnTable } from '../consultations/at-table.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Asks, State, VerdictValue } from '../questions/question.ts'
import type { Meeting } from './rules.ts'

/** So many questions are on the table at most; those that have waited longest come first. */
export const tableMax = 30
/** Long texts are read on the question's own page. */
const charactersMax = 1_000
const meetingsMax = 60

export type MeetingForum = {
  id: number
  key: string
  name: string
  shortName: string
  role: Meeting['forumRole']
  kind: 'lift' | 'learning' | 'preparatory'
  /** It stands in the lift, inside the house: questions can come to its table. */
  hasSheet: boolean
}

export type FoundMeeting = Meeting & {
  forum: MeetingForum
  meetsAt: string | null
  place: string | null
  heldAt: Date | null
  heldBy: string | null
  agenda: string[]
}

/** Throws NotFound. */
export async function findMeeting(trx: Scope, id: number): Promise<FoundMeeting> {
  const { rows } = await sql<FoundMeeting>`
    select m.id, m.forum_id as "forumId", l.role as "forumRole", m.meets_on as "meetsOn", m.state, m.meets_at as "meetsAt", m.place,
      m.held_at as "heldAt", (select p.name from person p where p.id = m.held_by) as "heldBy", ${forumColumn} as forum,
      (select coalesce(json_agg(i.title order by i.ordinal), '[]') from agenda_item i
        where i.association_id = f.association_id and i.forum_id = f.id) as agenda
    from meeting m
    join forum f on f.association_id = m.association_id and f.id = m.forum_id
    left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where m.id = ${id}`.execute(trx)
  const [meeting] = rows
  if (!meeting) throw new NotFound()
  return meeting
}

/** An open forum of any kind. Throws NotFound. */
export async function findMeetingForum(trx: Scope, key: string): Promise<MeetingForum> {
  const { rows } = await sql<{ forum: MeetingForum }>`
    select ${forumColumn} as forum
    from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.key = ${key} and f.closed_on is null`.execute(trx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row.forum
}

const forumColumn = sql`json_build_object('id', f.id, 'key', f.key, 'name', f.name, 'shortName', f.short_name, 'role', l.role, 'kind', f.kind,
  'hasSheet', l.role is not null and l.role <> 'outside')`

export type PlannedMeeting = Pick<FoundMeeting, 'id' | 'meetsOn' | 'meetsAt' | 'place' | 'state'>

/** What is planned, the nearest first, and the latest that were held. */
export async function listMeetings(trx: Scope, forumId: number): Promise<PlannedMeeting[]> {
  const { rows } = await sql<PlannedMeeting>`
    (select id, meets_on as "meetsOn", meets_at as "meetsAt", place, state from meeting
      where forum_id = ${forumId} and state = 'planned' order by meets_on limit ${meetingsMax})
    union all
    (select id, meets_on, meets_at, place, state from meeting
      where forum_id = ${forumId} and state = 'held' order by meets_on desc limit 12)`.execute(trx)
  return rows
}

export type TablePart = { id: number; name: string; hasSpoken: boolean }

export type TableQuestion = {
  number: number
  title: string
  isExample: boolean
  state: State
  body: string
  /** Null where the forum asked itself. */
  from: string | null
  lift: { obstacle: string; asks: Asks } | null
  waitsSince: string
  holderId: number | null
  /** Touched parts that have a seat in the forum. */
  parts: TablePart[]
}

export type TableAnswer = {
  number: number
  answerId: number
  title: string
  isExample: boolean
  answer: string
  answeredBy: string
  answeredOn: string
  /** The forum asked, or sees the same: then it may say whether the answer helps. */
  isAsked: boolean
  isDelivered: boolean
  /** Who raised it in the forum; null where another did. */
  raisedBy: number | null
  verdict: VerdictValue | null
  voices: { value: VerdictValue; count: number }[]
}

export type Table = { questions: TableQuestion[]; answers: TableAnswer[]; questionsMore: number }

/** What lies on the forum's table: questions that stand there, and answers to tell or still without a word (domain.md §4.2). */
export async function findTable(trx: Scope, forumId: number): Promise<Table> {
  const questions = await listTableQuestions(trx, forumId)
  const answers = await listTableAnswers(trx, forumId)
  const total = questions[0]?.total ?? 0
  return { questions, answers, questionsMore: total - questions.length }
}

async function listTableQuestions(trx: Scope, forumId: number): Promise<(TableQuestion & { total: number })[]> {
  const { rows } = await sql<TableQuestion & { total: number }>`
    select q.number, t.title, q.is_example as "isExample", q.state, left(t.body, ${charactersMax}) as body,
      case when q.origin_forum_id <> q.forum_id then o.short_name end as "from",
      (select json_build_object('obstacle', left(i.obstacle, ${charactersMax}), 'asks', i.asks) from lift i
        where i.association_id = q.association_id and i.question_id = q.id and i.to_forum_id = q.forum_id and i.ended_by is null
        order by i.id desc limit 1) as lift,
      q.waits_since as "waitsSince", q.holder_id as "holderId",
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.short_name, 'hasSpoken', n.has_spoken) order by n.ordinal), '[]') from (
        select m.id, m.short_name, m.ordinal, exists (select from perspective p where p.association_id = q.association_id
          and p.question_id = q.id and p.forum_id = q.forum_id and p.member_id = m.id) as has_spoken
        from question_touch qt
        join member m on m.association_id = qt.association_id and m.id = qt.member_id
        where qt.association_id = q.association_id and qt.question_id = q.id
          and exists (select from seat s where s.association_id = q.association_id and s.forum_id = q.forum_id
            and s.member_id = m.id and s.closed_on is null)) n) as parts,
      count(*) over () as total
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join forum o on o.association_id = q.association_id and o.id = q.origin_forum_id
    where q.forum_id = ${forumId} and q.state in ('raised', 'received', 'preparing')
    order by q.arrived_at, q.id
    limit ${tableMax}`.execute(trx)
  return rows
}

async function listTableAnswers(trx: Scope, forumId: number): Promise<TableAnswer[]> {
  const { rows } = await sql<TableAnswer>`
    select q.number, a.id as "answerId", t.title, q.is_example as "isExample", left(a.body, ${charactersMax}) as answer, f.short_name as "answeredBy",
      (a.at at time zone 'Europe/Stockholm')::date as "answeredOn", d.is_origin or d.kind = 'echo' as "isAsked",
      d.delivered_at is not null as "isDelivered", (select s.raised_by from question s where s.association_id = q.association_id
        and (s.id = q.id or main_of(s) = q.id) and s.origin_forum_id = d.forum_id limit 1) as "raisedBy", v.value as verdict,
      (select coalesce(json_agg(json_build_object('value', n.value, 'count', n.count)), '[]') from (
        select value, count(*) as count from voice
        where voice.association_id = d.association_id and voice.answer_id = d.answer_id and voice.forum_id = d.forum_id
        group by value) n) as voices
    from delivery d
    join question q on q.association_id = d.association_id and q.id = d.question_id and q.answer_id = d.answer_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    join answer a on a.association_id = d.association_id and a.id = d.answer_id
    join forum f on f.association_id = a.association_id and f.id = a.forum_id
    left join lateral (select value from verdict where verdict.association_id = d.association_id
      and verdict.answer_id = d.answer_id and verdict.forum_id = d.forum_id order by verdict.id desc limit 1) v on true
    where d.forum_id = ${forumId} and (d.kind = 'echo' or q.state <> 'closed') and q.state in ('delivering', 'delivered', 'closed')
      and (d.delivered_at is null or (d.is_origin and v.value is null))
    order by a.at, q.id
    limit ${tableMax}`.execute(trx)
  return rows
}

export type SeatedPerson = { id: number; name: string; member: string }

export type Part = { id: number; name: string }

type Around = { holders: SeatedPerson[]; parts: Part[]; cases: FoundOnTable }

/**
 * Those who hold a seat in the forum today, each once; the association's parts, for saying whom a new question touches; and the
 * consultations of a team, for those who may read them.
 */
export async function findAround(trx: Scope, meeting: Meeting): Promise<Around> {
  const { forumId } = meeting
  const { rows } = await sql<Around>`
    select (select coalesce(json_agg(seated), '[]') from (
        select distinct on (p.id) p.id, p.name, m.short_name as member
        from seat s
        join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
        join person p on p.id = h.person_id
        join member m on m.association_id = s.association_id and m.id = s.member_id
        where s.forum_id = ${forumId} and s.closed_on is null and is_current(h.from_on, h.until_on)
        order by p.id, s.ordinal
        limit 200) seated) as holders,
      (select coalesce(json_agg(part), '[]') from (
        select m.id, m.short_name as name from member m where m.closed_on is null order by m.ordinal limit 200) part) as parts,
      ${casesOnTable(meeting)} as cases`.execute(trx)
  const { holders, parts, cases } = rows[0] ?? { holders: [], parts: [], cases: null }
  return { holders: holders.toSorted((one, other) => one.name.localeCompare(other.name, 'sv')), parts, cases }
}

export type MeetingMove = {
  number: number
  title: string
  isExample: boolean
  kind: 'question' | 'answer'
  isReached: boolean
  /** Where it stands now, which may be later than the meeting. */
  state: State
  forumId: number
  /** What the meeting did with it, in the order it was done. */
  actions: string[]
  verdict: VerdictValue | null
}

/** What stood on the table and what the meeting did with it: the events of the moment it was held. */
export async function listMoves(trx: Scope, meetingId: number): Promise<MeetingMove[]> {
  const { rows } = await sql<MeetingMove>`
    select q.number, t.title, q.is_example as "isExample", mq.kind, mq.is_reached as "isReached", q.state, q.forum_id as "forumId",
      (select coalesce(json_agg(e.action order by e.seq), '[]') from question_event e
        where e.association_id = q.association_id and e.question_id = q.id and e.at = m.held_at) as actions,
      (select v.value from verdict v where v.association_id = q.association_id and v.question_id = q.id
        and v.forum_id = m.forum_id and v.at = m.held_at order by v.id desc limit 1) as verdict
    from meeting m
    join meeting_question mq on mq.association_id = m.association_id and mq.meeting_id = m.id
    join question q on q.association_id = mq.association_id and q.id = mq.question_id
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    where m.id = ${meetingId}
    order by mq.kind, q.number
    limit ${tableMax * 3}`.execute(trx)
  return rows
}
