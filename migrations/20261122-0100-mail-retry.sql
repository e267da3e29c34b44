-- A mail server may be away for days: a letter says itself when it is tried next.
alter table mail add column next_try_at timestamptz;
