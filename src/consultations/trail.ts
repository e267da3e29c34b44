import type { Consultation } from './consultation.ts'
import { caseOutcomeWords } from './words.ts'

/** Something that has happened, or a day that lies ahead. */
export type TrailStep = { on: string; title: string; text: string | null; isAhead?: boolean }

/** What has happened in order of its days; of who wrote what it says nothing. */
export function tellTrail(consultation: Consultation, today: string): TrailStep[] {
  const { raisedOn, closedOn, advice, followUps, isRemoved } = consultation
  const advised = advice.map(({ version, advice: words, nextStep, part, on }): TrailStep => {
    const next = part && (nextStep ? `Nästa steg: ${nextStep} (${part.name})` : `Nästa steg bars av ${part.name}`)
    const text = [words ?? (isRemoved ? 'Råden är borttagna efter sin tid.' : null), next].filter(Boolean).join('\n')
    return { on, title: version === 1 ? 'Teamet gav råd' : 'Råden ändrades', text: text || null }
  })
  const followed = followUps.flatMap(({ outcome, smallChange, followedOn }): TrailStep[] =>
    outcome && followedOn
      ? [{ on: followedOn, title: `Hur gick det? ${caseOutcomeWords[outcome]}`, text: smallChange }]
      : [],
  )
  const planned = followUps.flatMap(({ outcome, dueOn }): TrailStep[] =>
    outcome || closedOn ? [] : [{ on: dueOn, title: 'Uppföljning', text: null, isAhead: dueOn >= today }],
  )
  const closed: TrailStep[] = closedOn ? [{ on: closedOn, title: 'Ärendet avslutades', text: null }] : []
  const begins: TrailStep = { on: raisedOn, title: 'Ärendet skrevs', text: null }
  // A stable sort: of one day's steps the order above holds.
  return [begins, ...advised, ...followed, ...closed, ...planned].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  )
}
