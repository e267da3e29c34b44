import type { Client } from 'pg'
import { years } from './sizes.ts'
import type { Change, Table } from './tables.ts'

/** The association that is copied from. `span` is more than any id in it, `closed` are its closed questions, by id. */
export type Template = {
  id: number
  span: number
  people: number
  closed: number[]
  questions: number
  /** Those that are closed, and the most that a team has. */
  consultations: number
  consultationsMax: number
  liftable: number
  answerable: number
}

export type Target = {
  id: number
  slug: string
  name: string
  /** Added to every id of the template; person ids have an own. */
  base: number
  personBase: number
  span: number
  /** The first copy's number, where it is not 0. */
  start?: number
  /** How many times the closed questions are copied, over the years. */
  copies: number
  /** People who sat here earlier. */
  former: number
  /** How many times the consultations are copied. */
  consulted: number
  /** How many more copies there are of the question that can be lifted and of the one that can be answered. */
  ready: number
}

export type Copying = { admin: Client; template: Template; target: Target }

/** What a column holds in the copy, in SQL: the row is `t`, and `made.k` says which copy it is. */
export function copiedValue(table: Table, name: string, change: Change, target: Target): string {
  const column = `t.${name}`
  switch (change) {
    case 'association':
      return String(target.id)
    case 'person':
      return `${column} + ${target.personBase}`
    case 'house':
      return `${column} + ${target.base}`
    case 'houses':
      return `array(select id + ${target.base} from unnest(${column}) id)`
    case 'history':
      return `${column} + ${target.base} + made.k * ${target.span}`
    case 'meeting':
      return `(select c.new_id from copied_meeting c where c.k = made.k and c.old_id = ${column})`
    case 'key':
      return 'gen_random_uuid()'
    case 'moment':
      return `${column} - ${shiftDays(target)} * interval '1 day'`
    case 'same':
      if (name === 'is_example') return 'false'
      return table.isHistory && name === 'key' ? `${column} || ':' || made.k` : column
  }
}

export function listed(table: Table): string {
  return table.columns.map(({ name }) => name).join(', ')
}

export function isOf({ question }: Table, ids: number[]): string {
  return question === null ? 'false' : `${question} in (${ids.join(', ')})`
}

/** The copies lie evenly over the years, the first the longest ago. */
export function shiftDays({ copies, start = 0 }: Target, k = 'made.k'): string {
  return `greatest(0, (${copies + start} - ${k}) * ${years * 365} / ${copies})`
}
