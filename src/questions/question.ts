import type { Answer, Lift, OutingNote, Perspective, Question as Row, Verdict } from '../database.ts'
import type { Select } from '../platform/rows.ts'

export type State = Select<Row>['state']
export type Outcome = NonNullable<Select<Row>['outcome']>
export type Asks = Select<Lift>['asks']
export type VerdictValue = Select<Verdict>['value']
export type Stance = NonNullable<Select<Perspective>['stance']>
export type AnswerKind = Select<Answer>['kind']
export type OutingNoteKind = Select<OutingNote>['kind']
export type ForumRole = 'team' | 'group' | 'board' | 'outside'

export type Gathered = {
  gatheringId: number
  id: number
  number: number
  forumId: number
  originForumId: number
  raisedBy: number
  /** Forums that lifted it on. */
  passed: number[]
}

/** A question with all that the rules of its journey look at (domain.md §4). Days are 'YYYY-MM-DD', ids are the database's. */
export type Question = {
  id: number
  number: number
  version: number
  state: State
  outcome: Outcome | null
  originForumId: number
  raisedBy: number
  raisedFor: number | null
  holderId: number | null
  nextOn: string | null
  waitsSince: string
  closedOn: string | null
  answerId: number | null
  answeredOn: string | null
  /** The version the question got by the answer that holds: a form shown before it is about another answer. */
  answeredAs: number | null
  sharedBy: 'lift' | 'show' | null
  forum: { id: number; name: string; role: ForumRole; above: { id: number; name: string; isClosed: boolean } | null }
  /** What it goes on as after its latest rest. */
  beforeRest: 'received' | 'preparing'
  /** It has stood on the table at a held meeting of the forum since it came there. */
  wasAtMeeting: boolean
  /** Ids of the parts it touches, and of those that have a seat in the forum where it stands. */
  touches: number[]
  seated: number[]
  /** Ids of all parts that have a seat in the forum where it stands. */
  seats: number[]
  /** Given in the forum where it stands; the latest of each part last. */
  heard: { id: number; memberId: number; isBehind: boolean; on: string; isCorrected: boolean }[]
  /** Those not taken back or sent back, the latest last. */
  lifts: { id: number; from: number; to: number }[]
  /** Of the answer that holds. */
  deliveries: {
    id: number
    forumId: number
    isOrigin: boolean
    /** Why it comes there: on the way the question went, to those who see the same, to be read out where input was given. */
    kind: 'path' | 'echo' | 'read_out'
    deliveredOn: string | null
  }[]
  /** The latest of each forum on the answer that holds. */
  verdicts: { id: number; forumId: number; value: VerdictValue }[]
  notEnoughCount: number
  /** Open forums of the lift, from the ground: any of them may see the same. */
  house: { id: number; name: string }[]
  /** Those who see the same and have not taken it back. */
  echoes: { id: number; forumId: number }[]
  /** The questions gathered in this one that the reader may read, with where each was raised and lifted on. */
  gathers: Gathered[]
  /** The question that holds this one; `forum` is where that one stands. */
  gatheredIn: {
    gatheringId: number
    /** What it goes on as when taken apart, and who held it, if that one is still there to. */
    stateBefore: 'received' | 'preparing'
    holderBefore: number | null
    id: number
    number: number
    state: State
    isShared: boolean
    forum: { id: number; role: ForumRole }
  } | null
  /** Others at hand in the same forum, that it may be gathered with. */
  beside: { id: number; number: number; title: string; isShared: boolean; isGathering: boolean }[]
  /** Forums with an open question of their own that follows on this one. */
  followedFrom: number[]
  /** The forum where it stands or where it was raised has closed. */
  hasClosedForum: boolean
  /** Those whom the touched parts have named to be asked, today. */
  contacts: { memberId: number; personId: number; name: string }[]
  /** What has been asked of one part in stillness. `hasMet`: the asking forum's next meeting after it has passed. */
  partQuestions: { id: number; memberId: number; on: string; isAnswered: boolean; hasMet: boolean }[]
  /** The one that is planned in the forum where it stands; null when none is. */
  talk: { id: number; on: string } | null
  /** Whom the board turned to and has not yet heard from; null for what is in the house. */
  outing: { id: number; recipient: string; isReminded: boolean } | null
}

export type AnswerRow = Select<Answer>
