import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import type { Fields } from '../../app.ts'
import { everyone, form, type Place, page, type Row, staff, type Told, team } from '../row.ts'
import * as given from '../situations.ts'

/** Seats and who holds them; a forum that closes. */
export const seatRows: Row[] = [
  page('/forum/:key/stang', { ...everyone(403), ...staff(200) }),
  form(
    '/forum/:key/flytta',
    { ...everyone(403), teamConvener: 303 },
    { given: given.asked, fields: ({ house }) => ({ successor: house.otherTeam.key }) },
  ),
  form('/forum/:key/stang', { ...everyone(403), ...staff(303) }),
  form(
    '/forum/:key/stang',
    { ...everyone(403), teamConvener: 303, office: 422 },
    {
      given: given.asked,
      tries: 'with a question still there',
      fields: ({ house }) => ({ successor: house.otherTeam.key }),
    },
  ),
  page('/forum/:key/platser', { ...everyone(403), ...team(200), office: 200 }),
  form('/forum/:key/platser', { ...everyone(403), office: 303 }, { fields: newSeat }),
  form('/forum/:key/platser/inbjudningar', { ...everyone(403), ...staff(303) }),
  page('/platser/:seat', { ...everyone(403), ...team(200), office: 200 }, { ...ofSeat() }),
  form('/platser/:seat/inbjudan', { ...everyone(403), ...staff(303) }, { ...ofSeat('inbjudan'), fields: invitation }),
  form(
    '/platser/:seat/uppgifter',
    { ...everyone(403), officer: 303, office: 303 },
    { ...ofSeat('uppgifter'), tries: 'with the mandate', fields: () => ({ ...ways(), mandat: 'Vi kan lova tid.' }) },
  ),
  form(
    '/platser/:seat/uppgifter',
    { ...everyone(403), officer: 303, ...staff(303) },
    { ...ofSeat('uppgifter'), tries: 'without the mandate', fields: ways },
  ),
  form(
    '/platser/:seat/rytm',
    { ...everyone(403), ...staff(303) },
    { ...ofSeat('rytm'), fields: () => ({ rytm: 'yearly', ganger: 2 }) },
  ),
  form(
    '/platser/:seat/sammankallande',
    { ...everyone(403), office: 303 },
    { ...ofSeat('sammankallande'), fields: () => ({ pa: 'ja' }) },
  ),
  form('/platser/:seat/stang', { ...everyone(403), office: 303 }, { ...ofSeat('stang') }),
  form(
    '/platser/:seat/innehavare/:holding/slut',
    { ...everyone(403), ...staff(303) },
    { ...ofHolding('slut'), fields: ({ house }) => ({ till: addDays(dayOf(house.now), 7), visad: '' }) },
  ),
  form(
    '/platser/:seat/innehavare/:holding/inbjudan',
    { ...everyone(403), ...staff(303) },
    { ...ofHolding('inbjudan'), fields: () => ({ key: randomUUID() }) },
  ),
  form(
    '/platser/:seat/innehavare/:holding/ta-tillbaka',
    { ...everyone(403), ...staff(303) },
    // Whoever has been invited to the team sits there from today.
    { ...ofHolding('ta-tillbaka'), given: given.invitedToday },
  ),
]

function ofSeat(noun = ''): Told {
  const address = ({ house, seat = 0 }: Place) => `/${house.slug}/platser/${seat}${noun && `/${noun}`}`
  return { given: given.seatOfOfficer, address }
}

function ofHolding(noun: string): Told {
  const address = ({ house, seat = 0, holding = 0 }: Place) =>
    `/${house.slug}/platser/${seat}/innehavare/${holding}/${noun}`
  return { given: given.seatOfOfficer, address }
}

function newSeat({ house }: Place): Fields {
  return { key: randomUUID(), part: house.members.fk?.id, funktion: 'rehabilitering', rytm: 'every' }
}

export function invitation({ house }: Place): Fields {
  const epost = `${randomUUID()}@exempel.invalid`
  return { key: randomUUID(), namn: 'Nils Ny', epost, som: 'ersattare', fran: dayOf(house.now), till: '' }
}

function ways(): Fields {
  return { version: 1, telefon: '0980-319 203', tider: 'vardagar 9–11', 'vag-in': 'Växeln' }
}
