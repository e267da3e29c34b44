import { everyone, form, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** Second thoughts on a text, notices, links in mail. */
export const noticeRows: Row[] = [
  form('/textprov', everyone(200), { isOpenToMany: true, fields: () => ({ text: 'Det gäller Anna.' }) }),
  page('/aviseringar', everyone(200), { given: given.comingDown }),
  form('/aviseringar/lasta', everyone(303), { isOpenToMany: true, fields: () => ({ till: 1 }) }),
  page('/lankar', { ...everyone(403), office: 200 }, { tries: 'links in mail that are out' }),
  form(
    '/lankar/dra-in',
    { ...everyone(403), office: 404 },
    { tries: 'links of one who has none', fields: ({ cast }) => ({ person: cast.chair.id }) },
  ),
]
