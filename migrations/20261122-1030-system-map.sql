-- What the association says to everybody: the system map and the teams' pages, faults in accessibility, how one likes to read, and the
-- introductions to a role.

-- Functions, never persons: whom one reaches where a forum has not chosen to show its own ways in.
alter table association
  add column office_email text check (office_email = lower(office_email) and office_email ~ '^[^@\s]+@[^@\s]+$'),
  add column office_phone text check (length(office_phone) between 1 and 60),
  add column office_hours text check (length(office_hours) between 1 and 120);

-- Telephone and hours of a team are shown to colleagues outside only where the team itself has chosen so.
alter table forum add column shows_contacts boolean not null default false;

create function check_contacts_shown() returns trigger language plpgsql as $$
begin
  if new.shows_contacts is distinct from (case when tg_op = 'UPDATE' then old.shows_contacts else false end)
    and not (is_system() or convenes(current_person(), new.id)) then
    perform refuse('HI403', 'Forumets sammankallande väljer om telefon och tider visas utåt.');
  end if;
  return new;
end $$;
create trigger contacts_shown before insert or update of shows_contacts on forum
  for each row execute function check_contacts_shown();

-- That somebody has gone through the map: which role, never who. The person is kept for the office's own sake and shown nowhere.
create table map_review (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  key uuid not null,
  on_day date not null default today(),
  by_role text not null check (by_role in ('office', 'board')),
  paragraph text check (length(paragraph) between 1 and 200),
  person_id bigint not null default current_person(),
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, person_id) references membership,
  check (by_role = 'board' or paragraph is null),
  check (by_role = 'office' or paragraph is not null)
);

create function check_map_review() returns trigger language plpgsql as $$
begin
  if not is_system() and (new.person_id is distinct from current_person() or not is_office(current_person())) then
    perform refuse('HI403', 'Kansliet antecknar att systembilden är genomgången.');
  end if;
  if new.on_day > today() then
    perform refuse('HI422', 'Genomgången kan inte ligga i framtiden.');
  end if;
  return new;
end $$;
create trigger map_review_kept before insert on map_review for each row execute function check_map_review();

-- Anybody may say that something is not accessible, without saying who they are.
create table fault_report (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  key uuid not null,
  page text check (length(page) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  aid text check (length(aid) between 1 and 200),
  at timestamptz not null default current_moment(),
  handled_at timestamptz,
  handled_by bigint,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, handled_by) references membership,
  check ((handled_at is null) = (handled_by is null))
);
create index fault_report_open on fault_report (association_id, id) where handled_at is null;

create function check_fault_handled() returns trigger language plpgsql as $$
begin
  if old.handled_at is not null then
    perform refuse('HI409', 'Anmälan är redan klarmarkerad.');
  end if;
  if not is_office(current_person()) or new.handled_by is distinct from current_person() or new.handled_at <> current_moment() then
    perform refuse('HI403', 'Kansliet tar hand om anmälningarna.');
  end if;
  return new;
end $$;
create trigger fault_handled before update on fault_report for each row execute function check_fault_handled();

-- How many have come from a network: hashed with the salt of the day, as when signing in, and gone after a day.
create table fault_attempt (
  network_hash bytea not null,
  at timestamptz not null
);
create index fault_attempt_by_network on fault_attempt (network_hash, at);

-- Ten minutes for somebody new. Its progress is one's own: nobody else can read it, and nothing is made of it.
create table introduction (
  association_id bigint not null default current_association(),
  person_id bigint not null default current_person(),
  role text not null check (role in ('team', 'group', 'board', 'convener')),
  done text[] not null default '{}' check (cardinality(done) <= 20 and array_to_string(done, '') ~ '^[a-z]*$'),
  finished_at timestamptz,
  dismissed_at timestamptz,
  primary key (association_id, person_id, role),
  foreign key (association_id, person_id) references membership
);

do $$
declare name text;
begin
  foreach name in array array['map_review', 'fault_report', 'introduction'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy map_review_of_association on map_review using (association_id = (select current_association()));
create policy fault_report_of_office on fault_report
  using (association_id = (select current_association()) and ((select is_system()) or (select is_office(current_person()))));
create policy introduction_of_its_own on introduction
  using (association_id = (select current_association()) and person_id = (select current_person()));
grant select on map_review, fault_report, introduction to hissen_app;
grant insert (key, on_day, by_role, paragraph) on map_review to hissen_app;
grant update (handled_at, handled_by) on fault_report to hissen_app;
grant insert (role, done, finished_at, dismissed_at), update (done, finished_at, dismissed_at) on introduction to hissen_app;

/*
 * All that is said of an association to those who are not signed in, and the only thing that pages without sign-in ask for: what is
 * not in this list cannot come out on them. Floors, forums and what they say of themselves; organisations; no seat, no person, no
 * question. Ways in only where the forum has chosen to show them. Numbers, by floor, only where the board has switched them on.
 */
create function load_public_house(p_slug text, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  a association;
begin
  select * into a from association where slug = p_slug;
  if not found then
    return null;
  end if;
  perform set_config('hissen.association', a.id::text, true);
  perform set_config('hissen.person', '', true);
  perform set_config('hissen.forums', '', true);
  perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
  return json_build_object(
    'slug', a.slug, 'name', a.name, 'shortName', a.short_name, 'isDemo', a.is_demo, 'today', today(),
    'office', json_build_object('email', a.office_email, 'phone', a.office_phone, 'hours', a.office_hours),
    'parts', coalesce((select json_agg(m.name order by m.ordinal, m.id) from member m
      where m.association_id = a.id and m.closed_on is null), '[]'),
    'floors', coalesce((select json_agg(json_build_object('key', l.key, 'ordinal', l.ordinal, 'name', l.name, 'shortName', l.short_name,
        'role', l.role, 'note', case when l.role = 'outside' then l.note end) order by l.ordinal)
      from floor l where l.association_id = a.id and l.closed_on is null), '[]'),
    'forums', coalesce((select json_agg(json_build_object('key', f.key, 'name', f.name, 'shortName', f.short_name, 'kind', f.kind,
        'floor', l.key, 'liftsTo', (select u.key from forum u where u.association_id = a.id and u.id = f.lifts_to and u.closed_on is null),
        'purpose', f.purpose, 'assignment', f.assignment, 'rhythm', f.rhythm, 'meetingsMin', f.meetings_min,
        'receives', f.receives, 'decides', f.decides, 'promise', f.promise, 'allowsIdentified', f.allows_identified,
        'parts', coalesce((select json_agg(p.name order by p.ordinal) from (select distinct m.name, m.ordinal from seat s
            join member m on m.association_id = s.association_id and m.id = s.member_id
            where s.association_id = a.id and s.forum_id = f.id and s.closed_on is null) p), '[]'),
        'contacts', case when f.shows_contacts then coalesce((select json_agg(json_build_object('part', m.name, 'function', s.function,
            'phone', s.phone, 'hours', s.hours, 'wayIn', s.way_in) order by s.ordinal, s.id)
          from seat s join member m on m.association_id = s.association_id and m.id = s.member_id
          where s.association_id = a.id and s.forum_id = f.id and s.closed_on is null
            and (s.phone is not null or s.hours is not null or s.way_in is not null)), '[]') else '[]' end)
        order by l.ordinal nulls last, f.ordinal, f.id)
      from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
      where f.association_id = a.id and f.closed_on is null), '[]'),
    'decision', case when a.shows_numbers then json_build_object('on', a.numbers_decided_on, 'paragraph', a.numbers_paragraph) end,
    'numbers', case when a.shows_numbers then (
      select json_agg(json_build_object('floor', l.key, 'open', n.open, 'up', n.up, 'down', n.down, 'home', n.home)) from (
        select f.floor_id, sum(h.open) as open, sum(h.rising) as up, sum(h.falling) as down, sum(h.home) as home
        from house_numbers() h join forum f on f.association_id = a.id and f.id = h.forum_id
        group by f.floor_id) n
      join floor l on l.association_id = a.id and l.id = n.floor_id) end,
    'review', (select json_build_object('on', r.on_day, 'by', r.by_role, 'paragraph', r.paragraph) from map_review r
      where r.association_id = a.id order by r.on_day desc, r.id desc limit 1));
end $$;

/* The associations that a fault can be reported to, and how their offices are reached. */
create function list_offices() returns json
language sql stable security definer set search_path = public as $$
  select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'email', office_email, 'phone', office_phone, 'hours', office_hours)
    order by name), '[]') from association
$$;

/*
 * Keeps a fault that anybody reports, and writes to the office's function. At most five an hour from a network and fifty a day to an
 * association. Answers 'kept' (also the second time, for the same form), 'limited' or 'nowhere', and the mail to send, if any.
 */
create function report_fault(p_slug text, p_key uuid, p_page text, p_body text, p_aid text, p_network text,
  p_subject text, p_text text, p_html text, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  a association;
  v_network_hash bytea := hash_network(p_network, p_now);
  v_association text := current_setting('hissen.association', true);
  v_forums text := current_setting('hissen.forums', true);
  v_now text := current_setting('hissen.now', true);
  v_then timestamptz;
  v_outcome text;
  v_mail bigint;
begin
  select * into a from association where slug = p_slug;
  if not found then
    return json_build_object('outcome', 'nowhere', 'mail', null);
  end if;
  perform pg_advisory_xact_lock(hashtextextended('fault ' || a.id, 0));
  v_then := p_now + make_interval(days => a.clock_offset_days);
  perform set_config('hissen.association', a.id::text, true);
  perform set_config('hissen.now', v_then::text, true);
  perform set_config('hissen.forums', '*', true);
  delete from fault_attempt where at < p_now - interval '1 day';
  if exists (select from fault_report r where r.association_id = a.id and r.key = p_key) then
    v_outcome := 'kept';
  elsif (select count(*) from fault_attempt where network_hash = v_network_hash and at > p_now - interval '1 hour') >= 5
    or (select count(*) from fault_report r where r.association_id = a.id and r.at > v_then - interval '1 day') >= 50 then
    v_outcome := 'limited';
  else
    v_outcome := 'new';
    insert into fault_attempt values (v_network_hash, p_now);
    insert into fault_report (association_id, key, page, body, aid, at) values (a.id, p_key, p_page, p_body, p_aid, v_then);
  end if;
  if v_outcome = 'new' and a.office_email is not null then
    insert into mail (association_id, key, kind, to_address, subject, text_body, html_body, created_at, for_moment)
    values (a.id, 'fel:' || a.id || ':' || p_key, 'fault', a.office_email, p_subject, p_text, p_html, p_now, v_then)
    returning id into v_mail;
  end if;
  perform set_config('hissen.association', coalesce(v_association, ''), true);
  perform set_config('hissen.forums', coalesce(v_forums, ''), true);
  perform set_config('hissen.now', coalesce(v_now, ''), true);
  return json_build_object('outcome', case v_outcome when 'new' then 'kept' else v_outcome end, 'mail', v_mail);
end $$;

revoke execute on function load_public_house(text, timestamptz), list_offices(),
  report_fault(text, uuid, text, text, text, text, text, text, text, timestamptz) from public;
grant execute on function list_offices(), report_fault(text, uuid, text, text, text, text, text, text, text, timestamptz) to hissen_app;

-- How large one likes the text: beside colours and letters.
alter table person add column text_size text not null default 'normal' check (text_size in ('normal', 'storre', 'storst'));

/* Who is signed in, outside every association; as before, with the size of the text. */
create or replace function load_account(p_token_hash bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  s session := find_session(p_token_hash, p_now);
  p person;
begin
  select * into p from person where id = s.person_id;
  if not found then
    return null;
  end if;
  return json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'isInvented', s.is_demo, 'scheme', p.scheme, 'typeface', p.typeface, 'textSize', p.text_size,
    'session', s.id,
    'associations', coalesce((select json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name,
      'isDemo', a.is_demo, 'today', ((p_now + make_interval(days => a.clock_offset_days)) at time zone 'Europe/Stockholm')::date)) from associations_of(p.id, p_now) a where a.is_demo or not s.is_demo), '[]'));
end $$;

drop function choose_own_look(bytea, text, text, timestamptz);
create function choose_own_look(p_token_hash bytea, p_scheme text, p_typeface text, p_text_size text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
begin
  update person set scheme = p_scheme, typeface = p_typeface, text_size = p_text_size where id = own.person_id;
end $$;
revoke execute on function choose_own_look(bytea, text, text, text, timestamptz) from public;
grant execute on function choose_own_look(bytea, text, text, text, timestamptz) to hissen_app;
