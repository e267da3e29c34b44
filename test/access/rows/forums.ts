import { everyone, form, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** The front page, the forums and their sheets, the board. */
export const forumRows: Row[] = [
  form('/forum/:key/kontakter', { ...everyone(403), teamConvener: 303 }, { fields: () => ({ visa: 'ja' }) }),
  page('', everyone(200), { given: given.asked }),
  page('', everyone(200), { given: given.comingDown }),
  page(
    '/ni-fragade',
    { ...everyone(303), colleague: 200, office: 200 },
    {
      tries: 'leads those who sit in one forum to its sheet',
    },
  ),
  page('/forum', everyone(200), { given: given.asked }),
  page('/forum/:key', everyone(200), { given: given.asked }),
  page('/forum/:key', everyone(200), { given: given.comingDown }),
  page('/forum/:key/kontakter', everyone(200)),
  page('/forum/:key/ni-fragade', everyone(200), { given: given.home }),
  page('/forum/:key/ni-fragade', everyone(200), { given: given.meetsToday }),
  page('/forum/:key/ni-fragade.txt', everyone(200), { given: given.meetsToday }),
  page('/huset', everyone(200)),
  page('/hissen', everyone(200), { given: given.asked }),
  page('/hissen', everyone(200), {
    given: given.lifted,
    tries: 'as a table',
    address: ({ house }) => `/${house.slug}/hissen?som=tabell`,
  }),
  page('/hissen/:floor', everyone(200), { given: given.asked }),
  page('/hissen/mina', everyone(200), { given: given.asked }),
  page('/hissen/tavlan/strom', everyone(200), { given: given.asked }),
]
