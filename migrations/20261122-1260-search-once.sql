-- The same search, asked once a statement what is the same for every row; and an entry written by a plan of its own kind.

create or replace function find_entries(p_terms tsquery[], p_is_any boolean, p_kinds text[], p_theme bigint, p_member bigint, p_floor bigint, p_forum bigint,
  p_states text[], p_from date, p_until date, p_after_rank integer, p_after bigint, p_limit integer)
returns table (id bigint, kind text, ref_id bigint, rank integer, total integer)
language plpgsql stable security definer set search_path = public as $$
#variable_conflict use_column
begin
  -- Planned once a connection.
  return query
  with hits as materialized (
    select e.id, e.kind, e.ref_id, coalesce((select sum(1000 * ts_rank('{0.1, 0.3, 0.5, 1}', e.vector, term))::integer from unnest(p_terms) term), 0) as rank
    from search_entry e
    left join question q on q.association_id = e.association_id and q.id = e.question_id
      and (q.shared_by is not null or (select is_system()) or q.origin_forum_id = any ((select readable_forums())::bigint[]) or q.holder_id = (select current_person()))
    -- The association is among the words that are matched; `+ 0` keeps the planner from an index of all its entries.
    where e.association_id + 0 = (select current_association()) and e.vector @@ (select search_match(p_terms, p_is_any))
      and case e.kind
        when 'question' then q.id is not null
        when 'commitment' then reads_commitment(e.ref_id)
        when 'consultation' then (select is_system()) or e.forum_id = any ((select current_forums())::bigint[])
        else e.kind in ('notice_down', 'question_down', 'promise', 'forum') end
      and (p_kinds is null or e.kind = any (p_kinds)
        or ('answer' = any (p_kinds) and e.kind = 'question' and q.answer_id is not null)
        or ('learning' = any (p_kinds) and e.kind = 'question' and q.outcome = 'solved'))
      and (p_theme is null or (e.kind = 'question' and exists (select from question_theme t
        where t.association_id = e.association_id and t.question_id = e.question_id and t.theme_id = p_theme)))
      and (p_member is null or (e.kind = 'question' and exists (select from question_touch t
          where t.association_id = e.association_id and t.question_id = e.question_id and t.member_id = p_member))
        or (e.kind = 'commitment' and exists (select from commitment c where c.association_id = e.association_id and c.id = e.ref_id and c.member_id = p_member)))
      and (p_floor is null or exists (select from forum f
        where f.association_id = e.association_id and f.id = coalesce(case when e.kind = 'question' then q.forum_id end, e.forum_id) and f.floor_id = p_floor))
      and (p_forum is null or e.forum_id = p_forum or (e.kind = 'question' and (q.forum_id = p_forum or exists (select from lift l
        where l.association_id = e.association_id and l.question_id = e.question_id and l.from_forum_id = p_forum and l.ended_by is distinct from 'withdrawn'))))
      and (p_states is null or (e.kind = 'question' and q.state = any (p_states)))
      and (p_from is null or e.day >= p_from)
      and (p_until is null or e.day <= p_until)
  )
  select h.id, h.kind, h.ref_id, h.rank, case when p_member is null then (select count(*)::integer from (select from hits limit 1000) counted) end
  from hits h
  where p_after is null or (h.rank, h.id) < (p_after_rank, p_after)
  order by h.rank desc, h.id desc
  limit least(p_limit, 1001);
end $$;

-- A plan for each kind: with the kind as a constant only its branch of `searchable` is planned, once a connection.
do $$
declare
  name text;
begin
  foreach name in array array['question', 'commitment', 'notice_down', 'question_down', 'promise', 'forum', 'consultation'] loop
    execute format($body$
      create function index_%1$s(p_ref bigint) returns void language plpgsql security definer set search_path = public as $f$
      declare
        own_forums text := coalesce(current_setting('hissen.forums', true), '');
      begin
        -- Whoever answers for a part may have no right to read the whole.
        perform set_config('hissen.forums', '*', true);
        insert into search_entry (association_id, kind, ref_id, question_id, forum_id, day, vector)
          select s.association_id, s.kind, s.ref_id, s.question_id, s.forum_id, s.day, search_vector(s)
          from searchable s where s.association_id = current_association() and s.kind = %1$L and s.ref_id = p_ref
          on conflict (association_id, kind, ref_id) do update
            set question_id = excluded.question_id, forum_id = excluded.forum_id, day = excluded.day, vector = excluded.vector, lexed_as = null;
        if not found then
          delete from search_entry where association_id = current_association() and kind = %1$L and ref_id = p_ref;
        end if;
        perform set_config('hissen.forums', own_forums, true);
      end $f$;
      revoke execute on function index_%1$s(bigint) from public;
    $body$, name);
  end loop;
end $$;

create or replace function keep_entry() returns trigger language plpgsql security definer set search_path = public as $$
declare
  ref bigint := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[1])::bigint;
begin
  case tg_argv[0]
    when 'question' then perform index_question(ref);
    when 'commitment' then perform index_commitment(ref);
    when 'notice_down' then perform index_notice_down(ref);
    when 'question_down' then perform index_question_down(ref);
    when 'promise' then perform index_promise(ref);
    when 'forum' then perform index_forum(ref);
    when 'consultation' then perform index_consultation(ref);
  end case;
  return null;
end $$;
drop function index_entry(text, bigint);

/* `p_words`: [{"id": …, "lexemes": […]}]. Done twice it is the same. */
create or replace function keep_lexemes(p_words jsonb, p_version text) returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_system() then
    perform refuse('HI403', 'Orden läggs till av sig själva.');
  end if;
  update search_entry e set lexed_as = p_version, vector = own.stems
    || array_to_tsvector(array(select distinct '=' || lexeme from jsonb_array_elements_text(w.words -> 'lexemes') lexeme where lexeme <> ''))
    || array_to_tsvector(array(select distinct near from unnest(tsvector_to_array(own.stems)) stem, unnest(near_words(stem)) near where stem !~ '^[@0-9]'))
  from jsonb_array_elements(p_words) w(words), lateral (
    select ts_delete(o.vector, array(select added from unnest(tsvector_to_array(o.vector)) added where added ~ '^[=~]')) as stems
    from search_entry o where o.association_id = current_association() and o.id = (w.words ->> 'id')::bigint) own
  where e.association_id = current_association() and e.id = (w.words ->> 'id')::bigint;
end $$;
