import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'

/**
 * What has waited long is told once to its holder, later once to the convener, later once to the office; each step when nothing has
 * happened for 30 counted days or two held meetings since the last (domain.md §1, fourth principle). Gives how many steps.
 */
export async function tellOfWaiting(trx: Scope): Promise<number> {
  const { rows } = await sql`
    with due as (select w.*, q.forum_id, q.holder_id from waiting_too_long() w
      join question q on q.association_id = current_association() and q.id = w.question_id order by w.question_id limit 200),
    steps as (
      insert into waiting_told (question_id, since, step) select question_id, since, step from due
      on conflict do nothing returning question_id, since, step),
    told as (
      select d.*, d.holder_id as person_id from due d where d.step = 1
      union
      select d.*, h.person_id from due d
      join seat s on s.association_id = current_association() and s.forum_id = d.forum_id and s.is_convening and s.closed_on is null
      join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and is_current(h.from_on, h.until_on)
      where d.step = 2 and is_member(h.person_id) and h.person_id is distinct from d.holder_id
      union
      select d.*, m.person_id from due d join membership m on m.association_id = current_association() and m.is_office and is_current(m.from_on, m.until_on)
      where d.step = 3
    ),
    made as (
      insert into notice (person_id, key, kind, channel, question_id, forum_id, step)
      select t.person_id, 'waits:' || t.question_id || ':' || extract(epoch from t.since) || ':' || t.step || ':' || t.person_id, 'waits', 'weekly',
        t.question_id, t.forum_id, t.step
      from told t join steps s on s.question_id = t.question_id and s.since = t.since and s.step = t.step
      on conflict (association_id, key) do nothing returning id)
    select question_id from steps`.execute(trx)
  return rows.length
}
