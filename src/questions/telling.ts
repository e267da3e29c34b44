import { sql } from 'kysely'
import { assert } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { AnswerKind, Asks, ForumRole, Outcome, OutingNoteKind, Stance, State, VerdictValue } from './question.ts'
import { type TogetherTold, togetherTold } from './together/telling.ts'

/** All that is told of a question on its page; days are 'YYYY-MM-DD'. Names of people are for the forum they belong to. */
export type Telling = {
  title: string
  body: string
  raisedOn: string
  caseBand: 'few' | 'several' | 'many' | null
  isExample: boolean
  together: TogetherTold
  raiser: { name: string; member: string | null }
  holder: string | null
  themes: string[]
  touches: { id: number; name: string }[]
  forums: { id: number; key: string; name: string; role: string | null; ordinal: number | null }[]
  /** The house's open floors, from the ground. */
  floors: { ordinal: number; name: string; role: ForumRole }[]
  perspectives: Perspective[]
  proposals: { id: number; forumId: number; kind: 'answer' | 'lift'; body: string; by: string; on: string }[]
  lifts: {
    id: number
    fromId: number
    toId: number
    obstacle: string
    tried: string
    asks: Asks
    on: string
    endedBy: string | null
  }[]
  reasons: { id: number; kind: string; body: string; until: string | null }[]
  answers: {
    id: number
    forumId: number
    body: string
    paragraph: string | null
    unheardReason: string | null
    on: string
    kind: AnswerKind
    /** The answer that it puts right. */
    correctsId: number | null
    talk: { on: string; withWhom: string } | null
  }[]
  /** Planned and ended, the latest first. */
  talks: { id: number; on: string; withWhom: string }[]
  /** Whom the board has turned to outside the house, the latest first. */
  outings: Outing[]
  /** Whom the board has turned to before, in any question that may be read. */
  recipients: string[]
  /** Questions of the board that have taken up this obstacle, and the obstacles that this question takes up. */
  takenUpIn: TakenUp[]
  takesUp: TakenUp[]
  meanings: { id: number; answerId: number; forumId: number; body: string; on: string }[]
  verdicts: { id: number; answerId: number; forumId: number; value: VerdictValue; sentence: string | null }[]
  /** Taps on the answer that holds, and the viewer's own. */
  voices: { value: VerdictValue; count: number; isMine: boolean }[]
  events: TellingEvent[]
}

export type TakenUp = { number: number; title: string; on: string; recipient: string | null }

export type Outing = {
  id: number
  recipient: string
  body: string
  paragraph: string
  on: string
  endedOn: string | null
  notes: { id: number; kind: OutingNoteKind; body: string | null; on: string }[]
}

export type Perspective = {
  id: number
  forumId: number
  memberId: number
  member: string
  as: 'written' | 'table' | 'nothing'
  sees: string | null
  canDo: string | null
  needs: string | null
  stance: Stance | null
  speaker: string | null
  noter: string
  on: string
  correctsId: number | null
}

export type TellingEvent = {
  seq: number
  action: string
  /** Done by a link in mail, without signing in. */
  isByLink: boolean
  on: string
  state: State
  outcome: Outcome | null
  forumId: number
  fromId: number | null
  toId: number | null
  echoId: number | null
  gatheringId: number | null
  atForumId: number | null
  member: string | null
  person: string | null
  holder: string | null
  nextOn: string | null
  meetingOn: string | null
  liftId: number | null
  reasonId: number | null
  answerId: number | null
  verdictId: number | null
  meaningId: number | null
  talkId: number | null
  outingId: number | null
  outingNoteId: number | null
}

/** One statement for the whole page; row security has already decided that the question may be read. */
export async function findTelling(trx: Scope, questionId: number, viewerId: number): Promise<Telling> {
  const { rows } = await sql<Telling>`
    select t.title, t.body, ${dayOf('q.raised_at')} as "raisedOn", band_of_question(q) as "caseBand", q.is_example as "isExample",
      ${togetherTold} as together,
      json_build_object('name', ${nameOf('q.raised_by')}, 'member', (select name from member m where m.association_id = q.association_id and m.id = q.raised_for)) as raiser,
      ${nameOf('q.holder_id')} as holder,
      ${list(
        sql`select h.name from question_theme qt join theme h on h.association_id = qt.association_id and h.id = qt.theme_id
        where ${ofQuestion('qt')} order by h.ordinal`,
        sql`name`,
      )} as themes,
      ${list(sql`select m.id, m.name from question_touch qt join member m on m.association_id = qt.association_id and m.id = qt.member_id
        where ${ofQuestion('qt')} order by m.ordinal`)} as touches,
      ${list(sql`select f.id, f.key, f.short_name as name, l.role, l.ordinal from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
        where f.association_id = q.association_id and (f.id in (q.origin_forum_id, q.forum_id)
          or exists (select from lift i where ${ofQuestion('i')} and f.id in (i.from_forum_id, i.to_forum_id))
          or exists (select from question_event e where ${ofQuestion('e')} and f.id in (e.forum_id, e.from_forum_id, e.to_forum_id))
          or exists (select from delivery d where ${ofQuestion('d')} and f.id = d.forum_id)
          or exists (select from echo o where ${ofQuestion('o')} and f.id = o.forum_id)
          or exists (select from question n join gathering g on g.association_id = n.association_id and n.id in (g.question_id, g.main_id)
            where n.association_id = q.association_id and q.id in (g.question_id, g.main_id) and f.id = n.origin_forum_id)
          or exists (select from question n where n.association_id = q.association_id and f.id = n.origin_forum_id and (n.follows_id = q.id or n.id = q.follows_id)))`)} as forums,
      ${list(sql`select l.ordinal, l.short_name as name, l.role from floor l where l.association_id = q.association_id and l.closed_on is null order by l.ordinal`)} as floors,
      ${list(sql`select p.id, p.forum_id as "forumId", p.member_id as "memberId", m.name as member, p.given_as as "as", p.sees, p.can_do as "canDo", p.needs, p.stance,
          ${nameOf('p.speaker_id')} as speaker, ${nameOf('p.noted_by')} as noter, ${dayOf('p.at')} as "on", p.corrects_id as "correctsId"
        from perspective p join member m on m.association_id = p.association_id and m.id = p.member_id where ${ofQuestion('p')} order by p.id limit 100`)} as perspectives,
      ${list(sql`select p.id, p.forum_id as "forumId", p.kind, p.body, ${nameOf('p.person_id')} as by, ${dayOf('p.at')} as "on"
        from proposal p where ${ofQuestion('p')} and p.forum_id = q.forum_id order by p.id desc limit 10`)} as proposals,
      ${list(sql`select i.id, i.from_forum_id as "fromId", i.to_forum_id as "toId", i.obstacle, i.tried, i.asks, ${dayOf('i.at')} as "on", i.ended_by as "endedBy"
        from lift i where ${ofQuestion('i')} and i.ended_by is distinct from 'withdrawn' order by i.id`)} as lifts,
      ${list(sql`select r.id, r.kind, r.body, r.until_on as "until" from reason r where ${ofQuestion('r')} order by r.id desc limit 100`)} as reasons,
      ${list(sql`select a.id, a.forum_id as "forumId", a.body, a.paragraph, a.unheard_reason as "unheardReason", ${dayOf('a.at')} as "on", a.kind, a.corrects_id as "correctsId",
          (select json_build_object('on', k.on_day, 'withWhom', k.with_whom) from talk k where k.association_id = a.association_id and k.id = a.talk_id) as talk
        from answer a where ${ofQuestion('a')} order by a.id`)} as answers,
      ${list(sql`select k.id, k.on_day as "on", k.with_whom as "withWhom" from talk k where ${ofQuestion('k')} order by k.id desc limit 50`)} as talks,
      ${list(sql`select o.id, o.recipient, o.body, o.paragraph, ${dayOf('o.at')} as "on", ${dayOf('o.ended_at')} as "endedOn",
          ${list(sql`select n.id, n.kind, n.body, ${dayOf('n.at')} as "on" from outing_note n
            where n.association_id = o.association_id and n.outing_id = o.id order by n.id desc limit 50`)} as notes
        from outing o where ${ofQuestion('o')} order by o.id desc limit 20`)} as outings,
      ${list(sql`select distinct o.recipient from outing o where o.association_id = q.association_id and role_of_forum(q.forum_id) = 'board' limit 50`, sql`recipient`)} as recipients,
      ${list(takenUp('main_id', 'question_id'))} as "takenUpIn", ${list(takenUp('question_id', 'main_id'))} as "takesUp",
      ${list(sql`select n.id, d.answer_id as "answerId", d.forum_id as "forumId", n.body, ${dayOf('n.at')} as "on"
        from local_meaning n join delivery d on d.association_id = n.association_id and d.id = n.delivery_id where ${ofQuestion('n')} order by n.id desc limit 50`)} as meanings,
      ${list(sql`select v.id, v.answer_id as "answerId", v.forum_id as "forumId", v.value, v.sentence from verdict v where ${ofQuestion('v')} order by v.id`)} as verdicts,
      ${list(sql`select v.value, count(*)::integer as count, bool_or(v.person_id = ${viewerId}) as "isMine"
        from voice v where ${ofQuestion('v')} and v.answer_id = q.answer_id and v.forum_id = any (current_forums()) group by v.value`)} as voices,
      ${list(sql`select e.seq, e.action, e.by_link_id is not null and e.person_id is not null as "isByLink", ${dayOf('e.at')} as "on", e.state, e.outcome, e.forum_id as "forumId", e.from_forum_id as "fromId",
          e.to_forum_id as "toId", e.echo_id as "echoId", e.gathering_id as "gatheringId",
          (select d.forum_id from delivery d where d.association_id = e.association_id and d.id = e.delivery_id) as "atForumId",
          (select m.name from member m where m.association_id = e.association_id and m.id = e.member_id) as member,
          ${nameOf('e.person_id')} as person, ${nameOf('e.holder_id')} as holder, e.next_on as "nextOn",
          (select g.meets_on from meeting g where g.association_id = e.association_id and g.id = e.meeting_id) as "meetingOn",
          e.lift_id as "liftId", e.reason_id as "reasonId", e.answer_id as "answerId", e.verdict_id as "verdictId", e.meaning_id as "meaningId",
          e.talk_id as "talkId", e.outing_id as "outingId", e.outing_note_id as "outingNoteId"
        from question_event e where ${ofQuestion('e')} and e.action <> 'dated' order by e.seq desc limit 200`)} as events
    from question q
    join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    where q.id = ${questionId}`.execute(trx)
  const telling = rows[0]
  assert(telling, 'a question that was found has a text')
  return telling
}

const list = (query: ReturnType<typeof sql>, what = sql`row_to_json(entry)`) =>
  sql`(select coalesce(json_agg(${what}), '[]') from (${query}) as entry)`
const ofQuestion = (table: string) =>
  sql`${sql.ref(`${table}.association_id`)} = q.association_id and ${sql.ref(`${table}.question_id`)} = q.id`
const nameOf = (column: string) => sql`(select person.name from person where person.id = ${sql.ref(column)})`
const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`

/** The other end of what has been taken up: the board's question, or the obstacle. */
const takenUp = (other: 'main_id' | 'question_id', own: 'main_id' | 'question_id') => sql`
  select w.number, wt.title, ${dayOf('u.at')} as "on",
    (select o.recipient from outing o where o.association_id = w.association_id and o.question_id = w.id and o.ended_at is null) as recipient
  from obstacle_taken_up u
  join question w on w.association_id = u.association_id and w.id = ${sql.ref(`u.${other}`)}
  join question_text wt on wt.association_id = w.association_id and wt.question_id = w.id and wt.version = w.text_version
  where u.association_id = q.association_id and ${sql.ref(`u.${own}`)} = q.id order by u.id desc limit 50`

/** Those who hold a seat in the forum today, for choosing who takes or holds a question. */
export async function listSeated(
  trx: Scope,
  forumId: number,
): Promise<{ id: number; name: string; member: string; memberId: number }[]> {
  const { rows } = await sql<{ id: number; name: string; member: string; memberId: number }>`
    select distinct on (p.id) p.id, p.name, m.name as member, m.id as "memberId"
    from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    join person p on p.id = h.person_id
    join member m on m.association_id = s.association_id and m.id = s.member_id
    where s.forum_id = ${forumId} and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(p.id)
    order by p.id, s.ordinal`.execute(trx)
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
}
