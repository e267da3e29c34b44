-- Nobody is ordered (domain.md §4.6): commitments, who may say yes for a part, and the quiet question to one part's contact.

create function may_act_with_part(e question_event, q question) returns boolean language plpgsql stable as $$
begin
  return false;
end $$;
