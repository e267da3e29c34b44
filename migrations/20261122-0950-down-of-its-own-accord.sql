-- Down of its own accord (domain.md §4.12, §4.13): notices and questions down, input from RUF, action plans.

create function may_raise(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  return may_act_on_journey(e, q);
end $$;
