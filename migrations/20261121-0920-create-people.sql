-- People who work in the house. A person has no association of its own: memberships and seats tie it to one or several.

create table person (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
  name text not null,
  is_demo boolean not null default false,
  scheme text not null default 'auto' check (scheme in ('auto', 'ljust', 'morkt')),
  typeface text not null default 'standard' check (typeface in ('standard', 'lattlast'))
);

create table membership (
  association_id bigint not null references association,
  person_id bigint not null references person,
  is_office boolean not null default false,
  from_on date not null,
  until_on date,
  primary key (association_id, person_id)
);
create index membership_by_person on membership (person_id);

create table seat (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  forum_id bigint not null,
  member_id bigint not null,
  ordinal integer not null,
  function text,
  rhythm text not null default 'every' check (rhythm in ('every', 'schedule', 'yearly', 'needed')),
  times_per_year integer check (times_per_year > 0),
  mandate text,
  phone text,
  hours text,
  way_in text,
  is_convening boolean not null default false,
  closed_on date,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  check ((rhythm = 'yearly') = (times_per_year is not null))
);
create index seat_by_forum on seat (association_id, forum_id);

create table seat_holder (
  association_id bigint not null references association,
  id bigint generated always as identity,
  seat_id bigint not null,
  person_id bigint not null,
  kind text not null check (kind in ('ordinary', 'deputy')),
  from_on date not null,
  until_on date,
  primary key (association_id, id),
  foreign key (association_id, seat_id) references seat,
  foreign key (association_id, person_id) references membership,
  check (until_on >= from_on)
);
create index seat_holder_by_seat on seat_holder (association_id, seat_id);
create index seat_holder_by_person on seat_holder (association_id, person_id);
create unique index seat_holder_once on seat_holder (association_id, seat_id, person_id) where until_on is null;

do $$
declare name text;
begin
  foreach name in array array['membership', 'seat', 'seat_holder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (association_id = (select current_association()))', name || '_of_association', name);
    execute format('grant select, insert, update, delete on %I to hissen_app', name);
  end loop;
end $$;

-- A colleague's name can be read where that person is a member, and nowhere else.
alter table person enable row level security;
create policy person_of_association on person for select to hissen_app
  using (exists (select from membership where membership.association_id = (select current_association()) and membership.person_id = person.id));
grant select (id, email, name, is_demo) on person to hissen_app;

-- Access follows the day in the association: it begins on from_on and ends the night after until_on.
create function is_current(from_on date, until_on date) returns boolean language sql stable parallel safe
  return from_on <= today() and (until_on is null or until_on >= today());

create function is_member(p_person bigint) returns boolean language sql stable
  return exists (select from membership m where m.association_id = current_association() and m.person_id = p_person and is_current(m.from_on, m.until_on));

create function is_office(p_person bigint) returns boolean language sql stable
  return exists (select from membership m where m.association_id = current_association() and m.person_id = p_person and m.is_office and is_current(m.from_on, m.until_on));

create function sits_in(p_person bigint, p_forum bigint) returns boolean language sql stable
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));

create function sits_for(p_person bigint, p_forum bigint, p_member bigint) returns boolean language sql stable
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.member_id = p_member and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));

create function convenes(p_person bigint, p_forum bigint) returns boolean language sql stable
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.is_convening and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));

-- Sessions, codes and attempts: without grants. Requests reach them through the functions below only.
create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  person_id bigint not null references person on delete cascade,
  device text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index session_by_person on session (person_id) where ended_at is null;

create table sign_in_code (
  id bigint generated always as identity primary key,
  person_id bigint references person on delete cascade,
  email_hash bytea not null,
  code_hash bytea not null,
  tries_left integer not null default 5 check (tries_left >= 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_code_by_email on sign_in_code (email_hash, created_at desc);

-- Every attempt is counted, per address and per network; both hashed, the network with a salt of the day.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('code', 'try')),
  email_hash bytea,
  network_hash bytea,
  was_successful boolean,
  at timestamptz not null default now()
);
create index sign_in_attempt_by_email on sign_in_attempt (email_hash, at desc);
create index sign_in_attempt_by_network on sign_in_attempt (network_hash, at desc);

-- The outbox: every mail that is to be sent, sent or would have been sent. Sign-in mails belong to no association.
create table mail (
  id bigint generated always as identity primary key,
  association_id bigint references association,
  person_id bigint references person,
  key text not null unique,
  kind text not null,
  to_address text not null,
  subject text not null,
  text_body text,
  html_body text,
  created_at timestamptz not null default now(),
  for_moment timestamptz not null default current_moment(),
  attempts integer not null default 0,
  sent_at timestamptz,
  failed_at timestamptz
);
create index mail_unsent on mail (id) where sent_at is null and failed_at is null;
alter table mail enable row level security;
create policy mail_of_association on mail to hissen_app using (association_id = (select current_association()));
grant select, insert on mail to hissen_app;

/* Everything a request must know about who is asking, in one statement. Null where the association does not exist. */
create function load_viewer(p_token_hash bytea, p_slug text) returns json
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
  perform set_config('hissen.now', (now() + make_interval(days => a.clock_offset_days))::text, true);
  select * into s from session where token_hash = p_token_hash and ended_at is null;
  if found then
    select * into p from person where id = s.person_id;
  end if;
  return json_build_object(
    'association', json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name, 'isDemo', a.is_demo,
      'pauseFrom', a.pause_from, 'pauseUntil', a.pause_until, 'questionDaysMax', a.question_days_max, 'verdictDaysMax', a.verdict_days_max,
      'deliveryDaysMax', a.delivery_days_max, 'meaningDaysMax', a.meaning_days_max, 'correctionDaysMax', a.correction_days_max,
      'reopenDaysMax', a.reopen_days_max),
    'now', current_moment(), 'today', today(),
    'session', case when s.id is not null then json_build_object('id', s.id, 'createdAt', s.created_at, 'seenAt', s.seen_at, 'isDemo', s.is_demo) end,
    'person', case when p.id is not null and is_member(p.id) then json_build_object('id', p.id, 'name', p.name, 'isDemo', p.is_demo,
      'scheme', p.scheme, 'typeface', p.typeface, 'isOffice', is_office(p.id)) end,
    'seats', coalesce((select json_agg(json_build_object('seat', st.id, 'forum', st.forum_id, 'member', st.member_id, 'kind', h.kind, 'isConvening', st.is_convening) order by f.ordinal, st.ordinal)
      from seat_holder h
      join seat st on st.association_id = h.association_id and st.id = h.seat_id
      join forum f on f.association_id = st.association_id and f.id = st.forum_id
      where h.association_id = a.id and h.person_id = p.id and is_member(p.id) and is_current(h.from_on, h.until_on)
        and st.closed_on is null and f.closed_on is null), '[]'));
end $$;

/* The set-up makes people known; the same address is the same person in every association. */
create function enroll_person(p_email text, p_name text, p_is_demo boolean) returns bigint
language plpgsql security definer set search_path = public as $$
declare
  found_id bigint;
begin
  insert into person (email, name, is_demo) values (lower(p_email), p_name, p_is_demo)
  on conflict (email) do update set name = excluded.name
  returning id into found_id;
  return found_id;
end $$;

revoke execute on function load_viewer(bytea, text), enroll_person(text, text, boolean) from public;
grant execute on function enroll_person(text, text, boolean) to hissen_app;
