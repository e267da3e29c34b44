import type { Notice as Row } from '../database.ts'
import type { Select } from '../platform/rows.ts'
import type { Stance } from '../questions/question.ts'

export type NoticeKind = Select<Row>['kind']
export type Mails = 'now' | 'weekly' | 'none'

/** One thing one person is told of, with what the words for it need, as that person may read it. Days are 'YYYY-MM-DD'. */
export type Notice = {
  id: number
  kind: NoticeKind
  on: string
  isRead: boolean
  /** 1 the holder, 2 the convener, 3 the office; of what waits. */
  step: number | null
  forumId: number | null
  forum: string | null
  memberId: number | null
  member: string | null
  questionId: number | null
  /** Null where it is about none, or about one that the person may not read. */
  question: {
    id: number
    number: number
    title: string
    body: string
    isExample: boolean
    from: string
    waitsSince: string
    obstacle: string | null
  } | null
  answer: { id: number; body: string; by: string; on: string; meanings: { forum: string; body: string }[] } | null
  said: { id: number; sees: string | null; canDo: string | null; needs: string | null; stance: Stance | null } | null
  commitment: { id: number; body: string; dueOn: string | null } | null
  partQuestion: { id: number; body: string; dueOn: string; partKey: string } | null
}
