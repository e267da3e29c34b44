import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

/** The questions that one of these forums may say "vi ser det också" of: what `whyNotEcho` says of each, asked of all at once. */
export async function findEchoable(
  trx: Scope,
  forums: readonly number[],
  questions: readonly number[],
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select q.id from question q
    where q.id = any (${[...questions]}::bigint[]) and q.shared_by is not null and q.state not in ('closed', 'gathered') and exists (
      select from unnest(${[...forums]}::bigint[]) own join forum f on f.association_id = q.association_id and f.id = own and f.kind = 'lift'
      where own <> q.forum_id and own not in (select p.forum_id from path_of_question(q.id) p))`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
