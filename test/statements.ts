import type { PoolClient } from 'pg'
import { type MockInstance, vi } from 'vitest'
import { openTestDatabase } from './database/open.ts'

/** The statements that the database is asked while the work is done; opening and closing a transaction do not count. */
export async function listStatements(work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = await openTestDatabase()
  const spies: MockInstance[] = []
  const watch = (client: PoolClient) => void spies.push(vi.spyOn(client, 'query'))
  pool.on('acquire', watch)
  try {
    await work()
    const calls = [...new Set(spies)].flatMap((spy) => spy.mock.calls.map(([asked]) => textOf(asked)))
    return calls.filter((text) => !/^\s*(begin|start|commit|rollback)/i.test(text))
  } finally {
    pool.off('acquire', watch)
    for (const spy of spies) spy.mockRestore()
  }
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  return asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : ''
}
