-- Many see it (domain.md §4.2, §4.3, §4.9): echoes, gathering, several origins, answers put right, questions moved and forums closed.

-- Where a question moves when its forum is to be closed; what came from there, or waits to come down there, follows.
alter table question_event add column to_forum_id bigint, add foreign key (association_id, to_forum_id) references forum;
grant insert (to_forum_id) on question_event to hissen_app;
alter table delivery drop constraint delivery_via_check, add constraint delivery_via_check check (via in ('meeting', 'note', 'mail', 'moved'));

-- The forums an answer must reach: every origin of what it answers and every forum that lifted it on, but the one that answers;
-- where input was given it is read out; and those who see the same, where they may read it.
drop function path_of_question(bigint);
create function path_of_question(p_question bigint) returns table (forum_id bigint, is_origin boolean, kind text) language sql stable
begin atomic
  with asked as (
    select q.association_id, q.id, q.origin_forum_id, q.id = p_question as is_main from question q
    where q.association_id = current_association() and (q.id = p_question or q.id in (
      select g.question_id from gathering g where g.association_id = current_association() and g.main_id = p_question and g.ended_at is null))
  ), reached as (
    select a.origin_forum_id as forum_id, 1 as turn, 0::bigint as step from asked a
    union all
    select l.from_forum_id, 2, l.id from asked a join lift l on l.association_id = a.association_id and l.question_id = a.id and l.ended_by is null
    union all
    select e.forum_id, 3, e.id from asked a join echo e on e.association_id = a.association_id and e.question_id = a.id and e.ended_at is null
  )
  select f.id, min(r.turn) = 1 and f.kind <> 'learning',
    case when min(r.turn) = 3 then 'echo' when f.kind = 'learning' then 'read_out' else 'path' end
  from reached r
  join question q on q.association_id = current_association() and q.id = p_question
  join forum f on f.association_id = q.association_id and f.id = r.forum_id
  where f.id <> q.forum_id and f.closed_on is null and (r.turn < 3 or q.shared_by is not null)
  group by f.id, f.kind
  order by min(r.turn), min(r.step);
end;

-- What holds up closing: all that an answer must reach but those who only see the same (domain.md §4.9).
create function waits_to_come_down(q question) returns setof delivery language sql stable
begin atomic
  select d.* from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.delivered_at is null and d.kind <> 'echo';
end;

create function origins_of(q question) returns setof bigint language sql stable
begin atomic
  select d.forum_id from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.is_origin;
end;

-- Answers that those who asked have said are not enough: what another team says of its own does not count here.
create or replace function count_not_enough(q question) returns integer language sql stable
  return (select count(distinct v.answer_id)::integer from verdict v join delivery d on d.association_id = v.association_id and d.answer_id = v.answer_id and d.forum_id = v.forum_id
    where v.association_id = q.association_id and v.question_id = q.id and v.value = 'not_enough' and d.is_origin);

-- The question that holds this one, if it is gathered.
create function main_of(q question) returns bigint language sql stable
  return (select g.main_id from gathering g where g.association_id = q.association_id and g.question_id = q.id and g.ended_at is null);

create function has_convener(p_forum bigint) returns boolean language sql stable
  return exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    where s.association_id = current_association() and s.forum_id = p_forum and s.is_convening and s.closed_on is null
      and is_current(h.from_on, h.until_on) and is_member(h.person_id));

-- An open question that stands in the forum, came from there, was lifted there or from there, or waits there for an answer or a word.
create function concerns_forum(q question, p_forum bigint) returns boolean language sql stable
  return q.state <> 'closed' and (p_forum in (q.forum_id, q.origin_forum_id)
    or exists (select from lift l where l.association_id = q.association_id and l.question_id = q.id and l.ended_by is null and p_forum in (l.from_forum_id, l.to_forum_id))
    or exists (select from gathering g where g.association_id = q.association_id and g.question_id = q.id and g.ended_at is null and g.forum_id = p_forum)
    or (q.state in ('delivering', 'delivered') and exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id
      and d.forum_id = p_forum and d.kind <> 'echo' and (d.delivered_at is null or (d.is_origin and verdict_of_origin(q, p_forum) is null)))));

create function echoes_in(q question, p_forum bigint) returns boolean language sql stable
  return exists (select from echo e where e.association_id = q.association_id and e.question_id = q.id and e.forum_id = p_forum and e.ended_at is null);

/* Who answers for what comes down: the convener of the forum it comes to, the raiser where it was raised (domain.md §4.2, §4.3). */
create function may_act_coming_down(e question_event, q question) returns boolean language plpgsql stable as $$
declare
  p bigint := e.person_id;
  down delivery;
  given verdict;
begin
  if p is null then
    return e.action in ('reopened', 'judged') or (is_system() and e.action = 'delivered');
  end if;
  case e.action
    when 'delivered', 'meant', 'voiced' then
      select * into down from delivery where association_id = e.association_id and id = e.delivery_id and question_id = q.id;
      return case when e.action = 'voiced' then sits_in(p, down.forum_id) and (down.kind = 'echo' or (down.is_origin and q.state <> 'closed'))
        else leads(p, down.forum_id) end;
    when 'judged' then
      select * into given from verdict where association_id = e.association_id and id = e.verdict_id and question_id = q.id;
      return given.person_id = p and (convenes(p, given.forum_id) or (sits_in(p, given.forum_id) and exists (
        select from question asked where asked.association_id = q.association_id and asked.raised_by = p and asked.origin_forum_id = given.forum_id
          and (asked.id = q.id or main_of(asked) = q.id))));
    when 'reopened' then
      return leads(p, q.forum_id);
    else
      return false;
  end case;
end $$;

create function may_act_together(e question_event, q question) returns boolean language plpgsql stable as $$
declare
  p bigint := e.person_id;
  seen echo;
  kept gathering;
  holding bigint;
begin
  if p is null then
    return e.action = 'moved' and is_system();
  end if;
  case e.action
    when 'echoed', 'unechoed' then
      select * into seen from echo where association_id = e.association_id and id = e.echo_id and question_id = q.id;
      return sits_in(p, seen.forum_id) and (e.action = 'unechoed' or seen.person_id = p);
    when 'gathered', 'joined', 'split', 'parted' then
      select * into kept from gathering where association_id = e.association_id and id = e.gathering_id and q.id in (question_id, main_id);
      select forum_id into holding from question where association_id = q.association_id and id = kept.main_id;
      return leads(p, holding) or (e.action in ('split', 'parted') and leads(p, kept.forum_id));
    when 'amended' then
      return leads(p, q.forum_id);
    when 'moved' then
      return convenes(p, e.from_forum_id) or (is_office(p) and not has_convener(e.from_forum_id));
    else
      return false;
  end case;
end $$;

/* "Vi ser det också": another forum of the house, of what it may read, once (domain.md §4.9). */
create or replace function broken_rule_of_echoing(e question_event, q question) returns text language plpgsql stable as $$
declare
  seen echo;
begin
  select * into seen from echo where association_id = e.association_id and id = e.echo_id and question_id = q.id;
  if seen.id is null or seen.ended_at is not null then
    return 'Forumet har inte sagt att det ser frågan.';
  end if;
  if e.action = 'unechoed' then
    return case when q.state in ('delivering', 'delivered') then 'Svaret är redan på väg till er.' end;
  end if;
  if q.shared_by is null then
    return 'Frågan är ett annat forums tills den har lyfts eller visats för hela länet.';
  end if;
  if not exists (select from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.association_id = e.association_id and f.id = seen.forum_id and f.closed_on is null and l.role <> 'outside') then
    return 'Vi ser det också sägs av ett öppet forum i huset.';
  end if;
  if seen.forum_id = q.forum_id or exists (select from path_of_question(q.id) p where p.forum_id = seen.forum_id and p.kind <> 'echo')
    or exists (select from delivery d where d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = seen.forum_id
      and q.state in ('delivering', 'delivered')) then
    return 'Frågan är redan er.';
  end if;
  return null;
end $$;

-- What was gathered goes on where it was; a forum that it has moved to since, or an answer that was not enough, begins anew.
create function event_before_gathering(q question) returns question_event language sql stable
  return (select b from question_event b where b.association_id = q.association_id and b.question_id = q.id
    and b.seq = (select max(g.seq) - 1 from question_event g where g.association_id = q.association_id and g.question_id = q.id and g.action = 'gathered')
    and not exists (select from question_event m where m.association_id = b.association_id and m.question_id = b.question_id and m.seq > b.seq
      and (m.action = 'reopened' or m.forum_id <> b.forum_id)));

create function state_before_gathering(q question) returns text language sql stable
  return coalesce((event_before_gathering(q)).state, 'received');

/* Whoever held it then, if still there to hold it; else null, and the forum's receiver holds it. */
create function holder_before_gathering(q question) returns bigint language sql stable
  return (select b.holder_id from event_before_gathering(q) b where sits_in(b.holder_id, q.forum_id) or is_office(b.holder_id));

/* Similar questions gathered and taken apart by the forum that holds the main one; nothing is gathered twice (domain.md §4.9). */
create or replace function broken_rule_of_gathering(e question_event, q question) returns text language plpgsql stable as $$
declare
  kept gathering;
  main question;
  taken question;
begin
  select * into kept from gathering where association_id = e.association_id and id = e.gathering_id;
  select * into main from question where association_id = e.association_id and id = kept.main_id;
  select * into taken from question where association_id = e.association_id and id = kept.question_id;
  if q.id is distinct from (case when e.action in ('gathered', 'split') then taken.id else main.id end) then
    return 'Samlingen hör till andra frågor.';
  end if;
  case e.action
    when 'gathered' then
      if kept.person_id <> e.person_id or kept.forum_id <> q.forum_id or kept.ended_at is not null or main.forum_id <> q.forum_id then
        return 'Frågor samlas i det forum där båda ligger.';
      end if;
      if main.state not in ('received', 'preparing') or main_of(main) is not null then
        return 'Frågor samlas när båda är mottagna och ännu inte besvarade.';
      end if;
      if exists (select from gathering g where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null) then
        return 'Frågan samlar själv andra. Dela upp dem först.';
      end if;
      if main.shared_by is null and q.shared_by is not null then
        return 'Den fråga som samlar ska synas för alla som ser den som samlas.';
      end if;
      if e.holder_id is not null or e.next_on is not null then
        return 'En samlad fråga hålls av den fråga den är samlad i.';
      end if;
    when 'joined' then
      if q.state not in ('received', 'preparing') or taken.state <> 'gathered' or kept.ended_at is not null or exists (select from question_event j
        where j.association_id = e.association_id and j.question_id = q.id and j.gathering_id = kept.id and j.action = 'joined') then
        return 'Frågan är inte samlad hit.';
      end if;
    when 'split' then
      if kept.ended_at is not null or main.state not in ('raised', 'received', 'preparing', 'resting', 'outside') then
        return 'Frågor delas upp igen medan den gemensamma ännu inte är besvarad.';
      end if;
      if e.state <> state_before_gathering(q) or e.holder_id <> holder_before_gathering(q) then
        return 'Frågan går vidare där den var när den samlades.';
      end if;
    else
      if taken.state = 'gathered' or kept.ended_at is distinct from e.at then
        return 'Frågan är fortfarande samlad hit.';
      end if;
  end case;
  return null;
end $$;

create function broken_rule_of_showing(e question_event, q question) returns text language plpgsql stable as $$
begin
  if q.shared_by is not null then
    return 'Frågan syns redan för hela länet.';
  end if;
  if exists (select from question m where m.association_id = q.association_id and m.id = main_of(q) and m.shared_by is null) then
    return 'Visa den fråga som den är samlad i först.';
  end if;
  return null;
end $$;

/* What gathers others is not sent back past where they were gathered (domain.md §4.9). */
create or replace function broken_rule_of_going_back(e question_event, q question) returns text language plpgsql stable as $$
declare
  own lift := live_lift(q);
begin
  if own.id is null or own.to_forum_id <> q.forum_id or e.forum_id <> own.from_forum_id or e.lift_id is distinct from own.id then
    return 'Det finns inget lyft att ta tillbaka.';
  end if;
  if e.action = 'returned' and not exists (select from reason r where r.association_id = e.association_id and r.id = e.reason_id
    and r.question_id = q.id and r.kind = 'returned') then
    return 'Att skicka tillbaka kräver ett skäl.';
  end if;
  if exists (select from gathering g where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null and g.forum_id = q.forum_id) then
    return 'Dela upp de samlade frågorna innan frågan skickas tillbaka.';
  end if;
  return null;
end $$;

-- What one forum has taken, the next has not.
insert into question_transition (action, from_state, to_state) values ('moved', 'preparing', 'received');
create function state_when_moved(q question, p_from bigint) returns text language sql immutable
  return case when q.forum_id = p_from and q.state = 'preparing' then 'received' else q.state end;
create or replace function state_before_rest(q question) returns text language sql stable
  return (select case when exists (select from question_event m where m.association_id = q.association_id and m.question_id = q.id and m.seq > e.seq
      and m.action = 'moved' and m.forum_id <> e.forum_id) then 'received' else e.state end
    from question_event e where e.association_id = q.association_id and e.question_id = q.id
      and e.seq = (select max(r.seq) - 1 from question_event r where r.association_id = q.association_id and r.question_id = q.id and r.action = 'rested'));

/* A forum's open questions move to another on its floor, and what came from it, was lifted through it or waits there follows (domain.md §3). */
create or replace function broken_rule_of_moving(e question_event, q question) returns text language plpgsql stable as $$
begin
  if e.from_forum_id is null or e.to_forum_id is null or e.from_forum_id = e.to_forum_id or not exists (
    select from forum old join forum new on new.association_id = old.association_id and new.floor_id = old.floor_id
    where old.association_id = e.association_id and old.id = e.from_forum_id and new.id = e.to_forum_id and new.closed_on is null) then
    return 'Frågor flyttas till ett öppet forum på samma våning.';
  end if;
  if not (concerns_forum(q, e.from_forum_id) or echoes_in(q, e.from_forum_id)) then
    return 'Frågan har inget med forumet att göra.';
  end if;
  if e.forum_id <> (case when q.forum_id = e.from_forum_id then e.to_forum_id else q.forum_id end) then
    return 'Frågan flyttas dit forumet flyttas.';
  end if;
  if e.state <> state_when_moved(q, e.from_forum_id) then
    return 'Det nya forumet tar emot frågan på nytt.';
  end if;
  if q.forum_id <> e.from_forum_id and (e.holder_id is distinct from q.holder_id or e.next_on is distinct from q.next_on) then
    return 'Frågan ligger kvar där den är.';
  end if;
  return null;
end $$;

-- How long after closing an answer may be put right or the question opened again; closed forums have nobody to do it.
create function is_past_reopening(q question) returns boolean language sql stable
  return q.state = 'closed' and (q.outcome in ('disagreed', 'solved')
    or counted_days((q.closed_at at time zone 'Europe/Stockholm')::date, today()) > (select reopen_days_max from association where id = q.association_id)
    or exists (select from forum f where f.association_id = q.association_id and f.id in (q.forum_id, q.origin_forum_id) and f.closed_on is not null));

/* A corrected answer is a new version and comes down again (domain.md §4, settled in detail). */
create or replace function broken_rule_of_amending(e question_event, q question) returns text language plpgsql stable as $$
declare
  given answer;
  before answer;
begin
  select * into given from answer where association_id = e.association_id and id = e.answer_id;
  select * into before from answer where association_id = q.association_id and id = q.answer_id;
  if given.question_id is distinct from q.id or given.forum_id is distinct from q.forum_id or given.person_id is distinct from e.person_id
    or given.corrects_id is distinct from q.answer_id or before.forum_id is distinct from q.forum_id then
    return 'Det rättade svaret hör till det svar som gäller.';
  end if;
  if (given.kind, coalesce(given.talk_id, 0)) is distinct from (before.kind, coalesce(before.talk_id, 0)) then
    return 'Ett rättat svar är ett svar av samma slag.';
  end if;
  if role_of_forum(q.forum_id) = 'board' and given.paragraph is null then
    return 'Styrelsens svar hänvisar till en paragraf i protokollet eller ett delegerat beslut.';
  end if;
  if main_of(q) is not null then
    return 'Frågan är samlad i en annan och får dess svar.';
  end if;
  if is_past_reopening(q) then
    return 'Svaret går inte längre att rätta.';
  end if;
  return null;
end $$;

-- Only an answer that holds is put right.
create function check_corrects_held() returns trigger language plpgsql as $$
begin
  if not exists (select from question q where q.association_id = new.association_id and q.id = new.question_id and q.answer_id = new.corrects_id
    and q.state in ('delivering', 'delivered', 'closed')) then
    perform refuse('HI422', 'Det rättade svaret hör till det svar som gäller.');
  end if;
  return new;
end $$;
create trigger answer_corrects_held before insert on answer for each row when (new.corrects_id is not null) execute function check_corrects_held();

create or replace function broken_rule_of_delivering(e question_event, q question) returns text language plpgsql stable as $$
declare
  down delivery;
begin
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
  if e.state <> (case when down.kind = 'echo' then q.state
    when exists (select from waits_to_come_down(q) d where d.id <> down.id) then 'delivering' else 'delivered' end) then
    return 'Frågan är återkopplad när svaret har nått alla som väntar på det.';
  end if;
  return null;
end $$;

create or replace function broken_rule_of_judging(e question_event, q question) returns text language plpgsql stable as $$
declare
  judged verdict;
  down delivery;
begin
  select * into judged from verdict where association_id = e.association_id and id = e.verdict_id;
  select * into down from delivery where association_id = q.association_id and answer_id = q.answer_id and forum_id = judged.forum_id;
  if judged.answer_id is distinct from q.answer_id or not (down.is_origin or down.kind = 'echo') or down.id is null then
    return 'Bara den som frågade avgör om svaret hjälper.';
  end if;
  if main_of(q) is not null then
    return 'Frågan är samlad i en annan och får dess svar.';
  end if;
  if (judged.value = 'silent') <> (e.person_id is null) then
    return 'Inget besked kan inte lämnas av en person.';
  end if;
  if judged.value = 'silent' and not (down.is_origin and is_silence_due(q, judged.forum_id)) then
    return 'Inget besked först efter två hållna möten eller 90 dagar.';
  end if;
  if q.state = 'closed' and ((judged.value <> 'not_enough' and down.is_origin) or q.outcome in ('disagreed', 'solved')) then
    return 'Frågan är avslutad.';
  end if;
  return null;
end $$;

create or replace function is_silence_due(q question, p_forum bigint) returns boolean language sql stable
  return exists (select from delivery d join answer a on a.association_id = d.association_id and a.id = d.answer_id
    where d.association_id = q.association_id and d.answer_id = q.answer_id and d.forum_id = p_forum and d.delivered_at is not null
      and verdict_of_origin(q, p_forum) is null
      and (d.via not in ('mail', 'moved') or counted_days((d.delivered_at at time zone 'Europe/Stockholm')::date, today()) >= 14)
      and (counted_days((a.at at time zone 'Europe/Stockholm')::date, today()) >= (select verdict_days_max from association where id = q.association_id)
        or 2 <= (select count(*) from meeting m where m.association_id = d.association_id and m.forum_id = p_forum and m.state = 'held'
          and m.held_at >= d.delivered_at and exists (select from meeting_question mq where mq.association_id = m.association_id
            and mq.meeting_id = m.id and mq.question_id = q.id and mq.is_reached))));

/* It opens by itself when all who asked say that the answer is not enough; the answering forum may open it for all when one of several
   has said so; and a gathered question opens with the one that holds it (domain.md §4.3, §4.9). */
create or replace function broken_rule_of_reopening(e question_event, q question) returns text language plpgsql stable as $$
begin
  if e.state = 'gathered' then
    return case when e.person_id is not null or e.holder_id is not null or e.next_on is not null or not exists (
      select from question m where m.association_id = q.association_id and m.id = main_of(q) and m.state not in ('closed', 'gathered')) then
      'En samlad fråga öppnas med den som samlar.' end;
  end if;
  if main_of(q) is not null then
    return 'En samlad fråga öppnas med den som samlar.';
  end if;
  if q.outcome in ('disagreed', 'solved') then
    return 'Frågan är avslutad.';
  end if;
  if is_past_reopening(q) then
    return 'Efter ett år börjar en ny fråga i stället.';
  end if;
  if e.person_id is not null then
    return case when not exists (select from verdict v where v.association_id = e.association_id and v.id = e.verdict_id and v.question_id = q.id
      and v.answer_id = q.answer_id and v.value = 'not_enough' and verdict_of_origin(q, v.forum_id) = 'not_enough') then
      'Frågan öppnas för alla när någon av dem som frågade har sagt att svaret inte räcker.' end;
  end if;
  if not exists (select from verdict v where v.association_id = e.association_id and v.id = e.verdict_id and v.question_id = q.id
      and v.answer_id = q.answer_id and v.value = 'not_enough' and v.forum_id in (select origins_of(q)))
    or exists (select from origins_of(q) as o (forum_id) where verdict_of_origin(q, o.forum_id) is distinct from 'not_enough')
    or (q.state = 'closed' and 1 <> (select count(*) from origins_of(q))) then
    return 'Frågan öppnas igen när de som frågade säger att svaret inte räcker.';
  end if;
  return null;
end $$;

-- An answer that is not enough leads somewhere: the question opens again, or the forum that said so has a question of its own.
create function check_verdict_heeded() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  if not exists (select from question_event j join question_event r on r.association_id = j.association_id and r.question_id = j.question_id
      and r.seq > j.seq and r.action = 'reopened'
    where j.association_id = new.association_id and j.verdict_id = new.id and j.action = 'judged')
    and not exists (select from question f where f.association_id = new.association_id and f.follows_id = new.question_id
      and f.origin_forum_id = new.forum_id and (f.state <> 'closed' or f.raised_at >= new.at)) then
    perform refuse('HI422', 'Ett svar som inte räcker öppnar frågan igen eller blir en egen fråga.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create constraint trigger verdict_heeded after insert on verdict deferrable initially deferred for each row
  when (new.value = 'not_enough') execute function check_verdict_heeded();
create index question_by_follows on question (association_id, follows_id) where follows_id is not null;

create or replace function broken_rule_of_closing(e question_event, q question) returns text language plpgsql stable as $$
declare
  verdicts text[];
  has_reason boolean := exists (select from reason r where r.association_id = e.association_id
    and r.id = e.reason_id and r.question_id = q.id and r.kind = e.outcome and r.person_id = e.person_id);
begin
  if q.state = 'gathered' then
    return case when e.person_id is not null or not exists (select from question m where m.association_id = q.association_id and m.id = main_of(q)
      and m.state = 'closed' and m.outcome = e.outcome) then 'En samlad fråga avslutas med den som samlar.' end;
  end if;
  case e.outcome
    when 'solved' then
      if q.state not in ('raised', 'received', 'preparing') or not has_reason then
        return 'Löst utanför mötet kräver en rad om vad som löste det.';
      end if;
      if exists (select from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
        where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null and s.origin_forum_id <> q.origin_forum_id) then
        return 'Andra har också frågat. Svara dem, eller dela upp frågorna först.';
      end if;
      return null;
    when 'disagreed' then
      if q.state not in ('received', 'preparing') or count_not_enough(q) < 2 or not has_reason then
        return 'Att avsluta som oense kräver att svaret två gånger inte har räckt.';
      end if;
      return null;
    else
      null;
  end case;
  if q.state not in ('delivering', 'delivered') or exists (select from waits_to_come_down(q)) then
    return case when e.outcome = 'answered_here' then 'Svaret ska först ner till dem som frågade.' else
      'Frågan avslutas när svaret har kommit tillbaka till alla som frågade eller lyfte.' end;
  end if;
  select array_agg(coalesce(verdict_of_origin(q, o.forum_id), '')) into verdicts from origins_of(q) as o (forum_id);
  if verdicts is null then
    return case when e.outcome is distinct from (case when exists (select from delivery d where d.association_id = q.association_id
      and d.answer_id = q.answer_id and d.kind = 'read_out') then 'read_out' else 'answered_here' end) then
      'Svaret ska först ner till dem som frågade.' end;
  end if;
  -- One of several who was not helped goes on with a question of its own; all of them open this one again.
  if '' = any (verdicts) or 'not_enough' = all (verdicts) then
    return 'Frågan avslutas när de som frågade har sagt om svaret hjälper.';
  end if;
  if e.outcome is distinct from (case when 'obstacle_remains' = any (verdicts) then 'obstacle_remains'
    when 'silent' = any (verdicts) then 'silent' else 'confirmed' end) then
    return 'Utfallet följer av vad de som frågade har sagt.';
  end if;
  return null;
end $$;

/* Lets an event in, or refuses it; an event that is let in moves its question. Locks the question, so that of two at once the second is told;
   and the forums it comes to, so that none of them is closed meanwhile. */
create or replace function let_event_in() returns trigger language plpgsql security definer set search_path = public as $$
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
  if new.state <> 'closed' and (q.version = 0 or q.state = 'closed' or new.forum_id <> q.forum_id) then
    perform from forum f where f.association_id = new.association_id and f.id in (new.forum_id, q.origin_forum_id) order by f.id for share;
  end if;
  if not may_act(new, q) then
    perform refuse('HI403', 'Det här är inte ditt att göra.');
  end if;
  broken := broken_rule(new, q);
  if broken is null and new.state <> 'closed' and (q.state = 'closed' or new.forum_id <> q.forum_id)
    and exists (select from forum f where f.association_id = new.association_id and f.id = new.forum_id and f.closed_on is not null) then
    broken := 'Forumet är stängt.';
  end if;
  if broken is not null then
    perform refuse('HI422', broken);
  end if;
  return new;
end $$;

/* Requests may not update a question, and so not lock one either; this lets them wait for each other. What is gathered is locked together. */
create or replace function lock_question(p_number integer) returns void language sql security definer set search_path = public
begin atomic
  select from question q where q.association_id = current_association() and (q.number = p_number
    or q.id in (select unnest(array[g.main_id, g.question_id]) from gathering g join question n on n.association_id = g.association_id and n.id in (g.main_id, g.question_id)
      where g.association_id = current_association() and g.ended_at is null and n.number = p_number))
  order by q.id for no key update;
end;

create or replace function follow_event() returns trigger language plpgsql security definer set search_path = public as $$
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
  if new.action = 'unechoed' then
    update echo set ended_at = new.at where association_id = new.association_id and id = new.echo_id;
  end if;
  if new.action = 'split' then
    update gathering set ended_at = new.at where association_id = new.association_id and id = new.gathering_id;
  end if;
  update question set
    version = new.seq,
    state = new.state,
    forum_id = new.forum_id,
    origin_forum_id = case when new.action = 'moved' and origin_forum_id = new.from_forum_id then new.to_forum_id else origin_forum_id end,
    holder_id = new.holder_id,
    next_on = new.next_on,
    outcome = new.outcome,
    answer_id = case when new.action = 'reopened' then answer_id else coalesce(new.answer_id, answer_id) end,
    closed_at = case when new.state = 'closed' then coalesce(closed_at, new.at) end,
    arrived_at = case
      when new.action in ('raised', 'lifted', 'returned', 'reopened') or (new.action = 'moved' and new.forum_id <> forum_id) then new.at
      -- A lift taken back is as if never sent: what the forum had before it still counts.
      when new.action = 'withdrawn' then (select max(e.at) from question_event e where e.association_id = new.association_id
        and e.question_id = new.question_id and e.forum_id = new.forum_id and e.action in ('raised', 'lifted', 'returned', 'reopened', 'moved'))
      else arrived_at end,
    waits_since = case when new.state is distinct from state or new.forum_id <> forum_id then (new.at at time zone 'Europe/Stockholm')::date else waits_since end,
    shared_by = case
      when new.action = 'lifted' then coalesce(shared_by, 'lift')
      when new.action = 'shown' then 'show'
      when new.action = 'withdrawn' and shared_by = 'lift' and not exists (
        select from lift l where l.association_id = new.association_id and l.question_id = new.question_id and l.ended_by is null)
        -- What others can read is gathered in it, and leads to it.
        and not exists (select from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
          where g.association_id = new.association_id and g.main_id = new.question_id and g.ended_at is null and s.shared_by is not null) then null
      else shared_by end
  where association_id = new.association_id and id = new.question_id;
  if new.action in ('answered', 'amended') then
    insert into delivery (association_id, question_id, answer_id, forum_id, is_origin, kind)
      select new.association_id, new.question_id, new.answer_id, p.forum_id, p.is_origin, p.kind from path_of_question(new.question_id) p;
  end if;
  -- Who sees the same when the answer is already there gets it at once.
  if new.action = 'echoed' then
    insert into delivery (association_id, question_id, answer_id, forum_id, is_origin, kind)
      select q.association_id, q.id, q.answer_id, e.forum_id, false, 'echo' from question q join echo e on e.association_id = q.association_id and e.id = new.echo_id
      where q.association_id = new.association_id and q.id = new.question_id and q.state in ('delivering', 'delivered');
  end if;
  if new.action = 'moved' then
    perform follow_move(new);
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;

/* What was the old forum's is the new one's: lifts, gatherings, echoes, and answers that have not come down or wait for a word. */
create function follow_move(e question_event) returns void language plpgsql set search_path = public as $$
declare
  q question;
  old delivery;
  is_asked boolean;
begin
  select * into q from question where association_id = e.association_id and id = e.question_id;
  update lift set from_forum_id = case when from_forum_id = e.from_forum_id then e.to_forum_id else from_forum_id end,
      to_forum_id = case when to_forum_id = e.from_forum_id then e.to_forum_id else to_forum_id end
    where association_id = e.association_id and question_id = q.id and ended_by is null and e.from_forum_id in (from_forum_id, to_forum_id);
  update gathering set forum_id = e.to_forum_id
    where association_id = e.association_id and question_id = q.id and ended_at is null and forum_id = e.from_forum_id;
  -- Who has become one of those who asked no longer only sees the same.
  update echo set ended_at = e.at where association_id = e.association_id and question_id = q.id and ended_at is null and (
    (forum_id = e.from_forum_id and (e.to_forum_id = q.forum_id or echoes_in(q, e.to_forum_id)
      or exists (select from path_of_question(q.id) p where p.forum_id = e.to_forum_id and p.kind <> 'echo')))
    or (forum_id = e.to_forum_id and (e.to_forum_id = q.forum_id or exists (select from path_of_question(q.id) p where p.forum_id = e.to_forum_id and p.kind <> 'echo'))));
  update echo set forum_id = e.to_forum_id where association_id = e.association_id and question_id = q.id and ended_at is null and forum_id = e.from_forum_id;
  if q.state not in ('delivering', 'delivered') then
    return;
  end if;
  select * into old from delivery where association_id = e.association_id and answer_id = q.answer_id and forum_id = e.from_forum_id;
  is_asked := old.is_origin and verdict_of_origin(q, e.from_forum_id) is null;
  if old.id is null or (old.delivered_at is not null and not is_asked) then
    return;
  end if;
  if e.to_forum_id <> q.forum_id then
    insert into delivery (association_id, question_id, answer_id, forum_id, is_origin, kind, delivered_at, via)
    values (q.association_id, q.id, q.answer_id, e.to_forum_id, is_asked, old.kind,
      case when old.delivered_at is not null then e.at end, case when old.delivered_at is not null then 'moved' end)
    on conflict (association_id, answer_id, forum_id) do update set is_origin = delivery.is_origin or excluded.is_origin,
      kind = case when 'path' in (delivery.kind, excluded.kind) then 'path' else delivery.kind end,
      delivered_at = coalesce(delivery.delivered_at, excluded.delivered_at), via = coalesce(delivery.via, excluded.via);
  end if;
  update delivery set is_origin = old.is_origin and not is_asked, delivered_at = coalesce(delivered_at, e.at), via = coalesce(via, 'moved')
    where association_id = e.association_id and id = old.id;
end $$;

/* Moves all that concerns a forum to another on its floor, in one act, also what the office may not read where nobody convenes. Gives how many. */
create function move_questions(p_from bigint, p_to bigint, p_holder bigint, p_next_on date) returns integer
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  p bigint := current_person();
  moved integer;
begin
  if not (is_system() or convenes(p, p_from) or (is_office(p) and not has_convener(p_from))) then
    perform refuse('HI403', 'Forumets sammankallande flyttar frågorna, eller kansliet om ingen är sammankallande.');
  end if;
  perform set_config('hissen.forums', '*', true);
  insert into question_event (association_id, question_id, seq, action, person_id, state, forum_id, holder_id, next_on, from_forum_id, to_forum_id)
  select q.association_id, q.id, q.version + 1, 'moved', p, state_when_moved(q, p_from),
    case when q.forum_id = p_from then p_to else q.forum_id end,
    case when q.forum_id = p_from and q.state <> 'gathered' then p_holder else q.holder_id end,
    case when q.forum_id = p_from and q.state not in ('gathered', 'resting', 'outside') then p_next_on else q.next_on end,
    p_from, p_to
  from question q
  where q.association_id = current_association() and q.state <> 'closed' and (concerns_forum(q, p_from) or echoes_in(q, p_from))
  order by q.id
  for no key update of q;
  get diagnostics moved = row_count;
  perform set_config('hissen.forums', own_forums, true);
  return moved;
end $$;

/* How many open questions must move before the forum is closed; also of those the reader may not read. */
create function count_concerning(p_forum bigint) returns integer language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  open integer;
begin
  perform set_config('hissen.forums', '*', true);
  select count(*)::integer into open from question q where q.association_id = current_association() and q.state <> 'closed' and concerns_forum(q, p_forum);
  perform set_config('hissen.forums', own_forums, true);
  return open;
end $$;

/* A forum is closed by its convener or the office when no open question needs it; its seats close and its meetings are called off (domain.md §3). */
create function check_forum_closing() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  if not (is_system() or convenes(current_person(), new.id) or is_office(current_person())) then
    perform refuse('HI403', 'Kansliet eller forumets sammankallande stänger forumet.');
  end if;
  if count_concerning(new.id) > 0 then
    perform refuse('HI422', format('%s har öppna frågor. Flytta dem först.', new.short_name));
  end if;
  perform set_config('hissen.forums', '*', true);
  update seat set closed_on = new.closed_on where association_id = new.association_id and forum_id = new.id and closed_on is null;
  update meeting set state = 'cancelled' where association_id = new.association_id and forum_id = new.id and state = 'planned';
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create trigger forum_closing after update of closed_on on forum for each row
  when (old.closed_on is null and new.closed_on is not null) execute function check_forum_closing();

-- What is gathered is told on both sides, and so is what is taken apart.
create function check_gathering_told() returns trigger language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  if 2 <> (select count(*) from question_event e where e.association_id = new.association_id and e.gathering_id = new.id
    and (e.action, e.question_id) in (('gathered', new.question_id), ('joined', new.main_id)))
    or (new.ended_at is not null and 2 <> (select count(*) from question_event e where e.association_id = new.association_id and e.gathering_id = new.id
      and (e.action, e.question_id) in (('split', new.question_id), ('parted', new.main_id)))) then
    perform refuse('HI422', 'Det som samlas och delas upp står vid båda frågorna.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;
create constraint trigger gathering_told_on_both after insert or update on gathering deferrable initially deferred
  for each row execute function check_gathering_told();

-- Closing and opening again follow by themselves (domain.md §4.2, §4.3): what has all it takes for either does not stay as it is.
create or replace function has_unfinished_answer(q question) returns boolean language sql stable
  return q.state in ('delivering', 'delivered') and (
    (exists (select from origins_of(q)) and not exists (select from origins_of(q) as o (forum_id) where verdict_of_origin(q, o.forum_id) is distinct from 'not_enough'))
    or (not exists (select from waits_to_come_down(q)) and not exists (select from origins_of(q) as o (forum_id) where verdict_of_origin(q, o.forum_id) is null)));

-- A gathered question is open while the one that holds it is, and closes with it, as it does.
create function is_in_step(q question, main question) returns boolean language sql immutable
  return case when q.state = 'gathered' then main.state not in ('closed', 'gathered')
    else q.state = 'closed' and main.state = 'closed' and q.outcome = main.outcome end;

create function has_unfollowed_gathering(q question) returns boolean language sql stable
  return (q.state = 'gathered' and main_of(q) is null)
    or exists (select from gathering g join question s on s.association_id = g.association_id and s.id = g.question_id
      join question m on m.association_id = g.association_id and m.id = g.main_id
      where g.association_id = q.association_id and g.ended_at is null and q.id in (g.question_id, g.main_id) and not is_in_step(s, m));

/* What is gathered closes and opens with the question that holds it, also where those who are asked may not read it. Gives how many. */
create function follow_main(p_question bigint) returns integer language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
  followed integer;
begin
  perform set_config('hissen.forums', '*', true);
  insert into question_event (association_id, question_id, seq, action, state, forum_id, outcome)
  select s.association_id, s.id, s.version + 1, case m.state when 'closed' then 'closed' else 'reopened' end,
    case m.state when 'closed' then 'closed' else 'gathered' end, s.forum_id, m.outcome
  from question m
  join gathering g on g.association_id = m.association_id and g.main_id = m.id and g.ended_at is null
  join question s on s.association_id = g.association_id and s.id = g.question_id
  where m.association_id = current_association() and m.id = p_question and not is_in_step(s, m)
  order by s.id
  for no key update of s;
  get diagnostics followed = row_count;
  perform set_config('hissen.forums', own_forums, true);
  return followed;
end $$;

create or replace function check_question_follows() returns trigger language plpgsql security definer set search_path = public as $$
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
  if exists (select from question q where q.association_id = new.association_id and q.id = new.id
    and (has_unfinished_answer(q) or has_unfollowed_gathering(q))) then
    perform refuse('HI422', 'Det som följer av sig självt har inte följt.');
  end if;
  perform set_config('hissen.forums', own_forums, true);
  return null;
end $$;

/* The house in numbers: what is gathered counts once, with the question that holds it, and an answer put right comes home once. */
create or replace function house_numbers() returns table (forum_id bigint, open integer, rising integer, falling integer, home integer)
language plpgsql security definer set search_path = public as $$
declare
  own_forums text := coalesce(current_setting('hissen.forums', true), '');
begin
  perform set_config('hissen.forums', '*', true);
  return query
  select f.id,
    (select count(*)::integer from question q where q.association_id = f.association_id and q.forum_id = f.id and q.state not in ('closed', 'gathered')),
    (select count(*)::integer from question q join lift l on l.association_id = q.association_id and l.question_id = q.id
      where q.association_id = f.association_id and q.forum_id = f.lifts_to and q.state = 'raised'
        and l.ended_by is null and l.to_forum_id = q.forum_id and l.from_forum_id = f.id),
    (select count(*)::integer from delivery d join question q on q.association_id = d.association_id and q.id = d.question_id and q.answer_id = d.answer_id
      where d.association_id = f.association_id and d.forum_id = f.id and d.delivered_at is null
        and (q.state = 'delivering' or (d.kind = 'echo' and q.state in ('delivered', 'closed')))),
    (select count(distinct d.question_id)::integer from delivery d where d.association_id = f.association_id and d.forum_id = f.id and d.is_origin
      and d.delivered_at >= current_moment() - interval '30 days')
  from forum f
  where f.association_id = current_association() and f.closed_on is null;
  perform set_config('hissen.forums', own_forums, true);
end $$;

-- Several cases seen by several: the least that the bands add up to, so that nothing is made more than it is.
create function least_of_band(p_band text) returns integer language sql immutable
  return case p_band when 'few' then 1 when 'several' then 5 when 'many' then 10 end;

/* The band of what is gathered is of the sum (domain.md §4.10). */
create function band_of_question(q question) returns text language plpgsql stable as $$
declare
  total integer;
begin
  select coalesce(sum(coalesce(s.case_count, least_of_band(s.case_band))), 0)::integer into total from question s
    where s.association_id = q.association_id and (s.id = q.id or s.id in (
      select g.question_id from gathering g where g.association_id = q.association_id and g.main_id = q.id and g.ended_at is null));
  return case when total = 0 then null when total < 5 then 'few' when total < 10 then 'several' else 'many' end;
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in ('move_questions', 'count_concerning', 'follow_main', 'follow_move') loop
    execute format('revoke execute on function %s from public', f);
    if f::text !~ '^follow_move' then
      execute format('grant execute on function %s to hissen_app', f);
    end if;
  end loop;
end $$;
