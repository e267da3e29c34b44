import { sql } from 'kysely'
import type { Scope } from '../../src/platform/scope.ts'

/**
 * What must hold in every house at every moment (domain.md §4), said anew without the functions that keep it.
 * Gives the rules that are broken, with the question's number; empty when all is well.
 */
export async function findViolations(trx: Scope): Promise<string[]> {
  const { rows } = await sql<{ violation: string }>`select violation from test_violations()`.execute(trx)
  return rows.map((row) => row.violation)
}

/** Made once in a test's own database: the plan of a statement this long is worth keeping. */
export const violationsFunction = sql`
create function test_violations() returns table (violation text) language plpgsql as $$
begin
  return query
  select format('%s: question %s', found.rule, found.number) from (
    select q.number, '1 an open question has a holder who sits there and a date' as rule from question q
      where q.state not in ('closed', 'gathered') and (q.next_on is null or q.holder_id is null
        or not exists (select from membership m where m.person_id = q.holder_id and (m.until_on is null or m.until_on >= today())
          and (m.is_office or exists (select from seat s join seat_holder h on h.seat_id = s.id where s.forum_id = q.forum_id
            and h.person_id = q.holder_id and (h.until_on is null or h.until_on >= today())))))
    union all
    select q.number, '1 a closed question has an outcome and no date' from question q
      where (q.state = 'closed') <> (q.outcome is not null) or (q.state = 'closed' and q.next_on is not null)
    union all
    select q.number, '1 a question is what its last event says' from question q
      where not exists (select from question_event e where e.question_id = q.id and e.seq = q.version and e.state = q.state
        and e.forum_id = q.forum_id and e.holder_id is not distinct from q.holder_id and e.next_on is not distinct from q.next_on
        and e.outcome is not distinct from q.outcome)
    union all
    select q.number, '1 events are numbered without a gap' from question q
      where q.version <> (select count(*) from question_event e where e.question_id = q.id)
        or q.version <> (select max(e.seq) from question_event e where e.question_id = q.id)
    union all
    select 0, 'questions are numbered without a gap' from association a
      where a.question_count <> (select count(*) from question) or a.question_count <> (select coalesce(max(number), 0) from question)
    union all
    select q.number, '2 closed only when the answer has come back to all and those who asked have judged' from question q
      where q.outcome in ('confirmed', 'obstacle_remains', 'silent') and not exists (select from gathering g where g.question_id = q.id and g.ended_at is null) and (
        exists (select from delivery d where d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo')
        or exists (select from question a where (a.id = q.id or exists (select from gathering g where g.main_id = q.id and g.question_id = a.id and g.ended_at is null))
          and (a.origin_forum_id <> q.forum_id and not exists (select from delivery d where d.answer_id = q.answer_id and d.forum_id = a.origin_forum_id
              and d.kind = case when exists (select from learning_input i where i.question_id = a.id) then 'read_out' else 'path' end)
            or exists (select from lift l where l.question_id = a.id and l.ended_by is null and l.from_forum_id <> q.forum_id
              and not exists (select from delivery d where d.answer_id = q.answer_id and d.forum_id = l.from_forum_id and d.kind = 'path'))))
        or q.outcome is distinct from (select case when bool_or(said.value is null) or bool_and(said.value = 'not_enough') then 'not yet'
            when bool_or(said.value = 'obstacle_remains') then 'obstacle_remains' when bool_or(said.value = 'silent') then 'silent' else 'confirmed' end
          from delivery d left join lateral (select v.value from verdict v where v.answer_id = q.answer_id and v.forum_id = d.forum_id and v.at <= q.closed_at
            order by v.id desc limit 1) said on true
          where d.answer_id = q.answer_id and d.is_origin))
    union all
    select q.number, '2 answered here means that nobody else asked' from question q
      where q.outcome = 'answered_here' and not exists (select from gathering g where g.question_id = q.id and g.ended_at is null)
        and (exists (select from delivery d where d.answer_id = q.answer_id and d.is_origin)
          or not exists (select from answer a where a.id = q.answer_id and a.forum_id = q.origin_forum_id))
    union all
    select q.number, '2 what comes down has an answer and somewhere to go' from question q
      where q.state in ('delivering', 'delivered') and (q.answer_id is null
        or (q.state = 'delivering') <> exists (select from delivery d where d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo'))
    union all
    select q.number, '2 delivered by a held meeting that reached it, by a note or by mail' from question q
      join delivery d on d.question_id = q.id
      where d.delivered_at is not null and not (d.via in ('note', 'mail', 'moved') or exists (select from meeting m join meeting_question mq on mq.meeting_id = m.id
        where m.id = d.meeting_id and m.forum_id = d.forum_id and m.state = 'held' and mq.question_id = q.id and mq.is_reached))
    union all
    select q.number, '3 not enough opens again when all who asked say so' from question q
      where q.state in ('delivering', 'delivered') and 'not_enough' = all (select coalesce((select v.value from verdict v
          where v.answer_id = q.answer_id and v.forum_id = d.forum_id order by v.id desc limit 1), '') from delivery d where d.answer_id = q.answer_id and d.is_origin)
        and exists (select from delivery d where d.answer_id = q.answer_id and d.is_origin)
    union all
    select q.number, '3 and 9 not enough leads somewhere' from question q join verdict v on v.question_id = q.id and v.value = 'not_enough'
      where not exists (select from question f where f.follows_id = q.id and (f.origin_forum_id = v.forum_id
          or exists (select from question_event m where m.question_id = f.id and m.action = 'moved')))
        and not exists (select from question_event j join question_event e on e.question_id = j.question_id and e.seq > j.seq and e.action = 'reopened'
          where j.verdict_id = v.id and j.action = 'judged')
    union all
    select q.number, '9 what is gathered is open, and closes, with what holds it' from question q
      where (q.state = 'gathered') <> exists (select from gathering g join question m on m.id = g.main_id where g.question_id = q.id and g.ended_at is null
          and m.state not in ('closed', 'gathered') and q.state = 'gathered')
        or exists (select from gathering g join question m on m.id = g.main_id where g.question_id = q.id and g.ended_at is null
          and q.state <> 'gathered' and (q.state <> 'closed' or m.outcome is distinct from q.outcome))
        or 1 < (select count(*) from gathering g where g.question_id = q.id and g.ended_at is null)
        or exists (select from gathering g join gathering h on h.main_id = g.question_id and h.ended_at is null where g.question_id = q.id and g.ended_at is null)
    union all
    select q.number, '9 gathered and taken apart stand at both' from question q join gathering g on g.question_id = q.id
      where 2 <> (select count(*) from question_event e where e.gathering_id = g.id and e.action in ('gathered', 'joined'))
        or (g.ended_at is not null and 2 <> (select count(*) from question_event e where e.gathering_id = g.id and e.action in ('split', 'parted')))
    union all
    select q.number, '9 those who see the same get the answer and never ask for it' from question q join delivery d on d.question_id = q.id and d.kind = 'echo'
      where d.is_origin or not exists (select from echo e where e.question_id in (select q.id union select g.question_id from gathering g where g.main_id = q.id)
        and (e.forum_id = d.forum_id or exists (select from question_event m where m.question_id = e.question_id and m.action = 'moved')))
    union all
    select q.number, '9 seen too only where it may be read' from question q join echo e on e.question_id = q.id
      where not exists (select from question_event s where s.question_id = q.id and s.action in ('lifted', 'shown') and s.at <= e.at)
        and not exists (select from learning_input i where i.question_id = q.id)
    union all
    select q.number, '11 what is gathered leads to what its readers may read' from question q join gathering g on g.question_id = q.id and g.ended_at is null
      join question m on m.id = g.main_id where q.shared_by is not null and m.shared_by is null
    union all
    select q.number, '1 no open question needs a closed forum' from question q join forum f on f.closed_on is not null
      where q.state <> 'closed' and (f.id in (q.forum_id, q.origin_forum_id)
        or exists (select from lift l where l.question_id = q.id and l.ended_by is null and f.id in (l.from_forum_id, l.to_forum_id))
        or (q.state in ('delivering', 'delivered') and exists (select from delivery d where d.answer_id = q.answer_id and d.forum_id = f.id and d.delivered_at is null and d.kind <> 'echo')))
    union all
    select q.number, '3 silence only after two meetings or 90 days' from question q
      join verdict v on v.question_id = q.id and v.value = 'silent' join answer a on a.id = v.answer_id join delivery d on d.answer_id = a.id and d.forum_id = v.forum_id
      where d.delivered_at is null or (v.at < a.at + interval '89 days'
        and 2 > (select count(*) from meeting m where m.forum_id = v.forum_id and m.held_at >= d.delivered_at and m.held_at <= v.at))
    union all
    select q.number, '3 disagreement only after two answers that were not enough' from question q
      where q.outcome = 'disagreed' and 2 > (select count(distinct v.answer_id) from verdict v join delivery d on d.answer_id = v.answer_id and d.forum_id = v.forum_id and d.is_origin
          where v.question_id = q.id and v.value = 'not_enough')
        and not exists (select from gathering g where g.question_id = q.id and g.ended_at is null)
    union all
    select q.number, '4 and 5 a group has taken what it answers or lifts' from question q
      join question_event e on e.question_id = q.id and e.action in ('answered', 'lifted')
      where role_of_forum(case e.action when 'lifted' then e.from_forum_id else e.forum_id end) = 'group'
        and not exists (select from question_event t where t.question_id = q.id and t.seq < e.seq and t.action = 'taken'
          and t.seq > (select max(r.seq) from question_event r where r.question_id = q.id and r.seq < e.seq and r.forum_id = t.forum_id
            and r.action in ('raised', 'lifted', 'returned', 'reopened', 'moved')))
    union all
    select q.number, '4 a group says why it answers without a touched part' from question q join answer a on a.question_id = q.id
      where role_of_forum(a.forum_id) = 'group' and a.unheard_reason is null and exists (select from question_touch t where t.question_id = q.id
        and exists (select from seat s where s.forum_id = a.forum_id and s.member_id = t.member_id)
        and not exists (select from perspective p where p.question_id = q.id and p.forum_id = a.forum_id and p.member_id = t.member_id and p.at <= a.at))
    union all
    select q.number, '4 no parts are asked at the board' from question q join perspective p on p.question_id = q.id where role_of_forum(p.forum_id) = 'board'
    union all
    select q.number, '5 the board answers by paragraph' from question q join answer a on a.question_id = q.id
      where role_of_forum(a.forum_id) = 'board' and a.paragraph is null
    union all
    select q.number, '5 sent on after a meeting or when the parts stand behind' from question q
      join question_event e on e.question_id = q.id and e.action in ('answered', 'lifted')
      cross join lateral (select case e.action when 'lifted' then e.from_forum_id else e.forum_id end as forum_id) there
      where role_of_forum(there.forum_id) <> 'board'
        and not exists (select from meeting_question mq join meeting m on m.id = mq.meeting_id
          where mq.question_id = q.id and mq.is_reached and m.forum_id = there.forum_id and m.held_at <= e.at)
        and (not exists (select from perspective p where p.question_id = q.id and p.forum_id = there.forum_id and (p.stance = 'behind' or p.given_as = 'nothing') and p.at <= e.at)
          or exists (select from question_touch t where t.question_id = q.id and not exists (select from perspective p
            where p.question_id = q.id and p.forum_id = there.forum_id and p.member_id = t.member_id and p.at <= e.at)))
    union all
    select q.number, '7 lifts lead from the origin to where the question is, one forum at a time' from question q
      where q.forum_id <> coalesce((select l.to_forum_id from lift l where l.question_id = q.id and l.ended_by is null order by l.id desc limit 1),
        (select case when f.kind = 'learning' then coalesce((select case when m.to_forum_id = q.forum_id then q.forum_id end from question_event m where m.question_id = q.id and m.action = 'moved' order by m.seq desc limit 1), e.forum_id)
            else f.id end from forum f join question_event e on e.question_id = q.id and e.seq = 1 where f.id = q.origin_forum_id))
    union all
    select q.number, '7 each lift goes to the forum above, from where the one before came' from question q
      join lift l on l.question_id = q.id and l.ended_by is null join forum f on f.id = l.from_forum_id
      where (f.lifts_to is distinct from l.to_forum_id and q.state <> 'closed'
          and not exists (select from question_event m where m.question_id = q.id and m.action = 'moved'))
        or l.from_forum_id <> coalesce((select b.to_forum_id from lift b where b.question_id = q.id and b.ended_by is null and b.id < l.id order by b.id desc limit 1),
          case when exists (select from learning_input i where i.question_id = q.id) then l.from_forum_id else q.origin_forum_id end)
    union all
    select q.number, '7 a lift says whom it touches; going back and resting have a reason' from question q join question_event e on e.question_id = q.id
      where (e.action = 'lifted' and not exists (select from question_touch t where t.question_id = q.id))
        or (e.action in ('returned', 'rested') and not exists (select from reason r where r.id = e.reason_id and r.question_id = q.id and r.kind = e.action))
    union all
    select q.number, '11 shared by a lift or by showing, and only then' from question q
      where (q.shared_by = 'lift') and not exists (select from lift l where l.question_id = q.id and l.ended_by is distinct from 'withdrawn')
          and not exists (select from gathering g where g.main_id = q.id)
        or q.shared_by is null and exists (select from lift l where l.question_id = q.id and l.ended_by is null)
        or q.shared_by = 'show' and not exists (select from question_event e where e.question_id = q.id and e.action = 'shown')
          and not exists (select from learning_input i where i.question_id = q.id)
    union all
    select q.number, 'nothing hangs on a question beside its chain' from question q
      where exists (select from verdict v where v.question_id = q.id and not exists (select from question_event e where e.verdict_id = v.id))
        or exists (select from answer a where a.question_id = q.id and not exists (select from question_event e where e.answer_id = a.id))
        or exists (select from perspective p where p.question_id = q.id and not exists (select from question_event e where e.perspective_id = p.id))
        or exists (select from lift l where l.question_id = q.id and not exists (select from question_event e where e.lift_id = l.id))
        or exists (select from commitment c where c.question_id = q.id and 1 <> (select count(*) from question_event e
          where e.commitment_id = c.id and e.question_id = q.id and e.action = 'commitment_asked'))
        or exists (select from commitment_reply r join commitment c on c.id = r.commitment_id where c.question_id = q.id
          and 1 <> (select count(*) from question_event e where e.commitment_reply_id = r.id and e.question_id = q.id and e.person_id = r.person_id))
        or exists (select from part_question p where p.question_id = q.id and 1 <> (select count(*) from question_event e
          where e.part_question_id = p.id and e.question_id = q.id and e.action = 'part_asked'))
        or exists (select from part_reply r where r.question_id = q.id
          and 1 <> (select count(*) from question_event e where e.part_reply_id = r.id and e.question_id = q.id and e.person_id = r.person_id))
    union all
    select q.number, '13 input is given by the office, with its day, to a group or the board' from question q join forum f on f.id = q.origin_forum_id
      where (f.kind = 'learning') <> exists (select from learning_input i where i.question_id = q.id)
        or f.kind = 'learning' and (q.shared_by is null or not exists (select from membership m where m.person_id = q.raised_by and m.is_office)
          or not exists (select from question_event e where e.question_id = q.id and e.seq = 1 and role_of_forum(e.forum_id) in ('group', 'board')))
    union all
    select q.number, '13 what was given in is read out, by the office, after the answer' from question q join delivery d on d.answer_id = q.answer_id and d.kind = 'read_out'
      where q.outcome in ('read_out', 'confirmed', 'obstacle_remains', 'silent', 'answered_here') and d.delivered_at is null
        or d.delivered_at is not null and d.meeting_id is null and not exists (select from read_out r join answer a on a.id = d.answer_id
          join membership m on m.person_id = r.person_id and m.is_office
          where r.delivery_id = d.id and r.read_on between (a.at at time zone 'Europe/Stockholm')::date and (d.delivered_at at time zone 'Europe/Stockholm')::date)
    union all
    select q.number, '13 a learning forum never judges' from question q join verdict v on v.question_id = q.id join forum f on f.id = v.forum_id
      where f.kind = 'learning'
    union all
    select q.number, '6 yes is said by whom the part has named' from question q join commitment c on c.question_id = q.id
      join commitment_reply r on r.commitment_id = c.id and r.value = 'yes'
      where not exists (select from member_contact n where n.member_id = c.member_id and n.kind = 'acceptor' and n.person_id = coalesce(r.speaker_id, r.person_id))
    union all
    select q.number, '6 done follows on a yes, and replies are numbered' from question q join commitment c on c.question_id = q.id
      join commitment_reply r on r.commitment_id = c.id
      where (r.value = 'done' and 'yes' is distinct from (select b.value from commitment_reply b where b.commitment_id = c.id and b.seq = r.seq - 1))
        or (r.seq > 1 and not exists (select from commitment_reply b where b.commitment_id = c.id and b.seq = r.seq - 1))
    union all
    select q.number, '6 one part is asked once at a time, and is touched' from question q join part_question p on p.question_id = q.id
      where not exists (select from question_touch t where t.question_id = q.id and t.member_id = p.member_id)
        or exists (select from part_question o where o.question_id = q.id and o.member_id = p.member_id and o.id > p.id
          and not exists (select from part_reply r where r.part_question_id = p.id and r.at <= o.at))
    union all
    select q.number, '6 what touches one part only is asked there before it is lifted' from question q join question_event e on e.question_id = q.id and e.action = 'lifted'
      where 1 = (select count(*) from question_touch t where t.question_id = q.id)
        and role_of_forum(e.from_forum_id) in ('team', 'group')
        and exists (select from question_touch t join member_contact n on n.member_id = t.member_id and n.kind = 'contact'
          join membership m on m.person_id = n.person_id
          where t.question_id = q.id and (m.until_on is null or m.until_on >= (e.at at time zone 'Europe/Stockholm')::date))
        and not exists (select from part_question p where p.question_id = q.id and (p.at <= e.at - interval '29 days'
          or exists (select from part_reply r where r.part_question_id = p.id and r.at <= e.at)))
    union all
    select q.number, '§4 a talk that is an answer was of the question, and its day had come' from question q
      join answer a on a.question_id = q.id and a.kind = 'talk'
      where not exists (select from talk t where t.id = a.talk_id and t.question_id = q.id and t.forum_id = a.forum_id
        and t.on_day <= (a.at at time zone 'Europe/Stockholm')::date
        -- It ended with the answer; one put right afterwards is of the same talk.
        and t.ended_at >= (select min(o.at) from answer o where o.question_id = q.id and o.talk_id = t.id))
    union all
    select q.number, '§4 one talk at a time, where the question is being prepared' from question q join talk t on t.question_id = q.id and t.ended_at is null
      where q.state not in ('received', 'preparing') or q.forum_id <> t.forum_id
        or exists (select from talk o where o.question_id = q.id and o.ended_at is null and o.id <> t.id)
    union all
    select q.number, '1 outside is what the board has sent out, in the office''s hands, looked at within six months' from question q
      where (q.state = 'outside') <> exists (select from outing o where o.question_id = q.id and o.ended_at is null)
        or q.state = 'outside' and (role_of_forum(q.forum_id) <> 'board'
          or not exists (select from membership m where m.person_id = q.holder_id and m.is_office)
          or q.next_on > (select max((e.at at time zone 'Europe/Stockholm')::date) from question_event e
            where e.question_id = q.id and e.action in ('sent_out', 'noted_outside')) + interval '6 months')
    union all
    select q.number, '1 that nobody answered is said only after a reminder' from question q join outing_note n on n.question_id = q.id and n.kind = 'no_reply'
      where not exists (select from outing_note r where r.outing_id = n.outing_id and r.kind = 'reminded' and r.id < n.id)
    union all
    select q.number, '2 what an answer means is added in its first weeks' from question q join local_meaning m on m.question_id = q.id
      join delivery d on d.id = m.delivery_id join answer a on a.id = d.answer_id
      where m.at > a.at + case when (select pause_from from association) is null then interval '20 days' else interval '55 days' end
  ) as found;
end $$`
