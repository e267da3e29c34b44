import type { Purpose } from './purposes.ts'

export type Named = { id: number; name: string }

/** A forum, as the rules on referrals look at it. */
export type ReferralForum = {
  id: number
  key: string
  name: string
  shortName: string
  /** The forum whose seats are at the table: a preparatory group without seats of its own meets with a team. */
  tableId: number
  allowsIdentified: boolean
  allowsReferrals: boolean
  isClosed: boolean
}

/** Somebody at the table and the part they sit for there. */
export type Sitting = { person: Named; part: Named; isOrdinary: boolean }

/** That one part holds the material of a case, and what the consent covers. Nothing of the case. Days are 'YYYY-MM-DD'. */
export type Referral = {
  id: number
  number: number
  /** The part that holds the material. */
  holder: Named
  /** The parts it may be talked of with. */
  parts: Named[]
  purpose: Purpose
  /** The last day it holds. */
  untilOn: string
  version: number
  isExample: boolean
}

/**
 * Each time somebody has been asked. `by` is null when that colleague has left the house; `writtenBy` is who wrote it for them, null where
 * they wrote it themselves.
 */
export type Consent = {
  version: number
  givenOn: string
  untilOn: string
  by: string | null
  writtenBy: string | null
}
