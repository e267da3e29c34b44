import { randomUUID } from 'node:crypto'
import type { Fields } from '../../app.ts'
import { everyone, form, outsideTeam, type Place, page, type Row, staff, type Told, team } from '../row.ts'
import * as given from '../situations.ts'

export const consultationRows: Row[] = [
  page(
    '/arenden',
    { ...everyone(200), ...team(303), neighbour: 303, neighbourConvener: 303 },
    { tries: "leads those who sit in one team to its consultations, and tells others that they are the team's" },
  ),
  page('/forum/:key/arenden', { ...outsideTeam(404), ...team(200) }, { given: given.consulted }),
  page('/forum/:key/arenden/nytt', { ...outsideTeam(404), ...team(200) }, { given: given.consulted }),
  page('/forum/:key/arenden/sma-forandringar', { ...outsideTeam(404), ...team(200) }, { given: given.caseClosed }),
  page('/forum/:key/arenden/:number', { ...outsideTeam(404), ...team(200) }, { given: given.consulted }),
  page('/forum/:key/arenden/:number', { ...outsideTeam(404), ...team(200) }, { given: given.caseAdvised }),
  actOnCase('', { isOpenToMany: true, fields: (place) => newCase(place) }),
  actOnCase('/:number/rad', {
    fields: () => ({ version: 0, rad: 'Ta ett samtal.', 'folj-upp': '2026-10-19' }),
  }),
  actOnCase('/:number/situation', { isOpenToMany: true, fields: () => ({ situation: 'Väntar på besked.' }) }),
  actOnCase('/:number/slag', { isOpenToMany: true, fields: (place) => newCase(place) }),
  actOnCase('/:number/avsluta'),
  actOnCase('/:number/uppfoljning', {
    given: given.caseAdvised,
    fields: ({ down }) => ({ uppfoljning: down, hur: 'better', forandring: 'Ett samtal räckte.', sedan: 'klart' }),
  }),
  actOnCase('/:number/oppna', { given: given.caseClosed, fields: () => ({ 'folj-upp': '2026-12-01' }) }),
  form(
    '/forum/:key/situationstext',
    { ...everyone(403), ...staff(303) },
    { isOpenToMany: true, fields: () => ({ skriv: 'ja' }) },
  ),
]

/** On a team's consultation: to all others it does not exist. */
function actOnCase(noun: string, told: Told = {}): Row {
  return form(`/forum/:key/arenden${noun}`, { ...outsideTeam(404), ...team(303) }, { given: given.consulted, ...told })
}

/** A word of its own each time: the team may have only one of each. */
function newCase({ house }: Place): Fields {
  const kodord = `Ord${randomUUID().replaceAll(/[^a-f]/g, '')}`.slice(0, 30)
  const { kommun, fk } = house.members
  return { key: randomUUID(), teman: house.themes[0], parter: [kommun?.id ?? 0, fk?.id ?? 0], kodord }
}
