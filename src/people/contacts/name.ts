import { sql } from 'kysely'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Viewer } from '../viewer.ts'

export type Naming = { memberId: number; personId: number; kind: 'acceptor' | 'contact'; area: string | null }

/** Names somebody for a part; the same once more changes nothing. Ask `whyNotNameFor()` first. */
export async function nameForPart(
  trx: Scope,
  viewer: Viewer,
  { memberId, personId, kind, area }: Naming,
): Promise<void> {
  const known = await trx
    .selectFrom('member_contact')
    .where('member_id', '=', memberId)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where(sql<string>`coalesce(area, '')`, '=', area ?? '')
    .where('until_on', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (known) return
  await trx
    .insertInto('member_contact')
    .values({ member_id: memberId, person_id: personId, kind, area, named_by: viewer.person.id })
    .execute()
}

/** Ends it at once: yesterday was the last day. What was done until then stands. Throws NotFound. */
export async function endNaming(trx: Scope, memberId: number, id: number): Promise<void> {
  const named = await trx
    .selectFrom('member_contact')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .select('until_on')
    .executeTakeFirstOrThrow(() => new NotFound())
  if (named.until_on !== null) return
  await trx
    .updateTable('member_contact')
    .set({ until_on: sql`greatest(today(), from_on) - 1` })
    .where('id', '=', id)
    .execute()
}
