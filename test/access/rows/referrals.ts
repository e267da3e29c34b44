import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import type { Fields } from '../../app.ts'
import { partOf, type Role } from '../roles.ts'
import { everyone, form, type Outcome, type Place, page, type Row, team } from '../row.ts'
import * as given from '../situations.ts'

/** A referral is kept by the part that holds the material; to those it does not name it does not exist. */
const onReferral = (allowed: Outcome) => ({ ...everyone(404), raiser: 403 as const, officer: allowed })

export const referralRows: Row[] = [
  page('/forum/:key/hanvisningar', { ...everyone(403), ...team(200), office: 200 }, { given: given.referred }),
  page('/forum/:key/hanvisningar/ny', { ...everyone(403), ...team(200) }, { given: given.referred }),
  page('/forum/:key/hanvisningar/:number', { ...everyone(404), raiser: 200, officer: 200 }, { given: given.referred }),
  page('/forum/:key/hanvisningar/:number/aterkalla', onReferral(200), { given: given.referred }),
  form(
    '/forum/:key/hanvisningar',
    { ...everyone(403), ...team(303) },
    { given: given.referred, isOpenToMany: true, fields: newReferral },
  ),
  form('/forum/:key/hanvisningar/:number/samtycke', onReferral(303), {
    given: given.referred,
    fields: (place) => ({ ...newReferral(place, 'officer'), version: 1 }),
  }),
  form('/forum/:key/hanvisningar/:number/aterkalla', onReferral(303), { given: given.referred }),
  form(
    '/forum/:key/hanvisningar/installning',
    { ...everyone(403), office: 303 },
    { given: given.referred, fields: () => ({ gors: 'nej' }) },
  ),
]

/** Each says that they have asked, and that FK may hear of it. */
function newReferral({ house, cast }: Place, role: Role): Fields {
  const part = role === 'nobody' || role === 'foreigner' ? 'kommun' : partOf[role]
  const asked = `${cast[role]?.id ?? 1}-${house.members[part]?.id ?? 0}`
  return {
    ...{ key: randomUUID(), 'inhamtat-av': asked, parter: [house.members.fk?.id ?? 0], andamal: 'plan' },
    ...{ 'till-och-med': addDays(dayOf(house.now), 20), dokumenterat: 'ja' },
  }
}
