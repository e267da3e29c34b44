-- What every transaction carries: who asks, for which association, and what time it is there.
-- The role hissen_app owns nothing: each request becomes it inside its transaction, so that row security always applies.

do $$
begin
  if not exists (select from pg_roles where rolname = 'hissen_app') then
    create role hissen_app nologin;
  end if;
  if not pg_has_role(current_user, 'hissen_app', 'member') then
    execute format('grant hissen_app to %I', current_user);
  end if;
exception when duplicate_object or unique_violation then
  null; -- Another database of the same server made the role in the same moment.
end $$;

grant usage on schema public to hissen_app;

create function current_association() returns bigint language sql stable parallel safe
  return nullif(current_setting('hissen.association', true), '')::bigint;

create function current_person() returns bigint language sql stable parallel safe
  return nullif(current_setting('hissen.person', true), '')::bigint;

-- Jobs and the command line act for the association itself, not for a person.
create function is_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('hissen.forums', true) = '*', false);

create function current_forums() returns bigint[] language sql stable parallel safe
  return case when is_system() then '{}'
    else string_to_array(nullif(current_setting('hissen.forums', true), ''), ',')::bigint[] end;

create function current_moment() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('hissen.now', true), '')::timestamptz, now());

create function today() returns date language sql stable parallel safe
  return (current_moment() at time zone 'Europe/Stockholm')::date;

-- The three expected answers of a rule: refused (403), changed meanwhile (409), broken rule (422).
create function refuse(code text, sentence text) returns void language plpgsql as $$
begin
  raise exception using errcode = code, message = sentence;
end $$;
