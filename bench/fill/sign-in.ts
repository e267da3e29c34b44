import { hash } from '../../src/people/session.ts'
import type { OpenDatabase } from '../../src/platform/database/open.ts'

const tokenOf = (person: number) => `bench-${person}`

/** What a browser of somebody who is signed in sends. */
export const cookieOf = (person: number) => `hissen=${tokenOf(person)}`

/** The SQL of the hash that the database keeps, for persons by the thousand. */
export const hashInSql = (person: string) => `sha256(convert_to('bench-' || ${person}, 'UTF8'))`

export async function signIn(db: OpenDatabase['db'], person: number): Promise<Buffer> {
  const session = hash(tokenOf(person))
  await db
    .insertInto('session')
    .values({ token_hash: session, person_id: person, device: 'Bench' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return session
}
