import type { Pool, PoolClient, QueryConfig } from 'pg'

const namesMax = 1_000
const isQuestion = /^\s*(select|with)\s/i

/**
 * The pool for Kysely: statements get a name, so that each connection reads and plans them once. Row security makes plans
 * large; on the embedded database half the time of a page went to planning. PostgreSQL itself plans again when the role
 * changes. Behind PgBouncer this needs version 1.21 or its session mode.
 */
export function withNamedStatements(pool: Pool) {
  const naming = new WeakMap<PoolClient, PoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = naming.get(client) ?? nameStatements(client)
      naming.set(client, known)
      return known
    },
  }
}

function nameStatements(client: PoolClient): PoolClient {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') return (text: string, values: unknown[]) => target.query(named(text, values))
      const value = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const names = new Map<string, string>()

/**
 * Lists of varying length make ever new statements: beyond a thousand they stay without a name. So do begin and commit, and
 * migrations, which are many statements in one.
 */
function named(text: string, values: unknown[]): QueryConfig {
  if (values.length === 0 && (!isQuestion.test(text) || text.includes(';'))) return { text }
  const known = names.get(text)
  if (known) return { name: known, text, values }
  if (names.size >= namesMax) return { text, values }
  const name = `hissen_${names.size}`
  names.set(text, name)
  return { name, text, values }
}
