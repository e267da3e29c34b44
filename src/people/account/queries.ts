import { sql } from 'kysely'
import { z } from 'zod'
import type { Scope } from '../../platform/scope.ts'
import type { Account } from './account.ts'

const moment = z.string().transform((given) => new Date(given))

const OwnSessions = z.array(
  z.object({ id: z.number(), device: z.string(), createdAt: moment, seenAt: moment, isThis: z.boolean() }),
)

/** One seat of a person, in words. */
export const DescribedSeat = z.object({
  forum: z.string(),
  forumKey: z.string(),
  forumOrdinal: z.number(),
  forumKind: z.enum(['lift', 'learning', 'preparatory']),
  floor: z.number().nullable(),
  floorRole: z.enum(['team', 'group', 'board', 'outside']).nullable(),
  part: z.string(),
  partKind: z.enum(['fk', 'af', 'region', 'kommun']),
  function: z.string().nullable(),
  kind: z.enum(['ordinary', 'deputy']),
  isConvening: z.boolean(),
})

const OwnPlaces = z.array(
  z.object({ slug: z.string(), name: z.string(), isOffice: z.boolean(), seats: z.array(DescribedSeat) }),
)

export type OwnSession = z.infer<typeof OwnSessions>[number]
export type OwnPlace = z.infer<typeof OwnPlaces>[number]
export type DescribedSeat = z.infer<typeof DescribedSeat>

type Own = { session: Buffer; now: Date }

/** The person's open sessions, last seen first. */
export async function listSessions(trx: Scope, { session, now }: Own): Promise<OwnSession[]> {
  const { rows } = await sql<{ sessions: unknown }>`
    select list_own_sessions(${session}, ${now}) as sessions
  `.execute(trx)
  return OwnSessions.parse(rows[0]?.sessions)
}

/** Ends one of the person's sessions, or all of them. */
export async function endSessions(trx: Scope, { session, only, now }: Own & { only: number | null }): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select end_own_sessions(${session}, ${only}, ${now}) as ended
  `.execute(trx)
  return rows[0]?.ended ?? 0
}

export async function listPlaces(trx: Scope, { session, now }: Own): Promise<OwnPlace[]> {
  const { rows } = await sql<{ places: unknown }>`
    select list_own_places(${session}, ${now}) as places
  `.execute(trx)
  return OwnPlaces.parse(rows[0]?.places)
}

export async function chooseLook(
  trx: Scope,
  { session, scheme, typeface, textSize, now }: Own & Pick<Account, 'scheme' | 'typeface' | 'textSize'>,
): Promise<void> {
  await sql`select choose_own_look(${session}, ${scheme}, ${typeface}, ${textSize}, ${now})`.execute(trx)
}
