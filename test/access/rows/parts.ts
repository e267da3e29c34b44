import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import { actInTeam, everyone, form, outsideTeam, type Place, page, type Row, team } from '../row.ts'
import * as given from '../situations.ts'

/** Parts: who is named, and what they are asked. */
export const partRows: Row[] = [
  page('/parter', everyone(200), { given: given.named }),
  page('/parter/:key', everyone(200), { given: given.named, address: ({ house }) => `/${house.slug}/parter/af` }),
  form(
    '/parter/:key/utsedda',
    { ...everyone(403), member: 303, office: 303 },
    {
      tries: 'to name somebody for AF',
      address: ({ house }) => `/${house.slug}/parter/af/utsedda`,
      fields: ({ cast }) => ({ kind: 'contact', person: cast.colleague.id, area: '' }),
    },
  ),
  form(
    '/parter/:key/utsedda/:id/slut',
    { ...everyone(403), member: 303, office: 303 },
    { given: given.named, address: ({ house, named = 0 }) => `/${house.slug}/parter/af/utsedda/${named}/slut` },
  ),
  page('/parter/:key/fragor', everyone(200), {
    given: given.partAsked,
    address: ({ house }) => `/${house.slug}/parter/af/fragor`,
  }),
  page(
    '/parter/:key/fragor/:id',
    { ...outsideTeam(404), ...team(200), colleague: 200 },
    { given: given.partAsked, address: ofPartQuestion('') },
  ),
  form(
    '/parter/:key/fragor/:id/svar',
    { ...outsideTeam(404), ...team(403), teamConvener: 422, colleague: 303 },
    { given: given.partAsked, address: ofPartQuestion('/svar'), fields: () => ({ body: 'Vi ringer upp samma dag.' }) },
  ),
  actInTeam(
    'organisationen',
    { teamConvener: 303 },
    {
      given: given.named,
      fields: ({ house, cast }) => ({
        ...{ contact: `${house.members.af?.id}-${cast.colleague.id}`, body: 'Hur gör ni?' },
        due: addDays(dayOf(house.now), 20),
      }),
    },
  ),
]

function ofPartQuestion(rest: string) {
  return ({ house, partQuestion = 0 }: Place) => `/${house.slug}/parter/af/fragor/${partQuestion}${rest}`
}
