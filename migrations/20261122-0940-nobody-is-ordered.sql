-- Nobody is ordered (domain.md §4.6): who may say yes for a part, commitments with their replies, and the quiet question to one part's
-- contact. The same rules stand in src/people/contacts/rules.ts, src/commitments/rules.ts and src/questions/part/rules.ts.

-- Each part names who may say yes, by area, and whom to ask. Until_on may be the day before from_on: named and taken back the same day.
create table member_contact (
  association_id bigint not null default current_association() references association,
  id bigint generated always as identity,
  member_id bigint not null,
  person_id bigint not null,
  kind text not null check (kind in ('acceptor', 'contact')),
  area text check (length(area) between 1 and 200),
  from_on date not null default today(),
  until_on date,
  -- Null where the set-up named them.
  named_by bigint,
  primary key (association_id, id),
  foreign key (association_id, member_id) references member,
  foreign key (association_id, person_id) references membership,
  foreign key (association_id, named_by) references membership,
  check (until_on >= from_on - 1),
  constraint acceptor_has_area check (kind = 'contact' or area is not null)
);
create unique index member_contact_once on member_contact (association_id, member_id, person_id, kind, coalesce(area, '')) where until_on is null;
create index member_contact_by_person on member_contact (association_id, person_id);
alter table member_contact enable row level security;
alter table member_contact force row level security;
create policy member_contact_of_association on member_contact using (association_id = (select current_association()));
grant select, insert (association_id, member_id, person_id, kind, area, from_on, until_on, named_by), update (from_on, until_on) on member_contact to hissen_app;

-- Whoever has left the house no longer counts, whatever the list says.
create function is_named_for(p_person bigint, p_member bigint, p_kind text default null) returns boolean language sql stable
  return is_member(p_person) and exists (select from member_contact c
    where c.association_id = current_association() and c.member_id = p_member and c.person_id = p_person
      and (p_kind is null or c.kind = p_kind) and is_current(c.from_on, c.until_on));

-- Those who sit for the part in a group or at the board name its people, and the office on its behalf.
create function may_name_for(p_person bigint, p_member bigint) returns boolean language sql stable
  return is_office(p_person) or exists (
    select from seat s where s.association_id = current_association() and s.member_id = p_member and s.closed_on is null
      and role_of_forum(s.forum_id) in ('group', 'board') and sits_for(p_person, s.forum_id, p_member));

create function check_named() returns trigger language plpgsql as $$
begin
  if not is_system() and not (may_name_for(current_person(), new.member_id) and (tg_op = 'UPDATE' or new.named_by = current_person())) then
    perform refuse('HI403', 'De som sitter för parten i LSG eller styrelsen utser dess kontakter, eller kansliet för partens räkning.');
  end if;
  if tg_op = 'UPDATE' and not is_system() and (new.from_on <> old.from_on or old.until_on is not null) then
    perform refuse('HI403', 'Det som har gällt ändras inte.');
  end if;
  if tg_op = 'INSERT' and not (is_member(new.person_id) or is_system()) then
    perform refuse('HI422', 'Den som utses ska höra till förbundet.');
  end if;
  return new;
end $$;
create trigger contact_is_named before insert or update on member_contact for each row execute function check_named();

-- For whom one reads what is asked of a part: those it has named, and for what is asked without a question all who sit for it.
create function parts_named_for() returns bigint[] language plpgsql stable as $$
begin
  return array(select distinct c.member_id from member_contact c
    where c.association_id = current_association() and c.person_id = current_person() and is_current(c.from_on, c.until_on));
end $$;

create function parts_sat_for() returns bigint[] language plpgsql stable as $$
begin
  return array(select distinct s.member_id from seat s where s.association_id = current_association() and s.closed_on is null
    and s.forum_id = any (current_forums()) and sits_for(current_person(), s.forum_id, s.member_id));
end $$;

/* Commitments. */

-- What hangs on a question has its readers; the part that is asked reads what is asked of it, and not the question.
create policy commitment_of_its_readers on commitment using (
  association_id = (select current_association()) and ((select is_system()) or member_id = any ((select parts_named_for())::bigint[])
    or (question_id is not null and exists (select from question
      where question.association_id = commitment.association_id and question.id = commitment.question_id))
    or (question_id is null and (forum_id = any ((select readable_forums())::bigint[]) or member_id = any ((select parts_sat_for())::bigint[])
      or (select is_office(current_person()))))));
create policy commitment_reply_of_its_readers on commitment_reply using (association_id = (select current_association()) and exists (
  select from commitment where commitment.association_id = commitment_reply.association_id and commitment.id = commitment_reply.commitment_id));
grant select on commitment, commitment_reply to hissen_app;
grant insert (association_id, key, question_id, forum_id, member_id, body, due_on, person_id, is_example) on commitment to hissen_app;
grant insert (association_id, commitment_id, seq, value, by_on, body, is_at_table, speaker_id, corrects_id, person_id) on commitment_reply to hissen_app;
create trigger commitments_stay before update or delete on commitment for each row execute function refuse_change();
create trigger commitment_replies_stay before update or delete on commitment_reply for each row execute function refuse_change();

create function check_asked_commitment() returns trigger language plpgsql as $$
begin
  if not (new.person_id = current_person() or is_system()) or not leads(new.person_id, new.forum_id) then
    perform refuse('HI403', 'Forumets sammankallande ber om åtaganden.');
  end if;
  if not exists (select from forum f where f.association_id = new.association_id and f.id = new.forum_id and f.closed_on is null)
    or not exists (select from member m where m.association_id = new.association_id and m.id = new.member_id and m.closed_on is null) then
    perform refuse('HI422', 'Ett öppet forum frågar en part som är med.');
  end if;
  if new.due_on < today() then
    perform refuse('HI422', 'Önskat datum kan inte ha passerat.');
  end if;
  return new;
end $$;
create trigger commitment_asked before insert on commitment for each row execute function check_asked_commitment();

-- A yes is only theirs whom the part has named; the question may be taken home by anyone who sits for it there.
create function speaks_for(p_person bigint, c commitment, p_value text) returns boolean language sql stable
  return is_named_for(p_person, c.member_id, 'acceptor') or (p_value <> 'yes' and sits_for(p_person, c.forum_id, c.member_id));

/* Why a reply may not be let in, as the code of the answer and its sentence; null when it may. */
create function refusal_of_reply(r commitment_reply, c commitment, latest commitment_reply) returns text[] language plpgsql stable as $$
declare
  is_correction boolean := r.corrects_id is not null;
begin
  if r.is_at_table then
    if not leads(r.person_id, c.forum_id) or is_correction then
      return array['HI403', 'Det som sagts vid bordet antecknas av forumet som frågade.'];
    end if;
    if r.value <> 'done' and not speaks_for(r.speaker_id, c, r.value) then
      return array['HI422', 'Vid bordet antecknas ett ja bara av den som parten har utsett att säga ja, annat av den som sitter för parten.'];
    end if;
  elsif not speaks_for(r.person_id, c, r.value) then
    return array['HI403', 'Parten själv svarar. Ja säger bara den som parten har utsett.'];
  end if;
  if is_correction and (latest.id is distinct from r.corrects_id or not latest.is_at_table or r.value = 'done'
    or counted_days((latest.at at time zone 'Europe/Stockholm')::date, today()) > (select correction_days_max from association where id = r.association_id)) then
    return array['HI422', 'Det som antecknats vid bordet kan rättas av parten i 14 dagar.'];
  end if;
  if r.value = 'done' and latest.value is distinct from 'yes' then
    return array['HI409', 'Bara det som parten har sagt ja till kan bli gjort.'];
  end if;
  if latest.value = 'done' and r.value <> 'yes' and not is_correction then
    return array['HI409', 'Åtagandet är redan gjort.'];
  end if;
  if latest.value = 'yes' and r.value in ('home', 'no') and not is_correction
    and not is_named_for(coalesce(r.speaker_id, r.person_id), c.member_id, 'acceptor') then
    return array['HI422', 'Ett ja tas tillbaka bara av den som får säga ja för parten.'];
  end if;
  if r.by_on < today() then
    return array['HI422', 'Datumet kan inte ha passerat.'];
  end if;
  return null;
end $$;

/* Locks the question and then the commitment, so that of two at once the second is told. */
create function let_reply_in() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  c commitment;
  latest commitment_reply;
  refusal text[];
begin
  select * into c from commitment where association_id = new.association_id and id = new.commitment_id;
  if not found or not (new.person_id = current_person() or is_system()) then
    perform refuse('HI403', 'Det här är inte ditt att svara på.');
  end if;
  perform set_config('hissen.forums', '*', true);
  perform from question where association_id = c.association_id and id = c.question_id for no key update;
  perform from commitment where association_id = c.association_id and id = c.id for no key update;
  select * into latest from commitment_reply where association_id = c.association_id and commitment_id = c.id order by seq desc limit 1;
  if new.seq <> coalesce(latest.seq, 0) + 1 then
    perform refuse('HI409', 'Åtagandet har fått ett annat svar.');
  end if;
  refusal := refusal_of_reply(new, c, latest);
  if refusal is not null then
    perform refuse(refusal[1], refusal[2]);
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return new;
end $$;
create trigger reply_let_in before insert on commitment_reply for each row execute function let_reply_in();

/* A part's word becomes part of the question's chain by itself: whoever gives it need not be able to read the question. */
create function tell_part_word() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  q question;
  told question_event;
begin
  perform set_config('hissen.forums', '*', true);
  told.association_id := new.association_id;
  told.person_id := new.person_id;
  if tg_table_name = 'commitment_reply' then
    told.action := 'commitment_replied';
    told.commitment_reply_id := (to_jsonb(new) ->> 'id')::bigint;
    select c.question_id, c.member_id into told.question_id, told.member_id from commitment c
      where c.association_id = new.association_id and c.id = (to_jsonb(new) ->> 'commitment_id')::bigint;
  else
    told.action := 'part_replied';
    told.part_reply_id := (to_jsonb(new) ->> 'id')::bigint;
    select p.question_id, p.member_id into told.question_id, told.member_id from part_question p
      where p.association_id = new.association_id and p.id = (to_jsonb(new) ->> 'part_question_id')::bigint;
  end if;
  select * into q from question where association_id = new.association_id and id = told.question_id for no key update;
  if found then
    insert into question_event (association_id, question_id, seq, action, person_id, state, forum_id, holder_id, next_on, outcome, member_id,
        commitment_reply_id, part_reply_id)
      values (q.association_id, q.id, q.version + 1, told.action, told.person_id, q.state, q.forum_id, q.holder_id, q.next_on, q.outcome, told.member_id,
        told.commitment_reply_id, told.part_reply_id);
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger reply_told after insert on commitment_reply for each row execute function tell_part_word();

/* The quiet question. */

create policy part_question_of_its_readers on part_question using (
  association_id = (select current_association()) and ((select is_system()) or contact_id = (select current_person())
    or member_id = any ((select parts_named_for())::bigint[])
    or exists (select from question where question.association_id = part_question.association_id and question.id = part_question.question_id)));
create policy part_reply_of_its_readers on part_reply using (association_id = (select current_association()) and exists (
  select from part_question where part_question.association_id = part_reply.association_id and part_question.id = part_reply.part_question_id));
grant select on part_question, part_reply to hissen_app;
grant insert (association_id, question_id, forum_id, member_id, contact_id, body, due_on, person_id, is_example) on part_question to hissen_app;
grant insert (association_id, question_id, part_question_id, body, speaker_id, corrects_id, person_id) on part_reply to hissen_app;
create trigger part_questions_stay before update or delete on part_question for each row execute function refuse_change();
create trigger part_replies_stay before update or delete on part_reply for each row execute function refuse_change();

create function let_part_reply_in() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  asked part_question;
  said part_reply;
begin
  select * into asked from part_question where association_id = new.association_id and id = new.part_question_id;
  if not found or not (new.person_id = current_person() or is_system()) then
    perform refuse('HI403', 'Det här är inte ditt att svara på.');
  end if;
  perform set_config('hissen.forums', '*', true);
  perform from question where association_id = asked.association_id and id = asked.question_id for no key update;
  if new.question_id <> asked.question_id then
    perform refuse('HI422', 'Svaret hör till en annan fråga.');
  end if;
  if new.speaker_id is null and not is_named_for(new.person_id, asked.member_id)
    or new.speaker_id is not null and not convenes(new.person_id, asked.forum_id) then
    perform refuse('HI403', 'Den som parten har utsett svarar, eller antecknas av forumet som frågade.');
  end if;
  if new.speaker_id is not null and not is_named_for(new.speaker_id, asked.member_id) then
    perform refuse('HI422', 'Det som antecknas är sagt av någon som parten har utsett.');
  end if;
  if new.corrects_id is null and exists (select from part_reply r where r.association_id = asked.association_id and r.part_question_id = asked.id) then
    perform refuse('HI409', 'Organisationen har redan svarat.');
  end if;
  select * into said from part_reply where association_id = asked.association_id and part_question_id = asked.id and id = new.corrects_id;
  if new.corrects_id is not null and (said.speaker_id is null or exists (select from part_reply r where r.association_id = asked.association_id
      and r.corrects_id = said.id)
    or counted_days((said.at at time zone 'Europe/Stockholm')::date, today()) > (select correction_days_max from association where id = asked.association_id)) then
    perform refuse('HI422', 'Det som antecknats kan rättas av parten en gång, i 14 dagar.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return new;
end $$;
create trigger part_reply_let_in before insert on part_reply for each row execute function let_part_reply_in();
create trigger part_reply_tells after insert on part_reply for each row execute function tell_part_word();

/* What is asked of a part on a question, in its chain. */

create function may_act_with_part(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  case e.action
    when 'part_asked' then
      return exists (select from part_question p where p.association_id = e.association_id and p.id = e.part_question_id and p.person_id = e.person_id)
        and (convenes(e.person_id, q.forum_id) or coalesce(e.person_id = q.holder_id, false) and sits_in(e.person_id, q.forum_id));
    when 'commitment_asked' then
      return exists (select from commitment c where c.association_id = e.association_id and c.id = e.commitment_id and c.person_id = e.person_id)
        and leads(e.person_id, q.forum_id);
    when 'part_replied' then
      return exists (select from part_reply r where r.association_id = e.association_id and r.id = e.part_reply_id and r.person_id = e.person_id);
    when 'commitment_replied' then
      return exists (select from commitment_reply r where r.association_id = e.association_id and r.id = e.commitment_reply_id and r.person_id = e.person_id);
    else
      return false;
  end case;
end $$;

create function broken_rule_of_asking_part(e question_event, q question) returns text language plpgsql stable as $$
declare
  asked part_question;
begin
  if e.action = 'part_replied' then
    return case when exists (select from question_event o where o.association_id = e.association_id and o.part_reply_id = e.part_reply_id)
      or not exists (select from part_reply r where r.association_id = e.association_id and r.id = e.part_reply_id and r.question_id = q.id)
      then 'Svaret från organisationen hör till sin egen fråga, en gång.' end;
  end if;
  select * into asked from part_question where association_id = e.association_id and id = e.part_question_id;
  if asked.question_id <> q.id or asked.forum_id <> q.forum_id
    or exists (select from question_event o where o.association_id = e.association_id and o.part_question_id = asked.id) then
    return 'Frågan till organisationen hör inte till frågan här.';
  end if;
  if coalesce(role_of_forum(q.forum_id), '') not in ('team', 'group') then
    return 'Team och grupper frågar en organisation i stillhet; styrelsen begär ett yttrande.';
  end if;
  if not exists (select from question_touch t where t.association_id = e.association_id and t.question_id = q.id and t.member_id = asked.member_id) then
    return 'Den part som frågas ska beröras av frågan.';
  end if;
  if not is_named_for(asked.contact_id, asked.member_id, 'contact') then
    return 'Den som frågas ska vara partens kontakt.';
  end if;
  if asked.due_on <= today() then
    return 'Ge organisationen ett datum framåt att svara till.';
  end if;
  if exists (select from part_question p where p.association_id = e.association_id and p.question_id = q.id and p.member_id = asked.member_id and p.id <> asked.id
    and not exists (select from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id)) then
    return 'Organisationen är redan frågad och har inte svarat än.';
  end if;
  return null;
end $$;

create function broken_rule_of_promising(e question_event, q question) returns text language plpgsql stable as $$
begin
  if e.action = 'commitment_asked' then
    return case when exists (select from question_event o where o.association_id = e.association_id and o.commitment_id = e.commitment_id)
      or not exists (select from commitment c where c.association_id = e.association_id and c.id = e.commitment_id and c.question_id = q.id
        and c.forum_id = q.forum_id) then 'Åtagandet hör inte till frågan här.' end;
  end if;
  return case when exists (select from question_event o where o.association_id = e.association_id and o.commitment_reply_id = e.commitment_reply_id)
    or not exists (select from commitment_reply r join commitment c on c.association_id = r.association_id and c.id = r.commitment_id
      where r.association_id = e.association_id and r.id = e.commitment_reply_id and c.question_id = q.id)
    then 'Svaret hör till sitt eget åtagande, en gång.' end;
end $$;

-- The asking forum's next meeting after the asking has passed: held, or its day gone by; where none is planned there is none to wait for.
create function has_met_since(p part_question) returns boolean language sql stable
  return exists (select from meeting m where m.association_id = p.association_id and m.forum_id = p.forum_id and m.state = 'held' and m.held_at > p.at)
    or coalesce((select min(m.meets_on) from meeting m where m.association_id = p.association_id and m.forum_id = p.forum_id
      and m.state <> 'cancelled' and m.meets_on > (p.at at time zone 'Europe/Stockholm')::date) < today(), true);

-- When the one part that is touched has had its chance: answered, or 30 days and the asking forum's next meeting have passed.
create function has_had_its_chance(p part_question) returns boolean language sql stable
  return exists (select from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id)
    or (counted_days((p.at at time zone 'Europe/Stockholm')::date, today()) >= 30 and has_met_since(p));

-- The part that is to be asked quietly before the question may be lifted: the only one touched, where it has a contact.
create function part_to_ask_first(q question) returns bigint language sql stable
  return (select t.member_id from question_touch t
    where t.association_id = q.association_id and t.question_id = q.id
      and role_of_forum(q.forum_id) in ('team', 'group')
      and 1 = (select count(*) from question_touch o where o.association_id = q.association_id and o.question_id = q.id)
      and exists (select from member_contact c where c.association_id = t.association_id and c.member_id = t.member_id
        and is_named_for(c.person_id, t.member_id, 'contact'))
      and not exists (select from part_question p where p.association_id = q.association_id and p.question_id = q.id and p.member_id = t.member_id
        and has_had_its_chance(p)));

create or replace function broken_rule_of_lifting(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  made lift;
begin
  select * into made from lift where association_id = e.association_id and id = e.lift_id;
  if made.question_id is distinct from q.id or made.person_id is distinct from e.person_id or made.from_forum_id is distinct from q.forum_id or e.forum_id is distinct from made.to_forum_id
    or not exists (select from forum f join forum up on up.association_id = f.association_id and up.id = f.lifts_to
      where f.association_id = e.association_id and f.id = q.forum_id and up.id = made.to_forum_id and up.closed_on is null) then
    return 'Ett forum lyfter till forumet närmast ovanför.';
  end if;
  if not exists (select from question_touch t where t.association_id = e.association_id and t.question_id = q.id) then
    return 'Ett lyft säger vilka parter frågan berör.';
  end if;
  if kind = 'group' and q.state <> 'preparing' then
    return 'Gruppen tar frågan och utser vem som håller i den innan den lyfts.';
  end if;
  if part_to_ask_first(q) is not null then
    return 'Det som bara rör en part frågas först i stillhet hos partens kontakt.';
  end if;
  if not is_ready_to_send(q) then
    return 'Ett lyft skickas efter ett möte eller när berörda parter står bakom.';
  end if;
  return null;
end $$;
