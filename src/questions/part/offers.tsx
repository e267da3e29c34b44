import type { Offer } from '../acts/offers.tsx'
import { askOrganisation } from './act.ts'
import { AskPartFields } from './fields.tsx'

/** Offered beside the lift: what touches one part only is asked there first (domain.md §4.6). */
export const partOffers: Offer[] = [
  {
    act: askOrganisation,
    fields: ({ viewer, telling }, fields) => (
      <AskPartFields {...fields} body={`${telling.title}\n\n${telling.body}`} today={viewer.today} />
    ),
  },
]
