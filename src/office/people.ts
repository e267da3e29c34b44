import { sql } from 'kysely'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'

/** Sets, moves or takes away somebody's last day in the association, as it was shown. Access ends that night. */
export async function leaveOn(
  trx: Scope,
  person: number,
  { shown, until }: { shown: string | null; until: string | null },
): Promise<void> {
  const left = await trx
    .updateTable('membership')
    .set({ until_on: until })
    .where('person_id', '=', person)
    .where('until_on', 'is not distinct from', shown)
    .returning('person_id')
    .executeTakeFirst()
  if (!left) throw new Conflict('Någon annan har ändrat sista dagen medan du hade sidan öppen.')
}

export async function setOffice(trx: Scope, person: number, is_office: boolean): Promise<void> {
  await trx.updateTable('membership').set({ is_office }).where('person_id', '=', person).execute()
}

/** Mends a name that was written wrong; not that of one whom another association knows. */
export async function renamePerson(trx: Scope, person: number, name: string): Promise<void> {
  await sql`select rename_person(${person}, ${name})`.execute(trx)
}
