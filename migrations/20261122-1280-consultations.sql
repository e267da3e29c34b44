-- Consultations and referrals, mended: how long a situation stands, what the closing of a team does to what only it reads, and who wrote
-- that somebody has obtained a consent.

-- Saved again a situation keeps the day it was first written, or its sixty days would never end.
grant update (body, person_id) on situation to hissen_app;

create or replace function check_situation() returns trigger language plpgsql as $$
declare
  c consultation := consultation_to_write(new.association_id, new.consultation_id);
begin
  if not is_own_name(new.person_id) then
    perform refuse('HI403', 'Det som skrivs, skrivs i eget namn.');
  end if;
  if tg_op = 'UPDATE' and new.written_on <> old.written_on then
    perform refuse('HI403', 'Texten räknas från den dag den först skrevs.');
  end if;
  if not exists (select from forum f where f.association_id = c.association_id and f.id = c.forum_id and f.has_situation_text) then
    perform refuse('HI422', 'Teamet skriver inte om situationen: prata, skriv inte.');
  end if;
  if exists (select from meeting m where m.association_id = c.association_id and m.forum_id = c.forum_id and m.state = 'held' and m.meets_on >= c.raised_on) then
    perform refuse('HI422', 'Mötet är hållet. Situationen skrivs inte efteråt.');
  end if;
  return new;
end $$;

/*
 * As before (20261122-1200-consultations.sql), and a team that has closed is counted for what it took up in the period. A follow-up that fell
 * due after that day nobody could make.
 */
create or replace function count_consultations(p_from date, p_until date) returns table (forum_id bigint, raised integer, followed_percent integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet ser hur många ärenden teamen tar upp.');
  end if;
  perform set_config('hissen.forums', '*', true);
  return query
  select f.id, case when r.total between 1 and 4 then null else r.total end,
    case when d.due >= 5 then (round(10.0 * d.made / d.due) * 10)::integer end
  from forum f
  join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'team'
  cross join lateral (select count(*)::integer as total from consultation c
    where c.association_id = f.association_id and c.forum_id = f.id and c.raised_on between p_from and p_until) r
  cross join lateral (select count(*)::integer as due, count(u.outcome)::integer as made from consultation c
    join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id
    where c.association_id = f.association_id and c.forum_id = f.id and u.due_on between p_from and least(p_until, today(), f.closed_on)) d
  where f.association_id = current_association() and (f.closed_on is null or r.total > 0)
  order by l.ordinal, f.ordinal, f.id;
  perform set_config('hissen.forums', own_forums, true);
end $$;

/*
 * What ends unread with a forum: open consultations, which nobody reads when its seats have closed, and referrals at its table. For those
 * who may close it, no row for others. The number of consultations for those who sit there; the office gets bands, as for referrals all do.
 */
create function count_ending(p_forum bigint) returns table (consultations integer, consultation_band text, referral_band text)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  sits boolean := is_system() or sits_in(current_person(), p_forum);
  cases integer;
  referred integer;
begin
  if not (is_system() or convenes(current_person(), p_forum) or is_office(current_person())) then
    return;
  end if;
  perform set_config('hissen.forums', '*', true);
  select count(*)::integer into cases from consultation c
    where c.association_id = current_association() and c.forum_id = p_forum and c.closed_on is null;
  select count(*)::integer into referred from referral r
    where r.association_id = current_association() and r.closed_at is null and r.until_on >= today() and forum_at_table(r.forum_id) = p_forum;
  perform set_config('hissen.forums', own_forums, true);
  return query select case when sits then cases end, band.of_cases, band.of_referrals
    from (select case when cases >= 10 then 'many' when cases >= 5 then 'several' when cases > 0 then 'few' end as of_cases,
      case when referred >= 10 then 'many' when referred >= 5 then 'several' when referred > 0 then 'few' end as of_referrals) band;
end $$;
revoke execute on function count_ending(bigint) from public;
grant execute on function count_ending(bigint) to hissen_app;

-- A group without seats of its own loses its table with the team it meets with: then nobody reads its referrals, so they end too.
create function turn_off_referrals_without_table() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  update forum f set allows_referrals = false where f.association_id = new.association_id and f.meets_with = new.id and f.allows_referrals
    and forum_at_table(f.id) = new.id;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger forum_takes_its_table after update of closed_on on forum for each row
  when (old.closed_on is null and new.closed_on is not null) execute function turn_off_referrals_without_table();

-- Who wrote that somebody has asked the person: a colleague, where the two differ, is told (domain.md, principle 2: others may write for one).
-- Null in what was written before, and by a job.
alter table referral_consent add column written_by bigint;
alter table referral_consent add foreign key (association_id, written_by) references membership;

create or replace function keep_consent() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into referral_consent (association_id, referral_id, version, until_on, consent_by, written_by)
    values (new.association_id, new.id, new.version, new.until_on, new.consent_by, current_person());
  return null;
end $$;
