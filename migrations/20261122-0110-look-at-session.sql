-- A page that stands open asks again and again whether it is still welcome. That is not somebody being there: in a transaction
-- that only reads, a session is looked at without being noted as seen, and so becomes idle like any other.
create or replace function find_session(p_token_hash bytea, p_now timestamptz) returns session
language plpgsql security definer set search_path = public as $$
declare
  found_session session;
begin
  select * into found_session from session s where s.token_hash = p_token_hash and session_is_open(s, p_now);
  if found_session.seen_at < p_now - interval '5 minutes' and current_setting('transaction_read_only') = 'off' then
    update session set seen_at = p_now where id = found_session.id;
  end if;
  return found_session;
end $$;
