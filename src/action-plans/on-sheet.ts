import type { SheetSection } from '../questions/sheet/wording.ts'
import { sayDay } from '../questions/words.ts'
import { type PlanState, planStateWords } from './words.ts'

export type PlanOnSheet = {
  forumKey: string
  body: string
  state: PlanState
  byOn: string | null
  note: string | null
  isExample: boolean
}

/** The group's own promises, last on its sheet. */
export function writePlan(plan: PlanOnSheet[], today: string): SheetSection {
  const lines = plan.map(({ forumKey, body, state, byOn, note, isExample }) => ({
    ...{ number: null, path: `handlingsplaner/${forumKey}`, title: body, isExample, answer: null, asked: null },
    where: sayPromise({ state, byOn }, today),
    tone: state === 'done' ? ('done' as const) : ('quiet' as const),
    note,
  }))
  return { heading: 'Vår handlingsplan', lines, more: null, empty: null }
}

/** "Pågår, klart senast 12 maj." */
export function sayPromise({ state, byOn }: { state: PlanState; byOn: string | null }, today: string): string {
  const isAhead = state === 'planned' || state === 'ongoing'
  return `${planStateWords[state]}${isAhead && byOn ? `, klart senast ${sayDay(byOn, today)}` : ''}.`
}
