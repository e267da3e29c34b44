-- Search and figures: what an audit and the bench found.

/*
 * The same search, with three things changed. A theme narrows the team's consultations too. By filters alone nothing is nearer than anything
 * else: the newest are read in the order of the key, and no further than is shown and counted. And of what very many things say, the newest
 * are weighed against each other: to weigh every entry of ten years would take seconds.
 */
do $do$
declare
  -- One text for every plan: what is asked for, the newest first, of what the asker may read. Each `offset 0` keeps the planner from asking
  -- every question of the association, and its policy, to find some.
  wanted constant text := $w$
      select e.id, e.kind, e.ref_id from (
        select e.association_id, e.id, e.kind, e.ref_id, e.question_id, e.forum_id, e.day from search_entry e
        where %s
          and (p_kinds is null or e.kind = any (p_kinds) or (e.kind = 'question' and p_kinds && '{answer,learning}'))
          and (p_theme is null or (e.kind = 'question' and exists (select from question_theme t
              where t.association_id = e.association_id and t.question_id = e.question_id and t.theme_id = p_theme offset 0))
            or (e.kind = 'consultation' and exists (select from consultation_theme t
              where t.association_id = e.association_id and t.consultation_id = e.ref_id and t.theme_id = p_theme offset 0)))
          and (p_member is null or (e.kind = 'question' and exists (select from question_touch t
              where t.association_id = e.association_id and t.question_id = e.question_id and t.member_id = p_member offset 0))
            or (e.kind = 'commitment' and exists (select from commitment c where c.association_id = e.association_id and c.id = e.ref_id and c.member_id = p_member offset 0)))
          -- What is open is little, however much has been closed.
          and (p_states is null or 'closed' = any (p_states) or e.question_id in (select o.id from question o
            where o.association_id = (select current_association()) and o.state <> 'closed'))
          and (p_from is null or e.day >= p_from)
          and (p_until is null or e.day <= p_until)
        order by e.id desc offset 0) e
      left join lateral (
        select q.id, q.state, q.outcome, q.answer_id, q.forum_id from question q where q.association_id = e.association_id and q.id = e.question_id
          and (q.shared_by is not null or (select is_system()) or q.origin_forum_id = any ((select readable_forums())::bigint[]) or q.holder_id = (select current_person()))
        offset 0) q on true
      where case e.kind
          when 'question' then q.id is not null
          when 'commitment' then reads_commitment(e.ref_id)
          when 'consultation' then (select is_system()) or e.forum_id = any ((select current_forums())::bigint[])
          else e.kind in ('notice_down', 'question_down', 'promise', 'forum') end
        and (p_kinds is null or e.kind = any (p_kinds)
          or ('answer' = any (p_kinds) and q.answer_id is not null) or ('learning' = any (p_kinds) and q.outcome = 'solved'))
        and (p_floor is null or exists (select from forum f
          where f.association_id = e.association_id and f.id = coalesce(case when e.kind = 'question' then q.forum_id end, e.forum_id) and f.floor_id = p_floor))
        and (p_forum is null or e.forum_id = p_forum or (e.kind = 'question' and (q.forum_id = p_forum or exists (select from lift l
          where l.association_id = e.association_id and l.question_id = e.question_id and l.from_forum_id = p_forum and l.ended_by is distinct from 'withdrawn' offset 0))))
        and (p_states is null or (e.kind = 'question' and q.state = any (p_states)))
      order by e.id desc$w$;
begin
  execute format($f$
create or replace function find_entries(p_terms tsquery[], p_is_any boolean, p_kinds text[], p_theme bigint, p_member bigint, p_floor bigint, p_forum bigint,
  p_states text[], p_from date, p_until date, p_after_rank integer, p_after bigint, p_limit integer)
returns table (id bigint, kind text, ref_id bigint, rank integer, total integer)
language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
begin
  -- Each planned once a connection.
  if cardinality(p_terms) = 0 then
    return query
    with newest as materialized (%1$s limit 1001
    ), page as (
      select * from newest where p_after is null
      union all
      (%2$s limit least(p_limit, 1001))
    )
    select p.id, p.kind, p.ref_id, 0, case when p_member is null then (select least(count(*), 1000)::integer from newest) end
    from page p
    order by p.id desc
    limit least(p_limit, 1001);
    return;
  end if;
  return query
  with newest as materialized (%3$s limit 5000
  ), hits as materialized (
    select n.id, n.kind, n.ref_id, (select sum(1000 * ts_rank('{0.1, 0.3, 0.5, 1}', e.vector, term))::integer from unnest(p_terms) term) as rank
    from newest n join search_entry e on e.association_id = (select current_association()) and e.id = n.id
  )
  select h.id, h.kind, h.ref_id, h.rank, case when p_member is null then (select least(count(*), 1000)::integer from newest) end
  from hits h
  where p_after is null or (h.rank, h.id) < (p_after_rank, p_after)
  order by h.rank desc, h.id desc
  limit least(p_limit, 1001);
end $$
  $f$,
    format(wanted, 'e.association_id = (select current_association())'),
    format(wanted, 'p_after is not null and e.association_id = (select current_association()) and e.id < p_after'),
    -- The association is among the words that are matched; `+ 0` keeps the planner from an index of all its entries.
    format(wanted, 'e.association_id + 0 = (select current_association()) and e.vector @@ (select search_match(p_terms, p_is_any))'));
end $do$;

/* A theme that is renamed is found by its new name among the consultations, and a forum's promises by the forum's. */
create function keep_renamed() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  if tg_table_name = 'theme' then
    update search_entry e set vector = search_vector(s), lexed_as = null from searchable s
      where s.association_id = new.association_id and s.kind = 'consultation' and e.association_id = s.association_id and e.kind = s.kind and e.ref_id = s.ref_id
        and exists (select from consultation_theme t where t.association_id = e.association_id and t.consultation_id = e.ref_id and t.theme_id = new.id);
  else
    update search_entry e set vector = search_vector(s), lexed_as = null from searchable s
      where s.association_id = new.association_id and s.kind = 'promise' and s.forum_id = new.id
        and e.association_id = s.association_id and e.kind = s.kind and e.ref_id = s.ref_id;
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger theme_found after update of name on theme for each row when (new.name is distinct from old.name) execute function keep_renamed();
create trigger forum_of_promises_found after update of short_name on forum for each row
  when (new.short_name is distinct from old.short_name) execute function keep_renamed();

-- That somebody in a team asked what has been asked says what the team's own question is about: it is read in the forum, by those who may
-- read the earlier one. Everybody else reads the sum (domain.md §4.11).
alter policy asked_before_of_its_readers on asked_before using (association_id = (select current_association())
  and ((select is_system()) or forum_id = any ((select readable_forums())::bigint[])) and exists (
  select from question where question.association_id = asked_before.association_id and question.id = asked_before.question_id));

/*
 * How many persons have sat for the part in the year, in the groups: what is counted of a part is answers by groups, and those who sit in
 * the teams are not who it is about. The same person once, however many seats.
 */
create or replace function count_holders(p_member bigint, p_year integer) returns integer language plpgsql stable as $$
begin
  return (select count(distinct h.person_id)::integer from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.member_id = p_member and role_of_forum(s.forum_id) = 'group'
      and h.from_on <= make_date(p_year, 12, 31) and coalesce(h.until_on, 'infinity') >= make_date(p_year, 1, 1));
end $$;

-- Closed questions in the order of the table.
create index question_closed_by_turn on question (association_id, (coalesce(next_on, waits_since)), number) where state = 'closed';
