import type { Errors } from '../platform/forms.ts'
import type { Named, Team } from './consultation.ts'
import type { TeamChoices } from './queries.ts'
import { whyNotAdvise, whyNotFollowUpOn, whyNotTellNew } from './rules.ts'

type Given = {
  teman: number[]
  parter: number[]
  rad: string | null
  steg: string | null
  part: number | null
  situation: string | null
  'folj-upp': string | null
}

/** What the schema cannot know: ids that are not among the choices, and what belongs together. */
export function faultsOf(given: Given, team: Team, choices: TeamChoices, today: string): Errors {
  const errors: Errors = kindFaults(given, choices)
  const untold = given.situation ? whyNotTellNew(team, choices) : null
  if (untold) errors.situation = `${untold.why} Töm fältet`
  if (!given.rad && (given.steg || given.part !== null)) errors.rad = 'Skriv vad teamet rådde'
  const refusals = [
    given.rad
      ? whyNotAdvise(
          { nextStep: given.steg, memberId: given.part },
          choices.seated.map(({ id }) => id),
        )
      : null,
    given.rad && given['folj-upp'] ? whyNotFollowUpOn(given['folj-upp'], today) : null,
  ]
  for (const refusal of refusals) if (refusal) errors[refusal.field ?? 'form'] = refusal.why
  return errors
}

/** A theme or part of another association, or one that has closed. */
export function kindFaults({ teman, parter }: Pick<Given, 'teman' | 'parter'>, choices: TeamChoices): Errors {
  const isAmong = (list: Named[]) => (wanted: number) => list.some((each) => each.id === wanted)
  const errors: Errors = {}
  if (!teman.every(isAmong(choices.themes))) errors.teman = 'Välj bland temana'
  if (!parter.every(isAmong(choices.members))) errors.parter = 'Välj bland parterna'
  return errors
}
