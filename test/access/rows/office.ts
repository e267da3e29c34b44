import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import type { Fields } from '../../app.ts'
import type { House } from '../../builders.ts'
import { everyone, form, idOf, office, type Place, page, type Row } from '../row.ts'
import * as given from '../situations.ts'
import { invitation } from './seats.ts'

/** The office's own pages: people, settings, reported faults. */
export const officeRows: Row[] = [
  page('/kansli/anmalda-fel', { ...everyone(403), office: 200 }),
  form(
    '/kansli/anmalda-fel/:id',
    { ...everyone(403), office: 303 },
    {
      given: given.faultReported,
      address: ({ house, report = 0 }) => `/${house.slug}/kansli/anmalda-fel/${report}`,
    },
  ),
  page('/kansli', office(200), { given: given.asked }),
  page('/kansli', office(200), { given: given.lifted }),
  page('/kansli/platser', office(200)),
  page('/kansli/personer', office(200)),
  form('/kansli/personer', office(303), {
    fields: (place) => {
      const { som, ...fields } = invitation(place)
      return fields
    },
  }),
  page('/kansli/personer/:person', office(200), { address: ({ house, cast }) => personPath(house, cast.raiser.id) }),
  form('/kansli/personer/:person/slut', office(303), {
    address: ({ house, cast }) => `${personPath(house, cast.raiser.id)}/slut`,
    fields: ({ house }) => ({ till: addDays(dayOf(house.now), 7), visad: '' }),
  }),
  form('/kansli/personer/:person/kansli', office(303), {
    tries: 'to lift the colleague to the office',
    address: ({ house, cast }) => `${personPath(house, cast.colleague.id)}/kansli`,
    fields: () => ({ pa: 'ja' }),
  }),
  form('/kansli/personer/:person/kansli', office(303), {
    tries: 'to lift oneself to the office',
    address: ({ house, cast }, role) => `${personPath(house, idOf(cast, role))}/kansli`,
    fields: () => ({ pa: 'ja' }),
  }),
  form('/kansli/personer/:person/namn', office(303), {
    address: ({ house, cast }) => `${personPath(house, cast.raiser.id)}/namn`,
    fields: () => ({ namn: 'Rätt Namn' }),
  }),
  form('/kansli/personer/:person/inbjudan', office(303), {
    address: ({ house, cast }) => `${personPath(house, cast.office.id)}/inbjudan`,
    fields: () => ({ key: randomUUID() }),
  }),
  page('/kansli/installningar', office(200)),
  form('/kansli/installningar/tider', office(303), { given: given.settingsShown, fields: days }),
  form('/kansli/installningar/siffror', office(303), {
    given: given.settingsShown,
    fields: ({ settings = '' }) => ({ pa: 'ja', paragraf: '§ 12', beslutad: '2026-09-01', visad: settings }),
  }),
  form('/kansli/installningar/kontakt', office(303), {
    given: given.settingsShown,
    fields: ({ settings = '' }) => ({ epost: 'kansli@exempel.invalid', telefon: '0980-319 290', visad: settings }),
  }),
]

function personPath(house: House, person: number): string {
  return `/${house.slug}/kansli/personer/${person}`
}

function days({ settings = '' }: Place): Fields {
  return {
    ...{ 'uppehall-fran': '07-01', 'uppehall-till': '08-10', 'nasta-datum': 30, 'inget-besked': 80, 'utan-mote': 70 },
    ...{ rattelse: 7, 'lokalt-tillagg': 5, 'oppna-igen': 200, lank: 14, vantat: 45, rad: 12, visad: settings },
  }
}
