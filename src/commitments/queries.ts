import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { AskingForum, Commitment } from './commitment.ts'

/** With its replies and those who may speak; row security decides what the reader may know of. Throws NotFound. */
export async function findCommitment(trx: Scope, id: number): Promise<Commitment> {
  const [found] = await selectCommitments(trx, sql`c.id = ${id}`, sql`c.id`, 1)
  if (!found) throw new NotFound()
  return found
}

const onQuestionMax = 50

export function listOnQuestion(trx: Scope, questionId: number): Promise<Commitment[]> {
  return selectCommitments(trx, sql`c.question_id = ${questionId}`, sql`c.id`, onQuestionMax)
}

const onTableMax = 30

/** What a forum has asked for that is neither done nor declined: those whose day is nearest first. */
export function listOnTable(trx: Scope, forumId: number): Promise<Commitment[]> {
  return selectCommitments(
    trx,
    sql`c.forum_id = ${forumId} and coalesce(latest.value, 'home') in ('yes', 'home')`,
    sql`coalesce(latest.by_on, c.due_on), c.id`,
    onTableMax,
  )
}

/** What is said under "Det här har vi lovat varandra": what is open, and what was settled since the forum last met. */
export function listForSheet(trx: Scope, forumId: number, max: number): Promise<Commitment[]> {
  return selectCommitments(
    trx,
    sql`c.forum_id = ${forumId} and (coalesce(latest.value, 'home') in ('yes', 'home') or latest.at > (
      select coalesce(max(m.held_at), '-infinity') from meeting m
      where m.association_id = c.association_id and m.forum_id = c.forum_id and m.state = 'held'))`,
    sql`coalesce(latest.by_on, c.due_on), c.id`,
    max,
  )
}

export const shows = ['vantar', 'lovat', 'bett', 'klart', 'alla'] as const
export type Show = (typeof shows)[number]

const pageMax = 25

export type Page = { entries: Commitment[]; hasMore: boolean }

/** One way of looking at what is asked, the newest first; `before` is the last id of the page before. */
export async function listCommitments(
  trx: Scope,
  viewer: Viewer,
  { show, before, memberId = null }: { show: Show; before: number | null; memberId?: number | null },
): Promise<Page> {
  const members = [...new Set(viewer.seats.map((seat) => seat.member))]
  const isOurs = sql`c.member_id = any (${members}::bigint[] || (select parts_named_for()))`
  const isAskedByUs = sql`(c.forum_id = any (${viewer.forums}::bigint[])
    or (${viewer.person.isOffice} and role_of_forum(c.forum_id) = 'board'))`
  const isWaiting = sql`coalesce(latest.value, 'home') = 'home'`
  const isOver = sql`coalesce(latest.value, 'home') in ('no', 'done')`
  const conditions = {
    vantar: sql`${isOurs} and ${isWaiting}`,
    lovat: sql`${isOurs} and latest.value = 'yes'`,
    bett: sql`${isAskedByUs} and not ${isOver}`,
    klart: sql`(${isOurs} or ${isAskedByUs}) and ${isOver}`,
    alla: sql`true`,
  } satisfies Record<Show, RawBuilder<unknown>>
  const page = before === null ? sql`true` : sql`c.id < ${before}`
  const part = memberId === null ? sql`true` : sql`c.member_id = ${memberId}`
  const rows = await selectCommitments(
    trx,
    sql`${conditions[show]} and ${page} and ${part}`,
    sql`c.id desc`,
    pageMax + 1,
  )
  return { entries: rows.slice(0, pageMax), hasMore: rows.length > pageMax }
}

/** The open forums the viewer asks for: those one leads. */
export async function listAskingForums(trx: Scope, viewer: Viewer): Promise<AskingForum[]> {
  const { rows } = await sql<AskingForum>`
    select f.id, f.key, f.short_name as name, role_of_forum(f.id) as role, f.closed_on is not null as "isClosed"
    from forum f
    where f.closed_on is null
      and (f.id = any (${viewer.convenes}::bigint[]) or (${viewer.person.isOffice} and role_of_forum(f.id) = 'board'))
    order by f.ordinal, f.id
    limit 100`.execute(trx)
  return rows
}

export type PartToAsk = { id: number; name: string; hasAcceptor: boolean; sitsInForums: number[] }

/** Every part with whether anybody is there to be told: whom it has named to say yes, else those who sit for it in the forum that asks. */
export async function listPartsToAsk(trx: Scope, forumIds: number[]): Promise<PartToAsk[]> {
  const { rows } = await sql<PartToAsk>`
    select m.id, m.name,
      exists (select from member_contact a where a.association_id = m.association_id and a.member_id = m.id and a.kind = 'acceptor'
        and is_named_for(a.person_id, a.member_id, 'acceptor')) as "hasAcceptor",
      array(select distinct s.forum_id from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
        where s.association_id = m.association_id and s.member_id = m.id and s.forum_id = any (${forumIds}::bigint[])
          and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(h.person_id)) as "sitsInForums"
    from member m where m.closed_on is null
    order by m.ordinal, m.id
    limit 500`.execute(trx)
  return rows
}

/** Whose word it was stays in the forum that asked and with the part: outside them it is the part's (domain.md §4.11). */
const namesAreRead = sql`(is_system() or c.forum_id = any ((select readable_forums())::bigint[]) or c.member_id = any ((select parts_named_for())::bigint[]))`

async function selectCommitments(
  trx: Scope,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  max: number,
): Promise<Commitment[]> {
  const { rows } = await sql<Commitment>`
    select c.id, c.body, c.due_on as "dueOn", ${dayOf('c.at')} as "askedOn", c.is_example as "isExample",
      json_build_object('id', f.id, 'key', f.key, 'name', f.short_name, 'role', role_of_forum(f.id), 'isClosed', f.closed_on is not null) as forum,
      json_build_object('id', m.id, 'key', m.key, 'name', m.name) as member,
      (select json_build_object('number', q.number, 'title', t.title) from question q
        join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
        where q.association_id = c.association_id and q.id = c.question_id) as question,
      (select coalesce(json_agg(row_to_json(n) order by n.name), '[]') from (
        select p.id, p.name, string_agg(a.area, ', ' order by a.area) as area from member_contact a join person p on p.id = a.person_id
        where a.association_id = c.association_id and a.member_id = c.member_id and a.kind = 'acceptor'
          and is_named_for(a.person_id, a.member_id, 'acceptor') and is_current(a.from_on, a.until_on) group by p.id, p.name) n) as acceptors,
      (select coalesce(json_agg(row_to_json(n) order by n.name), '[]') from (
        select p.id, p.name, bool_or(who.accepts) as "mayAccept" from (
          select a.person_id, true as accepts from member_contact a where a.association_id = c.association_id and a.member_id = c.member_id
            and a.kind = 'acceptor' and is_named_for(a.person_id, a.member_id, 'acceptor')
          union all
          select h.person_id, false from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
            where s.association_id = c.association_id and s.forum_id = c.forum_id and s.member_id = c.member_id
              and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(h.person_id)) who
        join person p on p.id = who.person_id group by p.id, p.name) n) as speakers,
      (select coalesce(json_agg(row_to_json(n) order by n.seq), '[]') from (
        select r.id, r.seq, r.value, r.by_on as "byOn", r.body, r.is_at_table as "isAtTable", r.speaker_id as "speakerId",
          (select p.name from person p where p.id = r.speaker_id and ${namesAreRead}) as speaker, r.person_id as "personId", ${dayOf('r.at')} as "on",
          r.corrects_id as "correctsId"
        from commitment_reply r where r.association_id = c.association_id and r.commitment_id = c.id order by r.seq desc limit 50) n) as replies
    from commitment c
    join forum f on f.association_id = c.association_id and f.id = c.forum_id
    join member m on m.association_id = c.association_id and m.id = c.member_id
    left join lateral (select r.value, r.by_on, r.at from commitment_reply r
      where r.association_id = c.association_id and r.commitment_id = c.id order by r.seq desc limit 1) latest on true
    where ${condition}
    order by ${order}
    limit ${max}`.execute(trx)
  return rows
}

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`
