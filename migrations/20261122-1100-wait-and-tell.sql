-- What waits for the office with nobody to wait upon, and what whoever raised a question is told of it on its way.

-- Those who raised a question read of its way in the list: 'list' is never mailed.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('answered', 'perspective', 'commitment', 'part_question', 'said', 'lifted',
  'returned', 'reopened', 'holds', 'judged', 'replied', 'waits', 'own_lifted', 'own_taken', 'own_talk', 'own_outside'));
alter table notice drop constraint notice_channel_check;
alter table notice add constraint notice_channel_check check (channel in ('now', 'weekly', 'list'));
alter table notice add constraint own_questions_are_told_in_the_list check ((channel = 'list') = (kind like 'own\_%'));
alter table notice add constraint what_is_for_the_list_is_not_mailed check (channel <> 'list' or mailed_at is null);

-- As before, but what is outside the house is looked at again: no meeting there takes it up.
create or replace function list_gaps() returns table (kind text, question_id bigint, forum_id bigint) language sql stable
begin atomic
  select 'undated', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered') and q.next_on is null
  union all
  select 'hand', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered')
    and (q.holder_id is null or q.id in (select w.question_id from without_hand() w))
  union all
  select 'passed', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state not in ('closed', 'gathered', 'outside') and q.next_on < today()
  union all
  select 'review', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'outside' and q.next_on <= today() + 7
  union all
  select 'unreceived', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'raised'
    and 2 <= (select count(*) from meeting m where m.association_id = q.association_id and m.forum_id = q.forum_id
      and m.state = 'held' and m.held_at >= q.arrived_at)
  union all
  select 'unjudged', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state in ('delivering', 'delivered')
    and exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin
      and d.delivered_at < current_moment() - interval '30 days' and verdict_of_origin(q, d.forum_id) is null)
  union all
  select 'silent', q.id, q.forum_id from question q
  where q.association_id = current_association() and q.state = 'closed' and q.outcome = 'silent' and q.closed_at > current_moment() - interval '90 days';
end;

/*
 * Commitments without a reply that have reached nobody: the part has named nobody to say yes, and nobody sits for it in the forum that asks.
 * The part and how many, also of those that only a team reads: not what is asked, nor by whom. For the office.
 */
create function count_unnamed() returns table (member_id bigint, total integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser flödet.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  select c.member_id, count(*)::integer from commitment c
  where c.association_id = current_association()
    and not exists (select from commitment_reply r where r.association_id = c.association_id and r.commitment_id = c.id)
    and not exists (select from member_contact a where a.association_id = c.association_id and a.member_id = c.member_id and a.kind = 'acceptor'
      and is_named_for(a.person_id, a.member_id, 'acceptor'))
    and not exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
      where s.association_id = c.association_id and s.forum_id = c.forum_id and s.member_id = c.member_id and s.closed_on is null
        and is_current(h.from_on, h.until_on) and is_member(h.person_id))
  group by c.member_id;
  perform set_config('hissen.forums', own_forums, true);
end $$;
