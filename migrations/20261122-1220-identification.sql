-- No text that certainly points at an individual is kept, and whoever stands by a likely one says why (domain.md §6).
-- src/identification knows more; here is what can be told beyond doubt, for whatever comes past it.

-- The control digit of ten digits: every other is doubled, and the digits of all add up to whole tens.
create function has_control_digit(p_digits text) returns boolean language sql immutable parallel safe
  return (select sum(d / 10 + d % 10) % 10 = 0
    from (select substr(p_digits, n, 1)::integer * (2 - (n - 1) % 2) as d from generate_series(1, 10) n) doubled);

/*
 * Which certain identifier a text holds; null where none. Personnummer and samordningsnummer, mobile
 * telephones as they are usually written, and e-mail where only private persons have it.
 */
create function certain_identifier(p_text text) returns text language plpgsql immutable parallel safe set search_path = public as $$
declare
  found text;
begin
  -- Most texts have neither: this alone is read of them.
  if p_text is null or p_text !~ '\d[\d .+–-]{6,}\d|@' then
    return null;
  end if;
  for found in
    select (regexp_matches(p_text, '(?<![[:alnum:]-])(?:19\d\d|200\d|\d\d)[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?: ?[-+–] ?)?\d{4}(?![[:alnum:]-])', 'g'))[1]
  loop
    -- A slip in the last digits does not make it less somebody's; what may be days or times of these years is asked for its control digit.
    if found ~ '^(?:19|20)\d{6} ?[-+–]' or found ~ '^[04-9]\d{5}[-+–]' or has_control_digit(right(regexp_replace(found, '\D', '', 'g'), 10)) then
      return 'ett personnummer';
    end if;
  end loop;
  if p_text ~ '(?<![[:alnum:]-])(?:07[02369](?:-(?:\d ?){6}\d|\d{7}| \d{3} \d{2} \d{2}| \d{7})|(?:\+|00)46 ?(?:\(0\) ?)?7[02369][ -]?(?:\d ?){6}\d)(?![[:alnum:]-])' then
    return 'ett telefonnummer';
  end if;
  if p_text ~* '[[:alnum:]._%+-]@(gmail|hotmail|outlook|live|icloud|yahoo|telia|comhem|spray|protonmail|msn)\.(com|se|net|nu)(?![[:alnum:]])' then
    return 'en e-postadress';
  end if;
  return null;
end $$;

/* For constraints: true, or the sentence that the form shows. */
create function names_nobody(p_text text) returns boolean language plpgsql immutable parallel safe set search_path = public as $$
declare
  kind text := certain_identifier(p_text);
begin
  if kind is not null then
    raise exception using errcode = 'HI422', message = format('Texten ser ut att innehålla %s. Ta bort det: Hissen lagrar inget om enskilda.', kind);
  end if;
  return true;
end $$;

/* The same for a form kept as it is typed. */
create function names_nobody(p_fields jsonb) returns boolean language sql immutable parallel safe
  return (select coalesce(bool_and(names_nobody(value)), true) from jsonb_each_text(p_fields));

-- A warning that somebody passed: by whom, in which form and field, for what kind of words, and why. Never the text itself.
create table passed_warning (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  person_id bigint not null,
  at timestamptz not null default current_moment(),
  form text not null check (length(form) between 1 and 200),
  field text not null check (length(field) between 1 and 200),
  kinds text[] not null check (cardinality(kinds) >= 1
    and kinds <@ array['name', 'relative', 'initials', 'date', 'place', 'combination', 'street address', 'identity number', 'telephone',
      'e-mail', 'vehicle', 'case number', 'handle']),
  reason text not null check (length(reason) between 1 and 500),
  primary key (association_id, id),
  foreign key (association_id, person_id) references membership
);
create index passed_warning_recent on passed_warning (association_id, at);
alter table passed_warning enable row level security;
alter table passed_warning force row level security;
create policy passed_warning_noted on passed_warning for insert with check (association_id = (select current_association()));
create policy passed_warning_of_the_house on passed_warning for select using (association_id = (select current_association()) and (select is_system()));
-- No page shows who or why; it is there for whoever must account for it, and leaves with an export.
grant select on passed_warning to hissen_app;

/* How many have been passed in a year. For the office: a number, and nothing but a number. */
create function count_passed_warnings() returns integer language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  total integer;
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser flödet.');
  end if;
  perform set_config('hissen.forums', '*', true);
  select count(*) into total from passed_warning
  where association_id = current_association() and at > current_moment() - interval '1 year' and at <= current_moment();
  perform set_config('hissen.forums', own_forums, true);
  return total;
end $$;

/*
 * What the writer stood by is told to the transaction (hissen.passed) and noted with the first thing that it writes: where the act is
 * refused nothing is written, and nothing noted.
 */
create function note_passed_warning() returns trigger language plpgsql security definer set search_path = public as $$
declare
  told jsonb := nullif(current_setting('hissen.passed', true), '')::jsonb;
begin
  -- What the same statement set off may have noted it already.
  if told is null then
    return null;
  end if;
  perform set_config('hissen.passed', '', true);
  insert into passed_warning (person_id, form, field, kinds, reason)
  select current_person(), told ->> 'form', p.field, p.kinds, told ->> 'reason'
  from jsonb_to_recordset(told -> 'passed') as p (field text, kinds text[]);
  return null;
end $$;

/* Makes free text of columns: nothing that certainly points at somebody is let in. What stood there before stays. */
create function guard_texts(p_table regclass, variadic p_columns text[]) returns void language plpgsql set search_path = public as $$
declare
  column_name text;
begin
  foreach column_name in array p_columns loop
    execute format('alter table %s add constraint %I check (names_nobody(%I)) not valid', p_table, column_name || '_names_nobody', column_name);
  end loop;
  perform note_passed_at(p_table);
end $$;

create function note_passed_at(p_table regclass) returns void language plpgsql set search_path = public as $$
begin
  execute format('create trigger passed_warning_is_noted after insert or update on %s for each statement
    when (coalesce(current_setting(''hissen.passed'', true), '''') <> '''') execute function note_passed_warning()', p_table);
end $$;

-- Acts that show what is written already come with an event and no text of their own.
select note_passed_at('question_event');

select guard_texts('question_text', 'title', 'body');
select guard_texts('lift', 'obstacle', 'tried');
select guard_texts('answer', 'body', 'paragraph', 'unheard_reason');
select guard_texts('perspective', 'sees', 'can_do', 'needs');
select guard_texts('proposal', 'body');
select guard_texts('reason', 'body');
select guard_texts('local_meaning', 'body');
select guard_texts('verdict', 'sentence');
select guard_texts('echo', 'sentence');
select guard_texts('talk', 'with_whom');
select guard_texts('outing', 'recipient', 'body', 'paragraph');
select guard_texts('outing_note', 'body');
select guard_texts('part_question', 'body');
select guard_texts('part_reply', 'body');
select guard_texts('commitment', 'body');
select guard_texts('commitment_reply', 'body');
select guard_texts('notice_down_text', 'title', 'body', 'meaning', 'paragraph');
select guard_texts('notice_down_meaning', 'body');
select guard_texts('question_down', 'title', 'body');
select guard_texts('question_down_reply', 'body');
select guard_texts('action_plan_version', 'body', 'note');
select guard_texts('consultation_advice', 'advice', 'next_step');
select guard_texts('consultation_follow_up', 'small_change');
select guard_texts('situation', 'body');
select guard_texts('draft', 'fields');
select guard_texts('member_contact', 'area');
select guard_texts('seat', 'function', 'mandate');
select guard_texts('association', 'numbers_paragraph');
select guard_texts('map_review', 'paragraph');
select guard_texts('fault_report', 'page', 'body', 'aid');
select guard_texts('passed_warning', 'reason');
