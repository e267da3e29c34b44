import { randomUUID } from 'node:crypto'
import type { Fields } from '../../app.ts'
import type { House } from '../../builders.ts'
import { everyone, form, forumOf, page, type Row, seatedOutsideTeam, team } from '../row.ts'
import * as given from '../situations.ts'

/** Raising a question, and the draft of it. */
export const askingRows: Row[] = [
  page('/fragor/ny', everyone(200), { tries: 'those without a seat are told whom to speak to' }),
  page('/fragor/ny', everyone(200), {
    given: given.drafted,
    tries: 'the draft by its key: others get an empty form',
    address: ({ house, draft }) => `/${house.slug}/fragor/ny?utkast=${draft}`,
  }),
  form(
    '/fragor',
    { ...everyone(303), colleague: 403 },
    {
      tries: 'a question in the forum where one sits, the office at the board',
      isOpenToMany: true,
      fields: ({ house }, role) => ask(house, forumOf(house, role)),
    },
  ),
  form(
    '/fragor',
    { ...team(303), ...seatedOutsideTeam(422), colleague: 403, office: 422 },
    {
      tries: 'a question in the team',
      isOpenToMany: true,
      fields: ({ house }) => ask(house, house.team.id),
    },
  ),
  form('/fragor/utkast', everyone(303), {
    given: given.drafted,
    tries: "a draft of one's own, with the key of another's (which stays)",
    isOpenToMany: true,
    fields: ({ draft = '' }) => ({ key: draft, title: 'Mitt eget' }),
  }),
  form('/fragor/utkast/slang', everyone(303), {
    given: given.drafted,
    tries: "to throw away a draft (another's stays)",
    fields: ({ draft = '' }) => ({ key: draft }),
  }),
]

function ask(house: House, forum: number): Fields {
  return {
    key: randomUUID(),
    forum,
    title: 'Vem tar nästa steg?',
    body: 'Det faller mellan oss.',
    touches: [house.members.kommun?.id ?? 0, house.members.af?.id ?? 0],
    // Each role asks the same: they have seen that it has been asked before.
    sedda: '999999',
  }
}
