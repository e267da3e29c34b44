import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { countConcerning } from '../../questions/together/move.ts'
import { type ForumDetails, findForum, listForums } from '../queries.ts'

/** What must be known of a forum that is to be closed. */
export type Closing = {
  forum: ForumDetails
  /** Open questions that stand there, came from there or wait to come down there; also those the reader may not read. */
  open: number
  hasConvener: boolean
  /** Open forums on the same floor, that may take over. */
  successors: { id: number; key: string; name: string }[]
  /** Open forums that lift to it. */
  below: { id: number; name: string }[]
  seats: number
  meetings: number
  /** What nobody reads afterwards; null for those who may not close it. */
  ending: Ending | null
}

/** Open consultations and referrals at its table, as bands where the reader may not know the number. */
export type Ending = { consultations: number | null; consultationBand: Band | null; referralBand: Band | null }
export type Band = 'few' | 'several' | 'many'

/** Throws NotFound when the association has no forum with this key. */
export async function findClosing(trx: Scope, key: string): Promise<Closing> {
  const forum = await findForum(trx, key)
  const others = (await listForums(trx)).filter(({ id, closedOn }) => id !== forum.id && !closedOn)
  const { rows } = await sql<Pick<Closing, 'hasConvener' | 'seats' | 'meetings' | 'ending'>>`
    select has_convener(${forum.id}) as "hasConvener",
      (select count(*) from seat where forum_id = ${forum.id} and closed_on is null) as seats,
      (select count(*) from meeting where forum_id = ${forum.id} and state = 'planned') as meetings,
      (select json_build_object('consultations', e.consultations, 'consultationBand', e.consultation_band,
        'referralBand', e.referral_band) from count_ending(${forum.id}) e) as ending`.execute(trx)
  return {
    forum,
    open: await countConcerning(trx, forum.id),
    hasConvener: rows[0]?.hasConvener ?? false,
    successors: others.filter(({ floor }) => floor !== null && floor.id === forum.floor?.id),
    below: others.filter(({ liftsTo }) => liftsTo === forum.id),
    seats: rows[0]?.seats ?? 0,
    meetings: rows[0]?.meetings ?? 0,
    ending: rows[0]?.ending ?? null,
  }
}
