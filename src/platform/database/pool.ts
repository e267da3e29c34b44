import { AsyncLocalStorage } from 'node:async_hooks'
import { Pool, type PoolClient, type PoolConfig, types } from 'pg'
import { Unavailable } from '../errors.ts'

const transaction = new AsyncLocalStorage<{ isOpen: boolean }>()

/** Runs `work` so that the pool refuses it a second connection until it is done. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const state = { isOpen: true }
  try {
    return await transaction.run(state, work)
  } finally {
    state.isOpen = false
  }
}

/**
 * A pool that throws when the outer database is asked inside a transaction. On the embedded database, which has one
 * connection, the question would wait for itself for ever; on PostgreSQL it would act outside the transaction.
 * Who waits for a connection in vain gets Unavailable.
 */
export class GuardedPool extends Pool {
  constructor(config: PoolConfig) {
    super({ ...config, types: { getTypeParser } })
    // A broken connection without a listener would end the process; whoever asks next gets the fault instead.
    this.on('error', () => {})
    this.on('connect', (client) => client.on('error', () => {}))
  }

  override connect(): Promise<PoolClient>
  override connect(done: Connected): void
  override connect(done?: Connected) {
    if (transaction.getStore()?.isOpen) {
      throw new Error('The outer database was asked inside a transaction: use the transaction (trx) instead')
    }
    return done ? super.connect(done) : this.#reach()
  }

  async #reach(): Promise<PoolClient> {
    try {
      return await super.connect()
    } catch (fault) {
      throw new Unavailable('No connection to the database', { cause: fault })
    }
  }
}

type Connected = (fault: Error | undefined, client: PoolClient | undefined, release: (fault?: unknown) => void) => void

const dateOid = 1082
const dateArrayOid = 1182
const bigintOid = 20
const bigintArrayOid = 1016
const textArrayOid: number = 1009

const parsers = new Map<number, (text: string) => unknown>([
  [dateOid, (text) => text],
  [dateArrayOid, parseTextArray],
  [bigintOid, toSafeNumber],
  [bigintArrayOid, (text) => parseTextArray(text).map((entry) => (entry === null ? null : toSafeNumber(entry)))],
])

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const own = format === 'binary' ? undefined : parsers.get(oid)
  return own ?? types.getTypeParser(oid, format ?? 'text')
}

function parseTextArray(text: string): (string | null)[] {
  return types.getTypeParser(textArrayOid, 'text')(text)
}

function toSafeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`The bigint ${text} is too large for a number`)
  return number
}
