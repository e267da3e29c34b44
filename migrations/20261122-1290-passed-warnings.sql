-- What stands in a question is looked at wherever others get to read it, and who passed a warning is forgotten in time (domain.md §6).

/*
 * Every text that others read with a question when it is shown to them, under the reader's own policies; what parts said at a team's own
 * table stays there. Written as a body that the catalog knows: a test asks it which columns are read here.
 */
create function shown_texts(p_question bigint) returns table (of_what text, ref_id bigint, body text) language sql stable
begin atomic
  with latest as (select t.title, t.body from question_text t
    where t.association_id = current_association() and t.question_id = p_question order by t.version desc limit 1)
  select 'rubrik', 0::bigint, l.title from latest l
  union all select 'text', 0::bigint, l.body from latest l
  union all select 'svar', a.id, concat_ws(E'\n', a.body, a.paragraph, a.unheard_reason) from answer a
    where a.association_id = current_association() and a.question_id = p_question
  union all select 'skal', r.id, r.body from reason r where r.association_id = current_association() and r.question_id = p_question
  union all select 'perspektiv', p.id, concat_ws(E'\n', p.sees, p.can_do, p.needs) from perspective p
    join forum f on f.association_id = p.association_id and f.id = p.forum_id
    join floor s on s.association_id = f.association_id and s.id = f.floor_id and s.role <> 'team'
    where p.association_id = current_association() and p.question_id = p_question
  union all select 'lyft', i.id, concat_ws(E'\n', i.obstacle, i.tried) from lift i
    where i.association_id = current_association() and i.question_id = p_question
  union all select 'forslag', o.id, o.body from proposal o where o.association_id = current_association() and o.question_id = p_question
  union all select 'besked', v.id, v.sentence from verdict v
    where v.association_id = current_association() and v.question_id = p_question and v.sentence is not null
  union all select 'tillagg', m.id, m.body from local_meaning m where m.association_id = current_association() and m.question_id = p_question
  union all select 'samma', e.id, e.sentence from echo e
    where e.association_id = current_association() and e.question_id = p_question and e.sentence is not null
  union all select 'samtal', t.id, t.with_whom from talk t where t.association_id = current_association() and t.question_id = p_question
  union all select 'utanfor', o.id, concat_ws(E'\n', o.recipient, o.body, o.paragraph) from outing o
    where o.association_id = current_association() and o.question_id = p_question
  union all select 'anteckning', n.id, n.body from outing_note n
    where n.association_id = current_association() and n.question_id = p_question and n.body is not null
  union all select 'fragat', q.id, q.body from part_question q where q.association_id = current_association() and q.question_id = p_question
  union all select 'svarat', r.id, r.body from part_reply r where r.association_id = current_association() and r.question_id = p_question
  union all select 'atagande', c.id, c.body from commitment c where c.association_id = current_association() and c.question_id = p_question
  union all select 'lovat', r.id, r.body from commitment c
    join commitment_reply r on r.association_id = c.association_id and r.commitment_id = c.id and r.body is not null
    where c.association_id = current_association() and c.question_id = p_question;
end;
revoke execute on function shown_texts(bigint) from public;
grant execute on function shown_texts(bigint) to hissen_app;

/* What only a team has read goes to no others with a certain identifier in it, though it was written before such texts were stopped. */
create function check_shown_texts() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  number integer;
  kind text;
begin
  perform set_config('hissen.forums', '*', true);
  select q.number, certain_identifier(t.body) into number, kind from question q cross join lateral shown_texts(q.id) t
  where q.association_id = new.association_id and q.id = new.question_id and q.shared_by is null
    and (new.action <> 'moved' or q.origin_forum_id = new.from_forum_id) and certain_identifier(t.body) is not null
  limit 1;
  perform set_config('hissen.forums', own_forums, true);
  if kind is not null then
    perform refuse('HI422', format('Fråga %s kan inte visas för fler: en text i den ser ut att innehålla %s. Ta bort det först.', number, kind));
  end if;
  return new;
end $$;
-- After the rule of who may, by its name.
create trigger event_shows_texts before insert on question_event for each row
  when (new.action in ('lifted', 'shown', 'moved')) execute function check_shown_texts();

/* Who passed a warning and why is forgotten after two years; that it happened, where, and for what kind of words stays. */
alter table passed_warning alter column person_id drop not null, alter column reason drop not null,
  add constraint who_and_why_go_together check (reason is not null or person_id is null);
create policy passed_warning_forgotten on passed_warning for update using (association_id = (select current_association()) and (select is_system()));

create function is_past_accounting(p_at timestamptz) returns boolean language sql stable
  return p_at < current_moment() - interval '24 months';

create function check_passed_warning() returns trigger language plpgsql as $$
declare
  forgotten passed_warning := old;
begin
  forgotten.person_id := null;
  forgotten.reason := null;
  if tg_op = 'DELETE' or not is_past_accounting(old.at) or new is distinct from forgotten then
    perform refuse('HI403', 'Det som har noterats står kvar. Vem och varför glöms efter två år.');
  end if;
  return new;
end $$;
create trigger passed_warnings_stay before update or delete on passed_warning for each row execute function check_passed_warning();

/* What time does, by the association's clock. Gives how many were forgotten. */
create function forget_passed_warnings() returns integer language plpgsql security definer set search_path = public as $$
declare
  forgotten integer;
begin
  if not is_system() then
    perform refuse('HI403', 'Det här görs av sig självt.');
  end if;
  update passed_warning set person_id = null, reason = null
  where association_id = current_association() and reason is not null and is_past_accounting(at);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forget_passed_warnings() from public;
grant execute on function forget_passed_warnings() to hissen_app;

/* As before; who reports that something is not accessible stays unknown. */
create or replace function note_passed_warning() returns trigger language plpgsql security definer set search_path = public as $$
declare
  told jsonb := nullif(current_setting('hissen.passed', true), '')::jsonb;
begin
  -- What the same statement set off may have noted it already.
  if told is null then
    return null;
  end if;
  perform set_config('hissen.passed', '', true);
  insert into passed_warning (person_id, form, field, kinds, reason)
  select case when tg_table_name <> 'fault_report' then current_person() end, told ->> 'form', p.field, p.kinds, told ->> 'reason'
  from jsonb_to_recordset(told -> 'passed') as p (field text, kinds text[]);
  return null;
end $$;
