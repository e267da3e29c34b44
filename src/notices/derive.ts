import { type RawBuilder, sql } from 'kysely'
import type { OpenScope, Scope } from '../platform/scope.ts'

const questionsMax = 200

/**
 * Makes the notices that follow from what has happened since the last time: nothing that acts calls this, so nothing that acts
 * can forget to. All of a question's new events and the note of how far one has come are one transaction; a process that dies
 * in it has told nothing, and the next begins where this one did. Gives how many notices were made.
 */
export async function deriveNotices(scope: OpenScope): Promise<number> {
  let made = 0
  for (;;) {
    const step = await scope.act((trx) => deriveSome(trx))
    made += step.made
    if (step.questions < questionsMax) return made
  }
}

async function deriveSome(trx: Scope): Promise<{ made: number; questions: number }> {
  const { rows } = await sql<{ id: number; seq: number; version: number }>`
    select q.id, coalesce(p.seq, 0) as seq, q.version from question q
    left join notice_progress p on p.association_id = q.association_id and p.question_id = q.id
    where q.version > coalesce(p.seq, 0) order by q.id limit ${questionsMax}`.execute(trx)
  const made = await insertNotices(trx, JSON.stringify(rows))
  await sql`
    insert into notice_progress (question_id, seq)
    select b.id, b.version from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b (id bigint, version integer)
    on conflict (association_id, question_id) do update set seq = greatest(notice_progress.seq, excluded.seq)`.execute(
    trx,
  )
  return { made, questions: rows.length }
}

/**
 * The same notice a second time is none, by its key. What happened more than three days ago, as where the process was down or a
 * house has been read in, is no longer for a letter of its own; what is older than a month is told in the list of none.
 */
async function insertNotices(trx: Scope, behind: string): Promise<number> {
  const { rows } = await sql`
    with behind as (select * from jsonb_to_recordset(${behind}::jsonb) as b (id bigint, seq integer, version integer)),
    fresh as (
      select e.*, q.version from behind b
      join question q on q.association_id = current_association() and q.id = b.id
      join question_event e on e.association_id = q.association_id and e.question_id = b.id and e.seq > b.seq and e.seq <= b.version
      where e.at > current_moment() - interval '30 days'
    ),
    seated as (
      select distinct s.forum_id, s.member_id, s.is_convening, h.person_id
      from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
      where s.association_id = current_association() and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(h.person_id)
    ),
    heads as (
      select distinct forum_id, person_id from seated where is_convening
      union
      select f.id, m.person_id from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'board'
      join membership m on m.association_id = f.association_id and m.is_office and is_current(m.from_on, m.until_on)
    ),
    made as (${sql.join(Object.values(sources), sql` union all `)})
    insert into notice (person_id, key, kind, channel, question_id, forum_id, member_id, answer_id, perspective_id, commitment_id, part_question_id, at)
    select person_id, kind || ':' || what || ':' || person_id, kind,
      case when channel = 'list' then channel when channel = 'now' and at > current_moment() - interval '3 days' then 'now' else 'weekly' end,
      question_id, forum_id, member_id, answer_id, perspective_id, commitment_id, part_question_id, at
    from made
    order by at, person_id
    on conflict (association_id, key) do nothing
    returning id`.execute(trx)
  return rows.length
}

const nothing = sql`null::bigint`

type Source = {
  kind: string
  channel: 'now' | 'weekly' | 'list'
  /** What makes it this one: with the kind and the person its key. */
  what: RawBuilder<unknown>
  person: RawBuilder<unknown>
  forum?: RawBuilder<unknown>
  member?: RawBuilder<unknown>
  answer?: RawBuilder<unknown>
  perspective?: RawBuilder<unknown>
  commitment?: RawBuilder<unknown>
  partQuestion?: RawBuilder<unknown>
  from: RawBuilder<unknown>
}

function source({ kind, channel, what, person, from, ...ids }: Source): RawBuilder<unknown> {
  const { forum = nothing, member = nothing, answer = nothing, perspective = nothing } = ids
  const { commitment = nothing, partQuestion = nothing } = ids
  return sql`select ${sql.lit(kind)} as kind, ${sql.lit(channel)} as channel, (${what})::text as what, ${person} as person_id,
    e.question_id, ${forum} as forum_id, ${member} as member_id, ${answer} as answer_id, ${perspective} as perspective_id,
    ${commitment} as commitment_id, ${partQuestion} as part_question_id, e.at ${from}`
}

/** The way up, to whoever raised the question and still sits where it was raised, and so may read it: in the list, never by mail. */
function ownSource(kind: string, action: string): RawBuilder<unknown> {
  return source({
    kind,
    channel: 'list',
    what: sql`e.question_id || ':' || e.seq`,
    person: sql`q.raised_by`,
    forum: sql`e.forum_id`,
    from: sql`from fresh e join question q on q.association_id = e.association_id and q.id = e.question_id
      where e.action = ${sql.lit(action)} and q.raised_by is distinct from e.person_id
        and exists (select from seated s where s.forum_id = q.origin_forum_id and s.person_id = q.raised_by)`,
  })
}

/** Whom each event is told to (domain.md §4). Nobody is told of what they did themselves. */
const sources = {
  /** "Ni har fått svar": all who sit in the forums that asked, and in those that see the same. */
  answered: source({
    kind: 'answered',
    channel: 'now',
    what: sql`d.answer_id`,
    person: sql`s.person_id`,
    forum: sql`d.forum_id`,
    answer: sql`d.answer_id`,
    from: sql`from fresh e join delivery d on d.association_id = e.association_id and d.answer_id = e.answer_id and (d.is_origin or d.kind = 'echo')
      join (select distinct forum_id, person_id from seated) s on s.forum_id = d.forum_id
      where e.action in ('answered', 'amended') and s.person_id is distinct from e.person_id`,
  }),
  /** "Hur ser det ut hos er?": in a group, where it is asked before the answer; at a team's table the round is enough (§4.4). */
  perspective: source({
    kind: 'perspective',
    channel: 'now',
    what: sql`e.question_id || ':' || e.forum_id || ':' || s.member_id`,
    person: sql`s.person_id`,
    forum: sql`e.forum_id`,
    member: sql`s.member_id`,
    from: sql`from fresh e join question q on q.association_id = e.association_id and q.id = e.question_id and q.forum_id = e.forum_id
      join lateral unheard_parts(q.*) as u (member_id) on true
      join (select distinct forum_id, member_id, person_id from seated) s on s.forum_id = e.forum_id and s.member_id = u.member_id
      where e.action in ('received', 'taken') and role_of_forum(e.forum_id) = 'group' and q.state in ('received', 'preparing')`,
  }),
  /** What was noted as said at the table, to whoever said it, else to those who sit for the part (§1, second principle). */
  said: source({
    kind: 'said',
    channel: 'weekly',
    what: sql`p.id`,
    person: sql`s.person_id`,
    forum: sql`p.forum_id`,
    member: sql`p.member_id`,
    perspective: sql`p.id`,
    from: sql`from fresh e join perspective p on p.association_id = e.association_id and p.id = e.perspective_id and p.given_as = 'table'
      join (select distinct forum_id, member_id, person_id from seated) s on s.forum_id = p.forum_id and s.member_id = p.member_id
        and s.person_id = coalesce(p.speaker_id, s.person_id)
      where e.action = 'heard' and s.person_id <> p.noted_by`,
  }),
  lifted: source({
    kind: 'lifted',
    channel: 'weekly',
    what: sql`e.lift_id`,
    person: sql`l.person_id`,
    forum: sql`e.forum_id`,
    from: sql`from fresh e join heads l on l.forum_id = e.forum_id where e.action = 'lifted' and l.person_id is distinct from e.person_id`,
  }),
  returned: source({
    kind: 'returned',
    channel: 'weekly',
    what: sql`e.question_id || ':' || e.seq`,
    person: sql`l.person_id`,
    forum: sql`e.forum_id`,
    from: sql`from fresh e join heads l on l.forum_id = e.forum_id where e.action = 'returned' and l.person_id is distinct from e.person_id`,
  }),
  reopened: source({
    kind: 'reopened',
    channel: 'weekly',
    what: sql`e.question_id || ':' || e.seq`,
    person: sql`l.person_id`,
    forum: sql`e.forum_id`,
    from: sql`from fresh e join heads l on l.forum_id = e.forum_id where e.action = 'reopened' and l.person_id is distinct from e.person_id`,
  }),
  /** Another has put the question in one's hands. */
  holds: source({
    kind: 'holds',
    channel: 'weekly',
    what: sql`e.question_id || ':' || e.seq`,
    person: sql`e.holder_id`,
    forum: sql`e.forum_id`,
    from: sql`from fresh e where e.action in ('taken', 'handed', 'moved') and e.holder_id is not null and e.holder_id is distinct from e.person_id
      and e.holder_id is distinct from (select b.holder_id from question_event b where b.association_id = e.association_id
        and b.question_id = e.question_id and b.seq = e.seq - 1)`,
  }),
  judged: source({
    kind: 'judged',
    channel: 'weekly',
    what: sql`e.verdict_id`,
    person: sql`l.person_id`,
    forum: sql`v.forum_id`,
    answer: sql`v.answer_id`,
    from: sql`from fresh e join verdict v on v.association_id = e.association_id and v.id = e.verdict_id
      join answer a on a.association_id = v.association_id and a.id = v.answer_id join heads l on l.forum_id = a.forum_id
      where e.action = 'judged' and e.person_id is not null and l.person_id <> e.person_id`,
  }),
  /** The quiet question, to the contact it was put to and nobody else (§4.6). */
  part_question: source({
    kind: 'part_question',
    channel: 'now',
    what: sql`p.id`,
    person: sql`p.contact_id`,
    forum: sql`p.forum_id`,
    member: sql`p.member_id`,
    partQuestion: sql`p.id`,
    from: sql`from fresh e join part_question p on p.association_id = e.association_id and p.id = e.part_question_id
      where e.action = 'part_asked' and p.contact_id <> p.person_id`,
  }),
  part_replied: source({
    kind: 'replied',
    channel: 'weekly',
    what: sql`'part:' || r.id`,
    person: sql`p.person_id`,
    forum: sql`p.forum_id`,
    member: sql`p.member_id`,
    partQuestion: sql`p.id`,
    from: sql`from fresh e join part_reply r on r.association_id = e.association_id and r.id = e.part_reply_id
      join part_question p on p.association_id = r.association_id and p.id = r.part_question_id
      where e.action = 'part_replied' and p.person_id is distinct from e.person_id`,
  }),
  ownLifted: ownSource('own_lifted', 'lifted'),
  ownTaken: ownSource('own_taken', 'taken'),
  ownTalk: ownSource('own_talk', 'talk_planned'),
  ownOutside: ownSource('own_outside', 'sent_out'),
}
