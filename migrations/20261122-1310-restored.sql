/*
 * A copy of the database holds what has been taken back or removed since it was made. Once it has been put back: situations go,
 * and each open referral ends, since its consent may have been withdrawn meanwhile (domain.md §6). Nobody is signed in any more, and no
 * link in a letter holds: either may have been ended. What time removes goes by itself the same day. For whoever owns the database, outside every association. Gives how many referrals ended.
 */
create function forget_what_was_copied() returns integer language plpgsql set search_path = public as $$
declare
  house bigint;
  here integer;
  ended integer := 0;
begin
  perform set_config('hissen.forums', '*', true), set_config('hissen.person', '', true), set_config('hissen.now', '', true);
  update session set ended_at = now() where ended_at is null;
  update sign_in_code set used_at = now() where used_at is null;
  for house in select a.id from association a order by a.id loop
    perform set_config('hissen.association', house::text, true);
    delete from situation where association_id = house;
    update link set used_at = now() where association_id = house and used_at is null and revoked_at is null and kind <> 'no_mail';
    update referral set closed_at = current_moment(), closed_as = 'turned_off' where association_id = house and closed_at is null;
    get diagnostics here = row_count;
    ended := ended + here;
  end loop;
  return ended;
end $$;
revoke execute on function forget_what_was_copied() from public;
