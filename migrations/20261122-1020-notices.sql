-- Notices: what each person is told of, in the product and by mail. No act makes them: they follow from what has happened, and are made by
-- the tick, so that nothing is told twice and nothing is lost when a process is killed.

alter table association add column waiting_days_max integer not null default 30 check (waiting_days_max > 0);
alter table person add column mails text not null default 'now' check (mails in ('now', 'weekly', 'none'));
grant select (mails) on person to hissen_app;

create table notice (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  person_id bigint not null,
  -- What makes it this notice and no other: the same thing is told to the same person once.
  key text not null,
  kind text not null check (kind in ('answered', 'perspective', 'commitment', 'part_question', 'said', 'lifted', 'returned', 'reopened', 'holds',
    'judged', 'replied', 'waits')),
  channel text not null check (channel in ('now', 'weekly')),
  question_id bigint,
  forum_id bigint,
  member_id bigint,
  answer_id bigint,
  perspective_id bigint,
  commitment_id bigint,
  part_question_id bigint,
  -- Of what waits: 1 the holder, 2 the convener, 3 the office.
  step integer check (step between 1 and 3),
  at timestamptz not null default current_moment(),
  read_at timestamptz,
  mailed_at timestamptz,
  -- No longer true, or not wanted by mail: it stays in the list and is not sent.
  dropped_at timestamptz,
  primary key (association_id, id),
  unique (association_id, key),
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, question_id) references question,
  foreign key (association_id, forum_id) references forum,
  foreign key (association_id, member_id) references member,
  foreign key (association_id, answer_id) references answer,
  foreign key (association_id, perspective_id) references perspective,
  foreign key (association_id, commitment_id) references commitment,
  foreign key (association_id, part_question_id) references part_question,
  check (mailed_at is null or dropped_at is null),
  check ((kind = 'waits') = (step is not null))
);
create index notice_of_person on notice (association_id, person_id, id desc);
create index notice_unread on notice (association_id, person_id) where read_at is null;
create index notice_unsent on notice (association_id, person_id, id) where mailed_at is null and dropped_at is null;

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_its_person on notice for select using (association_id = (select current_association())
  and (person_id = (select current_person()) or (select is_system())));
create policy notice_made_by_itself on notice for insert with check (association_id = (select current_association()) and (select is_system()));
create policy notice_read_by_its_person on notice for update using (association_id = (select current_association())
  and (person_id = (select current_person()) or (select is_system())));
grant select on notice to hissen_app;
grant insert (association_id, person_id, key, kind, channel, question_id, forum_id, member_id, answer_id, perspective_id, commitment_id,
  part_question_id, step, at) on notice to hissen_app;
grant update (read_at, mailed_at, dropped_at) on notice to hissen_app;

/* What has been sent stays sent, and only the tick sends. */
create function check_notice_kept() returns trigger language plpgsql as $$
begin
  if not is_system() and (new.mailed_at is distinct from old.mailed_at or new.dropped_at is distinct from old.dropped_at) then
    perform refuse('HI403', 'Mejl skickas av sig själva.');
  end if;
  if old.mailed_at is not null and new.mailed_at is distinct from old.mailed_at then
    perform refuse('HI409', 'Det är redan sagt.');
  end if;
  return new;
end $$;
create trigger notice_kept before update on notice for each row execute function check_notice_kept();

-- How much of each question's chain has been told of. The chain is numbered without gaps under a lock of its own, so that no event is passed
-- over because it was committed late, as it could be with one number for all.
create table notice_progress (
  association_id bigint not null default current_association(),
  question_id bigint not null,
  seq integer not null,
  primary key (association_id, question_id),
  foreign key (association_id, question_id) references question
);

-- Which steps have been taken about a question that waits, since it last moved.
create table waiting_told (
  association_id bigint not null default current_association(),
  question_id bigint not null,
  since timestamptz not null,
  step integer not null check (step between 1 and 3),
  at timestamptz not null default current_moment(),
  primary key (association_id, question_id, since, step),
  foreign key (association_id, question_id) references question
);

do $$
declare name text;
begin
  foreach name in array array['notice_progress', 'waiting_told'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (association_id = (select current_association()) and (select is_system()))', name || '_of_itself', name);
    execute format('grant select, insert, update on %I to hissen_app', name);
  end loop;
end $$;

/* The last time anything happened with the question but for its date passing and taps on its answer. */
create function quiet_since(q question) returns timestamptz language sql stable
  return (select max(e.at) from question_event e where e.association_id = q.association_id and e.question_id = q.id and e.action not in ('dated', 'voiced'));

/*
 What has waited too long, and the step to take about it: after 30 counted days or two held meetings in which nothing has happened the holder
 is told, after as long again the convener, after as long again the office (domain.md §1, fourth principle; §4.1).
 */
create function waiting_too_long() returns table (question_id bigint, since timestamptz, step integer) language sql stable
begin atomic
  select w.id, w.since, w.step + 1
  from (select q.id, q.forum_id, quiet_since(q.*) as since, t.step, coalesce(t.at, quiet_since(q.*)) as told_at
    from question q
    left join lateral (select max(told.step) as last, max(told.at) as at, coalesce(max(told.step), 0) as step from waiting_told told
      where told.association_id = q.association_id and told.question_id = q.id and told.since = quiet_since(q.*)) t on true
    where q.association_id = current_association() and q.state in ('raised', 'received', 'preparing')) w,
    association a
  where a.id = current_association() and w.step < 3
    and ((today() - (w.told_at at time zone 'Europe/Stockholm')::date >= a.waiting_days_max
        and counted_days((w.told_at at time zone 'Europe/Stockholm')::date, today()) >= a.waiting_days_max)
      or 2 <= (select count(*) from meeting m where m.association_id = current_association() and m.forum_id = w.forum_id
        and m.state = 'held' and m.held_at > w.told_at));
end;

/* Whether a notice still says what is so. Asked before it is sent: what has been done meanwhile is not asked for. */
create function is_notice_true(n notice) returns boolean language plpgsql stable as $$
declare
  q question;
begin
  if not is_member(n.person_id) then
    return false;
  end if;
  select * into q from question where question.association_id = n.association_id and question.id = n.question_id;
  case n.kind
    when 'answered' then
      return q.answer_id = n.answer_id and q.state in ('delivering', 'delivered', 'closed') and sits_in(n.person_id, n.forum_id)
        and verdict_of_origin(q, n.forum_id) is null;
    when 'perspective' then
      return q.forum_id = n.forum_id and q.state in ('raised', 'received', 'preparing') and sits_for(n.person_id, n.forum_id, n.member_id)
        and exists (select from unheard_parts(q) as u (member_id) where u.member_id = n.member_id);
    when 'said' then
      return q.forum_id = n.forum_id and q.state in ('raised', 'received', 'preparing') and sits_for(n.person_id, n.forum_id, n.member_id)
        and exists (select from perspective p join association a on a.id = p.association_id where p.association_id = n.association_id and p.id = n.perspective_id
          and counted_days((p.at at time zone 'Europe/Stockholm')::date, today()) <= a.correction_days_max)
        and not exists (select from perspective p where p.association_id = n.association_id and p.corrects_id = n.perspective_id);
    when 'commitment' then
      return not exists (select from commitment_reply r where r.association_id = n.association_id and r.commitment_id = n.commitment_id)
        and exists (select from commitment c where c.association_id = n.association_id and c.id = n.commitment_id
          and (is_named_for(n.person_id, c.member_id, 'acceptor') or sits_for(n.person_id, c.forum_id, c.member_id)));
    when 'part_question' then
      return not exists (select from part_reply r where r.association_id = n.association_id and r.part_question_id = n.part_question_id)
        and is_named_for(n.person_id, n.member_id);
    when 'lifted' then
      return q.forum_id = n.forum_id and q.state = 'raised' and leads(n.person_id, n.forum_id);
    when 'returned', 'reopened' then
      return q.forum_id = n.forum_id and q.state in ('received', 'preparing') and leads(n.person_id, n.forum_id);
    when 'holds' then
      return q.holder_id = n.person_id and q.state not in ('closed', 'gathered');
    when 'waits' then
      return q.forum_id = n.forum_id and q.state in ('raised', 'received', 'preparing') and quiet_since(q) <= n.at
        and case n.step when 1 then q.holder_id = n.person_id when 2 then leads(n.person_id, n.forum_id) else is_office(n.person_id) end;
    else
      return true;
  end case;
end $$;

/* How one wants mail, and the changing of it. */
create function own_mail_choice(p_token_hash bytea, p_now timestamptz) returns text
language sql security definer set search_path = public
begin atomic
  select p.mails from person p where p.id = (find_session(p_token_hash, p_now)).person_id;
end;

create function choose_own_mail(p_token_hash bytea, p_choice text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
  own session := find_session(p_token_hash, p_now);
begin
  update person set mails = p_choice where id = own.person_id;
end $$;

/* No more mail, by the link that is being used and was made for that. */
create function stop_mail_by_link() returns void language plpgsql security definer set search_path = public as $$
begin
  update person set mails = 'none' where id = (select l.person_id from link l where l.association_id = current_association()
    and l.id = current_link() and l.kind = 'no_mail' and l.used_at = current_moment());
  if not found then
    perform refuse('HI403', 'Länken gör bara det som den är till för.');
  end if;
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'own_mail_choice', 'choose_own_mail', 'stop_mail_by_link')
  loop
    execute format('revoke execute on function %s from public', f);
    if f::text ~ '^(own_mail_choice|choose_own_mail|stop_mail_by_link)\(' then
      execute format('grant execute on function %s to hissen_app', f);
    end if;
  end loop;
end $$;
