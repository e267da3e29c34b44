-- One place tells who is asking, whether by a session or by a link in mail.

/* Somebody and all that a rule may know of them, in the association and at the moment that are set. Of notices a hundred means a hundred or more. */
create function viewer_of(a association, p_person bigint) returns jsonb language plpgsql stable as $$
declare
  p person;
begin
  select * into p from person where id = p_person;
  return jsonb_build_object(
    'association', json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name, 'isDemo', a.is_demo,
      'pauseFrom', a.pause_from, 'pauseUntil', a.pause_until, 'questionDaysMax', a.question_days_max, 'verdictDaysMax', a.verdict_days_max,
      'deliveryDaysMax', a.delivery_days_max, 'meaningDaysMax', a.meaning_days_max, 'correctionDaysMax', a.correction_days_max,
      'reopenDaysMax', a.reopen_days_max),
    'now', current_moment(), 'today', today(),
    'unread', (select count(*) from (select from notice n
      where n.association_id = a.id and n.person_id = p_person and n.read_at is null limit 100) unread),
    'person', case when p.id is not null and is_member(p.id) then json_build_object('id', p.id, 'name', p.name, 'isDemo', p.is_demo,
      'scheme', p.scheme, 'typeface', p.typeface, 'textSize', p.text_size, 'isOffice', is_office(p.id)) end,
    'seats', coalesce((select json_agg(json_build_object('seat', st.id, 'forum', st.forum_id, 'member', st.member_id, 'kind', h.kind, 'isConvening', st.is_convening) order by f.ordinal, st.ordinal)
      from seat_holder h
      join seat st on st.association_id = h.association_id and st.id = h.seat_id
      join forum f on f.association_id = st.association_id and f.id = st.forum_id
      where h.association_id = a.id and h.person_id = p.id and is_member(p.id) and is_current(h.from_on, h.until_on)
        and st.closed_on is null and f.closed_on is null), '[]'));
end $$;
revoke execute on function viewer_of(association, bigint) from public;

/* Everything a request must know about who is asking, in one statement. Null where the association does not exist. */
create or replace function load_viewer(p_token_hash bytea, p_slug text, p_now timestamptz) returns json
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
  perform set_config('hissen.now', (p_now + make_interval(days => a.clock_offset_days))::text, true);
  s := find_session(p_token_hash, p_now);
  -- Whoever pressed a name in the demo plays there and nowhere else.
  select * into p from person where id = s.person_id and (a.is_demo or not s.is_demo);
  perform set_config('hissen.person', coalesce(p.id::text, ''), true);
  -- That somebody has been in is noted the first time, and never again.
  if p.id is not null and is_member(p.id) and current_setting('transaction_read_only') = 'off' then
    update membership set has_entered = true where association_id = a.id and person_id = p.id and not has_entered;
  end if;
  return viewer_of(a, p.id) || jsonb_build_object('isSignedIn', s.id is not null, 'isInvented', coalesce(s.is_demo, false));
end $$;
drop function if exists describe_viewer(bytea, text, timestamptz);
