-- Search and "Frågat förut?". What can be found lies in one table without grants, reached through functions that filter association and readers
-- themselves: row security would switch its index off. The same rule of who reads stands in the row policies, which the page's own query meets
-- when it fetches the texts (domain.md §4.11).

-- Small letters, and a space for every sign that the parser would take for a part of a word ("FK/AF" is no address).
create function search_words(p_text text) returns text language sql immutable parallel safe
  return translate(lower(coalesce(left(p_text, 100000), '')), 'ÅÄÖÉÈÜÆØ/\_-–—.,:;@&+*''’"”“()[]{}<>|#%=?!…~^°§$€',
    'åäöéèüæø' || repeat(' ', 60));

/*
 * All that can be found, with its texts, as its reader may see it: the one source for the index and for the page. A question is found by what
 * its readers see on its page: itself, its answer, what was lifted unless the lift was taken back, and what was learnt.
 */
create view searchable with (security_invoker = true) as
  select q.association_id, 'question'::text as kind, q.id as ref_id, q.id as question_id, q.origin_forum_id as forum_id,
    (q.raised_at at time zone 'Europe/Stockholm')::date as day, q.number, t.title, t.body,
    (select a.body from answer a where a.association_id = q.association_id and a.id = q.answer_id) as answer,
    (select string_agg(l.obstacle || E'\n' || l.tried, E'\n' order by l.id) from lift l
      where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is distinct from 'withdrawn') as lifted,
    concat_ws(E'\n',
      (select r.body from reason r where r.association_id = q.association_id and r.question_id = q.id and r.kind = 'solved' order by r.id desc limit 1),
      (select string_agg(m.body, E'\n' order by m.id) from local_meaning m where m.association_id = q.association_id and m.question_id = q.id)) as learnt,
    null::text as address, q.is_example
  from question q
  join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
  union all
  select c.association_id, 'commitment', c.id, c.question_id, c.forum_id, (c.at at time zone 'Europe/Stockholm')::date, null,
    m.name, c.body, null, null, null, null, c.is_example
  from commitment c join member m on m.association_id = c.association_id and m.id = c.member_id
  union all
  select n.association_id, 'notice_down', n.id, null, n.forum_id, (n.at at time zone 'Europe/Stockholm')::date, null,
    t.title, t.body, t.meaning, null, null, null, n.is_example
  from notice_down n
  cross join lateral (select * from notice_down_text t where t.association_id = n.association_id and t.notice_down_id = n.id order by t.version desc limit 1) t
  union all
  select d.association_id, 'question_down', d.id, null, d.forum_id, (d.at at time zone 'Europe/Stockholm')::date, null,
    d.title, d.body, null, null, null, null, d.is_example
  from question_down d
  union all
  select i.association_id, 'promise', i.id, null, i.forum_id, (i.at at time zone 'Europe/Stockholm')::date, null,
    f.short_name, v.body, null, null, v.note, f.key, i.is_example
  from action_plan_item i
  join forum f on f.association_id = i.association_id and f.id = i.forum_id
  cross join lateral (select * from action_plan_version v where v.association_id = i.association_id and v.item_id = i.id order by v.version desc limit 1) v
  union all
  select f.association_id, 'forum', f.id, null, f.id, null, null,
    f.name || case when f.short_name <> f.name then ' (' || f.short_name || ')' else '' end,
    concat_ws(E'\n', f.purpose, f.assignment, f.composition, f.receives, f.decides, f.promise), null, null, null, f.key, false
  from forum f where f.closed_on is null
  union all
  -- Of a consultation the code word and the themes, and no text: what was advised and what is next could speak of somebody's health (domain.md §6).
  select c.association_id, 'consultation', c.id, null, c.forum_id, c.raised_on, c.number,
    c.code_word, (select string_agg(h.name, ', ' order by h.ordinal, h.id) from consultation_theme t
      join theme h on h.association_id = t.association_id and h.id = t.theme_id
      where t.association_id = c.association_id and t.consultation_id = c.id), null, null, null, f.key, c.is_example
  from consultation c join forum f on f.association_id = c.association_id and f.id = c.forum_id where c.code_word is not null;
grant select on searchable to hissen_app;

create table search_entry (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  kind text not null,
  ref_id bigint not null,
  question_id bigint,
  forum_id bigint,
  day date,
  -- Stems of the texts with their places; `@` and the association, so that its own are found in the index; then, from the job, `=` and what
  -- compounds and the field's words mean, and `~` and each word with a letter left out.
  vector tsvector not null,
  -- Which version of the words the job has added; null until it has.
  lexed_as text,
  primary key (association_id, id),
  unique (association_id, kind, ref_id),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum
);
create index search_entry_by_words on search_entry using gin (vector);
create index search_entry_to_lex on search_entry (association_id, lexed_as, id);
-- Not forced: its owner's functions are the only way to it, and there the index must hold.
alter table search_entry enable row level security;
create policy search_entry_of_association on search_entry using (association_id = (select current_association()));

-- A commitment's heading is the name of its part: shown and never found, since what is found is counted, in a forum and between two days, and
-- a part never is (domain.md §5).
create function search_vector(s searchable) returns tsvector language sql stable
  return setweight(to_tsvector('swedish', search_words(case when s.kind <> 'commitment' then s.title end)), 'A')
    || setweight(to_tsvector('simple', case s.kind when 'question' then s.number::text else '' end), 'A')
    || setweight(to_tsvector('swedish', search_words(s.body)), 'B')
    || setweight(to_tsvector('swedish', search_words(s.answer)), 'B')
    || setweight(to_tsvector('swedish', search_words(concat_ws(' ', s.lifted, s.learnt))), 'B')
    || array_to_tsvector(array['@' || s.association_id]);

-- A word without its dots and doubled letters, and that with each letter left out in turn: two words that share one differ by a slip of the pen.
create function near_words(p_stem text) returns text[] language sql immutable parallel safe
begin atomic
  select array(select distinct '~' || case at when 0 then word else left(word, at - 1) || substr(word, at + 1) end
    from (select regexp_replace(translate(p_stem, 'åäöéèüæø', 'aaoeeuao'), '(.)\1', '\1', 'g') as word) folded,
      generate_series(0, length(word)) at
    where length(word) between 5 and 30);
end;

/* Writes one thing's entry anew from its texts, or takes it away. What the job adds comes back with the job. */
create function index_entry(p_kind text, p_ref bigint) returns void language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  -- Whoever answers for a part may have no right to read the whole.
  perform set_config('hissen.forums', '*', true);
  insert into search_entry (association_id, kind, ref_id, question_id, forum_id, day, vector)
    select s.association_id, s.kind, s.ref_id, s.question_id, s.forum_id, s.day, search_vector(s)
    from searchable s where s.association_id = current_association() and s.kind = p_kind and s.ref_id = p_ref
    on conflict (association_id, kind, ref_id) do update
      set question_id = excluded.question_id, forum_id = excluded.forum_id, day = excluded.day, vector = excluded.vector, lexed_as = null;
  if not found then
    delete from search_entry where association_id = current_association() and kind = p_kind and ref_id = p_ref;
  end if;
  perform set_config('hissen.forums', own_forums, true);
end $$;
revoke execute on function index_entry(text, bigint) from public;

-- Names: the kind, and the column with the thing's id.
create function keep_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform index_entry(tg_argv[0], (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[1])::bigint);
  return null;
end $$;
create trigger question_found after insert or update on question_text for each row execute function keep_entry('question', 'question_id');
create trigger learning_found after insert on reason for each row when (new.kind = 'solved') execute function keep_entry('question', 'question_id');
create trigger meaning_found after insert on local_meaning for each row execute function keep_entry('question', 'question_id');
create trigger lift_found after insert or update of ended_by on lift for each row execute function keep_entry('question', 'question_id');
-- The answer that holds, and the forum that asked where one has closed.
create trigger answered_found after update of answer_id, origin_forum_id on question for each row
  when (new.answer_id is distinct from old.answer_id or new.origin_forum_id is distinct from old.origin_forum_id)
  execute function keep_entry('question', 'id');
create trigger commitment_found after insert on commitment for each row execute function keep_entry('commitment', 'id');
create trigger notice_down_found after insert on notice_down_text for each row execute function keep_entry('notice_down', 'notice_down_id');
create trigger question_down_found after insert on question_down for each row execute function keep_entry('question_down', 'id');
create trigger promise_found after insert on action_plan_version for each row execute function keep_entry('promise', 'item_id');
create trigger consultation_found after insert or update of code_word on consultation for each row execute function keep_entry('consultation', 'id');
create trigger consultation_theme_found after insert or delete on consultation_theme for each row execute function keep_entry('consultation', 'consultation_id');
create trigger forum_found after insert or update on forum for each row execute function keep_entry('forum', 'id');

/* The words of a search as the index knows them: {"phrase": …} or {"word": …, "lexemes": […], "near": shortest length}. Empty where it says nothing. */
create function search_term(p_term jsonb) returns tsquery language plpgsql stable as $$
declare
  word text := search_words(p_term ->> 'word');
  stems tsquery := plainto_tsquery('swedish', word);
  term tsquery;
begin
  if p_term ? 'phrase' then
    return phraseto_tsquery('swedish', search_words(p_term ->> 'phrase'));
  end if;
  word := btrim(word);
  if numnode(stems) = 0 or word = '' or word ~ ' ' then
    return stems;
  end if;
  term := stems || (quote_literal(word) || ':*')::tsquery;
  select term || coalesce(string_agg(quote_literal(found.lexeme), ' | ')::tsquery, ''::tsquery) into term from (
    select '=' || lexeme as lexeme from jsonb_array_elements_text(p_term -> 'lexemes') lexeme
    union all
    select near from unnest(tsvector_to_array(to_tsvector('swedish', word))) stem, unnest(near_words(stem)) near
    where length(stem) >= coalesce((p_term ->> 'near')::integer, 7)) found;
  return term;
end $$;

create function search_match(p_terms tsquery[], p_is_any boolean) returns tsquery language plpgsql stable as $$
declare
  words tsquery := ''::tsquery;
  term tsquery;
begin
  foreach term in array p_terms loop
    words := case when numnode(words) = 0 then term when p_is_any then words || term else words && term end;
  end loop;
  return case when numnode(words) = 0 then quote_literal('@' || current_association())::tsquery
    else quote_literal('@' || current_association())::tsquery && words end;
end $$;

-- Who reads, as the row policies say it (domain.md §4.11).
create function reads_question(q question) returns boolean language sql stable
  return q.shared_by is not null or is_system() or q.origin_forum_id = any (readable_forums()) or q.holder_id = current_person();

create function reads_commitment(p_commitment bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from commitment c
    left join question q on q.association_id = c.association_id and q.id = c.question_id
    where c.association_id = current_association() and c.id = p_commitment
      and (is_system() or c.member_id = any (parts_named_for()) or (c.question_id is not null and reads_question(q))
        or (c.question_id is null and (c.forum_id = any (readable_forums()) or c.member_id = any (parts_sat_for()) or is_office(current_person())))));
end $$;

/*
 * What the asker may read of what the words and the filters leave, the nearest first and then the newest. `total` counts the same and stops at 1 000.
 * A part narrows a list, and is never counted (domain.md §5): then `total` is null.
 */
create function find_entries(p_terms tsquery[], p_is_any boolean, p_kinds text[], p_theme bigint, p_member bigint, p_floor bigint, p_forum bigint,
  p_states text[], p_from date, p_until date, p_after_rank integer, p_after bigint, p_limit integer)
returns table (id bigint, kind text, ref_id bigint, rank integer, total integer)
language sql stable security definer set search_path = public as $$
  with hits as materialized (
    select e.id, e.kind, e.ref_id, coalesce((select sum(1000 * ts_rank('{0.1, 0.3, 0.5, 1}', e.vector, term))::integer from unnest(p_terms) term), 0) as rank
    from search_entry e
    left join question q on q.association_id = e.association_id and q.id = e.question_id and reads_question(q)
    -- The association is among the words that are matched; `+ 0` keeps the planner from an index of all its entries.
    where e.association_id + 0 = current_association() and e.vector @@ search_match(p_terms, p_is_any)
      and case e.kind
        when 'question' then q.id is not null
        when 'commitment' then reads_commitment(e.ref_id)
        when 'consultation' then is_system() or e.forum_id = any (current_forums())
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
  limit least(p_limit, 1001)
$$;

-- The job that adds what the code knows of words -------------------------------------------------------------------------------------------

/* Entries whose words are not of this version, locked for the transaction; two processes take different ones. */
create function entries_to_lex(p_version text, p_limit integer) returns table (id bigint, kind text, ref_id bigint)
language plpgsql security definer set search_path = public as $$
begin
  if not is_system() then
    perform refuse('HI403', 'Orden läggs till av sig själva.');
  end if;
  return query select e.id, e.kind, e.ref_id from search_entry e
    where e.association_id = current_association() and (e.lexed_as is null or e.lexed_as < p_version or e.lexed_as > p_version)
    order by e.lexed_as nulls first, e.id limit p_limit for update skip locked;
end $$;

/* `p_words`: [{"id": …, "lexemes": […]}]. Done twice it is the same. */
create function keep_lexemes(p_words jsonb, p_version text) returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_system() then
    perform refuse('HI403', 'Orden läggs till av sig själva.');
  end if;
  update search_entry e set lexed_as = p_version, vector = made.vector
    || array_to_tsvector(array(select distinct '=' || lexeme from jsonb_array_elements_text(w.words -> 'lexemes') lexeme where lexeme <> ''))
    || array_to_tsvector(array(select distinct near from unnest(tsvector_to_array(made.vector)) stem, unnest(near_words(stem)) near where stem !~ '^[@0-9]'))
  from jsonb_array_elements(p_words) w(words), lateral (
    select s.kind, s.ref_id, search_vector(s) as vector from searchable s, search_entry own
    where own.association_id = current_association() and own.id = (w.words ->> 'id')::bigint
      and s.association_id = own.association_id and s.kind = own.kind and s.ref_id = own.ref_id) made
  where e.association_id = current_association() and e.id = (w.words ->> 'id')::bigint;
end $$;

-- Words that mean the same, the association's own beside those of the program. Changed by a new row; what has held stays to be read.
create table word_group (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  words text[] not null check (cardinality(words) between 2 and 20 and length(array_to_string(words, ' ')) <= 1000 and array_position(words, null) is null),
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  ended_at timestamptz,
  ended_by bigint,
  primary key (association_id, id),
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, ended_by) references membership,
  check ((ended_at is null) = (ended_by is null))
);
create unique index word_group_once on word_group (association_id, words) where ended_at is null;
alter table word_group enable row level security;
alter table word_group force row level security;
create policy word_group_of_association on word_group using (association_id = (select current_association()));
grant select, insert (association_id, words, person_id), update (ended_at, ended_by) on word_group to hissen_app;

create function check_word_group() returns trigger language plpgsql as $$
begin
  if not is_system() and not (is_office(current_person()) and current_person() = case tg_op when 'INSERT' then new.person_id else new.ended_by end) then
    perform refuse('HI403', 'Kansliet lägger till och tar bort ord.');
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    perform refuse('HI409', 'Raden är redan borttagen.');
  end if;
  if tg_op = 'INSERT' and 200 <= (select count(*) from word_group g where g.association_id = new.association_id and g.ended_at is null) then
    perform refuse('HI422', 'Ordlistan har plats för 200 rader. Ta bort någon först.');
  end if;
  return new;
end $$;
create trigger word_group_kept before insert or update on word_group for each row execute function check_word_group();
create trigger word_groups_stay before delete on word_group for each row execute function refuse_change();

-- "Frågat förut?": what came of it when an earlier question was shown to somebody who was writing one. The forum, never the person.
create table asked_before (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  -- Of the draft; of the question, where it was put all the same.
  key uuid not null,
  question_id bigint not null,
  forum_id bigint not null,
  choice text not null check (choice in ('answers', 'same', 'anyway')),
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum
);
alter table asked_before enable row level security;
alter table asked_before force row level security;
create policy asked_before_of_its_readers on asked_before using (association_id = (select current_association()) and exists (
  select from question where question.association_id = asked_before.association_id and question.id = asked_before.question_id));
grant select, insert (association_id, key, question_id, forum_id, choice) on asked_before to hissen_app;
create trigger asked_before_stays before update or delete on asked_before for each row execute function refuse_change();

-- What is counted has happened: there is an answer, the forum sees the same, or the question was put.
create function check_asked_before() returns trigger language plpgsql as $$
declare
  earlier question;
begin
  select * into earlier from question where association_id = new.association_id and id = new.question_id;
  if not is_system() and not new.forum_id = any (readable_forums()) then
    perform refuse('HI403', 'De som har en plats i forumet säger det.');
  end if;
  if earlier.id is null or (new.choice = 'answers' and earlier.answer_id is null and earlier.outcome is distinct from 'solved') then
    perform refuse('HI422', 'Den frågan har inget svar än.');
  end if;
  if new.choice = 'same' and not exists (select from echo e where e.association_id = new.association_id and e.question_id = earlier.id
    and e.forum_id = new.forum_id and e.ended_at is null) then
    perform refuse('HI422', 'Forumet har inte sagt att det ser det också.');
  end if;
  if new.choice = 'anyway' and not exists (select from question q where q.association_id = new.association_id and q.key = new.key and q.id <> earlier.id) then
    perform refuse('HI422', 'Frågan är inte ställd.');
  end if;
  return new;
end $$;
create trigger asked_before_is_so before insert on asked_before for each row execute function check_asked_before();

-- What is there already.
do $$
declare
  own association;
begin
  for own in select * from association loop
    perform set_config('hissen.association', own.id::text, true);
    perform set_config('hissen.forums', '*', true);
    insert into search_entry (association_id, kind, ref_id, question_id, forum_id, day, vector)
      select s.association_id, s.kind, s.ref_id, s.question_id, s.forum_id, s.day, search_vector(s) from searchable s;
  end loop;
  perform set_config('hissen.association', '', true);
  perform set_config('hissen.forums', '', true);
end $$;
