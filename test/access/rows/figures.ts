import { randomUUID } from 'node:crypto'
import { everyone, form, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** The figures, and what is in the way again and again. */
export const figureRows: Row[] = [
  page('/siffror', everyone(200), { given: given.lasting }),
  page('/siffror/blad', everyone(200)),
  page('/siffror/horas-alla-parter', everyone(200)),
  page('/siffror/:key', everyone(200), { address: ({ house }) => `/${house.slug}/siffror/ideutveckling` }),
  page('/siffror/forum/:forum', everyone(200), { address: ({ house }) => `/${house.slug}/siffror/forum/kt-a` }),
  page('/siffror/ladda-ner/:file', everyone(200), {
    address: ({ house }) => `/${house.slug}/siffror/ladda-ner/flode.csv`,
  }),
  page('/siffror/spegel', { ...everyone(200), colleague: 403, office: 403 }, { tries: 'the mirror of one’s own part' }),
  page(
    '/siffror/spegel',
    { ...everyone(403), teamConvener: 200, neighbourConvener: 200, groupConvener: 200, chair: 200 },
    { tries: 'the mirror of the kommun', address: ({ house }) => `/${house.slug}/siffror/spegel?part=kommun` },
  ),
  page('/hinder', everyone(200), { given: given.lasting }),
  form(
    '/hinder',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.lasting,
      tries: 'a new question at the board',
      fields: ({ number = 0 }) => ({
        key: randomUUID(),
        hinder: [number],
        way: 'ny',
        title: 'Samlat',
        body: 'Hinder.',
      }),
    },
  ),
]
