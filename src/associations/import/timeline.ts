import type { CaseEntry, CaseStep } from './case-format.ts'
import type { DownEntry } from './down-format.ts'
import type { QuestionEntry, QuestionsFile, StepEntry } from './format.ts'
import type { ReferralEntry } from './referral-format.ts'

/** Something that happens in the story, in the order of its moments. `path` leads to its place in the file. */
export type Happening = { at: Date } & (
  | { what: 'raise'; question: QuestionEntry; path: (string | number)[] }
  | { what: 'write' | 'act'; question: QuestionEntry; step: StepEntry; path: (string | number)[] }
  | { what: 'tell'; entry: DownEntry; path: (string | number)[] }
  | { what: 'case'; entry: CaseEntry; step: CaseStep | null; path: (string | number)[] }
  | { what: 'refer'; entry: ReferralEntry; path: (string | number)[] }
  | { what: 'meet'; meeting: { id: number; forumId: number } }
)

// A day of the story: questions are asked in the morning, parts write before noon, forums meet after it, and what a
// meeting led to is sent in the afternoon.
const hours = { raise: '07:00', write: '08:00', meet: '12:00', act: '15:00' }

/** The whole story: the steps of the file and the meetings that are to be held. */
export function tellInOrder(
  { questions, down, cases, referrals }: QuestionsFile,
  meetings: { id: number; forum_id: number; meets_on: string }[],
): Happening[] {
  const told = questions.flatMap((question, index): Happening[] => [
    { what: 'raise', at: moment(question.raisedOn, 'raise'), question, path: ['frågor', index] },
    ...question.steps.map((step, at): Happening => {
      const what = step.heard ? 'write' : 'act'
      return { what, at: moment(step.day, what), question, step, path: ['frågor', index, 'steg', at] }
    }),
  ])
  const held = meetings.map(
    ({ id, forum_id, meets_on }): Happening => ({
      what: 'meet',
      at: moment(meets_on, 'meet'),
      meeting: { id, forumId: forum_id },
    }),
  )
  const downward = down.map(
    (entry): Happening => ({ what: 'tell', at: moment(entry.day, 'act'), entry, path: entry.path }),
  )
  const consulted = cases.flatMap((entry, index): Happening[] => {
    const path = ['ärenden', index]
    const steps = (entry.steg ?? []).map((step, turn): Happening => {
      return { what: 'case', at: moment(step.dag, 'act'), entry, step, path: [...path, 'steg', turn] }
    })
    return [{ what: 'case', at: moment(entry.dag, 'act'), entry, step: null, path }, ...steps]
  })
  const referred = referrals.map((entry, index): Happening => {
    return { what: 'refer', at: moment(entry.dag, 'act'), entry, path: ['hänvisningar', index] }
  })
  return [...told, ...downward, ...consulted, ...referred, ...held].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function moment(day: string, part: keyof typeof hours): Date {
  return new Date(`${day}T${hours[part]}:00Z`)
}
