import type { PlanOnSheet } from '../../action-plans/on-sheet.ts'
import type { Commitment } from '../../commitments/commitment.ts'
import type { DownOnSheet } from '../../downward/on-sheet.ts'
import type { AnswerKind, ForumRole, Outcome, State, VerdictValue } from '../question.ts'

/** The forum a sheet lies ready for, with its next planned meeting. Days are 'YYYY-MM-DD', times 'HH:MM:SS'. */
export type SheetForum = {
  id: number
  key: string
  name: string
  shortName: string
  role: ForumRole
  meeting: { id: number; on: string; at: string | null; place: string | null } | null
  lastHeldOn: string | null
}

type Entry = { number: number; title: string; isExample: boolean; state: State; outcome: Outcome | null }

/** An answer that has come since the last held meeting, or waits to be told at the next. */
export type SheetAnswer = Entry & {
  version: number
  /** Who raised it in the forum; null where another did. */
  raisedBy: number | null
  /** The forum raised the question, and not only lifted it on: then it is asked whether the answer helps. */
  isOrigin: boolean
  /** The forum sees the same: the answer comes there too, and it may say whether it helps. */
  isEcho: boolean
  /** Others asked as well: then "räcker inte" becomes the forum's own question. */
  isShared: boolean
  /** It puts an earlier answer right. */
  isCorrected: boolean
  answer: string
  answerKind: AnswerKind
  answeredBy: string
  answeredOn: string
  deliveredOn: string | null
  /** What passed floors have added. */
  meanings: { forum: string; body: string }[]
  verdict: VerdictValue | null
  voices: { value: VerdictValue; count: number; isMine: boolean }[]
}

/** A question that the forum asked or lifted and that stands elsewhere, or ended there without an answer. */
export type SheetMove = Entry & {
  forum: string
  waitsSince: string
  nextOn: string | null
  isNextMeeting: boolean
  reaches: string | null
  /** Numbers of the forum's own questions that are gathered in it. */
  gathered: number[]
  closedOn: string | null
  reason: string | null
  isNew: boolean
  /** The day of a planned talk, and whom the board has turned to outside the house. */
  talkOn: string | null
  recipient: string | null
}

/** A question that lies in the forum itself. */
export type SheetPromise = Entry & {
  /** Null where the forum asked itself. */
  from: string | null
  waitsSince: string
  nextOn: string | null
  isNextMeeting: boolean
  holderId: number | null
  holder: string | null
  /** The day of a planned talk, and whom the board has turned to outside the house. */
  talkOn: string | null
  recipient: string | null
  /** Why it came back, rests, or was opened again. */
  reason: { kind: 'returned' | 'rested' | 'not_enough'; forum: string | null; body: string } | null
}

/** At most so many of each kind are listed; `total` says how many there are. */
export type Listed<Of> = { entries: Of[]; total: number }

export type Sheet = {
  forum: SheetForum
  answers: Listed<SheetAnswer>
  moves: Listed<SheetMove>
  promises: Listed<SheetPromise>
  fresh: Listed<SheetPromise>
  down: DownOnSheet
  /** The group's own promises that are planned or under way, and what has been done since it last met. */
  plan: PlanOnSheet[]
  /** What the forum has asked of parts: open, or settled since it last met. */
  commitments: Commitment[]
}
