-- Sessions: who is signed in, until when. The moment is handed in by the app's clock, never moved by the demo.

-- Addresses of the app itself are not free for associations.
alter table association add constraint association_slug_is_free check (slug not in
  ('tillganglighet', 'personuppgifter', 'system', 'api', 'hjalp', 'association'));

/* Idle for 12 hours or 14 days after signing in a session is over, whether or not anyone ended it. */
create function session_is_open(s session, p_now timestamptz) returns boolean language sql immutable parallel safe
  return s.ended_at is null and s.seen_at > p_now - interval '12 hours' and s.created_at > p_now - interval '14 days';

/* The open session with this token, noted as seen at most every five minutes. */
create function find_session(p_token_hash bytea, p_now timestamptz) returns session
language plpgsql security definer set search_path = public as $$
declare
  found_session session;
begin
  select * into found_session from session s where s.token_hash = p_token_hash and session_is_open(s, p_now);
  if found_session.seen_at < p_now - interval '5 minutes' then
    update session set seen_at = p_now where id = found_session.id;
  end if;
  return found_session;
end $$;

drop function load_viewer(bytea, text);

/* Everything a request must know about who is asking, in one statement. Null where the association does not exist. */
create function load_viewer(p_token_hash bytea, p_slug text, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  a association;
  p person;
  s session;
begin
  select * into a from association where slug = p_slug;
  if not found then
    return null;
  end if;
  perform set_config('hissen.association', a.id::text, true);
  perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
  s := find_session(p_token_hash, p_now);
  -- Whoever pressed a name in the demo plays there and nowhere else.
  select * into p from person where id = s.person_id and (a.is_demo or not s.is_demo);
  return json_build_object(
    'association', json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name, 'isDemo', a.is_demo,
      'pauseFrom', a.pause_from, 'pauseUntil', a.pause_until, 'questionDaysMax', a.question_days_max, 'verdictDaysMax', a.verdict_days_max,
      'deliveryDaysMax', a.delivery_days_max, 'meaningDaysMax', a.meaning_days_max, 'correctionDaysMax', a.correction_days_max,
      'reopenDaysMax', a.reopen_days_max),
    'now', current_moment(), 'today', today(),
    'isSignedIn', s.id is not null,
    'isInvented', coalesce(s.is_demo, false),
    'person', case when p.id is not null and is_member(p.id) then json_build_object('id', p.id, 'name', p.name, 'isDemo', p.is_demo,
      'scheme', p.scheme, 'typeface', p.typeface, 'isOffice', is_office(p.id)) end,
    'seats', coalesce((select json_agg(json_build_object('seat', st.id, 'forum', st.forum_id, 'member', st.member_id, 'kind', h.kind, 'isConvening', st.is_convening) order by f.ordinal, st.ordinal)
      from seat_holder h
      join seat st on st.association_id = h.association_id and st.id = h.seat_id
      join forum f on f.association_id = st.association_id and f.id = st.forum_id
      where h.association_id = a.id and h.person_id = p.id and is_member(p.id) and is_current(h.from_on, h.until_on)
        and st.closed_on is null and f.closed_on is null), '[]'));
end $$;

/* The associations a person belongs to today, each by its own clock. For pages outside every association. */
create function associations_of(p_person bigint, p_now timestamptz) returns setof association
language plpgsql security definer set search_path = public as $$
declare
  before_association text := current_setting('hissen.association', true);
  before_now text := current_setting('hissen.now', true);
  a association;
begin
  for a in select * from association order by name loop
    perform set_config('hissen.association', a.id::text, true);
    perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
    if is_member(p_person) then
      return next a;
    end if;
  end loop;
  perform set_config('hissen.association', coalesce(before_association, ''), true);
  perform set_config('hissen.now', coalesce(before_now, ''), true);
end $$;

/* Who is signed in, outside every association. Null when nobody is. */
create function load_account(p_token_hash bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  s session := find_session(p_token_hash, p_now);
  p person;
begin
  select * into p from person where id = s.person_id;
  if not found then
    return null;
  end if;
  return json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'isInvented', s.is_demo, 'scheme', p.scheme, 'typeface', p.typeface,
    'session', s.id,
    'associations', coalesce((select json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name,
      'isDemo', a.is_demo, 'today', ((p_now + make_interval(days => a.clock_offset_days)) at time zone 'Europe/Stockholm')::date)) from associations_of(p.id, p_now) a where a.is_demo or not s.is_demo), '[]'));
end $$;

revoke execute on function session_is_open(session, timestamptz), find_session(bytea, timestamptz), load_viewer(bytea, text, timestamptz),
  associations_of(bigint, timestamptz), load_account(bytea, timestamptz) from public;
