import type { Offer } from '../acts/offers.tsx'
import * as outside from './acts.ts'
import { BringBackFields, NoteOutsideFields, SendOutFields } from './fields.tsx'

/** The board's way out of the house, and back. */
export const outsideOffers: Offer[] = [
  {
    act: outside.send,
    fields: ({ viewer, telling }, fields) => (
      <SendOutFields {...fields} today={viewer.today} recipients={telling.recipients} />
    ),
  },
  { act: outside.note, fields: ({ viewer }, fields) => <NoteOutsideFields {...fields} today={viewer.today} /> },
  { act: outside.back, fields: (_around, fields) => <BringBackFields {...fields} /> },
]
