-- Many see it (domain.md §4.2, §4.3, §4.9): echoes, gathering, several origins, answers put right, questions moved and forums closed.

create function may_act_coming_down(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  return may_act_on_journey(e, q);
end $$;

create function may_act_together(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  return false;
end $$;
