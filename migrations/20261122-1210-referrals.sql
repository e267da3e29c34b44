-- Referrals (hänvisning, domain.md §6): that one part holds the material of an identified case, and that there is consent to talk of it.
-- The case is never here. There is no column for text, and none may be added: a number is all there is to call it by.

-- Only where identified cases may come up, and only where the office has said so.
alter table forum add column allows_referrals boolean not null default false;

create table referral (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  key uuid not null,
  forum_id bigint not null,
  -- Within the forum; given by the database, since whoever writes one does not see the others'.
  number integer not null default 0 check (number > 0),
  year integer not null default extract(year from today()),
  -- From here on all is gone when the referral has ended: the number and the year stay, to be counted.
  opened_on date default today(),
  -- The part that holds the material, and the parts it may be talked of with.
  holder_id bigint,
  part_ids bigint[] check (cardinality(part_ids) between 1 and 50),
  purpose text check (purpose in ('plan', 'next_step', 'intervention', 'handover', 'follow_up')),
  version integer not null default 1 check (version > 0),
  until_on date,
  -- Staff of the part that holds the material.
  consent_by bigint,
  person_id bigint,
  withdrawn_by bigint,
  closed_at timestamptz,
  closed_as text check (closed_as in ('withdrawn', 'expired', 'turned_off')),
  details_removed_at timestamptz,
  is_example boolean not null default false,
  primary key (association_id, id),
  unique (association_id, key),
  unique (association_id, forum_id, number),
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, holder_id) references member,
  foreign key (association_id, consent_by) references membership,
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, withdrawn_by) references membership,
  constraint holder_is_no_other check (not holder_id = any (part_ids)),
  constraint closed_in_some_way check ((closed_at is null) = (closed_as is null)),
  constraint withdrawn_by_somebody check (withdrawn_by is null or closed_as = 'withdrawn'),
  constraint details_until_removed check (case when details_removed_at is null
    then num_nulls(opened_on, holder_id, part_ids, purpose, until_on, consent_by, person_id) = 0
    else num_nonnulls(opened_on, holder_id, part_ids, purpose, until_on, consent_by, person_id, withdrawn_by) = 0 and closed_at is not null end)
);
create index referral_open on referral (association_id, until_on) where closed_at is null;
create index referral_to_remove on referral (association_id, id) where closed_at is not null and details_removed_at is null;

-- Each consent: a longer time is a new one. Written by the database, so that none is without its referral.
create table referral_consent (
  association_id bigint not null default current_association(),
  referral_id bigint not null,
  version integer not null,
  given_on date not null default today(),
  until_on date not null,
  consent_by bigint not null,
  primary key (association_id, referral_id, version),
  foreign key (association_id, referral_id) references referral,
  foreign key (association_id, consent_by) references membership,
  -- A consent is fresh: after a year one asks again.
  constraint consent_within_a_year check (until_on >= given_on and until_on <= (given_on + interval '12 months')::date)
);

/* Whose seats are at the table of a forum: a preparatory group without seats of its own meets with a team (domain.md §3). */
create function forum_at_table(p_forum bigint) returns bigint language plpgsql stable as $$
begin
  return (select case when f.meets_with is null or exists (select from seat s
      where s.association_id = f.association_id and s.forum_id = f.id and s.closed_on is null) then f.id else f.meets_with end
    from forum f where f.association_id = current_association() and f.id = p_forum);
end $$;

/* Whether somebody sits in the forum for one of the parts today. */
create function sits_for_any(p_person bigint, p_forum bigint, p_members bigint[]) returns boolean language plpgsql stable as $$
begin
  return is_member(p_person) and exists (
    select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = forum_at_table(p_forum) and s.member_id = any (p_members) and s.closed_on is null
      and h.person_id = p_person and is_current(h.from_on, h.until_on));
end $$;

create function allows_referrals(p_forum bigint) returns boolean language plpgsql stable as $$
begin
  return exists (select from forum f where f.association_id = current_association() and f.id = p_forum and f.allows_referrals);
end $$;

-- Read by those who sit there for the part that holds the material or for a part that the consent names, until it ends: the policy looks at
-- the clock and at the setting, so nobody has to come and close it.
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_of_its_parts on referral using (
  association_id = (select current_association())
  and ((select is_system())
    or (closed_at is null and until_on >= (select today()) and allows_referrals(forum_id)
      and sits_for_any((select current_person()), forum_id, part_ids || holder_id))));
alter table referral_consent enable row level security;
alter table referral_consent force row level security;
create policy referral_consent_of_its_parts on referral_consent using (association_id = (select current_association())
  and exists (select from referral r where r.association_id = referral_consent.association_id and r.id = referral_consent.referral_id));

grant select on referral, referral_consent to hissen_app;
grant insert (association_id, key, forum_id, holder_id, part_ids, purpose, until_on, consent_by, person_id, is_example),
  update (until_on, consent_by, version) on referral to hissen_app;

-- Writing -----------------------------------------------------------------------------------------------------------------------------

/* The part that holds the material writes, lengthens and withdraws; and the convener, for those who do not sign in. */
create function keeps_referral(p_person bigint, p_forum bigint, p_holder bigint) returns boolean language sql stable
  return sits_for_any(p_person, p_forum, array[p_holder]) or convenes(p_person, forum_at_table(p_forum));

/* Drawn: numbers in a row would tell each part how many the others have made. Four digits, more where those are taken. */
create function next_referral_number(p_forum bigint) returns integer language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  span integer := 1000;
  free integer;
begin
  perform set_config('hissen.forums', '*', true);
  loop
    free := span + floor(random() * 9 * span)::integer;
    exit when not exists (select from referral r where r.association_id = current_association() and r.forum_id = p_forum and r.number = free);
    span := least(span + 1000, 100000000);
  end loop;
  perform set_config('hissen.forums', own_forums, true);
  return free;
end $$;
revoke execute on function next_referral_number(bigint) from public;
grant execute on function next_referral_number(bigint) to hissen_app;

/* A consent has a day ahead, a year at most, and was obtained by somebody who sits there for the part that holds the material. */
create function check_consent(r referral) returns void language plpgsql stable as $$
begin
  if not allows_referrals(r.forum_id) then
    perform refuse('HI422', 'I det här forumet görs inga hänvisningar. Kansliet bestämmer det.');
  end if;
  if r.until_on is null or r.until_on < today() or r.until_on > (today() + interval '12 months')::date then
    perform refuse('HI422', 'Ett samtycke gäller till en dag framåt, högst tolv månader bort.');
  end if;
  if r.consent_by is null or not sits_for_any(r.consent_by, r.forum_id, array[r.holder_id]) then
    perform refuse('HI422', 'Samtycket är inhämtat av någon som sitter i forumet för den part som har materialet.');
  end if;
end $$;

create function check_referral() returns trigger language plpgsql as $$
begin
  if not is_own_name(new.person_id) or not keeps_referral(new.person_id, new.forum_id, new.holder_id) then
    perform refuse('HI403', 'Den part som har materialet skriver hänvisningen, eller sammankallande.');
  end if;
  -- Nobody writes what they may not read.
  if not sits_for_any(new.person_id, new.forum_id, new.part_ids || new.holder_id) then
    perform refuse('HI422', 'Samtycket ska gälla också den egna parten: ingen skriver det den inte får läsa.');
  end if;
  perform check_consent(new);
  if exists (select from unnest(new.part_ids) as given (id) where not exists (select from seat s where s.association_id = new.association_id
      and s.forum_id = forum_at_table(new.forum_id) and s.member_id = given.id and s.closed_on is null))
    or cardinality(new.part_ids) <> (select count(distinct given.id) from unnest(new.part_ids) as given (id)) then
    perform refuse('HI422', 'Samtycket gäller parter som sitter i forumet, var och en en gång.');
  end if;
  if new.closed_at is not null or new.details_removed_at is not null or new.version <> 1 or new.opened_on <> today() then
    perform refuse('HI422', 'En hänvisning börjar öppen, den dag den skrivs.');
  end if;
  -- One at a time in a forum, so that the number is free.
  perform from forum f where f.association_id = new.association_id and f.id = new.forum_id for no key update;
  new.number := next_referral_number(new.forum_id);
  return new;
end $$;
create trigger referral_kept before insert on referral for each row execute function check_referral();

create function check_referral_change() returns trigger language plpgsql as $$
begin
  if (new.association_id, new.id, new.key, new.forum_id, new.number, new.year, new.is_example)
    is distinct from (old.association_id, old.id, old.key, old.forum_id, old.number, old.year, old.is_example) then
    perform refuse('HI403', 'Det som har hänt ändras inte.');
  end if;
  if old.closed_at is not null then
    -- Only what it said goes, in a job.
    if not is_system() or new.details_removed_at is null or (new.closed_at, new.closed_as) is distinct from (old.closed_at, old.closed_as) then
      perform refuse('HI409', 'Hänvisningen är avslutad.');
    end if;
    return new;
  end if;
  if (new.opened_on, new.holder_id, new.part_ids, new.purpose, new.person_id) is distinct from
    (old.opened_on, old.holder_id, old.part_ids, old.purpose, old.person_id) then
    perform refuse('HI403', 'Gäller samtycket annat än förut skrivs en ny hänvisning.');
  end if;
  if new.closed_at is not null then
    -- By withdraw_referral(), end_referrals() and the setting alone: nobody else may write it.
    if not is_system() or (new.closed_as = 'expired' and old.until_on >= today()) then
      perform refuse('HI403', 'En hänvisning avslutas genom att den återkallas.');
    end if;
    return new;
  end if;
  if new.version <> old.version + 1 then
    perform refuse('HI409', 'Samtycket har ändrats sedan du öppnade sidan.');
  end if;
  if not (is_system() or keeps_referral(current_person(), old.forum_id, old.holder_id)) then
    perform refuse('HI403', 'Den part som har materialet skriver in ett nytt samtycke, eller sammankallande.');
  end if;
  perform check_consent(new);
  return new;
end $$;
create trigger referral_changed before update on referral for each row execute function check_referral_change();

create function keep_consent() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into referral_consent (association_id, referral_id, version, until_on, consent_by)
    values (new.association_id, new.id, new.version, new.until_on, new.consent_by);
  return null;
end $$;
create trigger referral_consented after insert on referral for each row execute function keep_consent();
create trigger referral_consented_again after update of version on referral for each row when (new.version > old.version) execute function keep_consent();

create trigger referral_stays before delete on referral for each row execute function refuse_change();
create function check_consent_gone() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or not is_system()
    or not exists (select from referral r where r.association_id = old.association_id and r.id = old.referral_id and r.closed_at is not null) then
    perform refuse('HI403', 'Det som har hänt ändras inte.');
  end if;
  return old;
end $$;
create trigger referral_consent_stays before update or delete on referral_consent for each row execute function check_consent_gone();

-- Ending ------------------------------------------------------------------------------------------------------------------------------

/* Taken back: closed and unreachable that moment. */
create function withdraw_referral(p_id bigint) returns void language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  r referral;
begin
  select * into r from referral where association_id = current_association() and id = p_id for no key update;
  if r.id is null or r.closed_at is not null then
    perform refuse('HI409', 'Hänvisningen är redan avslutad.');
  end if;
  if not keeps_referral(current_person(), r.forum_id, r.holder_id) then
    perform refuse('HI403', 'Den part som har materialet återkallar hänvisningen, eller sammankallande.');
  end if;
  perform set_config('hissen.forums', '*', true);
  update referral set closed_at = current_moment(), closed_as = 'withdrawn', withdrawn_by = current_person()
    where association_id = r.association_id and id = r.id;
  perform set_config('hissen.forums', own_forums, true);
end $$;
revoke execute on function withdraw_referral(bigint) from public;
grant execute on function withdraw_referral(bigint) to hissen_app;

-- The setting is the office's. What it rests on may go: then it goes too, and with it every open referral, that moment.
create function check_referral_setting() returns trigger language plpgsql as $$
declare
  was_on boolean := tg_op = 'UPDATE' and old.allows_referrals;
begin
  if new.allows_referrals and not (new.allows_identified and new.closed_on is null) then
    if not was_on then
      perform refuse('HI422', 'Hänvisningar görs bara i ett öppet forum där identifierade ärenden kan tas upp.');
    end if;
    new.allows_referrals := false;
  elsif new.allows_referrals <> was_on and not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet bestämmer var hänvisningar görs.');
  end if;
  return new;
end $$;
create trigger referral_setting_kept before insert or update on forum for each row execute function check_referral_setting();

create function close_referrals_of_forum() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  update referral set closed_at = current_moment(), closed_as = 'turned_off'
    where association_id = new.association_id and forum_id = new.id and closed_at is null;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger forum_closes_referrals after update on forum for each row when (old.allows_referrals and not new.allows_referrals)
  execute function close_referrals_of_forum();

/* What time does: those whose day has passed end, and of all that have ended only the number and the year stay. For jobs; gives how many. */
create function end_referrals() returns integer language plpgsql security definer set search_path = public as $$
declare
  ended bigint[];
begin
  if not is_system() then
    perform refuse('HI403', 'Uppgifterna tas bort av sig själva när hänvisningen är avslutad.');
  end if;
  update referral set closed_at = current_moment(), closed_as = 'expired'
    where association_id = current_association() and closed_at is null and until_on < today();
  ended := array(select r.id from referral r
    where r.association_id = current_association() and r.closed_at is not null and r.details_removed_at is null order by r.id limit 500);
  if cardinality(ended) = 0 then
    return 0;
  end if;
  delete from referral_consent c where c.association_id = current_association() and c.referral_id = any (ended);
  update referral r set opened_on = null, holder_id = null, part_ids = null, purpose = null, until_on = null, consent_by = null, person_id = null,
      withdrawn_by = null, details_removed_at = current_moment()
    where r.association_id = current_association() and r.id = any (ended);
  return cardinality(ended);
end $$;
revoke execute on function end_referrals() from public;
grant execute on function end_referrals() to hissen_app;

/* For the office: how many were made in a forum each year, as a band and nothing more. Never by part. */
create function count_referrals(p_forum bigint) returns table (year integer, band text) language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser hur många hänvisningar som har gjorts.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query select r.year, case when count(*) >= 10 then 'many' when count(*) >= 5 then 'several' else 'few' end
    from referral r where r.association_id = current_association() and r.forum_id = p_forum group by r.year order by r.year desc limit 10;
  perform set_config('hissen.forums', own_forums, true);
end $$;
revoke execute on function count_referrals(bigint) from public;
grant execute on function count_referrals(bigint) to hissen_app;
