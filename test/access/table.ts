import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../src/meetings/calendar.ts'
import { names } from '../../src/meetings/notes.ts'
import { assetPath } from '../../src/platform/assets.ts'
import type { Fields } from '../app.ts'
import type { House } from '../builders.ts'
import { type Cast, type Insider, partOf, type Role } from './roles.ts'
import type { Facts, Situation } from './situations.ts'
import * as given from './situations.ts'

/** What a request is answered with. `sign in` is 303 to the sign-in page, which leads back here. */
export type Outcome = 200 | 303 | 401 | 403 | 404 | 405 | 409 | 422 | 'sign in'

/** Where a case happens. */
export type Place = Facts & { house: House; cast: Cast }

export type Row = {
  method: 'GET' | 'POST'
  /** As the route is written in the code, without the patterns of its parameters. */
  path: string
  given: Situation
  /** What is tried, where the address does not say it. */
  tries?: string
  answers: Record<Role, Outcome>
  /** The address asked for, where it is not the route with the facts put in. */
  address?: (place: Place, role: Role) => string
  fields?: (place: Place, role: Role) => Fields
  /** Only where the demo is on. */
  isDemo?: boolean
  /** What one role has done stands in no other's way: all may be tried in one house. */
  isOpenToMany?: boolean
}

type Told = Omit<Row, 'method' | 'path' | 'answers' | 'given'> & { given?: Situation }

const everyone = (outcome: Outcome): Record<Insider, Outcome> => ({
  ...team(outcome),
  ...outsideTeam(outcome),
})
const team = (outcome: Outcome) => ({ raiser: outcome, officer: outcome, teamConvener: outcome })
const outsideTeam = (outcome: Outcome) => ({
  ...seatedOutsideTeam(outcome),
  colleague: outcome,
  office: outcome,
})
const seatedOutsideTeam = (outcome: Outcome) => ({
  neighbour: outcome,
  neighbourConvener: outcome,
  member: outcome,
  groupConvener: outcome,
  boardMember: outcome,
  chair: outcome,
})

/** Pages of an association: whoever is not signed in is asked to be, and to others they do not exist. */
function page(path: string, answers: Record<Insider, Outcome>, told: Told = {}): Row {
  return {
    method: 'GET',
    path: `/:association${path}`,
    given: given.nothingYet,
    answers: { ...answers, nobody: 'sign in', foreigner: 404 },
    ...told,
  }
}

/** Forms of an association: what somebody has typed is kept until they are signed in. */
function form(path: string, answers: Record<Insider, Outcome>, told: Told = {}): Row {
  return { ...page(path, answers, told), method: 'POST', answers: { ...answers, nobody: 401, foreigner: 404 } }
}

/** Pages of an association that are open to all, also to those who belong elsewhere. */
function open(path: string, told: Told = {}): Row {
  return { ...page(path, everyone(200), told), answers: { ...everyone(200), nobody: 200, foreigner: 200 } }
}

/** On a question that only the team reads: to others it does not exist. */
function actInTeam(noun: string, allowed: Partial<Record<Insider, Outcome>>, told: Told): Row {
  return form(`/fragor/:number/${noun}`, { ...outsideTeam(404), ...team(403), ...allowed }, told)
}

/** On a question that the whole house reads. */
function actInHouse(noun: string, allowed: Partial<Record<Insider, Outcome>>, told: Told): Row {
  return form(`/fragor/:number/${noun}`, { ...everyone(403), ...allowed }, told)
}

/** On a team's consultation: to all others it does not exist. */
function actOnCase(noun: string, told: Told = {}): Row {
  return form(`/forum/:key/arenden${noun}`, { ...outsideTeam(404), ...team(303) }, { given: given.consulted, ...told })
}

/** A referral is kept by the part that holds the material; to those it does not name it does not exist. */
const onReferral = (allowed: Outcome) => ({ ...everyone(404), raiser: 403 as const, officer: allowed })

/** Each says that they have asked, and that FK may hear of it. */
function newReferral({ house, cast }: Place, role: Role): Fields {
  const part = role === 'nobody' || role === 'foreigner' ? 'kommun' : partOf[role]
  const asked = `${cast[role]?.id ?? 1}-${house.members[part]?.id ?? 0}`
  return {
    ...{ key: randomUUID(), 'inhamtat-av': asked, parter: [house.members.fk?.id ?? 0], andamal: 'plan' },
    ...{ 'till-och-med': addDays(dayOf(house.now), 20), dokumenterat: 'ja' },
  }
}

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

/** Those who sit in a forum that has neither asked nor holds a lifted question. */
const others = (outcome: Outcome) => ({
  neighbour: outcome,
  neighbourConvener: outcome,
  boardMember: outcome,
  chair: outcome,
})

/** Those who look after the seats of the team. */
const staff = (outcome: Outcome) => ({ teamConvener: outcome, office: outcome })

/** The office's own: nobody else's. */
const office = (outcome: Outcome) => ({ ...everyone(403), office: outcome })

function ofSeat(noun = ''): Told {
  const address = ({ house, seat = 0 }: Place) => `/${house.slug}/platser/${seat}${noun && `/${noun}`}`
  return { given: given.seatOfOfficer, address }
}

function ofHolding(noun: string): Told {
  const address = ({ house, seat = 0, holding = 0 }: Place) =>
    `/${house.slug}/platser/${seat}/innehavare/${holding}/${noun}`
  return { given: given.seatOfOfficer, address }
}

/** Outside the associations. */
function outside(
  method: 'GET' | 'POST',
  path: string,
  { nobody, somebody }: { nobody: Outcome; somebody: Outcome },
  told: Told = {},
): Row {
  return {
    method,
    path,
    given: given.nothingYet,
    answers: { ...everyone(somebody), foreigner: somebody, nobody },
    isOpenToMany: true,
    ...told,
  }
}

const all = (outcome: Outcome) => ({ nobody: outcome, somebody: outcome })

/** Every route of Hissen, and who gets what. docs/access.md is written from this. */
export const table: Row[] = [
  outside('GET', '/', { nobody: 200, somebody: 303 }),
  outside('GET', '/om', all(200)),
  outside('GET', '/tillganglighet', all(200)),
  outside('GET', '/tillganglighet/fel', all(200)),
  outside('POST', '/tillganglighet/fel', all(303), {
    isOpenToMany: false,
    fields: ({ house }) => ({ key: randomUUID(), forbund: house.slug, text: 'Knappen går inte att nå.' }),
  }),
  outside('GET', '/personuppgifter', all(200)),
  outside('GET', '/logga-in', { nobody: 200, somebody: 303 }),
  outside('POST', '/logga-in', all(303), {
    isOpenToMany: false,
    fields: ({ cast }) => ({ adress: cast.raiser.email }),
  }),
  outside('GET', '/logga-in/kod', all('sign in'), { tries: 'without having asked for a code' }),
  outside('POST', '/logga-in/kod', all(422), { tries: 'a guessed code', fields: () => ({ kod: '123456' }) }),
  outside('POST', '/logga-ut', all(303)),
  outside('GET', '/konto', { nobody: 'sign in', somebody: 200 }),
  outside(
    'POST',
    '/konto/utseende',
    { nobody: 'sign in', somebody: 303 },
    {
      fields: () => ({ farger: 'morkt', teckensnitt: 'lattlast', textstorlek: 'storre' }),
    },
  ),
  outside(
    'POST',
    '/konto/sessioner/avsluta',
    { nobody: 'sign in', somebody: 303 },
    {
      given: given.another,
      tries: "a session of somebody else's (which stays)",
      fields: ({ session = 0 }) => ({ session }),
    },
  ),
  outside('POST', '/konto/sessioner/avsluta-alla', { nobody: 'sign in', somebody: 303 }),

  outside('GET', '/konto/mejl', { nobody: 'sign in', somebody: 200 }),
  outside('POST', '/konto/mejl', { nobody: 'sign in', somebody: 303 }, { fields: () => ({ mejl: 'weekly' }) }),
  outside(
    'POST',
    '/konto/mejl/lankar',
    { nobody: 'sign in', somebody: 303 },
    { tries: "a link of somebody else's (which stays)", fields: () => ({ lank: 1 }) },
  ),

  outside('GET', '/halsa', all(200)),
  outside('GET', '/halsa/redo', all(200)),
  outside('GET', '/matt', all(404), { tries: 'without the token' }),
  outside('GET', '/favicon.ico', all(200)),
  outside('GET', '/tillgangar/:file', all(200), { address: () => assetPath('hissen.css') }),

  outside('GET', '/l/:token', all(404), {
    tries: 'a link that is not there',
    address: () => '/l/finns-inte-men-lang-nog',
  }),
  outside('POST', '/l/:token', all(404), {
    tries: 'a link that is not there',
    address: () => '/l/finns-inte-men-lang-nog',
  }),
  outside('POST', '/l/textprov', all(200), { fields: () => ({ text: 'Det gäller Anna.' }) }),
  outside('GET', '/demo', all(200), { isDemo: true }),
  outside('POST', '/demo/person', all(303), { isDemo: true, fields: ({ cast }) => ({ person: cast.office.id }) }),
  outside('GET', '/demo/klocka', all(200), { isDemo: true }),
  outside('POST', '/demo/klocka', all(303), {
    isDemo: true,
    fields: ({ house }) => ({ forbund: house.slug, steg: 'dag' }),
  }),
  outside('GET', '/demo/utkorg', all(200), { isDemo: true }),
  outside('GET', '/demo/utkorg/:mail', all(404), {
    isDemo: true,
    tries: 'a letter that is not there',
    address: () => '/demo/utkorg/999999999',
  }),

  open('/systembild', { given: given.lifted }),
  open('/systembild.txt', { given: given.lifted }),
  open('/systembild/jag-ar/:roll', { address: ({ house }) => `/${house.slug}/systembild/jag-ar/handlaggare` }),
  open('/for-kollegor'),
  open('/for-kollegor/:key'),
  page('/systembild/genomgang', { ...everyone(403), office: 200 }),
  form(
    '/systembild/genomgang',
    { ...everyone(403), office: 303 },
    { fields: ({ house }) => ({ key: randomUUID(), av: 'kansliet', dag: dayOf(house.now) }) },
  ),
  page('/introduktion', everyone(200)),
  page('/introduktion/:roll', everyone(200), { address: ({ house }) => `/${house.slug}/introduktion/lsg` }),
  form('/introduktion/:roll', everyone(303), {
    isOpenToMany: true,
    address: ({ house }) => `/${house.slug}/introduktion/lsg`,
    fields: () => ({ val: 'inte-nu' }),
  }),
  page('/introduktion/:roll/:steg', everyone(200), {
    given: given.asked,
    address: ({ house }) => `/${house.slug}/introduktion/konsultationsteamet/resa`,
  }),
  form('/introduktion/:roll/:steg', everyone(303), {
    isOpenToMany: true,
    address: ({ house }) => `/${house.slug}/introduktion/konsultationsteamet/resa`,
  }),
  page('/kansli/anmalda-fel', { ...everyone(403), office: 200 }),
  form(
    '/kansli/anmalda-fel/:id',
    { ...everyone(403), office: 303 },
    {
      given: given.faultReported,
      address: ({ house, report = 0 }) => `/${house.slug}/kansli/anmalda-fel/${report}`,
    },
  ),
  form('/forum/:key/kontakter', { ...everyone(403), teamConvener: 303 }, { fields: () => ({ visa: 'ja' }) }),

  page('', everyone(200), { given: given.asked }),
  page('', everyone(200), { given: given.comingDown }),
  page(
    '/ni-fragade',
    { ...everyone(303), colleague: 200, office: 200 },
    {
      tries: 'leads those who sit in one forum to its sheet',
    },
  ),
  page('/forum', everyone(200), { given: given.asked }),
  page('/forum/:key', everyone(200), { given: given.asked }),
  page('/forum/:key', everyone(200), { given: given.comingDown }),
  page('/forum/:key/kontakter', everyone(200)),
  page('/forum/:key/ni-fragade', everyone(200), { given: given.home }),
  page('/forum/:key/ni-fragade', everyone(200), { given: given.meetsToday }),
  page('/forum/:key/ni-fragade.txt', everyone(200), { given: given.meetsToday }),

  page('/huset', everyone(200)),
  page('/hissen', everyone(200), { given: given.asked }),
  page('/hissen', everyone(200), {
    given: given.lifted,
    tries: 'as a table',
    address: ({ house }) => `/${house.slug}/hissen?som=tabell`,
  }),
  page('/hissen/:floor', everyone(200), { given: given.asked }),
  page('/hissen/mina', everyone(200), { given: given.asked }),
  page('/hissen/tavlan/strom', everyone(200), { given: given.asked }),

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

  page('/siffror', everyone(200), { given: given.lasting }),
  page('/siffror/blad', everyone(200)),
  page('/siffror/horas-alla-parter', everyone(200)),
  page('/siffror/:key', everyone(200), { address: ({ house }) => `/${house.slug}/siffror/ideutveckling` }),
  page('/siffror/forum/:forum', everyone(200), { address: ({ house }) => `/${house.slug}/siffror/forum/kt-a` }),
  page('/siffror/ladda-ner/:file', everyone(200), {
    address: ({ house }) => `/${house.slug}/siffror/ladda-ner/flode.csv`,
  }),
  page('/siffror/spegel', { ...everyone(200), colleague: 403, office: 403 }, { tries: 'the mirror of one’s own part' }),
  page(
    '/siffror/spegel',
    { ...everyone(403), teamConvener: 200, neighbourConvener: 200, groupConvener: 200, chair: 200 },
    { tries: 'the mirror of the kommun', address: ({ house }) => `/${house.slug}/siffror/spegel?part=kommun` },
  ),
  form('/fragor/liknande', everyone(200), {
    given: given.asked,
    fields: () => ({ title: 'Vem tar nästa steg?', body: '' }),
  }),
  actInHouse(
    'svarar-pa-min',
    { ...everyone(303), colleague: 403 },
    {
      given: given.closed,
      isOpenToMany: true,
      fields: ({ house }, role) => ({
        key: randomUUID(),
        forum: role === 'office' ? house.board.id : forumOf(house, role),
      }),
    },
  ),
  actInHouse(
    'ser-samma',
    { ...team(409), member: 409, groupConvener: 409, ...others(303) },
    { given: given.lifted, fields: () => ({ key: randomUUID() }) },
  ),
  page('/kansli/ordlista', office(200)),
  form('/kansli/ordlista', office(303), { fields: () => ({ words: 'växeln, receptionen' }) }),
  form('/kansli/ordlista/:id/ta-bort', office(303), {
    given: given.worded,
    address: ({ house, down: group }) => `/${house.slug}/kansli/ordlista/${group}/ta-bort`,
  }),
  page('/sok', everyone(200), { given: given.asked, address: ({ house }) => `/${house.slug}/sok?q=n%C3%A4sta+steg` }),
  page('/sok.csv', everyone(200), {
    given: given.asked,
    address: ({ house }) => `/${house.slug}/sok.csv?q=n%C3%A4sta+steg`,
  }),
  page('/hinder', everyone(200), { given: given.lasting }),
  form(
    '/hinder',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.lasting,
      tries: 'a new question at the board',
      fields: ({ number = 0 }) => ({
        key: randomUUID(),
        hinder: [number],
        way: 'ny',
        title: 'Samlat',
        body: 'Hinder.',
      }),
    },
  ),

  form('/textprov', everyone(200), { isOpenToMany: true, fields: () => ({ text: 'Det gäller Anna.' }) }),
  page('/aviseringar', everyone(200), { given: given.comingDown }),
  form('/aviseringar/lasta', everyone(303), { isOpenToMany: true, fields: () => ({ till: 1 }) }),
  page('/lankar', { ...everyone(403), office: 200 }, { tries: 'links in mail that are out' }),
  form(
    '/lankar/dra-in',
    { ...everyone(403), office: 404 },
    { tries: 'links of one who has none', fields: ({ cast }) => ({ person: cast.chair.id }) },
  ),

  page('/moten/:id', everyone(200), { given: given.meetsToday }),
  page('/moten/:id', everyone(200), { given: given.hasMet }),
  form(
    '/moten/:id',
    { ...everyone(403), teamConvener: 303 },
    {
      given: given.meetsToday,
      fields: notes,
    },
  ),
  form('/moten/:id', { ...everyone(403), chair: 303, office: 303 }, { given: given.boardMeetsToday }),
  form('/moten/:id/flytt', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday, fields: inAWeek }),
  form(
    '/moten/:id/flytt',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.boardMeetsToday,
      fields: inAWeek,
    },
  ),
  form('/moten/:id/avbokning', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday }),
  form('/moten/:id/avbokning', { ...everyone(403), chair: 303, office: 303 }, { given: given.boardMeetsToday }),
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
  page('/handlingsplaner', everyone(200), { given: given.planned }),
  page('/handlingsplaner/:key', everyone(200), { given: given.planned }),
  form('/handlingsplaner/:key', { ...everyone(403), groupConvener: 303 }, { given: given.planned, fields: promise }),
  form(
    '/handlingsplaner/:key/:item',
    { ...everyone(403), groupConvener: 303 },
    {
      given: given.planned,
      address: ({ house, down: item }) => `/${house.slug}/handlingsplaner/${house.group.key}/${item}`,
      fields: () => ({ ...promise(), version: 1 }),
    },
  ),
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
  page('/forum/:key/moten', everyone(200), { given: given.meetsToday }),
  form('/forum/:key/moten', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday, fields: inAWeek }),
  form(
    '/forum/:key/moten',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.boardMeetsToday,
      fields: inAWeek,
    },
  ),

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

function ofPartQuestion(rest: string) {
  return ({ house, partQuestion = 0 }: Place) => `/${house.slug}/parter/af/fragor/${partQuestion}${rest}`
}

/** The forum in which the role sits; the team for those who sit nowhere. */
function forumOf(house: House, role: Role): number {
  switch (role) {
    case 'neighbour':
    case 'neighbourConvener':
      return house.otherTeam.id
    case 'member':
    case 'groupConvener':
      return house.group.id
    case 'boardMember':
    case 'chair':
    case 'office':
      return house.board.id
    default:
      return house.team.id
  }
}

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

function promise(): Fields {
  return { key: randomUUID(), body: 'Tydligare roller', state: 'ongoing' }
}

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

function speak(house: House, role: Role, as: 'written' | 'table'): Fields {
  const part = role === 'nobody' || role === 'foreigner' ? 'kommun' : partOf[role]
  return { member: house.members[part]?.id ?? 0, as, sees: 'Vi ser det varje vecka.', stance: 'behind' }
}

function idOf(cast: Cast, role: Role): number {
  return cast[role]?.id ?? 0
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

/** A word of its own each time: the team may have only one of each. */
function newCase({ house }: Place): Fields {
  const kodord = `Ord${randomUUID().replaceAll(/[^a-f]/g, '')}`.slice(0, 30)
  const { kommun, fk } = house.members
  return { key: randomUUID(), teman: house.themes[0], parter: [kommun?.id ?? 0, fk?.id ?? 0], kodord }
}

function personPath(house: House, person: number): string {
  return `/${house.slug}/kansli/personer/${person}`
}

function newSeat({ house }: Place): Fields {
  return { key: randomUUID(), part: house.members.fk?.id, funktion: 'rehabilitering', rytm: 'every' }
}

function invitation({ house }: Place): Fields {
  const epost = `${randomUUID()}@exempel.invalid`
  return { key: randomUUID(), namn: 'Nils Ny', epost, som: 'ersattare', fran: dayOf(house.now), till: '' }
}

function ways(): Fields {
  return { version: 1, telefon: '0980-319 203', tider: 'vardagar 9–11', 'vag-in': 'Växeln' }
}

function days({ settings = '' }: Place): Fields {
  return {
    ...{ 'uppehall-fran': '07-01', 'uppehall-till': '08-10', 'nasta-datum': 30, 'inget-besked': 80, 'utan-mote': 70 },
    ...{ rattelse: 7, 'lokalt-tillagg': 5, 'oppna-igen': 200, lank: 14, vantat: 45, rad: 12, visad: settings },
  }
}

function inAWeek({ house }: Place): Fields {
  return { dag: addDays(dayOf(house.now), 7), tid: '13:00', plats: 'Stadshuset' }
}

/** The whole of a meeting: a part speaks, somebody takes the question, and a new one comes up. */
function notes({ house, cast, number = 0 }: Place): Fields {
  const kommun = house.members.kommun?.id ?? 0
  return {
    [names.questions]: number,
    [names.isReached(number)]: 'ja',
    [names.holder(number)]: cast.officer.id,
    [names.sees(number, kommun)]: 'Vi ser det varje vecka.',
    [names.stance(number, kommun)]: 'behind',
    [names.newKey(1)]: randomUUID(),
    [names.newTitle(1)]: 'Vem bjuder in?',
    [names.newBody(1)]: 'Ingen vet.',
    [names.newTouches(1)]: [kommun],
  }
}
