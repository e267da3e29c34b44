import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'

/**
 * Commitments are asked with a question or without, so they are not looked for in the chain: those whom the part has named to say
 * yes, or else those who sit for it in the forum that asks, are told; and who asked is told of each reply. Gives how many.
 */
export async function deriveOfCommitments(trx: Scope): Promise<number> {
  const { rows } = await sql`
    with asked as (
      select c.* from commitment c where c.at > (select current_moment() - interval '30 days')
        and not exists (select from commitment_reply r where r.association_id = c.association_id and r.commitment_id = c.id)
    ),
    named as (
      select distinct c.id, m.person_id from asked c join member_contact m on m.association_id = c.association_id and m.member_id = c.member_id
      where m.kind = 'acceptor' and is_named_for(m.person_id, m.member_id, 'acceptor')
    ),
    told as (
      select * from named
      union
      select c.id, h.person_id from asked c
      join seat s on s.association_id = c.association_id and s.forum_id = c.forum_id and s.member_id = c.member_id and s.closed_on is null
      join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and is_current(h.from_on, h.until_on)
      where is_member(h.person_id) and not exists (select from named where named.id = c.id)
    ),
    made as (
      select 'commitment' as kind, case when c.at > current_moment() - interval '3 days' then 'now' else 'weekly' end as channel,
        c.id::text as what, t.person_id, c.question_id, c.forum_id, c.member_id, c.id as commitment_id, c.at
      from told t join commitment c on c.association_id = current_association() and c.id = t.id
      where t.person_id <> c.person_id
      union all
      select 'replied', 'weekly', 'commitment:' || r.id, c.person_id, c.question_id, c.forum_id, c.member_id, c.id, r.at
      from commitment_reply r join commitment c on c.association_id = r.association_id and c.id = r.commitment_id
      where r.at > (select current_moment() - interval '30 days') and r.person_id <> c.person_id and is_member(c.person_id)
    )
    insert into notice (person_id, key, kind, channel, question_id, forum_id, member_id, commitment_id, at)
    select person_id, kind || ':' || what || ':' || person_id, kind, channel, question_id, forum_id, member_id, commitment_id, at
    from made m
    where not exists (select from notice n where n.association_id = current_association() and n.key = m.kind || ':' || m.what || ':' || m.person_id)
    on conflict (association_id, key) do nothing
    returning id`.execute(trx)
  return rows.length
}
