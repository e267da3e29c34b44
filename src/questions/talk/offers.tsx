import { PressFields } from '../acts/closing-fields.tsx'
import type { Offer } from '../acts/offers.tsx'
import * as talk from './acts.ts'
import { TalkFields } from './fields.tsx'
import { notEnoughForTalk } from './rules.ts'

/** What a planned talk was said to be, for the form that moves it. */
const planned = (talks: { on: string; withWhom: string }[]) => ({
  on: talks[0]?.on ?? '',
  withWhom: talks[0]?.withWhom ?? '',
})

/** "Vi tar ett samtal": planned, moved, called off. */
export const talkOffers: Offer[] = [
  {
    act: talk.plan,
    fields: ({ viewer, question }, fields) => (
      <TalkFields
        {...fields}
        today={viewer.today}
        button="Planera samtalet"
        isOffered={question.notEnoughCount >= notEnoughForTalk}
      />
    ),
  },
  {
    act: talk.move,
    fields: ({ viewer, telling }, fields) => (
      <TalkFields
        {...fields}
        raw={{ ...planned(telling.talks), ...fields.raw }}
        today={viewer.today}
        button="Flytta samtalet"
      />
    ),
  },
  {
    act: talk.callOff,
    fields: () => <PressFields label="Ställ in samtalet">Frågan bereds vidare.</PressFields>,
  },
]
