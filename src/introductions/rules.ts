import type { Viewer } from '../people/viewer.ts'

/** For whom there is an introduction; in addresses by the words of `roleKeys`. */
export type IntroductionRole = 'team' | 'group' | 'board' | 'convener'

export const roleKeys = {
  team: 'konsultationsteamet',
  group: 'lsg',
  board: 'ledamot',
  convener: 'sammankallande',
} as const satisfies Record<IntroductionRole, string>

export const roleTitles = {
  team: 'Ny i konsultationsteamet',
  group: 'Ny i lokal samverkansgrupp (LSG)',
  board: 'Ny ledamot eller ersättare',
  convener: 'Ny sammankallande',
} as const satisfies Record<IntroductionRole, string>

/** The pages of each, in order: two minutes each at the most. */
export const stepsOfRole = {
  team: ['forum', 'vaningar', 'mote', 'ringa', 'resa', 'fraga', 'bordet', 'personer'],
  group: ['forum', 'vaningar', 'horas', 'ataganden', 'mote', 'resa', 'personer'],
  board: ['forum', 'svara', 'ataganden', 'mote', 'resa', 'personer'],
  convener: ['forum', 'blad', 'mote', 'lyfta', 'svara', 'bordet', 'resa', 'personer'],
} as const satisfies Record<IntroductionRole, readonly string[]>

export type StepKey = (typeof stepsOfRole)[IntroductionRole][number]

const roles = ['team', 'group', 'board', 'convener'] as const

export function findRole(key: string): IntroductionRole | null {
  return roles.find((role) => roleKeys[role] === key) ?? null
}

export function findStep(role: IntroductionRole, key: string): StepKey | null {
  return stepsOfRole[role].find((step) => step === key) ?? null
}

/** The step after, in order; null after the last. */
export function stepAfter(role: IntroductionRole, step: StepKey): StepKey | null {
  const steps: readonly StepKey[] = stepsOfRole[role]
  return steps[steps.indexOf(step) + 1] ?? null
}

export type Progress = { done: readonly string[]; isFinished: boolean; isDismissed: boolean }

export const nothingYet: Progress = { done: [], isFinished: false, isDismissed: false }

type Known = Pick<Viewer, 'forums' | 'convenes'>
type Standing = { id: number; kind: string; closedOn: string | null; floor: { role: string } | null }

/** The forum an introduction is told from: one's own where there is one, otherwise the first of its kind. Null where the house has none. */
export function forumFor<F extends Standing>(role: IntroductionRole, viewer: Known, forums: readonly F[]): F | null {
  const open = forums.filter(({ closedOn, floor }) => !closedOn && floor)
  if (role === 'convener') {
    const led = open.filter(({ floor }) => floor?.role === 'team' || floor?.role === 'group')
    return (
      led.find(({ id }) => viewer.convenes.includes(id)) ??
      led.find(({ id }) => viewer.forums.includes(id)) ??
      led[0] ??
      null
    )
  }
  const ofRole = open.filter(({ floor }) => floor?.role === role)
  return ofRole.find(({ id }) => viewer.forums.includes(id)) ?? ofRole[0] ?? null
}
