import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import type { Fields } from '../../app.ts'
import type { House } from '../../builders.ts'
import { partOf, type Role } from '../roles.ts'
import { actInHouse, actInTeam, everyone, idOf, others, outsideTeam, type Place, page, type Row, team } from '../row.ts'
import * as given from '../situations.ts'

/** Every act's own address: a POST does it, a GET leads to the question with its form open. */
const actNouns = [
  'mottagen',
  'hand',
  'ny-hand',
  'perspektiv',
  'forslag',
  'svar',
  'svar/ratta',
  'lyft',
  'lyft/ta-tillbaka',
  'tillbaka',
  'vila',
  'vila/slut',
  'visa',
  'lost',
  'oense',
  'aterkoppling',
  'tillagg',
  'besked',
  'rost',
  'ser-det-ocksa',
  'ser-det-ocksa/ta-tillbaka',
  'samla',
  'dela-upp',
  'oppna-for-alla',
  'samtal',
  'samtal/flytta',
  'samtal/stall-in',
  'utanfor-huset',
  'utanfor-huset/sett',
  'utanfor-huset/svar',
  'organisationen',
]

/** One question and every act on it. */
export const questionRows: Row[] = [
  page('/fragor/:number', { ...outsideTeam(404), ...team(200) }, { given: given.asked }),
  page('/fragor/:number', everyone(200), { given: given.lifted }),
  page('/fragor/:number', everyone(200), { given: given.closed }),
  ...actNouns.map((noun) =>
    page(
      `/fragor/:number/${noun}`,
      { ...outsideTeam(404), ...team(303) },
      { given: given.asked, tries: "to open an act's own address again", isOpenToMany: true },
    ),
  ),
  actInTeam('mottagen', { teamConvener: 303 }, { given: given.asked }),
  actInHouse('mottagen', { groupConvener: 303 }, { given: given.lifted }),
  actInTeam('hand', team(303), { given: given.received, fields: ({ cast }, role) => ({ holder: idOf(cast, role) }) }),
  actInTeam(
    'hand',
    { teamConvener: 303 },
    {
      given: given.received,
      tries: 'naming the other case officer',
      fields: ({ cast }, role) => ({ holder: role === 'officer' ? cast.raiser.id : cast.officer.id }),
    },
  ),
  actInTeam(
    'ny-hand',
    { officer: 303, teamConvener: 303 },
    {
      given: given.taken,
      fields: ({ cast }) => ({ holder: cast.raiser.id }),
    },
  ),
  actInHouse(
    'ny-hand',
    { member: 303, groupConvener: 303, office: 303 },
    {
      given: given.inGroup,
      fields: ({ cast }) => ({ holder: cast.groupConvener.id }),
    },
  ),
  actInTeam('perspektiv', team(303), {
    given: given.asked,
    tries: "in writing for one's own part",
    fields: ({ house }, role) => speak(house, role, 'written'),
  }),
  actInTeam(
    'perspektiv',
    { officer: 303, teamConvener: 303 },
    {
      given: given.asked,
      tries: 'what AF said at the table',
      fields: ({ house }) => speak(house, 'officer', 'table'),
    },
  ),
  actInHouse(
    'perspektiv',
    { member: 303, groupConvener: 303 },
    {
      given: given.lifted,
      tries: 'what AF said at the table',
      fields: ({ house }) => speak(house, 'member', 'table'),
    },
  ),
  actInTeam('forslag', team(303), {
    given: given.received,
    fields: () => ({ kind: 'answer', body: 'Kommunen bjuder in.' }),
  }),
  actInTeam('svar', { teamConvener: 303 }, { given: given.received, fields: answer }),
  actInHouse('svar', { groupConvener: 303 }, { given: given.inGroup, fields: answer }),
  actInHouse(
    'svar',
    { chair: 303, office: 303 },
    {
      given: given.atBoard,
      fields: () => ({ ...answer(), paragraph: '§ 12' }),
    },
  ),
  actInTeam('lyft', { teamConvener: 303 }, { given: given.received, fields: lift }),
  actInHouse('lyft', { groupConvener: 303 }, { given: given.inGroup, fields: lift }),
  actInHouse('lyft/ta-tillbaka', { teamConvener: 303 }, { given: given.lifted }),
  actInHouse('tillbaka', { groupConvener: 303 }, { given: given.inGroup, fields: reason }),
  actInTeam('vila', { teamConvener: 303 }, { given: given.received, fields: rest }),
  actInHouse('vila', { groupConvener: 303 }, { given: given.inGroup, fields: rest }),
  actInTeam('vila/slut', { teamConvener: 303 }, { given: given.resting }),
  actInTeam('visa', { teamConvener: 303 }, { given: given.asked }),
  actInTeam('lost', { raiser: 303, teamConvener: 303 }, { given: given.asked, fields: reason }),
  actInHouse('oense', { groupConvener: 303 }, { given: given.refusedTwice, fields: reason }),
  actInHouse(
    'aterkoppling',
    { teamConvener: 303 },
    {
      given: given.comingDown,
      fields: ({ house }) => ({ forum: house.team.id }),
    },
  ),
  actInHouse(
    'aterkoppling',
    { groupConvener: 303 },
    {
      given: given.passingGroup,
      fields: ({ house }) => ({ forum: house.group.id }),
    },
  ),
  actInHouse(
    'tillagg',
    { groupConvener: 303 },
    {
      given: given.passingGroup,
      fields: ({ house }) => ({ forum: house.group.id, body: 'Hos oss börjar det gälla i januari.' }),
    },
  ),
  actInHouse(
    'besked',
    { raiser: 303, teamConvener: 303 },
    { given: given.home, fields: () => ({ value: 'helps', sentence: 'Tack.', forTeam: 'ja' }) },
  ),
  actInHouse(
    'besked',
    { raiser: 303, teamConvener: 303 },
    {
      given: given.closed,
      tries: 'the answer was not enough after all',
      fields: () => ({ value: 'not_enough', sentence: 'Det hjälper inte den som saknar läkarintyg.', forTeam: 'ja' }),
    },
  ),
  actInHouse('rost', team(303), { given: given.home, fields: () => ({ value: 'helps' }) }),
  actInHouse(
    'ser-det-ocksa',
    { ...team(409), member: 409, groupConvener: 409, ...others(303) },
    { given: given.lifted, fields: () => ({ sentence: 'Hos oss med.' }) },
  ),
  actInHouse(
    'ser-det-ocksa/ta-tillbaka',
    { neighbour: 303, neighbourConvener: 303 },
    { given: given.seenByNeighbour, fields: ({ house }) => ({ forum: house.otherTeam.id }) },
  ),
  actInHouse(
    'samla',
    { groupConvener: 303 },
    { given: given.twoInGroup, fields: ({ other = 0 }) => ({ number: other }) },
  ),
  actInHouse('dela-upp', { groupConvener: 303 }, { given: given.gathered }),
  actInHouse(
    'svar/ratta',
    { groupConvener: 303 },
    { given: given.home, fields: () => ({ body: 'Regionen bjuder in.' }) },
  ),
  actInHouse('oppna-for-alla', { groupConvener: 303 }, { given: given.halfHelped }),
  actInHouse('samtal', { member: 303, groupConvener: 303 }, { given: given.inGroup, fields: talk }),
  actInHouse(
    'samtal',
    { teamConvener: 303, groupConvener: 303 },
    { given: given.refusedTwice, tries: 'a talk, when the answer has not been enough twice', fields: talk },
  ),
  actInHouse('samtal/flytta', { member: 303, groupConvener: 303 }, { given: given.talking, fields: talk }),
  actInHouse('samtal/stall-in', { member: 303, groupConvener: 303 }, { given: given.talking }),
  actInHouse(
    'utanfor-huset',
    { chair: 303, office: 303 },
    {
      given: given.atBoard,
      fields: () => ({ recipient: 'NNS', body: 'Ta upp det.', paragraph: '§ 9', next: '2026-12-01' }),
    },
  ),
  actInHouse(
    'utanfor-huset/sett',
    { chair: 303, office: 303 },
    { given: given.outside, fields: () => ({ kind: 'looked', next: '2027-02-01' }) },
  ),
  actInHouse(
    'utanfor-huset/svar',
    { chair: 303, office: 303 },
    { given: given.outside, fields: () => ({ kind: 'no_reply' }) },
  ),
  page('/fragor/:number', everyone(200), { given: given.outside }),
  page('/utanfor-huset', everyone(200), { given: given.outside }),
  page('/lost-lagt', everyone(200), { given: given.asked }),
]

function speak(house: House, role: Role, as: 'written' | 'table'): Fields {
  const part = role === 'nobody' || role === 'foreigner' ? 'kommun' : partOf[role]
  return { member: house.members[part]?.id ?? 0, as, sees: 'Vi ser det varje vecka.', stance: 'behind' }
}

function answer(): Fields {
  return { body: 'Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.' }
}

function talk(): Fields {
  return { on: '2026-09-25', withWhom: 'Teamet och gruppen' }
}

function lift(): Fields {
  return { obstacle: 'Ingen av oss får besluta.', tried: 'Vi har ringt runt.', asks: 'decide' }
}

function reason(): Fields {
  return { reason: 'Ett samtal räckte.' }
}

function rest({ house }: Place): Fields {
  return { reason: 'Vi väntar på vägledningen.', until: addDays(dayOf(house.now), 30) }
}
