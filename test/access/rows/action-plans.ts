import { randomUUID } from 'node:crypto'
import type { Fields } from '../../app.ts'
import { everyone, form, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

export const actionPlanRows: Row[] = [
  page('/handlingsplaner', everyone(200), { given: given.planned }),
  page('/handlingsplaner/:key', everyone(200), { given: given.planned }),
  form('/handlingsplaner/:key', { ...everyone(403), groupConvener: 303 }, { given: given.planned, fields: promise }),
  form(
    '/handlingsplaner/:key/:item',
    { ...everyone(403), groupConvener: 303 },
    {
      given: given.planned,
      address: ({ house, down: item }) => `/${house.slug}/handlingsplaner/${house.group.key}/${item}`,
      fields: () => ({ ...promise(), version: 1 }),
    },
  ),
]

function promise(): Fields {
  return { key: randomUUID(), body: 'Tydligare roller', state: 'ongoing' }
}
