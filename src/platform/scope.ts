import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database.ts'
import { faultCode } from './database/fault.ts'
import { insideTransaction } from './database/pool.ts'
import { Conflict, Forbidden, RuleBroken } from './errors.ts'

export type Scope = Transaction<Database>

export type ScopeOf = {
  /** Null outside every association: sign-in and one's own account. */
  association: number | null
  person: number | null
  /** The forums the person holds a seat in; '*' for jobs and the command line. */
  forums: number[] | '*'
  now: Date
}

export type OpenScope = {
  /** One read-only transaction. */
  read<T>(work: (trx: Scope) => Promise<T>): Promise<T>
  /** One transaction, committed when the promise resolves. Throws Conflict, Forbidden and RuleBroken of the database. */
  act<T>(work: (trx: Scope) => Promise<T>): Promise<T>
}

/** The only way to the tables: as `hissen_app`, inside one association, for one person, at one moment. */
export function openScope(db: Kysely<Database>, of: ScopeOf): OpenScope {
  return {
    read: (work) =>
      expected(() =>
        db
          .transaction()
          .setAccessMode('read only')
          .execute((trx) => insideTransaction(() => enterScope(trx, of).then(() => work(trx)))),
      ),
    act: (work) => expected(() => onceMore(() => actOnce(db, of, work))),
  }
}

function actOnce<T>(db: Kysely<Database>, of: ScopeOf, work: (trx: Scope) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx) =>
    insideTransaction(async () => {
      await enterScope(trx, of)
      const answer = await work(trx)
      // The deferred rules speak here rather than at the commit; and it fails if a swallowed fault has already undone
      // the transaction, where a commit would silently roll back and the answer would be a lie.
      await sql`set constraints all immediate`.execute(trx)
      return answer
    }),
  )
}

/** For an owner's transaction that goes on inside an association: setting one up. Everybody else opens a scope. */
export async function enterScope(trx: Scope, { association, person, forums, now }: ScopeOf): Promise<void> {
  await sql`
    select
      set_config('role', 'hissen_app', true),
      set_config('hissen.association', ${association === null ? '' : String(association)}, true),
      set_config('hissen.person', ${person === null ? '' : String(person)}, true),
      set_config('hissen.forums', ${forums === '*' ? '*' : forums.join(',')}, true),
      set_config('hissen.now', ${now.toISOString()}, true)
  `.execute(trx)
}

const uniqueViolation = '23505'
const foreignKeyViolation = '23503'
const serializationFailure = '40001'
const deadlockDetected = '40P01'

async function onceMore<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (fault) {
    const code = faultCode(fault)
    if (code !== serializationFailure && code !== deadlockDetected) throw fault
    return attempt()
  }
}

/** The database's own rules raise these codes with a whole Swedish sentence. */
async function expected<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : ''
    switch (faultCode(fault)) {
      case 'HI403':
        throw new Forbidden(message, { cause: fault })
      case 'HI409':
        throw new Conflict(message, null, { cause: fault })
      case 'HI422':
        throw new RuleBroken(message, { cause: fault })
      case uniqueViolation:
        throw new Conflict('Någon hann före med samma sak. Ladda om sidan och se efter.', null, { cause: fault })
      case foreignKeyViolation:
        throw new RuleBroken('Något av det du valde finns inte längre. Ladda om sidan och välj igen.', { cause: fault })
      default:
        throw fault
    }
  }
}
