/** What one part was asked in stillness, through its contact, with what it said (domain.md §4.6). Days are 'YYYY-MM-DD'. */
export type PartQuestion = {
  id: number
  questionId: number
  /** Null where the reader may not read the question itself. */
  question: { number: number; title: string } | null
  forum: { id: number; key: string; name: string }
  member: { id: number; key: string; name: string }
  contact: { id: number; name: string }
  body: string
  dueOn: string
  askedOn: string
  isExample: boolean
  /** Whom the part has named today: its contacts and those who may say yes. */
  named: { id: number; name: string }[]
  /** The latest holds: what was noted may have been corrected by the part. */
  replies: {
    id: number
    body: string
    on: string
    /** Whose word it is, where the forum that asked has noted it. */
    speaker: string | null
    isNoted: boolean
    correctsId: number | null
  }[]
}
