import { assert } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { AssociationFile } from './format.ts'

// What the file wants is compared with what is stored, record by record. Records are known by keys of their own, and
// point at each other by key; numbers come in only when they are written.

type Value = string | number | boolean | null
export type Values = { [field: string]: Value }
type Stored<V> = { key: string; name: string; id: number; values: V }
type Wanted<V> = { key: string; name: string; values: (stored: V | undefined) => V }

/** A kind of record: how to read it, what the file wants of it and how to write it. */
export type Kind<V extends Values> = {
  what: string
  words: { [Field in keyof V]: string }
  read(trx: Scope): Promise<Stored<V>[]>
  /** Null when the file says nothing about this kind, which leaves it as it is. */
  wanted(file: AssociationFile, at: Moment): Wanted<V>[] | null
  /** How a record ends that the file no longer has; null when it has ended already or is left alone. */
  ended(values: V, at: Moment): V | null
  write(trx: Scope, ids: Ids, key: string, values: V): Promise<number>
}

export type Moment = { today: string; isDemo: boolean }

/** One line of the plan. */
export type Change = {
  change: 'new' | 'changed' | 'closed'
  what: string
  key: string
  name: string
  fields: { field: string; from: Value; to: Value }[]
  apply(trx: Scope, ids: Ids): Promise<void>
}

/** The numbers of records by what they are and their key. */
export class Ids {
  readonly association: number
  readonly #numbers = new Map<string, number>()
  constructor(association: number) {
    this.association = association
  }

  keep(what: string, key: string, id: number): void {
    this.#numbers.set(`${what} ${key}`, id)
  }

  find(what: string, key: string): number | undefined {
    return this.#numbers.get(`${what} ${key}`)
  }

  of(what: string, key: string): number {
    const id = this.find(what, key)
    assert(id !== undefined, `the checks let ${what} ${key} through`)
    return id
  }
}

/** What has to be written so that the stored records become what the file wants. `trx` is null before the first set-up. */
export async function compare<V extends Values>(
  kind: Kind<V>,
  trx: Scope | null,
  file: AssociationFile,
  at: Moment,
  ids: Ids,
): Promise<Change[]> {
  const stored = trx ? await kind.read(trx) : []
  for (const { key, id } of stored) ids.keep(kind.what, key, id)
  const wanted = kind.wanted(file, at)
  if (!wanted) return []

  const byKey = new Map(stored.map((record) => [record.key, record]))
  const kept = new Set(wanted.map(({ key }) => key))
  return [
    ...wanted.flatMap(({ key, name, values }) => {
      const before = byKey.get(key)?.values
      const after = values(before)
      if (!before) return [toChange(kind, 'new', { key, name, after })]
      return isSame(before, after) ? [] : [toChange(kind, 'changed', { key, name, before, after })]
    }),
    ...stored.flatMap(({ key, name, values }) => {
      const after = kept.has(key) ? null : kind.ended(values, at)
      return after ? [toChange(kind, 'closed', { key, name, before: values, after })] : []
    }),
  ]
}

type Step<V> = { key: string; name: string; before?: V; after: V }

function toChange<V extends Values>(kind: Kind<V>, change: Change['change'], step: Step<V>): Change {
  const { key, name, before, after } = step
  return {
    change,
    what: kind.what,
    key,
    name,
    fields: before ? differences(kind.words, before, after) : [],
    async apply(trx, ids) {
      ids.keep(kind.what, key, await kind.write(trx, ids, key, after))
    },
  }
}

function differences<V extends Values>(words: Kind<V>['words'], before: V, after: V): Change['fields'] {
  return Object.keys(words)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: words[field] ?? field, from: before[field] ?? null, to: after[field] ?? null }))
}

function isSame(before: Values, after: Values): boolean {
  return Object.keys(after).every((field) => before[field] === after[field])
}
