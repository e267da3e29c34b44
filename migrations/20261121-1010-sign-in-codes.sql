-- Signing in: a code by mail, tried at most five times, in the browser that asked for it. The tables have no grants;
-- these functions are the only way to them, and each is a transaction that is kept even when the answer is no.

-- Which browser asked: a code is tried with the secret of that browser, so that nobody uses up another's tries.
alter table sign_in_code add column challenge_hash bytea not null unique;
create index sign_in_code_by_age on sign_in_code (created_at);
create index sign_in_attempt_by_age on sign_in_attempt (at);

-- Networks are hashed with the salt of the day; with the salt gone nobody can tell which network it was.
create table daily_salt (
  day date primary key,
  salt bytea not null
);

create function hash_network(p_address text, p_now timestamptz) returns bytea language plpgsql as $$
declare
  v_day date := (p_now at time zone 'UTC')::date;
  v_salt bytea;
  network text := p_address;
begin
  begin
    -- A household has a whole /64 of IPv6.
    network := network(set_masklen(p_address::inet, case family(p_address::inet) when 6 then 64 else 32 end))::text;
  exception when invalid_text_representation then
    null;
  end;
  insert into daily_salt values (v_day, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')) on conflict do nothing;
  delete from daily_salt where day < v_day;
  select salt into v_salt from daily_salt where day = v_day;
  return sha256(v_salt || convert_to(network, 'UTF8'));
end $$;

/* Takes as long whatever the two are: both are hashed once more with something nobody knows. */
create function is_same_secret(a bytea, b bytea) returns boolean language plpgsql volatile as $$
declare
  pepper bytea := convert_to(gen_random_uuid()::text, 'UTF8');
begin
  return sha256(pepper || a) = sha256(pepper || b);
end $$;

/* The new session replaces whatever the browser was signed in as. */
create function start_session(p_person bigint, p_token_hash bytea, p_former_hash bytea, p_device text, p_is_demo boolean, p_now timestamptz) returns void language plpgsql as $$
begin
  update session set ended_at = p_now where token_hash = p_former_hash and ended_at is null;
  insert into session (token_hash, person_id, device, is_demo, created_at, seen_at)
  values (p_token_hash, p_person, p_device, p_is_demo, p_now, p_now);
end $$;

/*
 * Asks for a code: at most five an hour for an address and sixty for a network. An unknown address takes the same way, with a
 * code that no mail carries. Answers 'limited' or 'asked', and the mail to send, if any.
 */
create function ask_for_code(p_email text, p_network text, p_challenge_hash bytea, p_code_hash bytea, p_subject text, p_text text, p_html text, p_is_demo boolean, p_now timestamptz)
returns json language plpgsql security definer set search_path = public as $$
declare
  v_email text := lower(p_email);
  v_email_hash bytea := sha256(convert_to(lower(p_email), 'UTF8'));
  v_network_hash bytea := hash_network(p_network, p_now);
  v_is_limited boolean;
  v_person bigint;
  v_mail bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(v_email_hash, 'hex'), 0));
  v_is_limited :=
    (select count(*) from sign_in_attempt where email_hash = v_email_hash and kind = 'code' and was_successful and at > p_now - interval '1 hour') >= 5
    or (select count(*) from sign_in_attempt where network_hash = v_network_hash and kind = 'code' and at > p_now - interval '1 hour') >= 60;
  insert into sign_in_attempt (kind, email_hash, network_hash, was_successful, at)
  values ('code', v_email_hash, v_network_hash, not v_is_limited, p_now);
  if v_is_limited then
    return json_build_object('outcome', 'limited', 'mail', null);
  end if;
  select id into v_person from person where email = v_email and (p_is_demo or not is_demo);
  insert into sign_in_code (person_id, email_hash, challenge_hash, code_hash, created_at, expires_at)
  values (v_person, v_email_hash, p_challenge_hash, p_code_hash, p_now, p_now + interval '10 minutes');
  if v_person is not null then
    insert into mail (person_id, key, kind, to_address, subject, text_body, html_body, created_at, for_moment)
    values (v_person, 'code:' || encode(p_challenge_hash, 'hex'), 'code', v_email, p_subject, p_text, p_html, p_now, p_now)
    returning id into v_mail;
  end if;
  return json_build_object('outcome', 'asked', 'mail', v_mail);
end $$;

/* Tries a code. Answers 'in', 'wrong' (tries are left), 'over' (used, too old or tried five times) or 'limited'. */
create function use_code(p_challenge_hash bytea, p_code_hash bytea, p_network text, p_token_hash bytea, p_former_hash bytea, p_device text, p_is_demo boolean, p_now timestamptz)
returns text language plpgsql security definer set search_path = public as $$
declare
  v_network_hash bytea := hash_network(p_network, p_now);
  v_code sign_in_code;
  v_person person;
  v_is_right boolean;
begin
  select * into v_code from sign_in_code where challenge_hash = p_challenge_hash for update;
  if (select count(*) from sign_in_attempt where network_hash = v_network_hash and kind = 'try' and not was_successful and at > p_now - interval '1 hour') >= 120 then
    return 'limited';
  end if;
  select * into v_person from person where id = v_code.person_id and (p_is_demo or not is_demo);
  v_is_right := coalesce(v_code.used_at is null and v_code.expires_at > p_now and v_code.tries_left > 0
    and is_same_secret(v_code.code_hash, p_code_hash) and v_person.id is not null, false);
  insert into sign_in_attempt (kind, email_hash, network_hash, was_successful, at)
  values ('try', v_code.email_hash, v_network_hash, v_is_right, p_now);
  if v_code.id is null or v_code.used_at is not null or v_code.expires_at <= p_now or v_code.tries_left = 0 then
    return 'over';
  end if;
  if not v_is_right then
    update sign_in_code set tries_left = tries_left - 1 where id = v_code.id;
    return case when v_code.tries_left > 1 then 'wrong' else 'over' end;
  end if;
  update sign_in_code set used_at = p_now where person_id = v_person.id and used_at is null;
  perform start_session(v_person.id, p_token_hash, p_former_hash, p_device, false, p_now);
  return 'in';
end $$;

/* Mail that carries a code keeps its words only until it is sent. */
create function erase_sent_code() returns trigger language plpgsql as $$
begin
  new.text_body := null;
  new.html_body := null;
  return new;
end $$;
create trigger sent_code_erased before update on mail
  for each row when (new.kind = 'code' and new.sent_at is not null) execute function erase_sent_code();

/* What is no longer needed: codes after ten minutes, attempts after a day, sessions a month after they ended. */
create function erase_sign_in_traces(p_now timestamptz) returns void language plpgsql security definer set search_path = public as $$
begin
  update mail set text_body = null, html_body = null
  where kind = 'code' and created_at <= p_now - interval '10 minutes' and text_body is not null;
  delete from sign_in_code where created_at < p_now - interval '1 day';
  delete from sign_in_attempt where at < p_now - interval '1 day';
  delete from session where coalesce(ended_at, least(seen_at + interval '12 hours', created_at + interval '14 days')) < p_now - interval '30 days';
end $$;

/* One's own open sessions, newest first. */
create function list_own_sessions(p_token_hash bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
begin
  return coalesce((
    select json_agg(json_build_object('id', s.id, 'device', s.device, 'createdAt', s.created_at, 'seenAt', s.seen_at, 'isThis', s.id = own.id)
      order by s.seen_at desc, s.id desc)
    from session s where s.person_id = own.person_id and session_is_open(s, p_now)), '[]');
end $$;

/* Ends one of one's own sessions, or all of them when none is named. Answers how many. */
create function end_own_sessions(p_token_hash bytea, p_session bigint, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
  ended integer;
begin
  update session set ended_at = p_now
  where person_id = own.person_id and ended_at is null and (p_session is null or id = p_session);
  get diagnostics ended = row_count;
  return ended;
end $$;

create function choose_own_look(p_token_hash bytea, p_scheme text, p_typeface text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
begin
  update person set scheme = p_scheme, typeface = p_typeface where id = own.person_id;
end $$;

/* The seats one person holds today in the association that is set, as the person reads them. */
create function describe_seats(p_person bigint) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('forum', f.name, 'forumKey', f.key, 'forumOrdinal', f.ordinal, 'forumKind', f.kind,
    'floor', l.ordinal, 'floorRole', l.role, 'part', m.name, 'partKind', m.kind, 'function', st.function, 'kind', h.kind, 'isConvening', st.is_convening)
    order by f.ordinal, st.ordinal, h.id), '[]')
  from seat_holder h
  join seat st on st.association_id = h.association_id and st.id = h.seat_id
  join forum f on f.association_id = st.association_id and f.id = st.forum_id
  left join floor l on l.association_id = f.association_id and l.id = f.floor_id
  join member m on m.association_id = st.association_id and m.id = st.member_id
  where h.association_id = current_association() and h.person_id = p_person and is_current(h.from_on, h.until_on)
    and st.closed_on is null and f.closed_on is null
$$;

/* One's own associations with one's seats in each, for the account. */
create function list_own_places(p_token_hash bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
  before_association text := current_setting('hissen.association', true);
  before_now text := current_setting('hissen.now', true);
  places json[] := '{}';
  a association;
begin
  for a in select * from associations_of(own.person_id, p_now) x where x.is_demo or not own.is_demo loop
    perform set_config('hissen.association', a.id::text, true);
    perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
    places := places || json_build_object('slug', a.slug, 'name', a.name, 'isOffice', is_office(own.person_id), 'seats', describe_seats(own.person_id));
  end loop;
  perform set_config('hissen.association', coalesce(before_association, ''), true);
  perform set_config('hissen.now', coalesce(before_now, ''), true);
  return array_to_json(places);
end $$;

-- The demo: invented people, whom anyone may play; a clock that goes forward; every mail that would have been sent.

create function list_demo_people(p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  before_association text := current_setting('hissen.association', true);
  before_now text := current_setting('hissen.now', true);
  houses json[] := '{}';
  a association;
begin
  for a in select * from association where is_demo order by name loop
    perform set_config('hissen.association', a.id::text, true);
    perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
    houses := houses || json_build_object('slug', a.slug, 'name', a.name, 'today', today(), 'people', coalesce((
      select json_agg(json_build_object('id', p.id, 'name', p.name, 'isOffice', m.is_office, 'seats', describe_seats(p.id)) order by p.id)
      from membership m join person p on p.id = m.person_id
      where m.association_id = a.id and p.is_demo and is_current(m.from_on, m.until_on)), '[]'));
  end loop;
  perform set_config('hissen.association', coalesce(before_association, ''), true);
  perform set_config('hissen.now', coalesce(before_now, ''), true);
  return array_to_json(houses);
end $$;

/* Signs in as an invented person; null where the person is not one, or belongs to no association that is an example. */
create function start_demo_session(p_person bigint, p_token_hash bytea, p_former_hash bytea, p_device text, p_now timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare
  v_slug text;
begin
  select a.slug into v_slug from person p, associations_of(p.id, p_now) a where p.id = p_person and p.is_demo and a.is_demo limit 1;
  if v_slug is not null then
    perform start_session(p_person, p_token_hash, p_former_hash, p_device, true, p_now);
  end if;
  return v_slug;
end $$;

/* Moves the clock of an example one day forward; null where there is no such example or the clock has come to its end. */
create function move_demo_clock(p_slug text) returns bigint
language sql security definer set search_path = public as $$
  update association set clock_offset_days = clock_offset_days + 1
  where slug = p_slug and is_demo and clock_offset_days < 3650 returning id
$$;

/* Mail of examples and to invented people, newest first; older than p_before when given. Others' mail is never shown. */
create function list_demo_mail(p_before bigint, p_limit integer) returns json
language sql stable security definer set search_path = public as $$
  select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'to', to_address, 'subject', subject, 'text', text_body,
    'hasHtml', html_body is not null, 'moment', for_moment, 'association', association_name) order by id desc), '[]')
  from (
    select m.*, a.name as association_name from mail m
    left join association a on a.id = m.association_id
    left join person p on p.id = m.person_id
    where (a.is_demo or (a.id is null and p.is_demo)) and (p_before is null or m.id < p_before)
    order by m.id desc limit p_limit
  ) shown
$$;

create function find_demo_mail(p_id bigint) returns json
language sql stable security definer set search_path = public as $$
  select json_build_object('subject', m.subject, 'html', m.html_body) from mail m
  left join association a on a.id = m.association_id
  left join person p on p.id = m.person_id
  where m.id = p_id and (a.is_demo or (a.id is null and p.is_demo))
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'hash_network', 'is_same_secret', 'start_session', 'ask_for_code', 'use_code', 'erase_sent_code', 'erase_sign_in_traces', 'list_own_sessions',
    'end_own_sessions', 'choose_own_look', 'describe_seats', 'list_own_places', 'list_demo_people', 'start_demo_session', 'move_demo_clock',
    'list_demo_mail', 'find_demo_mail')
  loop
    execute format('revoke execute on function %s from public', f);
    if f::text !~ '^(hash_network|is_same_secret|start_session|erase_sent_code|describe_seats)\(' then
      execute format('grant execute on function %s to hissen_app', f);
    end if;
  end loop;
end $$;
