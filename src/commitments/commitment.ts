import type { CommitmentReply } from '../database.ts'
import type { Select } from '../platform/rows.ts'

export type ReplyValue = Select<CommitmentReply>['value']

/** The forum that asks, as the rules look at it. */
export type AskingForum = { id: number; key: string; name: string; role: string | null; isClosed: boolean }

/** What a part has said; the latest holds. Days are 'YYYY-MM-DD'. */
export type Reply = {
  id: number
  seq: number
  value: ReplyValue
  /** Done by, or word by. */
  byOn: string | null
  body: string | null
  /** Noted by the forum that asked, as said by the speaker. */
  isAtTable: boolean
  speakerId: number | null
  speaker: string | null
  personId: number
  on: string
  correctsId: number | null
}

/** Who may be noted as having spoken for the part at the table. */
export type Speaker = { id: number; name: string; mayAccept: boolean }

/** What is asked of a part, in plain words, with all that the rules look at (domain.md §4.6). */
export type Commitment = {
  id: number
  forum: AskingForum
  member: { id: number; key: string; name: string }
  body: string
  dueOn: string | null
  askedOn: string
  isExample: boolean
  /** Null where it was asked without a question, and where the reader may not read the question. */
  question: { number: number; title: string } | null
  /** Whom the part has named to say yes, today. */
  acceptors: { id: number; name: string; area: string }[]
  /** Those who sit for the part in the forum that asks, and those it has named to say yes. */
  speakers: Speaker[]
  /** The latest last. */
  replies: Reply[]
}
