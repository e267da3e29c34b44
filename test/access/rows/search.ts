import { randomUUID } from 'node:crypto'
import { actInHouse, everyone, form, forumOf, office, others, page, type Row, team } from '../row.ts'
import * as given from '../situations.ts'

/** Search, what has been asked before, and the words that mean the same. */
export const searchRows: Row[] = [
  form('/fragor/liknande', everyone(200), {
    given: given.asked,
    fields: () => ({ title: 'Vem tar nästa steg?', body: '' }),
  }),
  actInHouse(
    'svarar-pa-min',
    { ...everyone(303), colleague: 403 },
    {
      given: given.closed,
      isOpenToMany: true,
      fields: ({ house }, role) => ({
        key: randomUUID(),
        forum: role === 'office' ? house.board.id : forumOf(house, role),
      }),
    },
  ),
  actInHouse(
    'ser-samma',
    { ...team(409), member: 409, groupConvener: 409, ...others(303) },
    { given: given.lifted, fields: () => ({ key: randomUUID() }) },
  ),
  page('/kansli/ordlista', office(200)),
  form('/kansli/ordlista', office(303), { fields: () => ({ words: 'växeln, receptionen' }) }),
  form('/kansli/ordlista/:id/ta-bort', office(303), {
    given: given.worded,
    address: ({ house, down: group }) => `/${house.slug}/kansli/ordlista/${group}/ta-bort`,
  }),
  page('/sok', everyone(200), { given: given.asked, address: ({ house }) => `/${house.slug}/sok?q=n%C3%A4sta+steg` }),
  page('/sok.csv', everyone(200), {
    given: given.asked,
    address: ({ house }) => `/${house.slug}/sok.csv?q=n%C3%A4sta+steg`,
  }),
]
