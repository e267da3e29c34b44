import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { openScope } from '../platform/scope.ts'

/** Questions not yet closed in all associations together: for those who run Hissen, who see no more than the number. */
export async function countOpenQuestions(db: Kysely<Database>, now: Date): Promise<number> {
  const associations = await db.selectFrom('association').select('id').execute()
  let open = 0
  for (const { id } of associations) {
    const { read } = openScope(db, { association: id, person: null, forums: '*', now })
    const { count } = await read((trx) =>
      trx
        .selectFrom('question')
        .where('state', '<>', 'closed')
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    open += count
  }
  return open
}
