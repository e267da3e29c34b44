import { randomUUID } from 'node:crypto'
import type { Insider } from '../roles.ts'
import { everyone, form, forumOf, type Outcome, type Place, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

export const commitmentRows: Row[] = [
  page('/ataganden', everyone(200), { given: given.promised }),
  page('/ataganden/nytt', leading(200)),
  form('/ataganden', leading(303), {
    isOpenToMany: true,
    fields: ({ house }, role) => ({
      ...{ key: randomUUID(), forum: role === 'office' ? house.board.id : forumOf(house, role) },
      ...{ member: house.members.fk?.id, body: 'Kan ni ringa först?' },
    }),
  }),
  page('/ataganden/:id', { ...everyone(404), ...asked(200) }, { given: given.promised, address: ofCommitment('') }),
  form(
    '/ataganden/:id/svar',
    { ...everyone(404), ...asked(403), member: 303 },
    {
      given: given.promised,
      tries: 'to say yes for AF',
      address: ofCommitment('/svar'),
      fields: () => ({ seen: 0, form: 'own', value: 'yes', by: '2026-12-01' }),
    },
  ),
  form(
    '/ataganden/:id/svar',
    { ...everyone(404), ...asked(403), groupConvener: 303 },
    {
      given: given.promised,
      tries: 'to note that AF said yes at the table',
      address: ofCommitment('/svar'),
      fields: ({ cast }) => ({ seen: 0, form: 'noted', value: 'yes', by: '2026-12-01', speaker: cast.member.id }),
    },
  ),
]

/** Who may ask for a forum: those who lead one. */
function leading(outcome: Outcome): Record<Insider, Outcome> {
  const leaders = { teamConvener: outcome, neighbourConvener: outcome, groupConvener: outcome, chair: outcome }
  return { ...everyone(403), ...leaders, office: outcome }
}

/** The group that asked AF, those who sit for AF, and the office. */
function asked(outcome: Outcome) {
  return { officer: outcome, neighbour: outcome, member: outcome, groupConvener: outcome, office: outcome }
}

function ofCommitment(rest: string) {
  return ({ house, commitment = 0 }: Place) => `/${house.slug}/ataganden/${commitment}${rest}`
}
