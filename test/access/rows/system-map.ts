import { randomUUID } from 'node:crypto'
import { dayOf } from '../../../src/meetings/calendar.ts'
import { everyone, form, open, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** What the house says of itself: the system map, for colleagues, the introductions. */
export const systemMapRows: Row[] = [
  open('/systembild', { given: given.lifted }),
  open('/systembild.txt', { given: given.lifted }),
  open('/systembild/jag-ar/:roll', { address: ({ house }) => `/${house.slug}/systembild/jag-ar/handlaggare` }),
  open('/for-kollegor'),
  open('/for-kollegor/:key'),
  page('/systembild/genomgang', { ...everyone(403), office: 200 }),
  form(
    '/systembild/genomgang',
    { ...everyone(403), office: 303 },
    { fields: ({ house }) => ({ key: randomUUID(), av: 'kansliet', dag: dayOf(house.now) }) },
  ),
  page('/introduktion', everyone(200)),
  page('/introduktion/:roll', everyone(200), { address: ({ house }) => `/${house.slug}/introduktion/lsg` }),
  form('/introduktion/:roll', everyone(303), {
    isOpenToMany: true,
    address: ({ house }) => `/${house.slug}/introduktion/lsg`,
    fields: () => ({ val: 'inte-nu' }),
  }),
  page('/introduktion/:roll/:steg', everyone(200), {
    given: given.asked,
    address: ({ house }) => `/${house.slug}/introduktion/konsultationsteamet/resa`,
  }),
  form('/introduktion/:roll/:steg', everyone(303), {
    isOpenToMany: true,
    address: ({ house }) => `/${house.slug}/introduktion/konsultationsteamet/resa`,
  }),
]
