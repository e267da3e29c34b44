-- The house as data: an association, its parts, floors, forums, seats. Nothing of it is hard-coded.

create table association (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'
    and slug not in ('logga-in', 'logga-ut', 'konto', 'demo', 'halsa', 'matt', 'tillgangar', 'favicon.ico', 'om')),
  name text not null,
  short_name text not null,
  orgnr text,
  is_demo boolean not null default false,
  clock_offset_days integer not null default 0 check (clock_offset_days between 0 and 3650),
  question_count integer not null default 0,
  -- The summer pause stops every clock; month and day, both or neither (domain.md §4).
  pause_from text check (pause_from ~ '^[01][0-9]-[0-3][0-9]$'),
  pause_until text check (pause_until ~ '^[01][0-9]-[0-3][0-9]$'),
  question_days_max integer not null default 60 check (question_days_max > 0),
  verdict_days_max integer not null default 90 check (verdict_days_max > 0),
  delivery_days_max integer not null default 90 check (delivery_days_max > 0),
  meaning_days_max integer not null default 10 check (meaning_days_max > 0),
  correction_days_max integer not null default 14 check (correction_days_max > 0),
  reopen_days_max integer not null default 365 check (reopen_days_max > 0),
  check ((pause_from is null) = (pause_until is null)),
  check (clock_offset_days = 0 or is_demo)
);

-- A part is an organisation; "förbundsmedlem" is the word for law and money (domain.md §3).
create table member (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  ordinal integer not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('fk', 'af', 'region', 'kommun')),
  closed_on date,
  primary key (association_id, id),
  unique (association_id, key)
);

create table floor (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  ordinal integer not null,
  name text not null,
  short_name text not null,
  -- How a floor works: a team talks at the table, a group takes and hears the parts, a board decides by paragraph.
  role text not null check (role in ('team', 'group', 'board', 'outside')),
  note text,
  closed_on date,
  primary key (association_id, id),
  unique (association_id, key),
  unique (association_id, ordinal) deferrable initially deferred
);

create table forum (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  ordinal integer not null,
  floor_id bigint,
  kind text not null check (kind in ('lift', 'learning', 'preparatory')),
  name text not null,
  short_name text not null,
  lifts_to bigint,
  purpose text,
  assignment text,
  composition text,
  rhythm text,
  meetings_min integer check (meetings_min > 0),
  receives text,
  decides text,
  promise text,
  note text,
  allows_identified boolean not null default false,
  closed_on date,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, floor_id) references floor,
  foreign key (association_id, lifts_to) references forum deferrable initially deferred,
  check ((kind = 'lift') = (floor_id is not null)),
  check (kind = 'lift' or lifts_to is null)
);

-- A lift goes up, never down, sideways or in a circle: floors are numbered from the ground.
create function check_forum_lifts_up() returns trigger language plpgsql as $$
begin
  if new.lifts_to is not null and not exists (
    select from forum upper_forum
    join floor above on above.association_id = upper_forum.association_id and above.id = upper_forum.floor_id
    join floor own on own.association_id = new.association_id and own.id = new.floor_id
    where upper_forum.association_id = new.association_id and upper_forum.id = new.lifts_to and above.ordinal > own.ordinal
  ) then
    perform refuse('HI422', 'Ett forum lyfter till ett forum på en högre våning.');
  end if;
  return null;
end $$;
create constraint trigger forum_lifts_up after insert or update of lifts_to, floor_id on forum
  deferrable initially deferred for each row execute function check_forum_lifts_up();

create table agenda_item (
  association_id bigint not null,
  forum_id bigint not null,
  ordinal integer not null,
  title text not null,
  kind text not null check (kind in ('sheet', 'questions', 'round', 'cases', 'commitments', 'other')),
  primary key (association_id, forum_id, ordinal),
  foreign key (association_id, forum_id) references forum
);

create table theme (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  ordinal integer not null,
  name text not null,
  closed_on date,
  primary key (association_id, id),
  unique (association_id, key)
);

create table goal (
  association_id bigint not null references association,
  id bigint generated always as identity,
  key text not null,
  year integer not null,
  ordinal integer not null,
  body text not null,
  member_id bigint,
  low numeric,
  high numeric,
  scale_low numeric,
  scale_high numeric,
  unit text,
  source text,
  closed_on date,
  primary key (association_id, id),
  unique (association_id, year, key),
  foreign key (association_id, member_id) references member,
  check (low <= high),
  check (scale_low < scale_high and low >= scale_low and high <= scale_high)
);

do $$
declare name text;
begin
  foreach name in array array['member', 'floor', 'forum', 'agenda_item', 'theme', 'goal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (association_id = (select current_association()))', name || '_of_association', name);
    execute format('grant select, insert, update, delete on %I to hissen_app', name);
  end loop;
end $$;

-- The association itself is not forced: its owner finds it by its address before anything else is known.
alter table association enable row level security;
create policy association_itself on association using (id = (select current_association()));
grant select, update on association to hissen_app;
