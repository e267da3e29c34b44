import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import type { Fields } from '../../app.ts'
import type { House } from '../../builders.ts'
import { everyone, form, type Outcome, type Place, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** What goes down through the house: news, questions, RUF. */
export const downwardRows: Row[] = [
  page('/besked', everyone(200), { given: given.noticed }),
  page('/besked/nytt', { ...everyone(403), ...speakers(200) }),
  form(
    '/besked',
    { ...everyone(403), groupConvener: 303 },
    { tries: 'news from the group to the team', fields: ({ house }) => notice(house, house.group.id) },
  ),
  form(
    '/besked',
    { ...everyone(403), office: 303 },
    { tries: 'news from the office itself', fields: ({ house }) => notice(house, 'kansliet') },
  ),
  page('/besked/:id', everyone(200), { given: given.noticed, address: down('besked') }),
  form(
    '/besked/:id/ratta',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.noticed,
      address: down('besked', '/ratta'),
      fields: ({ house }) => ({ ...notice(house), version: 1 }),
    },
  ),
  form(
    '/besked/:id/betyder',
    { ...everyone(403), groupConvener: 303 },
    {
      given: given.noticed,
      address: down('besked', '/betyder'),
      fields: ({ house }) => ({ forum: house.group.id, meaning: 'Hos oss från januari.' }),
    },
  ),
  page('/fragor-nedat', everyone(200), { given: given.askedBelow }),
  page('/fragor-nedat/ny', { ...everyone(403), ...speakers(200) }),
  form(
    '/fragor-nedat',
    { ...everyone(403), groupConvener: 303 },
    {
      tries: 'for the group',
      fields: ({ house }) => ({
        ...{ key: randomUUID(), from: house.group.id, title: 'Vad ser ni?', body: 'Vi undrar.', reach: 'next' },
        due: addDays(dayOf(house.now), 24),
      }),
    },
  ),
  page('/fragor-nedat/:id', everyone(200), { given: given.askedBelow, address: down('fragor-nedat') }),
  form(
    '/fragor-nedat/:id/svar',
    { ...everyone(403), teamConvener: 303 },
    {
      given: given.askedBelow,
      address: down('fragor-nedat', '/svar'),
      fields: ({ house }) => ({ forum: house.team.id, reply: 'Vi ser väntan.' }),
    },
  ),
  page('/ruf', everyone(200), { given: given.inputAnswered }),
  page('/ruf/nytt', { ...everyone(403), office: 200 }, { given: given.hasLearning }),
  form(
    '/ruf',
    { ...everyone(403), office: 303 },
    {
      given: given.hasLearning,
      fields: ({ house, learning = 0 }) => ({
        ...{
          key: randomUUID(),
          from: learning,
          given: dayOf(house.now),
          title: 'Ojämlika mandat',
          body: 'Det kom upp.',
        },
        ...{ touches: house.members.kommun?.id ?? 0, to: house.board.id },
      }),
    },
  ),
  form(
    '/ruf/upplast',
    { ...everyone(403), office: 303 },
    { given: given.inputAnswered, fields: ({ house, number = 0 }) => ({ number, read: dayOf(house.now) }) },
  ),
]

/** Those who lead a forum with others below it. */
function speakers(outcome: Outcome) {
  return { groupConvener: outcome, chair: outcome, office: outcome }
}

function down(list: string, noun = '') {
  return ({ house, down: id }: Place) => `/${house.slug}/${list}/${id}${noun}`
}

function notice(house: House, from: number | string = ''): Fields {
  const text = { title: 'Samma mall', body: 'Alla lyft beskrivs lika.', meaning: 'Inget ändras hos er.' }
  return { ...text, key: randomUUID(), from, kind: 'news', to: house.team.id }
}
