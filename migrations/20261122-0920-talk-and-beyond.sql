-- Kinds of answer, the talk, what an answer means locally, and outside the house (domain.md §4.1, §4.2, §4.3).

create function may_talk(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  return false;
end $$;
