export type PlanState = 'planned' | 'ongoing' | 'done' | 'dropped'

export const planStateWords = {
  planned: 'Planerat',
  ongoing: 'Pågår',
  done: 'Klart',
  dropped: 'Nedlagt',
} as const satisfies Record<PlanState, string>
