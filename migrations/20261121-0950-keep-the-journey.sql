-- The rules of a question's journey (domain.md §4), kept by the database: an event that breaks one is refused,
-- and an event that is let in is what moves the question. The same rules stand as pure functions in src/questions/rules.ts.

-- Which act leads from which state to which.
create table question_transition (
  action text not null,
  from_state text not null,
  to_state text not null,
  primary key (action, from_state, to_state)
);
grant select on question_transition to hissen_app;
insert into question_transition (action, from_state, to_state)
select action, from_state, to_state from (values
  ('raised', 'new', 'raised'),
  ('received', 'raised', 'received'),
  ('taken', 'received', 'preparing'), ('taken', 'preparing', 'preparing'),
  ('lifted', 'received', 'raised'), ('lifted', 'preparing', 'raised'),
  ('withdrawn', 'raised', 'preparing'),
  ('returned', 'received', 'received'), ('returned', 'preparing', 'received'),
  ('rested', 'received', 'resting'), ('rested', 'preparing', 'resting'),
  ('woken', 'resting', 'received'), ('woken', 'resting', 'preparing'),
  ('answered', 'received', 'delivering'), ('answered', 'preparing', 'delivering'),
  ('delivered', 'delivering', 'delivering'), ('delivered', 'delivering', 'delivered'),
  ('meant', 'delivering', 'delivering'), ('meant', 'delivered', 'delivered'), ('meant', 'closed', 'closed'),
  ('voiced', 'delivering', 'delivering'), ('voiced', 'delivered', 'delivered'),
  ('judged', 'delivering', 'delivering'), ('judged', 'delivered', 'delivered'), ('judged', 'closed', 'closed'),
  ('reopened', 'delivering', 'received'), ('reopened', 'delivered', 'received'), ('reopened', 'closed', 'received'),
  ('closed', 'raised', 'closed'), ('closed', 'received', 'closed'), ('closed', 'preparing', 'closed'),
  ('closed', 'delivering', 'closed'), ('closed', 'delivered', 'closed')
) as moves (action, from_state, to_state)
union all
select action, state, state from unnest(array['raised', 'received', 'preparing']) state, unnest(array['heard', 'corrected']) action
union all
select 'proposed', state, state from unnest(array['received', 'preparing']) state
union all
select action, state, state from unnest(array['raised', 'received', 'preparing', 'resting', 'delivering', 'delivered']) state, unnest(array['handed', 'dated']) action
union all
select 'shown', state, state from unnest(array['raised', 'received', 'preparing', 'resting', 'delivering', 'delivered', 'closed']) state;

-- Days that count: the summer pause stops every clock (domain.md §4, settled in detail).
create function counted_days(p_from date, p_until date) returns integer language sql stable
  return (select count(*)::integer from generate_series(p_from + 1, p_until, interval '1 day') as t (day), association a
    where a.id = current_association()
      and (a.pause_from is null or not to_char(t.day, 'MM-DD') between a.pause_from and a.pause_until));

create function role_of_forum(p_forum bigint) returns text language sql stable
  return (select l.role from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = current_association() and f.id = p_forum);

-- The convener leads a forum; at the board the office prepares beside the chair (domain.md §4.1, §4.5).
create function leads(p_person bigint, p_forum bigint) returns boolean language sql stable
  return convenes(p_person, p_forum) or (is_office(p_person) and role_of_forum(p_forum) = 'board');

-- The forums an answer must reach: the origin and every forum that lifted it on, but the one that answers.
create function path_of_question(p_question bigint) returns table (forum_id bigint, is_origin boolean) language sql stable
begin atomic
  select q.origin_forum_id, true from question q
    where q.association_id = current_association() and q.id = p_question and q.forum_id <> q.origin_forum_id
  union
  select l.from_forum_id, false from question q join lift l on l.association_id = q.association_id and l.question_id = q.id
    where q.association_id = current_association() and q.id = p_question and l.ended_by is null
      and l.from_forum_id not in (q.origin_forum_id, q.forum_id);
end;

create function was_at_meeting(q question) returns boolean language sql stable
  return exists (select from meeting_question mq join meeting m on m.association_id = mq.association_id and m.id = mq.meeting_id
    where mq.association_id = q.association_id and mq.question_id = q.id and mq.is_reached
      and m.forum_id = q.forum_id and m.state = 'held' and m.held_at >= q.arrived_at);

-- What a resting question goes on as: one that nobody had taken still waits to be taken.
create function state_before_rest(q question) returns text language sql stable
  return (select e.state from question_event e where e.association_id = q.association_id and e.question_id = q.id
    and e.seq = (select max(r.seq) - 1 from question_event r where r.association_id = q.association_id and r.question_id = q.id and r.action = 'rested'));

-- The touched parts that have a seat in the forum and have not yet been heard there.
create function unheard_parts(q question) returns setof bigint language sql stable
begin atomic
  select t.member_id from question_touch t
  where t.association_id = q.association_id and t.question_id = q.id
    and exists (select from seat s where s.association_id = q.association_id and s.forum_id = q.forum_id and s.member_id = t.member_id and s.closed_on is null)
    and not exists (select from perspective p where p.association_id = q.association_id and p.question_id = q.id
      and p.forum_id = q.forum_id and p.member_id = t.member_id);
end;

-- Whose word sends a question on without a meeting: the touched parts and, where it was raised, the part that raised it.
create function parts_asked(q question) returns setof bigint language sql stable
begin atomic
  select t.member_id from question_touch t where t.association_id = q.association_id and t.question_id = q.id
  union
  select q.raised_for where q.raised_for is not null and q.forum_id = q.origin_forum_id;
end;

-- Those of them that have not said that they stand behind (the latest voice of each part counts).
create function parts_not_behind(q question) returns setof bigint language sql stable
begin atomic
  select t.member_id from parts_asked(q) as t (member_id)
  where coalesce((select p.stance = 'behind' or p.given_as = 'nothing' from perspective p
      where p.association_id = q.association_id and p.question_id = q.id and p.forum_id = q.forum_id and p.member_id = t.member_id
      order by p.id desc limit 1), false) = false;
end;

-- The convener sends after a meeting, or when the touched parts stand behind (domain.md §4.5).
create function is_ready_to_send(q question) returns boolean language sql stable
  return was_at_meeting(q) or (exists (select from parts_asked(q)) and not exists (select from parts_not_behind(q)));

-- Nobody answers alone for a forum what another part raised (domain.md §4.5).
create function answers_alone(q question, p_person bigint) returns boolean language sql stable
  return q.forum_id <> q.origin_forum_id and not was_at_meeting(q)
    and not exists (select from parts_asked(q) as t (member_id) where not sits_for(p_person, q.forum_id, t.member_id));

create function live_lift(q question) returns lift language sql stable
begin atomic
  select l.* from lift l where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is null order by l.id desc limit 1;
end;

create function count_not_enough(q question) returns integer language sql stable
  return (select count(*)::integer from verdict v where v.association_id = q.association_id and v.question_id = q.id and v.value = 'not_enough');

-- The latest verdict of each origin on the answer that holds; null where none has been given. One that is being given counts from its event.
create function verdict_of_origin(q question, p_forum bigint) returns text language sql stable
  return (select v.value from verdict v join question_event e on e.association_id = v.association_id and e.question_id = v.question_id and e.verdict_id = v.id
    where v.association_id = q.association_id and v.answer_id = q.answer_id and v.forum_id = p_forum and e.action = 'judged'
    order by v.id desc limit 1);

/* Who may do what (domain.md §4.5, §4.11, and "who judges"). */
create function may_act(e question_event, q question) returns boolean language plpgsql stable as $$
declare
  p bigint := e.person_id;
  own lift := live_lift(q);
  said perspective;
  down delivery;
  given verdict;
begin
  if p is null then
    return e.action in ('closed', 'reopened', 'dated', 'judged')
      or (is_system() and e.action in ('delivered', 'woken', 'handed'));
  end if;
  if p is distinct from current_person() and not is_system() then
    return false;
  end if;
  case e.action
    when 'raised' then
      return q.raised_by = p and sits_in(p, q.origin_forum_id);
    when 'received', 'returned', 'rested', 'woken', 'answered', 'dated' then
      return leads(p, q.forum_id);
    when 'taken' then
      return leads(p, q.forum_id) or (e.holder_id = p and sits_in(p, q.forum_id));
    when 'lifted' then
      return convenes(p, q.forum_id);
    when 'withdrawn' then
      return own.id is not null and convenes(p, own.from_forum_id);
    when 'proposed' then
      return sits_in(p, q.forum_id) or leads(p, q.forum_id);
    when 'heard', 'corrected' then
      select * into said from perspective where association_id = e.association_id and id = e.perspective_id and question_id = q.id;
      return said.noted_by = p and (sits_for(p, q.forum_id, said.member_id)
        or (e.action = 'heard' and said.given_as <> 'written' and convenes(p, q.forum_id)));
    when 'delivered', 'meant', 'voiced' then
      select * into down from delivery where association_id = e.association_id and id = e.delivery_id and question_id = q.id;
      return case when e.action = 'voiced' then sits_in(p, down.forum_id) else leads(p, down.forum_id) end;
    when 'judged' then
      select * into given from verdict where association_id = e.association_id and id = e.verdict_id and question_id = q.id;
      return given.person_id = p and (convenes(p, given.forum_id) or (p = q.raised_by and given.forum_id = q.origin_forum_id and sits_in(p, given.forum_id)));
    when 'closed' then
      return case e.outcome
        when 'disagreed' then leads(p, q.forum_id)
        when 'solved' then q.forum_id = q.origin_forum_id and (convenes(p, q.origin_forum_id) or (p = q.raised_by and sits_in(p, q.origin_forum_id)))
        else false end;
    when 'shown' then
      return convenes(p, q.origin_forum_id);
    when 'handed' then
      return p = q.holder_id or leads(p, q.forum_id) or is_office(p);
    else
      return false;
  end case;
end $$;

/* Why an event may not be let in although the person might; null when it may. */
create function broken_rule(e question_event, q question) returns text language plpgsql stable as $$
declare
  kind text := role_of_forum(q.forum_id);
  own lift := live_lift(q);
  made lift;
  given answer;
  down delivery;
  said perspective;
  judged verdict;
  why reason;
begin
  if e.action not in ('lifted', 'withdrawn', 'returned') and e.forum_id <> q.forum_id then
    return 'Frågan byter forum bara när den lyfts, tas tillbaka eller skickas tillbaka.';
  end if;
  if e.state not in ('closed') and (e.holder_id is null or e.next_on is null) then
    return 'En öppen fråga har alltid någon som håller i den och ett nästa datum.';
  end if;
  if e.state <> 'closed' and (e.holder_id is distinct from q.holder_id or e.forum_id <> q.forum_id)
    and not (sits_in(e.holder_id, e.forum_id) or is_office(e.holder_id)) then
    return 'Den som håller i frågan har en plats i forumet, eller hör till kansliet.';
  end if;
  if e.state not in ('closed', 'resting') and (e.next_on is distinct from q.next_on or e.forum_id <> q.forum_id)
    and (e.next_on < today() or not (counted_days(today(), e.next_on) <= (select question_days_max from association where id = e.association_id)
      or exists (select from meeting m where m.association_id = e.association_id and m.meets_on = e.next_on and m.state = 'planned'
        and (m.forum_id in (e.forum_id, q.origin_forum_id) or exists (select from lift l where l.association_id = e.association_id
          and l.question_id = q.id and l.from_forum_id = m.forum_id))))) then
    return 'Nästa datum är forumets nästa möte, annars inom 60 dagar.';
  end if;
  if e.action <> 'closed' and e.outcome is distinct from (case when e.state = 'closed' then q.outcome end) then
    return 'Utfallet sätts när frågan avslutas.';
  end if;
  if e.holder_id is distinct from q.holder_id
    and e.action not in ('raised', 'taken', 'handed', 'lifted', 'withdrawn', 'returned', 'reopened', 'closed') then
    return 'Frågan byter hand bara genom att någon tar den eller lämnar över den.';
  end if;

  case e.action
    when 'raised' then
      if not exists (select from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
        where f.association_id = e.association_id and f.id = q.origin_forum_id and f.closed_on is null and l.role <> 'outside') then
        return 'Frågor ställs i ett öppet forum i huset.';
      end if;
      if q.number <> (select question_count from association where id = e.association_id) then
        return 'Frågor numreras i ordning.';
      end if;
      if q.raised_for is not null and not sits_for(q.raised_by, q.origin_forum_id, q.raised_for) then
        return 'Man frågar för den part man sitter för.';
      end if;
    when 'taken' then
      if kind <> 'board' and not sits_in(e.holder_id, q.forum_id) then
        return 'Den som tar frågan ska ha en plats i forumet.';
      end if;
    when 'shown' then
      if q.shared_by is not null then
        return 'Frågan syns redan för hela länet.';
      end if;
    when 'heard', 'corrected' then
      select * into said from perspective where association_id = e.association_id and id = e.perspective_id;
      if kind = 'board' then
        return 'Vid styrelsen frågas inte parterna; deras perspektiv följer med underifrån.';
      end if;
      if said.forum_id <> q.forum_id then
        return 'Perspektivet hör till ett annat forum.';
      end if;
      if not exists (select from seat s where s.association_id = e.association_id and s.forum_id = q.forum_id and s.member_id = said.member_id and s.closed_on is null)
        and not exists (select from question_touch t where t.association_id = e.association_id and t.question_id = q.id and t.member_id = said.member_id) then
        return 'Parten har ingen plats i forumet och berörs inte av frågan.';
      end if;
      if e.action = 'corrected' then
        if said.corrects_id is null then
          return 'Rättelsen saknar det som rättas.';
        end if;
        if exists (select from perspective p where p.association_id = e.association_id and p.id = said.corrects_id
          and (p.member_id <> said.member_id or p.question_id <> q.id or p.forum_id <> q.forum_id
            or exists (select from perspective other where other.association_id = e.association_id and other.corrects_id = p.id and other.id <> said.id)
            or counted_days((p.at at time zone 'Europe/Stockholm')::date, today()) > (select correction_days_max from association where id = e.association_id))) then
          return 'Det som har sagts kan rättas en gång, i 14 dagar.';
        end if;
      end if;
    when 'proposed' then
      if not exists (select from proposal p where p.association_id = e.association_id and p.id = e.proposal_id and p.question_id = q.id
        and p.forum_id = q.forum_id and p.person_id = e.person_id) then
        return 'Förslaget hör inte till frågan här.';
      end if;
    when 'lifted' then
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
      if not is_ready_to_send(q) then
        return 'Ett lyft skickas efter ett möte eller när berörda parter står bakom.';
      end if;
    when 'withdrawn', 'returned' then
      if own.id is null or own.to_forum_id <> q.forum_id or e.forum_id <> own.from_forum_id or e.lift_id is distinct from own.id then
        return 'Det finns inget lyft att ta tillbaka.';
      end if;
      if e.action = 'returned' and not exists (select from reason r where r.association_id = e.association_id and r.id = e.reason_id
        and r.question_id = q.id and r.kind = 'returned') then
        return 'Att skicka tillbaka kräver ett skäl.';
      end if;
    when 'rested' then
      select * into why from reason where association_id = e.association_id and id = e.reason_id and question_id = q.id and reason.kind = 'rested';
      if why.id is null or why.until_on <= today() or why.until_on > today() + 730 or e.next_on <> why.until_on then
        return 'Att låta frågan vila kräver ett skäl och ett datum framåt, inom två år.';
      end if;
    when 'woken' then
      if e.person_id is null and q.next_on > today() then
        return 'Frågan vilar till sitt datum.';
      end if;
      if e.state <> state_before_rest(q) then
        return 'Frågan tas upp där den lades ner.';
      end if;
    when 'answered' then
      select * into given from answer where association_id = e.association_id and id = e.answer_id;
      if given.question_id is distinct from q.id or given.forum_id is distinct from q.forum_id or given.person_id is distinct from e.person_id then
        return 'Svaret hör inte till frågan här.';
      end if;
      if kind = 'board' then
        if given.paragraph is null then
          return 'Styrelsens svar hänvisar till en paragraf i protokollet eller ett delegerat beslut.';
        end if;
      elsif not is_ready_to_send(q) then
        return 'Ett svar skickas efter ett möte eller när berörda parter står bakom.';
      elsif answers_alone(q, e.person_id) then
        return 'Ingen svarar ensam för ett forum på det som en annan part har frågat.';
      end if;
      if kind = 'group' and q.state <> 'preparing' then
        return 'Gruppen tar frågan och utser vem som håller i den innan den besvaras.';
      end if;
      if kind = 'group' and given.unheard_reason is null and exists (select from unheard_parts(q)) then
        return 'Att svara utan att en berörd part har hörts kräver ett skäl.';
      end if;
    when 'delivered' then
      select * into down from delivery where association_id = e.association_id and id = e.delivery_id;
      if down.question_id is distinct from q.id or down.answer_id is distinct from q.answer_id or down.delivered_at is not null then
        return 'Svaret är redan återkopplat dit.';
      end if;
      if e.person_id is not null and e.meeting_id is not null and not exists (
        select from meeting m join meeting_question mq on mq.association_id = m.association_id and mq.meeting_id = m.id and mq.question_id = q.id
        where m.association_id = e.association_id and m.id = e.meeting_id and m.forum_id = down.forum_id and m.state = 'held' and mq.is_reached) then
        return 'Svaret återkopplas när ett möte med frågan på dagordningen har hållits.';
      end if;
      if e.person_id is null and counted_days((select (a.at at time zone 'Europe/Stockholm')::date from answer a where a.association_id = e.association_id and a.id = q.answer_id), today())
        < (select delivery_days_max from association where id = e.association_id) then
        return 'Utan möte återkopplas svaret först efter 90 dagar.';
      end if;
      if (e.state = 'delivered') <> not exists (select from delivery d where d.association_id = e.association_id and d.answer_id = q.answer_id
        and d.delivered_at is null and d.id <> down.id) then
        return 'Frågan är återkopplad när svaret har nått alla som väntar på det.';
      end if;
    when 'meant' then
      if not exists (select from local_meaning m join delivery d on d.association_id = m.association_id and d.id = m.delivery_id
        where m.association_id = e.association_id and m.id = e.meaning_id and m.delivery_id = e.delivery_id and m.person_id = e.person_id
          and d.answer_id = q.answer_id) then
        return 'Tillägget hör inte till svaret.';
      end if;
    when 'voiced' then
      if not exists (select from voice v join delivery d on d.association_id = v.association_id and d.answer_id = v.answer_id and d.forum_id = v.forum_id
        where v.association_id = e.association_id and d.id = e.delivery_id and v.person_id = e.person_id and v.answer_id = q.answer_id) then
        return 'Rösten hör inte till svaret.';
      end if;
    when 'judged' then
      select * into judged from verdict where association_id = e.association_id and id = e.verdict_id;
      if judged.answer_id is distinct from q.answer_id or not exists (select from delivery d where d.association_id = e.association_id
        and d.answer_id = q.answer_id and d.forum_id = judged.forum_id and d.is_origin) then
        return 'Bara den som frågade avgör om svaret hjälper.';
      end if;
      if (judged.value = 'silent') <> (e.person_id is null) then
        return 'Inget besked kan inte lämnas av en person.';
      end if;
      if judged.value = 'silent' and not is_silence_due(q, judged.forum_id) then
        return 'Inget besked först efter två hållna möten eller 90 dagar.';
      end if;
      if q.state = 'closed' and (judged.value <> 'not_enough' or q.outcome in ('disagreed', 'solved')) then
        return 'Frågan är avslutad.';
      end if;
    when 'reopened' then
      if not exists (select from verdict v join question_event last on last.association_id = v.association_id and last.verdict_id = v.id
        where v.association_id = e.association_id and v.id = e.verdict_id and v.question_id = q.id and v.answer_id = q.answer_id and v.value = 'not_enough'
          and last.question_id = q.id and last.seq = q.version and last.action = 'judged') then
        return 'Frågan öppnas igen när den som frågade säger att svaret inte räcker.';
      end if;
      if q.state = 'closed' and counted_days((q.closed_at at time zone 'Europe/Stockholm')::date, today()) > (select reopen_days_max from association where id = e.association_id) then
        return 'Efter ett år börjar en ny fråga i stället.';
      end if;
    when 'closed' then
      return broken_rule_of_closing(e, q);
    else
      null;
  end case;
  return null;
end $$;

/* Two held meetings that reached the answer after it came home, or 90 days since it could be read (domain.md §4.3). One that came
   by mail, without a meeting, has been read by nobody until then: it gets 14 days first. */
create function is_silence_due(q question, p_forum bigint) returns boolean language sql stable
  return exists (select from delivery d join answer a on a.association_id = d.association_id and a.id = d.answer_id
    where d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = p_forum and d.delivered_at is not null
      and verdict_of_origin(q, p_forum) is null
      and (d.via <> 'mail' or counted_days((d.delivered_at at time zone 'Europe/Stockholm')::date, today()) >= 14)
      and (counted_days((a.at at time zone 'Europe/Stockholm')::date, today()) >= (select verdict_days_max from association where id = q.association_id)
        or 2 <= (select count(*) from meeting m where m.association_id = d.association_id and m.forum_id = p_forum and m.state = 'held'
          and m.held_at >= d.delivered_at and exists (select from meeting_question mq where mq.association_id = m.association_id
            and mq.meeting_id = m.id and mq.question_id = q.id and mq.is_reached))));

create function broken_rule_of_closing(e question_event, q question) returns text language plpgsql stable as $$
declare
  verdicts text[];
begin
  case e.outcome
    when 'solved' then
      if q.state not in ('raised', 'received', 'preparing') or not exists (select from reason r where r.association_id = e.association_id
        and r.id = e.reason_id and r.question_id = q.id and r.kind = 'solved') then
        return 'Löst utanför mötet kräver en rad om vad som löste det.';
      end if;
      return null;
    when 'disagreed' then
      if q.state not in ('received', 'preparing') or count_not_enough(q) < 2 or not exists (select from reason r
        where r.association_id = e.association_id and r.id = e.reason_id and r.question_id = q.id and r.kind = 'disagreed') then
        return 'Att avsluta som oense kräver att svaret två gånger inte har räckt.';
      end if;
      return null;
    when 'answered_here' then
      if q.state <> 'delivering' or exists (select from delivery d where d.association_id = e.association_id and d.answer_id = q.answer_id) then
        return 'Svaret ska först ner till dem som frågade.';
      end if;
      return null;
    else
      null;
  end case;
  if q.state <> 'delivered' or exists (select from delivery d where d.association_id = e.association_id and d.answer_id = q.answer_id and d.delivered_at is null) then
    return 'Frågan avslutas när svaret har kommit tillbaka till alla som frågade eller lyfte.';
  end if;
  select array_agg(coalesce(verdict_of_origin(q, d.forum_id), '')) into verdicts from delivery d
    where d.association_id = e.association_id and d.answer_id = q.answer_id and d.is_origin;
  if '' = any (verdicts) or 'not_enough' = any (verdicts) then
    return 'Frågan avslutas när de som frågade har sagt om svaret hjälper.';
  end if;
  if e.outcome is distinct from (case when 'obstacle_remains' = any (verdicts) then 'obstacle_remains'
    when 'silent' = any (verdicts) then 'silent' else 'confirmed' end) then
    return 'Utfallet följer av vad de som frågade har sagt.';
  end if;
  return null;
end $$;

/* Lets an event in, or refuses it; an event that is let in moves its question. Locks the question, so that of two at once the second is told. */
create function let_event_in() returns trigger language plpgsql security definer set search_path = public as $$
declare
  q question;
  broken text;
begin
  select * into q from question where association_id = new.association_id and id = new.question_id for no key update;
  if not found then
    perform refuse('HI403', 'Frågan finns inte för dig.');
  end if;
  if new.seq <> q.version + 1 then
    perform refuse('HI409', 'Frågan har ändrats.');
  end if;
  if not exists (select from question_transition t where t.action = new.action
    and t.from_state = case when q.version = 0 then 'new' else q.state end and t.to_state = new.state) then
    perform refuse('HI409', 'Det går inte i frågans nuvarande läge.');
  end if;
  if not may_act(new, q) then
    perform refuse('HI403', 'Det här är inte ditt att göra.');
  end if;
  broken := broken_rule(new, q);
  if broken is not null then
    perform refuse('HI422', broken);
  end if;
  return new;
end $$;
create trigger event_let_in before insert on question_event for each row execute function let_event_in();

/* Requests may not update a question, and so not lock one either; this lets them wait for each other. */
create function lock_question(p_number integer) returns void language sql security definer set search_path = public
begin atomic
  select from question where association_id = current_association() and number = p_number for no key update;
end;

create function follow_event() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  -- An act may take the question out of the actor's own sight, as when one hands it over.
  perform set_config('hissen.forums', '*', true);
  if new.action in ('withdrawn', 'returned') then
    update lift set ended_by = new.action where association_id = new.association_id and id = new.lift_id;
  end if;
  if new.action = 'delivered' then
    update delivery set delivered_at = new.at, meeting_id = new.meeting_id,
      via = case when new.person_id is null then 'mail' when new.meeting_id is not null then 'meeting' else 'note' end
    where association_id = new.association_id and id = new.delivery_id;
  end if;
  update question set
    version = new.seq,
    state = new.state,
    forum_id = new.forum_id,
    holder_id = new.holder_id,
    next_on = new.next_on,
    outcome = new.outcome,
    answer_id = case when new.action = 'reopened' then answer_id else coalesce(new.answer_id, answer_id) end,
    closed_at = case when new.state = 'closed' then coalesce(closed_at, new.at) end,
    arrived_at = case
      when new.action in ('raised', 'lifted', 'returned', 'reopened') then new.at
      -- A lift taken back is as if never sent: what the forum had before it still counts.
      when new.action = 'withdrawn' then (select max(e.at) from question_event e where e.association_id = new.association_id
        and e.question_id = new.question_id and e.forum_id = new.forum_id and e.action in ('raised', 'lifted', 'returned', 'reopened'))
      else arrived_at end,
    waits_since = case when new.state is distinct from state or new.forum_id <> forum_id then (new.at at time zone 'Europe/Stockholm')::date else waits_since end,
    shared_by = case
      when new.action = 'lifted' then coalesce(shared_by, 'lift')
      when new.action = 'shown' then 'show'
      when new.action = 'withdrawn' and shared_by = 'lift' and not exists (
        select from lift l where l.association_id = new.association_id and l.question_id = new.question_id and l.ended_by is null) then null
      else shared_by end
  where association_id = new.association_id and id = new.question_id;
  if new.action = 'answered' then
    insert into delivery (association_id, question_id, answer_id, forum_id, is_origin)
        select new.association_id, new.question_id, new.answer_id, p.forum_id, p.is_origin from path_of_question(new.question_id) p;
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger event_followed after insert on question_event for each row execute function follow_event();

-- Closing and opening again follow by themselves (domain.md §4.2, §4.3): what has all it takes for either does not stay as it is.
create function has_unfinished_answer(q question) returns boolean language sql stable
  return q.state in ('delivering', 'delivered') and (
    not exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id)
    or exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin
      and verdict_of_origin(q, d.forum_id) = 'not_enough')
    or (q.state = 'delivered' and not exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id
      and d.is_origin and verdict_of_origin(q, d.forum_id) is null)));

-- A question without an event, or a row that says something else than its last event, does not pass the end of a transaction.
create function check_question_follows() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  -- What the act has taken out of the actor's sight is looked at too.
  perform set_config('hissen.forums', '*', true);
  if exists (select from question q where q.association_id = new.association_id and q.id = new.id and (q.version = 0 or not exists (
    select from question_event e where e.association_id = q.association_id and e.question_id = q.id and e.seq = q.version
      and e.state = q.state and e.forum_id = q.forum_id and e.holder_id is not distinct from q.holder_id and e.next_on is not distinct from q.next_on))) then
    perform refuse('HI422', 'En fråga följer av sina händelser.');
  end if;
  if exists (select from question q where q.association_id = new.association_id and q.id = new.id and has_unfinished_answer(q)) then
        perform refuse('HI422', 'Det som följer av sig självt har inte följt.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create constraint trigger question_follows_events after insert or update on question
  deferrable initially deferred for each row execute function check_question_follows();

-- What hangs on a question came with an event: no answer, voice or verdict is slipped in beside the chain.
create function check_told() returns trigger language plpgsql security definer set search_path = public as $$
declare
  is_told boolean;
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  execute format('select exists (select from question_event where association_id = $1 and question_id = $2 and %I = $3)', tg_argv[0])
    into is_told using new.association_id, new.question_id, new.id;
  if not is_told then
        perform refuse('HI422', 'Det som hör till en fråga hör till en händelse.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create constraint trigger lift_told after insert on lift deferrable initially deferred for each row execute function check_told('lift_id');
create constraint trigger perspective_told after insert on perspective deferrable initially deferred for each row execute function check_told('perspective_id');
create constraint trigger proposal_told after insert on proposal deferrable initially deferred for each row execute function check_told('proposal_id');
create constraint trigger reason_told after insert on reason deferrable initially deferred for each row execute function check_told('reason_id');
create constraint trigger answer_told after insert on answer deferrable initially deferred for each row execute function check_told('answer_id');
create constraint trigger meaning_told after insert on local_meaning deferrable initially deferred for each row execute function check_told('meaning_id');
create constraint trigger verdict_told after insert on verdict deferrable initially deferred for each row execute function check_told('verdict_id');

create function check_own_voice() returns trigger language plpgsql as $$
begin
  if not (new.person_id = current_person() or is_system()) then
    perform refuse('HI403', 'Var och en säger själv vad den tycker.');
  end if;
  return new;
end $$;
create trigger voice_is_own before insert or update on voice for each row execute function check_own_voice();

-- What stood on the table is noted when the meeting is held, by whoever holds it, and not afterwards.
create function check_on_table() returns trigger language plpgsql as $$
begin
  if not exists (select from meeting m where m.association_id = new.association_id and m.id = new.meeting_id and m.state = 'held'
    and m.held_at = current_moment() and (m.held_by = current_person() or is_system())) then
    perform refuse('HI403', 'Dagordningen hör till den som håller mötet.');
  end if;
  return new;
end $$;
create trigger table_is_held before insert on meeting_question for each row execute function check_on_table();

-- Journeys are only added to. Texts may one day be emptied, events and answers are never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  perform refuse('HI403', 'Det som har hänt ändras inte.');
  return null;
end $$;
create trigger events_stay before update or delete on question_event for each row execute function refuse_change();
create trigger answers_stay before update or delete on answer for each row execute function refuse_change();
create trigger verdicts_stay before update or delete on verdict for each row execute function refuse_change();
create trigger questions_stay before delete on question for each row execute function refuse_change();

/* The house in numbers, for windows and the office: counts what a reader may not read, and nothing but counts. */
create function house_numbers() returns table (forum_id bigint, open integer, rising integer, falling integer, home integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select f.id,
    (select count(*)::integer from question q where q.association_id = f.association_id and q.forum_id = f.id and q.state <> 'closed'),
    (select count(*)::integer from question q join lift l on l.association_id = q.association_id and l.question_id = q.id
      where q.association_id = f.association_id and q.forum_id = f.lifts_to and q.state = 'raised'
        and l.ended_by is null and l.to_forum_id = q.forum_id and l.from_forum_id = f.id),
    (select count(*)::integer from delivery d join question q on q.association_id = d.association_id and q.id = d.question_id and q.answer_id = d.answer_id
      where d.association_id = f.association_id and d.forum_id = f.id and d.delivered_at is null and q.state = 'delivering'),
    (select count(*)::integer from delivery d where d.association_id = f.association_id and d.forum_id = f.id and d.is_origin
      and d.delivered_at >= current_moment() - interval '30 days')
  from forum f
  where f.association_id = current_association() and f.closed_on is null;
  perform set_config('hissen.forums', own_forums, true);
end $$;
