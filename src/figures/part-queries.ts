import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import type { PartCut } from './cut.ts'

export type PartYear = { memberId: number; touched: number; heard: number }

/** The parts that all may read of, in a year that has ended. The database gives no others, whoever asks. */
export async function readPartYear(trx: Scope, cut: PartCut): Promise<PartYear[]> {
  const { rows } = await sql<PartYear>`
    select member_id as "memberId", touched, heard from read_part_year(${cut.year}::integer)`.execute(trx)
  return rows
}

export type Mirror = {
  raised: number
  touched: number
  heard: number
  asked: number
  yes: number
  home: number
  no: number
  done: number
  waits: number
}

/** A part's own year. Throws Forbidden for others than those who sit for it. */
export async function readMirror(trx: Scope, memberId: number, year: number): Promise<Mirror | null> {
  const { rows } = await sql<Mirror>`
    select raised, touched, heard, asked, yes, home, no, done, waits from read_own_mirror(${memberId}::bigint, ${year}::integer)`.execute(
    trx,
  )
  return rows[0] ?? null
}

export type Part = { id: number; key: string; name: string }

export async function listParts(trx: Scope): Promise<Part[]> {
  return trx
    .selectFrom('member')
    .where('closed_on', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .select(['id', 'key', 'name'])
    .execute()
}
