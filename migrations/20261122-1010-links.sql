-- Links in mail that do one thing: for one person, one act, once, for some time (domain.md §1, second principle). Only the hash of a
-- link's token is kept. Whether it still holds is asked anew each time it is opened or used, so that nothing has to remember to end it.

alter table association add column link_days_max integer not null default 30 check (link_days_max between 1 and 365);

create table link (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind text not null check (kind in ('verdict', 'perspective', 'correction', 'commitment', 'part_question', 'no_mail')),
  person_id bigint not null,
  forum_id bigint,
  member_id bigint,
  question_id bigint,
  answer_id bigint,
  perspective_id bigint,
  commitment_id bigint,
  part_question_id bigint,
  made_at timestamptz not null default current_moment(),
  expires_on date not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by bigint,
  primary key (association_id, id),
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, question_id) references question,
  foreign key (association_id, question_id, answer_id) references answer (association_id, question_id, id),
  foreign key (association_id, perspective_id) references perspective,
  foreign key (association_id, commitment_id) references commitment,
  foreign key (association_id, part_question_id) references part_question,
  foreign key (association_id, revoked_by) references membership,
  check ((revoked_at is null) = (revoked_by is null)),
  -- A link is about one thing, and about that alone.
  constraint link_is_about_its_thing check (case kind
    when 'verdict' then num_nonnulls(question_id, answer_id, forum_id) = 3
    when 'perspective' then num_nonnulls(question_id, forum_id, member_id) = 3
    when 'correction' then num_nonnulls(question_id, forum_id, member_id, perspective_id) = 4
    when 'commitment' then commitment_id is not null
    when 'part_question' then num_nonnulls(question_id, part_question_id) = 2
    else num_nonnulls(forum_id, member_id, question_id, answer_id, perspective_id, commitment_id, part_question_id) = 0 end)
);
create index link_by_person on link (association_id, person_id, id desc) where used_at is null and revoked_at is null;

-- Every time a link was opened, used or refused. The network is hashed with a salt that is thrown away each day.
create table link_use (
  association_id bigint not null default current_association(),
  id bigint generated always as identity,
  link_id bigint not null,
  how text not null check (how in ('opened', 'used', 'refused')),
  why text check (length(why) between 1 and 200),
  network_hash bytea not null,
  at timestamptz not null default current_moment(),
  primary key (association_id, id),
  foreign key (association_id, link_id) references link
);
create index link_use_by_link on link_use (association_id, link_id, id desc);

-- Who knocks, for a limit per network: also at links that do not exist. Without grants.
create table link_knock (
  id bigint generated always as identity primary key,
  network_hash bytea not null,
  was_known boolean not null,
  at timestamptz not null
);
create index link_knock_by_network on link_knock (network_hash, at desc);
create index link_knock_by_age on link_knock (at);

-- The link that a transaction acts by; null for all who have signed in.
create function current_link() returns bigint language sql stable parallel safe
  return nullif(current_setting('hissen.link', true), '')::bigint;

alter table link enable row level security;
alter table link force row level security;
create policy link_of_its_person on link for select using (association_id = (select current_association())
  and (person_id = (select current_person()) or (select is_system()) or is_office((select current_person()))));
-- Whoever has the token finds its link before anything else is known.
create policy link_of_its_token on link for select using (token_hash = decode(nullif(current_setting('hissen.token', true), ''), 'hex'));
create policy link_made_by_itself on link for insert with check (association_id = (select current_association()) and (select is_system()));
create policy link_ended_by_its_person on link for update using (association_id = (select current_association())
  and (person_id = (select current_person()) or (select is_system()) or is_office((select current_person()))));
grant select (association_id, id, kind, person_id, forum_id, member_id, question_id, answer_id, perspective_id, commitment_id, part_question_id,
  made_at, expires_on, used_at, revoked_at, revoked_by) on link to hissen_app;
grant insert (association_id, token_hash, kind, person_id, forum_id, member_id, question_id, answer_id, perspective_id, commitment_id,
  part_question_id, expires_on) on link to hissen_app;
grant update (revoked_at, revoked_by) on link to hissen_app;

alter table link_use enable row level security;
alter table link_use force row level security;
create policy link_use_of_its_readers on link_use using (association_id = (select current_association()) and exists (
  select from link where link.association_id = link_use.association_id and link.id = link_use.link_id));
grant select (association_id, id, link_id, how, why, at) on link_use to hissen_app;

/* A link lives at most as many counted days as the association says; the one that ends mail lives for a year. */
create function check_link_made() returns trigger language plpgsql as $$
begin
  if new.expires_on < today() or (case when new.kind = 'no_mail' then new.expires_on > today() + 366
    else counted_days(today(), new.expires_on) > (select link_days_max from association where id = new.association_id) end) then
    perform refuse('HI422', 'En länk gäller en begränsad tid.');
  end if;
  if new.used_at is not null or new.revoked_at is not null then
    perform refuse('HI422', 'En ny länk är varken använd eller indragen.');
  end if;
  return new;
end $$;
create trigger link_made before insert on link for each row execute function check_link_made();

/* What has been used or taken back is that for ever, and a link is taken back in one's own name. */
create function check_link_kept() returns trigger language plpgsql as $$
begin
  if old.used_at is not null or old.revoked_at is not null then
    perform refuse('HI409', 'Länken gäller inte längre.');
  end if;
  if new.revoked_by is distinct from old.revoked_by and new.revoked_by is distinct from current_person() then
    perform refuse('HI403', 'Man drar in en länk i eget namn.');
  end if;
  return new;
end $$;
create trigger link_kept before update on link for each row execute function check_link_kept();
create trigger links_stay before delete on link for each row execute function refuse_change();
create trigger link_uses_stay before update or delete on link_use for each row execute function refuse_change();

/*
 Why a link no longer holds; null while it does. 'left': the person has left the house; 'unseated': no longer sits where the thing is
 asked; 'answered': it has been said already; 'moved': the question has gone on and asks it no more.
 */
create function why_link_closed(l link) returns text language plpgsql stable as $$
declare
  q question;
begin
  if l.used_at is not null then return 'used'; end if;
  if l.revoked_at is not null then return 'revoked'; end if;
  if l.expires_on < today() then return 'expired'; end if;
  if l.kind = 'no_mail' then return null; end if;
  if not is_member(l.person_id) then return 'left'; end if;
  select * into q from question where question.association_id = l.association_id and question.id = l.question_id;
  case l.kind
    when 'verdict' then
      if not sits_in(l.person_id, l.forum_id) then return 'unseated'; end if;
      if q.answer_id is distinct from l.answer_id then return 'moved'; end if;
      if verdict_of_origin(q, l.forum_id) is not null then return 'answered'; end if;
      -- A forum that sees the same does not hold up closing, and may say what it thinks afterwards (domain.md §4.9).
      return case when q.state in ('delivering', 'delivered') or (q.state = 'closed' and exists (select from delivery d
        where d.association_id = l.association_id and d.answer_id = l.answer_id and d.forum_id = l.forum_id and d.kind = 'echo')) then null
        else 'moved' end;
    when 'perspective', 'correction' then
      if not sits_for(l.person_id, l.forum_id, l.member_id) then return 'unseated'; end if;
      if q.forum_id is distinct from l.forum_id or q.state not in ('raised', 'received', 'preparing') then return 'moved'; end if;
      if l.kind = 'correction' and exists (select from perspective p where p.association_id = l.association_id and p.corrects_id = l.perspective_id) then
        return 'answered';
      end if;
      return null;
    when 'commitment' then
      if not exists (select from commitment c where c.association_id = l.association_id and c.id = l.commitment_id
        and (is_named_for(l.person_id, c.member_id, 'acceptor') or sits_for(l.person_id, c.forum_id, c.member_id))) then
        return 'unseated';
      end if;
      return case when exists (select from commitment_reply r where r.association_id = l.association_id and r.commitment_id = l.commitment_id
        and r.at > l.made_at) then 'answered' end;
    when 'part_question' then
      if exists (select from part_reply r where r.association_id = l.association_id and r.part_question_id = l.part_question_id) then return 'answered'; end if;
      return case when exists (select from part_question p where p.association_id = l.association_id and p.id = l.part_question_id
        and is_named_for(l.person_id, p.member_id)) then null else 'unseated' end;
  end case;
end $$;

-- Which acts a link of each kind may do. 'raised': an origin of several that is not helped gets its own linked question.
create table link_act (
  kind text not null,
  action text not null,
  primary key (kind, action)
);
grant select on link_act to hissen_app;
insert into link_act (kind, action) values ('verdict', 'judged'), ('verdict', 'voiced'), ('verdict', 'raised'), ('perspective', 'heard'),
  ('correction', 'corrected'), ('commitment', 'commitment_replied'), ('part_question', 'part_replied');

-- What was done by a link is seen to have been, and a link does its own act for its own person on its own question, nothing else.
alter table question_event add column by_link_id bigint default current_link(),
  add foreign key (association_id, by_link_id) references link;
alter table commitment_reply add column by_link_id bigint default current_link(),
  add foreign key (association_id, by_link_id) references link;

create function check_by_link() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own link;
begin
  if current_link() is null and new.by_link_id is null then
    return new;
  end if;
  select * into own from link where association_id = new.association_id and id = current_link();
  if own.id is null or new.by_link_id is distinct from own.id or own.used_at is distinct from current_moment() then
    perform refuse('HI403', 'Länken gör bara det som den är till för.');
  end if;
  if new.person_id is null then
    return new; -- What follows by itself follows also upon an act by link.
  end if;
  if new.person_id <> own.person_id then
    perform refuse('HI403', 'Länken gör bara det som den är till för.');
  elsif tg_table_name = 'commitment_reply' then
    if own.kind <> 'commitment' or (to_jsonb(new) ->> 'commitment_id')::bigint is distinct from own.commitment_id then
      perform refuse('HI403', 'Länken gör bara det som den är till för.');
    end if;
  elsif not exists (select from link_act a where a.kind = own.kind and a.action = to_jsonb(new) ->> 'action')
    or ((to_jsonb(new) ->> 'question_id')::bigint is distinct from own.question_id and own.kind <> 'commitment' and to_jsonb(new) ->> 'action' <> 'raised') then
    perform refuse('HI403', 'Länken gör bara det som den är till för.');
  end if;
  return new;
end $$;
create trigger event_by_link before insert on question_event for each row execute function check_by_link();
create trigger commitment_reply_by_link before insert on commitment_reply for each row execute function check_by_link();

/* Notes that somebody knocks, and answers whether the network has knocked too often: sixty times an hour at links that are not, 600 in all. */
create function knock_at_link(p_network_hash bytea, p_was_known boolean, p_now timestamptz) returns boolean language plpgsql as $$
begin
  insert into link_knock (network_hash, was_known, at) values (p_network_hash, p_was_known, p_now);
  return (select count(*) > 600 or count(*) filter (where not was_known) > 60 from link_knock
    where network_hash = p_network_hash and at > p_now - interval '1 hour');
end $$;

/*
 What a link is, in one statement: the outcome 'unknown', 'limited' or 'known', and then whose it is, what it is about and why it no longer
 holds, if it does not. `p_note` is how it was come by, or null where nothing is to be noted.
 */
create function open_link(p_token_hash bytea, p_network text, p_note text, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  v_network_hash bytea := hash_network(p_network, p_now);
  a association;
  l link;
  v_closed text;
begin
  perform set_config('hissen.token', encode(p_token_hash, 'hex'), true);
  select * into l from link where token_hash = p_token_hash;
  if knock_at_link(v_network_hash, l.id is not null, p_now) then
    return json_build_object('outcome', 'limited');
  end if;
  if l.id is null then
    return json_build_object('outcome', 'unknown');
  end if;
  select * into a from association where id = l.association_id;
  perform set_config('hissen.association', a.id::text, true);
  perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
  perform set_config('hissen.forums', '*', true);
  v_closed := why_link_closed(l);
  if p_note is not null then
    insert into link_use (association_id, link_id, how, why, network_hash) values (a.id, l.id, p_note, v_closed, v_network_hash);
  end if;
  return json_build_object('outcome', 'known', 'closed', v_closed, 'viewer', viewer_of(a, l.person_id),
    'link', json_build_object('id', l.id, 'kind', l.kind, 'person', l.person_id, 'forum', l.forum_id, 'member', l.member_id,
      'question', l.question_id, 'answer', l.answer_id, 'perspective', l.perspective_id, 'commitment', l.commitment_id,
      'partQuestion', l.part_question_id, 'expiresOn', l.expires_on,
      'usedOn', (l.used_at at time zone 'Europe/Stockholm')::date));
end $$;

/*
 Uses the link in the transaction of its act: whatever is done after this is done by it, and if the act is refused it is not used. Of two at
 once the second waits here, and is told. Refuses with 409 where the link no longer holds.
 */
create function use_link(p_link bigint, p_network text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  l link;
begin
  select * into l from link where association_id = current_association() and id = p_link and person_id = current_person() for update;
  if not found then
    perform refuse('HI403', 'Länken är inte din.');
  end if;
  perform set_config('hissen.forums', '*', true);
  if why_link_closed(l) is not null then
    perform refuse('HI409', 'Länken gäller inte längre.');
  end if;
  update link set used_at = current_moment() where association_id = l.association_id and id = l.id;
  insert into link_use (association_id, link_id, how, network_hash) values (l.association_id, l.id, 'used', hash_network(p_network, p_now));
  perform set_config('hissen.link', l.id::text, true);
  perform set_config('hissen.forums', own_forums, true);
end $$;

/* One's own links that still hold, in every association, for the account. */
create function list_own_links(p_token_hash bytea, p_now timestamptz) returns json
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
  links json[] := '{}';
  a association;
begin
  for a in select * from associations_of(own.person_id, p_now) x where x.is_demo or not own.is_demo loop
    perform set_config('hissen.association', a.id::text, true);
    perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
    perform set_config('hissen.forums', '*', true);
    links := links || array(select json_build_object('id', l.id, 'slug', a.slug, 'association', a.short_name, 'kind', l.kind,
        'madeOn', (l.made_at at time zone 'Europe/Stockholm')::date, 'expiresOn', l.expires_on)
      from link l where l.association_id = a.id and l.person_id = own.person_id and l.used_at is null and l.revoked_at is null
        and l.kind <> 'no_mail' and l.expires_on >= today() and why_link_closed(l) is null order by l.id desc limit 50);
    perform set_config('hissen.forums', '', true);
  end loop;
  return array_to_json(links);
end $$;

/* Takes back one's own links that have not been used: one of them, or all. Answers how many. */
create function revoke_own_links(p_token_hash bytea, p_slug text, p_link bigint, p_now timestamptz) returns integer
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
  ended integer := 0;
  ended_here integer;
  a association;
begin
  for a in select * from associations_of(own.person_id, p_now) x where (x.is_demo or not own.is_demo) and (p_slug is null or x.slug = p_slug) loop
    perform set_config('hissen.association', a.id::text, true);
    perform set_config('hissen.person', own.person_id::text, true);
    perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
    update link set revoked_at = current_moment(), revoked_by = own.person_id
      where association_id = a.id and person_id = own.person_id and used_at is null and revoked_at is null
        and kind <> 'no_mail' and (p_link is null or id = p_link);
    get diagnostics ended_here = row_count;
    ended := ended + ended_here;
  end loop;
  return ended;
end $$;

/* Who knocked is of no use after a day. */
create function erase_link_traces(p_now timestamptz) returns void language sql security definer set search_path = public
begin atomic
  delete from link_knock where at < p_now - interval '1 day';
end;

-- A letter holds its links only until it has been sent, or given up; the demo, where no letter leaves, keeps them to be tried.
alter table mail add column unsubscribe_url text, add column sending_at timestamptz;
create function erase_sent_links() returns trigger language plpgsql as $$
begin
  new.text_body := regexp_replace(new.text_body, '/l/[A-Za-z0-9_-]{20,}', '/l/…', 'g');
  new.html_body := regexp_replace(new.html_body, '/l/[A-Za-z0-9_-]{20,}', '/l/…', 'g');
  new.unsubscribe_url := null;
  return new;
end $$;
create trigger sent_links_erased before update on mail
  for each row when (new.sent_at is not null or new.failed_at is not null) execute function erase_sent_links();

-- What is written in a letter is for whom it is addressed to: requests see that it was written, not the words, nor the links in it.
revoke select on mail from hissen_app;
grant select (id, association_id, person_id, key, kind, created_at, for_moment, attempts, sent_at, failed_at) on mail to hissen_app;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'knock_at_link', 'open_link', 'use_link', 'list_own_links', 'revoke_own_links', 'erase_link_traces', 'erase_sent_links')
  loop
    execute format('revoke execute on function %s from public', f);
    if f::text ~ '^(use_link|list_own_links|revoke_own_links)\(' then
      execute format('grant execute on function %s to hissen_app', f);
    end if;
  end loop;
end $$;
